-- What a person called writes in an SMS beside yes or no. No two alarms that ring at the same time have the same one.
alter table alert add column code varchar(3);
create index alert_by_code on alert (code, seq);
create index alert_ringing_at on alert (person_id, state);

-- What came in by SMS and by the telephone's keys, so that the same one counts once. Neither its text nor its number.
create table reply (
    -- SMS, VOICE
    way                      varchar(10)   not null,
    -- the provider's id
    id                       varchar(200)  not null,
    -- the number it came from, hashed with a secret; null for a key that was pressed
    sender_hash              varchar(64),
    received_at              timestamp(3) with time zone not null,
    -- what became of it
    outcome                  varchar(20)   not null,
    alert_id                 varchar(36),
    -- whether it was answered by an SMS
    answered                 boolean       not null,
    primary key (way, id)
);
create index reply_by_sender on reply (sender_hash, received_at);
