"""Words around an area's name in Chinese text that tell whether the text speaks of its home or of elsewhere."""

import re

from kg.lang.cues import Cued

OWN_AHEAD = re.compile(
    r"(?:平安|法治|美丽|幸福|健康|数字|书香|文明|活力|和谐|魅力|中共|奋力推动|推动|立足|锚定|加快|结合|发挥|放大|符合|契合|富强|富裕|富美|共建|开创|振兴|为|让|打响|擦亮|唱响|叫响|讲好|书写|谱写|现代化新|新时代|奋进)$"
)
OWN_BEHIND = re.compile(
    r"(?:市|县|区)?(?:经济社会|高质量|经济发展|实际(?!控制)|各级|广大(?:干部|群众|人民)|干部群众|城市(?:形象|品质|能级)|的发展|发展(?!区)|人民|将按|将以|的区位|区位优势|的营商|20\d\d年|投资兴业|建设[“现]|力量|精神|品牌|名片|故事|答卷|新?篇章|样板|实践|贡献|智造|"
    r"正(?:逢|处(?!置|理)|值|迎来|站在|全力|奋力|聚力)|拥有|交通(?:便捷|区位)|素有|自古|因[水煤盐茶瓷港]而[生兴]|热忱欢迎|"
    r"地处|是一[片个座方]|是全国|是国家|是我国|位于|位居|交通便利|历史悠久|资源丰富)"
)
ABROAD = ("在", "到", "赴", "往", "入", "走进")
WELCOMED = Cued("(?:表示|致以)(?:热烈|诚挚|衷心|由衷)?的?欢迎|欢迎[^，。；\n]{0,24}?(?:到来|来访|到访)")
COME_TO = ("在", "到", "来", "入", "往")
DO_WELL = re.compile(
    "(?:市|县|区|州)?(?:[放甩]手|安心|放心|大胆|深入|持续|长期|加快|加大|继续|进一步|这[片块]|更[好多大])?"
    "(?:来|投资|发展(?!情况|成果|大会|论坛|改革)|布局|创业|兴业|落[户地]|扎根|做大|做强|走走|走一走|看看|看一看|设立|投产|干事|拓展)"
)
"""What guests are bidden to do where they are: 到|白城|来, 在|白城|放手发展."""
THANKED = re.compile("(?:市|县|区|旗|州|委|政府|人民政府|各界|方面|、)*的(?:盛情|热情|周到|精心|亲切|悉心)")
"""What guests thank their hosts for, behind 感谢 and the hosts' area."""
GUEST = re.compile(r"[\u3400-\u9fff]{2}[省市县区州盟旗][^，。；]{0,12}(?:长|书记|主席|主任)[\u3400-\u9fff]{2,5}感谢$")
"""Before the hosts' area: somebody from elsewhere, told with his own."""
GONE_TO = (*ABROAD, "临", "深入")
OURS = Cued("(?:来到?|赴|莅临|深入)我[县市区旗]")
INSPECTING = re.compile(
    "[^，。；\n]{0,12}?(?:调研|督[导查办]|检查|暗访|视察|调度|巡[河查察]|宣讲|指导)(?!学习|考察|交流)"
)
TRAVELLING = Cued(
    "赴|前往|抵达|到访|来访|出访|访问|招商|取经|考察|拜会|拜访|率团|代表团|对口|援[疆藏青建]|挂职|客人|嘉宾|国务院|中央|全国|国际|借鉴|经验"
)
"""In a text that says where somebody went, or whence he came, the only area may be another than home."""
TOWN_END = Cued("镇|乡|苏木|街道")
PLACES = frozenset("镇乡社村路街桥")
COMING = Cued(r"(?:率领?|率队|带[领队]|一行|代表团|考察团|访问团|观摩团|学习团)[^，。；\n]{0,16}?(?:来(?!自|源)|莅)")
HELD = re.compile("召开|举行|举办")
GUESTS = re.compile(
    r"(?![^，。；]{0,6}(?:欢迎|迎来|接待|会见))[^，。；]{0,12}?(?:代表团|考察团|党政考察|客人|考察组|学习团)(?!(?:一行)?(?:先后|分别)?(?:赴|前往))"
)
CONVEYED = re.compile("(?:传达|学习|贯彻|落实|按照)(?:学习|贯彻|落实|了)*$")
"""Before the body of an area above home: 传达学习|扬州市|委全会精神."""
PROVINCIAL = Cued(r"(?<![\u3400-\u9fff])省(?:委|政府|人大|政协|第?十)")
DEICTIC = re.compile(r"(?:全|我|本)(省|自治区|市|区|县|旗|州|盟|镇|乡)")
UPPER = ("自治区", "地委", "行署")
"""Bodies above counties whose area is called 区, too: 全区 is theirs, no district."""
SENT = Cued("取经|招商|代表团|考察团|率团|援[疆藏青建]|对口|挂职|国务院|国家|部委|客人|嘉宾|学习考察|考察学习")
"""Words of those who come from elsewhere."""
