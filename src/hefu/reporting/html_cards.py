"""The list beside a text: a card for each undertaking, and what was looked at and left out."""

from collections.abc import Iterator
from html import escape

from hefu.reporting.sides import Sides
from hefu.reporting.wording import Wording
from hefu.terms.reading import Reading
from hefu.terms.undertaking import Undertaking, Why


def write_card(
    undertaking: Undertaking, sides: Sides, words: Wording, *, id: str, page: int | None, lang: str  # noqa: A002
) -> str:  # fmt: skip
    """Write who, how firmly, the exact words, what is stated and what is missing, and why."""
    half = sides.half(undertaking.bearers)
    return (
        f'<article class="card {half}" id="u{id}" {_data(undertaking, sides)}>'
        f'<p class="who" lang="{lang}">{_who(undertaking, sides, words)}</p>'
        f'<p class="small">{_told(undertaking, words, page)}</p>'
        f'<q lang="{lang}"><a href="#m{id}">{escape(undertaking.quote)}</a></q>'
        f'<p class="chips">{"".join(_chips(undertaking, words, lang))}</p>'
        f"{_why(undertaking, words, lang)}</article>\n"
    )


def _data(undertaking: Undertaking, sides: Sides) -> str:
    """What the filters go by; values of a list stand between vertical bars."""
    missing = {
        "measure": not undertaking.quantities,
        "date": not undertaking.due,
        "bearer": not undertaking.bearers,
        "certainty": not undertaking.certain,
    }
    bearers = [sides.names[party] for party in undertaking.bearers]
    lists = {
        "bearer": [*bearers, "*"] if len(bearers) > 1 else bearers,
        "kind": [undertaking.kind.value],
        "theme": [theme.value for theme in undertaking.themes],
        "missing": [key for key, lacks in missing.items() if lacks],
    }
    return " ".join(f'data-{name}="|{escape("|".join(values))}|"' for name, values in lists.items())


def _who(undertaking: Undertaking, sides: Sides, words: Wording) -> str:
    def named(parties: tuple[str, ...]) -> str:
        return escape(words["list_comma"].join(sides.names[party] for party in parties))

    bearers = named(undertaking.bearers) or f"<span>{escape(words['nobody'])}</span>"
    return f"{bearers} → {named(undertaking.counterparties)}" if undertaking.counterparties else bearers


def _told(undertaking: Undertaking, words: Wording, page: int | None) -> str:
    told = [
        words.label("undertaking_kind", undertaking.kind.value),
        words.label("strength", undertaking.strength.value),
        words["said_by"].format(name=undertaking.said_by)
        if undertaking.said_by
        else words.label("basis", undertaking.basis.value),
    ]
    if page is not None:
        told.append(words["page"].format(number=page))
    doubt = f' · <b title="{escape(words["doubtful_title"])}">{escape(words["doubtful"])}</b>'
    return escape(" · ".join(told)) + ("" if undertaking.certain else doubt)


def _chips(undertaking: Undertaking, words: Wording, lang: str) -> Iterator[str]:
    for quantity in undertaking.quantities:
        yield f'<span class="chip number" lang="{lang}">{escape(quantity.text)}</span>'
    if not undertaking.quantities:
        yield f'<span class="chip miss">{escape(words["no_measure"])}</span>'
    if undertaking.due:
        yield f'<span class="chip number">{escape(words.day(undertaking.due))}</span>'
    else:
        yield f'<span class="chip miss">{escape(words["no_date"])}</span>'
    for programme in undertaking.programmes:
        yield f'<span class="chip" lang="{lang}">{escape(programme)}</span>'
    for theme in undertaking.themes:
        yield f'<span class="chip">{escape(words.label("themes", theme.value))}</span>'


def _why(undertaking: Undertaking, words: Wording, lang: str) -> str:
    rows = "".join(_reason(escape(why.decides), why, lang) for why in undertaking.why)
    return _folded(words["why"], "decides", rows, words) if rows else ""


def write_why_parties(reading: Reading, words: Wording) -> str:
    """Write what speaks for each party's being one."""
    lang = reading.lang
    rows = "".join(
        _reason(f'<span lang="{lang}">{escape(party.name)}</span>', why, lang)
        for party in reading.parties
        for why in party.why
    )
    return _folded(words["why_parties"], "parties", rows, words) if rows else ""


def _folded(summary: str, first: str, rows: str, words: Wording) -> str:
    heads = "".join(f"<th>{escape(words[key])}</th>" for key in (first, "rule", "words"))
    return (
        f"<details><summary>{escape(summary)}</summary><table><thead><tr>{heads}</tr></thead>"
        f"<tbody>{rows}</tbody></table></details>"
    )


def _reason(told: str, why: Why, lang: str) -> str:
    quoted = f'<q lang="{lang}">{escape(why.words.quote)}</q>' if why.words else ""
    return f"<tr><td>{told}</td><td><code>{escape(why.rule)}</code></td><td>{quoted}</td></tr>"


def write_passed_over(reading: Reading, words: Wording) -> str:
    """Write what looked like an undertaking and is none, each with the rule that left it out."""
    if not reading.passed_over:
        return ""
    rows = "".join(
        f'<li><q lang="{reading.lang}">{escape(each.quote)}</q> <code>{escape(each.rule)}</code></li>'
        for each in reading.passed_over
    )
    head = words["passed_over"].format(count=len(reading.passed_over))
    return f'<details class="left-out"><summary>{escape(head)}</summary><ul>{rows}</ul></details>'
