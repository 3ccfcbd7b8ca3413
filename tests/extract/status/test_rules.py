"""Each rule of status on a sentence that it must match, beside a near one that it must not."""

from collections.abc import Callable

import pytest

from communique.claims.codes import Status
from communique.extract.reading import Reading
from communique.extract.status import status_of

Read = Callable[..., Reading]

NEGATION = [
    ("Not one state condemned the raid.", "condemned", Status.DENIED),
    ("Neither Kenya nor Uganda has signed the pact.", "signed", Status.DENIED),
    ("At no point has Kenya signed the pact.", "signed", Status.DENIED),
    ("The envoy no longer attends the talks.", "attends", Status.DENIED),
    ("The minister stopped short of condemning the raid.", "condemning", Status.DENIED),
    ("The minister refrained from condemning the raid.", "condemning", Status.DENIED),
    ("Instead of visiting Oslo, the king flew home.", "visiting", Status.DENIED),
    ("Far from condemning the raid, the king praised it.", "condemning", Status.DENIED),
    ("The two were not able to meet.", "meet", Status.DENIED),
    ("The two were unable to meet.", "meet", Status.DENIED),
    ("They have yet to sign the pact.", "sign", Status.DENIED),
    ("The guards were too afraid to shoot.", "shoot", Status.DENIED),
    ("The king is not going to resign.", "resign", Status.DENIED),
    ("The army was prevented from entering the town.", "entering", Status.DENIED),
    ("The court decided against releasing the crew.", "releasing", Status.DENIED),
    ("Kenya rejected calls to free the crew.", "free", Status.DENIED),
    ("Kenya denied claims that its troops shot the crew.", "shot", Status.DENIED),
    ("Kenya rejected the proposal.", "proposal", Status.OCCURRED),
    ("The envoy would not comment, citing the talks.", "citing", Status.OCCURRED),
    ("The king will sign the pact in Oslo, not in Nairobi.", "sign", Status.EXPECTED),
    ("The king decided not to sign the pact.", "sign", Status.DENIED),
    ("Rarely has Kenya condemned a neighbour.", "condemned", Status.OCCURRED),
    ("The king did not say when the envoy left.", "left", Status.OCCURRED),
    ("The king did not say that the envoy had left.", "left", Status.POSSIBLE),
    ("I do not think that Kenya signed the pact.", "signed", Status.DENIED),
    ("The envoy may not sign the pact.", "sign", Status.POSSIBLE),
    ("Kenya has not ruled out sanctions.", "sanctions", Status.POSSIBLE),
    ("Kenya does not want to sign the pact.", "sign", Status.POSSIBLE),
    ("The crew does not have to leave the ship.", "leave", Status.POSSIBLE),
    ("If Kenya does not sign the pact, the talks will fail.", "sign", Status.HYPOTHETICAL),
    ("The minister may refuse to sign the pact.", "sign", Status.POSSIBLE),
    ("Kenya wants to block the sale.", "sale", Status.POSSIBLE),
    ("Kenya wants to block a sale.", "sale", Status.POSSIBLE),
    ("The police had no doubt about the raid.", "had", Status.OCCURRED),
]
CONDITIONS = [
    ("Had the king apologised, the crew would have stayed.", "apologised", Status.HYPOTHETICAL),
    ("Were the king to visit Oslo, Kenya would recall its envoy.", "visit", Status.HYPOTHETICAL),
    ("If the king were to visit Oslo, Kenya would recall its envoy.", "visit", Status.HYPOTHETICAL),
    ("In the event that Kenya leaves the pact, Uganda will stay.", "leaves", Status.HYPOTHETICAL),
    ("Had the king apologised?", "apologised", Status.POSSIBLE),
    ("It is unclear whether Kenya signed the pact.", "signed", Status.POSSIBLE),
    ("It is unclear if Kenya will sign the pact.", "sign", Status.POSSIBLE),
    ("Kenya would sign only after a truce.", "sign", Status.HYPOTHETICAL),
    ("A war would ruin Kenya.", "war", Status.HYPOTHETICAL),
    ("The war ruined Kenya.", "war", Status.OCCURRED),
    ("Why did the envoy leave?", "leave", Status.OCCURRED),
    ("Did the envoy leave?", "leave", Status.POSSIBLE),
    ("Kenya would sign if no pact is reached.", "pact", Status.HYPOTHETICAL),
]
GOING_ON = [
    ("Kenya keeps accusing Uganda.", "accusing", Status.ONGOING),
    ("Kenya continues to shell the town.", "shell", Status.ONGOING),
    ("Kenya goes on shelling the town.", "shelling", Status.ONGOING),
    ("The raids continued on Monday.", "raids", Status.ONGOING),
    ("The talks are under way.", "talks", Status.ONGOING),
    ("The crew is being questioned.", "questioned", Status.ONGOING),
    ("The army was shelling the town.", "shelling", Status.ONGOING),
    ("Kenya will continue to shell the town.", "shell", Status.EXPECTED),
    ("The army stopped shelling the town.", "shelling", Status.OCCURRED),
    ("The raids will continue.", "raids", Status.EXPECTED),
]
AHEAD = [
    ("A strike is possible.", "strike", Status.POSSIBLE),
    ("A strike is not possible.", "strike", Status.DENIED),
    ("Kenya called on Uganda to condemn the raid.", "condemn", Status.PROPOSED),
    ("The families called for the state to prosecute the owners.", "prosecute", Status.PROPOSED),
    ("The mayor pleaded with Kenya to send engineers.", "send", Status.PROPOSED),
    ("Kenya ought to withdraw its troops.", "withdraw", Status.PROPOSED),
    ("The king told reporters that the envoy left Oslo.", "left", Status.OCCURRED),
    ("The king told the envoy to leave Oslo.", "leave", Status.PROPOSED),
    ("Kenya insisted that its troops left the town.", "left", Status.OCCURRED),
    ("The court agreed that the police broke the law.", "broke", Status.OCCURRED),
    ("The crew was allowed to leave the ship.", "leave", Status.OCCURRED),
    ("The law allows the crew to leave.", "leave", Status.POSSIBLE),
    ("The king became the first leader to visit Oslo.", "visit", Status.OCCURRED),
    ("The police used dogs to search the ship.", "search", Status.OCCURRED),
    ("Crowds rallied in Nairobi to demand a vote.", "demand", Status.OCCURRED),
    ("I want to thank the king.", "thank", Status.OCCURRED),
    ("We must condemn this crime.", "condemn", Status.OCCURRED),
    ("The king wants to thank the crew.", "thank", Status.PROPOSED),
    ("The strike called by the union hurt trade.", "strike", Status.OCCURRED),
    ("The strike planned by the union worries trade.", "strike", Status.EXPECTED),
    ("Kenya offered its condolences.", "condolences", Status.OCCURRED),
    ("A truce will be declared on Friday.", "truce", Status.EXPECTED),
    ("The leaders set out their claim.", "claim", Status.OCCURRED),
    ("The envoy was to have flown to Oslo.", "flown", Status.CANCELLED),
    ("Free the crew!", "Free", Status.PROPOSED),
    ("Thank the crew.", "Thank", Status.OCCURRED),
    ("The leaders met in Oslo to discuss the truce.", "discuss", Status.OCCURRED),
    ("The leaders flew to Oslo to discuss the truce.", "discuss", Status.EXPECTED),
    ("The king called the strike a mistake.", "strike", Status.OCCURRED),
    ("A strike seems likely.", "strike", Status.POSSIBLE),
    ("The envoy visited the embassy to express sympathy.", "express", Status.OCCURRED),
    ("Parliament voted to censure the king.", "censure", Status.OCCURRED),
    ("Parliament will vote to censure the king.", "censure", Status.EXPECTED),
    ("Parliament voted against censuring the king.", "censuring", Status.DENIED),
    ("The general unveiled a plan to shell the town, accusing the king.", "accusing", Status.OCCURRED),
]
UNDONE = [
    ("Kenya dropped its plan to expel the envoy.", "expel", Status.CANCELLED),
    ("Kenya dropped its bombs on the town.", "bombs", Status.OCCURRED),
    ("The planned visit fell through.", "visit", Status.CANCELLED),
    ("The court put off hearing the case.", "hearing", Status.POSTPONED),
    ("Kenya held drills off the coast.", "drills", Status.OCCURRED),
    ("The round of talks was delayed.", "talks", Status.POSTPONED),
    ("Exports dropped after the strike.", "strike", Status.OCCURRED),
    ("The police fired without any warning.", "warning", Status.DENIED),
]


@pytest.mark.parametrize(("text", "word", "status"), [*NEGATION, *CONDITIONS, *GOING_ON, *AHEAD, *UNDONE])
def test_a_word_has_the_status_that_its_sentence_gives_it(text: str, word: str, status: Status, read: Read) -> None:
    reading = read(text)
    token = next(token for token in reading.doc if token.text == word)
    assert status_of(reading, token)[0] is status
