"""What people see: a label for every value, in both languages."""

import re
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.utils import translation
from django.utils.translation.template import templatize

from hefu.judging import drift, duties, outlook, rates
from hefu.judging.assent import AssentState
from hefu.judging.judge import RULES
from hefu.judging.reasons import load_reasons
from hefu.planning import vagueness
from hefu.terms import observation, party, undertaking, verdict
from hefu_site.look.dates import in_words
from hefu_site.look.drift import MOVED, WHAT
from hefu_site.look.questions import ASKED, QUESTIONS
from hefu_site.look.rates import LEFT_OUT, RATES
from hefu_site.look.reasons import DROPPED_FOR, OF_A_MILESTONE, OUTLOOKS, REASONS
from hefu_site.look.tables import PROBLEMS
from hefu_site.look.words import WORDS

SITE = Path(__file__).resolve().parents[3] / "src" / "hefu_site"
LOCALE = SITE / "locale" / "zh_Hans" / "LC_MESSAGES"
CALLS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop")),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
SHOWN = [
    party.PartyKind, observation.Grade, verdict.State, verdict.Outlook, verdict.Tally,
    undertaking.AgreementKind, undertaking.Basis,
    undertaking.Strength, undertaking.Theme, undertaking.UndertakingKind, AssentState,
]  # fmt: skip


@pytest.mark.parametrize("values", SHOWN, ids=lambda values: values.__name__)
def test_every_value_has_a_label(values: type[StrEnum]):
    assert {str(value) for value in values} <= WORDS.keys()


def test_every_rule_has_a_sentence_and_the_reverse():
    assert {rule.__name__ for rule in RULES} == REASONS.keys() > OF_A_MILESTONE.keys()
    of_a_duty = {duties.PERIODS_DONE, duties.PERIOD_NOT_DONE}
    assert {rule.__name__ for rule in outlook.RULES} | of_a_duty == OUTLOOKS.keys()


def test_every_reason_for_dropping_has_a_label_and_the_reverse():
    assert {reason.code for reason in load_reasons()} == DROPPED_FOR.keys()


def test_every_change_that_drift_sees_has_its_words():
    assert {*(rule.__name__ for rule in drift.RULES), drift.COMBINED, drift.VANISHED} == MOVED.keys()
    code = (SITE.parent / "hefu" / "judging" / "drift.py").read_text("utf-8")
    named = {*re.findall(r'what="(\w+)"', code), *drift.MEASURED_OTHERWISE}
    assert named == WHAT.keys()


def test_every_rate_and_every_reason_to_leave_out_has_its_words():
    assert {*rates.load_definitions(), "verifiable"} == RATES.keys()
    assert {*rates.LEFT_OUT, rates.OTHER_BASIS, "soft_words"} == LEFT_OUT.keys()


def test_every_problem_of_a_table_has_a_sentence_and_the_reverse():
    planning = SITE.parent / "hefu" / "planning"
    files = [planning / "table.py", *planning.glob("formulas/*.py")]
    code = "".join(path.read_text("utf-8") for path in files)
    named = re.findall(r'(?:problem=|unfit\(|if found else )"(\w+)"', code)
    assert {*named, "no_column"} == PROBLEMS.keys()


def test_every_gap_of_the_vagueness_bill_has_a_question_and_the_reverse():
    assert {rule.__name__ for rule in vagueness.RULES} == QUESTIONS.keys()
    assert set(vagueness.Asked) == ASKED.keys()


def test_every_question_is_asked_in_chinese_too():
    with translation.override("zh-hans"):
        chinese = [str(question) for question in (*QUESTIONS.values(), *ASKED.values())]
    with translation.override("en"):
        english = [str(question) for question in (*QUESTIONS.values(), *ASKED.values())]
    assert [one for one, other in zip(english, chinese, strict=True) if one == other] == []


def messages():
    with (LOCALE / "django.po").open("rb") as file:
        return [message for message in read_po(file, locale="zh_Hans") if message.id]


def test_no_message_is_missing_in_chinese():
    assert [message.id for message in messages() if not message.string or message.fuzzy] == []


def shown_by_the_source():
    """Every message of the site's templates and code, as babel and Django extract them."""
    for path in sorted(SITE.rglob("*")):
        if path.suffix == ".py":
            code = path.read_text(encoding="utf-8")
        elif path.suffix == ".html":
            code = templatize(path.read_text(encoding="utf-8"))
        else:
            continue
        calls = extract("python", BytesIO(code.encode()), keywords=CALLS, options={"encoding": "utf-8"})
        yield from ((message, context) for _line, message, _comments, context in calls)


def test_every_message_of_the_source_is_in_the_catalogue():
    known = {(message.id, message.context) for message in messages()}
    assert sorted({str(shown) for shown in shown_by_the_source() if shown not in known}) == []


def test_a_translation_keeps_the_holes_of_its_sentence():
    for message in messages():
        said = [message.id] if isinstance(message.id, str) else message.id
        ours = [message.string] if isinstance(message.string, str) else message.string
        assert _holes(ours[0]) == _holes(said[-1]), said


def _holes(text: str) -> set[str]:
    named = {piece.split(")")[0] for piece in text.split("%(")[1:]}
    return named | {name for _, name, _, _ in Formatter().parse(text) if name}


def test_the_compiled_messages_are_those_of_the_source():
    with (LOCALE / "django.po").open("rb") as file:
        compiled = BytesIO()
        write_mo(compiled, read_po(file, locale="zh_Hans"))
    assert (LOCALE / "django.mo").read_bytes() == compiled.getvalue(), "run: make messages"


@pytest.mark.parametrize(
    ("edtf", "english", "chinese"),
    [
        ("2026-03-18", "18 March 2026", "2026年3月18日"),
        ("/2027-12-31", "by 31 December 2027", "2027年12月31日前"),
        ("/2027", "by the end of 2027", "2027年底前"),
        ("../2027-10", "by the end of October 2027", "2027年10月底前"),
        ("XXXX-01-10", "10 January, year not stated", "1月10日（年份未载明）"),
        ("2026-07/2026-09", "July 2026 to September 2026", "2026年7月至2026年9月"),
        ("2023/2025", "2023 to 2025", "2023年至2025年"),
        ("2025/..", "from 2025 on", "自2025年起"),
        ("2026-33", "quarter 1 of 2026", "2026年第1季度"),
        ("2026-23", "2026-23", "2026-23"),
    ],
)
def test_dates_are_told_in_words(edtf, english, chinese):
    with translation.override("en"):
        assert in_words(edtf) == english
    with translation.override("zh-hans"):
        assert in_words(edtf) == chinese


@pytest.mark.parametrize("number", [1, 12])
def test_chinese_counts_one_and_many_alike(number):
    with translation.override("zh-hans"):
        told = translation.ngettext(
            "%(number)s undertaking signed.", "%(number)s undertakings signed.", number
        )
    assert told == "已签认%(number)s项。"
