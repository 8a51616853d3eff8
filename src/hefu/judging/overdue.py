"""Whether an undertaking is late with anything."""

from datetime import date

from hefu.judging.assessments import LASTING
from hefu.terms.verdict import Verdict


def is_overdue(verdict: Verdict) -> bool:
    """Whether a due day has passed of what is neither delivered nor over.

    Of several things to be reached one that is late is enough; where any of them will do, all have to be. A
    duty that goes on is late with nothing but its periods, which its steps tell.

    Source:
        docs/rules/overdue.md
    """
    if verdict.state in LASTING or verdict.rule == "duty_running":
        return False
    if not verdict.parts:
        due = verdict.facts.get("due")
        return due is not None and date.fromisoformat(due) < verdict.on
    late = (is_overdue(part) for part in verdict.parts)
    return all(late) if verdict.rule == "best_of_any" else any(late)
