"""What is said of the weights."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.weighing import WeighingWords


def _count(count: int, one: str, many: str) -> str:
    return f"1 {one}" if count == 1 else f"{count} {many}"


def _up(count: int, most: int) -> str:
    return f"{count} up" + (f", at most {_count(most, 'place', 'places')}" if count else "")


def _down(count: int, most: int) -> str:
    return f"{count} down" + (f", at most {_count(most, 'place', 'places')}" if count else "")


def _mover(old: int, new: int, points: int, fresh: int) -> str:
    return f"from {old} to {new}, " + (f"{points} points" if points == fresh else f"from {points} to {fresh} points")


WEIGHING: Final = WeighingWords(
    title="weights",
    groups={
        "slack": "Slack in working days",
        "term": "Kind of term",
        "risk": "Consequence of missing it",
        "action": "Asked",
        "sender": "Sender",
        "sensitivity": "Sensitivity",
        "theme": "Themes of the manager",
        "rest": "Further",
    },
    names={
        "slack.-1": "-1 or less, or late",
        "slack.0": "0",
        "slack.1": "1",
        "slack.3": "2 or 3",
        "slack.5": "4 or 5",
        "slack.ample": "more than 5",
        "theme.each": "a theme without points of its own",
        "rest.waiting_each": "for each colleague who waits",
        "rest.waiting_most": "at most for who wait",
        "rest.still_each": "for each time it lies still",
        "rest.still_days": "so long is lying still once",
        "rest.still_most": "at most for lying still",
        "rest.clamp": "information or copy, at most",
        "rest.urgent_slack": "urgent up to this slack",
        "rest.important_from": "important from so many points",
        "rest.buffer": "reserve before the end of a term",
    },
    theme=lambda theme: f"theme {theme}",
    everybody="everybody",
    of=lambda who: f"Weights of {who}",
    shipped=lambda value: f"shipped {value}",
    reach=lambda least, most: f"{least} to {most}",
    own="own",
    under="everybody",
    value="value",
    days=lambda days: f"{days} wd",
    changed=lambda count: _count(count, "weight differs from what is kept", "weights differ from what is kept"),
    clash="These do not count together",
    looked=lambda count: f"What moves (first {_count(count, 'place', 'places')})",
    none_move="Nothing moves.",
    up=_up,
    down=_down,
    points=lambda count: f"{_count(count, 'gets', 'get')} other points",
    quadrants=lambda count: f"{_count(count, 'comes', 'come')} under another heading",
    biggest="What moves most",
    mover=_mover,
    empty_list="The list is empty: nothing can move.",
    working="What moves is being worked out …",
    how=lambda change, keep: f"{change} changes a value; here you see what would move; {keep} keeps.",
    kept=lambda who: f"Weights of {who} kept.",
    nothing_to_keep="Nothing was changed to be kept.",
    let_go="Your changes are gone; what was kept counts.",
    nothing_to_let_go="Nothing was changed to let go of.",
    not_here="This weight was not changed here.",
    taken_back="Change taken back; not kept yet.",
    done_again="Change done again; not kept yet.",
    unkept=lambda key: f"The changes stay here; keep them with {key}.",
    tried="Only tried: nothing was changed.",
    reset=lambda who: f"Weights of {who} given back.",
)
