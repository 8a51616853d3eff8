"""What people fill in to start a register."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hefu.errors import UnreadableSource
from hefu.lexicon.load import load_lexicon
from hefu.reading.language import UNDETERMINED, language
from hefu.terms.party import Party, PartyKind
from hefu.terms.source import Source
from hefu.terms.undertaking import AgreementKind
from hefu_intake.open import read_bytes
from hefu_site.look.language import in_chinese
from hefu_site.look.once import OnceField
from hefu_site.look.widgets import day_input
from hefu_site.look.words import WORDS
from hefu_site.people.models import Organisation
from hefu_site.register import models

LARGEST = 5 * 1024 * 1024
LONGEST = 1_000_000
"""Characters of a text: some four hundred pages."""


class TextForm(forms.Form):
    """A text, as a file or pasted; ``source`` is the text as it was given, once the form is valid, and
    ``given_in`` the field that holds it."""

    once = OnceField()
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
        self.given_in = "text" if text.strip() else "file"
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
            told = _("The text is longer than 1,000,000 characters. Give its parts one by one.")
            self.add_error(self.given_in, told)
        elif hasattr(self, "source") and language(self.source.text, load_lexicon()) == UNDETERMINED:
            told = _("Hefu reads English and Chinese. This text seems to be in another language.")
            self.add_error(self.given_in, told)
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


LONGEST_TITLE = 120
"""Characters of a line that is taken for a title; a text pasted as one line is all of it one."""


def cut_at_words(line: str) -> str:
    """A line, or as many of its whole words as a title holds; a Chinese one is cut between its clauses."""
    if len(line) <= LONGEST_TITLE:
        return line
    head = line[:LONGEST_TITLE]
    end = max(head.rfind(mark) for mark in " ，。；：、")
    return f"{head[: end if end > LONGEST_TITLE // 2 else LONGEST_TITLE - 1].rstrip(' ,.;:，。；：、')}…"


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
        """The title, or the first line of the text that says something, cut at its words."""
        lines = (line.strip() for line in self.source.text.splitlines())
        return self.cleaned_data["title"] or cut_at_words(next(filter(None, lines), self.source.name))


class BeginForm(forms.Form):
    """A register that begins without a text: what it is called, and who stands on the other sides."""

    once = OnceField()
    title = forms.CharField(label=_("What the register is called"), max_length=300)
    kind = forms.ChoiceField(
        label=_("What it is to be"),
        choices=[(each.value, WORDS[each.value]) for each in AgreementKind],
        initial=AgreementKind.STRATEGIC_COOPERATION.value,
    )
    OTHERS = (1, 2)

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.own = organisation.name
        opposite = PartyKind.COMPANY if organisation.kind == PartyKind.GOVERNMENT else PartyKind.GOVERNMENT
        kinds = [(each.value, WORDS[each.value]) for each in PartyKind]
        labels = (_("The other party’s name"), _("A third party, if there is one"))
        for number, label in zip(self.OTHERS, labels, strict=True):
            needed = number == self.OTHERS[0]
            self.fields[f"name_{number}"] = forms.CharField(label=label, max_length=300, required=needed)
            self.fields[f"kind_{number}"] = forms.ChoiceField(
                label=_("What kind of party it is"),
                choices=kinds,
                initial=opposite.value if needed else PartyKind.OTHER.value,
            )

    def about(self) -> list[forms.BoundField]:
        """The fields about the agreement."""
        return [self["title"], self["kind"]]

    def others(self) -> list[list[forms.BoundField]]:
        """The name and the kind of each of the other parties."""
        return [[self[f"{what}_{number}"] for what in ("name", "kind")] for number in self.OTHERS]

    def clean(self) -> dict[str, Any]:
        """Each party has a name of its own."""
        cleaned = super().clean() or {}
        taken = {self.own}
        for number in self.OTHERS:
            name = cleaned.get(f"name_{number}", "")
            if name and name in taken:
                self.add_error(f"name_{number}", _("This party stands here already."))
            taken.add(name)
        return cleaned

    def agreement(self) -> models.Agreement:
        """The agreement to begin, in the language of its title."""
        said = self.cleaned_data
        lang = language(said["title"], load_lexicon())
        if lang == UNDETERMINED:
            lang = "zh-Hans" if in_chinese() else "en"
        return models.Agreement(id=said["once"], title=said["title"], kind=said["kind"], lang=lang)

    def parties(self) -> list[Party]:
        """The parties of the other sides."""
        return [
            Party(id=str(number), name=name, kind=PartyKind(self.cleaned_data[f"kind_{number}"]))
            for number in self.OTHERS
            if (name := self.cleaned_data[f"name_{number}"])
        ]
