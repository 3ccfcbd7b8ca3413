"""Clauses: subjects, also of infinitives, complements, negation, and the words that a clause takes up."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from spacy.tokens import Doc, Token

from communique.claims.span import Span
from communique.extract.positions.words import words
from communique.extract.reading import Reading
from communique.extract.relations import child

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ASIDE = 14  # tokens that an aside between commas may have
_HEADING, _RAISED = 8, 0.6  # words, and share of them with a capital, from which a sentence is a headline
COMPLEMENTS = frozenset({"xcomp", "ccomp", "advcl", "acl", "relcl", "pcomp"})
_WAYS = frozenset({"way", "means", "mean", "circumstance", "case"})
_MARKS = frozenset({'"', "“", "”"})
_DASHES = frozenset({"—", "–", "--"})
_REMARKS = frozenset({"though", "although", "whereas", "because", "while"})  # what a report adds behind a comma
_GLUE = frozenset({"-", "%", "$", "/"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "VB"})
_SMALL_PARTS = frozenset({"det", "amod", "compound", "nummod", "poss", "advmod", "nmod", "quantmod", "case", "punct"})
_BLAMING = frozenset({"for", "into", "from", "over", "of"})  # "criticised Kenya for leaving": Kenya left


@lru_cache(maxsize=1)
def verbs_of(doc: Doc) -> tuple[Token, ...]:
    """The verbs of a parse, in text order; kept for the next reader of the same report."""
    return tuple(one for one in doc if one.pos_ == "VERB")


def own_subject(verb: Token) -> Token | None:
    """The subject in the verb's own clause."""
    doer = ("poss",) if verb.tag_ == "VBG" else ()  # "Kenya's asking for help"
    return child(verb, *SUBJECTS, *doer)


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb: its own, else that of the verb it is joined to or governed by, or its noun's possessor."""
    step = verb
    for _ in range(6):
        if found := own_subject(step):
            return _antecedent(found)
        if step.dep_ in {"acl", "relcl"} and step.head.pos_ in {"NOUN", "PROPN"}:
            if possessor := child(step.head, "poss") or _nationality(step):
                return possessor
            if (step.tag_ == "VBG" and step.head.dep_ not in {"dobj", "attr"}) or step.dep_ == "relcl":
                return step.head
            step = step.head.head if step.tag_ != "VBG" or not is_infinitive(step.head.head) else step.head
        elif (blamed := _blamed(step)) is not None:
            return blamed
        elif step.dep_ in {"conj", "xcomp", "advcl", "pcomp", "prep", "ccomp"} and step.head.i != step.i:
            step = step.head
        else:
            return None
    return None


def _nationality(infinitive: Token) -> Token | None:
    """Whose "Ugandan plans to leave" are."""
    own = infinitive.dep_ == "acl" and is_infinitive(infinitive)
    named = (one for one in infinitive.head.children if one.dep_ in {"amod", "compound"})
    return next((one for one in named if one.ent_type_ in {"NORP", "GPE"}), None) if own else None


def _blamed(gerund: Token) -> Token | None:
    """Who does what he is blamed for or talked into: "criticised Kenya for leaving", "talked Kenya into leaving"."""
    if gerund.dep_ != "pcomp" or gerund.tag_ != "VBG" or gerund.head.lower_ not in _BLAMING:
        return None
    held = child(gerund.head.head, "dobj")
    return held if held is not None and held.i < gerund.i and held.ent_type_ not in {"DATE", "TIME"} else None


def is_negated(verb: Token) -> bool:
    """Whether "not", "never", "no longer" or "in no way" stands with the verb."""
    return any(
        (one.dep_ == "neg" and one.i <= verb.i + 1) or one.lower_ == "never" or _no_longer(one) or _in_no_way(one)
        for one in verb.children
    )


def _no_longer(adverb: Token) -> bool:
    return adverb.dep_ == "advmod" and any(one.lower_ == "no" for one in adverb.children)


def _in_no_way(prep: Token) -> bool:
    """Reads "in no way", "by no means", "under no circumstances"."""
    held = child(prep, "pobj") if prep.dep_ == "prep" and prep.lower_ in {"in", "by", "under"} else None
    return held is not None and held.lemma_ in _WAYS and any(one.lower_ == "no" for one in held.children)


def is_heading(token: Token) -> bool:
    """Whether the word's sentence is set in capitals or like a headline: a heading or a link in the text."""
    words = [one.text for one in token.sent if one.is_alpha]
    raised = sum(one[0].isupper() for one in words)
    return token.sent.text.isupper() or (len(words) >= _HEADING and raised > _RAISED * len(words))


def under_condition(token: Token) -> bool:
    """Whether the word stands in an "if" or "unless" clause, however deep."""
    clauses = [token, *(one for one in token.ancestors if one.pos_ in {"VERB", "AUX"})]
    marks = {"if", "unless", "whether"}
    return any(part.dep_ == "mark" and part.lower_ in marks for one in clauses for part in one.children)


def infinitive(token: Token) -> Token | None:
    """The infinitive that a verb or noun governs: "to sign"."""
    return next((one for one in token.children if one.dep_ in COMPLEMENTS and is_infinitive(one)), None)


