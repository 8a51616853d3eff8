from datetime import date

from tests.hefu.judging.cases import known_of, plan_of

from hefu.judging import duties, rules, whole
from hefu.judging.judge import RULES, RULES_VERSION, judge, judge_milestones
from hefu.terms.verdict import Outlook, State

PAGE = "verdict.md"


def _judged(case):
    return judge(
        plan_of(case),
        known_of(case),
        bearers=frozenset(case.get("bearers", ["company"])),
        sides=frozenset(case.get("sides", ())),
        on=case.get("on", date(2026, 7, 31)),
    )


def test_worked_case(heading, case):
    verdict = _judged(case)
    assert (verdict.rule, verdict.state) == (case.get("rule", heading), case["state"])
    if "outlook" in case:
        assert verdict.outlook == case["outlook"]


def test_every_rule_has_its_heading_in_the_order_of_asking(headings):
    one = [rule.__name__ for rule in rules.RULES]
    of_a_duty = [rule.__name__ for rule in duties.RULES]
    of_the_whole = [rule.__name__ for rule in whole.RULES]
    assert headings == ["What counts", *one, "A duty", *of_a_duty, "The whole", *of_the_whole]
    assert [rule.__name__ for rule in RULES] == [*one, *of_a_duty, *of_the_whole]


def test_the_page_is_of_the_version_of_the_rules_and_gives_the_order_of_states(page_text):
    assert f"`{RULES_VERSION}`" in page_text
    assert ",".join(f"`{state}`" for state in State) in page_text.replace(" ", "").replace("\n", "")


def test_a_verdict_says_what_it_rests_on():
    seen = [{"day": date(2026, 5, 30), "value": "50.0", "grade": "own_word", "side": "company"}]
    said = [{"side": "city", "day": date(2026, 6, 2), "state": "delivered"}]
    verdict = _judged({"seen": seen, "said": said, "on": date(2026, 7, 1)})
    assert verdict.evidence == ("seen-0", "said-0")
    assert verdict.facts == {
        "on": "2026-07-01", "target": "50", "unit": "wells", "due": "2026-06-30",
        "value": "50.0", "day": "2026-05-30", "grade": "own_word", "side": "company",
    }  # fmt: skip


def test_a_verdict_of_several_keeps_that_of_each():
    plan = {
        "milestones": [{"id": "office", "due": date(2026, 3, 31)}, {"id": "fund", "due": date(2026, 9, 30)}]
    }
    evidence = [{"about": "office", "day": date(2026, 3, 1), "says": "delivered", "grade": "third_party"}]
    case = {"plan": plan, "target": "none", "evidence": evidence}
    verdict = _judged(case)
    assert [(part.of, part.state) for part in verdict.parts] == [
        ("office", State.DELIVERED),
        ("fund", State.NOT_CHECKED),
    ]
    assert verdict.facts == {
        "on": "2026-07-31", "parts": "2", "done": "1", "reported": "0", "short": "0", "unseen": "1",
    }  # fmt: skip
    steps = judge_milestones(
        plan_of(case), known_of(case), bearers=frozenset({"company"}), on=date(2026, 7, 31)
    )
    assert steps == verdict.parts


def test_a_condition_that_moved_the_due_day_is_told():
    verdict = _judged(
        {
            "plan": {"conditions": [{"id": "land", "side": "city", "due": date(2026, 1, 31)}]},
            "evidence": [
                {"about": "land", "day": date(2026, 2, 10), "says": "delivered", "grade": "certificate"}
            ],
            "seen": [{"day": date(2026, 7, 1), "value": 12, "grade": "third_party"}],
            "on": date(2026, 7, 5),
        }
    )
    assert (verdict.facts["due"], verdict.facts["agreed_due"]) == ("2026-07-10", "2026-06-30")
    assert verdict.until == date(2026, 7, 10)


def test_a_duty_turns_where_a_condition_makes_its_period_due():
    """The land came on the first day of the week, and the report was due that day."""
    case = {
        "target": "none",
        "plan": {
            "conditions": [{"id": "land", "days": 0}],
            "duties": [{"id": "report", "every": "week", "start": date(2026, 6, 30)}],
        },
        "evidence": [
            {"about": "land", "day": date(2026, 6, 30), "says": "delivered", "grade": "third_party"},
            {"about": "report", "day": date(2026, 6, 30), "says": "not_yet", "grade": "own_word"},
        ],
    }
    now, then = (_judged(case | {"on": date(2026, *day)}) for day in ((6, 30), (7, 1)))
    assert (now.outlook, then.outlook) == (None, Outlook.AT_RISK)
    assert now.until == date(2026, 6, 30)
