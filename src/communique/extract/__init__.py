"""One report -> claims: named steps over the parse, in a checked order."""
