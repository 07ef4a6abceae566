"""Signs before a number: minus, plus, tilde."""

import re

SIGN = re.compile(r"(?:(?<![\w)\].,%])(?P<sign>[-−–+])|(?P<word>\bminus[\s-]))$", re.IGNORECASE)


def sign_before(text: str, start: int, number: int) -> tuple[int, bool]:
    """Return where the sign before the amount begins, and whether it is negative.

    Args:
        start: where the amount begins, currency included ("-$5").
        number: where its number begins ("$-5").
    """
    if number > start and text[number - 1] in "-−–":
        return start, True
    match = SIGN.search(text, max(0, start - 8), start)
    if match is None:
        return start, False
    return match.start(), match["sign"] != "+"
