"""Tables that staff hand in: read, shown row by row, and recorded as a register file is."""
