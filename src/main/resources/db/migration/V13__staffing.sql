-- Who is needed in an effort, who is called in, and where each of them is, in SQL that H2 and PostgreSQL both take.

-- One call-out an effort, with what the table call-out-policy said when it began. Its row is the lock that everything
-- of the call-out is written under.
create table call_out (
    activation_id            varchar(36)   not null primary key,
    incident_id              varchar(36)   not null references incident (id),
    exercise                 boolean       not null,
    -- RUNNING, STOOD_DOWN
    state                    varchar(20)   not null,
    -- roles with commas between; 'none' when the plan is not staffed here
    kinds                    varchar(200)  not null,
    tiers                    varchar(60)   not null,
    -- in per cent of those missing
    extra_share              integer       not null,
    acknowledge_within       varchar(20)   not null,
    remind_every             varchar(20)   not null,
    channels                 varchar(40)   not null,
    channel_mode             varchar(20)   not null,
    look_every               varchar(20)   not null,
    wait_for_leader          varchar(20)   not null,
    arrive_within            varchar(20)   not null,
    late_tolerance           varchar(20)   not null,
    longest_out              varchar(20)   not null,
    relief_ahead             varchar(20)   not null,
    rest                     varchar(20)   not null,
    home_within              varchar(20)   not null,
    -- the facts that the need was last decided by; -1 before the first time
    facts_version            integer       not null,
    -- when somebody first led; null until then
    led_since                timestamp(3) with time zone,
    started_at               timestamp(3) with time zone not null,
    ended_at                 timestamp(3) with time zone,
    -- when the crisis management was told who has not said that she is home
    home_told_at             timestamp(3) with time zone
);
create index call_out_by_incident on call_out (incident_id);

-- How many of a kind, and of a language where that matters.
create table staffing_need (
    activation_id            varchar(36)   not null references call_out (activation_id),
    -- the role
    kind                     varchar(64)   not null,
    -- an ISO 639 code, 'other', 'unknown', or '-' where language does not matter
    language                 varchar(10)   not null,
    position                 integer       not null,
    decided                  integer       not null,
    reason                   varchar(500)  not null,
    decided_at               timestamp(3) with time zone not null,
    -- whether the table only proposes it (SF-6.3), and who said yes
    proposal                 boolean       not null,
    accepted_by_user         varchar(64),
    accepted_at              timestamp(3) with time zone,
    -- the leader's own number, which stands until the table decides another one
    own_number               integer,
    own_by_user              varchar(64),
    own_at                   timestamp(3) with time zone,
    -- whether the leader has those called too who have not had their rest
    rest_overruled           boolean       not null,
    rest_overruled_by_user   varchar(64),
    -- since when nobody is left to call, how many are missing, and what the leader chose: FEWER, NEXT_TIER, WAIT
    short_since              timestamp(3) with time zone,
    short_of                 integer,
    choice                   varchar(20),
    chosen_by_user           varchar(64),
    chosen_at                timestamp(3) with time zone,
    primary key (activation_id, kind, language)
);

-- One person called in for one effort. Nobody is called twice for the same.
create table staffing_call (
    id                       varchar(36)   not null primary key,
    -- the order in which rows came, also within one millisecond
    seq                      bigint generated always as identity,
    activation_id            varchar(36)   not null references call_out (activation_id),
    incident_id              varchar(36)   not null references incident (id),
    exercise                 boolean       not null,
    kind                     varchar(64)   not null,
    language                 varchar(10)   not null,
    person_id                varchar(64)   not null references person (id),
    -- the alarm; null for a moment while it is made
    alert_id                 varchar(36),
    -- ON_CALL, OFF_CALL, RESTING
    tier                     varchar(20)   not null,
    -- CALLED, ACCEPTED, ON_THE_WAY, THERE, RELIEVED, HOME, DECLINED, SILENT, UNREACHABLE, NOT_NEEDED,
    -- CANT_AFTER_ALL, LATE, TAKEN_OUT
    state                    varchar(20)   not null,
    -- the person while she is called or out, null after: she can be so once at a time
    out_person_id            varchar(64)   unique,
    called_at                timestamp(3) with time zone not null,
    accepted_at              timestamp(3) with time zone,
    arrives_at               timestamp(3) with time zone,
    on_the_way_at            timestamp(3) with time zone,
    asked_late_at            timestamp(3) with time zone,
    there_at                 timestamp(3) with time zone,
    relief_due_at            timestamp(3) with time zone,
    relieved_at              timestamp(3) with time zone,
    home_at                  timestamp(3) with time zone,
    -- when it ended otherwise: declined, silent, not needed, ...
    ended_at                 timestamp(3) with time zone,
    constraint staffing_called_once unique (activation_id, person_id)
);
create unique index staffing_call_by_alert on staffing_call (alert_id);
create index staffing_call_by_activation on staffing_call (activation_id, seq);
create index staffing_call_by_person on staffing_call (person_id, there_at);

-- One row: whoever calls people in holds it, so that two efforts never ask for the same person.
create table call_out_turn (
    id                       integer       not null primary key
);
insert into call_out_turn (id) values (1);
