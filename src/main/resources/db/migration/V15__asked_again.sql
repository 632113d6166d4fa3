-- Who was told that there were enough may be asked again when somebody is missing again: each asking is a row of its own.
-- That nobody is asked by two at once is said by staffing_call.out_person_id.
alter table staffing_call drop constraint staffing_called_once;
create index staffing_call_by_effort_person on staffing_call (activation_id, person_id, seq);

-- what she was told last when she said yes after the asking had ended: ENOUGH, ELSEWHERE, OVER
alter table staffing_call add column late_yes varchar(20);
-- whether the leader sent her home though somebody is missing: the loop does not ring her up at once
alter table staffing_call add column sent_though_missing boolean default false not null;

-- the most that the leader was told are missing, and how many of those who could be called rest
alter table staffing_need add column short_told integer;
update staffing_need set short_told = short_of;
alter table staffing_need add column resting integer default 0 not null;

-- who was called in for an incident, which the index alone answers
create index alert_called_in on alert (incident_id, purpose, person_id);
