"""A document beside what was read in it, and its review."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.db.models import prefetch_related_objects
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.reporting.cases import Judged, write_case
from hefu.terms.reading import PassedOver, Reading
from hefu_site.look.list_files import list_file
from hefu_site.people.acts import may, require
from hefu_site.people.request import MemberRequest, Request, member_only
from hefu_site.register import errors, models, queries
from hefu_site.register.actions import readings, renewing
from hefu_site.register.exports import reading_heads, reading_rows
from hefu_site.register.marking import marked
from hefu_site.register.told import left_out_told
from hefu_site.register.views.waiting import put_off


@dataclass(frozen=True, kw_only=True)
class LeftOut:
    """What the reader passed over, and why, in words."""

    span: PassedOver
    why: str


PART = 100
"""Undertakings in one part of the list."""


class Sheet:
    """A document and its proposals as one member may see them; everything is asked for once.

    A long list is shown in parts: the one asked for, or the one that holds the proposal ``at``.
    """

    def __init__(self, document: models.Document, request: Request, *, at: int | None = None) -> None:
        self.document, self.member = document, request.member
        self.row, self.reading = queries.reading_of(document)
        self.proposals = queries.proposals_of(document, request.member)
        self.is_keeper = queries.is_keeper(document, request.member)
        self.lead = queries.lead_document(document.agreement)
        self.shows_left_out = self.is_keeper and "left-out" in request.GET
        self.part_of = {each.position: n // PART + 1 for n, each in enumerate(self.proposals)}
        self.parts = max(1, -(-len(self.proposals) // PART))
        self.part = self.part_of.get(-1 if at is None else at) or self._asked(request.GET.get("part", ""))

    def _asked(self, part: str) -> int:
        return min(max(1, int(part)), self.parts) if part.isdecimal() and len(part) < 6 else 1

    @property
    def may_review(self) -> bool:
        """Whether the member may judge what was read here."""
        return self.is_keeper and self.lead == self.document and may(self.member, "reading.review")

    def at(self, position: int) -> queries.Proposal | None:
        """The proposal at a position."""
        return next((each for each in self.proposals if each.position == position), None)

    @cached_property
    def left_out(self) -> Sequence[LeftOut]:
        """What was passed over and nobody has made an undertaking of since."""
        if not self.is_keeper:
            return ()
        free = queries.spoken_for_by_none(self.reading.passed_over, self.proposals)
        return [LeftOut(span=each, why=left_out_told(each.rule)) for each in free]

    def context(self) -> dict[str, object]:
        """All that the page and its parts show."""
        document, proposals = self.document, self.proposals
        judged = [each for each in proposals if each.judgement != models.Judgement.OPEN]
        certain = sum(each.is_certain for each in proposals)
        return {
            "document": document,
            "agreement": document.agreement,
            "sides": document.agreement.sides.select_related("organisation").prefetch_related("parties"),
            "reading": self.reading,
            "proposals": proposals,
            "shown": self.shown,
            "part": self.part,
            "parts": range(1, self.parts + 1),
            "first": (self.part - 1) * PART + 1,
            "last": min(self.part * PART, len(proposals)),
            "text": self.text,
            "is_keeper": self.is_keeper,
            "may_review": self.may_review,
            "lead": self.lead,
            "others": self.others,
            "judged": len(judged),
            "open": len(proposals) - len(judged),
            "certain": certain,
            "ready": sum(each.is_ready for each in proposals),
            "left_out": self.left_out,
            "shows_left_out": self.shows_left_out,
            "may_renew": self.is_keeper and self.has_better_words,
        }

    @cached_property
    def others(self) -> Sequence[models.Document]:
        """The other language versions that the member may see."""
        every = self.document.agreement.documents.all()
        return [each for each in every if each != self.document and (self.is_keeper or each.shared)]

    def text(self) -> SafeString:
        """The text with what is marked in it."""
        left_out = [each.span for each in self.left_out] if self.shows_left_out else ()
        pieces = queries.segments(self.document.text, self.proposals, left_out)
        return marked(pieces, part=self.part, part_of=self.part_of)

    @cached_property
    def shown(self) -> Sequence[queries.Proposal]:
        """The part of the list that is shown, with who judged each."""
        shown = self.proposals[(self.part - 1) * PART : self.part * PART]
        prefetch_related_objects([each.review for each in shown if each.review], "entry__by__person")
        return shown

    @property
    def has_better_words(self) -> bool:
        """Whether the words that Hefu reads with are others than those this text was read with."""
        version = load_lexicon().version
        if not may(self.member, "reading.renew") or version == self.row.lexicon:
            return False
        return not self.document.readings.filter(lexicon=version).exists()


@require_safe
def document_page(request: Request, pk: UUID) -> HttpResponse:
    """A document with the undertakings marked in it, beside the list of them."""
    document = get_object_or_404(queries.documents_visible_to(request.member), pk=pk)
    return render(request, "register/document.html", Sheet(document, request).context())


@require_safe
def reading_file(request: Request, pk: UUID, form: str) -> HttpResponseBase:
    """The list beside a document as a file, all of its parts."""
    document = get_object_or_404(queries.documents_visible_to(request.member), pk=pk)
    proposals, keeper = (
        queries.proposals_of(document, request.member),
        queries.is_keeper(document, request.member),
    )
    rows, name = reading_rows(proposals, keeper=keeper), f"reading-{request.at.date()}.{form}"
    return list_file(request, _("Reading"), reading_heads(), rows, name=name)


@member_only
@require_POST
def confirm_certain(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Confirm what is certain; what is doubtful stays to be looked at."""
    document = get_object_or_404(queries.documents_visible_to(request.member), pk=pk)
    number = readings.confirm_certain(document, by=request.member, at=request.at)
    proposals = queries.proposals_of(document, request.member)
    left = sum(each.judgement == models.Judgement.OPEN for each in proposals)
    said = ngettext("%(number)s undertaking is confirmed.", "%(number)s undertakings are confirmed.", number)
    messages.success(request, said % {"number": number})
    if left:
        rest = ngettext("%(left)s is left to look at.", "%(left)s are left to look at.", left)
        messages.info(request, rest % {"left": left})
    return redirect("document", pk)


