"""What is on record about people and units: gradings, honours, files and source lists."""
