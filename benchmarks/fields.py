"""Score what is read within the gold spans: due, quantities, programmes, themes; and the agreement.

python benchmarks/fields.py [--wrong FIELD]

The spans are those of the gold readings, so that these figures do not move with how well spans are
found. ``--wrong`` lists each value missed and each too many, of the texts to work on alone.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import reading_score
from reading import PARTS, texts_of

from hefu.lexicon.load import load_lexicon
from hefu.reading.agreement import find_agreement
from hefu.reading.due import Anchor, Due, day_of
from hefu.reading.due_places import find_due_of
from hefu.reading.language import look_at
from hefu.reading.people import find_named
from hefu.reading.programmes import find_programmes
from hefu.reading.quantities import find_quantities
from hefu.reading.sentences import Sentence, find_sentences
from hefu.reading.text import Stretch, Text
from hefu.reading.themes import find_themes, weigh_themes
from hefu.reading.tongues import tongue_of
from hefu.terms.party import PartyKind
from hefu.terms.undertaking import Quantity
from hefu_intake.open import read_path

FIELDS = ("due", "quantities", "programmes", "themes", "kind", "signed")
Found = tuple[str, str, Counter[Any], Counter[Any]]
"""A field, the words of the span, and its values by gold and as read."""


def main() -> None:
    for part in PARTS:
        for lang in ("en", "zh"):
            found = [(path, one) for path in texts_of(lang, part) for one in _compare(path)]
            _show(f"{lang}, {part}", [one for _, one in found])
            if "--wrong" in sys.argv and part.endswith("worked on"):
                _list(sys.argv[-1], found)


def _compare(path: Path) -> Iterator[Found]:
    """Yield the fields of one text, those of the agreement last."""
    gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    text = look_at(read_path(path), load_lexicon())
    tongue = tongue_of(text)
    sentences = find_sentences(text, tongue.find_ends)
    published = tongue.find_published(text, sentences)
    parties = tongue.find_parties(text, sentences, find_named(text, sentences))
    agreement = find_agreement(text, sentences, parties, published)
    anchor = Anchor(published=published, signed=agreement.signed if agreement else None)
    mentions = tongue.find_mentions(text, parties)
    about = weigh_themes(text)
    kinds = {party["id"]: PartyKind(party["kind"]) for party in gold["parties"]}
    smooth = {text.smooth.place(at): at for at in range(len(text.flat))}
    told = [
        {**one, "start": smooth[one["start"]], "end": smooth[one["end"] - 1] + 1}
        for one in gold["undertakings"]
    ]
    spans = sorted(told, key=lambda one: (one["start"], one["end"]))
    for one, sentence, head in _placed(spans, sentences):
        span = Stretch(one["start"], one["end"])
        names = mentions.within(span.start, span.end)
        actors = sorted({kinds[bearer] for bearer in one["bearers"] if bearer in kinds})
        due = find_due_of(text, span, sentence, head, anchor) or _due_in_row(text, span, anchor)
        amounts = find_quantities(text, span.start, span.end)
        yield from _fields(text.flat[span.start : span.end], one, {
            "due": [due.edtf] if due else [],
            "quantities": [_key(quantity) for quantity in amounts],
            "programmes": find_programmes(text, span, names),
            "themes": [told.theme.value for told in find_themes(text, span, names, about, actors)],
        })  # fmt: skip
    paper = gold.get("agreement") or {}
    title = text.flat[:60].replace("\n", " ")
    yield "kind", title, Counter([paper.get("kind")]), Counter([agreement.kind if agreement else None])
    yield "signed", title, Counter([paper.get("signed")]), Counter([anchor.signed])


def _placed(
    spans: Sequence[dict[str, Any]], sentences: Sequence[Sentence]
) -> Iterator[tuple[dict[str, Any], Sentence, int]]:
    """Yield each span with its sentence, and where that sentence's first span begins."""
    heads: dict[Sentence, int] = {}
    for one in spans:
        home = next(home for home in reversed(sentences) if home.start <= one["start"])
        yield one, home, heads.setdefault(home, one["start"])


def _due_in_row(text: Text, span: Stretch, anchor: Anchor) -> Due | None:
    """Read the deadline in the cells of a table behind the span."""
    row = text.folded[span.end :].partition("\n")[0]
    if "|" not in row and "\t" not in text.flat[span.end : span.end + len(row)]:
        return None
    return day_of(text, Stretch(span.end, span.end + len(row)), anchor)


def _key(quantity: Quantity) -> tuple[float, str]:
    return reading_score.quantity_key({"value": quantity.value, "unit": quantity.unit})


def _fields(words: str, gold: dict[str, Any], read: dict[str, Sequence[Any]]) -> Iterator[Found]:
    days = [
        [reading_score.last_day(edtf) for edtf in edtfs if edtf] for edtfs in ([gold["due"]], read["due"])
    ]
    yield "due", words, Counter(days[0]), Counter(days[1])
    amounts = [reading_score.quantity_key(quantity) for quantity in gold["quantities"]]
    yield "quantities", words, Counter(amounts), Counter(read["quantities"])
    for field in ("programmes", "themes"):
        values = [
            {reading_score.fold(one) for one in ones} - {"other"} for ones in (gold[field], read[field])
        ]
        yield field, words, Counter(values[0]), Counter(values[1])


def _show(title: str, found: Sequence[Found]) -> None:
    print(f"\n{title}\n{'field':12}{'P':>7}{'R':>7}{'F1':>7}{'gold':>8}{'read':>8}")
    for field in FIELDS:
        count = reading_score.Count()
        for _, _, gold, read in (one for one in found if one[0] == field):
            count.add((gold & read).total(), read.total(), gold.total())
        print(f"{field:12}{count.p:7.3f}{count.r:7.3f}{count.f1:7.3f}{count.gold:8}{count.pred:8}")


def _list(wanted: str, found: Sequence[tuple[Path, Found]]) -> None:
    for path, (field, words, gold, read) in found:
        if field == wanted and gold != read:
            missed, more = sorted(map(str, gold - read)), sorted(map(str, read - gold))
            print(f"  {path.stem}  missed {missed}  too many {more}  | {words}")


if __name__ == "__main__":
    main()