@member_only
@require_POST
def renew_reading(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Read the text again with the words Hefu has now; what differs is open to be reviewed."""
    document = get_object_or_404(queries.documents_visible_to(request.member), pk=pk)
    queries.own_log(document, request.member)
    require(request.member, "reading.renew")
    if later := put_off(request, document.as_term(), renews=document):
        return later
    again: Reading = read(document.as_term(), load_lexicon())
    try:
        _stored, beside = renewing.renew_reading(document, again, by=request.member, at=request.at)
    except errors.NothingNew:
        messages.info(request, _("The text was read with these words already; nothing was changed."))
        return redirect("document", pk)
    messages.success(
        request,
        _("Read again: %(added)s found now, %(changed)s read otherwise, %(gone)s gone, %(same)s as before.")
        % {
            "added": len(beside.added),
            "changed": len(beside.changed),
            "gone": len(beside.gone),
            "same": len(beside.same),
        },
    )  # fmt: skip
    return redirect("document", pk)


@member_only
@require_safe
def reading_cases(request: MemberRequest, pk: UUID) -> HttpResponse:
    """The reading as people have it, as a case of the reader, to be taken along; for its keeper alone."""
    document = get_object_or_404(queries.documents_visible_to(request.member), pk=pk)
    if not queries.is_keeper(document, request.member):
        return render(request, "people/not_found.html", status=404)
    sheet = Sheet(document, request)
    judged = [_judged(each) for each in sheet.proposals]
    reviewed = sum(each.judgement != models.Judgement.OPEN for each in sheet.proposals)
    shows = f"{document.name}: {reviewed} of {len(judged)} reviewed, the rest as read"
    lines = write_case(document.as_term(), sheet.reading, judged, shows=shows)
    answer = HttpResponse(lines, content_type="application/toml; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="reading.toml"'
    return answer


def _judged(proposal: queries.Proposal) -> Judged:
    review = proposal.review
    if review is None or review.judgement != models.Judgement.REJECTED:
        return Judged(read=proposal.read, meant=proposal.meant)
    reason = ": ".join(filter(None, [review.ground, review.reason]))
    return Judged(read=proposal.read or proposal.meant, meant=None, reason=reason)


def address_of(sheet: Sheet, position: int) -> str:
    """The place of a proposal on the document's page."""
    part = sheet.part_of.get(position, 1)
    asked = f"?part={part}" if part > 1 else ""
    return reverse("document", args=[sheet.document.pk]) + f"{asked}#u{position}"
