"""Chinese words in bare titles of seats that one person holds: 市委书记, 县长."""

from kg.lang.single_seats import Wording

WORDING = Wording(levels={"city": ("市",), "county": ("县",), "district": ("区",), "banner": ("旗",)}, near=90)
