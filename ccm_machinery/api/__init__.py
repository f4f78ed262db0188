"""The programming interface (CONTRACT section 4): its lists, and its description in OpenAPI."""
