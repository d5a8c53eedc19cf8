"""Documents that come in, kept as they came; what goes out: templates of papers, and numbers.

Letter: one document of a committee: the file, its digest, the text that was taken out of it.
PaperTemplate: an office's own Word template in place of the one we ship (version 0).
CommitteeTerm: from congress to congress; the numbers of documents begin again with it.
DocumentNumber: a number taken for a document that goes out, never given twice.
"""
