"""Mandates as everybody reads them: the list by filters, and each of them, the thing one cites."""
