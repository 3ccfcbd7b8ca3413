"""The world -> reports: wire copy, transcripts, web pages and plain text, with heads and cuts."""
