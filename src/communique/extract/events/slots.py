"""Slots: where the syntax puts the parties of a verb or noun, through control, passives, relative clauses and "and"."""

from spacy.tokens import Token

from communique.extract.events.lexicon import lexicon
from communique.extract.events.phrase import belongs, heads, lemma, objects_of

_PREPOSITIONS = frozenset({"prep", "agent", "dative", "prt", "advmod"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
DEPTH = 8  # steps from a verb to the one that has its subject


def passive(verb: Token) -> bool:
    """Whether the verb's subject is what is acted on."""
    if any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children):
        return True
    if verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl"} and not any(c.dep_ == "aux" for c in verb.children):
        return True
    bare = verb.dep_ == "conj" and verb.tag_ == "VBN" and not any(c.dep_ in {"aux", "nsubj"} for c in verb.children)
    return bare and verb.head.tag_ == "VBN" and passive(verb.head)


def actors_of(verb: Token) -> list[Token]:
    """The heads of who does it: the subject; after a passive "by …"; of a noun its possessor or "by …"."""
    if verb.pos_ in {"NOUN", "PROPN"}:
        return filled(verb, "poss") or filled(verb, "by") or filled(verb, "amod") or governing_subjects(verb)
    if passive(verb):
        agents = [head for child in verb.children if child.dep_ == "agent" for head in objects_of(child)]
        return agents or _deed_of(verb)
    return subjects(verb)


def _deed_of(verb: Token) -> list[Token]:
    """Whose deed it was in which somebody suffered: "were killed in Norwegian shelling"."""
    deeds = [noun for noun in filled(verb, "in") if belongs(noun, lexicon().classes["attack"])]
    return [head for noun in deeds for head in filled(noun, "poss") or filled(noun, "by") or before(noun)]


def before(noun: Token) -> list[Token]:
    """The words before a noun that may say whose it is: "Norwegian shelling", "tank shelling"."""
    return [child for child in noun.children if child.dep_ in {"amod", "compound", "nmod"}]


def governing_subjects(noun: Token) -> list[Token]:
    """Whose the event of a noun is that names no one's: "Oslo delayed the extradition", not "Oslo drew criticism"."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.pos_ != "VERB" or lemma(verb) in lexicon().lists["suffering"]:
        return []
    return subjects(verb)


def patients_of(verb: Token) -> list[Token]:
    """The heads of what it is done to: the object; a passive's subject; of a noun what is "of" it or before it."""
    if verb.pos_ in {"NOUN", "PROPN"}:
        before = [child for child in verb.children if child.dep_ == "compound"]
        return filled(verb, "of") or filled(verb, "in") or before
    if passive(verb):
        return subjects(verb)
    own = [head for child in verb.children if child.dep_ in {"dobj", "oprd", "attr"} for head in heads(child)]
    own = [verb.head if head.lower_ in _RELATIVE and verb.dep_ == "relcl" else head for head in own]
    if not own and verb.dep_ == "relcl" and not _relative_subject(verb):
        return [verb.head]
    return own or _shared_object(verb)


def subjects(verb: Token, depth: int = DEPTH) -> list[Token]:
    """The heads of the grammatical subject, that of the verb it hangs on where it has none."""
    for child in verb.children:
        if child.dep_ in {"nsubj", "nsubjpass"}:
            if child.lower_ in _RELATIVE and verb.dep_ == "relcl":
                return heads(verb.head)
            return heads(child)
    if depth == 0 or verb.head.i == verb.i:
        return []
    return _inherited(verb, depth - 1)


def filled(token: Token, slot: str) -> list[Token]:
    """The heads that stand in a slot of a verb or noun: obj, iobj, poss, or the name of a preposition."""
    if slot == "obj":
        return patients_of(token)
    if slot == "iobj":
        return [head for child in token.children if child.dep_ == "dative" for head in _dative(child)]
    if slot == "poss":
        return [head for child in token.children if child.dep_ == "poss" for head in heads(child)]
    if slot in {"amod", "compound"}:
        return [child for child in token.children if child.dep_ in {"amod", "compound", "nmod"} and _naming(child)]
    slot = "of" if slot == "of_actor" else slot
    clauses = [child for child in token.children if child.dep_ == "advcl" and with_clause(child) == slot]
    found = [child for child in token.children if child.lower_ == slot and child.dep_ in _PREPOSITIONS]
    again = (part for child in found for part in child.conjuncts if part.lower_ == slot and part.dep_ == "conj")
    return [head for clause in clauses for head in subjects(clause)] or [
        head for child in (*found, *again) for head in objects_of(child)
    ]


def with_clause(clause: Token) -> str | None:
    """The "with" of "spoke with the envoy to discuss …", where the parser makes a clause of all that follows."""
    mark = next((child for child in clause.children if child.dep_ in {"mark", "prep"} and child.lower_ == "with"), None)
    subject = any(child.dep_ == "nsubj" for child in clause.children)
    return mark.lower_ if mark is not None and subject and clause.tag_ == "VB" else None


def _naming(child: Token) -> bool:
    return child.pos_ == "PROPN" or child.ent_type_ in {"GPE", "NORP", "ORG", "LOC", "PERSON"}


def _dative(child: Token) -> list[Token]:
    return objects_of(child) if child.pos_ == "ADP" else heads(child)


def _relative_subject(verb: Token) -> bool:
    return not any(child.dep_ in {"nsubj", "nsubjpass"} and child.lower_ not in _RELATIVE for child in verb.children)


def _shared_object(verb: Token) -> list[Token]:
    """As in "met and thanked the crew": the object stands with the last of the joined verbs."""
    later = [part for part in verb.conjuncts if part.i > verb.i and part.pos_ == "VERB"]
    if not later or later[0].i - verb.i > 2:
        return []
    return [head for child in later[0].children if child.dep_ == "dobj" for head in heads(child)]


def _inherited(verb: Token, depth: int) -> list[Token]:
    head = verb.head
    if verb.dep_ in {"conj", "advcl", "acomp"}:
        return subjects(head, depth) if head.pos_ in {"VERB", "AUX"} else []
    if verb.dep_ in {"xcomp", "ccomp"}:
        return _controlled(verb, head, depth)
    if verb.dep_ == "acl" or (verb.dep_ == "relcl" and verb.tag_ == "VB"):
        return _of_noun(verb, head, depth)
    if verb.dep_ == "pcomp":
        return _after_preposition(head, depth)
    return []


def _controlled(verb: Token, head: Token, depth: int) -> list[Token]:
    objects = [child for child in head.children if child.dep_ in {"dobj", "dative"} and child.i < verb.i]
    if objects and head.pos_ == "VERB":
        return heads(objects[0])
    return subjects(head, depth) if verb.dep_ == "xcomp" or verb.tag_ in {"VB", "VBG"} else []


def _of_noun(verb: Token, noun: Token, depth: int) -> list[Token]:
    if verb.tag_ == "VBN" or (verb.tag_ == "VBG" and lemma(noun) not in lexicon().lists["utterance"]):
        return heads(noun)
    if lemma(noun) in lexicon().lists["asking"] and (asked := filled(noun, "to") or filled(noun.head, "to")):
        return asked
    if owners := filled(noun, "poss") or filled(noun, "by"):
        return owners
    over = noun.head
    if over.pos_ in {"VERB", "AUX"} and noun.dep_ in {"dobj", "attr"}:
        return subjects(over, depth)
    return [noun] if verb.tag_ == "VBG" else []


def _after_preposition(preposition: Token, depth: int) -> list[Token]:
    head = preposition.head
    if head.pos_ in {"VERB", "AUX"}:
        objects = [child for child in head.children if child.dep_ == "dobj"]
        if objects and preposition.lower_ in {"of", "for", "from", "into"}:
            return heads(objects[0])
        return subjects(head, depth)
    return filled(head, "poss")
