"""Who does the reporting: the mention that belongs to a reporting word.

The tree is asked first where it can be trusted; word order decides where parsers fail: "X, spokesman for Y, said",
"…," said X, who …, "…, the air force said".
"""

from briefgen import grammar
from briefgen.extract.quotes.page import Page
from briefgen.extract.quotes.passive import agent, is_passive
from briefgen.extract.quotes.phrases import INSIDE, Mention, outset, phrase_after, phrase_before, whole
from briefgen.extract.quotes.spot import Spotted
from briefgen.extract.quotes.voices import can_speak
from briefgen.extract.quotes.wordclasses import FARTHEST, FINITE, before_adverbs
from briefgen.extract.quotes.wordlists import singular, words

PERSONAL = frozenset({"he", "she", "they", "it", "we", "i"})
RELATIVE = frozenset({"who", "which", "that"})
BREAKS = frozenset({",", "--", "—", "–", "-", "―", ")", ";"})
LONGEST_BRACKET = 8
"""No longer bracket stands between a speaker and the verb, in tokens."""
INVERTIBLE = frozenset({"say", "add", "explain", "write", "report", "note", "argue", "conclude", "warn", "announce"})


def subject_of(page: Page, spotted: Spotted, low: int, high: int) -> Mention | None:
    """Return who says what *spotted* reports, looking from token *low* to *high* (its sentence)."""
    if spotted.is_phrase:
        return phrase_after(page, spotted.end, high)
    if spotted.is_noun:
        return _owner(page, spotted, low, high)
    if is_passive(page, spotted, low):
        if page.lower[spotted.end : spotted.end + 2] == ["to", "have"]:  # "he is *said* to have answered"
            return verb_subject(page, spotted.start, low)
        return agent(page, spotted.end, page.spans[page.line[spotted.start]][1])
    if _inverted(page, spotted, low):
        found = phrase_after(page, _after_adverbs(page, spotted.end, high), high)
        if found is not None:
            return found
    return verb_subject(page, spotted.start, low)


def verb_subject(page: Page, verb: int, low: int, depth: int = 0) -> Mention | None:
    """Return the subject of the verb at token *verb*, not looking below *low*."""
    low = max(low, verb - FARTHEST)
    if page.tags[verb] in FINITE:
        low = max([low, *(at + 1 for at in range(low, verb) if page.words[at] in {":", ";"} and page.quoted[at] < 0)])
    before = before_adverbs(page, verb, low, auxiliaries=True)
    if before >= low and page.quoted[before] < 0:
        if page.lower[before] in PERSONAL and before > low and page.lower[before - 1] == "what" and depth == 0:
            main = _earlier_verb(page, before, low)
            outer = verb_subject(page, main, low, depth + 1) if main is not None else None
            if outer is not None and can_speak(page, outer) and page.lower[outer.head] not in PERSONAL:
                return outer
        if page.lower[before] in PERSONAL:
            return Mention(before, before + 1, before)
        if page.lower[before] in RELATIVE and page.tags[before] in {"WP", "WDT", ""}:
            return _antecedent(page, before, low)
    if page.tags[verb] == "VBG" and before >= low and page.lower[before] in {"for", "from", "of"}:
        return _blamed(page, before, low, depth)
    if page.tags[verb] in {"VBG", "VB"}:
        found = _controller(page, verb, before, low, depth)
        if found is not None or page.tags[verb] == "VB":
            return found
    return _explained(page, verb, _subject(page, verb, before, low, depth))


def _blamed(page: Page, link: int, low: int, depth: int) -> Mention | None:
    """Return who "was scolded *for* saying" it: the subject of a passive; whom an active verb blames can't be told."""
    for at in range(link - 1, low - 1, -1):
        if page.tags[at] in FINITE and page.quoted[at] < 0:
            passive = page.lower[at] in {"was", "were", "is", "are"} and page.tags[at + 1] in {"VBN", "RB", "VBD"}
            return verb_subject(page, at, low, depth + 1) if passive and depth < 2 else None
    return None


def _explained(page: Page, verb: int, found: Mention | None) -> Mention | None:
    """Return the name that explains *found* when that can't speak itself ("her shadow, *Ann Lee*, said")."""
    if found is None or can_speak(page, found) or page.words[found.end] != "," or found.end + 2 >= verb:
        return found
    entity = page.entity(found.end + 1)
    end = page.token_at(entity.end) if entity is not None and entity.label == "PERSON" else 0
    return Mention(found.end + 1, end, end - 1) if 0 < end < verb and page.words[end] == "," else found


