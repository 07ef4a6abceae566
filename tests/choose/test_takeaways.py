"""The most important of what the sections show."""

from dataclasses import replace

from briefgen.choose.takeaways import choose_takeaways
from briefgen.model.choice import Pick, SectionChoice, SectionRule
from briefgen.model.statement import Reconciled
from tests.made import article, group, statement

WORDS = ["Anvils", "Barges", "Cranes", "Dredgers", "Elevators", "Ferries", "Gantries", "Hoists", "Ladders", "Mills"]
WHERE = article("\n".join(f"{word} were counted in the harbour of Tarn on Monday." for word in WORDS))


def pick(number: int, score: float, **more) -> Pick:
    """A pick whose statement is line *number*."""
    line = WHERE.text.splitlines()[number]
    return Pick(group=group(statement(WHERE, line), id=WORDS[number], **more), kind="event", score=score)


def section(name: str, *picks: Pick) -> SectionChoice:
    """A section of *picks*."""
    return SectionChoice(rule=SectionRule(id=name, title=name), picks=picks)


def ids(sections: list[SectionChoice], pinned: frozenset[str] = frozenset(), **more) -> list[str]:
    """The groups that are taken away."""
    reconciled = Reconciled(extractions=(), origins=(), groups=(), pinned=pinned)
    return [each.group.id for each in choose_takeaways(sections, reconciled, **more)]


def test_at_most_two_of_one_section() -> None:
    """However much a section holds, two of it are taken, the most important first."""
    sections = [
        section("a", *(pick(number, 9 - number) for number in range(5))),
        section("b", pick(5, 1.0), pick(6, 0.5)),
    ]

    assert ids(sections) == ["Anvils", "Barges", "Ferries", "Gantries"]


def test_at_most_six() -> None:
    """Six are the limit, fewer when asked."""
    sections = [section(str(n), pick(2 * n, 5 - n), pick(2 * n + 1, 4.5 - n)) for n in range(5)]

    assert len(ids(sections)) == 6
    assert len(ids(sections, most=3)) == 3


def test_what_the_editor_pinned_comes_first() -> None:
    """A pinned group leads, whatever its importance."""
    sections = [section("a", pick(0, 9.0)), section("b", pick(1, 0.1))]

    assert ids(sections, pinned=frozenset({"Barges"})) == ["Barges", "Anvils"]


def test_what_the_editor_pinned_is_shown_though_no_section_does() -> None:
    """A pinned group that no section has room for is a takeaway all the same."""
    far = pick(2, 0.0).group
    reconciled = Reconciled(extractions=(), origins=(), groups=(far,), pinned=frozenset({far.id}))

    taken = choose_takeaways([section("a", pick(0, 9.0))], reconciled)

    assert [each.group.id for each in taken] == [far.id, "Anvils"]


def test_the_day_of_the_brief_goes_before_the_day_before() -> None:
    """Of two equal picks the one of the day of the brief comes first; a weightier one of the day before still leads."""
    today = replace(pick(1, 1.0), date="2031-03-04")
    sections = [section("a", replace(pick(0, 1.0), date="2031-03-03")), section("b", today)]

    assert ids(sections, day="2031-03-04") == ["Barges", "Anvils"]
    assert ids([section("a", replace(pick(0, 2.0), date="2031-03-03")), sections[1]], day="2031-03-04")[0] == "Anvils"


def test_more_origins_and_dispute_weigh() -> None:
    """Of two equal picks the one that more origins tell comes first, and one that is disputed before one that is not."""
    assert ids([section("a", pick(0, 1.0)), section("b", pick(1, 1.0, outlets=3, origins=3))]) == ["Barges", "Anvils"]
    assert ids([section("a", pick(0, 1.0)), section("b", pick(1, 1.0, disputed=True))]) == ["Barges", "Anvils"]


def test_nothing_twice() -> None:
    """A passage that stands in two sections is taken once."""
    assert ids([section("a", pick(0, 2.0)), section("b", pick(0, 1.0))]) == ["Anvils"]
