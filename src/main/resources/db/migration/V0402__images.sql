-- Images of a strategy, named by the SHA-256 of their bytes. The bytes lie in pieces, since H2 bounds one binary value.

create table editing_image (
    strategy_id uuid                     not null,
    hash        varchar(64)              not null,
    media_type  varchar(20)              not null,
    width       int                      not null,
    height      int                      not null,
    bytes       int                      not null,
    added_by    uuid                     not null,
    added_at    timestamp with time zone not null,
    primary key (strategy_id, hash)
);

create table editing_image_piece (
    strategy_id uuid        not null,
    hash        varchar(64) not null,
    piece       int         not null,
    content     bytea       not null,
    primary key (strategy_id, hash, piece),
    foreign key (strategy_id, hash) references editing_image (strategy_id, hash)
);
