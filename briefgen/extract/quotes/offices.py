"""Whom "the president" means: the holder of the office who was named last, if the text leaves no doubt."""

from bisect import bisect_left

from briefgen.extract.quotes.cast import Cast
from briefgen.extract.quotes.page import Page
from briefgen.extract.quotes.phrases import Mention
from briefgen.extract.quotes.wordlists import words

SMALL = frozenset({"of", "the", "for", "in", "and", "on", "own", "longtime", "new"})
"""Words that no office is told by."""
MOST_HOLDERS = 60
"""So many appearances of holders are looked at."""
LEDE = 2
"""Only in so many first lines may an office stand for somebody who is named behind it."""
AHEAD = 160
"""A holder named behind is looked for so far, in tokens."""


def holder_of(page: Page, cast: Cast, mention: Mention, text: str, base: str) -> str | None:
    """Return the full name of the holder of the office *base* whom *mention* (*text*) means, None when in doubt."""
    if any(page.lower[at] in words("local") for at in range(mention.start, mention.head)):
        return None
    holders = cast.role_heads.get(base, [])
    last = bisect_left(holders, (mention.start, ""))
    before = [name for _, name in holders[max(0, last - MOST_HOLDERS) : last]]
    options = _fitting(cast, before, text)
    if len(options) == 1:
        return options[0]
    if options:
        return _nearest(page, cast, mention, options)
    return None if before else _named_later(page, cast, mention, text, holders[last : last + MOST_HOLDERS])


def _fitting(cast: Cast, names: list[str], text: str) -> list[str]:
    """Return the different holders of the same rank; those whose role has the country of *text*, if there are any."""
    options = [name for name in dict.fromkeys(reversed(names)) if _same_office(cast.roles.get(name, ""), text)]
    capital = [word for word in text.replace("’", "'").replace("'s", "").split()[1:] if word[:1].isupper()]
    fit = [name for name in options if all(word.lower() in cast.roles.get(name, "").lower() for word in capital)]
    return fit or options


def _same_office(role: str, text: str) -> bool:
    """Tell whether *text* ("the foreign minister") can mean who has *role* ("Prime Minister" can't be meant)."""
    plain = {word for word in text.split()[1:-1] if word.islower() and word.isalpha()} - words("ranks")
    return _ranks(role) == _ranks(text) and all(word in role.lower() for word in plain - SMALL)


def _ranks(role: str) -> frozenset[str]:
    return frozenset(role.lower().replace("-", " ").split()) & words("ranks")


def _nearest(page: Page, cast: Cast, mention: Mention, options: list[str]) -> str | None:
    """Return the holder named last, unless another one is named in the same sentence."""
    named = [each for each in cast.before(mention.start) if each.name in options and page.quoted[each.token] < 0]
    if not named:
        return None
    here = page.sentence_at(page.starts[named[0].token])
    rivals = {each.name for each in named if page.sentence_at(page.starts[each.token]) == here}
    return named[0].name if len(rivals) == 1 else None


def _named_later(page: Page, cast: Cast, mention: Mention, text: str, holders: list[tuple[int, str]]) -> str | None:
    """Return the only holder, named soon behind a lede that speaks of the office."""
    names = {name for _, name in holders}
    near = holders and holders[0][0] - mention.start < AHEAD
    if not near or len(names) != 1 or page.line[mention.start] >= LEDE:
        return None
    (name,) = names
    role = cast.roles.get(name, "")
    told = {word.lower() for word in text.replace("’", "'").replace("'s", "").split()}
    foreign = [word for word in role.replace("’", "'").replace("'s", "").split() if word[:1].isupper()]
    clash = any(word.lower() not in told and word.lower() not in words("role") | words("titles") for word in foreign)
    return name if not clash and _same_office(role, text) else None
