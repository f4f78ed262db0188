"""The paragraph of a meeting's report that lists the Coordinators, written and read back."""

from presidency.paragraph.adopting import NotUnderstoodWhole, adopt
from presidency.paragraph.deciding import Act, Decided, Decision, decided_by
from presidency.paragraph.drafting import Paragraph
from presidency.paragraph.reading import paragraph_after, read_paragraph
from presidency.paragraph.understanding import NotUnderstood, Understanding, Understood, understand
from presidency.paragraph.vocabulary import Vocabulary, read_vocabulary

__all__ = [
    "Act",
    "Decided",
    "Decision",
    "NotUnderstood",
    "NotUnderstoodWhole",
    "Paragraph",
    "Understanding",
    "Understood",
    "Vocabulary",
    "adopt",
    "decided_by",
    "paragraph_after",
    "read_paragraph",
    "read_vocabulary",
    "understand",
]
