"""Many papers in one file: what is asked of all of them at once stays bounded."""

from hefu.lexicon.load import load_lexicon
from hefu.reading.bearers import Company, ordered
from hefu.reading.mentions import Mention, Mentions
from hefu.reading.names import Names
from hefu.reading.read import read
from hefu.terms.party import Party, PartyKind
from hefu.terms.source import Source

NAMES = [a + b + c for a in "临云澜泊栖梧霜清" for b in "江川州溪岭湖" for c in "东西南"]
ARTICLES = "第一条 本协议自签署之日起生效。\n第二条 各方应于2026年底前完成本协议约定的投资。\n"


def parties_of(count):
    sides = "\n".join(f"{name}集团有限公司（以下简称“{name}”）" for name in NAMES[:count])
    source = Source(name="papers", text=f"合作协议\n{sides}\n{ARTICLES}")
    return read(source, load_lexicon()).parties


def test_a_paper_labels_as_many_sides_as_it_likes():
    assert len(parties_of(12)) == 12


def test_more_than_eighty_are_no_one_papers():
    assert len(parties_of(120)) == 80


def company_of(count, *, every):
    """So many parties, each named once, at every so many characters."""
    parties = tuple(Party(id=f"P{at}", name=f"N{at}", kind=PartyKind.COMPANY) for at in range(count))
    mentions = Mentions(
        all=tuple(Mention(start=at * every, end=at * every + 2, party=f"P{at}") for at in range(count)),
        sorts=tuple((party.id, "company") for party in parties),
        forms=tuple((party.name, party.id) for party in parties),
        names=frozenset(party.name for party in parties),
    )
    return Company(parties=parties, mentions=mentions, names=Names(()))


def test_in_a_paper_all_may_be_meant_anywhere():
    company = company_of(60, every=5_000)
    assert company.near(250_000) is company


def test_in_a_file_of_many_papers_those_named_around_may_be_meant():
    near = company_of(100, every=5_000).near(250_000)
    assert near.everybody == tuple(f"P{at}" for at in range(42, 60))
    assert near.mentions.counts == dict.fromkeys(near.everybody, 1)
    assert near.mentions.forms == tuple((f"N{at}", f"P{at}") for at in range(42, 60))
    assert near.mentions.kinds == {"company"}


def test_nobody_needed_is_missed():
    company = company_of(100, every=5_000)
    assert company.near(250_000, ("P42",)) is company.near(250_000)
    assert company.near(250_000, ("P2",)) is company


def test_ids_are_brought_into_the_order_of_the_parties():
    company = company_of(12, every=10)
    assert ordered(["P11", "P2", "P11", "P99"], company) == ("P2", "P11")
