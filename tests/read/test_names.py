"""Names that a stop or the end of a line takes apart."""

import pytest

from kg.read.build import normalized
from kg.read.names import joined
from kg.read.twin import Twin


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("副县长阿不来提．库尔班、热娜.买买提参加会议。", "副县长阿不来提·库尔班、热娜·买买提参加会议。"),
        ("州长旦增旺堆●扎西．次仁到会。", "州长旦增旺堆·扎西·次仁到会。"),
        ("市长艾山᛫吐尔逊到会。", "市长艾山·吐尔逊到会。"),
        ("县长李立参加会议.会议要求抓好春耕。", "县长李立参加会议。会议要求抓好春耕。"),
        ("县长阿不来提.会议开始。", "县长阿不来提。会议开始。"),
        ("市长艾力.古丽到会.", "市长艾力。古丽到会。"),
    ],
)
def test_a_stop_inside_a_spelt_name_is_its_dot(text: str, clean: str) -> None:
    assert normalized(text)[0].text == clean


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("5月11日，市委副书记、市长傅\n志远主持会议。", "5月11日，市委副书记、市长傅志远主持会议。"),
        ("会议结束。\n参加的有副市长沙力\n　　强、局长满长\n\n江。", "会议结束。\n参加的有副市长沙力强、局长满长江。"),
        ("县委书记傅志\n市、县领导参加", "县委书记傅志\n市、县领导参加"),
        ("市长傅志远主持会议\n副市长关慕白参加", "市长傅志远主持会议\n副市长关慕白参加"),
        ("两地教师一席谈\n云江县教育局来访", "两地教师一席谈\n云江县教育局来访"),
        ("县委书记\n傅志远", "县委书记\n傅志远"),
    ],
)
def test_the_end_of_a_line_inside_a_name_goes(text: str, whole: str) -> None:
    assert joined(Twin.of(text)).text == whole
