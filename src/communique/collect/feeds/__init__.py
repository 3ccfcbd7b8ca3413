"""Feeds: RSS and Atom, as files that were saved and as addresses that are polled with manners."""
