"""What holds for any corpus."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.compare.reconcile import reconcile
from tests.marked import marked, statements_of

SENTENCES = [
    "{!ASSAULT|actual|kill}{#12 people|person|kill} were killed in {GPE Tarn} when rockets hit the market, {PERSON Ana Roe} said.",
    "{!ASSAULT|actual|kill}Rockets hit the market in {GPE Tarn} and killed {#17 people|person|kill}, said {PERSON Ana Roe}.",
    '{PERSON Ana Roe} called it {"a very bold step|Ana Roe}.',
    '{PERSON Ana Roe} called it {"a bold move|Ana Roe}.',
    "{!CONSULT|planned|meet}Envoys of {GPE Peru} and {GPE Kenya} will meet in {GPE Tarn} on Friday.",
    "{!CONSULT|actual|meet}Envoys of {GPE Peru} and {GPE Kenya} met in {GPE Tarn} on Friday.",
    "He did not elaborate.",
    "“",
    "12 12 12 12",
]
corpora = st.lists(st.lists(st.sampled_from(SENTENCES), max_size=5), min_size=1, max_size=5)


def extractions(corpus: list[list[str]]):
    """One article a list of sentences."""
    return [marked("\n".join(lines), f"{n}.txt", published=f"2031-03-0{n + 1}") for n, lines in enumerate(corpus)]


@settings(deadline=None, max_examples=60)
@given(corpora, st.randoms(use_true_random=False))
def test_order_does_not_matter(corpus: list[list[str]], lot: random.Random) -> None:
    """The same groups, disagreements and updates come out in whichever order articles come."""
    straight = extractions(corpus)
    shuffled = list(straight)
    lot.shuffle(shuffled)

    assert reconcile(shuffled, statements_of) == reconcile(straight, statements_of)


@settings(deadline=None, max_examples=60)
@given(corpora)
def test_every_statement_is_in_exactly_one_group(corpus: list[list[str]]) -> None:
    """No statement is lost or told twice; clauses that back another group do not count."""
    given_ = extractions(corpus)
    made = reconcile(given_, statements_of)

    grouped = [statement.citation for group in made.groups for statement in group.statements if not statement.part]
    assert sorted(grouped, key=str) == sorted((s.citation for each in given_ for s in statements_of(each)), key=str)
    assert len({group.id for group in made.groups}) == len(made.groups)


@settings(deadline=None, max_examples=60)
@given(corpora)
def test_groups_count_their_origins(corpus: list[list[str]]) -> None:
    """A group has at least one origin, never more than outlets; every article is in exactly one origin."""
    given_ = extractions(corpus)
    made = reconcile(given_, statements_of)

    assert all(1 <= group.origins <= group.outlets and 1 <= group.credibility <= 6 for group in made.groups)
    assert sorted(id_ for origin in made.origins for id_ in origin.articles) == sorted(
        each.article.id for each in given_
    )


@settings(deadline=None, max_examples=60)
@given(corpora)
def test_a_disagreement_has_two_sides_that_are_cited(corpus: list[list[str]]) -> None:
    """Every disagreement and update has two accounts or more, each with a citation, and words of a source."""
    given_ = extractions(corpus)
    text = {each.article.id: each.article.text for each in given_}
    made = reconcile(given_, statements_of)

    for each in (*made.discrepancies, *made.updates):
        assert len(each.accounts) >= 2
        for account in each.accounts:
            assert account.citations
            assert any(account.text in text[citation.article] for citation in account.citations)
