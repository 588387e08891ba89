"""Datelines, such as news agencies put before the first sentence of a report."""

from __future__ import annotations

from random import Random

from training.corpus import Sentence

_CITIES = (
    "Abuja", "Accra", "Algiers", "Amman", "Ankara", "Athens", "Baghdad", "Bangkok", "Beijing",
    "Beirut", "Belgrade", "Berlin", "Bogota", "Brussels", "Cairo", "Canberra", "Caracas",
    "Colombo", "Copenhagen", "Damascus", "Dhaka", "Doha", "Geneva", "Hanoi", "Havana",
    "Islamabad", "Jakarta", "Jerusalem", "Kabul", "Kampala", "Khartoum", "Kinshasa", "Lisbon",
    "London", "Madrid", "Manila", "Moscow", "Nairobi", "Oslo", "Ottawa", "Paris", "Prague",
    "Rabat", "Riyadh", "Rome", "Santiago", "Sarajevo", "Seoul", "Sofia", "Stockholm", "Tehran",
    "Tokyo", "Tunis", "Vienna", "Vilnius", "Warsaw", "Washington", "Zagreb",
)  # fmt: skip
_TWO_WORDS = (("Addis", "Ababa"), ("New", "Delhi"), ("New", "York"), ("Mexico", "City"))
_AGENCIES = ("AFP", "AP", "DPA", "Reuters", "Xinhua", "EFE", "TASS", "UPI")
_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.",
           "Nov.", "Dec.", "January", "February", "September", "October", "December")  # fmt: skip

Word = tuple[str, str, str, int, str, str]
"""Form, universal tag, tag, head, relation, name."""


def with_dateline(sentence: Sentence, chance: Random) -> Sentence:
    """Return the sentence with a dateline before it, hung on its root as a parataxis."""
    words = _place(chance)
    if chance.random() < 0.5:
        words += _date(len(words), chance)
    if chance.random() < 0.7:
        words += _agency(len(words), chance)
    words.append((chance.choice("—–-"), "PUNCT", ":", 1, "punct", "O"))
    return _joined(words, sentence)


def _place(chance: Random) -> list[Word]:
    city = chance.choice(_TWO_WORDS) if chance.random() < 0.1 else (chance.choice(_CITIES),)
    upper = chance.random() < 0.7
    words: list[Word] = []
    for part in city:
        label = ("I" if words else "B") + "-LOC"
        form = part.upper() if upper else part
        words.append((form, "PROPN", "NNP", 1 if words else 0, "flat" if words else "root", label))
    return words


def _date(offset: int, chance: Random) -> list[Word]:
    day = str(chance.randint(1, 31))
    return [
        (",", "PUNCT", ",", 1, "punct", "O"),
        (chance.choice(_MONTHS), "PROPN", "NNP", 1, "nmod:unmarked", "O"),
        (day, "NUM", "CD", offset + 2, "nummod", "O"),
    ]


def _agency(offset: int, chance: Random) -> list[Word]:
    return [
        ("(", "PUNCT", "-LRB-", offset + 2, "punct", "O"),
        (chance.choice(_AGENCIES), "PROPN", "NNP", 1, "parataxis", "B-ORG"),
        (")", "PUNCT", "-RRB-", offset + 2, "punct", "O"),
    ]


def _joined(words: list[Word], sentence: Sentence) -> Sentence:
    shift = len(words)
    root = shift + sentence.heads.index(0) + 1
    own = [head + shift if head else 0 for head in sentence.heads]
    return Sentence(
        forms=[word[0] for word in words] + sentence.forms,
        lemmas=[word[0] for word in words] + sentence.lemmas,
        upos=[word[1] for word in words] + sentence.upos,
        xpos=[word[2] for word in words] + sentence.xpos,
        heads=[word[3] or root for word in words] + own,
        deprels=["parataxis" if w[4] == "root" else w[4] for w in words] + sentence.deprels,
        names=[word[5] for word in words] + sentence.names,
        text=sentence.text,
    )
