-- People, ministries, one-time links and who takes part in which strategy.

create table ministry (
    id uuid primary key,
    version bigint not null,
    name_ar varchar(200) not null,
    name_en varchar(200) not null
);

create table person (
    id uuid primary key,
    version bigint not null,
    -- null until the invitation is accepted; stored in the one form in which logins are compared
    login varchar(60) unique,
    -- an encoded hash, never the password; null until the invitation is accepted
    password varchar(200),
    name_ar varchar(120) not null,
    name_en varchar(120) not null,
    ministry_id uuid references ministry (id),
    language varchar(2) not null,
    active boolean not null
);

create table person_role (
    person_id uuid not null references person (id),
    role varchar(40) not null,
    primary key (person_id, role)
);

create table one_time_link (
    -- SHA-256 of the token; the token itself is only ever in the link
    token_hash varchar(64) primary key,
    purpose varchar(40) not null,
    -- null for the first administrator, who does not exist yet
    person_id uuid references person (id),
    -- null: valid until used or replaced
    expires_at timestamp with time zone
);

create index one_time_link_person on one_time_link (person_id);

-- strategy_id points into a room built on this one, so no key binds it
create table membership (
    strategy_id uuid not null,
    person_id uuid not null references person (id),
    ministry_id uuid references ministry (id),
    primary key (strategy_id, person_id)
);

create index membership_person on membership (person_id);

create table membership_role (
    strategy_id uuid not null,
    person_id uuid not null,
    role varchar(40) not null,
    primary key (strategy_id, person_id, role),
    foreign key (strategy_id, person_id) references membership (strategy_id, person_id)
);
