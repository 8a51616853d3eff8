"""Everybody who comes to the site, and one thing of every kind that an address is about."""

import pytest

from hefu_site.files.actions import Upload
from hefu_site.meetings.actions import call_meeting, take_minute
from hefu_site.meetings.models import Meeting, Minute
from hefu_site.members.actions import invite_member
from hefu_site.notes.actions import write_note
from hefu_site.packs.actions import keep_scan, make_pack
from hefu_site.people.models import Membership, Role, SignedIn
from hefu_site.plans.actions import give_assessment, keep_table
from hefu_site.plans.models import Assessment, Table
from hefu_site.programmes.actions import bundle_programme, open_programme, set_goal
from hefu_site.programmes.models import Goal, Programme
from hefu_site.publishing.actions import choose_publications
from hefu_site.register.actions.relations import set_relation
from hefu_site.register.actions.waiting import keep_waiting
from hefu_site.register.models import Keeping, RelationKind, WaitingText
from hefu_site.settings.clock import now
from hefu_site.visits.actions import open_visit
from tests.cooperation import AT, join, open_example
from tests.kept import kept


@kept
def people(city, company, outsider, observer, staff) -> dict[str, Membership | None]:
    """Everybody who comes to the site, by the names of `tests.addresses`."""
    found = {"stranger": None, "outsider": outsider, "observer": observer, "host": staff}
    for name, signatory in {"city": city, "company": company}.items():
        for role in Role:
            new = signatory if role == Role.SIGNATORY else join(signatory.organisation, role)
            found[f"{name} {role}"] = new
    return found


@pytest.fixture
def things(stored_things) -> dict[str, object]:
    """What the addresses are about, by the word that stands before it in an address or by its own name."""
    WaitingText.objects.update(beat=now())  # so that to look at it begins nothing
    return stored_things


@kept
def stored_things(people, draft, proposed, ask, milestone, shown, seen) -> dict[str, object]:
    city, company, administrator = (
        people[who] for who in ("city signatory", "company signatory", "city administrator")
    )
    agreed = milestone.undertaking
    note = write_note("mind the wells", draft.agreement, None, lang="en", by=city, at=AT)
    invitation, token = invite_member("new@example.invalid", Role.READER, by=administrator, at=now())
    pack = make_pack(draft.agreement, {agreed.versions.get().pk}, by=city, at=AT)
    paper = Upload(name="a.pdf", media_type="application/pdf", content=b"%PDF-")
    scan = keep_scan(pack, paper, signed_on=AT.date(), signed_by="Lu", by=city, at=AT)
    waiting = keep_waiting(draft.as_term(), by=city, agreement=draft.agreement)
    for side in (city, company):
        choose_publications(draft.agreement, {agreed.pk}, by=side, at=AT)
    public = open_example(people["observer"], Keeping.OBSERVER).agreement
    relation = set_relation(draft.agreement, public, RelationKind.AMENDS, by=city, at=AT)
    visit = open_visit(draft.agreement, minutes=9, reason="x", lang="en", by=people["host"], at=AT)
    meeting = call_meeting(Meeting(agreement=draft.agreement, day=AT.date(), lang="en"), by=city, at=AT)
    minute = Minute(meeting=meeting, text="settled", lang="en")
    programme = open_programme(Programme(name="Jobs", lang="en"), by=city, at=AT)
    bundle_programme(programme, {agreed.pk}, by=city, at=AT)
    goal = set_goal(Goal(programme=programme, name="jobs", lang="en", unit="FTE"), by=city, at=AT)
    content = '{"heads":["day","value"],"rows":[[2,["2026-03-31","1"]]]}'
    table = Table(indicator=seen.indicator, name="jobs.xlsx", lang="en", content=content, digest="0" * 64)
    said = Assessment(undertaking=agreed, state="in_progress", reason="seen", lang="en")
    return {
        "programmes": programme.pk,
        "goals": goal.pk,
        "meetings": meeting.pk,
        "minutes": take_minute(minute, by=company, at=AT).pk,
        "agreements": draft.agreement_id,
        "public": draft.agreement_id,
        "documents": draft.pk,
        "position": 1,
        "undertakings": agreed.pk,
        "versions": proposed[0].versions.get().pk,
        "asks": ask.pk,
        "relations": relation.pk,
        "notes": note.pk,
        "steps": milestone.pk,
        "evidence": shown.pk,
        "observations": seen.pk,
        "indicators": seen.indicator_id,
        "assessments": give_assessment(said, day=AT.date(), by=city, at=AT).pk,
        "tables": keep_table(table, by=city, at=AT).pk,
        "packs": pack.pk,
        "waiting": waiting.pk,
        "lang": "en",
        "form": "pdf",
        "visits": visit.pk,
        "scans": scan.pk,
        "attachments": shown.attachments.get().pk,
        "acts-for": city.pk,
        "sessions": SignedIn.objects.create(person=city.person, session="x", since=AT).pk,
        "members": people["city editor"].pk,
        "invitations": invitation.pk,
        "invitations token": token,
        "uidb64": "x",
        "token": "y",
    }
