"""Stages 4 to 6 in one call: one name for one thing, origins, statements, groups, disagreements, the editor's word."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from briefgen.compare.backing import backing_clauses
from briefgen.compare.best import best_first
from briefgen.compare.credibility import credibility
from briefgen.compare.describe import Describer
from briefgen.compare.disagree import find_discrepancies
from briefgen.compare.features import Features
from briefgen.compare.groups import Pair, cluster, make_group
from briefgen.compare.parts import parts
from briefgen.compare.told import told_in
from briefgen.compare.updates import find_updates
from briefgen.edit.apply import editor_aliases, notes, pairs, pinned, with_right_speakers, without_dropped
from briefgen.edit.entry import Edits
from briefgen.identify.names import identify
from briefgen.identify.origins import find_origins
from briefgen.model.finding import Extraction
from briefgen.model.statement import Discrepancy, Group, Origin, Reconciled, Statement, Update
from briefgen.sweeps import give_back, without_sweeps
from briefgen.wording.words import folded


def reconcile(
    extractions: Sequence[Extraction],
    statements_of: Callable[[Extraction], Sequence[Statement]],
    *,
    aliases: Mapping[str, Sequence[str]] | None = None,
    edits: Edits | None = None,
) -> Reconciled:
    """Return *extractions* seen as one corpus; their order does not matter.

    Args:
        statements_of: makes the statements of one extraction (stage 5).
        aliases: canonical name → other forms, from the configuration.
        edits: the editor's file.
    """
    with without_sweeps():
        return _reconcile(extractions, statements_of, aliases or {}, edits or Edits())


def _reconcile(
    extractions: Sequence[Extraction],
    statements_of: Callable[[Extraction], Sequence[Statement]],
    aliases: Mapping[str, Sequence[str]],
    edits: Edits,
) -> Reconciled:
    ordered = sorted(extractions, key=lambda extraction: (extraction.article.path, extraction.article.id))
    mended, used_speakers = with_right_speakers(ordered, edits)
    named, joined = identify(mended, aliases={**aliases, **editor_aliases(edits)})
    origins = find_origins(named)
    every = [statement for extraction in named for statement in statements_of(extraction)]
    statements, used_drops = without_dropped(every, edits)
    together, used_merges = pairs(statements, edits.of("merge"))
    apart, used_apart = pairs(statements, edits.of("keep apart"))
    groups, discrepancies, updates = compare(
        statements, extractions=named, origins=origins, together=together, apart=apart
    )
    pins, used_pins = pinned(groups, edits)
    used = used_speakers | used_drops | used_merges | used_apart | used_pins | _used_aliases(named, edits)
    return Reconciled(
        extractions=named,
        origins=origins,
        groups=groups,
        discrepancies=discrepancies,
        updates=updates,
        aliases=joined,
        pinned=pins,
        notes=notes(edits, used),
    )


def compare(
    statements: Sequence[Statement],
    *,
    extractions: Sequence[Extraction],
    origins: Sequence[Origin],
    together: frozenset[Pair] = frozenset(),
    apart: frozenset[Pair] = frozenset(),
) -> tuple[tuple[Group, ...], tuple[Discrepancy, ...], tuple[Update, ...]]:
    """Return the groups of *statements*, every statement in exactly one, and where they disagree or moved on."""
    groups, features, weight = _grouped(statements, extractions, origins, together, apart)
    told = told_in(groups, statements, features)
    discrepancies = find_discrepancies(groups, extractions, origins, told, features, weight)
    updates = find_updates(groups, extractions, discrepancies, told)
    about: dict[str, list[Discrepancy]] = defaultdict(list)
    for each in discrepancies:
        for group in dict.fromkeys(each.groups):
            about[group].append(each)
    judged = tuple(_judged(group, about[group.id]) if group.id in about else group for group in groups)
    return judged, discrepancies, updates


def _grouped(
    statements: Sequence[Statement],
    extractions: Sequence[Extraction],
    origins: Sequence[Origin],
    together: frozenset[Pair],
    apart: frozenset[Pair],
) -> tuple[list[Group], list[Features], Mapping[str, float]]:
    """Return the groups of *statements*, what was compared of each statement, and how much each word tells."""
    describer = Describer(extractions, origins)
    told, held = describer.all(statements)

    def cut(number: int) -> list[tuple[Statement, Features]]:
        whole = told[number]
        clauses = parts(statements[number], describer.by_article[whole.article])
        # A clause without a deed, a figure or quoted words tells no fact.
        found = [(each, describer.one(each)) for each in clauses if each.events or each.figures or each.quotes]
        # A number in a clause that names no day is of the day of its sentence.
        return [(each, own._replace(days=own.days or (whole.days if own.counts else own.days))) for each, own in found]

    published = {each.article.id: each.article.published for each in extractions}
    clusters = [
        best_first(numbers, statements, published) for numbers in cluster(told, held, together=together, apart=apart)
    ]
    clauses = backing_clauses(clusters, told, held, cut)
    weight = held.weight
    # The matrix of words is the largest of all tables: it goes before groups are made.
    del held
    give_back()
    outlet = {each.article.id: each.article.outlet or each.article.id for each in extractions}
    reporter = {article: each.name for each in origins for article in each.articles}
    groups = [
        make_group([*(statements[number] for number in numbers), *clauses.get(at, ())], outlet, reporter)
        for at, numbers in enumerate(clusters)
    ]
    return groups, told, weight


def _judged(group: Group, about: Sequence[Discrepancy]) -> Group:
    """Return *group* with what follows from the disagreements *about* it."""
    disputed = any(each.severity != "low" for each in about)
    return replace(group, disputed=disputed, credibility=credibility(group.statements, group.origins, about))


def _used_aliases(extractions: Sequence[Extraction], edits: Edits) -> frozenset[int]:
    """Return the lines of alias entries of which a form stands in a text."""
    wanted = [(edit.line, [folded(form) for form in edit.words]) for edit in edits.of("alias")]
    if not wanted:
        return frozenset()
    texts = [folded(extraction.article.text) for extraction in extractions]
    return frozenset(line for line, forms in wanted if any(form in text for form in forms for text in texts))
