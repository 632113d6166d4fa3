-- Contact tests: does a message reach a person, and how fast?

-- One month's test of everybody.
create table contact_test_round (
    id                       varchar(36)   not null primary key,
    started_at               timestamp(3) with time zone not null,
    -- the account; null when it began by itself
    started_by               varchar(64),
    answer_by                timestamp(3) with time zone not null
);
create index contact_test_round_newest on contact_test_round (started_at desc);

-- One test of one way of one person. No reference to her: whoever was put into the register by mistake may be taken out.
create table contact_test (
    id                       varchar(36)   not null primary key,
    -- null: she sent it to herself
    round_id                 varchar(36)   references contact_test_round (id),
    person_id                varchar(64)   not null,
    -- the process that waits for the answer; null when none does
    process_instance_id      varchar(64),
    token_hash               varchar(64)   not null unique,
    -- SMS, MAIL, VOICE; null when there was no way to reach her
    channel                  varchar(10),
    message_id               varchar(36),
    asked_at                 timestamp(3) with time zone not null,
    -- when she said that it reached her, however late
    answered_at              timestamp(3) with time zone,
    settled_at               timestamp(3) with time zone,
    -- ANSWERED by herself, HELPED by whoever rang her, LEFT
    outcome                  varchar(10),
    -- 'open' while a round waits for her; so nobody is tested twice at once
    open_marker              varchar(4),
    constraint contact_test_one_open unique (person_id, open_marker)
);
create index contact_test_by_round on contact_test (round_id);
create index contact_test_by_person on contact_test (person_id, asked_at);
create index contact_test_by_message on contact_test (message_id);

-- The roles she is counted under in her round.
create table contact_test_role (
    test_id                  varchar(36)   not null references contact_test (id),
    role                     varchar(64)   not null,
    primary key (test_id, role)
);

-- Reports read a stretch of time: alarms by when they began, messages by when they were queued (message_newest).
create index alert_by_start on alert (started_at);
create index alert_by_person_start on alert (person_id, started_at);
