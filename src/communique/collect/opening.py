"""Opening: a source -> the items that lie in it, one after the other, however deep."""

import os
import stat
from functools import cache
from io import BufferedReader

from attrs import evolve

from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal
from communique.collect.archives.compressed import without_suffix
from communique.collect.archives.pieces import FREE
from communique.collect.container import SNIFFED, Account, Columns, Container, Form, Items, Notice, StreamError, whole
from communique.collect.forms import FORMS
from communique.collect.given import DEFAULT_LIMITS, Limits
from communique.collect.item import Item
from communique.collect.sources import Source, passes_once, sha256_of, unreadable
from communique.errors import ColumnError

FREE_IN_ALL = 10 * FREE  # bytes that may come out of any source, however small


def open_source(source: Source, limits: Limits = DEFAULT_LIMITS, columns: Columns = ()) -> Items:
    """The items of a source in their order; a source that is no container is one item. Raises nothing but ColumnError.

    What cannot be read is a Refusal with the hash of its bytes or, where they could not be read whole, of the source's;
    from standard input those come last.
    """
    stream = source.open()
    if isinstance(stream, Refusal):
        yield stream
        return
    with stream:
        account = Account(allowed=FREE_IN_ALL + limits.expansion * _size(stream))
        container = Container(source.name, stream, _open, limits=limits, columns=columns, account=account)
        yield from _hashed(_open(container), source, stream)


def _size(stream: BufferedReader) -> float:
    """The bytes of a file; infinitely many of what has no size, such as a pipe."""
    try:
        status = os.fstat(stream.fileno())
    except OSError:
        return float("inf")
    return status.st_size if stat.S_ISREG(status.st_mode) else float("inf")


def _hashed(found: Items, source: Source, stream: BufferedReader) -> Items:
    """The same, with the source's hash in every refusal that has none of its own."""
    late: list[Refusal] = []
    digest = cache(lambda: sha256_of(source, stream))
    for one in found:
        if not isinstance(one, Refusal) or one.raw_sha256:
            yield one
        elif passes_once(stream):
            late.append(one)
        else:
            yield evolve(one, raw_sha256=digest())
    yield from (evolve(one, raw_sha256=digest()) for one in late)


def _open(container: Container) -> Items:
    try:
        yield from _taken_apart(container)
    except StreamError as error:
        if error.depth < container.depth:
            raise
        yield Refusal(container.name, error.problem.reason, error.problem.detail)
    except OSError as error:
        yield unreadable(container.name, error)
    except ColumnError:  # the mapping that a person gave, not the bytes
        raise
    except Exception as error:  # noqa: BLE001 - readers of hostile bytes raise what they like, and the rest must go on
        yield Refusal(container.name, RefusalReason.FAILED, f"it could not be taken apart: {error!r}"[:300])


def _taken_apart(container: Container) -> Items:
    head = container.stream.peek(SNIFFED)[:SNIFFED]
    name = without_suffix(container.name)
    form = next((form for form in FORMS if form.recognises(head, name)), None)
    if form is None:
        raw = whole(container)
        return iter([raw if isinstance(raw, Refusal) else Item(container.name, raw, stated=container.stated)])
    if container.depth >= container.limits.depth:
        detail = f"containers lie more than {container.limits.depth} deep in each other here"
        return iter([Refusal(container.name, RefusalReason.TOO_LARGE, detail)])
    return _told(form, container)


def _told(form: Form, container: Container) -> Items:
    """What the form's reader gives, or a refusal where it gives nothing: a file never vanishes without a word."""
    empty = True
    for one in form.read(container):
        empty = empty and isinstance(one, Notice)
        yield one
    if empty:
        detail = f"it is read as {form.name} and holds nothing that can be a report"
        yield Refusal(container.name, RefusalReason.EMPTY, detail)
