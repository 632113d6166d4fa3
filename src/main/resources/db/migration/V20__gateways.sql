-- Several gateways a channel: which of them took a message, and what each attempt came to. No address, no text.

alter table message add column gateway varchar(40);

create table message_attempt (
    id                       bigint        generated always as identity primary key,
    message_id               varchar(36)   not null references message (id) on delete cascade,
    -- SMS, MAIL, VOICE
    channel                  varchar(10)   not null,
    -- the gateway's name in the settings
    gateway                  varchar(40)   not null,
    exercise                 boolean       not null,
    started_at               timestamp(3) with time zone not null,
    ended_at                 timestamp(3) with time zone not null,
    -- TAKEN, REFUSED, UNAVAILABLE
    outcome                  varchar(20)   not null,
    -- why it was not taken
    code                     varchar(50),
    -- what the gateway calls it; receipts name it
    provider_id              varchar(400),
    -- DELIVERED, FAILED, UNANSWERED (the telephone rang and nobody took it: the gateway did its part)
    receipt                  varchar(20),
    receipt_at               timestamp(3) with time zone
);
create index message_attempt_of_message on message_attempt (message_id, id);
create index message_attempt_by_provider on message_attempt (gateway, provider_id);
create index message_attempt_by_time on message_attempt (started_at, channel, gateway);

-- What left before: the receipts of the last hours still come.
insert into message_attempt (message_id, channel, gateway, exercise, started_at, ended_at, outcome, provider_id,
    receipt, receipt_at)
select id, channel, lower(channel), exercise, sent_at, sent_at, 'TAKEN', provider_id,
    case when state = 'DELIVERED' then 'DELIVERED' end, delivered_at
from message where provider_id is not null and sent_at is not null;
update message set gateway = lower(channel) where provider_id is not null and sent_at is not null;
