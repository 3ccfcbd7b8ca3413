"""Sources: whose words or thoughts a cue introduces, as words of the sentence."""

from functools import cache

from spacy.tokens import Token

from communique.extract.relations import child
from communique.extract.voices.attribution import Range, text_range
from communique.extract.voices.lexicon import words
from communique.vocabulary import load

_RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})
_RAISED = frozenset({"xcomp", "advcl", "ccomp", "conj"})
_VOICED = frozenset(
    {"ORG", "GPE", "NORP", "PERSON"}
)  # whose it is: "Norland demands that …", "a Port Ledger report that …"
_LOOSE = frozenset({"npadvmod", "advmod", "conj", "prep"})
_OF_THE_OBJECT = frozenset({"of", "for", "from", "into"})
_LEFT_OUT = frozenset({"relcl", "punct", "cc", "advcl", "parataxis"})


def as_phrase(verb: Token) -> Token | None:
    """The phrase with "as" that says how a thing is seen: "see the trip as a signal", "see it as intended to …"."""
    for part in verb.children:
        if part.i > verb.i and part.dep_ == "prep" and part.lower_ == "as":
            return part
        if (
            part.i > verb.i
            and part.dep_ == "advcl"
            and child(part, "nsubj", "nsubjpass") is None
            and any(as_.lower_ == "as" for as_ in part.children if as_.i < part.i)
        ):
            return part
    thing = child(verb, "dobj")
    return child_word(thing, "as") if thing is not None else None


def child_word(token: Token, word: str) -> Token | None:
    """The first preposition `word` that hangs on a token."""
    return next((part for part in token.children if part.dep_ == "prep" and part.lower_ == word), None)


def verb_source(verb: Token) -> Token | None:
    """The head word of who does what a verb says.

    Its subject; for a passive its agent, but for "X was quoted" X; for a verb without any the subject above it.
    """
    if child(verb, "nsubjpass", "auxpass"):
        own = verb.lemma_.lower() in words("quoted") or _is_perfect(verb)
        return child(verb, "nsubjpass") if own else agent(verb)
    if subjects := [part for part in verb.children if part.dep_ == "nsubj"]:
        return _nearest(verb, subjects)
    return _raised(verb) or _just_before(verb)


def _nearest(verb: Token, subjects: list[Token]) -> Token:
    """Of two subjects the one that stands by the verb: "His anger aside, crews say"."""
    before = [part for part in subjects if part.i < verb.i]
    return before[-1] if len(before) > 1 and can_speak(before[-1]) else subjects[0]


def _is_perfect(verb: Token) -> bool:
    """Whether the parser takes "has" for "is": "She's promised that …"."""
    helper = child(verb, "auxpass")
    return helper is not None and helper.lower_ in {"'s", "’s"} and child(verb, "ccomp", "xcomp") is not None


def can_speak(head: Token) -> bool:
    """Whether a source is somebody or some text that can say something: a name, a person, a body, a document."""
    if head.pos_ in {"PROPN", "PRON"} or head.ent_type_ or head.tag_ == "PRP$":
        return True
    if head.lower_ in _speaking() or head.lemma_.lower() in _speaking():
        return True
    return head.lower_.endswith(tuple(words("speaking_ends")))


def quoted_as_saying(verb: Token) -> Token | None:
    """Whom another speaker quotes: "Interfax reported an envoy as saying" gives "envoy"; None where nobody does."""
    preposition = verb.head
    quoting = preposition.lower_ == "as" and preposition.head.lemma_.lower() in words("quoting_another")
    return child(preposition.head, "dobj") if quoting and verb.dep_ == "pcomp" else None


