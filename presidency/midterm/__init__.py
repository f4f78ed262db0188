"""Changes in mid-term: what happened, as the rows that follow from it, and what that changes."""
