"""What people fill in to propose what an undertaking is to say."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
from django import forms
from django.utils.translation import gettext_lazy as _

from hefu.terms.undertaking import Basis, Quantity, Strength, Theme, UndertakingKind
from hefu_site.look.language import page_language
from hefu_site.look.once import OnceField
from hefu_site.look.words import WORDS
from hefu_site.register import models
from hefu_site.register.draft import KEY, Draft, Words
from hefu_site.register.typed_fields import DueField, LinesField, QuantitiesField, rows, ticked

LANGUAGES = ("en", "zh-Hans")
"""The languages in which words are asked for, beside those there are."""
LONGEST = 5000
"""Characters of a wording."""
_LEFT_OVER = _(
    "“%(line)s” is no longer in the words. Write the amount as the words have it now, or take it out."
)


def _choices(values: Iterable[str]) -> list[tuple[str, Any]]:
    return [(str(value), WORDS[value]) for value in values]


class VersionForm(forms.Form):
    """What a version is to say, filled in with what is ``said`` so far."""

    once = OnceField()
    seen = forms.IntegerField(widget=forms.HiddenInput)
    prevails = ticked(
        _("Which wording prevails"), help_text=_("Where the languages differ, this one decides; both may.")
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=_choices(UndertakingKind))
    strength = forms.ChoiceField(label=_("Strength"), choices=_choices(Strength))
    bearer = ticked(_("Who bears it"))
    counterparty = ticked(_("To whom it is owed"))
    asker = ticked(_("Asked by"))
    due = DueField(label=_("Due"))
    quantities = QuantitiesField(label=_("Quantities, as the words have them"))
    programmes = LinesField(label=_("Programmes"))
    said_by = forms.CharField(label=_("Said by"), required=False, max_length=200)
    themes = ticked(_("Themes"), choices=_choices(Theme))

    def __init__(
        self,
        *args: Any,
        said: Draft,
        agreement: models.Agreement,
        seen: int = 0,
        answered: Mapping[str, str] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.said, self.agreement = said, agreement
        self.worded = {words.lang: words.text for words in said.wordings}
        lang = page_language()
        others = sorted(LANGUAGES, key=lambda other: other[:2] != lang[:2])
        self.languages = [*self.worded, *(other for other in others if not _has(self.worded, other))]
        self.parties = {str(party.pk): party for party in agreement.parties.all()}
        for worded in self.languages:
            self.fields[f"words_{worded}"] = _words_field(worded)
        named = [(key, party.called().name) for key, party in self.parties.items()]
        for part in models.Part:
            self.fields[part.value].choices = named  # type: ignore[attr-defined]
        self.fields["prevails"].choices = _choices(self.languages)  # type: ignore[attr-defined]
        self.order_fields([f"words_{lang}" for lang in self.languages])
        self.initial = {**self._initial(), "seen": seen, **self._answered(answered or {})}

    def _initial(self) -> dict[str, Any]:
        said, due, quantities = self.said, self.fields["due"], self.fields["quantities"]
        return {
            **{f"words_{lang}": text for lang, text in self.worded.items()},
            **{part: [str(party.pk) for party in parties] for part, parties in said.parties.items()},
            "prevails": [words.lang for words in said.wordings if words.prevails] or self.languages,
            "kind": said.kind,
            "strength": said.strength,
            "due": due.start_from(said.due, published=None, signed=self.agreement.signed or None),  # type: ignore[attr-defined]
            "said_by": said.said_by,
            "quantities": quantities.start_from(msgspec.convert(said.quantities, list[Quantity])),  # type: ignore[attr-defined]
            "programmes": "\n".join(said.programmes),
            "themes": list(said.themes),
        }

    def _answered(self, answered: Mapping[str, str]) -> dict[str, str]:
        """What somebody answered to a question of the vagueness bill, to be proposed."""
        due, quantity = answered.get("due", ""), answered.get("quantity", "")
        said = [*(each["text"] for each in self.said.quantities), quantity]
        return {**({"due": due} if due else {}), **({"quantities": "\n".join(said)} if quantity else {})}

    def words(self) -> list[forms.BoundField]:
        """The fields of the words, and which of them prevail."""
        return [self[f"words_{lang}"] for lang in self.languages] + [self["prevails"]]

    def who_and_when(self) -> list[forms.BoundField]:
        """The fields that most often matter."""
        return self._fields("bearer", "counterparty", "kind", "strength", "due", "quantities")

    def the_rest(self) -> list[forms.BoundField]:
        """The fields that seldom change."""
        return self._fields("asker", "programmes", "said_by", "themes")

    def _fields(self, *names: str) -> list[forms.BoundField]:
        return [self[name] for name in names if name in self.fields]

    def rest_has_errors(self) -> bool:
        """Whether something among the rest is to be mended, so that it is not folded away."""
        return any(field.errors for field in self.the_rest())

    def clean(self) -> dict[str, Any]:
        """There are words, one of them prevails, and no amount is left over from words that are gone."""
        cleaned = super().clean() or {}
        given = [lang for lang in self.languages if _text(cleaned.get(f"words_{lang}"))]
        if not given:
            self.add_error(
                f"words_{self.languages[0]}", _("Write what is proposed, in one language at least.")
            )
        elif not {*given} & {*cleaned.get("prevails", ())}:
            self.add_error("prevails", _("Choose a language in which there are words."))
        for line in self._left_over(cleaned):
            self.add_error("quantities", _LEFT_OVER % {"line": line})
        return cleaned

    def _left_over(self, cleaned: Mapping[str, Any]) -> list[str]:
        """The amounts that stood in the words of the version filled in, and stand in none of the new ones."""
        words = "\n".join(_text(cleaned.get(f"words_{lang}")) for lang in self.languages)
        before = "\n".join(self.worded.values())
        kept = [each.text for each in cleaned.get("quantities", ())]
        return [text for text in kept if text in before and text not in words]

    def draft(self) -> Draft:
        """What was filled in."""
        said = self.cleaned_data
        texts = {lang: _text(said[f"words_{lang}"]) for lang in sorted(self.languages)}
        return Draft(
            kind=said.get("kind", self.said.kind),
            strength=said["strength"],
            wordings=[
                Words(lang=lang, text=text, prevails=lang in said["prevails"])
                for lang, text in texts.items()
                if text
            ],
            parties={
                part.value: sorted((self.parties[key] for key in said.get(part.value, ())), key=KEY)
                for part in models.Part
            },
            due=said["due"],
            said_by=said["said_by"],
            quantities=[msgspec.to_builtins(each) for each in said["quantities"]],
            programmes=list(said["programmes"]),
            themes=[theme for theme in self.said.themes if theme in said["themes"]]
            + [theme for theme in said["themes"] if theme not in self.said.themes],
            key=said["once"],
        )


class UndertakingForm(VersionForm):
    """An undertaking that stands in no document: what it rests on, and where it comes from."""

    basis = forms.ChoiceField(label=_("Rests on"), choices=_choices(Basis), initial=Basis.INSTRUMENT.value)
    origin = forms.CharField(
        label=_("Where it was agreed or said"),
        help_text=_("The minutes, the letter or the occasion, so that anybody can look it up."),
        required=False,
        max_length=300,
    )

    def who_and_when(self) -> list[forms.BoundField]:
        """The fields that most often matter, and where it comes from."""
        return [*super().who_and_when(), self["basis"], self["origin"]]


class PledgeForm(VersionForm):
    """A pledge in answer to an ask: its kind is settled, and it is not asked by anybody."""

    def __init__(self, *args: Any, side: models.Side, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["kind"], self.fields["asker"]
        own = [key for key, party in self.parties.items() if party.side_id == side.pk]
        self.initial["bearer"] = [key for key in self.initial["bearer"] if key in own]
        if not self.initial["counterparty"]:
            self.initial["counterparty"] = self.initial["asker"]
        if self.initial["strength"] == Strength.HOPE:
            self.initial["strength"] = Strength.WILL.value


def _words_field(lang: str) -> forms.CharField:
    box = rows(3)
    box.attrs["lang"] = lang
    label = _("The words in %(language)s") % {"language": WORDS[lang]}
    return forms.CharField(label=label, required=False, strip=False, max_length=LONGEST, widget=box)


def _has(worded: Mapping[str, str], lang: str) -> bool:
    return any(each[:2] == lang[:2] for each in worded)


def _text(value: str | None) -> str:
    return (value or "").replace("\r\n", "\n").strip()
