"""What a figure counts, in a few words: source words, the verb as a participle."""

from briefgen.model.finding import Figure
from briefgen.wording.participle import participle


def counted(figure: Figure, deed: str | None = None) -> str:
    """Return what *figure* counts and what happened to it ("Sailors injured"); *deed*: say this instead of its verb."""
    what = figure.thing or figure.unit or "Number"
    deed = deed or (participle(figure.predicate) if figure.predicate else "")
    said = f"{what} {deed}".strip() if deed.lower() not in what.lower().split() else what
    return said[0].upper() + said[1:]
