"""The weights of English bearers and the rules they weigh belong together."""

from hefu.reading.en.bearers.around import AROUND
from hefu.reading.en.bearers.choose import AGAINST, LEAVES_OUT
from hefu.reading.en.bearers.claims import CLAIMS
from hefu.reading.en.bearers.several import SEVERAL
from hefu.reading.en.bearers.weights import WEIGHTS


def test_each_weight_is_of_a_rule_and_each_rule_has_a_weight():
    weighed = {rule for row in WEIGHTS.values() for rule in row}
    assert weighed == {*CLAIMS, *AROUND, *SEVERAL, *AGAINST, LEAVES_OUT}
