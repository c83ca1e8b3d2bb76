"""Whose 市 an article speaks of where nobody publishes it."""

import pytest

from kg.find import find
from kg.places import gazetteer
from kg.read.build import article
from kg.read.draft import Draft


@pytest.mark.parametrize(
    ("text", "publisher", "area"),
    [
        ("签约之前，盐城市委常委、东台市委书记景立夫会见了客人。副市长姜月在座。", None, "东台市"),
        ("签约之前，盐城市委常委、副市长景立夫会见了客人。副市长姜月在座。", None, "盐城市"),
        ("南宫市委学习中心组举行学习会\n\n4月14日，南宫市委书记景立夫主持学习。副市长姜月发言。", "邢台日报", "南宫市"),
        ("4月14日，大理市委、市政府召开大会。市委书记景立夫主持。市领导姜月参加。", "大理时讯", "大理市"),
        ("4月14日，大理州委召开大会。州委书记景立夫主持。州领导姜月、大理市的干部参加。", "大理日报", "大理白族自治州"),
        ("南宫市的桥通车\n\n4月14日，南宫市委书记景立夫陪同。副市长姜月发言。", "邢台日报", "邢台市"),
        (
            "洱源县委书记马树春率洱源县党政考察团到宾川县考察。县领导米兰、姜月陪同考察。",
            None,
            "宾川县",
        ),
        ("梁山县委书记马树春率团来滕考察。市领导姜月陪同。滕州的桥通车。", None, "滕州市"),
        ("洱源县委书记马树春率团到宾川县考察。县领导米兰、姜月陪同考察。", None, "洱源县"),
    ],
)
def test_whose_deputy_mayor(text, publisher, area):
    built = article(Draft(text, published="2021-04-16", publisher=publisher), "a.txt", 0)
    assert built is not None
    found = find(built)
    [mayor] = [m.id for m in found.mentions if m.kind == "person" and m.info["zh"] == "姜月"]
    [post] = [fact for fact in found.facts if fact.kind == "post" and fact.subject == mayor]
    assert gazetteer().area(post.info["area"]).zh == area


