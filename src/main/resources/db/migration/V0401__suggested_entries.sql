-- Who only suggested has not written the text: such batches do not make an author.
alter table editing_entry add column suggested boolean default false not null;
