"""PDF with a text layer (ISO 32000): its words in reading order.

A PDF has no text but glyphs at places on pages, so the text of a report that came as PDF is made here, as a page's is
made from its HTML. These are all the rules by which it is made; each character stands in it once, in this order:

- Words on one line stand as PDFium gives them. Where a page has columns, the left one is read before the right one;
  a line across both parts what stands above it from what stands below (layout.py).
- Lines of one paragraph are joined by a space, across columns and pages too. A new paragraph begins at a wider gap, at
  another size of letters, at an indent, at a bullet or a number, and behind a line that ends its sentence short of
  the right edge (paragraphs.py). Paragraphs are parted by a blank line.
- A hyphen at the end of a line goes, unless the document prints the word with a hyphen elsewhere, or the first half is
  one that vocabulary/pdf.yaml knows to keep its hyphen, a capital follows, or it may be a Korean name (joining.py).
- Page numbers and the lines that come again at the head or foot of pages stand behind the paragraph that runs over the
  page's end, and are listed as cuts (furniture.py).
"""
