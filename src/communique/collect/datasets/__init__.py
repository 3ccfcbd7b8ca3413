"""Datasets: tables of reports (JSONL, JSON, CSV, Parquet), and which of their columns hold what."""
