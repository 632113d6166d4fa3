-- Every list and history query has its index: DatabasePlansTest reads all of them on a filled database and refuses a scan.

-- The board's closed incidents and the page of messages: newest first, without sorting what is not shown.
drop index incident_by_state;
create index incident_newest on incident (state, reported_at desc, id);
create index message_newest on message (created_at desc, id);

-- Who has a part in an incident: answered by the index alone.
create index alert_called_roles on alert (incident_id, role, purpose);
create index message_recipients on message (incident_id, person_id);

create index effort_place_by_incident on effort_place (incident_id, seq);

-- The first alarm of an incident on each channel: nobody knows of it yet, so it passes those that call the next in line.
alter table message add column first_call boolean default false not null;
