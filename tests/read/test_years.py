"""The year of an article without a date, from what was held in it."""

import pytest

from kg.read.years import told_year


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("10月19日，县长景立夫主持召开县政府2023年第13次常务会议。", 2023),
        ("2月18日上午，江华2025年第一次重大项目集中开工活动在高新区举行。", 2025),
        ("我县举行2020年第一批重点项目集中开工仪式\n\n3月11日，县长景立夫出席。", 2020),
        ("景立夫主持召开2023年第4次县政府常务会议\n\n2月9日，县长景立夫主持会议。", 2023),
        ("11月25日，孝昌县举行2022年四季度重大项目集中签约活动。", 2022),
        ("3月1日上午，房县举行了2021年春季重大项目集中开工仪式。", 2021),
        ("5月7日，市长景立夫强调，今年是“十四五”规划收官之年。", 2025),
        ("5月7日，市长景立夫强调，今年是“十三五”开局之年。", 2016),
        # another year's quarter, something conveyed, cited or planned, years that differ
        ("1月7日，县长景立夫主持召开2022年第四季度防范风险会议。", None),
        ("1月7日，县委召开会议，传达省委2022年第12次常委会会议精神。", None),
        ("1月7日，县委召开会议，审议《2022年第12次常务会议纪要》。", None),
        ("1月7日，县长景立夫主持召开2022年度述职评议会议。", None),
        ("1月7日，县长景立夫主持召开2023年第1次常务会议。会前，市里召开了2022年第9次例会。", None),
        ("5月7日，市长景立夫强调，去年是“十四五”开局之年。", None),
        ("5月7日，市长景立夫强调，今年是“十四五”承上启下之年。", None),
    ],
)  # fmt: skip
def test_what_was_held_tells_the_year(text, year):
    assert told_year(text) == year
