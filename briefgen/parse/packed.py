"""Our pipeline as one file of half-precision weights beside its readable `config.cfg` and `meta.json`.

Half the size of what spaCy writes, and as quick to load; the scores are the same to a tenth of a point
(`training/scores.json`). Everything else about the format is spaCy's own `Language.to_bytes`.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

WEIGHTS = "pipeline.msgpack"
"""Name of the file that makes a folder a packed pipeline."""
TOKENIZER = "tokenizer"
"""Not packed: the config names what builds it, and its 1,500 special cases would be read twice."""
PLAIN = frozenset({"config.cfg", "meta.json", "vocab"})
"""Parts of a pipeline's bytes that hold no component."""


def pack(nlp: "Language", folder: Path) -> None:
    """Write *nlp* to *folder*, which is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    nlp.config.to_disk(folder / "config.cfg")
    (folder / "meta.json").write_text(json.dumps(nlp.meta, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    (folder / WEIGHTS).write_bytes(_resized(nlp.to_bytes(exclude=[TOKENIZER]), "float32", "float16"))


def unpack(folder: Path) -> "Language":
    """Return the pipeline that `pack` wrote to *folder*.

    Raises:
        OSError: if a file is missing.
        ValueError: if a file is damaged.
    """
    from spacy.util import load_config, load_model_from_config  # slow to import: about a second
    from thinc.api import use_ops
    from threadpoolctl import threadpool_limits

    packed = (folder / WEIGHTS).read_bytes()
    config = load_config(folder / "config.cfg")
    # The matrices are so small that threads only wait for each other; on one, numpy's product is 6 % faster than blis.
    threadpool_limits(limits=1, user_api="blas")
    try:
        with use_ops("numpy", use_blis=False):
            nlp = load_model_from_config(config, meta=_meta(folder), auto_fill=True, validate=False)
            return nlp.from_bytes(_resized(packed, "float16", "float32"), exclude=[TOKENIZER])
    except (KeyError, TypeError, AttributeError, IndexError) as error:
        raise ValueError(f"{WEIGHTS}: {error}") from error


def _meta(folder: Path) -> dict[str, Any]:
    meta: dict[str, Any] = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    return meta


def _resized(packed: bytes, old: str, new: str) -> bytes:
    """Return a pipeline's bytes with the weights of every component in precision *new*."""
    import srsly

    def weights(model: dict[str, Any]) -> dict[str, Any]:
        for parameters in model["params"]:
            for name, value in parameters.items():
                if getattr(value, "dtype", None) == old:
                    parameters[name] = value.astype(new)
        return model

    def component(entry: dict[str, Any]) -> dict[str, Any]:
        return entry | {"model": _inside(entry["model"], weights)} if isinstance(entry.get("model"), bytes) else entry

    message = srsly.msgpack_loads(packed)
    return bytes(
        srsly.msgpack_dumps(
            {
                name: value if name in PLAIN or not isinstance(value, bytes) else _inside(value, component)
                for name, value in message.items()
            }
        )
    )


def _inside(packed: bytes, change: Callable[[dict[str, Any]], dict[str, Any]]) -> bytes:
    import srsly

    return bytes(srsly.msgpack_dumps(change(srsly.msgpack_loads(packed))))
