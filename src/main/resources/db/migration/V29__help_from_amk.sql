-- A shortage of crisis support goes to AMK (KS-2.6): it is asked within the region's course, where its answer is noted.

-- how many are missing; null while AMK is asked for nobody
alter table region_request add column help_missing integer;
alter table region_request add column help_asked_at timestamp(3) with time zone;

-- Receipts of messages are no change of a log that is handed over: files made before are counted as those made now.
update log_hand_over set trail_lines = (
    select count(*) from trail_entry line
    where line.incident_id = log_hand_over.incident_id and line.happened_at <= log_hand_over.made_at
        and line.type not in ('LOG_FILE_MADE', 'LOG_HANDED_OVER', 'MESSAGE_SENT', 'MESSAGE_DELIVERED'));
