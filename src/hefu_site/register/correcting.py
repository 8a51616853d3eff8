"""What a person fills in to correct what was read, or to add what was missed."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from msgspec.structs import replace

from hefu.lexicon.load import load_lexicon
from hefu.planning.due import last_day
from hefu.reading.typed import find_span, parse_due, parse_quantity
from hefu.terms.source import Source, Span
from hefu.terms.undertaking import Basis, Quantity, Strength, Theme, Undertaking, UndertakingKind
from hefu_site.look.dates import in_words
from hefu_site.look.words import WORDS
from hefu_site.register.models import Ground, Party
from hefu_site.register.told import FIELDS

WORDS_SHOWN = 24
"""Characters of a span by which its begin and its end are known."""


def _lines(rows: int = 2) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


def _ticked(label: Any) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(label=label, required=False, widget=forms.CheckboxSelectMultiple)


class CorrectionForm(forms.Form):
    """An undertaking as a person has it; ``view`` is that, once the form is valid.

    The span is what stands between ``start`` and ``end``, as a script sets them by what is selected;
    where the words typed say otherwise, they count.
    """

    start = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
    end = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
    first = forms.CharField(label=_("From the words"), max_length=2000)
    last = forms.CharField(label=_("to the words"), max_length=2000)
    kind = forms.ChoiceField(label=FIELDS["kind"], choices=[(each, WORDS[each]) for each in UndertakingKind])
    strength = forms.ChoiceField(label=FIELDS["strength"], choices=[(each, WORDS[each]) for each in Strength])
    due = forms.CharField(
        label=FIELDS["due"],
        required=False,
        max_length=100,
        help_text=_("In words, “by the end of 2027”, or as 2027-12-31."),
    )
    said_by = forms.CharField(label=FIELDS["said_by"], required=False, max_length=200)
    bearers = _ticked(FIELDS["bearers"])
    counterparties = _ticked(FIELDS["counterparties"])
    asked_by = _ticked(FIELDS["asked_by"])
    quantities = forms.CharField(
        label=FIELDS["quantities"],
        required=False,
        widget=_lines(),
        help_text=_("One a line, as “3,000 jobs”."),
    )
    programmes = forms.CharField(
        label=FIELDS["programmes"], required=False, widget=_lines(), help_text=_("One a line.")
    )
    themes = forms.MultipleChoiceField(
        label=FIELDS["themes"],
        required=False,
        choices=[(each, WORDS[each]) for each in Theme],
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        source: Source,
        meant: Undertaking,
        parties: Mapping[str, Party],
        signed: str | None,
    ) -> None:
        super().__init__(data, initial=_shown(meant), auto_id=f"at{meant.start}_%s")
        self.source, self.meant, self.signed = source, meant, signed
        self.quote = meant.quote
        known = [(id_, party.name) for id_, party in parties.items()]
        for name in ("bearers", "counterparties", "asked_by"):
            self.fields[name].choices = known  # type: ignore[attr-defined]

    def clean_due(self) -> str:
        """EDTF, a day in words, or what stood there before."""
        words = self.cleaned_data["due"].strip()
        if not words:
            return ""
        if self.meant.due and words == _due_shown(self.meant):
            return self.meant.due
        try:
            last_day(words)
        except ValueError:
            return self._due_in_words(words)
        return str(words)

    def _due_in_words(self, words: str) -> str:
        try:
            return parse_due(words, load_lexicon(), published=self.source.published, signed=self.signed)
        except ValueError as error:
            raise forms.ValidationError(
                _("No day is named here. Write for example “by the end of 2027”, 2027年底前 or 2027-12-31.")
            ) from error

    def clean_quantities(self) -> tuple[Quantity, ...]:
        """What stood there before, or what the reader reads in each line."""
        before = {quantity.text: quantity for quantity in self.meant.quantities}
        return tuple(
            before.get(line) or self._quantity(line) for line in _filled(self.cleaned_data["quantities"])
        )

    def _quantity(self, line: str) -> Quantity:
        try:
            return parse_quantity(line, load_lexicon())
        except ValueError as error:
            said = _("“%(line)s” holds no number with its unit, or more than one. Write one a line.")
            raise forms.ValidationError(said, params={"line": line}) from error

    def clean(self) -> dict[str, Any]:
        """Find the span and build the view, or say at the field what is wrong."""
        cleaned = super().clean() or {}
        span = self._span(cleaned) if {"first", "last"} <= cleaned.keys() else None
        if span is None and not {"first", "last"} & self.errors.keys():
            self.add_error("first", _("The text holds no passage that begins and ends with these words."))
        if span is not None:
            self.quote = span.quote
            if not self.errors:
                self.view = self._view(cleaned, span)
        return cleaned

    def _span(self, cleaned: Mapping[str, Any]) -> Span | None:
        start, end = cleaned.get("start") or 0, cleaned.get("end") or 0
        first, last = cleaned["first"].strip("… "), cleaned["last"].strip("… ")
        quote = self.source.text[start:end]
        if quote and len(quote) == end - start and quote.startswith(first) and quote.endswith(last):
            return self.source.span(start, end)
        return find_span(self.source, first, last, near=start)

    def _view(self, cleaned: Mapping[str, Any], span: Span) -> Undertaking:
        said_by = cleaned["said_by"].strip() or None
        return replace(
            self.meant,
            start=span.start,
            end=span.end,
            quote=span.quote,
            kind=UndertakingKind(cleaned["kind"]),
            strength=Strength(cleaned["strength"]),
            due=cleaned["due"] or None,
            bearers=tuple(cleaned["bearers"]),
            counterparties=tuple(cleaned["counterparties"]),
            asked_by=tuple(cleaned["asked_by"]),
            quantities=cleaned["quantities"],
            programmes=tuple(_filled(cleaned["programmes"])),
            themes=tuple(Theme(each) for each in cleaned["themes"]),
            said_by=said_by,
            basis=self._basis(said_by),
            certain=True,
            why=(),
        )

    def _basis(self, said_by: str | None) -> Basis:
        """What somebody is said to have said is speech; what nobody is any more, a report."""
        if said_by == self.meant.said_by:
            return self.meant.basis
        return Basis.SPEECH if said_by else Basis.REPORT


def _shown(meant: Undertaking) -> dict[str, Any]:
    """An undertaking as the form shows it."""
    return {
        "start": meant.start,
        "end": meant.end,
        "first": _begin(meant.quote),
        "last": _begin(meant.quote[::-1])[::-1],
        "kind": meant.kind.value,
        "strength": meant.strength.value,
        "due": _due_shown(meant),
        "said_by": meant.said_by or "",
        "bearers": list(meant.bearers),
        "counterparties": list(meant.counterparties),
        "asked_by": list(meant.asked_by),
        "quantities": "\n".join(quantity.text for quantity in meant.quantities),
        "programmes": "\n".join(meant.programmes),
        "themes": [theme.value for theme in meant.themes],
    }


def _begin(quote: str) -> str:
    """The first words of a quote, as many as tell it: whole ones where there are spaces."""
    line = quote.partition("\n")[0]
    return line if len(line) <= WORDS_SHOWN else (line[:WORDS_SHOWN].rpartition(" ")[0] or line[:WORDS_SHOWN])


def _due_shown(meant: Undertaking) -> str:
    return in_words(meant.due) if meant.due else ""


def _filled(text: str) -> Sequence[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


class RejectionForm(forms.Form):
    """Why something is no undertaking."""

    ground = forms.ChoiceField(label=_("Why is it none?"), choices=Ground.choices, widget=forms.RadioSelect)
    reason = forms.CharField(label=_("In words"), required=False, max_length=300)

    def clean(self) -> dict[str, Any]:
        """A ground that is not on the list has to be told."""
        cleaned = super().clean() or {}
        if cleaned.get("ground") == Ground.OTHER and not cleaned.get("reason", "").strip():
            self.add_error("reason", _("Say what it is instead."))
        return cleaned
