"""The forms that readings are written in, each as pieces of text."""

from collections.abc import Iterator

from hefu.reporting.csv import write_csv_head, write_csv_rows
from hefu.reporting.html import Shown, write_html
from hefu.reporting.json import write_json, write_json_line
from hefu.reporting.table import write_table

FORMS = ("table", "json", "jsonl", "csv", "html")


def written(shown: Iterator[Shown], form: str, *, alone: bool) -> Iterator[str]:
    """Write readings as they come; JSON and HTML wait for the last. ``alone``: one file was asked for."""
    if form == "table":
        for number, one in enumerate(shown):
            yield ("\n" if number else "") + write_table(one.reading, source=one.source)
    elif form == "jsonl":
        yield from (write_json_line(one.reading) for one in shown)
    elif form == "csv":
        yield write_csv_head()
        for one in shown:
            yield from write_csv_rows(one.reading, one.source)
    else:
        yield from _at_once(list(shown), form, alone=alone)


def _at_once(shown: list[Shown], form: str, *, alone: bool) -> Iterator[str]:
    if alone and not shown:
        return  # the one file could not be read: better nothing than an empty page
    if form == "html":
        yield from write_html(shown)
    else:
        yield write_json([one.reading for one in shown], alone=alone)
