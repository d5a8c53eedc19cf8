"""Acts on people: who they are, their times in the Party, where they belong, dated facts."""
