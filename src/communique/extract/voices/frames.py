"""Frames: what a cue word introduces, read off the dependency tree."""

from collections.abc import Collection, Iterator

from attrs import frozen
from spacy.tokens import Doc, Token

from communique.extract.voices.lexicon import Frames, Lexicon, occasion_names, words
from communique.extract.voices.source import as_phrase, child, noun_source, verb_source


@frozen
class Frame:
    """A cue with the head words of its content, less the phrases of `without`, and the head word of its source, if any."""

    rule: str
    cue: Token
    content: tuple[Token, ...]
    source: Token | None
    without: tuple[Token, ...] = ()


def find_frames(doc: Doc, lexicon: Lexicon, taken: Collection[int]) -> Iterator[Frame]:
    """Every frame of a text in the order of its cues; `taken` holds the numbers of tokens that cannot be cues."""
    for token in doc:
        if token.i in taken:
            continue
        if token.pos_ in {"VERB", "AUX"}:
            yield from _verb(token, lexicon)
        elif token.pos_ == "NOUN":
            yield from _noun(token, lexicon)
        elif token.pos_ == "ADJ":
            yield from _adjective(token, lexicon)
        if token.lower_ in words("according"):
            yield from _according(token)


def _verb(verb: Token, lexicon: Lexicon) -> Iterator[Frame]:
    lemma = lexicon.lemma(verb)
    if _said_of(verb):
        return
    frame = (
        _impersonal(verb, lemma, lexicon.verbs)
        or _appeal(verb, lemma, lexicon.verbs)
        or _clause(verb, lemma, lexicon.verbs)
        or _parenthesis(verb, lemma, lexicon.verbs)
        or _object_infinitive(verb, lemma, lexicon.verbs)
        or _infinitive(verb, lemma, lexicon.verbs)
        or _object(verb, lemma, lexicon.verbs)
        or _prepositional(verb, lemma, lexicon.verbs, verb_source(verb))
    )
    if frame and not _mute(frame):
        yield frame


def _said_of(verb: Token) -> bool:
    """Whether a verb only describes a noun, whose words it does not introduce: "a visit intended to …", "a forum to discuss …"."""
    if verb.dep_ in {"acl", "relcl"} and _to(verb):
        return True
    return verb.tag_ == "VBN" and not any(part.dep_ in {"aux", "auxpass", "nsubj"} for part in verb.children)


def _mute(frame: Frame) -> bool:
    """Whether the subject is a word that cannot speak; an impersonal frame needs none."""
    source = frame.source
    return (
        source is not None
        and source.lower_ in words("no_source")
        and not frame.rule.startswith(("impersonal", "clause"))
    )


def _impersonal(verb: Token, lemma: str, frames: Frames) -> Frame | None:
    infinitive = child(verb, "xcomp", "oprd")
    if infinitive is None:
        return None
    if lemma in frames.impersonal_active and (subject := child(verb, "nsubj")):
        return Frame("impersonal_active", verb, (subject, infinitive), None)
    if lemma in frames.impersonal_passive and (subject := child(verb, "nsubjpass")):
        return Frame("impersonal_passive", verb, (subject, infinitive), verb_source(verb))
    return None


def _clause(verb: Token, lemma: str, frames: Frames) -> Frame | None:
    if lemma not in frames.clause:
        return None
    clauses = _clauses(verb) or tuple(part for part in [_strayed(verb)] if part)
    if not clauses or _to(clauses[0]):
        return None
    reasons = [part for part in verb.children if part.dep_ == "advcl" and part.i > clauses[-1].i and _reason(part)]
    return Frame("clause", verb, (*clauses, *reasons), verb_source(verb))


def _reason(clause: Token) -> bool:
    return any(part.dep_ == "mark" and part.lower_ in words("reasons") for part in clause.children)


