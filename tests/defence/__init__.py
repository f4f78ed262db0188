"""The register under attack: what it tells a browser, what it takes, and what it never does."""
