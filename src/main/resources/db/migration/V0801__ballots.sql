-- Ballots of workshops. A ballot's form is frozen when it opens; figures are stored when it closes.

create table workshop_ballot (
    id          uuid primary key,
    workshop_id uuid                     not null references workshop (id),
    version     bigint                   not null,
    -- question, options, method, rules: JSON with one spelling
    form        text                     not null,
    stage       varchar(20)              not null,
    round       integer                  not null,
    counted     boolean                  not null,
    reason      varchar(500)             not null,
    created_by  uuid                     not null,
    created_at  timestamp with time zone not null,
    opened_at   timestamp with time zone,
    closed_at   timestamp with time zone,
    -- SHA-256 of what it came to; null before it is closed
    result_hash varchar(64)
);
create index workshop_ballot_of_workshop on workshop_ballot (workshop_id);

-- Who may vote, frozen when the ballot opens: seats, or ministries. "submission" tells a vote that was sent again from a second one.
-- No time: who voted when would tell, beside other traces, who voted what.
create table workshop_roll (
    ballot_id  uuid    not null references workshop_ballot (id),
    round      integer not null,
    elector    uuid    not null,
    voted      boolean not null,
    submission uuid,
    primary key (ballot_id, round, elector)
);

-- Open ballots only: the paper beside its elector.
create table workshop_paper (
    ballot_id uuid    not null references workshop_ballot (id),
    round     integer not null,
    elector   uuid    not null,
    paper     text    not null,
    primary key (ballot_id, round, elector)
);

-- Secret ballots only: all papers of a round in one row, sorted by content (decision 0020).
create table workshop_urn (
    ballot_id uuid    not null references workshop_ballot (id),
    round     integer not null,
    papers    text    not null,
    primary key (ballot_id, round)
);
