"""What helps to decide."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.insight import InsightWords, SittingWords

INSIGHT: Final = InsightWords(
    clues={
        "sender-kind": "for this kind of piece from this sender",
        "sender": "for this sender",
        "list": "for this list or newsletter",
        "word": "with “{word}” in the subject",
        "kind": "for this kind of piece",
        "organisation": "for this organisation",
    },
    times=lambda times, of, clue: f"{times} of {of} times {clue}",
    suggestion=lambda what, why: f"suggestion: {what} · {why}",
    why="What was decided before on pieces like this",
    says=lambda decision, times: f"{decision or 'a bit of everything'}: {times}",
    not_enough="Too little, or too mixed, for a suggestion.",
    none="Nothing was decided yet on pieces like this.",
    take="take over",
    recognised="recognised",
    gist=lambda text: f"gist: {text}",
    by=lambda day, words: f"by {day} (“{words}”)",
    gone=lambda day, words: f"by {day} has gone by (“{words}”)",
    kenmerk=lambda text: f"reference {text}",
    mentions=lambda names: f"names {names}",
    read_from=lambda words: f"from the text: “{words}”",
    mark=lambda marking, words, key: f"marking {marking}? (“{words}”, {key} sets it)",
    taken=lambda what: f"Taken over: {what}",
    fields={"due": "date", "kenmerk": "reference", "gist": "gist"},
    nothing="There is no suggestion for this item",
    one_by_one="Suggestions are taken one item at a time: clear the ticks first",
    unlearned=lambda decision, clue: f"Unlearned: {decision} {clue}",
    sender="sender",
    open=lambda count, more: "nothing open" if not count and not more else f"{count}{' or more' if more else ''} open",
    last=lambda decision, day: f"last time {decision} ({day})",
    heard=lambda day: f"last heard {day}",
    automatic=lambda day: f"only automatic mail, the last {day}",
    first="for the first time",
    earlier=lambda count: "Before: 1 item" if count == 1 else f"Before: {count} items",
    folded=lambda count, key: f"{count} more · {key} shows all",
    same_subject="same subject",
    undecided="not decided yet",
    no_item="message",
)

SITTING: Final = SittingWords(
    manager="manager",
    minutes="minutes",
    all="everybody",
    over=lambda minutes: "The minute is over." if minutes == 1 else f"The {minutes} minutes are over.",
    nothing_left="There is no session to go on with; enter begins one",
    next_part=lambda name, count: f"Now “{name}”: {count}",
    resumed=lambda left, total, where: f"Resumed: {left} of {total} to go, {where}",
    resumed_empty=lambda where: f"Resumed: nothing left to decide on, {where}",
    whole="whole inbox",
)
