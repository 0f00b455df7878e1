"""LIX counted by hand, the laws it follows, and sentences that survive abbreviations, numbers and dates."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tovholder.report.lix import Lix, lix, sentences, words


@pytest.mark.oracle
@pytest.mark.parametrize(
    ("text", "counted", "value"),
    [
        # 3 words, 1 sentence, none long: 3 / 1 + 0.
        ("Vi ses snart.", Lix(3, 1, 0), 3.0),
        # 6 words in 2 sentences, `kommunen` and `betaler` long: 6 / 2 + 100 × 2 / 6.
        ("Kommunen betaler. Du giver intet mere.", Lix(6, 2, 2), 3 + 100 / 3),
        # `penge` has five letters, `familie` seven, `seksten` seven, `sekser` six.
        ("En familie og en sekser og seksten penge", Lix(8, 1, 2), 8 + 25),
        ("", Lix(0, 0, 0), 0.0),
        ("– … –", Lix(0, 0, 0), 0.0),
        # A heading without a stop and two items are three sentences; `trivsel` and `arbejde` are long.
        ("Vi vil\nTrivsel\nArbejde", Lix(4, 3, 2), 4 / 3 + 50),
    ],
)
def test_counted_by_hand(text: str, counted: Lix, value: float) -> None:
    assert lix(text) == counted
    assert lix(text).value == pytest.approx(value)


@pytest.mark.oracle
@pytest.mark.parametrize(
    "text",
    [
        "Det koster 4,8 mio. kr. pr. år.",
        "Investeringen er 1,2 mia. DKK i alt",
        "Der er 1.234 borgere i gruppen.",
        "Vi begynder 1. marts 2027 kl. 10.30.",
        "Fristen er d. 1. 1. 2027.",
        "Spørg bl.a. Familieafdelingen, f.eks. Karen",
        "Det gælder pr. Deltager og jf. Serviceloven § 11.",
        "Prisen er kr. 5.000",
        "Formlen er af C.H. Björnsson fra 1968.",
        "Det dækker ca. 25 familier m.fl. og deres børn.",
        "1. Skriv til os",
        "a) Skriv til os",
        "»Hvad nu?« spurgte hun.",
        "Stil spørgsmål (gerne mange!) til os.",
        "Vi vil, at … børn trives.",
        "2. kvartal 2027 er først",
    ],
)
def test_one_sentence(text: str) -> None:
    assert sentences(text) == (text,)


@pytest.mark.oracle
@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Det koster 4,8 mio. kr. Kommunen betaler.", 2),
        ("Vi måler i 2027. Derefter stopper vi.", 2),
        ("Der er 25 familier. 20 er ordinære.", 2),
        ("Virker det? Ja! Vi tror det.", 3),
        ("Det er slut (endelig). Nu måler vi.", 2),
        ("Han sagde: »Ja.« Hun sagde nej.", 2),
        ("Vi ser på skole, job osv. Derefter på trivsel.", 2),
        ("Hvad er det?\nDet er en hjælp\n* en\n* to", 4),
        ("Vent … Nu kom det.", 2),
        ("Det sker 1. marts. Så måler vi.", 2),
    ],
)
def test_several_sentences(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@pytest.mark.oracle
@pytest.mark.parametrize(
    ("whole", "band"),
    [(0, "very-easy"), (24, "very-easy"), (25, "easy"), (34, "easy"), (35, "medium"), (44, "medium"), (45, "hard"),
     (54, "hard"), (55, "very-hard"), (90, "very-hard")],
)  # fmt: skip
def test_the_bands_meet_without_gaps(whole: int, band: str) -> None:
    # `whole` words in one sentence and none of them long have exactly that LIX.
    assert Lix(whole, 1, 0).whole == whole
    assert Lix(whole, 1, 0).band == band


_SHORT = st.lists(st.sampled_from(["vi", "ser", "på", "det", "nu", "børn", "25", "4,8"]), min_size=1, max_size=12)
_TEXTS = st.lists(_SHORT.map(lambda said: "Så " + " ".join(said) + "."), min_size=1, max_size=6).map(" ".join)
_ANY = st.text(st.characters(codec="utf-8"), max_size=200)


@pytest.mark.law
@given(_TEXTS)
def test_a_long_word_for_a_short_one_never_lowers_it(text: str) -> None:
    first, *rest = text.split()
    longer = " ".join(["Forebyggelse" + first[len(first.rstrip(".")) :], *rest])
    assert lix(longer).value > lix(text).value


@pytest.mark.law
@given(_TEXTS)
def test_one_more_long_word_in_the_same_sentences_never_lowers_it(text: str) -> None:
    first, *rest = text.split()
    assert lix(" ".join([first, "forebyggelse", *rest])).value > lix(text).value


@pytest.mark.law
@given(_TEXTS)
def test_the_same_text_twice_is_as_heavy(text: str) -> None:
    assert lix(f"{text} {text}").value == pytest.approx(lix(text).value)
    assert lix(f"{text}\n{text}").value == pytest.approx(lix(text).value)


@pytest.mark.law
@given(_TEXTS)
def test_one_long_sentence_is_never_lighter_than_the_same_words_in_several(text: str) -> None:
    joined = text.replace(".", "") + "."
    assert lix(joined).value >= lix(text).value


@pytest.mark.law
@given(_ANY)
def test_any_text_is_counted_and_no_word_is_lost(text: str) -> None:
    counted = lix(text)
    assert counted.long_words <= counted.words
    assert (counted.sentences == 0) == (counted.words == 0)
    assert counted.sentences <= counted.words or counted.words == 0
    assert sum(len(words(sentence)) for sentence in sentences(text)) == counted.words
    assert counted.words == len(words(text))
