"""Language, script and style of punctuation."""

import pytest

from kg.read.build import normalized
from kg.read.script import language_of, simplified
from kg.read.twin import Twin


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("市委书记张志远主持召开全市重点项目推进会。", "zh-Hans"),
        ("縣委書記趙國強主持會議並講話。", "zh-Hant"),
        ("縣(xiàn)委書(shū)記(jì)趙國強主持會(huì)議(yì)並講話。", "zh-Hant"),
        ("Mayor Zhang Wei presided over the meeting.", "en"),
        ("Source:云江市政府网 Mayor Zhang Wei presided over the meeting of the committee.", "en"),
        ("Home | 简体中文 | 日本語\nMayor Zhang Wei received the guests of the company on Monday.", "en"),
        ("市委书记王乾、副市长鍾小川参加会议，介绍GDP和CPI情况。", "zh-Hans"),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert normalized(text)[1] == language


def test_language_of_nothing() -> None:
    assert language_of("") == "zh-Hans"


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        (
            "縣委書記於江峯、縣長餘立坤、薑守羣、鍾曉芸會見客人。",
            "县委书记于江峰、县长余立坤、姜守群、钟晓芸会见客人。",
        ),
        ("檢驗乾部作風，頂住高溫乾旱，瞭解情況。", "检验干部作风，顶住高温干旱，了解情况。"),
        (
            "郃肥與華瑞戰略郃作，縣融媒躰中心報導，江囌省，幷講話。",
            "合肥与华瑞战略合作，县融媒体中心报导，江苏省，并讲话。",
        ),
        (
            "這裏的羣衆、這裡的群眾說，生産與產業，秘書長、祕書長",
            "这里的群众、这里的群众说，生产与产业，秘书长、秘书长",
        ),
        (
            "毉院琯理侷縂監蓡加讅議，辤去職務；実験區的検査。",
            "医院管理局总监参加审议，辞去职务；实验区的检查。",
        ),
        ("乾隆年間的乾坤閣", "乾隆年间的乾坤阁"),
        ("馀立坤與範永澤，葉子、後勤、皇后", "余立坤与范永泽，叶子、后勤、皇后"),
        ("發(fā)布會(huì)，統(tǒng)籌、總（zǒng）投資", "发布会，统筹、总投资"),
        ("「把好關」，『重點』項目", "“把好关”，‘重点’项目"),
    ],
)
def test_traditional_text(text: str, clean: str) -> None:
    assert normalized("縣委書記主持會議並講話。" + text)[0].text.removeprefix("县委书记主持会议并讲话。") == clean


@pytest.mark.parametrize(
    "text",
    [
        "市委书记王乾、县长郃阳、夏馀参加会议。",
        "王琯、王濬、王煇参加会议，讲话。",
        "王喆、牛犇、刘堃、于甯参加会议，讲话。",
    ],
)
def test_simplified_text_keeps_its_own_characters(text: str) -> None:
    assert normalized(text)[0].text == text


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        (
            '全市开工, 铁臂挥舞. 今天(3月5日)10:30, 市长说:"好"!',
            "全市开工， 铁臂挥舞。 今天（3月5日）10:30， 市长说：“好”！",
        ),
        ("总投资１８.３亿元，ＧＤＰ增长５％", "总投资18.3亿元，GDP增长5%"),
        ("投资1,234.5万元;比例3:1", "投资1,234.5万元；比例3:1"),
        ("吐尔逊•艾买提、库尔班‧买买提、阿依・夏", "吐尔逊·艾买提、库尔班·买买提、阿依·夏"),
        ("网址http://a.cn:80/b?c=d", "网址http://a.cn:80/b?c=d"),
    ],
)
def test_chinese_punctuation(text: str, clean: str) -> None:
    assert normalized("市委书记主持会议。" + text)[0].text.removeprefix("市委书记主持会议。") == clean


def test_english_punctuation() -> None:
    text = "The city’s “key” projects – ‘all’ of them （three）， said the Mayor： good"
    assert normalized(text)[0].text == "The city's \"key\" projects – 'all' of them (three), said the Mayor: good"


def test_marks_read_in_the_wrong_encoding() -> None:
    text = "The city¡¯s ¡°key¡± projects£¬ at £12 each, ¡Hola!"
    assert normalized(text)[0].text == 'The city\'s "key" projects, at £12 each, ¡Hola!'


def test_shen_behind_a_title_stays_a_surname() -> None:
    text = "發佈會由副部長沈醉主持。沈醉說，不可沈迷。局長沈思片刻。"
    assert simplified(Twin.of(text)).text == "发布会由副部长沈醉主持。沈醉说，不可沉迷。局长沉思片刻。"


def test_the_particle_of_verbs_is_told_from_famous() -> None:
    text = "市長握著老人的手，沿著河堤走，接著說，成效顯著的著名品牌、名著和專著。"
    assert simplified(Twin.of(text)).text == "市长握着老人的手，沿着河堤走，接着说，成效显著的著名品牌、名著和专著。"


def test_characters_that_a_filter_struck_out_are_read() -> None:
    assert (
        normalized("市委市*府、市*协主席到场，面积3*4米，*协同推进。")[0].text
        == "市委市政府、市政协主席到场，面积3*4米，*协同推进。"
    )
