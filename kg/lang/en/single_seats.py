"""English words in bare titles of seats that one person holds: the municipal Party secretary, the mayor."""

from kg.lang.single_seats import Wording

WORDING = Wording(
    levels={"city": ("municipal", "city", "mayor"), "county": ("county",), "district": ("district",)},
    near=240,
)
