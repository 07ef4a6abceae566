"""Events with what is said more of them, found by article and by class without looking at every other event."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from briefgen.choose.candidates import Candidate
from briefgen.choose.toll import Toll

Cluster = list[Candidate]


class Clusters:
    """Events in the order in which they were met; each with what says more of it behind it."""

    def __init__(self) -> None:
        self.all: list[Cluster] = []
        self.tolls: list[tuple[Toll, Cluster]] = []
        """Those whose event counts victims."""
        self._in_article: dict[str, list[int]] = defaultdict(list)
        self._of_type: dict[str, list[int]] = defaultdict(list)

    def begin(self, lead: Candidate, toll: Toll | None) -> None:
        """Let *lead* be an event of its own; *toll* is what it counts."""
        number = len(self.all)
        self.all.append([lead])
        self._note(number, lead)
        if toll is not None:
            self.tolls.append((toll, self.all[number]))
        if lead.event is not None:
            self._of_type[lead.event.type].append(number)

    def put(self, candidate: Candidate, home: Cluster, *, first: bool) -> None:
        """Put *candidate* beneath the event of *home*: right behind it when *first*, else last."""
        home.insert(1 if first else len(home), candidate)
        self._note(self._number(home), candidate)

    def cite(self, twin: Candidate, home: Cluster) -> None:
        """Let the event of *home* cite what *twin* says in the same words."""
        group = home[0].group
        more = tuple(each for each in twin.group.statements if each not in group.statements)
        home[0] = replace(home[0], group=replace(group, statements=group.statements + more))
        self._note(self._number(home), twin)

    def in_articles(self, articles: Iterable[str]) -> list[Cluster]:
        """Return the events that are told, or said more of, in one of *articles*."""
        numbers = {number for article in articles for number in self._in_article.get(article, ())}
        return [self.all[number] for number in sorted(numbers)]

    def of_type(self, type_: str) -> list[Cluster]:
        """Return the events of a PLOVER class."""
        return [self.all[number] for number in self._of_type.get(type_, ())]

    def _number(self, home: Cluster) -> int:
        return next(number for number, each in enumerate(self.all) if each is home)

    def _note(self, number: int, candidate: Candidate) -> None:
        for article in {each.citation.article for each in candidate.group.statements}:
            self._in_article[article].append(number)
