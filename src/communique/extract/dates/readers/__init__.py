"""Readers: each turns one phrase found in the text into a sense, or refuses it (None) where the words mean something
else.
"""
