-- Where a text uses a library item: derived from the documents, rebuilt body by body. Never edited by hand.
create table coverage_use (
    body_id           uuid         not null,
    link_id           varchar(40)  not null,
    strategy_id       uuid         not null,
    section_id        uuid         not null,
    language          varchar(2)   not null,
    item_id           varchar(60)  not null,
    catalogue         varchar(120) not null,
    catalogue_version integer      not null,
    form              varchar(20)  not null,
    wording           varchar(20)  not null,
    primary key (body_id, link_id)
);
create index coverage_use_of_strategy on coverage_use (strategy_id);

-- The state of the derivation: which version of a body the rows above were read from.
create table coverage_read (
    body_id uuid primary key,
    version bigint not null
);

-- What only people can say of an item, for a section or (place = 'strategy') for the whole.
create table coverage_stance (
    strategy_id uuid                     not null,
    place       varchar(40)              not null,
    item_id     varchar(60)              not null,
    version     bigint                   not null,
    stance      varchar(20)              not null,
    reason      varchar(2000)            not null,
    decided_by  uuid                     not null,
    decided_at  timestamp with time zone not null,
    primary key (strategy_id, place, item_id)
);

-- Which wording a drafter chose for an item whose verification note says that the paper is wrong or outdated.
create table coverage_choice (
    id          uuid primary key,
    strategy_id uuid                     not null,
    section_id  uuid                     not null,
    link_id     varchar(40)              not null,
    item_id     varchar(60)              not null,
    wording     varchar(20)              not null,
    reason      varchar(500)             not null,
    chosen_by   uuid                     not null,
    chosen_at   timestamp with time zone not null
);
create index coverage_choice_of_strategy on coverage_choice (strategy_id);