def _clauses(verb: Token) -> tuple[Token, ...]:
    """The content clauses of a verb: those behind it, else the one before; both where the verb stands between commas."""
    before = [part for part in verb.children if part.dep_ == "ccomp" and part.i < verb.i]
    behind = [part for part in verb.children if part.dep_ == "ccomp" and part.i > verb.i]
    follows = verb.doc[verb.i + 1].text if verb.i + 1 < len(verb.doc) else ""
    if before and behind and follows == ",":
        return before[-1], behind[0]
    return tuple(behind[:1] or before[:1])


def _strayed(verb: Token) -> Token | None:
    """A that-clause that the parser hung below a noun in between: "said in a statement that …"."""
    for part in verb.children:
        if part.i > verb.i and part.dep_ in {"prep", "dobj", "dative", "npadvmod"}:
            for noun in part.subtree:
                for clause in noun.children:
                    if clause.dep_ in {"acl", "relcl", "ccomp"} and _that(clause):
                        return clause
    return None


def _parenthesis(verb: Token, lemma: str, frames: Frames) -> Frame | None:
    """ "The talks, Lind said, were useful": the parser hangs the cue below what it introduces."""
    if verb.dep_ != "parataxis" or lemma not in frames.clause or not child(verb, "nsubj"):
        return None
    return Frame("parenthesis", verb, (verb.head,), verb_source(verb), (verb,))


def _appeal(verb: Token, lemma: str, frames: Frames) -> Frame | None:
    """ "Called for the council to act", "called on the council to act": who is called on belongs to the content."""
    if lemma not in frames.appeal or child(verb, "nsubjpass"):
        return None
    act = next((part for part in verb.children if part.dep_ in {"advcl", "xcomp", "ccomp"} and _to(part)), None)
    if act is None:
        return None
    called = [part for on in verb.children if on.dep_ == "prep" and on.lower_ in {"on", "upon"} for part in on.children]
    mark = tuple(part for part in act.children if part.dep_ == "mark" and part.lower_ == "for")
    return Frame("appeal", verb, (*called, act), verb_source(verb), mark)


def _object_infinitive(verb: Token, lemma: str, frames: Frames) -> Frame | None:
    if lemma not in frames.object_infinitive:
        return None
    clause = child(verb, "ccomp")
    if clause is not None and _to(clause):
        return Frame("object_infinitive", verb, (clause,), verb_source(verb))
    infinitive, addressee = child(verb, "xcomp"), child(verb, "dobj")
    if infinitive is None or not _to(infinitive):
        return None
    if addressee is not None and child(verb, "nsubjpass") is None:
        heads = (infinitive,) if lemma == "tell" else (addressee, infinitive)
        return Frame("object_infinitive", verb, heads, verb_source(verb))
    return None


def _infinitive(verb: Token, lemma: str, frames: Frames) -> Frame | None:
    infinitive = child(verb, "xcomp")
    if infinitive is None or lemma not in frames.infinitive or not _to(infinitive) or child(verb, "nsubjpass"):
        return None
    return Frame("infinitive", verb, (infinitive,), verb_source(verb))


def _object(verb: Token, lemma: str, frames: Frames) -> Frame | None:
    """ "Criticised Y", "described Y as …", "called Y a …"; a bare pronoun is too little to be a content."""
    if child(verb, "nsubjpass", "auxpass"):
        return _passive(verb, lemma, frames)
    thing = child(verb, "dobj") or (child(verb, "ccomp", "oprd") if lemma in frames.naming else None)
    more = _more(verb, lemma, frames)
    source = verb_source(verb)
    takes = lemma in frames.object or more or (lemma in frames.showing and _is_document(source))
    if thing is None or not takes or (thing.pos_ == "PRON" and not more):
        return None
    return Frame("object", verb, (thing, *more, *_beside(verb, thing)), source)


def _is_document(source: Token | None) -> bool:
    return source is not None and source.lemma_.lower() in words("documents")


def _passive(verb: Token, lemma: str, frames: Frames) -> Frame | None:
    """ "The plan was rejected by Y", "X was accused of …": who is judged belongs to the content."""
    thing, by = child(verb, "nsubjpass"), verb_source(verb)
    more = _more(verb, lemma, frames)
    if thing is None or thing.pos_ == "PRON" or lemma not in frames.object or not (by or more):
        return None
    return Frame("passive", verb, (thing, *more), by)


