-- What is learnt from an incident: one review, a part for each leader and one for the crisis management, and the lessons.
create table review (
    incident_id              varchar(36)   not null primary key references incident (id),
    opened_at                timestamp(3) with time zone not null,
    closed_at                timestamp(3) with time zone
);

create table review_part (
    id                       varchar(36)   not null primary key,
    seq                      bigint generated always as identity,
    incident_id              varchar(36)   not null references incident (id),
    -- social-work-effort, crisis-support, epc; crisis-management for the crisis management's own part
    subject                  varchar(40)   not null,
    -- the leader; null for the crisis management's part, which is the role's
    person_id                varchar(64),
    role                     varchar(64)   not null,
    went_well                varchar(4000),
    went_badly               varchar(4000),
    written_at               timestamp(3) with time zone,
    written_by_user          varchar(64),
    -- when she was last asked for it; null before that
    asked_at                 timestamp(3) with time zone,
    version                  integer       not null
);
create index review_part_by_incident on review_part (incident_id, seq);

create table review_lesson (
    id                       varchar(36)   not null primary key,
    seq                      bigint generated always as identity,
    incident_id              varchar(36)   not null references incident (id),
    lesson                   varchar(1000) not null,
    owner_role               varchar(64)   not null,
    due_on                   date          not null,
    -- OPEN, DONE, DROPPED
    state                    varchar(10)   not null,
    added_by_user            varchar(64)   not null,
    added_at                 timestamp(3) with time zone not null,
    settled_by_user          varchar(64),
    settled_at               timestamp(3) with time zone,
    -- when its owner was last reminded; null before that
    reminded_at              timestamp(3) with time zone
);
create index review_lesson_by_incident on review_lesson (incident_id, seq);
create index review_lesson_open on review_lesson (state, due_on);

-- What is to be done in an effort: the list of the table effort-tasks as it was when the effort began, and what was noted.
create table effort_task (
    id                       varchar(36)   not null primary key,
    seq                      bigint generated always as identity,
    incident_id              varchar(36)   not null references incident (id),
    activation_id            varchar(36)   not null references activation (id),
    title                    varchar(200)  not null,
    -- WORK; DECISION: an authority decides, and only who and when is noted
    kind                     varchar(10)   not null,
    -- OPEN, UNDER_WAY, DONE, HANDED_OVER
    state                    varchar(20)   not null,
    -- who does it, or whom it was handed over to; null while nobody has it
    role                     varchar(64),
    changed_at               timestamp(3) with time zone,
    changed_by_user          varchar(64),
    version                  integer       not null
);
create index effort_task_by_activation on effort_task (activation_id, seq);

create table effort_note (
    id                       varchar(36)   not null primary key,
    seq                      bigint generated always as identity,
    task_id                  varchar(36)   not null references effort_task (id),
    activation_id            varchar(36)   not null references activation (id),
    -- null where only a decision is noted
    text                     varchar(1000),
    -- who decided; null for a note
    decided_by_role          varchar(64),
    happened_at              timestamp(3) with time zone not null,
    recorded_at              timestamp(3) with time zone not null,
    recorded_by_user         varchar(64)   not null
);
create index effort_note_by_activation on effort_note (activation_id, seq);

-- The municipality's action cards (SF-8, KS-8): every version is kept, the last one counts.
create table action_card (
    id                       varchar(36)   not null primary key,
    seq                      bigint generated always as identity,
    -- C-SS, C-ARB, C-BUR
    code                     varchar(10)   not null,
    content                  bytea         not null,
    uploaded_at              timestamp(3) with time zone not null,
    uploaded_by_user         varchar(64)   not null
);
create index action_card_by_code on action_card (code, seq);
