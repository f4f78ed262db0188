"""The feeds: what each entry did, in plain sentences, to be subscribed to."""

from presidency.feed.atom import Subject, atom_text
from presidency.feed.reading import FeedPage, read_feed
from presidency.feed.touched import EVERYTHING, of_group, of_state

__all__ = [
    "EVERYTHING",
    "FeedPage",
    "Subject",
    "atom_text",
    "of_group",
    "of_state",
    "read_feed",
]
