-- What comes out of a workshop: its record, what was put off, who does what, and what those who took part thought of it.

-- The record is a document like any other; there is one for a workshop.
create table workshop_record (
    workshop_id uuid primary key references workshop (id),
    strategy_id uuid                     not null unique references strategy (id),
    made_by     uuid                     not null,
    made_at     timestamp with time zone not null
);

-- A section of the record that is something of the workshop's, such as a group: "part" names it.
create table workshop_record_part (
    workshop_id uuid        not null references workshop_record (workshop_id),
    part        varchar(60) not null,
    section_id  uuid        not null unique references section (id),
    primary key (workshop_id, part)
);

-- A text as it was written out of the workshop's data last: what it was then is in its step log, at that version.
create table workshop_record_text (
    body_id     uuid primary key references body (id),
    workshop_id uuid                     not null references workshop_record (workshop_id),
    version     bigint                   not null,
    written_at  timestamp with time zone not null
);

-- Put off, so that it is not lost. By a seat, or by a person from the console.
create table workshop_parked (
    id          uuid primary key,
    workshop_id uuid                     not null references workshop (id),
    version     bigint                   not null,
    item_id     uuid,
    subject     varchar(1000)            not null,
    goes_to     varchar(300)             not null,
    seat_id     uuid references workshop_seat (id),
    person_id   uuid,
    parked_at   timestamp with time zone not null,
    removed     boolean                  not null
);
create index workshop_parked_of_workshop on workshop_parked (workshop_id);

-- Who does what until when. The owner is a ministry, or what was written where it is none of the list.
create table workshop_action (
    id          uuid primary key,
    workshop_id uuid                     not null references workshop (id),
    version     bigint                   not null,
    item_id     uuid,
    what        varchar(1000)            not null,
    ministry_id uuid,
    owner       varchar(200)             not null,
    accepted    boolean                  not null,
    due         date,
    indicator   varchar(500)             not null,
    made_by     uuid                     not null,
    made_at     timestamp with time zone not null,
    removed     boolean                  not null
);
create index workshop_action_of_workshop on workshop_action (workshop_id);

-- All answers of a workshop lie in one row, counted, with the words sorted: no row, order or time tells who gave which.
create table workshop_evaluation (
    workshop_id uuid primary key references workshop (id),
    stage       varchar(20) not null,
    answers     integer     not null,
    tally       text        not null
);

-- Who has answered, not what and not when.
create table workshop_evaluation_roll (
    workshop_id uuid not null references workshop_evaluation (workshop_id),
    seat_id     uuid not null references workshop_seat (id),
    primary key (workshop_id, seat_id)
);
