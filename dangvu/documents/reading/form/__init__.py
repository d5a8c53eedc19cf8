"""Rules for the form of a letter: header, issuer, sections, cited documents, closing."""
