"""Forms that are stored once, however often they are sent."""

from typing import Any
from uuid import UUID

from django import forms
from django.core.signing import BadSignature, Signer

from hefu_site.look.ids import new_id

SIGNER = Signer(salt="hefu.once")


class OnceField(forms.Field):
    """The key of the row that a form will make, given out with the form and signed, so that nobody chooses
    it. The form sent a second time meets the row that the first made."""

    def __init__(self) -> None:
        super().__init__(widget=forms.HiddenInput, required=False, initial=lambda: SIGNER.sign(str(new_id())))

    def clean(self, value: Any) -> UUID:
        """The key given out; a new one where the form was not ours."""
        try:
            return UUID(SIGNER.unsign(value or ""))
        except (BadSignature, ValueError):
            return new_id()
