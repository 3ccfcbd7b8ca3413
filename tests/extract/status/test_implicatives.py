"""Words that say by themselves whether what they govern came about, beside near ones that do not."""

from collections.abc import Callable

import pytest

from communique.claims.codes import Status
from communique.extract.reading import Reading
from communique.extract.status import status_of

Read = Callable[..., Reading]

TWICE_NEGATED = [
    ("The envoy forgot to sign the pact.", "sign", Status.DENIED),
    ("The envoy did not forget to sign the pact.", "sign", Status.OCCURRED),
    ("The envoy did not refuse to sign the pact.", "sign", Status.POSSIBLE),
    ("Kenya did not hesitate to condemn the raid.", "condemn", Status.OCCURRED),
    ("Kenya will not hesitate to strike.", "strike", Status.EXPECTED),
    ("Kenya could not prevent the raid.", "raid", Status.OCCURRED),
    ("Kenya failed to prevent the war.", "war", Status.OCCURRED),
    ("Kenya refused to rule out talks.", "talks", Status.POSSIBLE),
    ("Nobody doubts that Kenya signed the pact.", "signed", Status.OCCURRED),
    ("Kenya did not sign the pact until Monday.", "sign", Status.OCCURRED),
    ("Kenya will not sign the pact until Monday.", "sign", Status.DENIED),
    ("Kenya should not have signed the pact.", "signed", Status.OCCURRED),
    ("Kenya must not have signed the pact.", "signed", Status.DENIED),
    ("Kenya may not have signed the pact.", "signed", Status.POSSIBLE),
    ("Kenya should not sign the pact.", "sign", Status.POSSIBLE),
    ("Kenya cannot sign the pact.", "sign", Status.DENIED),
]
PHRASAL = [
    ("Kenya took the opportunity to thank the crew.", "thank", Status.OCCURRED),
    ("Kenya did not take the opportunity to thank the crew.", "thank", Status.DENIED),
    ("Kenya has the opportunity to thank the crew.", "thank", Status.POSSIBLE),
    ("Kenya wasted the chance to free the crew.", "free", Status.DENIED),
    ("Kenya kept its promise to free the crew.", "free", Status.OCCURRED),
    ("Kenya broke its promise to free the crew.", "free", Status.DENIED),
    ("Kenya reneged on its promise to free the crew.", "free", Status.DENIED),
    ("Kenya repeated its promise to free the crew.", "free", Status.EXPECTED),
    ("Kenya must keep its promise to free the crew.", "free", Status.PROPOSED),
    ("Kenya carried out its threat to expel the envoy.", "expel", Status.OCCURRED),
    ("The general had no time to sign the pact.", "sign", Status.DENIED),
    ("The rebels committed an attack on the port.", "attack", Status.OCCURRED),
    ("The rebels committed to freeing the crew.", "freeing", Status.EXPECTED),
]
KEPT_FROM = [
    ("The police kept the crowd from storming the embassy.", "storming", Status.DENIED),
    ("The police kept storming the embassy.", "storming", Status.ONGOING),
    ("The snow hindered the envoys from meeting the rebels.", "meeting", Status.DENIED),
    ("The minister shied away from condemning the raid.", "condemning", Status.DENIED),
    ("The minister backed out of signing the pact.", "signing", Status.DENIED),
    ("Kenya paid the fee rather than attack the port.", "attack", Status.DENIED),
    ("Kenya turned down talks with the rebels.", "talks", Status.DENIED),
    ("Kenya turned down the offer.", "offer", Status.OCCURRED),
    ("The minister spoke against sending troops.", "sending", Status.POSSIBLE),
    ("The minister is opposed to sending troops.", "sending", Status.POSSIBLE),
    ("The minister was jailed for sending troops.", "sending", Status.OCCURRED),
    ("Norway has a formula for ending the war.", "ending", Status.POSSIBLE),
]
SAID_OF_IT = [
    ("It is possible to sign the pact this week.", "sign", Status.POSSIBLE),
    ("It is not possible to sign the pact this week.", "sign", Status.DENIED),
    ("It is necessary to disarm the rebels.", "disarm", Status.PROPOSED),
    ("It was wise of Kenya to leave the pact.", "leave", Status.OCCURRED),
    ("It is possible that Kenya signed the pact.", "signed", Status.POSSIBLE),
    ("It is not true that Kenya signed the pact.", "signed", Status.DENIED),
    ("It is true that Kenya signed the pact.", "signed", Status.OCCURRED),
    ("It is odd that Kenya signed the pact.", "signed", Status.OCCURRED),
    ("It is unlikely that Kenya will sign the pact.", "sign", Status.POSSIBLE),
    ("It is certain that Kenya will sign the pact.", "sign", Status.EXPECTED),
    ("There is no evidence that Kenya shelled the port.", "shelled", Status.POSSIBLE),
    ("A war is unlikely.", "war", Status.POSSIBLE),
    ("It remains to be seen whether the truce holds.", "seen", Status.POSSIBLE),
    ("The army is strong enough to attack the port.", "attack", Status.POSSIBLE),
    ("Kenya is able to sign the pact.", "sign", Status.POSSIBLE),
    ("Kenya was able to sign the pact.", "sign", Status.OCCURRED),
    ("Kenya is believed to have shelled the port.", "shelled", Status.POSSIBLE),
    ("Kenya is known to have shelled the port.", "shelled", Status.OCCURRED),
    ("The summit is due to open in May.", "summit", Status.SCHEDULED),
    ("The summit is glad news.", "summit", Status.OCCURRED),
    ("Will Kenya sign the pact?", "sign", Status.POSSIBLE),
    ("The crew will be freed before the appeal is heard.", "heard", Status.EXPECTED),
    ("Legal rules allow the crew to be freed before the appeal is heard.", "heard", Status.EXPECTED),
    ("The crew was freed before the appeal was heard.", "heard", Status.OCCURRED),
    ("The police are investigating the bombings.", "bombings", Status.OCCURRED),
    ("The police are investigating whether the crew fired.", "fired", Status.POSSIBLE),
    ("The two sides agreed to postpone the summit.", "summit", Status.POSTPONED),
    ("The two sides tried to postpone the summit.", "summit", Status.POSSIBLE),
    ("The envoys were not seen in a raid.", "raid", Status.POSSIBLE),
    ("The envoys were not reached for comment.", "comment", Status.DENIED),
]

