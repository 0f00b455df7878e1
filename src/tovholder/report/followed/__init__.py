"""What happened after the contract was signed, put beside what was expected: the sums the follow-up documents show."""
