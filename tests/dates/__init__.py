"""What `legation.dates` promises."""
