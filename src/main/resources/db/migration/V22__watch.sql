-- Who watches the watchman: what the escalation auditors of all nodes have found and told, so that of several nodes one
-- tells it. Without the database each node tells by itself.
create table watch_finding (
    -- see FindingKind
    kind                     varchar(40)   not null,
    -- the alarm, incident, channel or node it is about
    subject                  varchar(120)  not null,
    -- the node it is about; null when every node sees the same
    node                     varchar(120),
    incident_id              varchar(36),
    role                     varchar(64),
    exercise                 boolean       not null,
    -- a coded detail, such as seconds
    detail                   varchar(60),
    since                    timestamp(3) with time zone not null,
    seen_at                  timestamp(3) with time zone not null,
    -- null: nobody could be told yet
    told_at                  timestamp(3) with time zone,
    primary key (kind, subject)
);

-- Each node's last round.
create table watch_node (
    node                     varchar(120)  not null primary key,
    round_at                 timestamp(3) with time zone not null,
    findings                 integer       not null,
    -- the emergency ways that are set, by name
    ways                     varchar(200)  not null,
    -- when the heartbeat was last called; null: never, or there is none
    heartbeat_at             timestamp(3) with time zone
);

-- Alarms that the witness raises to prove the whole way. They belong to no incident.
create table test_alarm (
    id                       varchar(36)   not null primary key,
    nonce                    varchar(40)   not null,
    process_instance_id      varchar(64),
    message_id               varchar(36),
    -- RAISED, SENT, CONFIRMED, SILENT
    state                    varchar(20)   not null,
    raised_at                timestamp(3) with time zone not null,
    due_at                   timestamp(3) with time zone not null,
    ended_at                 timestamp(3) with time zone
);
create index test_alarm_newest on test_alarm (raised_at desc, id);

-- When a channel last got something through: asked every half minute on every node.
create index message_got_through on message (channel, sent_at);
