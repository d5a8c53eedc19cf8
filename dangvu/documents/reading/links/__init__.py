"""Links between mentions: a short form to its document, a task to the heading with its doer."""
