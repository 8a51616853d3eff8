"""Who wrote a column or holds a speech, told by the lines above and below it?"""

import re
from collections.abc import Iterator

from hefu.reading.en.naming.voices import speaks_of_itself
from hefu.reading.en.people.cells import name_at
from hefu.reading.names import Named
from hefu.reading.patterns import pattern
from hefu.reading.text import CAPITALS, Stretch, Text
from hefu.terms.party import PersonRole

_WORD = rf"(?:[{CAPITALS}][\w'’-]*\.?)"
_BYLINE = pattern(rf"^By (?P<name>{_WORD}(?: {_WORD}){{1,3}})\s*$", re.MULTILINE)
_SPEECH = pattern(
    r"^(?:REMARKS|SPEECH|ADDRESS|STATEMENT|KEYNOTE(?: ADDRESS| SPEECH)?|MESSAGE) (?:BY|OF) (?:THE )?"
    rf"(?P<title>[^,\n]{{3,80}}), (?P<courtesy>(?:[A-Z]{{1,5}}\. )*)(?P<name>{_WORD}(?: {_WORD}){{1,4}})\s*$",
    re.MULTILINE,
)
"""A heading all in capitals; one in small letters reads like any sentence."""
_IN_CAPITALS = pattern(
    r"^(?:REMARKS|SPEECH|ADDRESS|STATEMENT|KEYNOTE(?: ADDRESS| SPEECH)?|MESSAGE|TOAST) (?:BY|OF) "
    rf"(?P<who>[{CAPITALS} .'’-]{{5,70}}?)(?:, (?P<title>[{CAPITALS} &'’-]{{3,80}}?))?"
    r"(?=,? (?:AT|ON|TO|DURING|UPON) |\s*$)",
    re.MULTILINE,
)
"""A heading all in capitals that tells the name before the office: "ADDRESS BY MR. ANN LEE, MAYOR, AT"."""
_TURN = pattern(
    rf"^(?P<name>[{CAPITALS}][{CAPITALS}.'’-]+(?: [{CAPITALS}][{CAPITALS}.'’-]+){{1,2}}), "
    rf"(?P<title>[{CAPITALS}][{CAPITALS} ,&.'’-]{{2,80}}): (?=\S)",
    re.MULTILINE,
)
"""Before what somebody says in a transcript: "RUTH COOPER, PREMIER OF ORENIA: | Thank you"."""
_MADE = pattern(
    r"(?:\d by[:：]|(?:编辑|作者|记者|摄影)[:：]|\((?:[a-z-]+ ){0,2}[a-z-]+/|"
    r"\b(?:photo(?:graph)?|picture|image)s?(?:(?: credit| courtesy)?[:：]| (?:by|courtesy of)[:：]?)) ?$"
)
"""Before whoever made the page, which may be half Chinese: "27 October 2014 By: | Ann Lee - Editor", or took
the picture for an agency: "(Tarn Wire/ | Ann Lee)".
"""
_OWN_PAGE = pattern(
    rf"(?:[,·|—–] |\d )[Bb]y (?P<name>{_WORD}(?: {_WORD}){{1,3}})(?=\s*$|,? [·|])", re.MULTILINE
)
"""Behind the name of a blog or of a day: "Notes from a mill, by Ann Lee"."""
_HEAD, _NEAR = 600, 30


def find_authors(text: Text) -> Iterator[Named]:
    """Yield who speaks by a heading or a turn, and the columnist whose office the last lines tell."""
    for turn in _TURN.finditer(text.flat):
        if text.first("title", *turn.span("title")):
            yield _author(turn, (turn["title"],), Stretch(*turn.span("title")))
    for heading in _SPEECH.finditer(text.flat, 0, min(_HEAD, len(text.flat))):
        titles = (heading["title"], *heading["courtesy"].split())
        yield _author(heading, titles, Stretch(*heading.span("title")))
    for heading in _IN_CAPITALS.finditer(text.flat, 0, min(_HEAD, len(text.flat))):
        name = name_at(text, *heading.span("who"))
        if name:
            style = text.flat[heading.start("who") : name.start].strip(" .")
            styles = (style,) if text.words.find("title", text.fold(style)) else ()
            titles = (*styles, *filter(None, (heading["title"],)))
            yield Named(
                start=name.start, end=name.end, name=text.flat[name.start : name.end], titles=titles,
                role=PersonRole.SPEAKER,
            )  # fmt: skip
    if text.once(speaks_of_itself):
        yield from _of_its_own(text)
    for byline in _BYLINE.finditer(text.flat, 0, min(_HEAD, len(text.flat))):
        surname = re.escape(byline["name"].split()[-1])
        told = re.compile(rf"\b{surname} is (?:the |an? )?(?P<title>[^.;\n]{{3,90}})")
        for office in told.finditer(text.flat, byline.end()):
            hit = text.first("title", *office.span("title"))
            if hit and hit.start - office.start("title") < len(" executive "):
                yield _author(byline, (office["title"],), Stretch(*office.span("title")))


def _of_its_own(text: Text) -> Iterator[Named]:
    """Yield who writes a page of one's own, told at its head."""
    own = _OWN_PAGE.search(text.flat, 0, _HEAD // 2)
    if own:
        yield _author(own, (), None)


def _author(line: re.Match[str], titles: tuple[str, ...], side: Stretch | None) -> Named:
    start, end = line.span("name")
    return Named(start=start, end=end, name=line["name"], titles=titles, role=PersonRole.SPEAKER, side=side)


def made_the_page(text: Text, start: int) -> bool:
    """Tell who wrote, edited or took pictures for the page, and has no part in what it tells."""
    return _MADE.search(text.folded, max(0, start - _NEAR), start) is not None
