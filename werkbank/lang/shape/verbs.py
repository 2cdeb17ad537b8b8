"""What each verb and option of the command line does, in one sentence each."""

from typing import TypedDict

VerbWords = TypedDict(
    "VerbWords",
    {
        "import": str,
        "add": str,
        "list": str,
        "show": str,
        "search": str,
        "decide": str,
        "split": str,
        "share": str,
        "assign": str,
        "edit": str,
        "mark": str,
        "brief": str,
        "term": str,
        "deadline": str,
        "calendar": str,
        "note": str,
        "question": str,
        "commitment": str,
        "wait": str,
        "log": str,
        "undo": str,
        "redo": str,
        "manager": str,
        "person": str,
        "desk": str,
        "mandate": str,
        "rule": str,
        "sender": str,
        "weights": str,
        "backup": str,
        "restore": str,
        "doctor": str,
        "export": str,
        "load": str,
        "wipe": str,
        "config": str,
        "date": str,
        "demo": str,
        "completion": str,
    },
)
"""What each verb does, in one sentence."""

SubverbWords = TypedDict(
    "SubverbWords",
    {
        "manager add": str,
        "manager list": str,
        "manager edit": str,
        "person add": str,
        "person edit": str,
        "person list": str,
        "person show": str,
        "person away": str,
        "person back": str,
        "desk add": str,
        "desk list": str,
        "desk edit": str,
        "desk remove": str,
        "desk letter": str,
        "mandate add": str,
        "mandate edit": str,
        "mandate list": str,
        "mandate end": str,
        "rule add": str,
        "rule list": str,
        "rule show": str,
        "rule edit": str,
        "rule try": str,
        "rule run": str,
        "rule remove": str,
        "rule move": str,
        "sender list": str,
        "sender set": str,
        "weights set": str,
        "weights reset": str,
        "weights try": str,
        "note add": str,
        "note list": str,
        "note show": str,
        "note plan": str,
        "note move": str,
        "note import": str,
        "note edit": str,
        "note link": str,
        "note remind": str,
        "wait remind": str,
        "note types": str,
        "note types list": str,
        "note types show": str,
        "note types import": str,
        "note types check": str,
        "note types drop": str,
        "note types export": str,
        "note types move": str,
        "question list": str,
        "question show": str,
        "question import": str,
        "question check": str,
        "question answer": str,
        "question part": str,
        "question part add": str,
        "question part text": str,
        "question part split": str,
        "question part merge": str,
        "question part remove": str,
        "question part renumber": str,
        "question edit": str,
        "question ready": str,
        "question answered": str,
        "question dropped": str,
        "question reopen": str,
        "question checklists": str,
        "question checklists list": str,
        "question checklists show": str,
        "question checklists import": str,
        "question checklists check": str,
        "question checklists drop": str,
        "question checklists export": str,
        "question checklists move": str,
        "question recall": str,
        "question remind": str,
        "question take": str,
        "commitment add": str,
        "commitment list": str,
        "commitment show": str,
        "commitment edit": str,
        "commitment done": str,
        "commitment drop": str,
        "commitment open": str,
        "commitment import": str,
        "question export": str,
        "config check": str,
        "config show": str,
        "config path": str,
    },
)
"""What each verb under a verb does."""


class OptionWords(TypedDict):
    """What each option means."""

    db: str
    now: str
    json: str
    text: str
    help: str
    version: str
    manager: str
    all_of: str
    limit: str
    all: str
    by: str
    to: str
    gist: str
    advice: str
    kenmerk: str
    reason: str
    about: str
    mandate: str
    asker_told: str
    type: str
    author: str
    checklist: str
    title: str
    due: str
    term_kind: str
    risk: str
    action: str
    sensitivity: str
    points: str
    waiters: str
    item_theme: str
    weights_of: str
    format: str
    output: str
    force: str
    freeze: str
    again: str
    briefs: str
    length: str
    regime: str
    suspend: str
    rule: str
    start: str
    suspend_item: str
    resume: str
    stop: str
    moved: str
    accept: str
    close: str
    open: str
    why: str
    extend: str
    terms: str
    calendar: str
    backups: str
    leave_out: str
    put_back: str
    move: str
    pin: str
    code: str
    address: str
    theme: str
    name: str
    active: str
    role: str
    organisation: str
    weight: str
    topic: str
    channel: str
    supply: str
    typical: str
    kind: str
    limit_text: str
    until: str
    order: str
    date: str
    step: str
    check: str
    not_in_order: str
    gate: str
    filed: str
    again_side: str
    note_theme: str
    manager_of_rows: str
    substitute: str
    drop_link: str
    own_pace: str
    of_author: str
    wait_person: str
    desk_address: str
    reply_days: str
    checked: str
    told: str
    tone: str
    letter_format: str
    sent: str
    accept_version: str
    of_kind: str
    made_on: str
    occasion: str
    due_by: str
    remark: str
    who_keeps: str
    in_answer: str
    marked: str
    settled_on: str
    how_kept: str
    every: str
    typed: str
    commitment_reference: str
    dossier_kind: str
    dossier_format: str
    with_confidential: str
    repair: str
    for_good: str
    reset: str
    document: str
    all_documents: str
    preview: str
    owed: str
    owing_person: str
    of_part: str
    check_state: str
    delivers: str
    wanted: str
    source: str
    as_of: str
    check_answer: str
    check_reason: str
    part_core: str
    part_advice: str
    done: str
    printed: str
    question_text: str
    answer_author: str
    question_asker: str
    question_behalf: str
    question_addressee: str
    question_behind: str
    question_core: str
    question_reference: str
    question_submitted: str
    question_requested: str
    question_kind: str
    override_reason: str
    rule_sender: str
    rule_to: str
    rule_subject: str
    rule_words: str
    rule_sort: str
    rule_marking: str
    rule_manager: str
    rule_bulk: str
    rule_assign: str
    rule_theme: str
    rule_decide: str
    rule_mark: str
    rule_snooze: str
    rule_name: str
    rule_off: str
    rule_on: str
