"""Content of a position: which words say what is wanted, and which issue they are of."""

from spacy.tokens import Token

from communique.claims.codes import PositionKind
from communique.claims.span import Span
from communique.extract.positions.clause import extent, infinitive, is_infinitive, span_of
from communique.extract.positions.wanting import Wanting
from communique.extract.positions.words import lemma_of, words
from communique.extract.reading import Reading
from communique.extract.relations import child

_SHORT = 2  # words


def issue_of(reading: Reading, wanting: Wanting, content: Span) -> str | None:
    """What the words are about, else what the phrase of a short "the proposal" is about."""
    main = _main_words(reading, wanting, content)
    return reading.taxonomy.issue_of(main) or _issue_around(reading, wanting, content)


def extent_of(wanting: Wanting, condition: Token | None) -> tuple[int, int]:
    """What exactly: without the one addressed, and without the condition where the kind does not hang on it."""
    root, someone = wanting.taken.root, wanting.taken.addressee
    own = someone is not None and someone.head.i == root.i and someone.dep_ == "nsubj"
    kept = wanting.kind in {PositionKind.CONDITION, PositionKind.REFUSAL}
    left_out = [one for one in (None if kept else condition, someone if own else None) if one is not None]
    first, last = extent(root, left_out)
    last = _rest_of_noun(wanting, _purpose(wanting, last))
    last = _before_bracket(root, last)
    if someone is not None and _is_thing(someone, root):
        first = min(first, someone.left_edge.i + (someone.left_edge.lower_ == "for"))
    if kept and condition is not None and condition.left_edge.i <= last + 2:
        last = max(last, extent(condition)[1])
    return (root.i, last) if wanting.predicate else (first, last)


def _before_bracket(root: Token, last: int) -> int:
    """The last word before a bracket in which the report explains itself, where it is all that follows."""
    opening = next((one.i for one in root.doc[root.i : last + 1] if one.text == "("), None)
    closing = next((one.i for one in root.doc[opening : last + 3] if one.text == ")"), None) if opening else None
    return (
        opening - 1 if opening is not None and (closing is None or closing >= last - 1) and opening > root.i else last
    )


def _purpose(wanting: Wanting, last: int) -> int:
    """The end of "demanding action to help the fishermen", whose purpose the parse hangs on the verb."""
    below = infinitive(wanting.cue) if wanting.taken.root.dep_ in {"dobj", "pobj"} else None
    return extent(below)[1] if below is not None and below.left_edge.i == last + 1 else last


def _rest_of_noun(wanting: Wanting, last: int) -> int:
    """The end of "backs a set of changes to the law", whose last words the parse hangs on the verb."""
    root, cue = wanting.taken.root, wanting.cue
    if root.pos_ != "NOUN" or cue.pos_ != "VERB" or lemma_of(cue) in words("positions", "giving"):
        return last
    behind = next((one for one in cue.children if one.left_edge.i == last + 1), None)
    if behind is None or behind.i == wanting.taken.root.i:
        return last
    held = child(behind, "pobj") if behind.lower_ in words("said", "of_nouns") else None
    outside = held is None or held.ent_type_ in {"DATE", "TIME"} or held is wanting.taken.addressee
    return last if outside and not is_infinitive(behind) else _rest_of_noun(wanting, extent(behind)[1])


def _is_thing(someone: Token, root: Token) -> bool:
    """Reads "that the boat be returned": what is to be done, and to what."""
    return someone.dep_ == "nsubjpass" and someone.head.i == root.i


def is_cut_short(wanting: Wanting) -> bool:
    """Reads "ready to explore, case by case, …": the parse keeps only the verb and loses what is to be explored."""
    root = wanting.taken.root
    behind = root.nbor(1) if root.i + 1 < len(root.doc) else root
    bare = root.pos_ == "VERB" and all(one.i < root.i for one in root.subtree if one.i != root.i)
    aside = behind.text == "," and root.i + 2 < len(root.doc) and root.nbor(2).tag_ == "IN"
    return bare and aside and root.lemma_ in words("positions", "with_object")


def _main_words(reading: Reading, wanting: Wanting, content: Span) -> str:
    """The words without what a clause adds to one of them: "ask the director, who runs an oil firm" is not of oil."""
    words_of = reading.doc.char_span(content.start, content.end, alignment_mode="expand")
    if words_of is None or wanting.kind is PositionKind.CONDITION:
        return content.text
    added = (one for one in words_of if one.i != words_of.root.i and _adds(one))
    aside = {part.i for one in added for part in one.subtree}
    return "".join(one.text_with_ws for one in words_of if one.i not in aside)


def _adds(verb: Token) -> bool:
    """Whether the verb heads a remark: "…, who runs it", "… as the vote goes on"; not "a bill that bans it"."""
    first = verb.left_edge
    told = verb.dep_ == "acl" and any(one.dep_ == "mark" and one.lower_ == "that" for one in verb.children)
    return told or verb.dep_ == "advcl" or (verb.dep_ == "relcl" and first.i > 0 and first.nbor(-1).text == ",")


def _issue_around(reading: Reading, wanting: Wanting, content: Span) -> str | None:
    """What the phrase of the cue is about, where the position says no more than "the proposal": no word elsewhere."""
    if len(content.text.split()) > _SHORT:
        return None
    first, last = extent(wanting.taken.root.head if wanting.cue.pos_ == "NOUN" else wanting.taken.root)
    return reading.taxonomy.issue_of(span_of(reading, first, last).text)
