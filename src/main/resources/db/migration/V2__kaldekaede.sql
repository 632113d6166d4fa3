-- The application's own tables, in SQL that H2 and PostgreSQL both take. V1 (Java) makes the engine's.
-- Times are UTC. Ids are UUIDs as text, but for people, who have readable ones.

-- What happened ------------------------------------------------------------------------------------------

create table incident (
    id                       varchar(36)   not null primary key,
    reported_at              timestamp(3) with time zone not null,
    closed_at                timestamp(3) with time zone,
    -- RUNNING, CLOSED
    state                    varchar(20)   not null,
    exercise                 boolean       not null,
    what_happened            varchar(500)  not null,
    location                 varchar(500)  not null,
    -- null is unknown, here and in every fact below
    affected_people          integer,
    kind                     varchar(40),
    occurred_at              timestamp(3) with time zone,
    homes_lost               integer,
    families_with_children   integer,
    -- YES, NO, UNKNOWN
    ballerup_citizens        varchar(10)   not null,
    languages                varchar(200),
    scene                    varchar(10)   not null,
    -- ALONE, TOGETHER, UNKNOWN
    region_answer            varchar(20)   not null,
    epc_set_up               varchar(10)   not null,
    acute                    varchar(10)   not null,
    meeting_point            varchar(500),
    commander_phone          varchar(40),
    talk_group               varchar(60),
    reported_by              varchar(200),
    facts_version            integer       not null,
    -- the user who reported it; null for a system
    reporter_user            varchar(64),
    -- OUTREACH_PLANNED, NOT_NEEDED; null until asked (OP-1)
    outreach                 varchar(40)
);
create index incident_by_state on incident (state, reported_at);

create table idempotency_key (
    key_hash                 varchar(64)   not null primary key,
    incident_id              varchar(36)   not null references incident (id),
    created_at               timestamp(3) with time zone not null
);

-- What the table proposed and what was decided, one row per action plan and time.
create table plan_proposal (
    id                       varchar(36)   not null primary key,
    -- the order in which rows came, also within one millisecond
    seq                      bigint generated always as identity,
    incident_id              varchar(36)   not null references incident (id),
    action_plan              varchar(40)   not null,
    -- NOTHING, DAILY_OPERATION, CRISIS_LEVEL_1, CRISIS_LEVEL_2, ACTIVATE
    response                 varchar(20)   not null,
    reason                   varchar(500)  not null,
    facts_version            integer       not null,
    proposed_at              timestamp(3) with time zone not null
);
create index plan_proposal_by_incident on plan_proposal (incident_id, seq);

create table plan_decision (
    id                       varchar(36)   not null primary key,
    -- the order in which rows came, also within one millisecond
    seq                      bigint generated always as identity,
    incident_id              varchar(36)   not null references incident (id),
    action_plan              varchar(40)   not null,
    response                 varchar(20)   not null,
    -- CONFIRMED, OVERRULED, BY_SILENCE, FROM_BELOW, CALLED_OFF
    basis                    varchar(20)   not null,
    decided_by_user          varchar(64),
    decided_by_person        varchar(64),
    decided_by_role          varchar(64),
    reason                   varchar(1000),
    decided_at               timestamp(3) with time zone not null
);
create index plan_decision_by_incident on plan_decision (incident_id, seq);

-- The chains ---------------------------------------------------------------------------------------------

create table activation (
    id                       varchar(36)   not null primary key,
    -- the order in which rows came, also within one millisecond
    seq                      bigint generated always as identity,
    incident_id              varchar(36)   not null references incident (id),
    action_plan              varchar(40)   not null,
    -- RINGING, ACTIVE, STOOD_DOWN
    state                    varchar(20)   not null,
    started_at               timestamp(3) with time zone not null,
    activated_at             timestamp(3) with time zone,
    activated_by_role        varchar(64),
    ended_at                 timestamp(3) with time zone
);
create index activation_by_incident on activation (incident_id, action_plan);

