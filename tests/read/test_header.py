"""What header lines and by-lines say. The lines are made up, in the forms that sites and papers use."""

import pytest

from kg.read.header import peel
from kg.read.lines import is_header
from kg.read.script import chinese_marks, english_marks, plain_width
from kg.read.twin import Twin

HEADERS = [
    # line, date, source or site, makers
    ("来源：云江日报  发布时间：2023-09-21 08:12  浏览次数：1386  字体：[ 大 中 小 ]", "2023-09-21", "云江日报", []),
    (
        "发布日期：2022年10月9日   信息来源：云江县融媒体中心   作者：柳明明   阅读：2207次",
        "2022-10-09",
        "云江县融媒体中心",
        ["柳明明"],
    ),
    ("2021/3/5 9:02:11 来源:云江新闻网 编辑:高 远 审核:李小川", "2021-03-05", "云江新闻网", ["高远", "李小川"]),
    ("时间：2020-01-02    来源：县政府办公室    【打印】【收藏】【关闭】", "2020-01-02", "县政府办公室", []),
    (
        "云江日报 2023年08月18日 星期五 第01版：要闻         上一版 下一版   放大+ 缩小- 默认",
        "2023-08-18",
        "云江日报",
        [],
    ),
    (
        "云江晚报   2011年3月15日 星期二   A1 要闻      责编：苗 禾  版式：陆小帆",
        "2011-03-15",
        "云江晚报",
        ["苗禾", "陆小帆"],
    ),
    ("云江日报 | 2024年05月17日 星期五 | A2版：综合新闻 | 标题导航 ◀上一篇 下一篇▶", "2024-05-17", "云江日报", []),
    ("今日云江    2023年10月10日    总第3021期    一版", "2023-10-10", "今日云江", []),
    ("云江晚报电子版　│　2015年9月23日　秋分　│　03 民生", "2015-09-23", "云江晚报电子版", []),
    ("云江晚报 2016年2月4日 立春 A05 社会", "2016-02-04", "云江晚报", []),
    ("云江县新闻    电子报    2017年6月21日    第3262期    头版", "2017-06-21", "云江县新闻", []),
    ("云江日报数字报刊平台 >> 2014年11月21日 星期五 >> 第01版：头版", "2014-11-21", "云江日报数字报刊平台", []),
    ("云江县新闻中心　|　要闻速递　|　2016/3/11　|　阅 1,107", "2016-03-11", "云江县新闻中心", []),
    ("2024年1月10日 星期三 农历癸卯年十一月廿九   02 要闻", "2024-01-10", None, []),
    ("2023年5月19日 星期五　　要 闻　　A02", "2023-05-19", None, []),
    ("原创 云江县融媒体中心 云江发布 2024-07-03 20:15 湖南", "2024-07-03", "云江县融媒体中心", []),
    ("2023-11-10 17:46 | 发表于湖南 | 阅读 3021", "2023-11-10", None, []),
    ("云江网   2012-01-11 07:15   云江晚报记者 梅 雨   点击 2,318", "2012-01-11", "云江网", ["梅雨"]),
    (
        "2024年02月19日 07:02:33 来源： 云江日报 编辑： 章大梅 作者： 全媒体记者 万里 傅水 点击： 加载中",
        "2024-02-19",
        "云江日报",
        ["章大梅", "万里", "傅水"],
    ),
    ("发布时间：2023-04-24 16:33:00 【字号：大 中 小】 视力保护色：", "2023-04-24", None, []),
    ("来　源：云江发布　　日　期：2023.04.24　　点击数：12", "2023-04-24", "云江发布", []),
    (
        "发布机构：云江县人民政府办公室 发文日期：2022-06-30 索引号：000014349/2022-00081",
        "2022-06-30",
        "云江县人民政府办公室",
        [],
    ),
    ("日期：2011-06-29    来源：云江人大网    阅读：【大 中 小】", "2011-06-29", "云江人大网", []),
    ("信息来源：云江州融媒体中心", None, "云江州融媒体中心", []),
    ("□本报记者 兰 芷 见习记者 高天宇", None, None, ["兰芷", "高天宇"]),
    ("（记者 赛 汗 阿丽雅 文/图）", None, None, ["赛汗", "阿丽雅"]),
    ("来源：云江人大 作者： 编辑：red 2023-05-09 17:03:07", "2023-05-09", "云江人大", []),
    ("责任编辑:魏 宁", None, None, ["魏宁"]),
    ("责编/唐小蓉 版式/黄 成 校对/韦 二", None, None, ["唐小蓉", "黄成", "韦二"]),
    ("本版责任编辑 柯 木    美编 郑 直    校对 夏 竹", None, None, ["柯木", "郑直", "夏竹"]),
    ("（编辑：冉 竹  二审：贾 川  终审：熊 光）", None, None, ["冉竹", "贾川", "熊光"]),
    ("(初审:单 朱 复审:王 土 终审:孙 火)", None, None, ["单朱", "王土", "孙火"]),
    ("编辑：常 绿   审核：余 涛", None, None, ["常绿", "余涛"]),
    ("一审一校：李三 二审二校：欧阳 光 三审三校：阿依古丽·买买提", None, None, ["李三", "欧阳光", "阿依古丽·买买提"]),
    ("来源：云江县融媒体中心  记者：阿依夏 王 可", None, "云江县融媒体中心", ["阿依夏", "王可"]),
]