def _subject(page: Page, verb: int, before: int, low: int, depth: int) -> Mention | None:
    """Return the subject of a finite verb, by what stands beside it, the tree, and word order."""
    tree = _by_tree(page, verb, low)
    if tree is not None and tree.end - tree.start == 1 and page.lower[tree.head] == "those":
        tree = _those(page, before, low) or tree
    return (
        _beside(page, before, low)
        or _best(page, verb, tree, _by_order(page, verb, before, low, depth))
        or _those(page, before, low)
        or _opening(page, before, low)
    )


def _those(page: Page, before: int, low: int) -> Mention | None:
    """Return "those close to him", "people briefed on the talks": a whole clause head that no phrase covers."""
    if (
        before > low
        and page.lower[low] in {"those", "people", "anyone", "everyone", "sources"}
        and page.quoted[before] < 0
    ):
        return Mention(low, before + 1, low)
    return None


def _opening(page: Page, before: int, low: int) -> Mention | None:
    """Return the one or two words that open the sentence, when the tagger does not see a name in them."""
    if (
        not 0 <= before - low < 3
        or not page.words[low][:1].isupper()
        or any(page.quoted[at] >= 0 for at in range(low, before + 1))
    ):
        return None
    plain = all(
        page.words[at].isalpha() and page.tags[at] not in {"IN", "DT", "CC", "RB", "PRP", "WRB", "EX", "TO", "UH"}
        for at in range(low, before + 1)
    )
    return Mention(low, before + 1, before) if plain else None


def _best(page: Page, verb: int, tree: Mention | None, order: Mention | None) -> Mention | None:
    """Return what the tree names, unless it can't speak and what word order names can."""
    if tree is not None and order is not None and _is_agent(page, order):
        order = None  # "pictures seen by *the Courier* show"
    options = [each for each in (tree, order) if each is not None]
    for each in options:
        if can_speak(page, each) and agrees(page, each, verb):
            return each
    return next((each for each in options if can_speak(page, each)), options[0] if options else None)


def _is_agent(page: Page, mention: Mention) -> bool:
    """Tell whether "by" governs *mention*, an article left out of a name passed over."""
    at = mention.start - 1
    if at > 0 and page.tags[at] == "DT":
        at -= 1
    return at >= 0 and page.lower[at] == "by"


def agrees(page: Page, mention: Mention, verb: int) -> bool:
    """Tell whether the number of *mention* fits the verb: no "leaders shows"."""
    return not (
        page.tags[verb] == "VBZ" and page.tags[mention.head] in {"NNS", "NNPS"} and page.named[mention.head] < 0
    )


def _beside(page: Page, before: int, low: int) -> Mention | None:
    """Return the phrase right before the verb when a comma, a dash or the like stands before it."""
    if before >= low and page.words[before] == ")":
        before = _before_bracket(page, before, low)
    if before < low or page.quoted[before] >= 0 or page.words[before] in BREAKS:
        return None
    found = phrase_before(page, before + 1, low)
    if found is None or not can_speak(page, found):
        return None
    start = outset(page, found.start, low)
    edge = page.lower[start - 1] if start > low else ","
    opened = start == low or page.quoted[start - 1] >= 0
    if edge == "and" and not opened:
        return _joined(page, found, start, low)
    return (
        found if opened or edge in BREAKS or edge in {"that", "and", "but", "as", "when", "while", "``", ":"} else None
    )


def _before_bracket(page: Page, closing: int, low: int) -> int:
    """Return the token in front of a bracket ("*Ann Lee* (R-Ohio) said"), *low* - 1 when it never opens."""
    at = closing
    while at >= low and page.words[at] != "(" and closing - at < LONGEST_BRACKET:
        at -= 1
    return at - 1 if at >= low and page.words[at] == "(" else low - 1


def _joined(page: Page, last: Mention, start: int, low: int) -> Mention:
    """Return "*Ann Lee* and her deputy" as one mention, its head the first; *last* alone when nobody stands before."""
    first = phrase_before(page, start - 1, low)
    if first is None or not can_speak(page, first) or page.lower[first.head] in PERSONAL:
        return last
    opening = outset(page, first.start, low)
    opened = opening == low or page.quoted[opening - 1] >= 0 or page.words[opening - 1] in BREAKS
    return Mention(first.start, last.end, first.head) if opened else last


