"""Lists: everybody whom a list names beside the head that the parse gives, as in "with allies Norway and Chile"."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from communique.claims.codes import ActorType
from communique.extract.events.lexicon import lexicon
from communique.extract.events.parties import Parties
from communique.extract.events.phrase import heads, lemma

_PLURAL = frozenset({"NNS", "NNPS"})
_JOINING = frozenset({"and", ",", "&"})
_WITHIN = frozenset({"nmod", "compound", "conj"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
DEPTH = 4  # names within names before a head: "Berg and Chilean Minister Paz Soto"


def all_listed(parties: Parties, found: Sequence[Token]) -> list[Token]:
    """The heads, with those of their lists; a state that only owns the next one ("Norway's Ada Lind") left out."""
    kept = [_by_name(parties, head) for head in found if not _owner(head, found)]
    named = (token for head in kept for token in (*_itself(head), *_names(head), *_similar(head)))
    more = {token.i: token for token in named}
    for head in kept:
        own = {actor.key for actor in parties.actors(head)}
        more |= {token.i: token for token in _inside(head, DEPTH) if _other_person(parties, token, own)}
    return [more[at] for at in sorted(more)]


def joint_subjects(verb: Token) -> list[Token]:
    """Every subject of "he, Berg and Paz Soto met her", where the parse hangs two on the verb."""
    own = [child for child in verb.children if child.dep_ == "nsubj" and child.i < verb.i]
    joined = len(own) > 1 and all(token.right_edge.nbor(1).lower_ in _JOINING for token in own[:-1])
    return [head for token in own for head in heads(token)] if joined else []


def nearest_before(verb: Token, found: Sequence[Token]) -> list[Token]:
    """Whom "who has met her" means: of "ministers, such as Ada Lind who has met her" the one, and not the many."""
    who = next((child for child in verb.children if child.dep_ == "nsubj" and child.lower_ == "who"), None)
    if who is None or verb.dep_ != "relcl" or not found or found[0].tag_ not in _PLURAL:
        return list(found)
    one = verb.tag_ == "VBZ" or any(child.tag_ == "VBZ" for child in verb.children if child.dep_ == "aux")
    before = who.nbor(-1) if who.i else who
    return [before] if one and before.pos_ == "PROPN" else list(found)


def _owner(head: Token, found: Sequence[Token]) -> bool:
    after = head.nbor(1) if head.i + 1 < len(head.doc) else None
    owns = head.ent_type_ == "GPE" and after is not None and after.text in _POSSESSIVE
    return owns and any(other.i > head.i for other in found)


def _by_name(parties: Parties, head: Token) -> Token:
    """The name behind a title that the parse takes for the head: "President Ada Lind"."""
    after = head.nbor(1) if head.i + 1 < head.sent.end else head
    titled = head.pos_ == "PROPN" and lemma(head) in lexicon().lists["people"] | lexicon().lists["offices"]
    named = any(actor.type is ActorType.PERSON for actor in parties.actors(after))
    known = any(actor.type is ActorType.PERSON for actor in parties.actors(head))
    return after if titled and named and not known and after.pos_ == "PROPN" else head


def _itself(head: Token) -> list[Token]:
    return [] if head.pos_ == "NOUN" and _names(head) else [head]


def _names(head: Token) -> list[Token]:
    """The names of all whom a word for several means: "the three leaders, Berg, Soto and Lind"; "he, Berg and Lind"."""
    beside = [child for child in head.children if child.dep_ == "appos" and child.pos_ == "PROPN"]
    several = (child for child in beside if head.tag_ in _PLURAL or len(heads(child)) > 1)
    return [name for child in several for name in heads(child)] if head.pos_ in {"NOUN", "PRON"} else []


def _similar(head: Token) -> list[Token]:
    """As in "from the president of Chile, the president of Norway and the king", which the parse takes for one."""
    if head.pos_ != "NOUN" or not _with_article(head):
        return []
    beside = [token for token in head.subtree if token.dep_ == "appos" and token.lemma_ == head.lemma_]
    first = [token for token in heads(head) if token.i > head.i]
    return [*first, *(token for other in beside if _with_article(other) for token in heads(other))] if beside else []


def _with_article(noun: Token) -> bool:
    return any(word.dep_ == "det" for word in noun.children)


def _inside(head: Token, depth: int) -> Iterator[Token]:
    for child in head.children if depth else ():
        if child.dep_ in _WITHIN and child.i < head.i:
            yield child
            yield from _inside(child, depth - 1)


def _other_person(parties: Parties, token: Token, own: set[str]) -> bool:
    """Whether a person of his own is named within another's phrase, before "and"."""
    if token.i + 1 >= len(token.doc) or token.nbor(1).lower_ not in _JOINING:
        return False
    actors = parties.actors(token)
    return any(actor.type is ActorType.PERSON and actor.key not in own for actor in actors)
