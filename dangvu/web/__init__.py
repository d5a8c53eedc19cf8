"""The pages: a wing per room. No rules here."""