def _by_tree(page: Page, verb: int, low: int) -> Mention | None:
    """Return the subject that the tree names, if it can be one."""
    main = page.doc[verb]
    if main.dep_ in grammar.AUXILIARY | {"cop"} and main.head.i > verb:
        main = main.head
    found = grammar.subject(main)
    if found is None or not low <= found.i < verb or page.quoted[found.i] >= 0:
        return None
    if found.tag_ in {"WP", "WDT"}:
        return _antecedent(page, found.i, low)
    return whole(page, found.i, low, verb)


def _by_order(page: Page, verb: int, before: int, low: int, depth: int) -> Mention | None:
    """Return the subject by word order."""
    if before < low or page.quoted[before] >= 0:
        return None
    if page.words[before] in BREAKS:
        return _named_role(page, before, low) or _before_aside(page, before, low)
    found = phrase_before(page, before + 1, low)
    if found is None and page.lower[before] in {"and", "but", "or", ","} and depth < 3:
        earlier = _earlier_cue(page, before, low) or _earlier_verb(page, before, low)
        return verb_subject(page, earlier, low, depth + 1) if earlier is not None else None
    return found


def _named_role(page: Page, comma: int, low: int) -> Mention | None:
    """Return the role that a name explains, behind what is reported ("…, *its director*, Ann Lee, said")."""
    name = phrase_before(page, comma, low, linked=False)
    entity = page.entity(name.head) if name is not None else None
    if name is None or entity is None or entity.label != "PERSON":
        return None
    start = outset(page, name.start, low)
    if start - 1 <= low or page.words[start - 1] != ",":
        return None
    role = phrase_before(page, start - 1, low)
    if role is None or singular(page.lower[role.head]) not in words("role"):
        return None
    opened = role.start > low and page.words[role.start - 1] in BREAKS
    reported = any(page.tags[at] in FINITE and page.quoted[at] < 0 for at in range(low, role.start))
    return role if opened and reported else None


def _before_aside(page: Page, comma: int, low: int) -> Mention | None:
    """Return the phrase that an aside interrupts ("*Ann Lee*, a teacher, said")."""
    start = low
    while start < comma and (
        page.words[start] in BREAKS or page.tags[start] in {"CC", "RB", "UH"} or page.quoted[start] >= 0
    ):
        start += 1
    if start < comma and page.tags[start] in {"IN", "VBG", "TO", "WRB", "VBN"}:
        later = next((at for at in range(start, comma) if page.words[at] == ","), None)
        if later is not None and later + 1 < comma:
            start = later + 1
    return phrase_after(page, start, comma)


def _controller(page: Page, verb: int, before: int, low: int, depth: int) -> Mention | None:
    """Return who does a participle or infinitive: its own subject ("with X saying"), its noun, or the main subject."""
    if page.tags[verb] == "VBG" and before >= low and page.tags[before] in INSIDE and page.quoted[before] < 0:
        own = phrase_before(page, before + 1, low)
        if own is not None and not can_speak(page, own):
            own = phrase_before(page, before + 1, low, linked=False)
        if own is not None and own.start - 1 > low and page.lower[own.start - 1] == "to":
            text = phrase_before(page, own.start - 1, low, linked=False)  # "a letter *to* the council urging"
            if text is not None and singular(page.lower[text.head]) in words("document"):
                return _sender(page, text, low, depth) or text
        if own is not None:
            return _sender(page, own, low, depth) or own
    if depth > 3:
        return None
    if page.tags[verb] == "VBG" and before >= low and page.tags[before] in FINITE | {"VB"}:
        return verb_subject(page, before, low, depth + 1)  # "could not resist *saying*"
    earlier = _earlier_cue(page, verb, low) or _earlier_verb(page, verb, low)
    if earlier is None and page.tags[verb] == "VBG" and before < low:
        return _main_subject(page, verb)
    return verb_subject(page, earlier, low, depth + 1) if earlier is not None else None


def _main_subject(page: Page, verb: int) -> Mention | None:
    """Return the subject of the main clause behind a participle that opens its sentence ("Citing costs, *Ann Lee* said")."""
    for at in range(verb + 1, min(len(page.words) - 1, verb + FARTHEST)):
        if page.ends_sentence(at) or page.line[at] != page.line[verb]:
            return None
        if page.words[at] != "," or page.quoted[at] >= 0:
            continue
        found = phrase_after(page, at + 1, len(page.words))
        if found is None or found.end >= len(page.words):
            continue
        after = found.end
        while after < len(page.words) - 1 and page.tags[after] in {"RB", "_SP"}:
            after += 1
        if page.tags[after] in FINITE:
            return found
    return None