def noun_source(noun: Token) -> Token | None:
    """The head word of whose claim, plan or call it is: "his", "Lind's", "by Lind"; else the subject of its verb."""
    if owner := child(noun, "poss"):
        return owner
    for preposition in noun.children:
        if preposition.dep_ == "prep" and preposition.lower_ in {"by", "from", "among"}:
            return child(preposition, "pobj")
    modifiers = (part for part in noun.children if part.dep_ in {"compound", "amod"} and part.ent_type_ in _VOICED)
    if named := next(modifiers, None):
        return named
    if noun.dep_ in {"dobj", "attr"} and noun.head.pos_ in {"VERB", "AUX"}:
        return verb_source(noun.head)
    if noun.dep_ == "pobj" and noun.head.head.lemma_ == "be":  # "is in favour of"
        return verb_source(noun.head.head)
    return None


def antecedent(source: Token) -> Token:
    """What a relative pronoun stands for, else the word itself."""
    if source.lower_ not in _RELATIVE or not source.tag_.startswith("W"):
        return source
    verb = source.head
    while verb.dep_ != "relcl" and verb.head.i != verb.i:
        verb = verb.head
    return verb.head if verb.dep_ == "relcl" else source


def swallowed(source: Token) -> Token | None:
    """The subject of the clause that the parser hung on a source: "according to Lind, ferries, big and small, sank"."""
    word = source.head.head
    if word.lower_ not in words("according") or child(word.head, "nsubj", "nsubjpass", "expl", "csubj"):
        return None
    behind = (part for part in source.children if part.dep_ in {"appos", "conj"} and part.left_edge.i > source.i)
    return next((part for part in behind if part.doc[part.left_edge.i - 1].text == ","), None)


def source_range(head: Token) -> Range:
    """The words of a source: the phrase without clauses that follow it ("Lind, who …" gives "Lind")."""
    kept, taken = [head], swallowed(head)
    for part in head.children:
        reads = part.lower_ in words("reading")  # "letters reading “No port”"
        telling = part.dep_ == "acl" and (reads or child(part, "ccomp") is not None)  # "a letter saying that …"
        if (
            part != taken
            and not telling
            and not _over_the_cue(part, head)
            and part.dep_ not in _LEFT_OUT
            and not (part.dep_ == "conj" and part.pos_ in {"VERB", "AUX"})
        ):
            kept += list(part.subtree)
    joined = [part for part in head.children if part.dep_ in {"cc", "conj"} and part.pos_ not in {"VERB", "AUX"}]
    if len(joined) < 2:
        kept = [token for token in kept if not any(j.dep_ == "conj" and token in j.subtree for j in joined)]
    kept = sorted(set(kept), key=lambda token: token.i)
    return text_range(_trimmed(_of_one_side(kept, head)))


def _of_one_side(tokens: list[Token], head: Token) -> list[Token]:
    """The words before a colon that stands behind the head ("Lind: no port"), with no bracket left open."""
    colon = next((token.i for token in tokens if token.text == ":" and token.i > head.i), None)
    kept = [token for token in tokens if colon is None or token.i < colon]
    opened = [token.i for token in kept if token.text == "("]
    if not opened or any(token.text == ")" and token.i > opened[-1] for token in kept):
        return kept
    after = kept[-1].i + 1
    if after < len(head.doc) and head.doc[after].text == ")":
        return [*kept, head.doc[after]]
    return [token for token in kept if token.i < opened[-1]] or kept


def _over_the_cue(part: Token, head: Token) -> bool:
    """Whether the verb stands between a subject and what the parser hangs on it: "Suda denied it — a bold step"."""
    return head.dep_ in {"nsubj", "nsubjpass"} and head.i < head.head.i < part.left_edge.i


def _trimmed(tokens: list[Token]) -> list[Token]:
    while len(tokens) > 1 and tokens[-1].is_punct and not tokens[-1].is_right_punct:
        tokens = tokens[:-1]
    while len(tokens) > 1 and tokens[0].is_punct:
        tokens = tokens[1:]
    return tokens


@cache
def _speaking() -> frozenset[str]:
    offices = load("offices")
    of_people = {word for key in ("heads", "roles", "groups") for word in offices[key]}
    lists = ("speaking", "documents", "collective", "anonymous", "institutions", "heading_sources")
    return frozenset(of_people).union(*(words(name) for name in lists))


