"""What people fill in to start a register and to set its sides."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from hefu.errors import UnreadableSource
from hefu.lexicon.load import load_lexicon
from hefu.reading.language import UNDETERMINED, language
from hefu.terms.source import Source
from hefu_intake.open import read_bytes
from hefu_site.look.widgets import day_input
from hefu_site.people.models import Membership, Organisation
from hefu_site.people.queries import organisations_beside
from hefu_site.register import models
from hefu_site.register.sides import is_named_like

LARGEST = 5 * 1024 * 1024
LONGEST = 1_000_000
"""Characters of a text: some four hundred pages."""


class TextForm(forms.Form):
    """A text, as a file or pasted; ``source`` is the text as it was given, once the form is valid."""

    file = forms.FileField(
        label=_("A file"), required=False, help_text=_("Text, HTML, DOCX or PDF, up to 5 MB.")
    )
    text = forms.CharField(
        label=_("or the text itself"), required=False, strip=False, widget=forms.Textarea(attrs={"rows": 10})
    )
    published = forms.DateField(
        label=_("Published on"),
        required=False,
        widget=day_input(),
        help_text=_("For a report: it settles a year that the text leaves out."),
    )

    def clean(self) -> dict[str, Any]:
        """Make the source, or say at the field what is wrong with it."""
        cleaned = super().clean() or {}
        file, text = cleaned.get("file"), cleaned.get("text") or ""
        if file and text.strip():
            self.add_error("text", _("Give a file or a text, not both."))
        elif file:
            self._decode(file)
        elif text.strip():
            self.source = Source(
                name="pasted.txt", text=text.replace("\r\n", "\n"), published=cleaned.get("published")
            )
        elif "file" not in self.errors:
            self.add_error("file", _("Choose a file, or paste the text below."))
        if hasattr(self, "source") and len(self.source.text) > LONGEST:
            self.add_error(
                "file", _("The text is longer than 1,000,000 characters. Give its parts one by one.")
            )
        elif hasattr(self, "source") and language(self.source.text, load_lexicon()) == UNDETERMINED:
            self.add_error(
                "file", _("Hefu reads English and Chinese. This text seems to be in another language.")
            )
        return cleaned

    def _decode(self, file: Any) -> None:
        if file.size > LARGEST:
            self.add_error("file", _("The file is larger than 5 MB."))
            return
        try:
            self.source = read_bytes(
                file.read(),
                name=file.name,
                published=self.cleaned_data.get("published"),
                largest=LARGEST,
            )
        except UnreadableSource:
            self.add_error(
                "file",
                _(
                    "Hefu finds no text in this file. Give a text, HTML, DOCX or PDF file that is whole, "
                    "holds words (a scan has none) and opens without a password."
                ),
            )


class UploadForm(TextForm):
    """A text from which a register is started."""

    title = forms.CharField(
        label=_("Title"),
        required=False,
        max_length=300,
        help_text=_("Left empty, the first line of the text."),
    )
    keeping = forms.ChoiceField(
        label=_("This register is"),
        choices=models.Keeping.choices,
        initial=models.Keeping.SIDES,
        widget=forms.RadioSelect,
        help_text=_("An observer’s register is public, unsigned, and says so everywhere."),
    )
    field_order = ("file", "text", "title", "published", "keeping")

    def title_given(self) -> str:
        """The title, or the first line of the text that says something."""
        first = next(
            (line.strip() for line in self.source.text.splitlines() if line.strip()), self.source.name
        )
        return (self.cleaned_data["title"] or first)[:300]


class SidesForm(forms.Form):
    """Which organisation acts for each side of an agreement, and the party of a side that has none."""

    def __init__(self, *args: Any, agreement: models.Agreement, member: Membership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.member = member
        self.others = list(organisations_beside(member))
        self.sides = list(agreement.sides.prefetch_related("parties"))
        for side in self.sides:
            if not side.parties.all():
                label = _("A party on side %(number)s; none was read") % {"number": side.position + 1}
                self.fields[f"party_{side.position}"] = forms.CharField(label=label, max_length=300)
            self.fields[f"side_{side.position}"] = self._side_field(side, agreement)

    def _side_field(self, side: models.Side, agreement: models.Agreement) -> forms.ChoiceField:
        """Who acts for a side; whoever acts for it in a shared register goes on acting for it."""
        own = self.member.organisation
        choices = [("", _("nobody here yet")), (str(own.pk), own.name)]
        choices += [(str(each.pk), each.name) for each in self.others]
        return forms.ChoiceField(
            label=str(side) or _("acts for side %(number)s") % {"number": side.position + 1},
            choices=choices,
            initial=str(side.organisation_id or self._likely(side) or ""),
            required=False,
            disabled=agreement.shared and side.organisation_id is not None,
        )

    def _likely(self, side: models.Side) -> UUID | None:
        names = [name for party in side.parties.all() for name in (party.name, *party.aliases)]
        return next((each.pk for each in self.others if is_named_like(each.name, names)), None)

    def clean(self) -> dict[str, Any]:
        """One side is the member's own, and no organisation acts for two."""
        cleaned = super().clean() or {}
        chosen = [value for name, value in cleaned.items() if name.startswith("side_") and value]
        if str(self.member.organisation_id) not in chosen:
            raise forms.ValidationError(_("Say which side is yours."))
        if len(set(chosen)) < len(chosen):
            raise forms.ValidationError(_("An organisation acts for one side only."))
        return cleaned

    def organisations(self) -> Sequence[Organisation | None]:
        """The organisations chosen, in the order of the sides; None where nobody is here yet."""
        known = {str(each.pk): each for each in Organisation.objects.all()}
        return [known.get(self.cleaned_data[f"side_{side.position}"]) for side in self.sides]

    def named(self) -> Mapping[int, str]:
        """The parties given where none was read, by the position of their side."""
        names = {side.position: self.cleaned_data.get(f"party_{side.position}") for side in self.sides}
        return {position: name for position, name in names.items() if name}
