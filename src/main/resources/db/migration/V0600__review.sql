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

-- A round of review of a section: who is asked, by when. The newest round is in force.
create table review_request (
    id uuid primary key,
    strategy_id uuid not null references strategy (id),
    section_id uuid not null references section (id),
    round integer not null,
    requested_by uuid not null,
    requested_at timestamp with time zone not null,
    deadline date,
    note varchar(1000) not null,
    unique (section_id, round)
);
create index review_request_strategy on review_request (strategy_id);

-- party: a scope such as LEGAL, or MINISTRY:<id>
create table review_request_party (
    request_id uuid not null references review_request (id),
    party varchar(60) not null,
    primary key (request_id, party)
);

create table review_clearance (
    id uuid primary key,
    strategy_id uuid not null references strategy (id),
    section_id uuid not null references section (id),
    round integer not null,
    party varchar(60) not null,
    person_id uuid not null,
    role varchar(40) not null,
    outcome varchar(40) not null,
    remark varchar(4000) not null,
    given_at timestamp with time zone not null,
    -- an objection or a missing answer that the approving authority settled
    settled_by uuid,
    settled_at timestamp with time zone,
    settled_reason varchar(1000) not null,
    -- the text changed since
    voided_by uuid,
    voided_at timestamp with time zone,
    -- the change was confirmed to be small, so the clearance holds for the new text
    carried_by uuid,
    carried_at timestamp with time zone,
    carried_reason varchar(1000) not null,
    -- the same party answered again
    superseded_at timestamp with time zone
);
create index review_clearance_section on review_clearance (section_id);
create index review_clearance_strategy on review_clearance (strategy_id);

-- What was cleared, in each language: given_* is what the person saw, hash what the clearance holds for now.
create table review_clearance_text (
    clearance_id uuid not null references review_clearance (id),
    language varchar(2) not null,
    body_id uuid not null references body (id),
    given_version bigint not null,
    given_hash varchar(64) not null,
    hash varchar(64) not null,
    primary key (clearance_id, language)
);

create table review_waiver (
    strategy_id uuid not null references strategy (id),
    note varchar(80) not null,
    waived_by uuid not null,
    waived_at timestamp with time zone not null,
    reason varchar(1000) not null,
    primary key (strategy_id, note)
);

create table review_approval (
    id uuid primary key,
    strategy_id uuid not null references strategy (id),
    approved_by uuid not null,
    approved_at timestamp with time zone not null,
    decision_number varchar(100) not null,
    decision_date date,
    note varchar(1000) not null,
    hash varchar(64) not null,
    -- returned for changes after approval
    returned_by uuid,
    returned_at timestamp with time zone,
    return_reason varchar(1000) not null
);
create index review_approval_strategy on review_approval (strategy_id);

create table review_approved_text (
    approval_id uuid not null references review_approval (id),
    body_id uuid not null references body (id),
    section_id uuid not null references section (id),
    language varchar(2) not null,
    version bigint not null,
    hash varchar(64) not null,
    primary key (approval_id, body_id)
);