def _sender(page: Page, own: Mention, low: int, depth: int) -> Mention | None:
    """Return who issued a text that speaks ("*the council* issued a statement calling …")."""
    verb = own.start - 1
    while verb > low and own.start - verb < 5 and (page.lower[verb] == "of" or page.tags[verb] in {"DT", "NN", "JJ"}):
        verb -= 1  # "issued *a series of* letters saying"
    if (
        depth > 2
        or verb <= low
        or singular(page.lower[own.head]) not in words("document")
        or page.tags[verb] not in {"VBD", "VBZ", "VBP", "VBN", "VBG"}
    ):
        return None
    return verb_subject(page, verb, low, depth + 1)


def _earlier_cue(page: Page, verb: int, low: int) -> int | None:
    """Return the nearest finite reporting verb before *verb* that is not in a relative clause."""
    for at in range(verb - 1, low - 1, -1):
        if (
            at in page.reporting
            and page.quoted[at] < 0
            and page.tags[at] in FINITE
            and page.lower[at - 1] not in RELATIVE
        ):
            return at
    return None


def _earlier_verb(page: Page, verb: int, low: int) -> int | None:
    """Return the nearest finite verb before *verb*, outside marks and relative clauses."""
    for at in range(verb - 1, low - 1, -1):
        if page.quoted[at] < 0 and page.tags[at] in FINITE and page.tags[at] != "MD":
            previous = page.lower[at - 1] if at > low else ""
            if previous in RELATIVE:
                continue
            return at
    return None


def _antecedent(page: Page, pronoun: int, low: int) -> Mention | None:
    """Return what a relative pronoun stands for."""
    end = pronoun
    if end > low and page.words[end - 1] in BREAKS:
        end -= 1
        if page.words[end] == ")":
            while end > low and page.words[end] != "(":
                end -= 1
    found = phrase_before(page, end, low)
    person = _in_apposition(page, found, low) if page.lower[pronoun] == "who" else None
    if person is not None:
        return person
    if page.lower[pronoun] != "who" or found is None or can_speak(page, found):
        return found
    noun = page.doc[pronoun].head.head  # "listeners to his programme *who*": the noun farther off
    return whole(page, noun.i, low, end) if low <= noun.i < end and page.quoted[noun.i] < 0 else None


def _in_apposition(page: Page, role: Mention | None, low: int) -> Mention | None:
    """Return the person whom *role* explains ("*Ann Lee*, now the mayor, who said")."""
    at = role.start - 1 if role is not None else low
    while at > low and page.tags[at] in {"RB", "DT"}:
        at -= 1
    entity = page.entity(at - 1) if at > low and page.words[at] == "," else None
    if entity is None or entity.label != "PERSON":
        return None
    return Mention(page.token_at(entity.start), at, at - 1)


def _inverted(page: Page, spotted: Spotted, low: int) -> bool:
    """Tell whether the speaker follows the verb ("…," *said* Ann Lee)."""
    before = spotted.start - 1
    if page.tags[spotted.start] in {"VBG", "VB"}:
        return False
    if before < 0 or before < low:
        return True
    if page.quoted[before] >= 0 and page.line[before] == page.line[spotted.start]:
        return True
    if page.words[before] != "," or spotted.end >= len(page.words):
        return False
    if before > low and page.quoted[before - 1] >= 0:
        return True
    return spotted.cue.lemma in INVERTIBLE and _ends_with_phrase(page, spotted.end)


def _ends_with_phrase(page: Page, start: int) -> bool:
    """Tell whether a noun phrase begins at *start* and no verb follows it ("…, said *a teacher in Arden*.")."""
    found = phrase_after(page, start, len(page.words))
    if found is None or page.tags[start] in {"PRP", "EX"} or found.end >= len(page.words):
        return False
    return (
        page.words[found.end] in {".", ",", "(", "--", "—", "–"}
        or page.tags[found.end] in {"IN", "WP", "_SP"}
        and page.lower[found.end] != "that"
    )


def _owner(page: Page, spotted: Spotted, low: int, high: int) -> Mention | None:
    """Return whose claim, statement or warning it is."""
    at = spotted.start - 1
    while at >= low and page.tags[at] in {"JJ", "NN", "JJS", "CD"}:
        at -= 1
    if at >= low and page.tags[at] == "PRP$":
        return Mention(at, at + 1, at)
    if at >= low and page.tags[at] == "POS":
        return phrase_before(page, at, low)
    if spotted.end < high and page.lower[spotted.end] in {"from", "by"}:
        return phrase_after(page, spotted.end + 1, high)
    return None


def _after_adverbs(page: Page, at: int, high: int) -> int:
    while at < high and page.tags[at] == "RB":
        at += 1
    return at
