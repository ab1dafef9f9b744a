-- Workshops: plan, seats, the log of moves, the floor. People and ministries are referred to by id only: the account room keeps them.

create table workshop (
    id           uuid primary key,
    strategy_id  uuid                     not null references strategy (id),
    version      bigint                   not null,
    title_ar     varchar(300)             not null,
    title_en     varchar(300)             not null,
    -- what is to be decided
    purpose_ar   varchar(1000)            not null,
    purpose_en   varchar(1000)            not null,
    meeting_rule varchar(20)              not null,
    language     varchar(2)               not null,
    starts_on    date                     not null,
    starts_at    time                     not null,
    days         integer                  not null,
    seats        integer                  not null,
    quorum_by    varchar(20)              not null,
    quorum       integer                  not null,
    code         varchar(8)               not null unique,
    created_by   uuid                     not null,
    created_at   timestamp with time zone not null
);
create index workshop_of_strategy on workshop (strategy_id);

-- "place" counts from 0 within a day. Cards are ids of library items, separated by spaces.
create table workshop_item (
    id          uuid primary key,
    workshop_id uuid          not null references workshop (id),
    day_number  integer       not null,
    place       integer       not null,
    kind        varchar(20)   not null,
    title_ar    varchar(300)  not null,
    title_en    varchar(300)  not null,
    minutes     integer       not null,
    section_id  uuid references section (id),
    question    varchar(1000) not null,
    cards       varchar(2000) not null
);
create index workshop_item_of_workshop on workshop_item (workshop_id);

-- A member has a person, a guest the hash of a token.
create table workshop_seat (
    id           uuid primary key,
    workshop_id  uuid                     not null references workshop (id),
    person_id    uuid,
    token_hash   varchar(64) unique,
    name         varchar(120)             not null,
    ministry_id  uuid,
    organisation varchar(200)             not null,
    role         varchar(20)              not null,
    state        varchar(20)              not null,
    consented_at timestamp with time zone not null,
    joined_at    timestamp with time zone not null,
    -- since when the state is what it is
    state_at     timestamp with time zone not null,
    unique (workshop_id, person_id)
);
create index workshop_seat_of_workshop on workshop_seat (workshop_id);

create table workshop_move (
    workshop_id uuid                     not null references workshop (id),
    number      bigint                   not null,
    kind        varchar(20)              not null,
    item_id     uuid,
    seconds     integer                  not null,
    made_by     uuid                     not null,
    made_at     timestamp with time zone not null,
    primary key (workshop_id, number)
);

create table workshop_speaker (
    id          uuid primary key,
    workshop_id uuid                     not null references workshop (id),
    item_id     uuid                     not null,
    seat_id     uuid                     not null references workshop_seat (id),
    asked_at    timestamp with time zone not null,
    started_at  timestamp with time zone,
    ended_at    timestamp with time zone,
    -- lowered the hand before speaking
    withdrawn   boolean                  not null
);
create index workshop_speaker_of_workshop on workshop_speaker (workshop_id);