def home_of(text, publisher=None, published=None):
    """The Chinese name of the area whose 书记 the first person of a text is, "" if it stays open."""
    built = article(Draft(text, published=published, publisher=publisher), "a.txt", 0)
    assert built is not None
    found = find(built)
    people = {m.info["zh"]: m.id for m in found.mentions if m.kind == "person"}
    posts = [fact for fact in found.facts if fact.kind == "post" and fact.subject == people["姜月"]]
    areas = {gazetteer().area(post.info["area"]).zh if "area" in post.info else "" for post in posts}
    return areas.pop() if len(areas) == 1 else None


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("4月14日，清河县委书记景立夫率党政考察团到巨鹿县考察。县领导姜月陪同。", "巨鹿县"),
        ("4月14日，市领导姜月会见客人。姜月说，滕州正处于转型的关键期。", "滕州市"),
        ("4月14日，区领导姜月会见代表团。文京区区长成泽广修感谢昌平区政府的盛情邀请，说去年率团到过昌平。", "昌平区"),
        ("4月14日，巨鹿县委书记景立夫率考察团到清河县考察。景立夫感谢清河县的大力支持。县领导姜月参加。", "巨鹿县"),
        ("4月14日，市委组织部副部长景立夫来到董家塅街道。区委副书记姜月陪同。", "芦淞区"),
        ("4月14日，市委组织部副部长景立夫来到中心街道。区委副书记姜月陪同。", ""),
        ("4月14日，清河县委书记景立夫率党政考察团到巨鹿县考察。县领导姜月参加。", "清河县"),
        ("4月14日，邢台市委书记景立夫率考察团到南宫市考察。市领导姜月陪同。", "邢台市"),
        (
            "上海市徐汇区经贸考察团赴我区考察\n\n4月14日，区领导姜月致辞。前进区区长景立夫推介前进区。前进区委书记贺平强调，考察团这次来加深了情谊。考察团一行到前进区现代农业园区。",
            "前进区",
        ),
        ("4月14日，区长姜月会见来访的吉林市船营区区长景立夫一行。临安区商务局局长贺平参加。", "临安区"),
        ("4月14日，市长姜月在绍兴会见绍兴市委书记景立夫。", "绍兴市"),
        ("4月14日，市长姜月说，我市迎来绍兴市建设新高潮。绍兴市召开大会。绍兴市的项目开工。", "绍兴市"),
        ("4月14日，市长姜月说，我市迎来绍兴市考察团。绍兴市客人参观了工厂。", ""),
        ("4月14日，州委书记姜月调研。州委常委、香格里拉市委书记景立夫，市长贺平汇报。", "迪庆藏族自治州"),
        ("4月14日，州委书记姜月调研。大家学习香格里拉市的经验。", ""),
        ("4月14日，市长姜月会见客人，表示欢迎，请大家到朔州走走看看，在朔州设立研发中心。", "朔州市"),
        ("4月14日，市长姜月会见客人，表示欢迎。客人刚在朔州考察，又到朔州参会。", ""),
        ("4月14日，南平市代市长景立夫率有关部门负责人深入我市调研。我市领导姜月陪同。他察看了华电邵武电厂。", "邵武市"),
        ("4月14日，南平市代市长景立夫率有关部门负责人深入我市调研。我市领导姜月陪同。", ""),
        ("4月14日，南平市代市长景立夫率有关部门负责人深入工地调研。市领导姜月陪同。他察看了华电邵武电厂。", "南平市"),
        (
            "梁山县党政考察团来滕\n\n4月14日，梁山县委书记景立夫率考察团来滕。滕州欢迎客人。梁山发展很快。市领导姜月说，滕州要学，滕州要做。",
            "滕州市",
        ),
        (
            "鲁甸县人大代表团来会泽考察\n\n4月14日，鲁甸县人大常委会主任景立夫率团来会泽县考察。县领导姜月参加座谈。",
            "会泽县",
        ),
        ("鲁甸县人大代表团回顾会\n\n4月14日，鲁甸县人大常委会主任景立夫讲话。县领导姜月参加座谈。", "鲁甸县"),
        ("4月14日，县领导姜月率队来到清河县葛仙庄镇调研。", "清河县"),
        ("4月14日，宁国市党政代表团一行四十余人来到我市。市委副书记姜月接待了代表团，宁国市市委书记景立夫致谢。", ""),
        ("我市党政考察团赴昆山\n\n4月14日，市委书记姜月率考察团来到昆山市。昆山市是县级市，昆山市有办法。", ""),
        ("4月14日，市委书记姜月率党政考察团来到昆山市。昆山市是县级市，昆山市有办法。", ""),
        ("4月14日，市委书记姜月率调研组来到昆山市玉山镇。昆山市是县级市，昆山市有办法。", "昆山市"),
        (
            "4月14日，清河县老干部在清河县委书记景立夫带领下，到我县考察学习。县领导姜月陪同。清河县要向巨鹿县学。巨鹿县有朝气。",
            "巨鹿县",
        ),
        ("4月14日，县委书记景立夫率党政考察团赴清河县学习。希望巨鹿同清河加深友谊。县领导姜月参加。", "巨鹿县"),
        ("4月14日，县委书记景立夫率考察团赴清河县、巨鹿县。清河县和巨鹿县都有朝气。县领导姜月参加。", ""),
        ("4月14日，巨鹿县招商团一行近年来跑遍全国。巨鹿县领导景立夫、县长姜月参加。", "巨鹿县"),
    ],
)
def test_who_comes_does_not_speak_from_home(text, area):
    assert home_of(text) == area


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("4月14日，湾头桥镇召开会议。市人大副主任姜月到会指导，要求建好武冈第一大镇。", "武冈市"),
        ("4月14日，全市召开会议。市人大副主任姜月到会指导，要求学习武冈经验。", ""),
        ("4月14日，区政协主席姜月到青杠街道调研璧山科学城。", "璧山区"),
        ("4月14日，区政协主席姜月到青杠街道调研。", ""),
        ("4月14日，市长姜月主持召开会议。会议要求加快漳县试点，组织好定西城区演练。", "定西市"),
        ("4月14日，市长姜月主持召开会议。会议要求学习漳县经验。", ""),
        ("4月14日，区委书记姜月主持会议。会议要求创树典型，在全国打响环翠品牌。", "环翠区"),
        ("4月14日，区委书记姜月主持会议。会议要求学习先进，借鉴环翠做法。", ""),
        ("4月14日，签约仪式在盐城举行，市长姜月、副市长贺平出席。", "盐城市"),
        ("4月14日，省长姜月与远嘉集团董事长贺平在长春举行工作会谈。", "吉林省"),
        ("4月14日，市工商联主席姜月在宿迁市洋河新区的车间里说好。", "宿迁市"),
        ("4月14日，市长姜月在盐城招商，举行推介会。", ""),
        ("4月14日，市长姜月先后在盐城、苏州两地会见企业家。", ""),
        ("4月14日，大会在北京举行，市长姜月发言。", ""),
        ("4月14日，市长姜月主持大会，真金白银奖励企业。", ""),
        ("推进会召开\n罗定邦主持\n\n4月14日，市长罗定邦主持会议，副市长姜月出席。罗定邦要求，要抓紧。", ""),
        ("推进会召开\n罗定举行\n\n4月14日，市长罗定邦主持会议，副市长姜月出席。罗定要抓紧。", "罗定市"),
        ("4月14日，副市长姜月出席会议。广陵区委书记陈卫东、仪征市委书记刘坤发言。", "扬州市"),
        ("4月14日，副市长姜月出席会议。仪征市委书记刘坤发言。", ""),
        ("4月14日，仪征市委书记刘坤发言。副市长姜月出席会议。", "仪征市"),
        ("4月14日，扬州市市长罗定邦主持会议，我市市长姜月发言。他说，高邮是全国粮食大市。", "高邮市"),
        ("4月14日，扬州市市长姜月主持会议，我市市长姜月发言。他说，高邮是全国粮食大市。", "扬州市"),
        ("4月14日，扬州市委书记罗定邦主持会议，市国资委党委书记姜月发言。他说，高邮是粮食大市。", "扬州市"),
        ("4月14日，会议传达学习扬州市委全会精神。市长姜月说，高邮是全国粮食大市。", "高邮市"),
        ("4月14日，扬州市委全会召开。市长姜月说，高邮是全国粮食大市。", "扬州市"),
        ("4月14日，州委书记姜月率队到禄丰市调研。禄丰市委书记尹华汇报情况。", "楚雄彝族自治州"),
    ],
)
def test_names_that_agree_tell_home(text, area):
    assert home_of(text) == area


