-- Whether whoever leads the effort leads this subject along with it, and will until another takes it over: an EPC has
-- somebody from the first moment, without an alarm of its own. While nobody leads the effort, nobody leads it either.
alter table leadership_period add column leads_along boolean default false not null;