OPENED = [
    ("Despite the king's calls for the army to support him, it left.", "support", Status.PROPOSED),
    ("There were appeals for Kenya to free the crew.", "free", Status.PROPOSED),
    ("There were ships for Kenya to free the crew.", "free", Status.EXPECTED),
    ("It was hard for envoys to meet in public.", "meet", Status.POSSIBLE),
    ("The fear is that the guards will retaliate.", "retaliate", Status.POSSIBLE),
    ("The hope is that the guards leave.", "leave", Status.PROPOSED),
    ("The fact is that the guards left.", "left", Status.OCCURRED),
    ("Kenya could agree to free the crew.", "free", Status.POSSIBLE),
    ("Kenya agreed to free the crew.", "free", Status.EXPECTED),
    ("Crowds took to the streets to demand a vote.", "demand", Status.OCCURRED),
    ("The king took a taxi to meet the envoy.", "meet", Status.EXPECTED),
]


@pytest.mark.parametrize(("text", "word", "status"), [*OPENED, *TWICE_NEGATED, *PHRASAL, *KEPT_FROM, *SAID_OF_IT])
def test_a_word_over_an_event_says_whether_it_came_about(text: str, word: str, status: Status, read: Read) -> None:
    reading = read(text)
    token = next(token for token in reading.doc if token.text == word)
    assert status_of(reading, token)[0] is status
