"""Many papers in one file: what is asked of all of them at once stays bounded."""

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
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
