"""In which language is it?"""

import pytest

from communique.collect.language import language_name, language_of

GERMAN = (
    "Der Außenminister von Nordland traf am Montag seine Kollegin aus Südland, um über die Fischerei und den Hafen zu "
    "sprechen; beide Seiten nannten das Gespräch offen und sachlich, ohne Einzelheiten zu nennen."
)
KOREAN = "외교부 장관은 월요일에 상대국 장관을 만나 항구와 어업 문제를 논의했다고 밝혔다."
RUSSIAN = "Министр иностранных дел встретился в понедельник со своим коллегой и обсудил вопросы порта."
ENGLISH = "The envoy said that the talks with the delegation of Sudria were held in the old town hall on the hill."


@pytest.mark.parametrize(
    "text",
    [
        "Norland recalls envoy.",
        "Ministers Ana Okoro, Bo Sefton, Cai Lindqvist and Dee Marlowe signed.",
        ENGLISH,
        "12 34 56",
        "",
    ],
)
def test_english_and_what_is_too_short_to_tell_is_english(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", GERMAN),
        (
            "fr",
            "Le ministre des affaires étrangères a rencontré lundi son homologue pour parler du port et de la pêche, "
            "et les deux parties ont dit que les entretiens avaient été francs, sans donner de détails à la presse.",
        ),
        (
            "es",
            "La ministra de Exteriores recibió el martes a su colega en la capital y ambos hablaron de la pesca, de "
            "los puertos y de la próxima cumbre, según informó un portavoz del ministerio después de la reunión.",
        ),
        (
            "tr",
            "Dışişleri bakanı salı günü başkentte mevkidaşıyla görüştü; iki taraf balıkçılık anlaşmasını ve önümüzdeki "
            "ay yapılacak zirveyi ele aldıklarını, ancak henüz karar verilmediğini gazetecilere söyledi.",
        ),
        (
            "vi",
            "Bộ trưởng Ngoại giao hôm thứ Hai đã gặp người đồng cấp tại thủ đô để bàn về nghề cá và bến cảng, hai bên "
            "cho biết cuộc trao đổi diễn ra thẳng thắn nhưng không nêu chi tiết với báo chí.",
        ),
        ("ko", KOREAN),
        ("ja", "外相は月曜日、首都で相手国の大臣と会談し、港と漁業の問題について協議したと述べた。"),
        ("zh", "外交部长星期一在首都会见了对方部长，双方就港口和渔业问题交换了意见。"),
        ("ru", RUSSIAN),
        ("uk", "Міністр закордонних справ зустрівся в понеділок зі своїм колегою, щоб обговорити питання порту."),
        ("ar", "التقى وزير الخارجية يوم الاثنين نظيره في العاصمة لبحث مسائل الميناء والصيد البحري."),
        ("fa", "وزیر امور خارجه روز دوشنبه با همتای خود در پایتخت دیدار کرد و درباره بندر گفت‌وگو کردند."),
    ],
)
def test_other_languages_are_told(code: str, text: str) -> None:
    assert language_of(text) == code


def test_a_short_line_is_told_only_where_the_model_is_sure() -> None:
    assert language_of("Nordlands Minister trifft seine Kollegin zu Gesprächen über Fischerei") == "de"
    assert language_of("Minister trifft Kollegin") == "en"


def test_what_is_stated_decides_where_the_text_does_not() -> None:
    assert language_of("Nordland, Sudria", "de-AT") == "de"
    assert language_of(RUSSIAN, "bg") == "bg"


def test_a_text_that_speaks_clearly_is_believed_against_what_is_stated() -> None:
    assert language_of(KOREAN, "en-US") == "ko"
    assert language_of(KOREAN, "ja") == "ko"
    assert language_of(GERMAN, "en") == "de"
    assert language_of(ENGLISH, "ko") == "en"


def test_a_foreign_quotation_leaves_an_english_text_english() -> None:
    assert language_of(ENGLISH + " " + KOREAN[:20]) == "en"


def test_a_code_that_nobody_knows_states_nothing() -> None:
    assert language_of(ENGLISH, "xx-klingon") == "en"


def test_languages_have_names() -> None:
    assert (language_name("ko"), language_name("qq")) == ("Korean", "qq")
