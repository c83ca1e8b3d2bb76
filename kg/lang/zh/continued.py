"""Meetings that an area holds at once when that of the area above has ended: 全市会议一结束，我区随即|开会."""

from collections.abc import Iterator

from kg.lang.cues import Cued

CONTINUED = Cued(
    r"(?:全?[国省市州盟]|国家|自治区|上级|视频|电视电话)[^，。；\n]{0,12}?会议?(?:一?(?:结束|闭幕|散会)之?后?)，"
    r"(?:我|全)?(?:[\u3400-\u9fff]{0,4}(?P<level>[省市县区旗州盟]))"
    r"(?:也|又|还|就|便|即|随即|立即|立刻|马上|紧接着|接着|随后|当即|迅速|及时|第一时间|就地|连夜|套开|接续|继续)+(?:主持)?"
    r"(?:(?:召开|套开|续开|接开|举行|组织召开)了?(?P<name>[^，。；\n]{0,16}?会议?)|(?P<plain>开会|续会))(?=[，。；])"
)


def continued(text: str, body: int) -> Iterator[tuple[int, int, str]]:
    """Where they are named, and the word for the level of who holds them."""
    if CONTINUED.search(text) is not None:
        for match in CONTINUED.pattern.finditer(text, body):
            yield *match.span("name" if match["name"] else "plain"), match["level"]
