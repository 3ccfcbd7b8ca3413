"""Copies: which reports are one text, reprinted by other outlets or standing on the outlet's own pages again."""
