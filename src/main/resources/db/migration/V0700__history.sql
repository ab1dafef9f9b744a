-- The audit trail: rows are only ever added, each holds the hash of the one before it. People are referred to by id only.

create table audit_entry (
    seq bigint primary key,
    recorded_at timestamp with time zone not null,
    -- null: about the installation
    strategy_id uuid,
    section_id uuid,
    actor_id uuid,
    acting_for uuid,
    roles varchar(400) not null,
    ministry_id uuid,
    action varchar(60) not null,
    object_type varchar(40) not null,
    object_id varchar(300) not null,
    object_version bigint,
    before_hash varchar(64),
    after_hash varchar(64),
    reason varchar(4000) not null,
    detail varchar(2000) not null,
    marking varchar(40) not null,
    prev_hash varchar(64) not null unique,
    hash varchar(64) not null unique
);
create index audit_entry_strategy on audit_entry (strategy_id, seq);

-- The end of the chain. Whoever adds a row locks it, so that two writers keep one chain, and a cut-off end is found.
create table audit_head (
    id integer primary key,
    seq bigint not null,
    hash varchar(64) not null
);
insert into audit_head (id, seq, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