@pytest.mark.parametrize(
    ("text", "published", "area"),
    [
        ("海安召开县委常委会\n\n4月14日，县委书记姜月主持会议。", None, "海安县"),
        ("海安召开市委常委会\n\n4月14日，市委书记姜月主持会议。", None, "海安市"),
        ("海安市召开会议\n\n4月14日，县委书记姜月出席会议。", None, ""),
        ("海安召开县委常委会\n\n4月14日，县委书记姜月主持会议。", "2021-04-15", ""),
    ],
)
def test_a_county_that_is_a_city_now(text, published, area):
    assert home_of(text, published=published) == area


@pytest.mark.parametrize(
    ("head", "publisher", "area"),
    [
        ("首页 - 新闻中心 - 舞钢要闻", None, "舞钢市"),
        ("您的位置：首页 > 要闻动态 > 今日滕州", None, "滕州市"),
        ("首页 - 新闻中心 - 今日要闻", None, ""),
        ("首页 - 新闻中心 - 河南要闻", None, ""),
        ("首页 - 新闻中心 - 舞钢要闻", "滕州日报", "滕州市"),
    ],
)
def test_a_column_named_for_its_area(head, publisher, area):
    assert home_of(f"{head}\n\n会议召开\n\n4月14日，市委书记姜月主持会议。", publisher) == area


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("3月1日，客商到贵州省遵义市考察。遵义县副县长姜月召集会议。", "遵义县"),
        ("3月1日，客商到贵州省遵义市考察。播州区副区长姜月召集会议。", "播州区"),
    ],
)
def test_a_county_of_two_times_is_the_later_one(text, area):
    assert home_of(text) == area


