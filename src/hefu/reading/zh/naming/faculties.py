"""What does a Chinese university call its faculties?"""

from hefu.reading.patterns import pattern

FACULTY = pattern(
    "(?:机械|電機|电气|电子|信息|计算机|软件|人工智能|自动化|材料|化学|化工|土木|建筑|交通|船舶|海洋|航空|能源|动力|环境|生命|食品|农|林"
    "|经济|管理|商|工商|金融|会计|财经|法|外国语|外语|人文|新闻|传媒|艺术|设计|美术|音乐|体育|教育|师范|马克思主义|公共管理|旅游|医|临床医|护理|药"
    "|公共卫生|数学|物理|理|工|文)(?:[与和]?[\u4e00-\u9fff]{0,6})学院"
)
"""A faculty by what it teaches, without a place or a name of its own before it."""
