"""What people fill in to propose a version, and to give a reason."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from hefu.lexicon.load import load_lexicon
from hefu.planning.due import last_day
from hefu.reading.language import language, look_at
from hefu.reading.quantities import find_quantities
from hefu.terms.source import Source
from hefu.terms.undertaking import Strength, Theme, UndertakingKind
from hefu_site.look.once import OnceField
from hefu_site.look.reasons import DROPPED_FOR
from hefu_site.look.words import WORDS
from hefu_site.register import models
from hefu_site.register.draft import KEY, Draft, Words, draft_of

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
    """What a version is to say, filled in with what another one says."""

    once = OnceField()
    seen = forms.IntegerField(widget=forms.HiddenInput)
    prevails = forms.MultipleChoiceField(
        label=_("Which wording prevails"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Where the languages differ, this one decides; both may."),
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=_choices(UndertakingKind))
    strength = forms.ChoiceField(label=_("Strength"), choices=_choices(Strength))
    bearer = forms.MultipleChoiceField(
        label=_("Who bears it"), widget=forms.CheckboxSelectMultiple, required=False
    )
    counterparty = forms.MultipleChoiceField(
        label=_("To whom it is owed"), widget=forms.CheckboxSelectMultiple, required=False
    )
    asker = forms.MultipleChoiceField(
        label=_("Asked by"), widget=forms.CheckboxSelectMultiple, required=False
    )
    due = forms.CharField(
        label=_("Due"),
        required=False,
        max_length=40,
        help_text=_("A day (2027-06-30), a month (2027-06) or a year (2027); /2027-06-30 is “by that day”."),
    )
    quantities = forms.CharField(
        label=_("Quantities, one a line"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("As the words have them: 3,000 jobs, 12亿元."),
    )
    programmes = forms.CharField(
        label=_("Programmes, one a line"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    said_by = forms.CharField(label=_("Said by"), required=False, max_length=200)
    themes = forms.MultipleChoiceField(
        label=_("Themes"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        choices=_choices(Theme),
    )

    def __init__(
        self,
        *args: Any,
        base: models.Version,
        seen: int,
        answered: Mapping[str, str] | None = None,
        **kwargs: Any,
    ) -> None:
        self.said = draft_of(base)
        self.worded = {words.lang: words.text for words in self.said.wordings}
        self.languages = [*self.worded, *(lang for lang in LANGUAGES if not _has(self.worded, lang))]
        self.parties = {str(party.pk): party for party in base.undertaking.agreement.parties.all()}
        super().__init__(*args, **kwargs)
        self.initial = {**self._initial(), "seen": seen, **self._answered(answered or {})}
        for lang in self.languages:
            self.fields[f"words_{lang}"] = self._words_field(lang)
        self.fields["prevails"].choices = _choices(self.languages)  # type: ignore[attr-defined]
        lang = get_language() or ""
        named = [(key, party.called(lang)[0]) for key, party in self.parties.items()]
        for part in models.Part:
            self.fields[part.value].choices = named  # type: ignore[attr-defined]
        self.order_fields([f"words_{lang}" for lang in self.languages])

    def _answered(self, answered: Mapping[str, str]) -> dict[str, str]:
        """What somebody answered to a question of the vagueness bill, to be proposed."""
        due, quantity = answered.get("due", ""), answered.get("quantity", "")
        said = [*(each["text"] for each in self.said.quantities), quantity]
        return {**({"due": due} if due else {}), **({"quantities": "\n".join(said)} if quantity else {})}

    def _initial(self) -> dict[str, Any]:
        said = self.said
        return {
            **{f"words_{lang}": text for lang, text in self.worded.items()},
            **{part: [str(party.pk) for party in parties] for part, parties in said.parties.items()},
            "prevails": [words.lang for words in said.wordings if words.prevails],
            "kind": said.kind,
            "strength": said.strength,
            "due": said.due,
            "said_by": said.said_by,
            "quantities": "\n".join(each["text"] for each in said.quantities),
            "programmes": "\n".join(said.programmes),
            "themes": list(said.themes),
        }

    def _words_field(self, lang: str) -> forms.CharField:
        return forms.CharField(
            label=_("The words in %(language)s") % {"language": WORDS[lang]},
            required=False,
            strip=False,
            max_length=LONGEST,
            widget=forms.Textarea(attrs={"rows": 3, "lang": lang}),
        )

    def words(self) -> list[forms.BoundField]:
        """The fields of the words, and which of them prevail."""
        return [self[f"words_{lang}"] for lang in self.languages] + [self["prevails"]]

    def who_and_when(self) -> list[forms.BoundField]:
        """The fields that an amendment most often changes."""
        names = ("bearer", "counterparty", "strength", "due", "quantities")
        return [self[name] for name in names if name in self.fields]

    def the_rest(self) -> list[forms.BoundField]:
        """The fields that seldom change."""
        names = ("kind", "asker", "programmes", "said_by", "themes")
        return [self[name] for name in names if name in self.fields]

    def rest_has_errors(self) -> bool:
        """Whether something among the rest is to be mended, so that it is not folded away."""
        return any(field.errors for field in self.the_rest())

    def clean_due(self) -> str:
        """A date in EDTF."""
        due: str = self.cleaned_data["due"].strip()
        try:
            if due:
                last_day(due)
        except ValueError as error:
            raise forms.ValidationError(
                _("This is no date. Write 2027-06-30, 2027-06, 2027 or /2027-06-30.")
            ) from error
        return due

    def clean_quantities(self) -> list[Mapping[str, Any]]:
        """What each line names, by the same reading as the text."""
        known = {each["text"]: each for each in self.said.quantities}
        found: list[Mapping[str, Any]] = []
        for line in _lines(self.cleaned_data["quantities"]):
            read = [known[line]] if line in known else _read_quantities(line)
            if not read:
                raise forms.ValidationError(
                    _("“%(line)s” names no amount. Write a number with its unit, as 3,000 jobs."),
                    params={"line": line},
                )
            found += read
        return found

    def clean_programmes(self) -> list[str]:
        """The names, one a line."""
        return _lines(self.cleaned_data["programmes"])

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
        kept = [each["text"] for each in cleaned.get("quantities", ())]
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
            quantities=said["quantities"],
            programmes=said["programmes"],
            themes=[theme for theme in self.said.themes if theme in said["themes"]]
            + [theme for theme in said["themes"] if theme not in self.said.themes],
            key=said["once"],
        )


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


class ReasonForm(forms.Form):
    """Why, in a person's own words."""

    once = OnceField()
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    reason = forms.CharField(
        label=_("The reason"), max_length=models.REASON, widget=forms.Textarea(attrs={"rows": 4})
    )

    def lang(self) -> str:
        """The language of the reason."""
        return language(self.cleaned_data["reason"], load_lexicon())


