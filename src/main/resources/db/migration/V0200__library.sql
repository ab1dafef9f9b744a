-- Catalogue files as they were loaded. One row per urn is in force; older ones stay, because drafts may rest on items that a newer
-- version no longer has. Status is IN_FORCE or SUPERSEDED; H2 evaluates a check constraint on it in a closed session and fails.
create table library_catalogue (
    urn varchar(80) not null,
    version integer not null,
    source varchar(200) not null,
    content text not null,
    loaded_at timestamp with time zone not null,
    status varchar(20) not null,
    primary key (urn, version)
);
create index library_catalogue_status on library_catalogue (status);
