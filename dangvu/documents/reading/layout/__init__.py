"""From letters to lines, zones, blocks, sections and sentences."""
