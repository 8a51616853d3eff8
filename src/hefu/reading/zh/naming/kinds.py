"""Does a Chinese name tell but of what kind many bodies are: 江东高水平大学, 地方政府, 扶贫开发重点县?"""

from hefu.reading.patterns import pattern

_MANY = pattern(
    "[\u4e00-\u9fff]{0,4}(?:传统|教学|定点|基层|公立|高水平|一流|本地|当地|内地|海外|境外|知名|著名|顶尖|国有|股份制|全国性|研究型|应用型|综合性)(?:商业|投资|政策性|控股)?"
    "(?:大学|高校|银行|医院|公司|集团|学科)"
    "|(?:高校|[\u4e00-\u9fff]{0,3}[^学院校])?附属(?:大学|高校|银行|医院|公司|集团)"
    "|(?:新设|拟设|设立|成立|组建)?(?:合资|合营|项目|运营|目标|标的)(?:子|项目|运营|平台)?公司"
    "|[\u4e00-\u9fff]{0,8}(?:新时期|新形势下|新常态下)(?:大学|高校|学院|银行|医院|公司|集团|企业|商会|协会|行业协会)"
    "|[\u4e00-\u9fff]{0,6}(?:地方|各级|中央)(?:人民)?政府"
    "|[\u4e00-\u9fff]{0,16}(?:重点|贫困|脱贫|试点|百强|欠发达|帮扶|受援|结对|对口)(?:[县市区州旗镇乡村]|地区)"
)


def is_of_a_kind(name: str) -> bool:
    """Tell 传统商业银行, which many are, from a name; ``name`` is folded."""
    return _MANY.fullmatch(name) is not None
