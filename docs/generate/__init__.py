"""Pages of the documentation that are made from the program itself: `make docs`. The tests compare them with it."""
