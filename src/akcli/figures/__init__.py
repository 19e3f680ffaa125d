"""All arithmetic on observations, exact: trade by year, growth, mirror, shares, the outcomes of targets."""
