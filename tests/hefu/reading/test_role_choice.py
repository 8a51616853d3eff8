"""What a rule says of somebody's role weighs much, and what else a text tells may weigh more."""

import pytest

from hefu.lexicon.load import load_lexicon
from hefu.reading.role_choice import ANYBODY, choose
from hefu.terms.party import PersonRole


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_each_weight_is_for_a_role(lang):
    roles = {key.partition("\t")[0] for key in load_lexicon().languages[lang].role_weights}
    assert roles == {*PersonRole}


@pytest.mark.parametrize(
    ("weight", "role"),
    [
        pytest.param(0, PersonRole.SPEAKER, id="the rule alone"),
        pytest.param(19, PersonRole.SPEAKER, id="less against it"),
        pytest.param(21, PersonRole.SIGNATORY, id="more against it"),
    ],
)
def test_the_role_of_the_rules_may_be_outweighed(weight, role):
    assert choose([ANYBODY, "next.sign.0"], PersonRole.SPEAKER, {"signatory\tnext.sign.0": weight}) is role
