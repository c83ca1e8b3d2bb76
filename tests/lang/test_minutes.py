"""Minutes tell by labels who chaired a meeting, who was there and who wasn't."""

import pytest

from kg.find import find
from kg.read.build import article
from kg.read.draft import Draft

ZH = """云泽市人民政府常务会议纪要
〔2023〕9号

时间：2023年9月6日下午
地点：市政府四楼会议室
主持：市长程国明
出席：副市长曲明、索秀兰
请假：副市长柳成（外出学习）
列席：市水务局局长廖大川，市财政局副局长冷冬

一、关于供热
听取了廖大川所作的汇报。程国明要求，九月底前储煤到位。
"""
EN = """Yancheng holds a meeting on heating

Yancheng Daily, September 7, 2023

The municipal government held a work meeting on heating on September 6.

Chair: Cheng Guoming, mayor
Present: Qu Liang, vice mayor; Suo Xiulan, director of the Municipal Finance Bureau
Absent: Liu Cheng, vice mayor

The coal has to be in the yards by the end of the month.
"""


def told(text):
    made = article(Draft(text, publisher="云泽日报" if "云" in text else "Yancheng Daily"), "a.txt", 0)
    found = find(made)
    names = {one.id: one.info.get("zh") or one.info.get("en") for one in found.mentions}
    dates = [one.info.get("date") for one in found.mentions if one.kind == "meeting"]
    ways = {(names[fact.subject], fact.info["as"]) for fact in found.facts if fact.kind == "participation"}
    return dates, ways


def test_chinese_minutes():
    dates, ways = told(ZH)
    assert dates == ["2023-09-06"]
    assert ways == {
        ("程国明", "attended"), ("程国明", "presided"), ("程国明", "spoke"),
        ("曲明", "attended"), ("索秀兰", "attended"), ("冷冬", "attended"),
        ("廖大川", "attended"), ("廖大川", "reported"),
    }  # fmt: skip


def test_english_minutes():
    dates, ways = told(EN)
    assert dates == ["2023-09-06"]
    assert ways == {
        ("Cheng Guoming", "attended"), ("Cheng Guoming", "presided"), ("Qu Liang", "attended"),
        ("Suo Xiulan", "attended"),
    }  # fmt: skip


@pytest.mark.parametrize("label", ["主持：", "出席："])
def test_one_label_alone_is_no_roll(label):
    text = f"云泽市动员青年读书\n2023-09-07 云泽日报\n\n9月6日，图书馆开了新馆。\n\n{label}市长程国明\n\n书可借一月。\n"
    assert told(text)[1] == set()
