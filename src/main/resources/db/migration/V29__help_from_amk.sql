-- A shortage of crisis support goes to AMK (KS-2.6): it is asked within the region's course, where its answer is noted.

-- how many are missing; null while AMK is asked for nobody
alter table region_request add column help_missing integer;
alter table region_request add column help_asked_at timestamp(3) with time zone;
