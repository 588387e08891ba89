"""Members by list, by seat, by what a group is called, and of the group last spoken of."""

from __future__ import annotations

import pytest

from .read import lines, standings

MEMBERS = [
    (
        "AUKUS, a defence alliance of Australia, the United States and Britain, met in May.",
        "AUS GBR USA",
    ),
    ("NATO met. The other members, Turkey, Norway and Spain, agreed.", "ESP NOR TUR"),
    ("The G7 (Group of Seven), which consists of Canada, France and Japan, met.", "CAN FRA JPN"),
    ("The African Union met in May. Its members are Ghana, Mali and Togo.", "GHA MLI TGO"),
    ("Kenya and Ghana won seats on the UN Human Rights Council.", "GHA KEN"),
    ("NATO ally Turkey refused.", "TUR"),
    # What is said of one and, in short, of others.
    ("Chad takes part in the Mediterranean Dialogue, as do Egypt and Mali.", "EGY MLI TCD"),
    ("Chad is a member of the Arab League, as are Egypt and Mali.", "EGY MLI TCD"),
    # Who joined or left, where only the sentence before says what.
    ("The African Union met in May. Morocco had left in 1984.", "MAR"),
    ("Several members of the Arab League, Qatar among them, agreed.", "QAT"),
    # Whom a sentence counts.
    ("Among those that left the Arab League are Chad and Mali.", "MLI TCD"),
    # Who is in a group, is admitted to it, or was counted as its members before.
    ("Spain, which has been in NATO since 1982, agreed.", "ESP"),
    ("Both states, Hungary and Slovakia, are in the EU.", "HUN SVK"),
    ("The Arab League readmitted Chad on Monday.", "TCD"),
    ("Turkey and Greece met. The dispute between the two NATO members goes on.", "GRC TUR"),
    # A programme's partners, its countries, and who formed a group are its members.
    ("Chad is a partner in the Mediterranean Dialogue.", "TCD"),
    ("The countries of the Mediterranean Dialogue, among them Chad and Mali, met.", "MLI TCD"),
    ("Kenya and Uganda formed the East African Community in 1967.", "KEN UGA"),
    ("Ministers of the contact group of Jordan, Iraq and Egypt met.", "EGY IRQ JOR"),
    # One of several, what one does as a member, and who presides.
    ("Kenya, one of the founding members of the African Union, refused.", "KEN"),
    ("As a member of the African Union, Kenya can veto the plan.", "KEN"),
    ("Kenya holds the rotating presidency of the African Union.", "KEN"),
    # A clause between a group and the list of its members, and a list before the group.
    ("The Group of Seven (G7), which consists of Canada, France and Japan, met.", "CAN FRA JPN"),
    ("Kenya, Ghana and Mali, the trio that drew up the plan, met.", "GHA KEN MLI"),
    ("Nationals of Sweden and Denmark, both from the European Union, were freed.", "DNK SWE"),
    # A state in an office of the group is one of it.
    ("Kenya, the current chair of the African Union, refused.", "KEN"),
    # Who is back in a group, or stays in it.
    ("Honduras is back in the Organization of American States.", "HND"),
    ("Kenya will remain in the African Union.", "KEN"),
]


@pytest.mark.parametrize(("text", "members"), MEMBERS)
def test_members_are_read(text: str, members: str) -> None:
    found = {s.subject.of for s in standings(text, "member") if s.subject.of}
    assert found == set(members.split())


@pytest.mark.parametrize(
    "text",
    [
        "NATO, Turkey and Sweden agreed on the accession.",  # three sides, and no list of members
        "The members of his cabinet, a Turkish paper wrote after the NATO summit, resigned.",
        "NATO accepted the credentials of the first Israeli envoy.",
        "NATO met. Turkey left for Paris on Monday.",
        "NATO met. Ten countries, such as Peru and Chile, protested.",
        # No "as" of a fronted phrase, none of a group, none of what is out of a group's reach.
        "The European Union invited Kenya as a guest of the summit.",
        "Nationals of Peru and Chile, both from the coast, met in the European Union.",
        "Kenya is out of NATO's reach.",
        "NATO met. The chair, Rosa Varas, spoke for Kenya.",
        "Kenya vetoed the draft law.",
    ],
)
def test_what_stands_beside_a_group_is_not_its_member(text: str) -> None:
    assert standings(text, "member") == []


def test_a_member_of_an_organ_is_not_made_one_of_the_whole() -> None:
    [kenya] = standings("Kenya sits on the UN Security Council.", "member")
    assert (kenya.object.name, kenya.object.of) == ("UN Security Council", "UN")


def test_a_time_after_a_list_is_the_lists_own() -> None:
    text = (
        "Since the launch of the Mediterranean Dialogue, which included Israel, Jordan and Egypt "
        "in late 1994, Israel and NATO have been involved in research."
    )
    assert lines(text, "member") == [
        "Israel > Mediterranean Dialogue 1994..",
        "Jordan > Mediterranean Dialogue 1994..",
        "Egypt > Mediterranean Dialogue 1994..",
    ]


def test_who_enters_a_framework_of_an_alliance_is_no_member_of_the_alliance() -> None:
    text = "NATO met in Brussels. Israel entered the Mediterranean Dialogue in 1995."
    assert {s.object.name for s in standings(text, "member")} == {"Mediterranean Dialogue"}


def test_each_of_two_clauses_has_its_own_subject() -> None:
    text = "Peru is a member of the OAS, and Kenya is a partner of NATO."
    assert [s.subject.of for s in standings(text, "member")] == ["PER"]
    assert [s.subject.of for s in standings(text, "partner")] == ["KEN"]


def test_who_is_out_of_a_group_was_in_it() -> None:
    [out] = standings("Kenya is out of the African Union.", "member")
    assert (out.subject.of, out.holds) == ("KEN", "ended")


CANDIDATES = [
    ("EU accession talks with Serbia began.", "SRB > EU"),
    ("Serbia's EU membership bid goes on.", "SRB > EU"),
    ("Invitations to join the African Union were extended to Peru and Chile.", "CHL PER > AU"),
]


@pytest.mark.parametrize(("text", "stated"), CANDIDATES)
def test_candidates_are_read(text: str, stated: str) -> None:
    found = standings(text, "candidate")
    who = sorted(s.subject.of or "" for s in found)
    assert f"{' '.join(who)} > {found[0].object.of}" == stated


def test_who_votes_in_a_council_sits_on_it() -> None:
    text = "The Security Council met on Friday. Egypt and India abstained."
    assert lines(text, "member") == ["Egypt > Security Council", "India > Security Council"]


def test_who_votes_in_an_assembly_is_not_read_as_its_member() -> None:
    text = "The General Assembly met on Friday. Egypt and India abstained."
    assert lines(text, "member") == []
