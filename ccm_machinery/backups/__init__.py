"""Copies of the whole register, its log included, and the way back from them."""
