"""An organisation's members: invited, given roles, ended; and taking up an invitation."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.tokens import default_token_generator
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hefu_site.ledger.exports import history_heads, history_rows
from hefu_site.ledger.queries import history_of
from hefu_site.look.list_files import list_file
from hefu_site.members import actions, errors, models, queries
from hefu_site.members.exports import invitation_heads, invitation_rows, member_heads, member_rows
from hefu_site.members.forms import InvitationForm, NewcomerForm
from hefu_site.people.acts import may, require
from hefu_site.people.models import Membership, Person, Role
from hefu_site.people.queries import memberships_of
from hefu_site.people.request import CHOSEN, MemberRequest, Request, member_only
from hefu_site.people.signing_in import begin_session, end_sessions

HANDED = "handed"
"""The key of a session under which a link waits to be shown, once, to who made it."""


@member_only
@require_http_methods(["GET", "POST"])
def members(request: MemberRequest) -> HttpResponse:
    """Everybody of the own organisation, with the history of who came and went. A POST invites."""
    form = InvitationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        email, role = form.cleaned_data["email"], Role(form.cleaned_data["role"])
        try:
            _invitation, token = actions.invite_member(email, role, by=request.member, at=request.at)
        except errors.AlreadyThere:
            form.add_error(
                "email", _("This address has a place here already, or an invitation that is open.")
            )
        else:
            _hand(request, email, reverse("invitation", args=[token]))
            return redirect("members")
    log = queries.own_log_of(request.member)
    context = {
        "form": form,
        "roles": Role.choices,
        "members": queries.members_visible_to(request.member),
        "invitations": queries.invitations_visible_to(request.member),
        "may_invite": may(request.member, "member.invite"),
        "handed": request.session.pop(HANDED, None),
        "history": history_of(log) if log else None,
        "here": "account",
    }
    return render(request, "members/members.html", context, status=422 if form.errors else 200)


@member_only
@require_safe
def members_file(request: MemberRequest, form: str) -> HttpResponseBase:
    """Everybody of the own organisation as a file."""
    rows = member_rows(queries.members_visible_to(request.member))
    return list_file(request, _("Members"), member_heads(), rows, name=f"members-{request.at.date()}.{form}")


@member_only
@require_safe
def invitations_file(request: MemberRequest, form: str) -> HttpResponseBase:
    """The invitations that are open as a file, for those who invite."""
    require(request.member, "member.invite")
    rows = invitation_rows(queries.invitations_visible_to(request.member))
    name = f"invitations-{request.at.date()}.{form}"
    return list_file(request, _("Open invitations"), invitation_heads(), rows, name=name)


@member_only
@require_safe
def own_history_file(request: MemberRequest, form: str) -> HttpResponseBase:
    """Who came and went in the own organisation as a file."""
    log = queries.own_log_of(request.member)
    rows = history_rows([log] if log else [])
    return list_file(request, _("History"), history_heads(), rows, name=f"history-{request.at.date()}.{form}")


@member_only
@require_POST
def withdraw_invitation(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Make an invitation's link worthless."""
    invitation = get_object_or_404(models.Invitation, pk=pk, organisation=request.member.organisation_id)
    try:
        actions.withdraw_invitation(invitation, by=request.member, at=request.at)
    except errors.InvitationClosed:
        messages.info(request, _("It was taken up or withdrawn before; nothing was changed."))
    return redirect("members")


@member_only
@require_POST
def change_member(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Change a member's role, end the membership or restore it, by the button that was pressed."""
    member = get_object_or_404(queries.members_visible_to(request.member), pk=pk)
    asked = request.POST.get("do", "")
    try:
        if asked == "end":
            actions.end_member(member, by=request.member, at=request.at)
            if not memberships_of(member.person).exists():
                end_sessions(member.person.sessions.all())
        elif asked == "restore":
            actions.restore_member(member, by=request.member, at=request.at)
        elif asked in Role.values:
            actions.change_role(member, Role(asked), by=request.member, at=request.at)
        else:
            return HttpResponse(status=400)
    except errors.LastAdministrator:
        messages.error(
            request, _("Nobody could invite any more. Make another member an administrator first.")
        )
    return redirect("members")


@member_only
@require_POST
def renew_password(request: MemberRequest, pk: UUID) -> HttpResponse:
    """Make a link by which a member sets a new password."""
    member = get_object_or_404(queries.members_visible_to(request.member), pk=pk)
    require(request.member, "password.renew")
    try:
        actions.renew_password(member, by=request.member, at=request.at)
    except errors.BelongsElsewhere:
        messages.error(request, _("This person belongs to other organisations too; only the host can help."))
    else:
        _hand(request, member.person.email, password_address(member.person))
    return redirect("members")


def password_address(person: Person) -> str:
    """The address at which a person can set a password once."""
    token = default_token_generator.make_token(person)
    return reverse("password-set", args=[urlsafe_base64_encode(force_bytes(person.pk)), token])


@require_http_methods(["GET", "POST"])
def invitation(request: Request, token: str) -> HttpResponse:
    """Take up an invitation: as who is signed in, or with a name and a password."""
    try:
        offered = queries.invitation_of(token, at=request.at)
    except errors.InvitationClosed:
        return render(request, "members/closed.html", status=410)
    known = Person.objects.filter(email=offered.email).exists()
    person = request.user if request.user.is_authenticated else None
    form = NewcomerForm(request.POST or None, email=offered.email)
    stranger = not known and person is None
    if request.method == "POST" and (not stranger or form.is_valid()):
        try:
            given = {name: form.cleaned_data[name] for name in ("name", "password")} if stranger else {}
            membership = actions.accept_invitation(token, person=person, at=request.at, **given)
        except errors.InvitationClosed:
            return render(request, "members/closed.html", status=410)
        except errors.NotInvited:
            return redirect("invitation", token)
        return _welcome(request, membership)
    context = {
        "form": form,
        "invitation": offered,
        "known": known,
        "fits": person is not None and person.email == offered.email,
        "stranger": stranger,
        "person": person,
    }
    return render(request, "members/invitation.html", context, status=422 if form.errors else 200)


def _welcome(request: Request, membership: Membership) -> HttpResponse:
    if not request.user.is_authenticated:
        begin_session(request, membership.person, at=request.at)
    request.session[CHOSEN] = str(membership.pk)
    messages.success(request, _("You belong to %(body)s now.") % {"body": membership.organisation.name})
    return redirect("portfolio")


def _hand(request: MemberRequest, email: str, address: str) -> None:
    request.session[HANDED] = {"email": email, "link": request.build_absolute_uri(address)}
