"""Clauses of which the gold or a case tells who acts, to fit the weights of bearers to."""

import functools
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

import msgspec
from fitting import benchmark, cases, gold_of
from msgspec.structs import replace
from reading_score import align_parties, match_spans

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.reading.tongues import load_tongue
from hefu.reporting.json import write_json
from hefu.terms.party import Party
from hefu.terms.source import Source
from hefu_intake.open import read_path

NOBODY = "nobody found"
Ids = tuple[str, ...]
Told = Callable[[], Iterator[tuple[int, Ids]]]
"""Reads a text and yields the number of a clause in it and who acts there."""


def told_clauses(lang: str, parts: Sequence[str]) -> Iterator[tuple[str, Told]]:
    """Yield the texts of these parts by name, each twice, the second time with the gold's parties, and the
    cases of a language.
    """
    for path in benchmark.texts_of(lang, *parts):
        yield path.stem, functools.partial(_in_gold, path)
        yield path.stem, functools.partial(_with_parties, lang, path)
    for case, source in cases(lang):
        yield case["shows"], functools.partial(_in_case, case, source)


def _with_parties(lang: str, path: Path) -> Iterator[tuple[int, Ids]]:
    """Read a text as if all its parties had been found."""
    parties = tuple(msgspec.convert(one, Party) for one in gold_of(path)["parties"])
    tongue = replace(load_tongue(lang), find_parties=lambda text, sentences, named: parties)
    with patch.object(sys.modules[read.__module__], "tongue_of", lambda text: tongue):
        yield from _in_gold(path)


def _in_gold(path: Path) -> Iterator[tuple[int, Ids]]:
    reading = json.loads(write_json([read(read_path(path), load_lexicon())], alone=True))
    gold = gold_of(path)
    of = align_parties(gold["parties"], reading["parties"])
    ids = {wanted: found for found, wanted in of.items()}
    order = [party["id"] for party in reading["parties"]]
    for wanted, one in match_spans(gold["undertakings"], reading["undertakings"]):
        named = {ids.get(bearer, NOBODY) for bearer in wanted["bearers"]}
        yield reading["undertakings"].index(one), tuple(sorted(named, key=[*order, NOBODY].index))


def _in_case(case: dict[str, Any], source: Source) -> Iterator[tuple[int, Ids]]:
    reading = read(source, load_lexicon())
    wanted = {one["quote"]: one["bearers"] for one in case.get("undertaking", []) if "bearers" in one}
    for number, one in enumerate(reading.undertakings):
        if one.quote in wanted:
            yield number, tuple(party.id for party in reading.parties if party.name in wanted[one.quote])
