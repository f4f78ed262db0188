"""The line of meetings as a picture: who held which office, from the end of which meeting."""

from officeholders.line.drawing import Lane, draw

__all__ = ["Lane", "draw"]
