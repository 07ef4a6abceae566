"""A number with the unit or the currency that belongs to it."""

from dataclasses import dataclass, replace

from briefgen.extract.figures.money import currency_after, currency_before
from briefgen.extract.figures.numerals import Numeral
from briefgen.extract.figures.scale_letters import scale_letter
from briefgen.extract.figures.sign import sign_before
from briefgen.extract.figures.units import rate_after, unit_after


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, or a range, with its unit."""

    start: int
    """First code point: of the currency, the sign or the number."""
    end: int
    """One past the last code point of number and unit."""
    number_start: int
    """Where the (first) number begins."""
    number_end: int
    """Where the (last) number ends."""
    value: float | None
    value_max: float | None
    unit: str | None
    kind: str | None
    """What the unit measures: "money", "share", "time", "length" …; None for a count."""
    written: str
    """digits, words or vague."""
    mantissa: float | None = None
    scaled: bool = False
    symbol: bool = False
    """Whether a currency symbol stands before the number."""
    modifier: str = "exact"
    attached: bool = False
    """Whether letters that mean nothing here stick to the number ("5G", "20th")."""

    @property
    def is_range(self) -> bool:
        """Whether it has two ends."""
        return self.value_max is not None


def quantity(text: str, numeral: Numeral) -> Quantity:
    """Return *numeral* with the sign, scale letter, unit or currency, and rate ("per share") around it in *text*."""
    start, end, value = numeral.start, numeral.end, numeral.value
    start, unit = currency_before(text, start)
    symbol = unit is not None
    start, negative = sign_before(text, start, numeral.start)
    kind = "money" if unit else None
    scaled = numeral.scaled
    if value is not None and not scaled:
        end, factor = scale_letter(text, end, money=symbol)
        value, scaled = value * factor, factor != 1
    if unit is None:
        end, unit, kind = measure_after(text, numeral, end, scaled=scaled)
    else:
        end = currency_after(text, end, same_as=unit)[0]
    if unit is not None:
        end, per = rate_after(text, end)
        unit = f"{unit} per {per}" if per else unit
    return Quantity(
        start,
        end,
        numeral.start,
        numeral.end,
        -value if negative and value is not None else value,
        None,
        unit,
        kind,
        numeral.written,
        numeral.mantissa,
        scaled,
        symbol,
        attached=unit is None
        and not scaled
        and end < len(text)
        and text[end].isalpha()
        and numeral.written == "digits",
    )


def measure_after(text: str, numeral: Numeral, end: int, *, scaled: bool) -> tuple[int, str | None, str | None]:
    """Return where the unit or currency name after *end* ends, its name and its kind; (end, None, None) without one."""
    at = end
    if numeral.value is None and text[at : at + 4].lower() == " of ":
        at += 3
    after, currency = currency_after(text, at, scaled=scaled)
    if currency is not None:
        return after, currency, "money"
    after, unit = unit_after(text, at)
    return (after, unit.name, unit.kind) if unit is not None else (end, None, None)


def spanning(first: Quantity, last: Quantity, value: float | None) -> Quantity:
    """Return the range from *first*, whose value is *value* once its scale is known, to *last*."""
    return replace(
        last,
        unit=first.unit if first.unit and " per " in first.unit else last.unit,
        start=first.start,
        number_start=first.number_start,
        value=value,
        value_max=last.value,
        symbol=first.symbol or last.symbol,
        written=first.written,
    )
