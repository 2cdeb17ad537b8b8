"""Desks and persons; what goes out under her name is short and polite."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.referring import ReferringWords

REFERRING: Final = ReferringWords(
    subject=lambda title: f"Where to turn to: {title}",
    greeting="Dear colleague,",
    opening=lambda title, desk: (
        f"Thank you for your message ({title}). It is not ours to deal with. Please turn to: {desk}."
    ),
    channel=lambda text: f"- How: {text}",
    address=lambda text: f"- Where: {text}",
    supply=lambda text: f"- Please have this at hand: {text}",
    reply=lambda days: f"- You can usually expect an answer within {days} working {'day' if days == 1 else 'days'}.",
    closing="If that does not work out, please let me know and I will help you further.",
    page="referred: the asker still to be told",
    empty=lambda key: f"Everybody who was referred knows it. {key}: to the inbox.",
    row=lambda desk, day: f"to {desk} · {day}",
    told="Logged: the asker knows",
    all_told=lambda count: f"Logged: the asker knows ({count} {'piece' if count == 1 else 'pieces'}).",
    nobody="There is nobody left to tell where to turn to.",
    not_referred="The asker of this piece knows it already",
    file_name=lambda who, day: f"referral-{who}-{day}.eml",
    desks="desks",
    no_desks=lambda key: f"There are no desks yet. {key}: one more. The usual ones: werkbank desk add --typical.",
    labels={
        "name": "name",
        "topics": "topics",
        "channel": "channel",
        "address": "where",
        "supply": "to supply",
        "reply": "reply time",
        "checked": "checked",
    },
    unchecked="not checked yet",
    checked_long_ago=lambda day: f"checked on {day}, longer than a year ago",
    days=lambda count: f"{count} working {'day' if count == 1 else 'days'}",
    used=lambda count: f"{count} {'piece' if count == 1 else 'pieces'} referred here",
    to_supply="to supply",
    saved=lambda name: f"Kept: {name}",
    removed=lambda name: f"Gone: {name}",
    bad_days="The reply time is a number of working days from 0 to 365.",
    card={
        "role": "role",
        "organisation": "organisation",
        "weight": "weight",
        "addresses": "address",
        "messages": "messages",
        "heard": "last heard",
        "automatic": "automatic",
        "items": "open pieces",
        "waits": "we wait for",
        "notes": "notes on their way",
        "away": "away",
    },
    nobody_known="Nobody of the register of persons is known of this piece",
    waits_for=lambda title, day: f"{title}, asked {day}" if day else title,
    note_at=lambda title, day: f"{title}, by {day}" if day else title,
    by_itself=lambda count, day: f"{count}, the last {day}",
    counted=lambda count: f"{count}",
    and_more=lambda count: f"and {count} more",
    until=lambda day: f"until {day}",
    whom="card of",
)
