"""The whole of reading, on one page."""

from hefu.lexicon.load import Lexicon
from hefu.reading.agreement import find_agreement
from hefu.reading.basis import find_basis
from hefu.reading.bearers import Company
from hefu.reading.due import Anchor
from hefu.reading.en.called import find_called
from hefu.reading.en.speakers import find_speakers_en
from hefu.reading.en.statements import find_statements_en
from hefu.reading.language import UNDETERMINED, look_at
from hefu.reading.mentions import find_mentions
from hefu.reading.parties import find_parties
from hefu.reading.people import find_named, find_people
from hefu.reading.published import find_published
from hefu.reading.sentences import find_sentences
from hefu.reading.speakers import find_speakers
from hefu.reading.themes import weigh_themes
from hefu.reading.tongues import CHINESE, ENGLISH
from hefu.reading.undertakings import Setting, make_undertakings
from hefu.reading.zh.authors import find_author
from hefu.reading.zh.statements import find_statements_zh
from hefu.terms.reading import Reading
from hefu.terms.source import Source
from hefu.terms.undertaking import Basis


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

    sentences = find_sentences(text)
    published = find_published(text, sentences)

    named = find_named(text, sentences)
    parties = find_parties(text, sentences, named)
    agreement = find_agreement(text, sentences, parties, published)
    mentions = find_mentions(text, parties)
    chinese = text.words.lang == "zh"
    if not chinese:
        mentions = mentions.with_more(find_called(text, parties, mentions.all))
    people, names = find_people(text, sentences, named, mentions, parties)
    if chinese:
        speakers = find_speakers(text, sentences, names)
    else:
        speakers = find_speakers_en(text, sentences, names, mentions)

    if chinese:
        found = find_statements_zh(text, sentences, mentions, names)
    else:
        found = find_statements_en(text, sentences, mentions, published)
    basis = find_basis(text)
    tongue = CHINESE if chinese else ENGLISH
    setting = Setting(
        tongue=tongue,
        company=Company(parties=parties, mentions=mentions, names=names, itself=basis is Basis.INSTRUMENT),
        speakers=dict(zip(sentences, speakers, strict=True)),
        basis=basis,
        anchor=Anchor(published=published, signed=agreement.signed if agreement else None),
        about=weigh_themes(text),
        understood=tongue.is_understood(text, parties, agreement),
        author=find_author(text, sentences, mentions),
    )
    undertakings = make_undertakings(text, found.statements, setting)

    return Reading(
        id=source.name,
        source=source.digest,
        lang=text.lang,
        lexicon=lexicon.version,
        agreement=agreement,
        parties=parties,
        people=people,
        undertakings=undertakings,
        passed_over=found.passed_over,
    )
