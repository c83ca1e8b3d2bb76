"""Bytes → text: which of the encodings in use for Chinese a file is in, and refusing what is none of them.

Decoding is strict: a file that is almost UTF-8 isn't quietly read as something else.
"""

import re

from kg.errors import InputError

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
_SAMPLE = 40_000
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
# The characters that make up most of any Chinese text, simplified and traditional: a wrong decoding has almost none.
_FREQUENT = re.compile(
    "[的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過"
    "子说說产產种種面而方后後多定行学學法所民得经經十三之进進着等部度家电電力里如水化高自二理起小物现現实實加量都两兩体體"
    "制机機当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線"
    "内內数數正心反你明看原又么利比或但质質气氣第向道命此变變条條只没沒结結解问問意建月公无無系军軍很情者最立代想已通并提"
    "直题題党黨程展五果料象员員革位入常文总總次品式活设設及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將"
    "组組见見计計别別她手角期根论論运運农農指几幾九区區强強放决決西被干做必战戰先回则則任取据處处队隊南给給色光门門即保治北"
    "造百规規热熱领領七海口东東导導器压壓志世金增争爭济濟阶階油思术術极極交受联聯什认認六共权權收证證改清己美再采转轉更单單"
    "风風切打白教速花带帶安场場身车車例真务務具万萬每目至达達走积積示议議声聲报報斗鬥完类類八离離华華名确確才科张張信马馬"
    "节節话話米整空元况況今集温溫传傳土许許步群广廣石记記需段研界拉林律叫且究观觀越织織装裝影算低持音众眾书書布复復容儿兒"
    "须須际際商非验驗连連断斷深难難近矿礦千周委素技备備半办辦青省列习習响響约約支般史感劳勞便团團往酸历歷市克何除消构構府"
    "，。、：；“”（）《》]"
)


def decode(data: bytes, where: str, *, html: bool = False) -> str:
    """The text of a file.

    Tried in turn: byte order mark, UTF-8, UTF-16 without a mark, the charset an HTML page declares (which may be wrong:
    it only breaks ties), GB18030 and Big5, of which the one whose characters are the more frequent ones wins.

    Raises:
        InputError: empty, binary, or in no known encoding.
    """
    if not data.strip(b"\x00 \t\r\n"):
        raise InputError(where, "is empty")
    text = _by_mark(data, where)
    if text is None:
        text = _by_trial(data, where, _declared(data) if html else None)
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise InputError(where, "is empty")
    if len(_CONTROL.findall(text[:_SAMPLE])) > max(2, len(text[:_SAMPLE]) // 200):
        raise InputError(where, "is no text (binary data)")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _by_mark(data: bytes, where: str) -> str | None:
    for mark, name in _BOMS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(name)
            except UnicodeDecodeError as error:
                raise InputError(where, f"is not valid {name.upper()} at byte {error.start}") from None
    return None


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:4096])
    return found.group(1).decode("ascii", "replace").lower() if found else None


def _by_trial(data: bytes, where: str, declared: str | None) -> str:
    if b"\x00" in data[:_SAMPLE]:
        return _utf16(data, where)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        broken = error.start
    candidates = []
    for name in ("gb18030", "big5hkscs"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        bonus = 0.02 if declared and declared[:2] == name[:2] else 0.0
        candidates.append((plausibility(text[:_SAMPLE]) + bonus, name == "gb18030", text))
    if candidates:
        score, _, text = max(candidates)
        if score >= 0.25:
            return text
    raise InputError(where, f"is in no known encoding (not UTF-8 at byte {broken}; no plausible GB18030 or Big5)")


def _utf16(data: bytes, where: str) -> str:
    """UTF-16 without a mark: the byte order in which the text is the more plausible."""
    candidates = []
    for name in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        ascii_share = sum(map(str.isascii, text[:2000])) / len(text[:2000])
        if "\x00" not in text[:_SAMPLE]:
            candidates.append((max(plausibility(text[:_SAMPLE]), ascii_share), name, text))
    if not candidates or max(candidates)[0] < 0.25:
        raise InputError(where, "is no text (binary data)")
    return max(candidates)[2]


def plausibility(text: str) -> float:
    """Share of frequent Chinese characters among all characters beyond ASCII (1.0 if there are none beyond)."""
    beyond = sum(1 for c in text if not c.isascii())
    return len(_FREQUENT.findall(text)) / beyond if beyond else 1.0
