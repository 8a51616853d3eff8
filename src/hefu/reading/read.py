"""The whole of reading, on one page."""

from hefu.lexicon.load import Lexicon
from hefu.reading.agreement import find_agreement
from hefu.reading.bearers import Company
from hefu.reading.certainty import Whole, judge
from hefu.reading.language import UNDETERMINED, look_at
from hefu.reading.people import find_named, find_people
from hefu.reading.sentences import find_sentences
from hefu.reading.strangers import without_strangers
from hefu.reading.tongues import tongue_of
from hefu.reading.undertakings import make_undertakings, setting_of
from hefu.terms.reading import Reading
from hefu.terms.source import Source


def read(source: Source, lexicon: Lexicon, *, lang: str | None = None) -> Reading:
    """Read who undertakes what towards whom. Never fails: a text without any, or in neither English nor
    Chinese, gives an empty reading.

    ``lang``, "en" or "zh", is what a person says of the text; else its characters and words tell.
    Every span quotes ``source.text`` as given; time grows in step with the length of the text.

    Source:
        docs/reading-guide.md
    """
    text = look_at(source, lexicon, lang)
    if text.lang == UNDETERMINED:
        return Reading(id=source.name, source=source.digest, lang=text.lang, lexicon=lexicon.version)

    tongue = tongue_of(text)
    sentences = find_sentences(text, tongue.find_ends)
    published = source.published or tongue.find_published(text, sentences)

    named = find_named(text, sentences)
    parties = tongue.find_parties(text, sentences, named)
    agreement = find_agreement(text, sentences, parties, published)
    mentions = tongue.find_mentions(text, parties)
    people, names, speakers = find_people(text, sentences, named, mentions, parties)

    company = Company(parties=parties, mentions=mentions, names=names)
    found = tongue.find_statements(text, sentences, mentions, names, published)
    found = without_strangers(text, found, agreement, parties, speakers, people)
    setting = setting_of(text, sentences, company, agreement, published, speakers)
    made = make_undertakings(text, found.statements, setting)
    whole = Whole(text=text, mentions=mentions, agreement=agreement, parties=parties, made=made)
    reading = Reading(
        id=source.name,
        source=source.digest,
        lang=text.lang,
        lexicon=lexicon.version,
        agreement=agreement,
        parties=parties,
        people=people,
        undertakings=judge(whole),
        passed_over=found.passed_over,
    )
    return text.smooth.as_given(reading)
