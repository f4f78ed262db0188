"""What a reader does in a browser: each waits for the page it leads to."""


def follow(page, selector):
    """Clicks what leads to another page; without the wait, what comes next may look at neither."""
    with page.expect_navigation():
        page.click(selector)


def type_in(page, **words):
    """Types into the fields and sends the form about them."""
    for name, text in words.items():
        page.fill(f"#id_{name}", text)
    with page.expect_navigation():
        page.press(f"#id_{name}", "Enter")
