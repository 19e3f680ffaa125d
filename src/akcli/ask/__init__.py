"""Plain questions: their words, what was read, the plan that answers, the answer."""
