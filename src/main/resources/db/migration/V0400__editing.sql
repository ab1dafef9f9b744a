-- Live texts: the step log is the truth, checkpoints only shorten loading, anchors follow the text.

create table editing_entry (
    body_id   uuid                     not null,
    version   bigint                   not null,
    client_id uuid                     not null,
    seq       bigint                   not null,
    author_id uuid                     not null,
    at        timestamp with time zone not null,
    steps     text                     not null,
    dropped   varchar(4000)            not null,
    primary key (body_id, version),
    constraint editing_entry_once unique (body_id, client_id, seq)
);

create index editing_entry_author on editing_entry (body_id, author_id);

-- The newest one of a body is loaded; one per thousand versions is kept so that old versions are not far away.
create table editing_checkpoint (
    body_id        uuid   not null,
    version        bigint not null,
    document       text   not null,
    schema_version int    not null,
    primary key (body_id, version)
);

create table editing_anchor (
    id       uuid         not null primary key,
    body_id  uuid         not null,
    version  bigint       not null,
    from_pos int          not null,
    to_pos   int          not null,
    quote    varchar(500) not null,
    kind     varchar(20)  not null,
    orphan   boolean      not null,
    resolved boolean      not null
);

create index editing_anchor_body on editing_anchor (body_id);
