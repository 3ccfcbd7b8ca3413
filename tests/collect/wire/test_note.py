"""Notes to editors."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.claims.report import Change
from communique.collect.wire.note import changes_of, is_note, notes_in


@pytest.mark.parametrize(
    ("words", "changes"),
    [
        (
            "CHANGES headline, lead; UPDATES throughout; ADDS photo, byline",
            [("CHANGES", "headline", "lead"), ("UPDATES", "throughout"), ("ADDS", "photo", "byline")],
        ),
        (
            "UPDATES, EDITS with what envoys said in paras 2, 6-8",
            [("UPDATES",), ("EDITS", "with what envoys said in paras 2, 6-8")],
        ),
        ("RECASTS headline and lead", [("RECASTS", "headline", "lead")]),
        ("ADDS talks between envoys and port office", [("ADDS", "talks between envoys and port office")]),
        ("CORRECTS 3rd para, name of minister; TRIMS", [("CORRECTS", "3rd para", "name of minister"), ("TRIMS",)]),
        ("Adds quotes, background", [("ADDS", "quotes", "background")]),
        ("Recasts lead, adds analyst comment", [("RECASTS", "lead"), ("ADDS", "analyst comment")]),
        ("Updates with quotes. Adds byline. With photos.", [("UPDATES", "with quotes"), ("ADDS", "byline")]),
        ("This Nov 20 story corrects name of minister", [("CORRECTS", "name of minister")]),
        ("RESTORES dropped word", [("RESTORES", "dropped word")]),
        ("With photos", []),
    ],
)
def test_what_has_changed_is_read_item_by_item(words: str, changes: list[tuple[str, ...]]) -> None:
    assert changes_of(words) == tuple(Change(verb, parts) for verb, *rest in changes for parts in [tuple(rest)])


@pytest.mark.parametrize(
    "line",
    [
        "(ATTN: ADDS what the minister said on the port; CHANGES photo.)",
        "(Adds quotes, background)",
        "(This Nov 20 story corrects name of minister in paragraph 3)",
        "Eds: With photos.",
        "ATTENTION - ADDS quotes ///",
    ],
)
def test_a_whole_line_is_a_note(line: str) -> None:
    assert is_note(line)


@pytest.mark.parametrize(
    "line",
    ["(The envoys left on Monday.)", "Editors met in town.", "Attention: envoys at work", "(port) left", "(ATTN"],
)
def test_another_line_is_none(line: str) -> None:
    assert not is_note(line)


@given(st.lists(st.sampled_from(["(ATTN: ADDS photo)", "(Adds quotes)", "Eds: x y", "(", ")", "\n", " ", "ADDS"])))
def test_notes_stand_in_order_and_apart(pieces: list[str]) -> None:
    text = "".join(pieces)
    notes = notes_in(text, 0, len(text))
    assert all(0 <= note.start < note.end <= len(text) for note in notes)
    assert all(one.end <= two.start for one, two in pairwise(notes))
