"""Files that staff hand in: opened in bounded memory, or refused in a sentence."""
