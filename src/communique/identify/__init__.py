"""Mentions -> actors, claims of many reports -> one event."""
