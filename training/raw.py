"""Write the words of all training files as JSON Lines, one text a line, for `spacy pretrain`: raw.py DATA OUT."""

import json
import random
import sys
from pathlib import Path

import spacy
from spacy.tokens import DocBin

FILES = ("ud_train", "ner_gold_train", "ner_gmb_train", "ner_crossner_other_train", "ner_docred_train")


def main(data: Path, out: Path) -> None:
    """Read the `.spacy` files in *data*, shuffle their texts with a fixed seed, write them to *out*."""
    vocab = spacy.blank("en").vocab
    texts = [doc.text for name in FILES for doc in DocBin().from_disk(data / f"{name}.spacy").get_docs(vocab)]
    random.Random(0).shuffle(texts)
    out.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
