-- Kits: workshops that went out to a laptop, and, on the laptop, the one that came.

-- One row: the key by which this installation signs what it hands out, made when first needed. Ed25519, base 64.
create table kit_instance_key (
    id          integer      primary key,
    public_key  varchar(200) not null,
    private_key varchar(200) not null
);

create table kit (
    id            uuid primary key,
    strategy_id   uuid                     not null,
    workshop_id   uuid                     not null,
    -- what comes back must be signed by the key that left with the kit; only its public half stays
    public_key    varchar(200)             not null,
    made_by       uuid                     not null,
    made_at       timestamp with time zone not null,
    -- SHA-256 of the workshop as it left: whether it went on here too
    rows_hash     varchar(64)              not null,
    state         varchar(20)              not null,
    returned_by   uuid,
    returned_at   timestamp with time zone,
    -- the workshop that holds what came back
    returned_into uuid,
    -- SHA-256 of the package that came back: only the same one is taken further when taking it in was cut short
    returned_hash varchar(64)
);
create index kit_of_workshop on kit (workshop_id);

-- The texts that left, at which version, and whether what came back of them was put in; on the laptop, the versions in which they came.
create table kit_text (
    kit_id  uuid    not null,
    body_id uuid    not null,
    version bigint  not null,
    merged  boolean not null,
    primary key (kit_id, body_id)
);

-- On the laptop: the kit that this installation was made from. One row.
create table kit_here (
    id          integer      primary key,
    kit_id      uuid         not null,
    strategy_id uuid         not null,
    workshop_id uuid         not null,
    opened_by   uuid         not null,
    private_key varchar(200) not null,
    public_key  varchar(200) not null,
    opened_at   timestamp with time zone not null,
    complete    boolean      not null
);
