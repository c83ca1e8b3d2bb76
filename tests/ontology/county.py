"""Invented articles of two cities over two years: careers, successions, projects, for the queries that need them."""

from pathlib import Path

ARTICLES = {
    "a1.txt": "遂宁日报讯 2019-03-02\n\n本报讯 3月1日，遂宁市项目建设推进会召开。遂宁市委书记尤庆山出席会议并讲话，"
    "遂宁市市长闵远川主持会议，船山区委书记桑以明作了汇报。\n",
    "a2.txt": "遂宁日报讯 2019-06-11\n\n本报讯 6月10日，遂宁市市长闵远川来到船山区调研，先后考察了涪江光伏产业园项目、"
    "船山智能装备制造项目。涪江光伏产业园项目总投资35亿元，已于上月开工。船山区委书记桑以明陪同。\n",
    "a3.txt": "遂宁日报讯 2019-09-21\n\n本报讯 9月20日，遂宁市人大常委会会议召开。会议决定免去闵远川的遂宁市市长职务，"
    "任命云若海为遂宁市代市长。\n",
    "a4.txt": "内江日报讯 2019-11-06\n\n本报讯 11月5日，内江市安全生产工作会议召开。内江市委书记闵远川出席会议并讲话，"
    "内江市市长戚远帆主持会议。\n",
    "a5.txt": "遂宁日报讯 2020-01-06\n\n本报讯 1月5日，遂宁市安全生产工作会议召开。遂宁市市长云若海主持会议。"
    "遂宁市委书记尤庆山、内江市市长戚远帆出席会议。\n",
    "a6.txt": "遂宁日报讯 2020-04-08\n\n本报讯 4月7日，遂宁市委书记尤庆山会见内江市市长戚远帆。\n",
    "a7.txt": "内江日报讯 2020-04-09\n\n本报讯 4月8日，内江市副市长桑以明来到东兴区调研。\n",
    "a8.txt": "内江日报讯 2020-06-02\n\n本报讯 6月1日，内江市委书记闵远川来到东兴区，考察在建的甜城冷链物流项目。"
    "甜城冷链物流项目总投资8000万元，计划年底建成。\n",
}


def write(folder: Path) -> Path:
    """Write the articles into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