def _more(verb: Token, lemma: str, frames: Frames) -> tuple[Token, ...]:
    """What belongs to the content beside the object: "accused Y of …", "sees Y as …", "called Y a …"."""
    name = child(verb, "oprd", "xcomp") if lemma in frames.object else None
    how = as_phrase(verb) if lemma in frames.object or lemma in frames.object_and["as"] else None
    what = [part for part in verb.children if _takes(part, lemma, frames)]
    return tuple(part for part in (name, how, *what) if part is not None)


def _beside(verb: Token, thing: Token) -> tuple[Token, ...]:
    """Phrases behind an object that say more of it ("backs a zone in the north"), no dates and no occasions."""
    return tuple(
        part
        for part in verb.children
        if part.dep_ == "prep" and part.i > thing.i and part.lower_ in words("beside") and not _circumstance(part)
    )


def _circumstance(preposition: Token) -> bool:
    nouns = [part for part in preposition.children if part.dep_ == "pobj"]
    return any(noun.ent_type_ in {"DATE", "TIME"} or noun.lower_ in occasion_names() for noun in nouns)


def _takes(part: Token, lemma: str, frames: Frames) -> bool:
    if part.dep_ != "prep" or part.lower_ == "as":
        return False
    deed = part.lower_ == "for" and lemma in frames.object and child(part, "pcomp") is not None
    return deed or lemma in frames.object_and.get(part.lower_, ())


def _prepositional(cue: Token, lemma: str, frames: Frames, source: Token | None) -> Frame | None:
    if child(cue, "nsubjpass"):
        return None
    for part in cue.children:
        if part.dep_ == "prep" and lemma in frames.prepositional.get(part.lower_, ()):
            things = tuple(thing for thing in part.children if thing.dep_ in {"pobj", "pcomp"})
            if things:
                return Frame(f"{cue.pos_.lower()}_prepositional", cue, things, source)
    return None


def _noun(noun: Token, lexicon: Lexicon) -> Iterator[Frame]:
    lemma, frames = lexicon.lemma(noun), lexicon.nouns
    source = noun_source(noun)
    if source is None and lemma not in words("free_nouns"):
        return
    clause = next((part for part in noun.children if part.dep_ in {"acl", "ccomp", "xcomp"}), None)
    if clause is not None and _to(clause) and lemma in frames.infinitive:
        yield Frame("noun_infinitive", noun, (clause,), source)
    elif clause is not None and child(clause, "mark") and lemma in frames.clause:
        yield Frame("noun_clause", noun, (clause,), source)
    elif frame := _prepositional(noun, lemma, frames, source):
        yield frame


def _adjective(adjective: Token, lexicon: Lexicon) -> Iterator[Frame]:
    lemma, frames = lexicon.lemma(adjective), lexicon.adjectives
    if adjective.dep_ != "acomp":
        return
    source = verb_source(adjective.head)
    if source is None or source.lower_ in words("no_source"):
        return
    clause = child(adjective, "ccomp", "xcomp")
    if clause is not None and lemma in (frames.infinitive if _to(clause) else frames.clause):
        yield Frame("adjective", adjective, (clause,), source)
    elif frame := _prepositional(adjective, lemma, frames, source):
        yield frame


def _according(word: Token) -> Iterator[Frame]:
    to = child(word, "prep")
    source = child(to, "pobj") if to is not None else None
    if source is None or word.dep_ not in {"prep", "advmod", "advcl"} or word.head.i == word.i:
        return
    yield Frame("according", word, (_predicate(word.head),), source, (word,))


def _predicate(token: Token) -> Token:
    """The verb of the clause that a word stands in, or the top of its sentence."""
    while token.pos_ not in {"VERB", "AUX"} and token.head.i != token.i:
        token = token.head
    return token


def _that(clause: Token) -> bool:
    return any(part.dep_ == "mark" and part.lower_ == "that" for part in clause.children)


def _to(verb: Token) -> bool:
    return any(part.dep_ == "aux" and part.lower_ == "to" for part in verb.children)
