"""A text held against the base: its sentences, the numbers and dates in them, and what the base says of the same."""
