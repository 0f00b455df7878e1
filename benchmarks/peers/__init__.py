"""What people would otherwise calculate the benchmark case with, each run for real if it is on the machine."""
