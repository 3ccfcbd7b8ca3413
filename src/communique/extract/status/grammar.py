"""The grammar of a verb that its status hangs on: subject, auxiliaries, tense."""

from spacy.tokens import Token

from communique.extract.relations import child

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


def subject_of(verb: Token) -> Token | None:
    """The subject in the verb's own clause, if any."""
    return child(verb, *SUBJECTS)


def auxiliaries(verb: Token) -> list[Token]:
    """The verb's auxiliaries; those of the verb it is joined to by "and" where it has none and takes the same form."""
    own = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if own or verb.dep_ != "conj" or subject_of(verb) is not None or verb.tag_ != verb.head.tag_:
        return own
    return auxiliaries(verb.head)


def modal_of(verb: Token) -> Token | None:
    """The verb's modal auxiliary, if any."""
    return next((word for word in auxiliaries(verb) if word.tag_ == "MD"), None)


def infinitive_mark(verb: Token) -> Token | None:
    """The "to" of "to sign"."""
    return next((child for child in verb.children if child.dep_ == "aux" and child.lower_ == "to"), None)


def finite_tag(verb: Token) -> str:
    """The tag of the word that has the tense of the verb's clause; the verb's own where none has."""
    first = next((word for word in auxiliaries(verb) if word.lower_ != "to"), verb)
    return verb.tag_ if infinitive_mark(verb) is not None else first.tag_


def copula_of(word: Token) -> Token:
    """The verb over a predicate ("able" of "is able to meet"), else the word itself."""
    return word.head if word.dep_ == "acomp" and word.head.i != word.i else word


def asks(verb: Token) -> bool:
    """Whether the clause opens with a question word: "when the envoy left"."""
    return verb.left_edge.tag_ in {"WP", "WRB", "WDT", "WP$"}
