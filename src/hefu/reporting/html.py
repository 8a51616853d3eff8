"""Readings as one page that needs nothing else: the text with its undertakings marked, and their list.

The page holds its own style and script and may, by its own policy, load nothing from anywhere. Without
the script it reads the same; only the filters and keys are gone.
"""

import re
from base64 import b64encode
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files
from itertools import accumulate
from unicodedata import east_asian_width

from msgspec import Struct

from hefu.reporting.html_cards import write_card, write_passed_over, write_why_parties
from hefu.reporting.html_text import write_text
from hefu.reporting.sides import Sides, sides_of
from hefu.reporting.wording import Wording, load_wording
from hefu.terms.reading import Reading
from hefu.terms.source import Source
from hefu.terms.undertaking import Undertaking, UndertakingKind

_MARK = (
    '<svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">'
    '<path d="M2 2h8v4l-2 2 2 3-2 3 2 2v4H2z" fill="#2f6f5e"/>'
    '<path d="M12 2h8v18h-8v-4l-2-2 2-3-2-3 2-2z" fill="#3d4f8f"/></svg>'
)
_TITLE_WIDTH = 100
"""Letters; a Chinese character is as wide as two."""
_WIDE = "WF"
_SENTENCE = re.compile(r".*(?:[。！？]|\w{4}[.!?](?= ))")
"""A short word before a stop may be cut short itself: "Dr."."""
_PART = re.compile(r".*?(?=[，、；,; ]+[^，、；,; ]*$)")
_TRAIL = re.compile(r"[>»|/›]\s*\S.*[>»|/›]|\s[>»|›]\s")


class Shown(Struct, frozen=True):
    """A reading beside the source it quotes."""

    source: Source
    reading: Reading


def write_html(shown: Sequence[Shown]) -> Iterator[str]:
    """Write one page for all readings, piece by piece, in the language of the most."""
    chinese = sum(one.reading.lang.startswith("zh") for one in shown)
    lang = "zh-Hans" if 2 * chinese > len(shown) else "en"
    words = load_wording(lang)
    yield _head(lang, _title(shown[0]) if len(shown) == 1 else words["reading"])
    filters = _filters(shown, words)
    if len(shown) == 1:
        yield from _document(shown[0], words, "t1", rank="h1", filters=filters)
    else:
        yield filters
        for number, one in enumerate(shown, start=1):
            yield from _document(one, words, f"t{number}", rank="h2", filters="")
    yield (
        f'</main><footer class="foot"><p>{escape(words["proposal"])}</p>'
        f'<p class="js">{escape(words["keys"])}</p></footer>'
        f"<script>{_asset('page.js')}</script></body></html>\n"
    )


@cache
def _asset(name: str) -> str:
    return files("hefu.reporting").joinpath(name).read_text(encoding="utf-8")


def _hashed(name: str) -> str:
    return "'sha256-" + b64encode(sha256(_asset(name).encode("utf-8")).digest()).decode("ascii") + "'"


def _head(lang: str, title: str) -> str:
    own = f"style-src {_hashed('page.css')}; script-src {_hashed('page.js')}"
    policy = f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'"
    return (
        f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)} · Hefu 合符</title><style>{_asset('page.css')}</style></head>"
        f'<body><header class="top"><span class="brand">{_MARK}合符 Hefu</span></header><main class="wrap">\n'
    )


def _title(one: Shown) -> str:
    """The first line that says something and is no trail of links through a site; of a long one the sentences
    that fit, else what comes before its last comma or blank.
    """
    lines = (line.strip() for line in one.source.text.splitlines())
    line = next((line for line in lines if line and not _TRAIL.search(line)), one.source.name)
    widths = accumulate(1 + (east_asian_width(char) in _WIDE) for char in line[:_TITLE_WIDTH])
    fits = sum(width <= _TITLE_WIDTH for width in widths)
    if fits == len(line):
        return line
    whole = _SENTENCE.match(line, 0, fits + 1)
    if whole:
        return whole.group().strip()
    part = _PART.match(line, 0, fits)
    return f"{part.group() if part and part.group() else line[:fits]}…"


