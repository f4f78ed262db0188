"""Word documents made of single elements, for tests."""

from tests.officeholders.zipped import archive

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx_of(body, namespace=WORD):
    """A DOCX whose text is this XML, in which elements of Word begin with ``w:``."""
    text = (
        f'<w:document xmlns:w="{namespace}" xmlns:x="urn:other" xmlns:mc="http://schemas'
        f'.openxmlformats.org/markup-compatibility/2006"><w:body>{body}</w:body></w:document>'
    )
    return archive(**{"word/document.xml": text})