class EndingForm(ReasonForm):
    """Why an undertaking is to end: what kind of reason it is, and the reason in words."""

    ends_for = forms.ChoiceField(
        label=_("What kind of reason"),
        choices=[("", "–"), *DROPPED_FOR.items()],
        help_text=_("It is counted, and told in the verdict."),
    )

    field_order = ("ends_for", "reason")


class RemarkForm(ReasonForm):
    """A remark that may be left out."""

    reason = forms.CharField(
        label=_("A remark, if you like"),
        required=False,
        max_length=models.REASON,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class RelationForm(forms.Form):
    """What an agreement is to another one that its looker may see."""

    kind = forms.ChoiceField(label=_("This agreement"), choices=models.RelationKind.choices)
    other = forms.ModelChoiceField(label=_("the agreement"), queryset=models.Agreement.objects.none())

    def __init__(self, *args: Any, others: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["other"].queryset = others  # type: ignore[attr-defined]


def _has(worded: Mapping[str, str], lang: str) -> bool:
    return any(each[:2] == lang[:2] for each in worded)


def _text(value: str | None) -> str:
    return (value or "").replace("\r\n", "\n").strip()


def _lines(value: str) -> list[str]:
    return [line.strip() for line in value.splitlines() if line.strip()]


def _read_quantities(line: str) -> list[Mapping[str, Any]]:
    text = look_at(Source(name="line", text=line), load_lexicon())
    found: Sequence[Mapping[str, Any]] = msgspec.to_builtins(find_quantities(text, 0, len(line)))
    return list(found)