def _document(one: Shown, words: Wording, anchor: str, *, rank: str, filters: str) -> Iterator[str]:
    reading, source = one.reading, one.source
    sides = sides_of(reading)
    lang = escape(reading.lang)
    yield f'<article class="reading"><{rank} lang="{lang}">{escape(_title(one))}</{rank}>'
    yield f'<p class="lede">{escape(_tally(reading, words))}</p>{_facts(one, sides, words)}{filters}'
    yield f'<div class="cols"><div class="sheet doc" lang="{lang}">'
    yield from write_text(source, reading, sides, words, anchor)
    head = escape(words["who_what"])
    yield f'</div>\n<section class="list" aria-label="{head}"><h2>{head} '
    yield '<span class="small js count" aria-live="polite"></span></h2>'
    for number, undertaking in enumerate(reading.undertakings, start=1):
        page = source.page(undertaking.start)
        yield write_card(undertaking, sides, words, id=f"{anchor}-{number}", page=page, lang=reading.lang)
    yield (
        f'<p class="empty sheet" hidden>{escape(words["no_match"])}</p>'
        if reading.undertakings
        else (f'<p class="empty sheet">{escape(words["no_undertaking"])}</p>')
    )
    yield write_why_parties(reading, words) + write_passed_over(reading, words)
    yield "</section></div></article>\n"


def _tally(reading: Reading, words: Wording) -> str:
    asks = sum(each.kind is UndertakingKind.ASK for each in reading.undertakings)
    count = len(reading.undertakings)
    certain = sum(each.certain for each in reading.undertakings)
    return words["undertakings"].format(count=count, pledges=count - asks, asks=asks, certain=certain)


def _facts(one: Shown, sides: Sides, words: Wording) -> str:
    reading, source = one.reading, one.source
    agreement = reading.agreement
    signed = words.day(agreement.signed) if agreement and agreement.signed else words["not_stated"]
    parties = " · ".join(
        f'<span class="who {sides.half((party.id,))}">{escape(party.name)}</span>'
        for party in reading.parties
    )
    people = words["list_comma"].join(dict.fromkeys(person.name for person in reading.people))
    rows = {
        "agreement": escape(
            words.label("agreement_kind", agreement.kind.value) if agreement else words["no_agreement"]
        ),
        "signed": escape(signed),
        "parties": parties or escape(words["none_read"]),
        "people": escape(people),
        "source": escape(_about(source, reading, words)),
        "read_with": escape(words["lexicon"].format(version=reading.lexicon)),
    }
    shown = (
        f"<div><dt>{escape(words[key])}</dt><dd>{value}</dd></div>" for key, value in rows.items() if value
    )
    return f'<dl class="facts">{"".join(shown)}</dl>'


def _about(source: Source, reading: Reading, words: Wording) -> str:
    told = [
        source.name,
        words.label("language", reading.lang),
        words["characters"].format(count=f"{len(source.text):,}"),
    ]
    if source.pages:
        told.append(words["pages"].format(count=source.pages[-1].number))
    if source.published:
        told.append(words["published"].format(day=words.day(source.published.isoformat())))
    return words["list_comma"].join(told)


def _filters(shown: Sequence[Shown], words: Wording) -> str:
    bearers: dict[str, None] = {}
    themes: dict[str, None] = {}
    for one in shown:
        sides = sides_of(one.reading)
        for undertaking in one.reading.undertakings:
            bearers |= dict.fromkeys(sides.names[party] for party in undertaking.bearers)
            themes |= dict.fromkeys(theme.value for theme in undertaking.themes)
    kinds = [kind.value for kind in UndertakingKind]
    missing = {"measure": "no_measure", "date": "no_date", "bearer": "no_bearer", "certainty": "doubtful"}
    choices = (
        _choice("bearer", {name: name for name in bearers} | _together(shown, words), words),
        _choice("kind", {kind: words.label("undertaking_kind", kind) for kind in kinds}, words),
        _choice("theme", {theme: words.label("themes", theme) for theme in themes}, words),
        _choice("missing", {key: words[word] for key, word in missing.items()}, words),
    )
    return (
        f'<form class="filters js" data-shown="{escape(words["shown"])}">{"".join(choices)}'
        f'<button type="reset" class="btn">{escape(words["clear"])}</button>'
        f'<button type="button" class="btn" id="print">{escape(words["print"])}</button></form>\n'
    )


def _together(shown: Sequence[Shown], words: Wording) -> dict[str, str]:
    def several(undertaking: Undertaking) -> bool:
        return len(undertaking.bearers) > 1

    joint = any(several(undertaking) for one in shown for undertaking in one.reading.undertakings)
    return {"*": words["together"]} if joint else {}


def _choice(name: str, options: dict[str, str], words: Wording) -> str:
    rows = "".join(
        f'<option value="{escape(key)}">{escape(label)}</option>' for key, label in options.items()
    )
    return (
        f'<label><span>{escape(words[name])}</span><select name="{name}">'
        f'<option value="">{escape(words["any"])}</option>{rows}</select></label>'
    )
