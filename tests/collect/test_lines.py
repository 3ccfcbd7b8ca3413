"""Lines, and which of them are prose."""

from communique.collect.lines import first_prose, lines_of


def test_lines_know_where_they_stand_without_their_white_space() -> None:
    text = "\n  First line \n\n\tSecond\n"
    assert [(line.text, text[line.start : line.end]) for line in lines_of(text)] == [
        ("First line", "First line"),
        ("Second", "Second"),
    ]


def test_a_sentence_is_prose_and_a_heading_is_not() -> None:
    lines = lines_of("Envoys meet in harbour town\n\nThe envoys met in the harbour town on Monday.\n")
    assert [line.prose for line in lines] == [False, True]
    assert first_prose(lines) == 1


def test_an_editors_note_is_no_prose() -> None:
    assert not lines_of("(ATTN: ADDS what the minister said on the port; CHANGES photo.)")[0].prose


def test_a_paragraph_wrapped_by_hand_is_prose_from_its_first_line() -> None:
    text = (
        "The envoys of Norland and of Sudria met in the harbour town\n"
        "on Monday to speak about the fishing grounds off the coast\n"
        "and agreed to meet once more before winter.\n"
    )
    assert all(line.prose for line in lines_of(text))


def test_a_text_without_prose_has_no_first() -> None:
    assert first_prose(lines_of("News\nMenu")) == 2
