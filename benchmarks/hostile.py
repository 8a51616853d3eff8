"""How the time to read grows with texts made to be slow: no full stop, nothing but dates, brackets, names.

    python benchmarks/hostile.py [--characters N]

Each text is read at N characters (50,000) and at four times that; a growth near 4 is in step with the
length. The seconds are of the processor.
"""

import argparse
from collections.abc import Callable
from pathlib import Path
from time import process_time

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.terms.source import Source

TEXTS = Path(__file__).parent.parent / "tests/hefu/reading/dev"
LONGER = 4


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--characters", type=int, default=50_000, metavar="N", help="the shorter length")
    length = parser.parse_args().characters
    print(f"{'text':24}{f'{length:,} s':>14}{f'{LONGER * length:,} s':>14}{'growth':>10}")
    for name, make in hostile().items():
        short, long = seconds(make(length)), seconds(make(LONGER * length))
        print(f"{name:24}{short:14.2f}{long:14.2f}{long / short:10.1f}")


def seconds(text: str) -> float:
    begun = process_time()
    read(Source(name="hostile", text=text), load_lexicon())
    return process_time() - begun


def hostile() -> dict[str, Callable[[int], str]]:
    """A maker for each text, told the number of characters."""
    english, chinese = _all("en"), _all("zh")
    return {
        "announcements": again(english),
        "通稿": again(chinese),
        "no full stop": again(english.replace(".", "").replace("\n", " ")),
        "无句号": again(chinese.replace("。", "").replace("\n", "")),
        "one clause": again("Acme Ltd will build a plant, "),
        "一个分句": again("云帆集团将建设工厂，"),
        "one speaker": again('Mayor Ann Lee said: "We will build it," '),
        "nothing but dates": again("by 3 May 2026 and by the end of 2027 "),
        "nothing but will": again("will "),
        "全是将": again("将"),
        "nothing but sums": again("1,000,000 yuan "),
        "nothing but digits": again("1234567890"),
        "brackets in brackets": lambda length: "(" * (length // 2) + ")" * (length // 2),
        "as many companies": lambda length: " and ".join(f"Acme{n} Ltd" for n in range(length // 14)),
        "许多公司": lambda length: "、".join(f"甲{n}有限公司" for n in range(length // 10)) + "签署协议。",
    }


def again(text: str) -> Callable[[int], str]:
    """A text said again and again up to a length."""
    return lambda length: (text * (length // len(text) + 1))[:length]


def _all(lang: str) -> str:
    return "\n\n".join(path.read_text("utf-8") for path in sorted(TEXTS.glob(f"{lang}-*.txt")))


if __name__ == "__main__":
    main()
