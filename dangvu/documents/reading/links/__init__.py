"""Links between mentions: a short form to its document, a task to the heading that names its doer."""
