"""Fields for what a person types about an undertaking, read by the rules by which a text is read."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hefu.lexicon.load import load_lexicon
from hefu.planning.due import last_day
from hefu.reading.typed import parse_due, parse_quantity
from hefu.terms.undertaking import Quantity
from hefu_site.look.dates import in_words


class DueField(forms.CharField):
    """A due day in EDTF, typed so or in words; the day there was before stays where its words do."""

    def __init__(self, **kwargs: Any) -> None:
        said = _("In words, “by the end of 2027”, or as 2027-12-31.")
        super().__init__(required=False, max_length=100, help_text=said, **kwargs)
        self.before = ""
        self.published: date | None = None
        self.signed: str | None = None

    def start_from(self, due: str | None, *, published: date | None, signed: str | None) -> str:
        """Take the day there is, and the days from which terms count; return how it is shown."""
        self.before, self.published, self.signed = due or "", published, signed
        return in_words(due) if due else ""

    def clean(self, value: Any) -> str:
        """The day in EDTF, empty where none is given."""
        words: str = super().clean(value).strip()
        if not words:
            return ""
        if self.before and words == in_words(self.before):
            return self.before
        try:
            last_day(words)
        except ValueError:
            return self._in_words(words)
        return words

    def _in_words(self, words: str) -> str:
        try:
            return parse_due(words, load_lexicon(), published=self.published, signed=self.signed)
        except ValueError as error:
            raise forms.ValidationError(
                _("No day is named here. Write for example “by the end of 2027”, 2027年底前 or 2027-12-31.")
            ) from error


class QuantitiesField(forms.CharField):
    """Amounts, one a line; one there was before is kept as it was read then."""

    def __init__(self, **kwargs: Any) -> None:
        said = _("One a line, as “3,000 jobs”.")
        super().__init__(required=False, help_text=said, widget=rows(2), **kwargs)
        self.before: Mapping[str, Quantity] = {}

    def start_from(self, quantities: Sequence[Quantity]) -> str:
        """Take the amounts there are; return how they are shown."""
        self.before = {each.text: each for each in quantities}
        return "\n".join(each.text for each in quantities)

    def clean(self, value: Any) -> tuple[Quantity, ...]:
        """What each line names."""
        return tuple(self.before.get(line) or self._read(line) for line in lines(super().clean(value)))

    def _read(self, line: str) -> Quantity:
        try:
            return parse_quantity(line, load_lexicon())
        except ValueError as error:
            said = _("“%(line)s” holds no number with its unit, or more than one. Write one a line.")
            raise forms.ValidationError(said, params={"line": line}) from error


class LinesField(forms.CharField):
    """Names, one a line."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, widget=rows(2), help_text=_("One a line."), **kwargs)

    def clean(self, value: Any) -> tuple[str, ...]:
        """The lines that say something."""
        return tuple(lines(super().clean(value)))


def rows(number: int) -> forms.Textarea:
    """A box of some lines."""
    return forms.Textarea(attrs={"rows": number})


def ticked(label: Any, **kwargs: Any) -> forms.MultipleChoiceField:
    """Boxes to tick, or none."""
    return forms.MultipleChoiceField(
        label=label, required=False, widget=forms.CheckboxSelectMultiple, **kwargs
    )


def lines(text: str) -> list[str]:
    """The lines of a box that say something."""
    return [line.strip() for line in text.splitlines() if line.strip()]
