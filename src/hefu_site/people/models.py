"""Who is here: organisations, persons, and in which role a person acts for an organisation."""

from typing import Any, ClassVar
from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _

from hefu.terms.party import PartyKind
from hefu_site.look.ids import new_id
from hefu_site.people import programs


class Organisation(models.Model):
    """A body that keeps registers here: a government, a company, an observer.

    One may be the ``host``: it runs the site, and its staff see content only in a visit.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(_("name"), max_length=200)
    lang = models.CharField(_("language"), max_length=12)
    kind = models.CharField(_("kind"), max_length=20, choices=[(kind, kind) for kind in PartyKind])
    host = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("name", name="organisation_name_once"),
            models.UniqueConstraint(
                fields=["host"], condition=models.Q(host=True), name="organisation_host_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class PersonManager(BaseUserManager["Person"]):
    """Makes persons; passwords are hashed with Argon2."""

    def create_person(self, *, email: str, name: str, password: str | None) -> "Person":
        """Store a person who signs in with this address."""
        person = self.model(email=self.normalize_email(email).lower(), name=name)
        person.set_password(password)
        person.save()
        return person

    def get_by_natural_key(self, username: str | None) -> "Person":
        return self.get(email=(username or "").lower())


class Person(AbstractBaseUser):
    """Somebody who signs in with an e-mail address."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    email = models.EmailField(_("e-mail address"), unique=True)
    name = models.CharField(_("name"), max_length=200)
    is_active = models.BooleanField(default=True)

    objects = PersonManager()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    def __str__(self) -> str:
        return self.name


class Role(models.TextChoices):
    """What a member may do; `acts.toml` says which acts that is."""

    READER = "reader", _("reader")
    EDITOR = "editor", _("editor")
    SIGNATORY = "signatory", _("signatory")
    ADMINISTRATOR = "administrator", _("administrator")


class Membership(models.Model):
    """A person acting for an organisation in a role. It is memberships that act, never bare persons.

    ``visiting`` is stored nowhere: a request of the host's staff sets it to the agreement of the visit that
    goes on at its moment.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role.choices)
    active = models.BooleanField(default=True)
    visiting: UUID | None = None

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("person", "organisation", name="membership_once"),
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="membership_role_known"),
        ]

    def __str__(self) -> str:
        return f"{self.person.name} ({self.organisation.name})"

    def as_content(self) -> dict[str, Any]:
        """How an entry names who acted, so that it can be read without the people's table."""
        return {
            "person": str(self.person_id),
            "name": self.person.name,
            "organisation": str(self.organisation_id),
            "for": self.organisation.name,
            "role": self.role,
        }


class SignedIn(models.Model):
    """That somebody is signed in: since when, from which address, with what program.

    The session itself is Django's; ending it is removing it, and this row with it.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="sessions")
    session = models.CharField(max_length=40, unique=True)
    since = models.DateTimeField()
    address = models.GenericIPAddressField(null=True)
    program = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return f"{self.person} since {self.since}"

    @property
    def told(self) -> str:
        """With what program, as people call it."""
        return programs.told(self.program)


class Attempt(models.Model):
    """Something that is counted, by what it was tried on and by whom, as a digest: a sign-in that failed, by
    account and by network address; an upload, by person; a stranger's question, by network address.

    In the database, so that every worker counts the same; rows older than the window are removed.
    """

    id = models.BigAutoField(primary_key=True)
    tried = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["tried", "at"], name="attempt_tried")]

    def __str__(self) -> str:
        return f"{self.tried[:8]} {self.at}"
