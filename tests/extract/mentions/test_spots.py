from communique.extract.mentions.spots import Row, spots, spots_lower, spots_tagged

TEXT = "The envoy left. The Harbour Bank (HB) sent the envoys' boats."


def test_spots_are_the_tokens_with_the_words_as_printed_or_in_any_case(read):
    doc = read(TEXT).doc
    assert spots(doc, ("The", "(", "nowhere")) == [token.i for token in doc if token.text in ("The", "(")] != []
    assert spots_lower(doc, ["the"]) == [token.i for token in doc if token.lower_ == "the"]
    assert len(spots_lower(doc, ["the"])) == 3 and spots(doc, ()) == []


def test_spots_can_be_of_a_tag(read):
    doc = read(TEXT).doc
    assert spots_tagged(doc, ["NN"]) == [token.i for token in doc if token.tag_ == "NN"] != []


def test_a_row_has_where_tokens_begin_and_end(read):
    doc = read(TEXT).doc
    row = Row.of(doc)
    assert row.starts == [token.idx for token in doc]
    assert row.ends == {token.idx + len(token): token.i + 1 for token in doc}
