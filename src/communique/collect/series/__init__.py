"""Series: which reports are versions of one wire story, and in which order they came."""
