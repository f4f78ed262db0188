"""What the site writes of itself, for those who run it."""
