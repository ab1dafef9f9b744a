-- Text that came as a whole, from a file or from an earlier state, was brought in by somebody who did not write it.
alter table editing_entry add column brought boolean default false not null;
