"""The year of an English article without a date, from the numbered meeting held in it."""

import pytest

from kg.read.numbered import numbered_year


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Mayor Kui Dan presided over the third Executive meeting of the Municipal Government in 2024.", 2024),
        ("On March 19, Luoyang held the 2023 fifth Executive Meeting of the Municipal Government.", 2023),
        ("Mayor Kui Dan chaired the 12th executive meeting of 2022 and spoke.", 2022),
        ("Luoyang held the First Plenary Session of the Wells Commission for 2021.", 2021),
        ("The twenty-second executive meeting of the Luoyang Government in 2020 was held on May 3.", 2020),
        # another year is only spoken of, or the meeting itself is
        ("Mayor Kui Dan chaired the 12th executive meeting and spoke of 2022.", None),
        ("He conveyed the spirit of the third meeting in 2022.", None),
        ("The council held the third session that it had in 2013.", None),
        ("Luoyang held the 5th meeting of 2021. A year later it held the 5th meeting of 2022.", None),
    ],
)  # fmt: skip
def test_the_meeting_held_tells_the_year(text: str, year: int | None) -> None:
    assert numbered_year(text) == year
