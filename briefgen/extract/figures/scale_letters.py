"""Letters that multiply: "$5.4m", "10k", "35m people"."""

import re
from functools import cache

from briefgen.extract.figures.tables import alternation, table

# After a number without a currency "m" is a million only before what is counted; otherwise it is meters.
COUNTED = re.compile(
    r"\s+(?:of\b|people\b|men\b|women\b|children\b|(?!meters|metres|hours|is|was|has|his|its|as|across|times)[a-z]{3,}(?:[a-z]{2}|[^su])s\b|(?:[a-z]+\s)[a-z]{3,}[^s\W]s\b)"
)


@cache
def letters() -> re.Pattern[str]:
    """Return the pattern of a scale letter."""
    return re.compile(rf"[\s-]?({alternation([*table('numbers')['scale_letters']])})(?![\w])")


def scale_letter(text: str, end: int, *, money: bool) -> tuple[int, float]:
    """Return where the scale letter at *end* ends and what it multiplies by; (*end*, 1) when there is none."""
    match = letters().match(text, end)
    if match is None or (match.start(1) != end and not money):
        return end, 1
    if not money and (match[1] != "k" and not COUNTED.match(text, match.end())):
        return end, 1
    return match.end(), float(table("numbers")["scale_letters"][match[1]])
