"""The same rows under plain django-simple-history, for comparison: no entries, no images."""