-- The versions of the tables that an activation (or an incident's decision) goes by.
create table rule_pin (
    activation_id            varchar(36)   not null,
    decision_key             varchar(64)   not null,
    decision_version         integer       not null,
    pinned_at                timestamp(3) with time zone not null,
    primary key (activation_id, decision_key)
);

-- Leadership: one open row per subject at every moment; a row without a person is the recorded gap.
create table leadership_period (
    id                       varchar(36)   not null primary key,
    -- the order in which rows came, also within one millisecond
    seq                      bigint generated always as identity,
    incident_id              varchar(36)   not null references incident (id),
    activation_id            varchar(36)   not null,
    -- social-work-effort, crisis-support, epc
    subject                  varchar(40)   not null,
    person_id                varchar(64),
    role                     varchar(64),
    started_at               timestamp(3) with time zone not null,
    ended_at                 timestamp(3) with time zone,
    -- 'open' while it lasts and null after: the unique constraint allows one open period a subject
    open_marker              varchar(4),
    constraint leadership_one_holder unique (activation_id, subject, open_marker)
);
create index leadership_by_incident on leadership_period (incident_id, seq);

create table effort_place (
    activation_id            varchar(36)   not null primary key,
    -- the order in which rows came, also within one millisecond
    seq                      bigint generated always as identity,
    incident_id              varchar(36)   not null references incident (id),
    place                    varchar(40)   not null,
    reason                   varchar(500)  not null,
    decided_at               timestamp(3) with time zone not null
);

-- Alarms -------------------------------------------------------------------------------------------------

create table alert (
    id                       varchar(36)   not null primary key,
    -- the order in which rows came, also within one millisecond
    seq                      bigint generated always as identity,
    incident_id              varchar(36)   not null references incident (id),
    activation_id            varchar(36)   not null,
    role                     varchar(64)   not null,
    -- DECIDE, JUDGE, ACTIVATE, CO_ACTIVATE, LEAD, FIND_SOMEONE
    purpose                  varchar(20)   not null,
    -- one call of a role; the people tried in turn share it
    call_id                  varchar(64)   not null,
    process_instance_id      varchar(64),
    -- null when nobody holds the role: the absence is a row too
    person_id                varchar(64),
    -- RINGING, TAKEN, DECLINED, SILENT, UNREACHABLE, WITHDRAWN, STOOD_DOWN, GIVEN_BACK, NOBODY
    state                    varchar(20)   not null,
    attempt                  integer       not null,
    exercise                 boolean       not null,
    -- SHA-256 of the token in the link; the token itself is made from the id and a secret when a message is written
    token_hash               varchar(64)   not null,
    started_at               timestamp(3) with time zone not null,
    answer_due_at            timestamp(3) with time zone,
    remind_every_seconds     integer,
    ended_at                 timestamp(3) with time zone,
    -- LINK, TASKLIST, PAGE, API, SPOKEN
    answered_via             varchar(20),
    -- who took it: the person called, or a colleague in the same role
    answered_by_person       varchar(64),
    -- who recorded the answer, when it was another than the person called
    recorded_by_user         varchar(64),
    -- an answer that came after the deadline: recorded, wins nothing
    late_answer              varchar(10),
    late_answer_at           timestamp(3) with time zone
);
create unique index alert_by_token on alert (token_hash);
create index alert_by_incident on alert (incident_id, seq);
create index alert_by_person on alert (incident_id, person_id, state);
create index alert_by_call on alert (call_id);
create index alert_by_activation on alert (activation_id, state);

-- "Talked to her: takes it / can't", said before the chain came to her.
create table spoken_answer (
    id                       varchar(36)   not null primary key,
    -- the order in which rows came, also within one millisecond
    seq                      bigint generated always as identity,
    incident_id              varchar(36)   not null references incident (id),
    person_id                varchar(64)   not null,
    answer                   varchar(10)   not null,
    recorded_by_user         varchar(64)   not null,
    recorded_at              timestamp(3) with time zone not null
);
create index spoken_answer_by_person on spoken_answer (incident_id, person_id, seq);

-- Messages -----------------------------------------------------------------------------------------------

create table message (
    id                       varchar(36)   not null primary key,
    incident_id              varchar(36)   not null references incident (id),
    alert_id                 varchar(36),
    person_id                varchar(64)   not null,
    role                     varchar(64)   not null,
    -- SMS, MAIL
    channel                  varchar(10)   not null,
    address                  varchar(200)  not null,
    -- ALERT, REMINDER, INFORMATION, STAND_DOWN, LEADER
    kind                     varchar(20)   not null,
    exercise                 boolean       not null,
    subject                  varchar(200)  not null,
    body                     varchar(4000) not null,
    -- QUEUED, SENDING, SENT, DELIVERED, FAILED_FOR_NOW, FAILED, HELD
    state                    varchar(20)   not null,
    attempts                 integer       not null,
    next_attempt_at          timestamp(3) with time zone,
    claimed_at               timestamp(3) with time zone,
    provider_id              varchar(200),
    last_error               varchar(500),
    created_at               timestamp(3) with time zone not null,
    sent_at                  timestamp(3) with time zone,
    delivered_at             timestamp(3) with time zone
);
create index message_due on message (state, next_attempt_at);
create index message_by_incident on message (incident_id, created_at);
create index message_by_alert on message (alert_id);
create index message_by_provider on message (provider_id);

-- Who is on duty -----------------------------------------------------------------------------------------

create table person (
    id                       varchar(64)   not null primary key,
    display_name             varchar(200)  not null,
    -- the account, if the person has one
    user_id                  varchar(64)   unique
);

create table contact_way (
    person_id                varchar(64)   not null references person (id),
    position                 integer       not null,
    -- MOBILE, MAIL
    kind                     varchar(10)   not null,
    address                  varchar(200)  not null,
    primary key (person_id, position)
);

create table duty_shift (
    id                       varchar(36)   not null primary key,
    role                     varchar(64)   not null,
    person_id                varchar(64)   not null references person (id),
    -- 1 is called first
    position                 integer       not null,
    starts_at                timestamp(3) with time zone not null,
    -- null: until further notice
    ends_at                  timestamp(3) with time zone
);
create index duty_shift_by_role on duty_shift (role, starts_at, ends_at);
create index duty_shift_by_person on duty_shift (person_id);

-- What happened, in order --------------------------------------------------------------------------------

create table trail_entry (
    id                       bigint generated always as identity primary key,
    incident_id              varchar(36)   not null,
    happened_at              timestamp(3) with time zone not null,
    recorded_at              timestamp(3) with time zone not null,
    type                     varchar(60)   not null,
    activation_id            varchar(36),
    alert_id                 varchar(36),
    role                     varchar(64),
    person_id                varchar(64),
    -- the user who did it; null when the system did
    actor_user               varchar(64),
    -- JSON of short coded values; never free text, a name or an address
    details                  varchar(2000)
);
create index trail_entry_by_incident on trail_entry (incident_id, id);

-- Sequence flows as taken: the engine's own history has none.
create table taken_flow (
    id                       bigint generated always as identity primary key,
    process_instance_id      varchar(64)   not null,
    process_definition_id    varchar(255)  not null,
    execution_id             varchar(64)   not null,
    flow_id                  varchar(255)  not null,
    taken_at                 timestamp(3) with time zone not null
);
create index taken_flow_by_instance on taken_flow (process_instance_id, id);
