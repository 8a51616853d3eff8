"""What else a text calls its parties."""

import pytest

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.terms.source import Source


@pytest.mark.parametrize(
    ("text", "others"),
    [
        pytest.param(
            "云州市政府与远帆建设集团有限公司签订协议。市長將支持遠帆建設集團有限公司。遠帆建設集團將建廠。",
            {"遠帆建設集團有限公司", "遠帆建設集團", "远帆建设集团"},
            id="in-the-other-script",
        ),
        pytest.param(
            "云州市政府与中国远帆交通建设股份有限公司签订协议。远帆交通设施齐全，远帆交通建设股份将扩建码头。",
            {"远帆交通建设股份"},
            id="not-what-only-begins-a-word",
        ),
    ],
)
def test_a_company_is_called(text, others):
    reading = read(Source(name="names", text=text), load_lexicon())
    assert set(reading.parties[1].aliases) == others
