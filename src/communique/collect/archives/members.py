"""Members: the things in an archive; what they are called, which are left out, and how many are taken."""

from hashlib import blake2b

from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal
from communique.collect.container import Container

_FOREIGN = "__MACOSX"  # the folder in which macOS puts what other systems have no place for


class Names:
    """Gives each member of one container a name of its own; the same names in the same order give the same.

    A name is never a path to anything: it is only shown and stored.
    """

    def __init__(self, container: Container) -> None:
        self._inside = container.name
        self._longest = container.limits.name_characters
        self._seen: set[bytes] = set()

    def of(self, name: str, number: int) -> str:
        """The name of the member with this number, which is added where the name was seen before."""
        shown = f"{self._inside}/{shortened(printable(name), self._longest)}"
        while (mark := blake2b(shown.encode(), digest_size=8).digest()) in self._seen:
            shown += f"#{number}"
        self._seen.add(mark)
        return shown


def printable(name: str) -> str:
    """A name in which all that cannot be seen or printed, or would turn the line round, stands as an escape."""
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode("ascii") for one in name)


def shortened(name: str, longest: int) -> str:
    """A name without its middle where it is too long."""
    half = longest // 2
    return name if len(name) <= longest else f"{name[:half]}…{name[-half:]}"


def is_left_out(name: str) -> bool:
    """Whether a member is a folder, hidden, or what only one system understands; as with files in a folder."""
    parts = [part for part in name.split("/") if part not in (".", "..")]
    return not parts or not parts[-1] or any(part.startswith(".") or part == _FOREIGN for part in parts)


def too_many(container: Container) -> Refusal:
    """The refusal of all members after the last that the limits allow."""
    detail = f"it has more than {container.limits.members:,} members; the rest was not read: split it"
    return Refusal(container.name, RefusalReason.TOO_LARGE, detail)
