"""Mail: bulletins (RFC 5322), boxes of them (mbox), and web pages saved as mail (MHTML, RFC 2557)."""
