"""Did it work? Each design gives an estimate, an interval, and what it can and cannot say."""
