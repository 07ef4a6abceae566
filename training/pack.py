"""Join the trainings and write the package's pipeline: pack.py PARSE NER NER_RENAMED [OUT].

Of the two models of names, the second a continuation of the first, the mean of their weights is taken: it keeps what each is better
at (Wortsman et al. 2022, "Robust fine-tuning of zero-shot models").
"""

import shutil
import sys
from pathlib import Path

import spacy
from spacy.language import Language

from briefgen.parse.lexemes import register
from briefgen.parse.lexicon import fingerprint
from briefgen.parse.packed import pack

HERE = Path(__file__).parent
TARGET = HERE.parent / "briefgen" / "pipelines" / "en_brief_news_sm"
ABOUT = {
    "name": "brief_news_sm",
    "version": "1.2.0",
    "description": "English for news: tags, morphology, lemmas, Universal Dependencies, sentences, names. Part of briefgen.",
    "author": "the authors of briefgen",
    "license": "CC BY-SA 4.0",
    "url": "",
    "sources": [
        {"name": "UD English EWT 2.16", "license": "CC BY-SA 4.0", "author": "Silveira et al. 2014"},
        {"name": "GUM, eight genres", "license": "CC BY 4.0", "author": "Zeldes 2017 and annotators"},
        {"name": "Universal NER EWT", "license": "CC BY-SA 4.0", "author": "Mayhew et al. 2024"},
        {"name": "WikiGold", "license": "CC BY 4.0", "author": "Balasuriya et al. 2009"},
        {"name": "CrossNER", "license": "MIT", "author": "Liu et al. 2021"},
        {"name": "Re-DocRED", "license": "MIT", "author": "Tan et al. 2022"},
        {"name": "Groningen Meaning Bank", "license": "public-domain texts", "author": "Bos et al. 2017"},
    ],
}


def main(parse: str, ner: str, renamed: str, out: Path = TARGET) -> None:
    """Write the pipeline to a new folder, then put it in the place of *out*."""
    register()
    nlp = spacy.load(parse)
    names = mean(spacy.load(ner), spacy.load(renamed))
    names.replace_listeners("tok2vec", "ner", ["model.tok2vec"])
    # Before the parser: sentence boundaries that the parser got wrong would cut names in two (0.3 points of F).
    nlp.add_pipe("ner", source=names, first=True)
    for section in ("training", "corpora", "pretraining", "initialize", "paths"):
        nlp.config.pop(section, None)
    nlp.meta.update(ABOUT, lexicon=fingerprint())
    nlp.meta["performance"] = {}
    draft = out.with_name(out.name + ".new")
    shutil.rmtree(draft, ignore_errors=True)
    pack(nlp, draft)
    for file in (HERE / "pipeline").iterdir():
        shutil.copy(file, draft)
    old = out.with_name(out.name + ".old")
    if out.exists():
        out.rename(old)
    draft.rename(out)
    shutil.rmtree(old, ignore_errors=True)


def mean(first: Language, second: Language) -> Language:
    """Return *first* with the mean of the weights of both."""
    for name in first.pipe_names:
        pair = first.get_pipe(name).model.walk(), second.get_pipe(name).model.walk()
        for node, other in zip(*pair, strict=True):
            for weights in node.param_names:
                if node.has_param(weights):
                    node.set_param(weights, (node.get_param(weights) + other.get_param(weights)) / 2)
    return first


if __name__ == "__main__":
    main(*sys.argv[1:4], *map(Path, sys.argv[4:]))
