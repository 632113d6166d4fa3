-- A message that is about no incident: what readiness writes to owners, and "are your contact details right?".
alter table message alter column incident_id drop not null;
alter table message alter column person_id drop not null;
alter table message alter column role drop not null;

-- "Are your contact details right?", asked of one person in one round.
create table contact_confirmation (
    id                       varchar(36)   not null primary key,
    person_id                varchar(64)   not null references person (id),
    process_instance_id      varchar(64)   not null,
    token_hash               varchar(64)   not null unique,
    asked_at                 timestamp(3) with time zone not null,
    -- she said that something is wrong
    wrong_at                 timestamp(3) with time zone,
    settled_at               timestamp(3) with time zone,
    -- CONFIRMED by herself, HELPED by whoever had the task, LEFT
    outcome                  varchar(10),
    -- the message that asked; null when there was no way to ask
    message_id               varchar(36),
    -- 'open' while it is; so nobody is asked twice at once
    open_marker              varchar(4),
    constraint contact_confirmation_one_open unique (person_id, open_marker)
);
create index contact_confirmation_by_message on contact_confirmation (message_id);
create index contact_confirmation_open on contact_confirmation (open_marker);

-- What is done once in a day or a week, whichever node comes first.
create table readiness_run (
    kind                     varchar(20)   not null,
    period                   varchar(20)   not null,
    ran_at                   timestamp(3) with time zone not null,
    primary key (kind, period)
);