def is_infinitive(verb: Token) -> bool:
    """Whether the verb stands with "to"."""
    return any(one.tag_ == "TO" for one in verb.children)


def prepositions(token: Token, *words: str) -> Iterator[Token]:
    """The objects of the given prepositions right under a token."""
    for prep in token.children:
        if prep.dep_ in {"prep", "agent", "dative"} and prep.lower_ in words:
            yield from (one for one in prep.children if one.dep_ in {"pobj", "pcomp"})


def extent(token: Token, without: Iterable[Token] = ()) -> tuple[int, int]:
    """[first, last] token numbers of what hangs on a token; `without` and what hangs on them left out at either end."""
    dropped = {one.i for root in (*without, *_beside(token)) for one in root.subtree}
    kept = [one for one in token.subtree if one.i not in dropped]
    kept = _before_dash(_connected(kept, token), token)
    while kept and (
        (kept[-1].is_punct and kept[-1].text not in {'"', "”", ")"}) or kept[-1].is_space or kept[-1].dep_ == "cc"
    ):
        kept.pop()
    while len(kept) > 1 and (
        (kept[0].is_punct and kept[0].text not in {'"', "“", "("})
        or kept[0].is_space
        or kept[0].tag_ == "TO"
        or (kept[0].lower_ in {"that", "for"} and kept[0].dep_ == "mark")
        or (kept[0].tag_ == "NNP" and kept[0].ent_type_ == "DATE" and kept[0].i < token.i)  # "vowed Friday efforts to"
    ):
        kept.pop(0)
    return _quoted(token.doc, kept[0].i, kept[-1].i) if kept else (token.i, token.i)


def _beside(token: Token) -> Iterator[Token]:
    """What the parse hangs on a word and is no part of it: a finite verb beside an infinitive ("… to leave and thanks
    Kenya"), a remark on the time or place ("in May, when …").
    """
    for one in token.subtree:
        finite = one.tag_ in {"VBZ", "VBD"} or _past(one) or (one.tag_ == "VBP" and one.pos_ == "AUX")
        if one.i > token.i and one.dep_ == "conj" and one.head.tag_ == "VB" and finite:
            yield one
        if one.dep_ in {"relcl", "advcl"} and one.i > token.i and _is_remark(one):
            yield one
        if one.head.i == token.i and one.dep_ == "conj" and _is_next_clause(one):
            yield one
        if one.i > token.i and (_sums_up(one) or _is_occasion(one)):
            yield one


def _is_remark(clause: Token) -> bool:
    """Reads ", when …", ", which angered …", ", accusing …", "after a ship sank": the report's, not the speaker's."""
    first = clause.left_edge
    comma = first.i > 0 and first.nbor(-1).text == ","
    if first.lower_ in {"after", "before"}:
        return clause.tag_ == "VBD"
    if first.lower_ == "as" and first.dep_ == "mark":
        long = first.i > 0 and first.nbor(-1).lower_ in {"long", "soon", "far", "much", "well"}
        return own_subject(clause) is not None and not long  # "as the two sides talk"; not "as long as"
    told = first.lower_ == "which" and clause.tag_ == "VBD"
    aside = clause.tag_ == "VBG" and clause.dep_ == "advcl" and first.i == clause.i
    told = told or (
        clause.tag_ == "VBD" and first.pos_ == "ADP" and first.i + 1 < clause.i and first.nbor().tag_ == "WDT"
    )
    even = first.lower_ == "even" and first.i + 1 < len(first.doc) and first.nbor().lower_ == "though"
    return even or (comma and (first.tag_ == "WRB" or told or aside or first.lower_ in _REMARKS))


def _sums_up(noun: Token) -> bool:
    """Reads ", a step that angered Kenya": what the report calls what was said before."""
    first = noun.left_edge
    beside = noun.dep_ in {"appos", "conj", "npadvmod", "dobj"} and first.lower_ in {"a", "an"}
    return beside and noun.lemma_ in words("said", "sums_up") and first.i > 0 and first.nbor(-1).text in {",", "”", '"'}


def _is_occasion(prep: Token) -> bool:
    """Reads "in a New Year's address", "during an interview": where it was said."""
    if prep.dep_ == "prep" and prep.lower_ == "according":
        return True
    if prep.dep_ == "prep" and prep.lower_ == "during":
        return (when := child(prep, "pobj")) is not None and when.lemma_.lower() in words("said", "during")
    if prep.dep_ != "prep" or prep.lower_ not in {"in", "at", "during"}:
        return False
    held = child(prep, "pobj")
    return held is not None and held.lemma_.lower() in words("said", "occasions")


def _is_next_clause(verb: Token) -> bool:
    """Reads "…, but we cannot stay": a clause with a subject of its own behind "but"."""
    but = any(one.dep_ == "cc" and one.lower_ == "but" for one in verb.head.children if one.i < verb.i)
    return but and own_subject(verb) is not None


def _past(verb: Token) -> bool:
    """Whether a form in -ed has no auxiliary and so, beside an infinitive, is a verb in the past."""
    return verb.tag_ == "VBN" and not any(one.dep_ in {"aux", "auxpass"} for one in verb.children)


