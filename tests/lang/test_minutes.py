"""Minutes tell by labels who chaired a meeting, who was there and who wasn't."""

from collections import defaultdict

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
SPACED = """云泽市人民政府常务会议纪要

云泽市人民政府办公室　2023年9月8日印发

会议时间：9月6日（星期三）上午
会议地点：市政府二楼会议室
主　　持：市　长　程国明
出　　席：副市长　曲明、索秀兰
列　　席：市水务局局长　廖大川
　　　　　市审计局局长　冷　冬
缺　　席：副市长　柳成（在省里学习）
记　　录：市政府办公室科员　苗一山

议定事项如下：

一、关于供热。市财政局负责落实，9月底前资金到位。
"""
SIGNED = """恳谈会签到表（9月6日，市政府会议室）
云泽日报 2023-09-08

南京方面：江宁区水务局局长廖大川，江宁区商务局副局长索秀兰；
本市：市长程国明（主持），副市长曲明。

恳谈会开了一个上午。“先把桥修好。”市长程国明说。
"""
BRACKETED = """云泽市融媒体中心 2023-09-07

【会 议】市政府第12次常务会议
【时 间】9月6日下午
【地 点】市政府二楼会议室
【主 持】程国明（市长）
【到 会】
市委常委曲明（常务副市长），副市长索秀兰
【列 席】
市审计局局长冷冬；市司法局局长苗一山
【内 容】
市水务局局长廖大川汇报了防汛准备情况。
"""
TURNS = """云泽市水上安全新闻发布会实录

云泽市人民政府新闻办公室 2023-09-07

时间：2023年9月6日上午10时
发布人：副市长　曲明；市水务局局长　廖大川
主持人：市政府新闻办公室主任　冷冬

冷冬：大家上午好。

曲明：今年我市新建成码头九个。

记者：夜里谁来管？

廖大川：二十四小时有人值守。
"""
EN = """Yancheng holds a meeting on heating

Yancheng Daily, September 7, 2023

The municipal government held a work meeting on heating on September 6.

Chair: Cheng Guoming, mayor
Present: Qu Liang, vice mayor; Suo Xiulan, director of the Municipal Finance Bureau
Absent: Liu Cheng, vice mayor

The coal has to be in the yards by the end of the month.
"""
EN_ROLL = """MINUTES: 9th Executive Meeting of the Dongtai Municipal People's Government

Issued by the General Office, September 8, 2023

Date: September 6, 2023
Moderator: Cheng Guoming (mayor)
Participants from the city: Qu Liang (vice mayor), Suo Xiulan (director, Finance Bureau)
Excused: Liu Cheng (vice mayor; on leave)
Speeches: Lou Wenhai, head of Fuan Town
Reported: Shao Yan, director of the Water Bureau

1. The coal has to be in the yards by the end of the month.
"""
ROLLS = {
    "Chinese": (
        ZH,
        {
            "程国明": {"presided", "spoke"},
            "曲明": set(),
            "索秀兰": set(),
            "冷冬": set(),
            "廖大川": {"reported"},
        },
    ),
    "labels set apart, lines that go on": (
        SPACED,
        {"程国明": {"presided"}, "曲明": set(), "索秀兰": set(), "廖大川": set(), "冷冬": set()},
    ),
    "labels in brackets": (
        BRACKETED,
        {
            "程国明": {"presided"},
            "曲明": set(),
            "索秀兰": set(),
            "冷冬": set(),
            "苗一山": set(),
            "廖大川": {"reported"},
        },
    ),
    "who signed in": (
        SIGNED,
        {"程国明": {"presided", "spoke"}, "曲明": set(), "廖大川": set(), "索秀兰": set()},
    ),
    "turns of a record": (TURNS, {"冷冬": {"presided"}, "曲明": {"spoke"}, "廖大川": {"spoke"}}),
    "English": (EN, {"Cheng Guoming": {"presided"}, "Qu Liang": set(), "Suo Xiulan": set()}),
    "only the headline names the meeting": (
        EN_ROLL,
        {
            "Cheng Guoming": {"presided"},
            "Qu Liang": set(),
            "Suo Xiulan": set(),
            "Lou Wenhai": {"spoke"},
            "Shao Yan": {"reported"},
        },
    ),
}
"""Minutes, and whom they name as present, with what each did besides."""


def told(text):
    """The days of the meetings, and who took part in which ways."""
    made = article(Draft(text, publisher="云泽日报" if "云" in text else "Yancheng Daily"), "a.txt", 0)
    found = find(made)
    names = {one.id: one.info.get("zh") or one.info.get("en") for one in found.mentions}
    ways = defaultdict(set)
    for fact in found.facts:
        if fact.kind == "participation":
            ways[names[fact.subject]].add(fact.info["as"])
    return [one.info.get("date") for one in found.mentions if one.kind == "meeting"], ways


@pytest.mark.parametrize("kind", ROLLS)
def test_who_was_there_and_what_they_did(kind):
    minutes, did = ROLLS[kind]
    assert told(minutes) == (["2023-09-06"], {name: {"attended", *ways} for name, ways in did.items()})


def test_an_interview_is_no_meeting():
    assert told(TURNS.replace("新闻发布会实录", "在线访谈").replace("发布人", "嘉宾"))[1] == {}


def test_a_headline_without_a_roll_is_no_meeting_of_the_text():
    text = EN_ROLL.replace("Moderator: ", "Welcome ").replace("Participants from", "Not for").replace("Excused: ", "")
    assert told(text.replace("Speeches: ", "").replace("Reported: ", "Not "))[1] == {}


def test_a_label_of_another_thing_names_no_meeting():
    text = BRACKETED.replace("【会 议】市政府第12次常务会议", "【项 目】云泽河整治工程")
    assert told(text.replace("汇报了", "负责"))[0] == []


@pytest.mark.parametrize("label", ["主持：", "出席：", "【出席】"])
def test_one_label_alone_is_no_roll(label):
    text = f"云泽市动员青年读书\n2023-09-07 云泽日报\n\n9月6日，图书馆开了新馆。\n\n{label}市长程国明\n\n书可借一月。\n"
    assert told(text)[1] == {}
