"""Settings: every key of briefgen.toml, with its meaning and default. This file is also the manual of them."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from briefgen.model.choice import SectionRule

Grade = Literal["A", "B", "C", "D", "E", "F"]
Tlp = Literal["CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"]


def _zone(name: str) -> str:
    """Return *name* when it is that of a time zone."""
    if name != "UTC":  # known everywhere, also where no time zones are installed
        from zoneinfo import ZoneInfo

        try:
            ZoneInfo(name)
        except (KeyError, ValueError, OSError):
            message = "no time zone of this machine has this name; write it like Europe/Vilnius"
            raise ValueError(message) from None
    return name


class Strict(BaseModel):
    """A table of the file: frozen, and no key but those named here."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Limits(Strict):
    """How large and how slow an article may be."""

    file_mb: Annotated[float, Field(gt=0)] = 20
    """Largest file that is read, in MB."""
    text_mb: Annotated[float, Field(gt=0)] = 2
    """Longest article text, in millions of characters."""
    seconds: Annotated[float, Field(gt=0)] = 120
    """Longest time that one article may take to be read, and again to be worked on."""


class Mail(Strict):
    """Where `--deliver mailto:…` hands the brief over. The password never stands in this file."""

    host: str = "localhost"
    """SMTP server."""
    port: Annotated[int, Field(gt=0, lt=65536)] = 25
    """Its port."""
    sender: str = "briefgen@localhost"
    """Address that it comes from."""
    starttls: bool = False
    """Whether the connection must be encrypted."""
    user: str | None = None
    """User name, when the server asks for one."""
    password_env: str | None = None
    """Name of the environment variable that holds the password."""
    password_file: Path | None = None
    """File that holds the password; only its owner may be able to read it."""


class Hook(Strict):
    """A command that runs after the brief is published; the paths of its files are added as arguments."""

    command: tuple[str, ...]
    """Program and arguments."""
    timeout: Annotated[float, Field(gt=0)] = 60
    """Seconds until it is stopped."""


class Profile(Strict):
    """What kind of brief it is: its sections and the span of time it covers."""

    name: str
    """Name of the profile."""
    title: str = "Daily brief"
    """Title of the brief, when briefgen.toml gives none."""
    window: Annotated[int, Field(ge=1)] | Literal["all"] = 2
    """How many days up to the date the brief covers; "all" takes the whole corpus."""
    takeaways: Annotated[int, Field(ge=0, le=12)] = 6
    """How many takeaways at most."""
    key_figures: Annotated[int, Field(ge=0, le=40)] = 10
    """How many key figures at most."""
    discrepancies: Annotated[int, Field(ge=0)] = 12
    """How many disagreements at most, the gravest first."""
    severity: Literal["high", "medium", "low"] = "low"
    """The least grave disagreement that is shown."""
    section: tuple[SectionRule, ...]
    """The sections, in order."""


class Settings(Strict):
    """Everything that can be set. Paths in the file are relative to the file."""

    title: str | None = None
    """Title of the brief; the profile's when not given."""
    edition: str | None = None
    """Edition, shown beside the title ("Morning edition")."""
    tlp: Tlp | None = None
    """Handling mark (TLP 2.0)."""
    profile: str = "default"
    """A profile of briefgen (default, disaster, general) or the path of your own."""
    corpus: Path = Path("corpus")
    """Folder of articles."""
    out: Path = Path("out")
    """Folder that the briefs are written to."""
    templates: Path | None = None
    """Your own templates; what is not there is taken from briefgen."""
    look: str = "brief"
    """Which look the pages have: brief, or memo."""
    paper: Literal["A4", "Letter"] = "A4"
    """Paper of the PDF."""
    format: tuple[Literal["html", "pdf", "json"], ...] = ("html", "pdf", "json")
    """Which files are written."""
    window: Annotated[int, Field(ge=1)] | Literal["all"] | None = None
    """How many days up to the date the brief covers; the profile's when not given."""
    timezone: Annotated[str, AfterValidator(_zone)] = "UTC"
    """IANA name of the zone whose day `--date today` means, and that times are told in ("Europe/Vilnius")."""
    pipeline: str | None = None
    """Another installed spaCy pipeline, by name or path; briefgen's own when not given."""
    edits: Path | None = None
    """The editor's file; `edits.yaml` in the corpus folder when not given."""
    cache: Path | Literal[False] | None = None
    """File that remembers what was found in each article; in the user's cache folder when not given, false for none."""
    workers: Annotated[int, Field(ge=1, le=64)] | None = None
    """How many processes read articles; as many as the machine has cores, when there is enough to read, if not given."""
    cluster: str | None = None
    """Dask scheduler whose workers read the articles, in place of processes here ("tcp://scheduler:8786")."""
    min_articles: Annotated[int, Field(ge=0)] = 0
    """Fewer articles than this in the window: the brief says so and the run ends with exit code 5."""
    max_age: Annotated[int, Field(ge=0)] | None = None
    """Newest article older than this many days before the date: likewise."""
    aliases: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Name to show → other names of the same person, body or place."""
    grades: dict[str, Grade] = Field(default_factory=dict)
    """Outlet → NATO Admiralty reliability, A to F; F (cannot be judged) when not named."""
    limits: Limits = Limits()
    """How large and how slow an article may be."""
    mail: Mail = Mail()
    """Where `--deliver` hands the brief over."""
    hook: tuple[Hook, ...] = ()
    """Commands that run after the brief is published."""
    section: tuple[SectionRule, ...] | None = None
    """Sections in place of the profile's."""
