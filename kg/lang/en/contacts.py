"""Who is spoken to on the way in English: a farmer who is asked, an engineer who explains, a hand that is held."""

import re
from collections.abc import Callable

from kg.draft.tokens import Sentence, Token
from kg.lang.contacts import Contacts as SharedContacts
from kg.lang.en.addressed import Addressed
from kg.lang.en.data import word_class
from kg.lang.en.talk_behind import talked_behind
from kg.lang.en.words import Word

TITLE = (
    r"(?!(?:of|about|for|from|how|if|in|that|what|where|whether|why|with) )"
    r"(?:(?!(?:about|her of|him|it|like|than|that|them|to|us|who|whom|whose) )"
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof)\.|[a-z][\w'-]*|[A-Z][\w'-]*|\d+-year-old)[ ]){0,5}"
)
ASKED = (
    "asks? asked asking tells? told telling thanks? thanked thanking greets? greeted encouraged consoled "
    "comforted praised urged reminded advised questioned wished wishing congratulated joined found helped visited "
    "saw"
)
SAID_TO = "say says said saying remarked explained promised joked nodded waved pointed"
CHATTED = (
    "chat chatted chatting talk talked talking speak spoke speaking listened listening sat sitting stopped tea "
    "words hands questions? knock knocked"
)
LED = "introduced guided welcomed met greeted shown briefed led received"
OWN = (
    "hands? arm home house stove kang bed table counter boat tent workbench loom plot pond barn doorstep door cottage "
    "yurt bedside flat kitchen yard stall stand shop orchard field greenhouse"
)
SAID = (
    "told tells replied replies answered answers explained explains recalled described showed shows shook offered "
    "handed poured smiled laughed nodded joked complained admitted welcomed greeted held holding assured invited "
    "remembered thanked asked replying"
)
OTHERS = "veteran widow farmer grower herder herdsman fisherman teacher villager engineer manager worker"
AWAY = (
    "reporters? journalists? newspaper paper magazine correspondents? interview interviewed late died dead killed "
    "deceased tomb grave memorial mausoleum statue portrait phoned? telephoned? telephone video online letter "
    "wrote absent apologies centuries dynasty founder once"
)


def _any(words: str) -> str:
    return f"(?:{'|'.join(words.split())})"


# What somebody on a visit does to the person named behind (an occupation may stand between).
DONE = re.compile(
    rf"\b(?:{_any(ASKED)}|{_any(SAID_TO)} to"
    rf"|{_any(CHATTED)}[a-z, ]{{0,30}}?\b(?:with|to|beside|next to|opposite|at the door of)"
    rf"|(?:hands?|questions?|doors?|asked)[a-z, ]{{0,30}}? of"
    rf"|{_any(LED)}(?: [a-z]+){{0,3}} by|{_any(OWN)} of"
    rf"|(?:handed|gave|brought|poured|offered)(?: (?!to\b)[a-z]+){{0,6}}? to) {TITLE}$"
)
LISTED = re.compile(rf"(?:,? and|,) (?!(?:his|her|their|whose) ){TITLE}")
ANSWERED = re.compile(rf"\b(?:answer|reply|explanation)s? (?:came|comes) from {TITLE}$")
# "Of the guard on duty, A, he asked …": who is asked stands first.
OF_WHOM = re.compile(r"\bOf (?:the|a|an|one) [a-z][a-z -]{2,40}, $")
ASKS = re.compile(r", (?:he|she|they|[A-Z][\w'’-]+) (?:asked|inquired|wanted to know)\b")
# What the person named does: says, shows, holds out a hand.
SPEAKS = re.compile(
    r"(?:,[^,.;“”\"]{1,50},| \([^)]{1,30}\))? (?:then |also |now |himself |herself |[a-z]+ly )?"
    rf"(?:{_any(SAID)}|took (?:him|her|his|them|the)|(?:led|walked) (?:him|her|them)"
    r"|came (?:up|over|out|forward)|hurried (?:up|over|out)|stepped forward|brought out|could not hide)\b"
)
WITH = _any("ask asked told handed beside with to thanked wished encouraged consoled reminded urged gave brought")
WHOM = rf"(?:him|her|the (?:old (?:man|woman|couple|lady)|{_any(OTHERS)})(?!s))"
PRONOUN = re.compile(rf"(?<!was )(?<!were )(?<!went )(?<!came )\b{WITH} {WHOM}\b")
WORKS = re.compile(rf"['’]s {_any(' '.join(sorted(word_class('own-works'))))}\b")
# What is only going to be done: nothing past stands between it and the name.
PLANNED = re.compile(
    r"\b(?:will|shall|(?:plans?|hopes?|intends?|is|are|due) to)\b(?!.*\b(?:[a-z]+ed|told|spoke|sat|shook)\b)"
)
PRESS = (
    r"\btold (?:the )?(?:(?:[A-Z][\w'’-]+ ){0,3}(?:Daily|News|Today|Times|Post|Weekly|Herald|Evening|Radio|TV"
    r"|Television|Agency|Express|Journal|Net|Online)|Xinhua|CCTV|CGTN|Reuters|AFP|ECNS|SHINE|Shine)\b"
)
NOT_HERE = re.compile(rf"\b{_any(AWAY)}\b|{PRESS}")
QUESTION = re.compile(
    r"\?[”\"] [^.?!“\"\n]{0,60}\b(?:asked|inquired|wanted to know|wondered|said|enquired)\b[^?!“\"\n]{0,40}[“\"]?\Z"
)
LATELY = 120
NEAR = 70


