"""Claims -> a bitemporal store; the canonical dump."""
