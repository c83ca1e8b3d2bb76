"""The words of the figures in Chinese and English."""

from kg.bilingual import Word

KINDS = {
    "person": Word("人物", "people"),
    "organization": Word("机构", "organizations"),
    "body": Word("党政机关", "bodies of areas"),
    "meeting": Word("会议", "meetings"),
    "project": Word("项目", "projects"),
    "place": Word("地区", "areas"),
    "site": Word("地点", "sites"),
    "post": Word("职务", "posts"),
    "article": Word("文章", "articles"),
    "mention": Word("原文提及", "mentions of names"),
    "holding": Word("任职陈述", "claims of posts"),
    "participation": Word("参会陈述", "claims of attendance"),
    "encounter": Word("会见与考察陈述", "claims of talks and visits"),
    "award": Word("荣誉陈述", "claims of honours"),
    "speech": Word("单位发言陈述", "claims of speeches by organizations"),
    "progress": Word("项目进展陈述", "claims of progress"),
    "backing": Word("项目参与企业陈述", "claims of companies behind projects"),
    "tenure": Word("任期", "tenures"),
    "conflict": Word("任职矛盾", "conflicts"),
}
HEADINGS = {
    "kinds": Word("分类统计", "By kind"),
    "cities": Word("分城市统计", "By city"),
    "months": Word("分月统计", "By month"),
    "connected": Word("共同参会人数最多的官员", "Officials with most others in their meetings"),
    "between": Word("居间最多的官员", "Officials between most pairs of others"),
    "components": Word("连通分量", "Components"),
}
"""Table → its heading."""
COLUMNS = {
    "kind": Word("类别", "kind"),
    "count": Word("数量", "count"),
    "city": Word("城市", "city"),
    "province": Word("省份", "province"),
    "officials": Word("官员", "officials"),
    "posts": Word("职务", "posts"),
    "organizations": Word("机构", "organizations"),
    "meetings": Word("会议", "meetings"),
    "projects": Word("项目", "projects"),
    "sites": Word("地点", "sites"),
    "month": Word("月份", "month"),
    "articles": Word("文章", "articles"),
    "name": Word("姓名", "name"),
    "post": Word("职务", "post"),
    "degree": Word("共同参会人数", "degree"),
    "betweenness": Word("居间对数", "betweenness"),
    "network": Word("网络", "network"),
    "nodes": Word("节点数", "nodes"),
    "components": Word("分量数", "components"),
    "id": Word("标识", "id"),
}
NETWORKS = {
    "whole": Word("全图（按直接关系）", "all things, linked by their direct edges"),
    "together": Word("共同参会网络", "people, linked by the meetings they attended"),
}
UNKNOWN = Word("不详", "not known")
TITLE = Word("图谱统计", "The graph in figures")
NONE = Word("无", "none")
NUMBERS = Word("数据表", "as a table")
ATTENDANCE = Word(
    "{people} 人参会，{links} 对同场。", "{people} people attended meetings, {links} pairs of them together."
)
EXACT = Word("居间对数为精确值。", "Betweenness is exact.")
SAMPLED = Word(
    "居间对数为抽样估计：在共 {estimated} 人的分量中，仅自其中 {sampled} 人起算（随机种子固定）。",
    "Betweenness is sampled: in components of {estimated} people in all, shortest ways were followed from {sampled} of "
    "them (fixed seed), so it is an estimate.",
)
MEASURES = Word(
    "共同参会人数（degree）：同场参会的其他人数。居间对数（betweenness）：最短联系经过此人的其他人对数。",
    "Degree: others at the same meetings. Betweenness: pairs of others whose shortest ways in that network lead "
    "over this person.",
)
CITIES = Word(
    "城市为地级行政区；其上无地级者归省。跨两市者两市各计一次。",
    "A city is an area of prefecture level, or the province where there is none. What lies in two counts in both.",
)