def agent(verb: Token) -> Token | None:
    """The head word of a passive's by-phrase, if it has one."""
    by = child(verb, "agent")
    return child(by, "pobj") if by else None


def _fronted(verb: Token) -> bool:
    """Whether a participle was hung on words that were said: "Noting that …, the fleet must grow, he said"."""
    above = verb.head
    said = above.dep_ == "ccomp" and verb.i < above.i < above.head.i
    return said and verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.left_edge.i == verb.sent.start


def _behind_comma(verb: Token) -> bool:
    return verb.left_edge.i > 0 and verb.doc[verb.left_edge.i - 1].text == ","


def _subject_above(noun: Token) -> Token | None:
    """The source of the verb that a phrase hangs on."""
    while noun.head.i != noun.i and noun.pos_ not in {"VERB", "AUX"}:
        noun = noun.head
    return verb_source(noun) if noun.pos_ in {"VERB", "AUX"} else None


def _doer_with(preposition: Token) -> Token | None:
    """Who does what a preposition introduces: "accused Holm of saying", "by saying", "an hour after warning Suda"."""
    governor = preposition.head
    while governor.dep_ in _LOOSE and governor.pos_ not in {"VERB", "AUX"} and governor.head.i != governor.i:
        governor = governor.head
    if governor.pos_ not in {"VERB", "AUX"}:
        return None
    object_ = child(governor, "dobj") if preposition.lower_ in _OF_THE_OBJECT else None
    return object_ if object_ is not None and can_speak(object_) else verb_source(governor)


def _raised(verb: Token) -> Token | None:
    above = verb.head.head if _fronted(verb) else verb.head
    if above.i == verb.i:
        return None
    if verb.tag_ == "VBG" and verb.dep_ == "acl" and above.dep_ in {"dobj", "pobj"} and _behind_comma(verb):
        return _subject_above(above)  # "sent a letter to Suda, saying …": who sent it speaks
    if verb.dep_ in {"acl", "relcl"}:
        return above if above.pos_ in {"NOUN", "PROPN", "PRON"} and can_speak(above) else None
    if verb.dep_ == "pcomp":
        return quoted_as_saying(verb) or _doer_with(above)
    if verb.dep_ in _RAISED and above.pos_ in {"VERB", "AUX", "ADJ"}:
        found = child(above, "nsubjpass") or verb_source(above)
        return _of_the_clause_above(verb, above, found)
    return None


def _just_before(verb: Token) -> Token | None:
    """Whom the parser hung on a preposition before the verb: "fell after its chief, Ana Lind, said that …"."""
    if verb.i < 2 or verb.dep_ != "ROOT" or child(verb, "ccomp") is None:
        return None
    noun = verb.doc[verb.i - 2 if verb.doc[verb.i - 1].text == "," else verb.i - 1]
    while noun.dep_ in {"appos", "compound"}:
        noun = noun.head
    clause = noun.dep_ == "pobj" and noun.head.lower_ in words("clause_openers")
    return noun if clause and can_speak(noun) else None


def _of_the_clause_above(verb: Token, above: Token, found: Token | None) -> Token | None:
    """Who does what the parser hung too low: "Lind said the port was safe and accused …", "held a view …, saying"."""
    if found is None:
        return found
    joined = verb.dep_ == "conj" and above.dep_ == "ccomp" and above.head.pos_ in {"VERB", "AUX"}
    if joined and above.tag_ == "VB" and verb.tag_ == "VBD":
        return verb_source(above.head)
    if can_speak(found) or not (verb.dep_ == "conj" or (verb.dep_ == "advcl" and verb.tag_ == "VBG")):
        return found
    subjects = (child(one, "nsubj") for one in above.ancestors if one.pos_ in {"VERB", "AUX"})
    return next((one for one in subjects if one is not None and can_speak(one)), found)
