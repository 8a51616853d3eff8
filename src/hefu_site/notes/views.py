"""A side's own notes: beside an undertaking, and all of an agreement's on one page."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hefu_site.look.language import written_in
from hefu_site.look.list_files import list_file
from hefu_site.look.once import OnceField
from hefu_site.notes import actions
from hefu_site.notes.exports import note_heads, note_rows
from hefu_site.notes.queries import notes_ever_of, notes_visible_to
from hefu_site.people.acts import may
from hefu_site.people.request import MemberRequest, member_only
from hefu_site.register.errors import AlreadyDone
from hefu_site.register.models import Agreement, Undertaking
from hefu_site.register.queries import agreements_visible_to, side_of, undertakings_visible_to


class NoteForm(forms.Form):
    """A note; nothing but words."""

    once = OnceField()
    text = forms.CharField(
        label=gettext_lazy("A note for your side alone"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


@member_only
@require_http_methods(["GET", "POST"])
def agreement_notes(request: MemberRequest, pk: UUID) -> HttpResponse:
    """All notes of the own side on an agreement."""
    agreement = get_object_or_404(agreements_visible_to(request.member), pk=pk)
    return _notes(request, agreement, None)


@member_only
@require_safe
def notes_file(request: MemberRequest, pk: UUID, form: str) -> HttpResponseBase:
    """The notes of the own side on an agreement as a file."""
    agreement = get_object_or_404(agreements_visible_to(request.member), pk=pk)
    if side_of(request.member, agreement) is None:
        raise Http404
    rows = note_rows(notes_visible_to(request.member).filter(agreement=agreement))
    return list_file(request, _("Notes"), note_heads(), rows, name=f"notes-{request.at.date()}.{form}")


@member_only
@require_http_methods(["GET", "POST"])
def undertaking_notes(request: MemberRequest, pk: UUID) -> HttpResponse:
    """The notes of the own side on an undertaking; with htmx the part of a page that shows them."""
    undertaking = get_object_or_404(undertakings_visible_to(request.member), pk=pk)
    return _notes(request, undertaking.agreement, undertaking)


def _notes(request: MemberRequest, agreement: Agreement, undertaking: Undertaking | None) -> HttpResponse:
    side = side_of(request.member, agreement)
    if side is None or side.log is None:
        return render(request, "people/not_found.html", status=404)
    form = NoteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        text = form.cleaned_data["text"]
        lang, key = written_in(text), form.cleaned_data["once"]
        try:
            actions.write_note(
                text, agreement, undertaking, lang=lang, key=key, by=request.member, at=request.at
            )
            messages.success(request, _("The note is kept. No other side sees it, nor that there is one."))
        except AlreadyDone:
            messages.info(request, _("This was stored already; nothing was done twice."))
        return redirect(request.path)
    notes = notes_visible_to(request.member).filter(agreement=agreement)
    context = {
        "agreement": agreement,
        "undertaking": undertaking,
        "notes": notes.filter(undertaking=undertaking) if undertaking else notes,
        "form": form,
        "may_write": may(request.member, "note.write"),
    }
    part = "HX-Request" in request.headers and request.method == "GET"
    page = "notes/part.html" if part else "notes/page.html"
    return render(request, page, context, status=422 if form.errors else 200)


@member_only
@require_POST
def withdraw_note(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Show a note no more."""
    note = get_object_or_404(notes_ever_of(request.member), pk=pk)
    try:
        actions.withdraw_note(note, by=request.member, at=request.at)
        messages.success(request, _("The note is withdrawn."))
    except AlreadyDone:
        messages.info(request, _("The note was withdrawn before; nothing was changed."))
    if note.undertaking_id:
        return redirect("undertaking-notes", note.undertaking_id)
    return redirect("agreement-notes", note.agreement_id)
