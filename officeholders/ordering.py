"""The own order of Working Groups, Analysis Groups and observers."""


def merged_order(standing, given):
    """The order of a list after a file that gives the order of the rows it holds.

    ``standing`` and ``given`` are sequences of keys. Rows not in the file keep their place; those
    in it share out their own places in the file's order; new ones follow the row before them
    in the file.
    """
    known = set(standing)
    in_file = set(given)
    rearranged = iter([key for key in given if key in known])
    order = [next(rearranged) if key in in_file else key for key in standing]
    before = None
    for key in given:
        if key not in known:
            order.insert(0 if before is None else order.index(before) + 1, key)
        before = key
    return order
