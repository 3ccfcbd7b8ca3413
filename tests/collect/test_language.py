"""Is it English?"""

import pytest

from communique.collect.language import language_problem


@pytest.mark.parametrize(
    "text",
    [
        "Norland recalls envoy.",
        "Ministers Ana Okoro, Bo Sefton, Cai Lindqvist and Dee Marlowe signed.",
        "The envoy said that the talks with the delegation of Sudria were held in the old town hall.",
        "12 34 56",
    ],
)
def test_english_and_what_is_too_short_to_tell_is_taken(text: str) -> None:
    assert language_problem(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Der Außenminister von Nordland traf am Montag seine Kollegin aus Südland, um über die Fischerei und den "
        "Hafen zu sprechen; beide Seiten nannten das Gespräch offen und sachlich, ohne Einzelheiten zu nennen.",
        "Le ministre des affaires étrangères a rencontré lundi son homologue pour parler du port et de la pêche, et "
        "les deux parties ont dit que les entretiens avaient été francs, sans donner de détails à la presse.",
        "외교부 장관은 월요일에 상대국 장관을 만나 항구와 어업 문제를 논의했다고 밝혔다.",
        "Министр иностранных дел встретился в понедельник со своим коллегой.",
    ],
)
def test_other_languages_are_refused(text: str) -> None:
    problem = language_problem(text)
    assert problem and "English" in problem.detail


def test_a_stated_language_decides() -> None:
    assert language_problem("The envoy said so.", "de")
    assert language_problem("The envoy said so.", "en-GB") is None
