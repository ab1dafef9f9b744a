-- Groups of an item of the agenda, their boards, their reports, and the walk from board to board. What goes with an item that never
-- began goes with it.

create table workshop_group (
    id          uuid primary key,
    workshop_id uuid         not null references workshop (id),
    item_id     uuid         not null references workshop_item (id) on delete cascade,
    place       integer      not null,
    -- empty: called by its number
    name        varchar(120) not null
);
create index workshop_group_of_item on workshop_group (item_id);
create index workshop_group_of_workshop on workshop_group (workshop_id);

-- Nobody sits in two groups of an item.
create table workshop_group_seat (
    item_id    uuid    not null,
    seat_id    uuid    not null references workshop_seat (id),
    group_id   uuid    not null references workshop_group (id) on delete cascade,
    rapporteur boolean not null,
    primary key (item_id, seat_id)
);
create index workshop_group_seat_of_group on workshop_group_seat (group_id);

-- A card of the library, one that somebody wrote, or one into which others were merged: those name it and stay as they are.
create table workshop_card (
    id           uuid primary key,
    group_id     uuid                     not null references workshop_group (id) on delete cascade,
    version      bigint                   not null,
    lane         varchar(20)              not null,
    library_item varchar(60),
    body         varchar(500)             not null,
    seat_id      uuid references workshop_seat (id),
    -- names the act of writing, so that the same one sent twice is one card
    submission   uuid,
    written_at   timestamp with time zone not null,
    joint        boolean                  not null,
    merged_into  uuid references workshop_card (id) on delete cascade,
    withdrawn    boolean                  not null,
    unique (seat_id, submission)
);
create index workshop_card_of_group on workshop_card (group_id);

create table workshop_card_support (
    card_id uuid not null references workshop_card (id) on delete cascade,
    seat_id uuid not null references workshop_seat (id),
    primary key (card_id, seat_id)
);

-- What somebody of another group wrote to a board, or to a card on it.
create table workshop_remark (
    id         uuid primary key,
    group_id   uuid                     not null references workshop_group (id) on delete cascade,
    card_id    uuid references workshop_card (id) on delete cascade,
    body       varchar(500)             not null,
    seat_id    uuid                     not null references workshop_seat (id),
    from_group uuid references workshop_group (id) on delete set null,
    submission uuid                     not null,
    written_at timestamp with time zone not null,
    unique (seat_id, submission)
);
create index workshop_remark_of_group on workshop_remark (group_id);

-- Every version stays, so nothing that was once stored is lost.
create table workshop_group_report (
    group_id    uuid                     not null references workshop_group (id) on delete cascade,
    version     bigint                   not null,
    agreed      varchar(4000)            not null,
    open_points varchar(4000)            not null,
    minority    varchar(4000)            not null,
    owner       varchar(500)             not null,
    handed_in   boolean                  not null,
    seat_id     uuid                     not null references workshop_seat (id),
    saved_at    timestamp with time zone not null,
    primary key (group_id, version)
);

create table workshop_walk (
    item_id        uuid primary key references workshop_item (id) on delete cascade,
    version        bigint  not null,
    -- the item whose clock the rounds follow
    clock_item_id  uuid    not null,
    round_begun    integer not null,
    begun_at_ms    bigint  not null,
    length_seconds integer not null,
    ended          boolean not null
);
