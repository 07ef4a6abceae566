"""Print what the gate measures, and every error: `python tests/gate/score.py`; `--raise` lifts the floors."""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
FLOORS = Path(__file__).parent / "floors.json"


def main(arguments: list[str]) -> None:
    """Print the shares beside their floors; with `--raise` write floors that are higher than before."""
    sys.path.insert(0, str(ROOT))
    from briefgen.parse.load import load_pipeline
    from tests.gate.measure import measure

    shares, errors = measure(load_pipeline())
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    table = [f"{name:20} {share:.3f}  floor {floors.get(name, 0):.2f}" for name, share in shares.items()]
    sys.stdout.write("\n".join([*errors, *table, ""]))
    if "--raise" in arguments:
        raised = {name: max(int(share * 100) / 100, floors.get(name, 0)) for name, share in shares.items()}
        FLOORS.write_text(json.dumps(raised, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
