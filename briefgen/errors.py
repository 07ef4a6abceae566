"""The error tree. Each class knows the exit code that the command line ends with.

BriefgenError            1
├── UsageError           2  wrong usage
│   └── ConfigError      2  briefgen.toml is wrong
├── CorpusError          1  nothing readable in the corpus
├── PipelineError        1  the spaCy pipeline is missing, damaged or lacks a component
├── TemplateError        1  a template is broken
├── RenderError          1  the PDF could not be made
├── VerificationError    1  a citation does not hold
├── PublishError         1  the output folder can't be written
└── LockedError          4  another run holds the output folder
"""

from typing import ClassVar


class BriefgenError(Exception):
    """An expected failure. Its message says what, where, and what to do."""

    exit_code: ClassVar[int] = 1


class UsageError(BriefgenError):
    """An option or argument makes no sense."""

    exit_code = 2


class ConfigError(UsageError):
    """The configuration file or profile is wrong; the message lists every fault found."""


class CorpusError(BriefgenError):
    """Not one article could be read."""


class PipelineError(BriefgenError):
    """The spaCy pipeline cannot be loaded or lacks what briefgen needs."""


class TemplateError(BriefgenError):
    """A template is missing or broken; the message begins with `file:line:`."""


class RenderError(BriefgenError):
    """The page could not be turned into a PDF."""


class VerificationError(BriefgenError):
    """At least one citation of a brief does not hold."""


class PublishError(BriefgenError):
    """The finished brief could not be put in its place."""


class LockedError(BriefgenError):
    """Another run is writing to the same output folder."""

    exit_code = 4
