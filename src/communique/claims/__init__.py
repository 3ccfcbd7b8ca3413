"""What a record is made of: frozen values that import nothing of ours but errors."""
