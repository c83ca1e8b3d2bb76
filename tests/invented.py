"""A small world of invented articles, for the questions that need several of them."""

from pathlib import Path

ARTICLES = {
    "spring.txt": "宜宾日报讯 2019-03-02\n\n本报讯 3月1日，宜宾市春耕生产工作会议召开。"
    "宜宾市委书记霍青松出席会议并讲话，宜宾市市长阮东明主持会议，翠屏区委书记谭立新、翠屏区区长鲍学文参加会议。\n",
    "summer.txt": "宜宾日报讯 2019-06-11\n\n本报讯 6月10日，宜宾市防汛工作会议召开。宜宾市市长阮东明出席会议并讲话，"
    "翠屏区区长柯志远作了汇报。\n",
    "english.txt": "Yibin News\n\nYIBIN, June 11, 2019 -- Ruan Dongming, mayor of Yibin, met with Huo Qingsong, "
    "Party secretary of Yibin.\n",
    "autumn.txt": "宜宾日报讯 2019-09-21\n\n本报讯 9月20日，翠屏区区长鲍学文来到李庄镇调研。\n",
    "winter.txt": "宜宾日报讯 2019-12-06\n\n本报讯 12月5日，宜宾市人大常委会会议召开。"
    "会议决定免去阮东明的宜宾市市长职务，任命苗国强为宜宾市代市长。\n",
    "elsewhere.txt": "内江日报讯 2019-06-12\n\n本报讯 6月11日，内江市副市长鲍学文来到东兴区调研。\n",
}
"""翠屏区 has two heads at once: 柯志远 on a day between two on which 鲍学文 is; another 鲍学文 is in 内江."""


def write(folder: Path, *names: str) -> Path:
    """Write the articles of these names (all of them by default) into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names or ARTICLES:
        (folder / name).write_text(ARTICLES[name], encoding="utf-8")
    return folder