def torn(doc: Doc, first: int, last: int) -> bool:
    """Whether the words are cut in the middle or end in the middle of something: behind them goes on without a pause a
    half word ("mail" of "mail-in"), a verb whose subject they have swallowed, or the rest of a list.
    """
    if last + 1 >= len(doc):
        return False
    end, behind = doc[last], doc[last + 1]
    if _told_by_end(behind, first, last):
        return True
    if not end.whitespace_ and not (behind.is_punct and behind.text not in _GLUE) and behind.pos_ != "PART":
        return not behind.is_space and behind.text not in _DASHES
    if last > first and doc[last - 1].lower_ == "but" and end.pos_ in {"NOUN", "PROPN"}:
        return True  # "leave but Kenya"
    if behind.lower_ in {"a", "an", "the"} and behind.dep_ == "det":
        return True  # "promised [his voters] an end to it"
    return _goes_on(doc[first : last + 1].root, behind, last) or _list_goes_on(behind, first, last)


def _told_by_end(comma: Token, first: int, last: int) -> bool:
    """Reads "seeks [his return, the minister], told reporters": who says so has been taken for a part of the words."""
    verb = comma.nbor() if comma.text == "," and comma.i + 1 < len(comma.doc) else None
    if verb is None or verb.pos_ != "VERB" or verb.tag_ not in {"VBD", "VBZ"}:
        return False
    subject = own_subject(verb)
    telling = subject is None and verb.lemma_ in words("said", "telling")
    return telling or (subject is not None and first <= subject.i <= last)


def _goes_on(root: Token, behind: Token, last: int) -> bool:
    """Reads "promised [a deal with Kenya's envoy] said": a finite verb whose own subject stands in the words."""
    if behind.pos_ == "ADV" and behind.i + 1 < len(behind.doc):
        behind = behind.nbor()  # "promptly accused"
    if behind.pos_ not in {"VERB", "AUX"} or behind.tag_ not in _FINITE or root.head.pos_ == "NOUN":
        return False
    within = [root, root.head, *root.head.ancestors]
    inside = any(one.dep_ in {"relcl", "acl", "csubj", "nsubj", "nsubjpass"} and one.i <= last for one in within)
    return not inside


def _list_goes_on(behind: Token, first: int, last: int) -> bool:
    """Reads "backs [import taxes] and closing the port": "and" with a word of the same kind that is left outside."""
    if behind.lower_ not in {"and", "or"} or behind.i + 1 >= len(behind.doc):
        return False
    step = behind.nbor()
    while step.dep_ in _SMALL_PARTS and step.head.i > step.i:
        step = step.head
    joined = step.dep_ in {"conj", "dobj", "pobj", "appos"} and step.pos_ in {"NOUN", "PROPN", "NUM"}
    gerund = step.tag_ == "VBG" and step.dep_ in {"conj", "pcomp"} and step.head.i >= first
    return gerund or (joined and first <= step.head.i <= last)


def span_of(reading: Reading, first: int, last: int) -> Span:
    """The words from one token to another."""
    return reading.span(reading.doc[first].idx, reading.doc[last].idx + len(reading.doc[last]))


def sentence_of(reading: Reading, token: Token) -> Span:
    """The sentence that a token stands in."""
    return reading.span(token.sent.start_char, token.sent.end_char)


def _quoted(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """The stretch up to the closing mark where one that was opened inside it closes right behind it."""
    marks = sum(one.text in _MARKS for one in doc[first : last + 1])
    closing = next((one.i for one in doc[last + 1 : last + 3] if one.text in _MARKS), None)
    return first, closing if marks % 2 and closing is not None else last


def _connected(kept: list[Token], root: Token) -> list[Token]:
    """The stretch around the root without gaps: a word elsewhere is no part of it."""
    numbers = {one.i for one in kept}
    first = last = root.i
    while first - 1 in numbers:
        first -= 1
    while last + 1 in numbers or (last := _behind_aside(root, last, numbers)) + 1 in numbers:
        last += 1
    return [one for one in kept if first <= one.i <= last]


def _before_dash(kept: list[Token], root: Token) -> list[Token]:
    """Without the remark behind a single dash; what stands between two is kept."""
    dashes = [one.i for one in kept if one.i > root.i and one.text in _DASHES]
    return [one for one in kept if one.i < dashes[0]] if len(dashes) == 1 else kept


def _behind_aside(root: Token, last: int, numbers: set[int]) -> int:
    """The comma that closes an aside, where the words go on behind it: "explore, in time, the idea"."""
    behind = root.doc[last + 1 : last + _ASIDE]
    if len(behind) > 1 and behind[0].text == ",":
        closing = next((one.i for one in behind[1:] if one.text == ","), None)
        if closing is not None and closing + 1 in numbers:
            return closing
    return last


def _antecedent(subject: Token) -> Token:
    """The noun that "which", "that" or "who" stands for."""
    clause = subject.head
    if subject.tag_ in {"WDT", "WP"} and clause.dep_ == "relcl":
        return clause.head
    return subject
