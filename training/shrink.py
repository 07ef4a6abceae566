"""Write the first texts of every `.spacy` file: shrink.py DATA OUT COUNT."""

import sys
from pathlib import Path

import spacy
from spacy.tokens import DocBin


def main(data: Path, out: Path, count: int) -> None:
    """Write *count* texts of each file below *data* to the same place below *out*."""
    vocab = spacy.blank("en").vocab
    for path in sorted(data.rglob("*.spacy")):
        whole = DocBin().from_disk(path)
        target = out / path.relative_to(data)
        target.parent.mkdir(parents=True, exist_ok=True)
        DocBin(whole.attrs, docs=list(whole.get_docs(vocab))[:count]).to_disk(target)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
