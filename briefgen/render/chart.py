"""The geometry of pictures: where bars, dots and lines stand. Macros draw them."""

import math
from datetime import date
from typing import Any

from briefgen.render.words import day, number

Plain = dict[str, Any]

LEAST_APART = 42
"""Units of the viewBox between two days written below an axis."""


def bars(chart: Plain, width: int = 640, height: int = 176) -> Plain | None:
    """Return where the bars of *chart* stand, in units of the viewBox; None for fewer than three points or days."""
    series = chart["series"][:2]
    days = sorted({point["date"] for one in series for point in one["points"]})
    if len(days) < 3 or any(point["value"] < 0 for one in series for point in one["points"]):
        return None
    left, top, bottom = 44, 18, height - 34
    ticks = _ticks(max(point["value"] for one in series for point in one["points"]))
    slots = _slots(days)
    slot = (width - left) / (max(slots.values()) + 1)
    thick = min(34.0, slot * 0.74 / len(series))
    scale = (bottom - top) / ticks[-1]
    drawn = []
    for index, one in enumerate(series):
        for point in one["points"]:
            x = left + slots[point["date"]] * slot + slot / 2 - thick * len(series) / 2 + index * thick
            high = point["value"] * scale
            drawn.append(
                {
                    "x": _n(x),
                    "y": _n(bottom - high),
                    "width": _n(thick * 0.92),
                    "height": _n(high),
                    "series": index,
                    "label": number(point["value"]),
                    "middle": _n(x + thick * 0.46),
                }
            )
    return {
        "width": width,
        "height": height,
        "left": left,
        "bottom": bottom,
        "bars": drawn,
        "labels": _labels(days, slots, left, slot),
        "ticks": [{"y": _n(bottom - tick * scale), "text": number(tick)} for tick in ticks],
        "tell_values": thick >= 17,
        "names": [one["name"] for one in series],
        "days": len(days),
    }


def spark(history: list[list[Any]], width: int = 92, height: int = 24) -> Plain | None:
    """Return the line of a figure's *history* of (date, value); None for fewer than three."""
    if len(history) < 3:
        return None
    values = [float(value) for _, value in history]
    low, high = min(values), max(values)
    spread = high - low or 1.0
    points = [
        (_n(3 + index * (width - 6) / (len(values) - 1)), _n(height - 3 - (value - low) / spread * (height - 6)))
        for index, value in enumerate(values)
    ]
    return {
        "width": width,
        "height": height,
        "points": " ".join(f"{x},{y}" for x, y in points),
        "x": points[-1][0],
        "y": points[-1][1],
        "low": number(low),
        "high": number(high),
        "first": number(values[0]),
        "last": number(values[-1]),
        "count": len(values),
        "since": day(history[0][0]),
        "until": day(history[-1][0]),
    }


def strip(items: list[Plain], sections: list[Plain], width: int = 640) -> Plain | None:
    """Return a timeline of dated *items*, a lane a section; None for fewer than three days."""
    dated = [item for item in items if item["date"] and _is_day(item["date"][:10])]
    days = sorted({item["date"][:10] for item in dated})
    if len(dated) < 3 or len(days) < 3:
        return None
    titles = {section["id"]: section["title"] for section in sections}
    present = {item["section"] for item in dated}
    lanes = [key for key in titles if key in present] + sorted(key or "" for key in present if key not in titles)
    slots, left = _slots(days), 150
    slot = (width - left) / (max(slots.values()) + 1)
    taken: dict[tuple[str, str], int] = {}
    for item in dated:
        key = (item["date"][:10], item["section"] or "")
        taken[key] = taken.get(key, 0) + 1
    dots = []
    for (when, lane), many in sorted(taken.items()):
        dots.append(
            {
                "x": _n(left + slots[when] * slot + slot / 2),
                "y": 14 + lanes.index(lane) * 22,
                "r": _n(min(9.5, 4 + 1.6 * math.sqrt(many))),
                "many": many,
            }
        )
    return {
        "width": width,
        "height": 22 * len(lanes) + 26,
        "left": left,
        "dots": dots,
        "slot": _n(slot),
        "lanes": [{"y": 14 + index * 22, "title": titles.get(lane, "Other")} for index, lane in enumerate(lanes)],
        "labels": _labels(days, slots, left, slot),
        "count": len(dated),
        "since": day(days[0]),
        "until": day(days[-1]),
    }


def _labels(days: list[str], slots: dict[str, int], left: float, slot: float) -> list[Plain]:
    """Return the days to write below the axis, from the last one back, leaving out those that would touch."""
    kept: list[Plain] = []
    for when in reversed(days):
        x = left + slots[when] * slot + slot / 2
        if not kept or kept[-1]["x"] - x >= LEAST_APART:
            kept.append({"x": _n(x), "text": day(when, "short")})
    return kept[::-1]


def _ticks(top: float) -> list[float]:
    """Return three to six round values from 0 to at least *top*."""
    if top <= 0:
        return [0.0, 1.0]
    rough = top / 4
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * unit for unit in (1, 2, 2.5, 5, 10) if power * unit >= rough * 0.999)
    return [step * index for index in range(math.ceil(top / step - 1e-9) + 1)]


def _slots(days: list[str]) -> dict[str, int]:
    """Return the place of each day: true to time for up to 45 days, else one after the other."""
    if all(_is_day(when) for when in days):
        first = date.fromisoformat(days[0])
        if (date.fromisoformat(days[-1]) - first).days <= 45:
            return {when: (date.fromisoformat(when) - first).days for when in days}
    return {when: index for index, when in enumerate(days)}


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _n(value: float) -> float:
    return round(value, 1)
