-- A text that the room reads line by line, at the versions that were put before it, and what is proposed to its lines.
create table workshop_reading (
    id              uuid primary key,
    workshop_id     uuid                     not null references workshop (id),
    item_id         uuid                     not null,
    section_id      uuid                     not null,
    version         bigint                   not null,
    arabic_body     uuid,
    arabic_version  bigint,
    english_body    uuid,
    english_version bigint,
    at_block        integer                  not null,
    at_sentence     integer                  not null,
    opened_by       uuid                     not null,
    opened_at       timestamp with time zone not null,
    closed_at       timestamp with time zone
);
create index workshop_reading_of_workshop on workshop_reading (workshop_id);

-- The line is the one of that number in that version of the text; versions never change.
create table workshop_amendment (
    id            uuid primary key,
    reading_id    uuid                     not null references workshop_reading (id),
    workshop_id   uuid                     not null references workshop (id),
    number        integer                  not null,
    seat_id       uuid                     not null references workshop_seat (id),
    language      varchar(2)               not null,
    kind          varchar(20)              not null,
    body_id       uuid                     not null,
    text_version  bigint                   not null,
    line_block    integer                  not null,
    line_sentence integer                  not null,
    wording       varchar(2000)            not null,
    reason        varchar(500)             not null,
    state         varchar(20)              not null,
    proposed_at   timestamp with time zone not null,
    ballot_id     uuid,
    decided_by    uuid,
    decided_at    timestamp with time zone,
    -- somebody is putting it into the text since then
    adopting_at   timestamp with time zone,
    unique (workshop_id, number)
);
create index workshop_amendment_of_reading on workshop_amendment (reading_id);
