"""How well an extraction agrees with what people annotated, in figures that carry their n and their uncertainty."""
