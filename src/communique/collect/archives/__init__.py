"""Archives: what holds other things as bytes. Compressed streams, zip, tar and WARC, read without unpacking to disk."""
