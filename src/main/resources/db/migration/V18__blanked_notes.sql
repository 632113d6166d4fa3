-- A note that should never have been written, such as one about a citizen: its text is taken away, and who did so is kept.
alter table effort_note add column blanked_at timestamp(3) with time zone;
alter table effort_note add column blanked_by_user varchar(64);
