"""Whose names stand behind labels that run on in a line: "By: /s/ Ann Lee Name: Ann Lee Title: Mayor"?

Where a page was made text, the rows of a block of signatures run on. Those who sign stand one behind the
other, each with all labels, or in columns: every "By:" first, then every "Name:", then every "Title:".
"""

import re
from collections.abc import Iterator, Sequence

from hefu.reading.en.people.cells import Undersigned, name_at
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.party import PersonRole

_LABEL = pattern(
    r"(?<![\w.-])(?<!ed )(?<!en )(?:(?P<signs>by|sign(?:ature|ed)?)|(?P<name>(?:print(?:ed)? )?name)|"
    r"(?P<title>title|its|position|designation)|date) ?: *(?:/s/|_{2,})? *",
    re.IGNORECASE,
)
_BEHIND = pattern(
    r" (?:Name|Title|By|Date|Its|Position|Signature|Signed|Address|Email|Phone|Tel|"
    r"Pictures?|Photos?|Images?|Credit)$"
)
_WIDEST = 110
"""What stands behind a label is no longer, nor is the line with the sides' names."""
_FEWEST = 2
_ABOVE = 200
"""How far above the labels the marks of the signatures may stand."""
_BEGINS = pattern(
    r"(?:(?<!Inc)(?<!INC)(?<!Ltd)(?<!LTD)(?<!Corp)(?<!CORP)(?<!\bCo)(?<!\bCO)\.[\"”]?|[a-z][:;]|\n)\s+(?=[A-Z(\"“])"
)
"""Where the name of a side begins behind the last sentence."""
_COLUMNS = pattern(r" {2,}|\t")
_FORM = pattern(r"\b(?:Inc|INC|Ltd|LTD|LLC|Corp|PLC|plc|GmbH|AG|AB|Bhd|LP|LLP)\.?( )(?=[A-Z])")


def before_a_label(text: Text, start: int, end: int) -> int:
    """Tell where a name ends before the next label or the line to sign on: "By: Ann Lee | Title: Mayor"."""
    label = _BEHIND.search(text.flat, start, end) if text.flat.startswith(":", end) else None
    return label.start() if label else start + len(text.flat[start:end].rstrip("_"))


def find_labelled(text: Text) -> Iterator[Undersigned]:
    """Find those who sign in a line that holds more than one label."""
    run: list[re.Match[str]] = []
    for label in [*_LABEL.finditer(text.flat), None]:
        goes_on = run and label and _is_beside(text, run[-1].end(), label.start())
        if run and not goes_on:
            yield from _signing(text, run)
            run = []
        run += [label] if label else []


def _is_beside(text: Text, start: int, end: int) -> bool:
    return end - start <= _WIDEST and "\n" not in text.flat[start:end]


def _signing(text: Text, run: Sequence[re.Match[str]]) -> Iterator[Undersigned]:
    cells = [_cell(text, label, run[at + 1 :]) for at, label in enumerate(run)]
    signs = [cell for label, cell in zip(run, cells, strict=True) if label["signs"]]
    names = [cell for label, cell in zip(run, cells, strict=True) if label["name"]]
    titles = [cell for label, cell in zip(run, cells, strict=True) if label["title"]]
    above = text.flat.find("/s/", max(0, run[0].start() - _ABOVE), run[0].start()) >= 0
    if len(run) < _FEWEST or not (signs or (names and titles and above)):
        return
    names = names or signs
    if len(titles) == 1 < len(names):
        titles = list(_columns(text, titles[0].start))
    sides = _sides(text, run[0].start(), len(names))
    for at, cell in enumerate(names):
        name = name_at(text, cell.start, cell.end)
        behind = names[at + 1].start if at + 1 < len(names) else len(text.flat)
        own = [title for title in titles if cell.end <= title.start < behind]
        if len(own) != 1 and len(titles) == len(names):
            own = titles[at : at + 1]
        if name:
            yield Undersigned(
                start=name.start,
                end=name.end,
                title=own[0] if len(own) == 1 and own[0].start < own[0].end else None,
                side=sides[at] if at < len(sides) else None,
                role=PersonRole.SIGNATORY,
            )


def _cell(text: Text, label: re.Match[str], following: Sequence[re.Match[str]]) -> Stretch:
    """Take what stands behind a label: up to the next one, the end of the line, or a wide gap."""
    stop = following[0].start() if following else min(len(text.flat), label.end() + _WIDEST)
    line = text.flat.find("\n", label.end(), stop)
    stop = line if line >= 0 else stop
    gap = _COLUMNS.search(text.flat, label.end(), stop)
    stop = gap.start() if gap else stop
    if label["title"] and following and following[0]["signs"]:
        stop = _end_of_title(text, label.end(), stop)
    return Stretch(label.end(), label.end() + len(text.flat[label.end() : stop].rstrip(" ,_")))


def _end_of_title(text: Text, start: int, end: int) -> int:
    """Tell where an office ends before the next who signs: "Title: Mayor | ACME LTD By:"."""
    titles = text.find("title", start, end)
    bodies = text.find("body", titles[-1].end, end) if titles else []
    return titles[-1].end if bodies else end


def _columns(text: Text, start: int) -> Iterator[Stretch]:
    """Take what stands in the columns behind one label: "Title: Chair  Mayor"."""
    line = text.flat.find("\n", start)
    end = min(len(text.flat) if line < 0 else line, start + _WIDEST)
    label = _LABEL.search(text.flat, start, end)
    end = label.start() if label else end
    for gap in [*_COLUMNS.finditer(text.flat, start, end), None]:
        stop = gap.start() if gap else end
        if text.flat[start:stop].strip():
            yield Stretch(start, start + len(text.flat[start:stop].rstrip()))
        start = gap.end() if gap else end


def _sides(text: Text, at: int, count: int) -> list[Stretch]:
    """Take the names of the sides before the first label, one for each who signs."""
    near = max(0, at - _WIDEST)
    end = near + len(text.flat[near:at].rstrip())
    floor = max(0, end - _WIDEST)
    begins = [match.end() for match in _BEGINS.finditer(text.flat, floor, end)]
    whole = Stretch(begins[-1] if begins else floor, end)
    cuts = [*_COLUMNS.finditer(text.flat, whole.start, whole.end)] or [
        *_FORM.finditer(text.flat, whole.start, whole.end)
    ]
    starts = [whole.start, *(cut.end() for cut in cuts)]
    sides = [Stretch(*pair) for pair in zip(starts, [*starts[1:], whole.end], strict=True)]
    return sides if len(sides) == count else []
