"""Whether the parser can have read whose deed it is: verbs joined in one form, no links of the page in between."""

from spacy.tokens import Token

from communique.extract.furniture import holds_furniture
from communique.extract.status.grammar import auxiliaries, subject_of

_TOLD = frozenset({"VBD", "VBN", "VBZ", "VBP"})  # forms that join well: "has met and thanks"


def readable(verb: Token) -> bool:
    """False where links closed by "MORE" run through the sentence, or a verb is joined to one of another form."""
    return not holds_furniture(verb.sent.text) and not _ill_joined(verb)


def _ill_joined(verb: Token) -> bool:
    """As in "will investigate Oslo and alleged Norwegian fraud", "had lied and asking for more"."""
    over = verb.head
    if verb.dep_ != "conj" or over.pos_ not in {"VERB", "AUX"} or subject_of(verb) is not None:
        return False
    own = [word for word in auxiliaries(verb) if word.head.i == verb.i]
    return not own and verb.tag_ != over.tag_ and not {verb.tag_, over.tag_} <= _TOLD
