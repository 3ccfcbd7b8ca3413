"""Wire copy as agencies print it: headers, datelines, versions."""
