-- When somebody was last in a section, and when before that visit began: what has changed since is told from there.
create table history_visit (
    person_id uuid not null,
    section_id uuid not null,
    seen_at timestamp with time zone not null,
    -- the end of the visit before the present one; null in the first
    before_at timestamp with time zone,
    primary key (person_id, section_id)
);
