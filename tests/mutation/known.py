"""Mutants that no test can kill, each with the reason: it says the same as what it replaces.

A mutant is named by its function and the line that it puts in the place of another.
"""

LATER = "that it is more than 0 is all that counts: undated ones sort after all dated ones"
EQUIVALENT = {
    (
        "officeholders.terms.beginning",
        "return (2, term.from_position) if day is None else (0, day.toordinal())",
    ): LATER,
    (
        "officeholders.terms.ending",
        "return (2, term.until_position) if day is None else (0, day.toordinal())",
    ): LATER,
    (
        "presidency.committee.seats.Committee.as_json",
        "with override(None):",
    ): "without a language the words are those of the source, which are English",
}
