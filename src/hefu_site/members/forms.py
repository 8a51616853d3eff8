"""What people fill in to invite somebody and to take up an invitation."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from hefu_site.people.forms import PASSWORD_HINT
from hefu_site.people.models import Person, Role


class InvitationForm(forms.Form):
    """Whom to invite, in which role."""

    email = forms.EmailField(label=_("E-mail address"), max_length=254)
    role = forms.ChoiceField(label=_("Role"), choices=Role.choices, initial=Role.READER)


class NewcomerForm(forms.Form):
    """A name and a password for somebody who has no account yet."""

    name = forms.CharField(
        label=_("Your name"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    password = forms.CharField(
        label=_("A password"),
        strip=False,
        help_text=PASSWORD_HINT,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, email: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.email = email

    def clean_password(self) -> str:
        """Refuse what is too short, too common or like the person's name."""
        person = Person(email=self.email, name=str(self.cleaned_data.get("name", "")))
        validate_password(self.cleaned_data["password"], person)
        return str(self.cleaned_data["password"])
