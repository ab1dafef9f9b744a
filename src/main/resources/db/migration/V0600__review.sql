-- Comments, clearances and approvals. People and ministries are referred to by id only: the account room keeps them.

create table review_thread (
    id uuid primary key,
    version bigint not null,
    strategy_id uuid not null references strategy (id),
    section_id uuid not null references section (id),
    -- null: about the section as a whole
    body_id uuid references body (id),
    -- the place in the text, which the editing room keeps
    anchor_id uuid,
    quote varchar(2000) not null,
    blocking boolean not null,
    started_at timestamp with time zone not null,
    resolved_by uuid,
    resolved_at timestamp with time zone
);
create index review_thread_section on review_thread (section_id);
create index review_thread_strategy on review_thread (strategy_id);

create table review_comment (
    id uuid primary key,
    version bigint not null,
    thread_id uuid not null references review_thread (id),
    place integer not null,
    author_id uuid not null,
    -- empty once removed
    content varchar(4000) not null,
    written_at timestamp with time zone not null,
    edited_at timestamp with time zone,
    removed_by uuid,
    removed_at timestamp with time zone,
    removal_reason varchar(500) not null,
    unique (thread_id, place)
);

create table review_mention (
    comment_id uuid not null references review_comment (id),
    person_id uuid not null,
    thread_id uuid not null references review_thread (id),
    mentioned_at timestamp with time zone not null,
    seen_at timestamp with time zone,
    primary key (comment_id, person_id)
);
create index review_mention_person on review_mention (person_id);
