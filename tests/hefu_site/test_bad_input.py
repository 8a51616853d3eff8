"""Every form of every page, found in the pages themselves, filled in badly: a message at the field, nothing
broken, and what was typed is still there."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from django.test import Client
from lxml import html
from tests.addresses import ADDRESSES, LET_IN, filled, routes
from tests.hefu_site.test_addresses import as_, taken_back

ELSEWHERE = ("/language/", "/sign-out", "/search")
WORDS = {
    "nothing": "",
    "far too much": "长" * 40_000,
    "characters that no text has": "a\x00b\x1f\u2028\U0010ffff",
    "a number without end": "9" * 400,
    "a day there is not": "2026-02-30",
}
ASKED = (
    "on",
    "known",
    "after",
    "before",
    "page",
    "q",
    "kind",
    "part",
    "open",
    "party",
    "due_from",
    "agreement",
    "start",
    "end",
)


FILLERS = ("city signatory", "city administrator", "company signatory", "host", "stranger")


def pages() -> Iterator[tuple[str, str, str]]:
    """Each page, and somebody who may fill in what stands there."""
    for name, route in routes():
        let_in = LET_IN.get(ADDRESSES[name][0], ())
        who = next((who for who in FILLERS if who in let_in), None)
        if who and name != "set_language":
            yield name, route, "stranger" if name in ("sign-in", "invitation") else who


def opened(people, things) -> Iterator[tuple[str, str, Client]]:
    """The name and address of each page, and a browser of somebody who may fill it in."""
    for name, route, who in pages():
        client = as_(people[who])
        client.raise_request_exception = False
        yield name, filled(route, things), client


def typed(form: Any) -> Mapping[str, Any]:
    """The fields of a form in which somebody types."""
    kinds = ("text", "search", "date", "number", "email", "password", "url", None)
    named = {each.get("name"): each for each in form.iter("input", "textarea") if each.get("name")}
    return {name: each for name, each in named.items() if each.tag == "textarea" or each.get("type") in kinds}


def chosen(form: Any) -> set[str]:
    """The names of a form between which somebody chooses, or which the page itself has filled in."""
    named = {each.get("name") for each in form.iter("input", "select", "button") if each.get("name")}
    return named - set(typed(form)) - {"csrfmiddlewaretoken", "next"}


def forms_of(client: Client, address: str) -> list[Any]:
    answer = client.get(address)
    if answer.status_code != 200 or not answer.headers["Content-Type"].startswith("text/html"):
        return []
    found = html.fromstring(answer.content.decode()).forms
    return [
        form
        for form in found
        if form.get("method", "get").lower() == "post"
        and not (form.get("action") or "").startswith(ELSEWHERE)
    ]


def values(form: Any) -> dict[str, Any]:
    """What a form holds, with the button that is pressed."""
    buttons = [each for each in form.iter("button") if each.get("name")]
    return dict(form.form_values()) | {each.get("name"): each.get("value", "") for each in buttons[:1]}


def sent(client: Client, address: str, given: Any) -> Any:
    """The answer to a form; whatever it stored is taken back."""
    with taken_back(client):
        return client.post(address, given)


def faults_of(client: Client, address: str, form: Any, words: str) -> Iterator[str]:
    """What is wrong with the answer to a form in which ``words`` stand wherever somebody can type."""
    given = values(form) | dict.fromkeys(typed(form), words)
    answer = sent(client, form.get("action") or address, given)
    if answer.status_code >= 500 or answer.status_code == 400:
        yield f"answers {answer.status_code}"
    if answer.status_code != 422:
        return
    page = html.fromstring(answer.content.decode())
    if not page.xpath("//*[@aria-invalid='true'] | //*[contains(@class, 'errorlist')] | //*[@role='alert']"):
        yield "says nothing"
    back = {name: each for again in page.forms for name, each in typed(again).items()}
    for name, field in typed(form).items():
        kept = (
            back[name].text if field.tag == "textarea" else back[name].get("value") if name in back else None
        )
        if field.get("type") != "password" and shown(kept) != shown(words):
            yield f"loses {name}: {(kept or '')[:40]!r}"


def shown(words: str | None) -> str:
    """As a page can hold it: without what no page may have in it."""
    return "".join((words or "").replace("\x00", "").replace("\ufffd", "").split())[:1000]


def test_no_words_break_a_form_and_none_are_lost(people, things):
    found, seen = {}, 0
    for name, address, client in opened(people, things):
        for number, form in enumerate(forms_of(client, address)):
            seen += 1
            for what, words in WORDS.items():
                if faults := list(faults_of(client, address, form, words)):
                    found[f"{name}, form {number}, {what}"] = faults
    assert found == {}
    assert seen > 50


def test_nothing_chosen_that_was_not_offered_breaks_a_form(people, things):
    found = {}
    for name, address, client in opened(people, things):
        for number, form in enumerate(forms_of(client, address)):
            for words in ("", "nonsense", "\x00"):
                given = values(form) | dict.fromkeys(chosen(form), words)
                status = sent(client, form.get("action") or address, given).status_code
                if status >= 500:
                    found[f"{name}, form {number}, {words!r}"] = status
    assert found == {}


@pytest.mark.parametrize(
    "words", ["9" * 400, "a\x00b", "2026-01-01~x", "9999-12-31", "0001-01-01"], ids=ascii
)
def test_no_question_breaks_a_page(people, things, words):
    pages = opened(people, things)
    status = {
        name: client.get(address, dict.fromkeys(ASKED, words)).status_code for name, address, client in pages
    }
    assert {name: code for name, code in status.items() if code >= 500} == {}
