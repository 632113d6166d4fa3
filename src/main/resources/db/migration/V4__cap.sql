-- Alerts in the Common Alerting Protocol (CAP 1.2) as alarm centres sent them.

create table cap_alert (
    id                       varchar(36)   not null primary key,
    -- the order in which they came
    seq                      bigint generated always as identity,
    -- SHA-256 of sender, identifier and sent, which name an alert everywhere
    alert_key                varchar(64)   not null unique,
    sender                   varchar(200)  not null,
    identifier               varchar(200)  not null,
    sent_at                  timestamp(3) with time zone not null,
    -- ACTUAL, EXERCISE, SYSTEM, TEST, DRAFT
    status                   varchar(20)   not null,
    -- ALERT, UPDATE, CANCEL, ACK, ERROR
    message_type             varchar(20)   not null,
    -- OPENED, ADDED, CANCEL_ASKED, CANCEL_KEPT, LATE, RECORDED
    outcome                  varchar(20)   not null,
    received_at              timestamp(3) with time zone not null,
    received_from            varchar(64),
    -- the whole alert as it came; may hold persons' data and stands nowhere else
    document                 text          not null
);
create index cap_alert_by_time on cap_alert (received_at, seq);

-- What an alert names in its references, by key: the alert named may come later.
create table cap_reference (
    cap_alert_id             varchar(36)   not null references cap_alert (id),
    alert_key                varchar(64)   not null,
    primary key (cap_alert_id, alert_key)
);
create index cap_reference_by_key on cap_reference (alert_key);

-- The incidents that an alert opened or belongs to, and what of it was not taken over there.
create table cap_alert_incident (
    cap_alert_id             varchar(36)   not null references cap_alert (id),
    incident_id              varchar(36)   not null references incident (id),
    -- names of facts that the alert states otherwise than a person did, which stand as the person wrote them
    held_back                varchar(100)  not null,
    primary key (cap_alert_id, incident_id)
);
create index cap_alert_incident_by_incident on cap_alert_incident (incident_id);

-- One row, locked by whoever takes an alert in: an alert and its update that come in the same moment, perhaps on two
-- nodes, must see each other.
create table cap_turn (
    id                       integer       not null primary key
);
insert into cap_turn (id) values (1);
