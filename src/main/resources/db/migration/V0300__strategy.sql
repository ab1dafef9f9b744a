-- People are referred to by id only: the account room keeps them.
create table strategy (
    id               uuid primary key,
    version          bigint                   not null,
    title_ar         varchar(300)             not null,
    title_en         varchar(300)             not null,
    template         varchar(16)              not null,
    template_version integer                  not null,
    languages        varchar(8)               not null,
    controlling      varchar(2)               not null,
    marking          varchar(40)              not null,
    tlp              varchar(20),
    state            varchar(40)              not null,
    created_by       uuid                     not null,
    created_at       timestamp with time zone not null,
    changed_at       timestamp with time zone not null
);

-- "place" counts from 0 among the sections with the same parent that are not removed. Lists are JSON text.
create table section (
    id                uuid primary key,
    strategy_id       uuid           not null references strategy (id),
    version           bigint         not null,
    parent_id         uuid references section (id),
    place             integer        not null,
    title_ar          varchar(300)   not null,
    title_en          varchar(300)   not null,
    purpose_ar        varchar(2000)  not null,
    purpose_en        varchar(2000)  not null,
    guiding_questions varchar(40000) not null,
    suggested_items   varchar(20000) not null,
    words_min         integer,
    words_max         integer,
    lead_ar           varchar(300)   not null,
    lead_en           varchar(300)   not null,
    review_checks     varchar(40000) not null,
    reviewers         varchar(200)   not null,
    required          boolean        not null,
    form              varchar(20)    not null,
    template_section  varchar(40),
    deadline          date,
    state             varchar(40)    not null,
    removed_at        timestamp with time zone
);
create index section_of_strategy on section (strategy_id);

create table section_assignee (
    section_id uuid not null references section (id),
    person_id  uuid not null,
    primary key (section_id, person_id)
);

create table body (
    id          uuid primary key,
    section_id  uuid       not null references section (id),
    strategy_id uuid       not null references strategy (id),
    language    varchar(2) not null,
    unique (section_id, language)
);
create index body_of_strategy on body (strategy_id);
