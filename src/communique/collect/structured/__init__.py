"""Structured news formats of the IPTC: NewsML-G2, NITF and ninjs."""
