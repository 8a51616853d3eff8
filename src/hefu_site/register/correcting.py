"""What a person fills in to correct what was read, or to add what was missed."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from msgspec.structs import replace

from hefu.reading.typed import find_span
from hefu.terms.source import Source, Span
from hefu.terms.undertaking import Basis, Strength, Theme, Undertaking, UndertakingKind
from hefu_site.look.words import WORDS
from hefu_site.register.models import Agreement, Ground, Party
from hefu_site.register.party_form import PartyForm
from hefu_site.register.told import FIELDS
from hefu_site.register.typed_fields import DueField, LinesField, QuantitiesField, ticked

WORDS_SHOWN = 24
"""Characters of a span by which its begin and its end are known."""


class CorrectionForm(forms.Form):
    """An undertaking as a person has it; ``view`` is that, once the form is valid, and ``added`` the party it
    names that was missing, if any.

    The span is what stands between ``start`` and ``end``, as a script sets them by what is selected;
    where the words typed say otherwise, they count.
    """

    start = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
    end = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
    first = forms.CharField(label=_("From the words"), max_length=2000)
    last = forms.CharField(label=_("to the words"), max_length=2000)
    kind = forms.ChoiceField(label=FIELDS["kind"], choices=[(each, WORDS[each]) for each in UndertakingKind])
    strength = forms.ChoiceField(label=FIELDS["strength"], choices=[(each, WORDS[each]) for each in Strength])
    due = DueField(label=FIELDS["due"])
    said_by = forms.CharField(label=FIELDS["said_by"], required=False, max_length=200)
    bearers = ticked(FIELDS["bearers"])
    counterparties = ticked(FIELDS["counterparties"])
    asked_by = ticked(FIELDS["asked_by"])
    missing_as = forms.ChoiceField(
        label=_("The missing party is"),
        required=False,
        choices=[(part, FIELDS[part]) for part in ("bearers", "counterparties", "asked_by")],
    )
    quantities = QuantitiesField(label=FIELDS["quantities"])
    programmes = LinesField(label=FIELDS["programmes"])
    themes = ticked(FIELDS["themes"], choices=[(each, WORDS[each]) for each in Theme])

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        source: Source,
        meant: Undertaking,
        parties: Mapping[str, Party],
        agreement: Agreement,
    ) -> None:
        ids = f"at{meant.start}_%s"
        super().__init__(data, auto_id=ids)
        self.source, self.meant = source, meant
        self.initial = {**_shown(meant), **self._typed(agreement.signed or None)}
        self.missing = PartyForm(data, prefix="party", auto_id=ids, agreement=agreement, optional=True)
        self.added: Party | None = None
        self.quote = meant.quote
        known = [(id_, party.name) for id_, party in parties.items()]
        for name in ("bearers", "counterparties", "asked_by"):
            self.fields[name].choices = known  # type: ignore[attr-defined]

    def _typed(self, signed: str | None) -> dict[str, str]:
        """What is shown in the fields that read what is typed."""
        due, quantities = self.fields["due"], self.fields["quantities"]
        return {
            "due": due.start_from(self.meant.due, published=self.source.published, signed=signed),  # type: ignore[attr-defined]
            "quantities": quantities.start_from(self.meant.quantities),  # type: ignore[attr-defined]
        }

    def clean(self) -> dict[str, Any]:
        """Find the span and build the view, or say at the field what is wrong."""
        cleaned = super().clean() or {}
        span = self._span(cleaned) if {"first", "last"} <= cleaned.keys() else None
        if span is None and not {"first", "last"} & self.errors.keys():
            self.add_error("first", _("The text holds no passage that begins and ends with these words."))
        if not self.missing.is_valid():
            self.add_error(None, _("Mend what is said of the missing party."))
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
        self.added = self.missing.party()
        if self.added:
            cleaned[cleaned["missing_as"] or "bearers"].append(str(self.added.pk))
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
            programmes=cleaned["programmes"],
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
        "said_by": meant.said_by or "",
        "bearers": list(meant.bearers),
        "counterparties": list(meant.counterparties),
        "asked_by": list(meant.asked_by),
        "programmes": "\n".join(meant.programmes),
        "themes": [theme.value for theme in meant.themes],
    }


def _begin(quote: str) -> str:
    """The first words of a quote, as many as tell it: whole ones where there are spaces."""
    line = quote.partition("\n")[0]
    return line if len(line) <= WORDS_SHOWN else (line[:WORDS_SHOWN].rpartition(" ")[0] or line[:WORDS_SHOWN])


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
