-- Decisions of workshops that went into texts, each by one suggestion: decided when, in which workshop, during what, by which ballot.
-- "id" names the suggestion and the entry in the log of the text. "source_id" is what was decided, in the workshop: it goes into a text once.
create table workshop_decision (
    id          uuid primary key,
    workshop_id uuid                     not null references workshop (id),
    item_id     uuid,
    group_id    uuid,
    ballot_id   uuid,
    kind        varchar(20)              not null,
    source_id   uuid                     not null,
    verbatim    varchar(8000)            not null,
    section_id  uuid                     not null,
    body_id     uuid                     not null,
    made_by     uuid                     not null,
    made_at     timestamp with time zone not null,
    -- empty while it is on its way into the text
    put_at      timestamp with time zone,
    anchor_id   uuid,
    -- what became of the suggestion; empty while it is open
    accepted    boolean,
    unique (workshop_id, source_id, body_id)
);
create index workshop_decision_of_section on workshop_decision (section_id);
