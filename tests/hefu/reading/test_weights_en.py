"""The weights of English bearers and the rules they weigh belong together, and deeds tell who does them."""

from unittest.mock import patch

from hefu.lexicon.load import load_lexicon
from hefu.reading.en.bearers.around import AROUND
from hefu.reading.en.bearers.choose import AGAINST, LEAVES_OUT
from hefu.reading.en.bearers.claims import CLAIMS
from hefu.reading.en.bearers.several import SEVERAL
from hefu.reading.en.bearers.weights import WEIGHTS
from hefu.reading.read import read
from hefu.terms.source import Source

TEXT = "Linhe City and Yunfan Group signed a memorandum on Monday.\n\nJobs will be given to 40 graduates."


def test_each_weight_is_of_a_rule_and_each_rule_has_a_weight():
    weighed = {rule for row in WEIGHTS.values() for rule in row}
    assert weighed == {*CLAIMS, *AROUND, *SEVERAL, *AGAINST, LEAVES_OUT}


def test_where_the_subject_names_nobody_the_deed_tells_who_does_such_things():
    assert who_acts() == ["Yunfan Group"]
    with patch.dict(load_lexicon().languages["en"].bearer_weights, clear=True):
        assert who_acts() == ["Linhe City"]


def who_acts():
    reading = read(Source(name="case", text=TEXT), load_lexicon())
    names = {party.id: party.name for party in reading.parties}
    return [names[one] for one in reading.undertakings[-1].bearers]