@pytest.mark.parametrize(("line", "date", "source", "makers"), HEADERS, ids=[row[0][:24] for row in HEADERS])
def test_chinese_headers(line: str, date: str | None, source: str | None, makers: list[str]) -> None:
    words = chinese_marks(plain_width(Twin.of(line))).text.strip()
    found = peel(words, "zh")
    assert (found.date, found.source or found.site, [maker.name for maker in found.makers]) == (date, source, makers)
    assert is_header(found, words, "zh", body=False)


ENGLISH = [
    ("Font: L M S      Time: 2021-06-09      Views: 1284", "2021-06-09", None, []),
    (
        "2019-03-14    Source: Yunjiang Municipal People's Government    [Big] [Medium] [Small]",
        "2019-03-14",
        "Yunjiang Municipal People's Government",
        [],
    ),
    ("2018-09-11 10:20    Staff reporter Liu Fang    A- A A+", "2018-09-11", None, ["Liu Fang"]),
    (
        "By Qiu Ya'nan (Yunjiang Today)                Updated: May 22, 2024",
        "2024-05-22",
        "Yunjiang Today",
        ["Qiu Ya'nan"],
    ),
    ("Source:云江市政府网 Date:2022-10-14 08:12:40 【Fonts:Small Big】", "2022-10-14", "云江市政府网", []),
    ("time:2022-11-18 09:41:06", "2022-11-18", None, []),
    ("source:Yunjiang Daily All Media Center", None, "Yunjiang Daily All Media Center", []),
    ("2021-10-21 0 By", "2021-10-21", None, []),
    (
        "Publish date: 2020-08-14 16:05  Source: Yun Banner Media Center  Browse: 732 times",
        "2020-08-14",
        "Yun Banner Media Center",
        [],
    ),
    (
        "Updated: 2011-03-16    Source: Yunjiang Daily    Editor: Fang Ting",
        "2011-03-16",
        "Yunjiang Daily",
        ["Fang Ting"],
    ),
    ("Posted on 2012-02-23 by admin    0 Comments", "2012-02-23", None, []),
    ("June 20, 2013    Yunjiang Information Office", "2013-06-20", "Yunjiang Information Office", []),
    ("Published: 3 May 2019 | Source: chinadaily.com.cn | By Li Na", "2019-05-03", "chinadaily.com.cn", []),
    ("2013-04-26   views: 311   font: big small", "2013-04-26", None, []),
    ("Editor: Bao Yan   First trial: Han Lei   Final trial: Sarina", None, None, ["Bao Yan", "Han Lei", "Sarina"]),
    ("Translator: Mei Lin", None, None, ["Mei Lin"]),
    ("Text: Mei Lin   Photos: Bao Yan", None, None, ["Mei Lin", "Bao Yan"]),
    ("Editor in charge: Rao Jie. Unauthorized reprint is prohibited.", None, None, ["Rao Jie"]),
]


@pytest.mark.parametrize(("line", "date", "source", "makers"), ENGLISH, ids=[row[0][:24] for row in ENGLISH])
def test_english_headers(line: str, date: str | None, source: str | None, makers: list[str]) -> None:
    words = english_marks(plain_width(Twin.of(line))).text.strip()
    found = peel(words, "en")
    assert (found.date, found.source or found.site, [maker.name for maker in found.makers]) == (date, source, makers)
    assert is_header(found, words, "en", body=False)


@pytest.mark.parametrize(
    "line",
    [
        "市委副书记、市长李文静主持会议。",
        "记者从市委宣传部获悉，全市重点项目推进会将于近日召开。",
        "（2012年8月29日云江市第七届人大常委会第五次会议通过）",
        "2023年，全市新开工项目27个，完成投资46.3亿元。",
        "来源于生活、高于生活的作品",
        "会议时间定于3月5日，地点在市行政中心。",
        "编辑部主任王小川参加会议。",
        "图书馆二期工程开工",
    ],
)
def test_what_is_no_header(line: str) -> None:
    assert not is_header(peel(line, "zh"), line, "zh", body=True)


@pytest.mark.parametrize(
    "line",
    [
        "Mayor Zhang Wei presided over the meeting held on March 5, 2024 in the municipal auditorium.",
        "By the end of 2023, twelve projects had been completed in the district.",
        "The source of the river is protected.",
        "Time and again the mayor returned to the site.",
    ],
)
def test_what_is_no_english_header(line: str) -> None:
    assert not is_header(peel(line, "en"), line, "en", body=True)


def test_makers_know_their_role_and_place() -> None:
    line = "记者 王小川 通讯员 李 木 摄影：赵六六 责编：钱七七 翻译：孙八八"
    found = peel(line, "zh")
    roles = [(maker.name, maker.role) for maker in found.makers]
    assert roles == [
        ("王小川", "reporter"),
        ("李木", "correspondent"),
        ("赵六六", "photographer"),
        ("钱七七", "editor"),
        ("孙八八", "translator"),
    ]
    assert [line[maker.start : maker.end] for maker in found.makers] == [
        "王小川",
        "李 木",
        "赵六六",
        "钱七七",
        "孙八八",
    ]


def test_a_sentence_that_ends_with_its_day_is_no_header() -> None:
    for line in ("Mayor Chen Li met guests on July 3, 2013.", "The bridge has been open since May 2011."):
        assert not is_header(peel(line, "en"), line, "en", body=False)
