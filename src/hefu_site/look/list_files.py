"""A list taken along: where its files are, the answer that is one, or the page that says why not."""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import URLPattern, path
from django.utils.http import content_disposition_header

from hefu_site.look.sheets import Cell, write_csv, write_xlsx

FORMS = ("csv", "xlsx")
"""The files that every list leaves as, by the ends of their names."""
MOST_ROWS = 50_000
"""Rows of a workbook, which is made whole before it is sent; CSV goes out as it is made."""


def in_files(route: str, view: Callable[..., HttpResponseBase], *, name: str) -> list[URLPattern]:
    """The addresses of a list's files, which are the list's own with the ends of their names."""
    return [path(f"{route}.{form}", view, {"form": form}, name=f"{name}-{form}") for form in FORMS]


def list_file(
    request: HttpRequest, title: str, heads: Sequence[str], rows: Iterable[Sequence[Cell]], *, name: str
) -> HttpResponseBase:
    """A list as the file that the end of its name asks for; a workbook that would be too long is refused."""
    answer: HttpResponseBase
    if name.endswith(".csv"):
        answer = StreamingHttpResponse(write_csv(heads, rows), content_type="text/csv; charset=utf-8")
    else:
        held = list(islice(rows, MOST_ROWS + 1))
        if len(held) > MOST_ROWS:
            return too_long(request)
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        answer = HttpResponse(write_xlsx(title, heads, held), content_type=kind)
    answer.headers["Content-Disposition"] = str(content_disposition_header(as_attachment=True, filename=name))
    return answer


def too_long(
    request: HttpRequest, *, page: str = "", most: int = MOST_ROWS, narrows: bool = False
) -> HttpResponse:
    """That a list is too long for a workbook, and where it is as CSV.

    Args:
        request: who asked, for which workbook.
        page: where the list is read, where that is not the workbook's address without its end.
        most: how many rows a workbook of this list holds.
        narrows: whether the page of the list has what narrows it.
    """
    plain = request.path.removesuffix(".xlsx")
    context = {"most": most, "narrows": narrows, "page": page or plain, "csv": f"{plain}.csv"}
    return render(request, "look/too_long.html", context, status=422)
