"""Opening: a source -> the items that lie in it, one after the other, however deep."""

from io import BufferedReader

from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal
from communique.collect.container import SNIFFED, Columns, Container, Items
from communique.collect.forms import FORMS
from communique.collect.given import DEFAULT_LIMITS, Limits
from communique.collect.item import Item
from communique.collect.sources import Source, unreadable


def open_source(source: Source, limits: Limits = DEFAULT_LIMITS, columns: Columns = ()) -> Items:
    """The items of a source in their order; a source that is no container is one item. Never raises."""
    stream = source.open()
    if isinstance(stream, Refusal):
        yield stream
        return
    try:
        with stream:
            yield from _open(Container(source.name, stream, _open, limits=limits, columns=columns))
    except OSError as error:
        yield unreadable(source.name, error)


def _open(container: Container) -> Items:
    if container.depth > container.limits.depth:
        detail = f"containers lie more than {container.limits.depth} deep in each other here"
        yield Refusal(container.name, RefusalReason.TOO_LARGE, detail)
        return
    head = _peek(container.stream)
    form = next((form for form in FORMS if form.recognises(head, container.name)), None)
    if form:
        yield from form.read(container)
    else:
        # One byte more than the limit, by which read_item sees that they are too many.
        yield Item(container.name, container.stream.read(container.limits.file_bytes + 1), stated=container.stated)


def _peek(stream: BufferedReader) -> bytes:
    return stream.peek(SNIFFED)[:SNIFFED]