def test_a_bare_name_means_the_area_that_the_article_names_in_full():
    text = "江都的码头开工。江都市委书记景立夫到场。"
    built = article(Draft(text, published="2011-03-15", publisher="扬州日报"), "a.txt", 0)
    places = {m.info["area"] for m in find(built).mentions if m.kind == "place"}
    assert {gazetteer().area(one).zh for one in places} == {"江都市"}


def test_a_citys_bare_name_is_its_own_beside_a_county_so_called():
    text = "长沙县委书记景立夫到场。江苏客人来长沙考察。"
    visited = {m.info["area"] for m in _on_2018(text, "长沙晚报") if m.names[0].plain == "长沙"}
    assert {gazetteer().area(one).zh for one in visited} == {"长沙市"}


def _on_2018(text, publisher):
    found = find(article(Draft(text, published="2018-03-15", publisher=publisher), "a.txt", 0))
    return [mention for mention in found.mentions if mention.kind == "place"]


@pytest.mark.parametrize(
    ("head", "area"),
    [
        ("南宫市水利局 >> 水利要闻", "南宫市"),
        ("您的位置：首页>>南宫市教育局>>教育动态>>正文", "南宫市"),
        ("水利厅 > 市县动态 > 南宫市", "南宫市"),
        ("首页 - 工作动态 - 南宫市人民政府办公室", "南宫市"),
        ("首页 > 邢台 > 南宫 > 正文", "南宫市"),
        ("新浪河北 > 南宫 > 要闻", "南宫市"),
        ("首页 > 友好城市 > 正文", ""),
        ("首页 > 和平 > 正文", ""),
        ("首页 > 走进河北省 > 正文", ""),
    ],
)
def test_a_path_that_names_the_site_of_an_area(head, area):
    assert home_of(f"{head}\n\n会议召开\n\n4月14日，市委书记姜月主持会议。") == area


@pytest.mark.parametrize(
    ("text", "area"),
    [
        (
            "如皋市党政代表团赴苏州高新区考察\n\n3月9日，区领导姜月接待了来到高新区考察的代表团。代表团到高新区考察。",
            "苏州高新技术产业开发区",
        ),
        ("如皋市党政代表团赴苏州高新区考察\n\n3月9日，如皋市委书记姜月率团到高新区展示馆。", "如皋市"),
    ],
)
def test_a_zone_that_guests_come_to_by_a_short_word(text, area):
    assert home_of(text) == area


@pytest.mark.parametrize(
    ("told", "area"),
    [
        ("姜月说，来安产业特色鲜明，大家要珍惜。", "来安县"),
        ("要立足来安实际抓落实。上海产业促进中心主任唐德介绍了情况。", "来安县"),
        ("要符合来安县情。上海某协会会长唐德介绍了情况。", "来安县"),
        ("唐德介绍了上海产业发展情况，还说到苏州的做法。", ""),
        ("姜月说，昆山产业优势明显，来安的同志要看看。", ""),
    ],
)
def test_an_area_named_in_passing(told, area):
    assert home_of(f"10月12日，县委书记姜月到企业调研。\n\n{told}") == area


def test_in_the_year_of_the_change_the_bodies_tell_which_area_speaks() -> None:
    head = "柳江发布 2016-10-13\n\n再见，柳江县；你好，柳江区！\n\n"
    people = "代{}长姜月主持揭牌大会，{}委书记景立夫讲话。"
    assert home_of(head + people.format("区", "区"), "柳江发布", "2016-10-13") == "柳江区"
    assert home_of(head + people.format("县", "县"), "柳江发布", "2016-10-13") == "柳江县"
