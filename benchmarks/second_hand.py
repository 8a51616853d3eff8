"""Score a second hand's readings of the development texts against the first's: how well people agree.

    python benchmarks/second_hand.py

Two who worked by the guide, apart, show what a reader can reach, and where the guide leaves room.
"""

import json
from pathlib import Path

import reading
import reading_score

SECOND = Path(__file__).parent.parent / "tests/hefu/reading/second"


def main() -> None:
    """Print a table a language."""
    for lang in ("en", "zh"):
        paths = sorted(SECOND.glob(f"{lang}-*.json"))
        figures = {name: reading_score.Count() for name in reading_score.NAMES}
        for path in paths:
            first = json.loads((reading.TEXTS / "dev" / path.name).read_text(encoding="utf-8"))
            second = json.loads(path.read_text(encoding="utf-8"))
            reading_score.score_document(first, second, figures)
        reading.show(f"{lang}, a second hand ({len(paths)})", figures)


if __name__ == "__main__":
    main()
