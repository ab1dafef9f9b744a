-- No question is answered by it: who wrote a text is read from its whole log, and each entry paid for it.
drop index editing_entry_author;
