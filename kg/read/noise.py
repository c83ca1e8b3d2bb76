"""What got into an article by machine and says nothing: pinyin after a character, markup in plain text, marks, emoji.

Everything here only finds; the original stays as it is.
"""

import re

from kg.read.twin import Twin

CJK = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
_SYLLABLE = "(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouüvêāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ]{1,3}(?:ng|n|r)?"
_PINYIN = rf"(?<=[{CJK}])[(（](?!(?:[aeiouv]|no)[)）])\s?{_SYLLABLE}\s?[)）]"
_TAG = (
    r"</?(?:a|abbr|acronym|address|b|big|blockquote|br|button|center|cite|code|dd|del|dfn|div|dl|dt|em|fieldset|font"
    r"|form|h[1-6]|hr|i|img|input|ins|kbd|label|legend|li|menu|menuitem|meter|nav|nobr|noframes|noscript|object|ol"
    r"|optgroup|option|p|pre|progress|q|rp|rt|ruby|samp|section|select|small|source|span|strike|strong|style|sub"
    r"|sup|table|tbody|td|textarea|tfoot|th|thead|track|tr|tt|u|ul|var|video|wbr|script|link|meta)"
    r"(?:\s[^<>\n]{0,300})?/?>"
)
_PICTURES = r"\u23e9-\u23fa\u26a1\u2705\u2728\u2757\u2764\u2b50\U0001f000-\U0001faff"
_MARKS = rf"[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff{_PICTURES}]"
_STYLE = r"<(?:style|script)(?:\s[^<>\n]{0,300})?>[^<]{0,20000}</(?:style|script)>"
_DOUBLED = "[,，](?=\\s?[,，、。；])"
_SPACES = "&(?:nbsp|ensp|emsp);"
_NOISE = re.compile(f"{_PINYIN}|(?i:{_STYLE})|(?i:{_TAG})|{_SPACES}|{_DOUBLED}|{_MARKS}|\\*\\*")
# Each begins with one character: so they are found much sooner.
_SUSPECT = re.compile(
    r"\(\s?[a-zA-Zü-ǹ]|（\s?[a-zA-Zü-ǹ]|<[/a-zA-Z]|\*\*|&[ne][nbm]sp;|,\s?[,，、。；]|，\s?[,，、。；]"
)
_MARK = re.compile(_MARKS)


def is_cjk(character: str) -> bool:
    """Whether a character is a Chinese one."""
    return (
        "\u4e00" <= character <= "\u9fff"
        or "\u3400" <= character <= "\u4dbf"
        or "\uf900" <= character <= "\ufaff"
        or character >= "\U00020000"
    )


def without_noise(twin: Twin) -> Twin:
    """The twin without pinyin glosses ("發(fā)布"), HTML tags, emphasis marks, emoji and invisible characters."""
    if not (_SUSPECT.search(twin.text) or _MARK.search(twin.text)):
        return twin
    return twin.without(_NOISE)
