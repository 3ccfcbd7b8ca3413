"""Gold files and predictions -> figures."""
