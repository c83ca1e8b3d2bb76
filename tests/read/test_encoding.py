"""Every encoding in use comes back as it went in; what is no text is refused."""

import pytest

from kg.errors import InputError
from kg.read.encoding import decode

SIMPLIFIED = "市委书记张志远主持召开全市重点项目推进会，市长李文静参加会议。程砚、喆、犇、堃也来了。"
TRADITIONAL = "縣委書記趙國強主持會議並講話，縣長陳麗華參加會議。發展是硬道理，產業項目爲王。"
ENGLISH = "Zhang Zhiyuan, secretary of the municipal Party committee, presided over the meeting."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SIMPLIFIED, "utf-8"),
        (SIMPLIFIED, "utf-8-sig"),
        (SIMPLIFIED, "utf-16"),
        (SIMPLIFIED, "utf-16-le"),
        (SIMPLIFIED, "utf-16-be"),
        ("市委书记主持会议，县长讲话。", "utf-16-le"),
        ("市委书记主持会议，县长讲话。", "utf-16-be"),
        (SIMPLIFIED, "gb18030"),
        (SIMPLIFIED, "gbk"),
        (TRADITIONAL, "utf-8"),
        (TRADITIONAL.replace("爲", "為"), "big5hkscs"),
        (TRADITIONAL, "gb18030"),
        (TRADITIONAL, "utf-16"),
        (ENGLISH, "ascii"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (SIMPLIFIED[:12], "gb18030"),
        (TRADITIONAL[:12].replace("爲", "為"), "big5"),
    ],
)
def test_round_trip(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


def test_line_ends_are_one_kind() -> None:
    assert decode("甲\r\n乙\r丙\n".encode(), "a.txt") == "甲\n乙\n丙\n"


@pytest.mark.parametrize("declared", ["utf-8", "gb2312", "big5", "iso-8859-1"])
@pytest.mark.parametrize(
    ("text", "encoding"), [(SIMPLIFIED, "gbk"), (TRADITIONAL.replace("爲", "為"), "big5"), (SIMPLIFIED, "utf-8")]
)
def test_a_wrong_declaration_does_no_harm(declared: str, text: str, encoding: str) -> None:
    page = f'<html><head><meta charset="{declared}"></head><body>{text * 4}</body></html>'
    assert decode(page.encode(encoding), "a.html", html=True) == page


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (bytes(range(256)) * 8, "no text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(0, 256, 3)) * 20, "no text"),
        ("中文".encode() + b"\xff\xfe\xff" + b"\x80" * 9, "no known encoding"),
        (SIMPLIFIED.encode()[:-1] + b"\xff\xff", "no known encoding"),
        (b"\xff\xfe\x00\xd8\x00\xd8", "not valid UTF-16"),
        (b"\x01\x02\x03\x04 plain words \x05\x06" * 9, "no text"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(InputError, match=why) as caught:
        decode(data, "a.txt")
    assert caught.value.where == "a.txt"