class Contacts(SharedContacts):
    """Finds the contacts of one English article."""

    NOT_HERE = NOT_HERE

    def __init__(self, text: str, plain: Callable[[int], bool], words: list[Word]) -> None:
        super().__init__(text, plain)
        self.words = words
        self._visited = False
        self._met = False

    def read(self, sentence: Sentence) -> Sentence:
        """A sentence with its contacts behind its other tokens."""
        self._visited = bool(sentence.paragraph) and (self._visited or "V" in sentence.letters)
        self._met = "K" in sentence.letters
        return sentence if "k" in sentence.letters else super().read(sentence)

    def contacts(self, named: list[Token], start: int, end: int) -> list[Token]:
        """Those named to whom something is said, else him or her of the sentences before."""
        found: list[Token] = []
        clause, before = None, self.last
        if named and self._visited and not self._met:
            asked = QUESTION.search(self.text, max(0, start - LATELY), start) is not None
            clause = Addressed(self.words, start, end, self.officials, asked=asked)
        for at_name, token in enumerate(named):
            self.last = token.value if isinstance(token.value, int) else None
            behind = named[at_name:] if clause else []
            talked = talked_behind(self.text, behind, self.officials, start, end)
            listed = found and LISTED.fullmatch(self.text, found[-1].end, token.start)
            if at := token.end if listed else talked or self._told(token, start, end, clause):
                found.append(Token("C", token.start, at, token.value))
        match = PRONOUN.search(self.text, start, end) if not found and self.last is not None else None
        if match is not None and not any(token.end <= match.start() <= token.end + 1 for token in named):
            ahead = [token.value for token in named if token.end <= match.start()]
            if isinstance(whom := ahead[-1] if ahead else before, int):
                found.append(Token("C", match.start(), match.end(), whom))
        return found

    def _told(self, person: Token, start: int, end: int, clause: Addressed | None) -> int:
        """Where it ends what is said to or done by a person; 0 if nothing is."""
        if WORKS.match(self.text, person.end) or PLANNED.search(self.text, start, person.start):
            return 0
        near = max(start, person.start - NEAR)
        if DONE.search(self.text, near, person.start) or ANSWERED.search(self.text, near, person.start):
            return person.end
        if OF_WHOM.search(self.text, near, person.start) and ASKS.match(self.text, person.end):
            return person.end
        if said := SPEAKS.match(self.text, person.end, min(end, person.end + NEAR + NEAR)):
            return said.end()
        return clause.told(person.start, person.end) if clause else 0
