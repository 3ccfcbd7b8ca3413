"""What stands printed on pages: pieces of lines with their places, as the extraction gives them."""

from attrs import frozen


@frozen
class Piece:
    """Words printed side by side. Places in points; y grows from the foot of the page to its head."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """The height of the line, which is that of its font, not of its letters."""
        return self.top - self.bottom


@frozen
class PrintedPage:
    """A page's size and its pieces in the order in which the file draws them; `scanned`: a picture without text."""

    width: float
    height: float
    pieces: tuple[Piece, ...]
    scanned: bool = False


@frozen
class Document:
    """The pages, and what the file's properties say: names such as "Title" and "CreationDate" with their values."""

    pages: tuple[PrintedPage, ...]
    info: dict[str, str]
