"""Labels of versions, and genres."""

import pytest

from communique.claims.codes import RevisionKind
from communique.claims.report import Change, Found, Revision
from communique.collect.findings import Findings
from communique.collect.wire.labels import genres_in, labelled, labels_in, revision_of


def kind_and_number(text: str) -> tuple[str, int] | None:
    revision = revision_of(labels_in(text, 0, len(text)), "", ())
    return (revision.kind.value, revision.number) if revision else None


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("(LEAD) Envoys settle port fees", "lead", 1),
        ("(2nd LD) (CORRECTED) Envoys settle port fees", "correction", 2),
        ("CORRECTED-UPDATE 3-Envoys settle port fees", "correction", 3),
        ("RPT-WRAPUP 2-Envoys settle port fees", "refile", 2),
        ("REFILE-Envoys settle port fees", "refile", 1),
        ("SUBSTITUTE-Envoys settle port fees", "refile", 1),
        ("URGENT: Envoys settle port fees", "urgent", 0),
        ("BC-Ports--APNewsAlert", "urgent", 0),
        ("BC-Norland-Ports-2ndLd-Writethru/0410", "lead", 2),
        ("BC-Norland-Ports, 1st Ld-Writethru,410", "lead", 1),
        ("Envoys settle port fees (2nd LEAD)", "lead", 2),
        ("norland-ports-3rdlead", "lead", 3),
        ("(KILL) port fees-talks", "kill", 0),
        ("BULLETIN KILL BC-Ports", "kill", 0),
        ("(WITHHOLD) port fees-talks", "withhold", 0),
    ],
)
def test_a_label_tells_what_the_version_does(text: str, kind: str, number: int) -> None:
    assert kind_and_number(text) == (kind, number)


@pytest.mark.parametrize(
    "text",
    [
        "Envoys settle port fees",
        "UPDATED: 22:07 GMT, 7 July 2012",
        "LICENCE TO KILL: a harbour film",
        "Envoys LEAD the way",
        "FLASHPOINT: the harbour",
    ],
)
def test_words_that_look_like_labels_are_none(text: str) -> None:
    assert kind_and_number(text) is None


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (Change("CORRECTS", ("headline",)), RevisionKind.CORRECTION),
        (Change("RESTORES", ("dropped word",)), RevisionKind.CORRECTION),
        (Change("REPEATS"), RevisionKind.REFILE),
        (Change("KILLS", ("story",)), RevisionKind.KILL),
        (Change("KILLS", ("last 2 paras",)), RevisionKind.UPDATE),
        (Change("ADDS", ("photo",)), RevisionKind.UPDATE),
    ],
)
def test_without_a_label_the_note_tells_it(change: Change, kind: RevisionKind) -> None:
    revision = revision_of((), "as printed", (change,))
    assert revision and (revision.kind, revision.number, revision.note) == (kind, 0, "as printed")


def test_a_note_that_tells_of_no_change_makes_no_version() -> None:
    assert revision_of((), "With photos.", ()) is None


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        ("(News Focus) Envoys weigh port fees", "analysis"),
        ("(LEAD) (Yonhap Interview) Envoy speaks", "interview"),
        ("ANALYSIS-Why port fees rise", "analysis"),
        ("RPT-FACTBOX-Port fees", "background"),
        ("Roundup: Envoys settle port fees", "roundup"),
        ("Xinhua Commentary: Port fees must fall", "opinion"),
    ],
)
def test_a_genre_is_told_by_the_tag_before_the_headline(text: str, genre: str) -> None:
    assert [found.value for found in genres_in(text, 0, len(text))] == [genre]


@pytest.mark.parametrize("text", ["Port Office (PO) shuts", "ENVOYS-Who they are", "Minister: Port fees must fall"])
def test_other_words_are_no_genre(text: str) -> None:
    assert genres_in(text, 0, len(text)) == ()


def test_a_tag_in_small_letters_needs_an_agency_that_signs() -> None:
    text = "Roundup: Envoys settle port fees"
    assert genres_in(text, 0, len(text), signed=False) == ()


def test_a_label_in_front_of_a_stated_headline_is_its_version() -> None:
    found = labelled(Findings(headline=Found("(2nd LD) Envoys settle port fees", "heading")))
    assert found.headline == Found("Envoys settle port fees", "heading")
    assert found.revision and (found.revision.label, found.revision.number) == ("2nd LD", 2)


def test_a_note_that_was_read_stays_with_the_version_that_the_headline_names() -> None:
    read = Revision("", 0, "ADDS quotes", changes=(Change("ADDS", ("quotes",)),))
    found = labelled(Findings(headline=Found("(LEAD) Envoys settle port fees", "heading"), revision=read))
    assert found.revision and (found.revision.number, found.revision.note) == (1, "ADDS quotes")


@pytest.mark.parametrize("title", ["Envoys settle port fees", "Envoys settle (LEAD) port fees", "(LEAD)"])
def test_a_headline_that_no_label_leads_stays_as_it_is(title: str) -> None:
    found = Findings(headline=Found(title, "heading"))
    assert labelled(found) == found
