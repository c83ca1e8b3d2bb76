"""What machines left in a text goes, what people wrote stays."""

import pytest

from kg.read.noise import without_noise
from kg.read.twin import Twin


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("發(fā)布", "發布"),
        ("縣（xiàn）長（zhǎng）", "縣長"),
        ("隊(duì)調(diào)研,綠(lǜ)色,女(nv)兒(er)", "隊調研,綠色,女兒"),
        ("區(qu)委(wei)", "區委"),
        ('<ul id="k3vq8"></ul>\n  • <li id="x"><option id="y"></option></li>', "\n  • "),
        ("**本报讯** 昨天", "本报讯 昨天"),
        ("市\u200b委\ufeff书\u00ad记", "市委书记"),
    ],
)
def test_noise_goes(text: str, plain: str) -> None:
    assert without_noise(Twin.of(text)).text == plain


@pytest.mark.parametrize(
    "text",
    [
        "方案(a)和(b)",
        "长度(km)、重量(kg)",
        "增长(GDP)",
        "中国(China)",
        "a < b > c",
        "1<2",
        "<李小川>",
        "选项(A)",
        "5G(NR)网络",
        "人工智能(AI)",
        "小微(small)",
    ],
)
def test_what_is_no_noise_stays(text: str) -> None:
    assert without_noise(Twin.of(text)).text == text


def test_positions_point_into_the_original() -> None:
    text = "縣(xiàn)委書(shū)記"
    twin = without_noise(Twin.of(text))
    assert "".join(text[i] for i in twin.back) == twin.text == "縣委書記"
