"""Tar archives: every file in them opened in its turn, in the tape's order; nothing is written, no link followed."""

from attrs import evolve

from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal
from communique.collect.archives.members import Names, is_left_out, too_many
from communique.collect.archives.pieces import as_stream
from communique.collect.archives.tape import BLOCK, Tape, header
from communique.collect.container import Container, Form, Items


def is_tar(head: bytes, _: str) -> bool:
    """Whether these bytes begin with a member's header, whose checksum is right; it holds zeros, as no text does."""
    return b"\x00" in head[:BLOCK] and header(head[:BLOCK]) is not None


def read_tar(container: Container) -> Items:
    """The items in the files, in their order; folders, links and devices are no reports."""
    tape, names = Tape(container.stream, container.depth), Names(container)
    for number, entry in enumerate(tape.entries(), 1):
        if number > container.limits.members:
            yield too_many(container)
            break
        if entry.is_file and not is_left_out(entry.name):
            name = names.of(entry.name.removeprefix("./"), number)
            if entry.is_sparse:
                yield Refusal(name, RefusalReason.BINARY, "it is a sparse file, with holes in it, which no report is")
            else:
                yield from container.open_inside(
                    evolve(container, name=name, stream=as_stream(tape.data()), depth=container.depth + 1)
                )
    if tape.damage:
        yield Refusal(container.name, RefusalReason.MALFORMED, tape.damage)


TAR = Form("tar", is_tar, read_tar)
