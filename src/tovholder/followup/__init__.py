"""Following up: outcome data in, indicators, effects with intervals, and what they mean for the case."""
