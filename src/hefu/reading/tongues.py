"""What differs between languages: how each says who undertakes what, in steps that `read` takes.

What a language has of its own stands in its folder, named in `tongue.py` there; no other file asks which
language a text is in.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from datetime import date
from functools import cache
from importlib import import_module

from msgspec import Struct

from hefu.lexicon.hits import Hit
from hefu.reading.bearers import Around, Bearing, Company
from hefu.reading.days import Day, Term
from hefu.reading.mentions import Mentions
from hefu.reading.names import Named, NameMention, Names
from hefu.reading.sentences import Sentence
from hefu.reading.speakers import Speakers, Turn
from hefu.reading.statements import Found, Statement
from hefu.reading.text import Stretch, Text
from hefu.terms.party import Party, Person, PersonRole
from hefu.terms.undertaking import AgreementKind, Edtf

Sentences = Sequence[Sentence]
People = Mapping[str, Named]
Parties = tuple[str, ...]
"""Ids of parties."""
Amount = tuple[int, int, float, str]
"""Where it begins and ends, its value and its unit."""


class Tongue(Struct, frozen=True, kw_only=True):
    """How one language says who undertakes what, and when that may be trusted: its steps, as `read` asks."""

    find_ends: Callable[[Text, int, int], Iterator[int]]
    """Finds where sentences end within a line."""
    find_published: Callable[[Text, Sentences], date | None]
    find_plan_start: Callable[[Text, Sentences], date | None]
    """Finds the first day of the year that a plan plans for, from which its months without a year count."""

    find_days: Callable[[Text, int, int, date | None], Iterator[Day]]
    recurs: Callable[[Text, Day], bool]
    """Tells a day that comes round again, by which nothing is due: before 15 January each year."""
    find_terms: Callable[[Text, int, int], Iterator[Term]]
    find_amounts: Callable[[Text, int, int], Iterable[Amount]]
    find_programmes: Callable[[Text, int, int], Iterator[tuple[int, int]]]
    words_of: Callable[[Text, int, int], Set[str]]
    """Gives the words of a span by which its themes are weighed."""
    weighs_beside: bool
    """Whether those beside the span are weighed as well: Chinese ones take more time than they tell."""

    find_named: Callable[[Text, Sentences], Iterator[Named]]
    find_parties: Callable[[Text, Sentences, Sequence[Named]], tuple[Party, ...]]
    find_mentions: Callable[[Text, Sequence[Party]], Mentions]
    find_sides: Callable[[Text, People, Mentions, Sequence[Party]], dict[str, str | None]]
    """Finds the party each person stands for."""
    find_names: Callable[[Text, People], Iterator[tuple[int, int, str]]]
    """Finds each form of a person's name, in the order of the text, and whose it is."""
    find_speakers: Callable[[Text, Sentences, Names, Mentions], Sequence[NameMention | None]]
    """Finds who speaks in each sentence, or in its beginning."""
    find_further_speakers: Callable[[Text, Sentence, Names, Mentions], Iterator[Turn]]
    """Finds who begins to speak within a sentence, where another has spoken."""
    find_roles: Callable[[Text, Sentences, Names, Speakers, People], dict[str, PersonRole]]
    deeds_of_people: tuple[str, ...]
    """The kinds of words that tell what people do at a signing."""
    find_authors: Callable[[Text, Sentences, Company], tuple[str, ...]]
    """Names the party whose own words the whole text is, as a letter is."""

    find_title: Callable[[Text, Sentences], AgreementKind | None]
    """Reads the sort of an instrument off its own title, be it of no sort."""
    says_unagreed: Callable[[Text], bool]
    """Tells a text that says of its sides that they have agreed on nothing."""
    find_deals: Callable[[Text, int, int], Sequence[Hit]]
    """Finds words for the one deal of a contract: a lease, a swap."""
    is_signing: Callable[[Text, Sentences, Sequence[Party]], bool]
    """Tells a report of a signing that calls the paper nothing."""
    find_signed: Callable[[Text, Sentences, date | None], Edtf | None]
    count_sides: Callable[[Text], set[int]]
    """Gives the numbers of sides that a text tells: 三方."""

    find_statements: Callable[[Text, Sentences, Mentions, Names, date | None], Found]
    is_a_strangers_deed: Callable[[Text, Statement, Person | None, Statement | None], bool]
    """Tells what a speaker of no party says that he will do; last, what was left out before it."""
    carried: Callable[[Text, Statement, NameMention | None, Company, Parties], Parties]
    """Says whose deeds the first clause of a sentence goes on with."""
    settle: Callable[[Text, Statement, Company, Around], Bearing]
    """Settles who bears a statement."""
    meant: Callable[[Text, Statement, NameMention | None, Parties], Statement]
    """Reads a statement anew by who bears it."""
    find_counterparties: Callable[[Text, Stretch, Sequence[str], Company, str | None], Parties]
    is_dated_otherwise: Callable[[Text, Statement], bool]
    """Tells a term of days that does not count from the signing."""
    whole_row: bool
    """Whether a row of a table tells its amounts beside what is to be done."""


def tongue_of(text: Text) -> Tongue:
    """The tongue of a text that is in one of the two."""
    return load_tongue(text.words.lang)


@cache
def load_tongue(lang: str) -> Tongue:
    """Load what a language has of its own: a late load, since its rules are many and most texts in one."""
    tongue: Tongue = import_module(f"hefu.reading.{lang}.tongue").TONGUE
    return tongue
