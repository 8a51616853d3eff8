"""A ledger's file, then its columns and names: what was given travels with the form, signed."""

from typing import Any

import msgspec
from django import forms
from django.core import signing
from django.utils.translation import gettext_lazy as _

from hefu.errors import UnreadableSource
from hefu.lexicon.load import load_lexicon
from hefu.terms.party import Party, PartyKind
from hefu_intake.sheet import MOST_ROWS, Sheet, read_sheet
from hefu_site.importing import ledger
from hefu_site.look.once import OnceField
from hefu_site.look.words import WORDS
from hefu_site.people.models import Membership
from hefu_site.register.sides import is_named_like

LARGEST = 5 * 1024 * 1024
SALT = "hefu.importing"
LONG_ENOUGH = 4
"""Letters of a first word that names a place or a group, and is no article."""
LABELS = {
    "words": _("What is undertaken"),
    "bearer": _("Who bears it"),
    "counterparty": _("To whom it is owed"),
    "kind": _("Pledge or ask"),
    "due": _("By when"),
}
NEEDED = ("words", "bearer")
PROBLEMS = {
    "empty": _("is empty"),
    "no-kind": _("is neither a pledge nor an ask (承诺, 期望)"),
    "no-day": _("names no day"),
}


class FileForm(forms.Form):
    """The file of a ledger; ``sheet`` is its table, once the form is valid."""

    file = forms.FileField(
        label=_("The ledger"),
        help_text=_("XLSX or CSV, up to 500 rows and 5 MB, its heads in the first row."),
    )

    def clean_file(self) -> Any:
        """Read the table, or say at the field what is wrong with it."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(_("The file is larger than 5 MB."))
        try:
            self.sheet = read_sheet(file.read())
        except UnreadableSource as unreadable:
            if unreadable.facts.get("most") == MOST_ROWS:
                raise forms.ValidationError(
                    _("It has more than 500 rows. Give its parts one by one.")
                ) from None
            raise forms.ValidationError(
                _("There is no table in this file. Give an XLSX or CSV file with heads in its first row.")
            ) from None
        return file


def sealed(sheet: Sheet, name: str) -> str:
    """A table as a form carries it to the next page, so that nobody alters it on the way."""
    return signing.dumps({"name": name, **msgspec.to_builtins(sheet)}, salt=SALT, compress=True)


def opened(carried: str) -> tuple[str, Sheet]:
    """The name and table that `sealed` sealed; raises `BadSignature` for what it did not."""
    table = signing.loads(carried, salt=SALT)
    return str(table.pop("name")), msgspec.convert(table, Sheet)


class ColumnsForm(forms.Form):
    """What each column holds, who stands on which side, and what the register is called."""

    def __init__(self, *args: Any, carried: str, member: Membership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.carried, self.member = carried, member
        self.name, self.sheet = opened(carried)
        self.lexicon = load_lexicon()
        guessed = ledger.guess_columns(self.sheet.heads, self.lexicon)
        heads = [(str(at), head or f"({at + 1})") for at, head in enumerate(self.sheet.heads)]
        self.fields["once"] = OnceField()
        self.fields["title"] = forms.CharField(
            label=_("What the register is called"), max_length=300, initial=self.name.rpartition(".")[0]
        )
        for name in ledger.COLUMNS:
            needed = name in NEEDED
            self.fields[name] = forms.ChoiceField(
                label=LABELS[name],
                choices=heads if needed else [("", _("no column")), *heads],
                initial=str(guessed.get(name, "")),
                required=needed,
            )
        self.fields["other"] = forms.CharField(label=_("The other party’s name"), max_length=300)
        kinds = [(kind.value, WORDS[kind.value]) for kind in PartyKind]
        other = (
            PartyKind.COMPANY if member.organisation.kind == PartyKind.GOVERNMENT else PartyKind.GOVERNMENT
        )
        self.fields["other_kind"] = forms.ChoiceField(label=_("What it is"), choices=kinds, initial=other)
        self._ask_for_names(guessed)

    def _ask_for_names(self, guessed: dict[str, int]) -> None:
        """On which side each name stands; asked of the columns chosen, or guessed."""
        named = ("bearer", "counterparty")
        chosen = {name: str(self.data.get(name) or guessed.get(name, "")) for name in named}
        columns = {name: int(at) for name, at in chosen.items() if at.isdecimal()}
        self.names = ledger.names_in(ledger.items_of(self.sheet, columns))
        own = self.member.organisation.name
        for at, said in enumerate(self.names):
            mine = is_named_like(own, [said, _place(said)])
            both = said.casefold() in ("双方", "共同", "both", "both sides", "jointly")
            self.fields[f"name_{at}"] = forms.ChoiceField(
                label=_("“%(name)s” is") % {"name": said},
                choices=[
                    ("own", _("our side")),
                    ("other", _("the other side")),
                    ("both", _("both together")),
                ],
                initial="both" if both else "own" if mine else "other",
                required=False,
            )

    def columns(self) -> dict[str, int]:
        """The place of each column chosen."""
        return {name: int(self.cleaned_data[name]) for name in ledger.COLUMNS if self.cleaned_data.get(name)}

    def items(self) -> list[ledger.Item]:
        """The rows, their cells by what they hold."""
        return ledger.items_of(self.sheet, self.columns())

    def faults(self) -> list[tuple[ledger.Fault, Any]]:
        """Every cell that cannot be taken, and why in words."""
        found = ledger.faults_of(self.items(), self.columns(), self.lexicon)
        return [(fault, PROBLEMS[fault.problem]) for fault in found]

    def parties(self) -> list[Party]:
        """The own party and the other, with the names the ledger gives them."""
        stands = {
            said: self.cleaned_data.get(f"name_{at}") or self.fields[f"name_{at}"].initial
            for at, said in enumerate(self.names)
        }

        def aliases(side: str) -> tuple[str, ...]:
            return tuple(said for said, where in stands.items() if where in (side, "both"))

        own = self.member.organisation
        return [
            Party(id="P1", name=own.name, kind=PartyKind(own.kind), aliases=aliases("own")),
            Party(
                id="P2",
                name=self.cleaned_data["other"],
                kind=PartyKind(self.cleaned_data["other_kind"]),
                aliases=aliases("other"),
            ),
        ]


def _place(name: str) -> str:
    """What a name begins with, which bodies of a place or a group share: 麟河市水务局, Linhe Water Bureau."""
    if not name.isascii():
        return name[:2]
    first = name.partition(" ")[0]
    return first if len(first) >= LONG_ENOUGH else ""
