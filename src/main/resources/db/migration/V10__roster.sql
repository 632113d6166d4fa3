-- The roster as those who plan it keep it. "Who holds the role now" is one look into duty_shift: every change is
-- painted into it at once, and what it painted over is kept in roster_change_shift.

alter table person add column left_at timestamp(3) with time zone;
alter table person add column details_confirmed_at timestamp(3) with time zone;

-- The roles a person may hold.
create table person_role (
    person_id                varchar(64)   not null references person (id),
    role                     varchar(64)   not null,
    primary key (person_id, role)
);
create index person_role_by_role on person_role (role, person_id);

-- What a person can: LANGUAGE (an ISO 639 code) or SKILL (the municipality's own word).
create table person_competence (
    person_id                varchar(64)   not null references person (id),
    kind                     varchar(10)   not null,
    code                     varchar(40)   not null,
    primary key (person_id, kind, code)
);

-- What the municipality demands of a role.
create table role_policy (
    role                     varchar(64)   not null primary key,
    -- whom readiness writes to; null: the planners
    owner_person_id          varchar(64)   references person (id),
    -- ALWAYS: somebody at every hour; NONE: as it comes
    cover                    varchar(10)   not null,
    -- how many are to be on duty after the first
    deputies                 integer       not null
);

-- What somebody on duty in a role has to be able to.
create table role_competence (
    role                     varchar(64)   not null references role_policy (role),
    kind                     varchar(10)   not null,
    code                     varchar(40)   not null,
    primary key (role, kind, code)
);

-- One row: whoever changes the roster holds it, and every page knows by its number whether it is up to date.
create table roster_revision (
    id                       integer       not null primary key,
    revision                 bigint        not null,
    changed_at               timestamp(3) with time zone
);
insert into roster_revision (id, revision) values (1, 0);

-- Everything that was ever changed in the roster.
create table roster_change (
    id                       varchar(36)   not null primary key,
    -- the order in which rows came, also within one millisecond
    seq                      bigint generated always as identity,
    -- SHIFT, ROTATION, OVERRIDE, SWAP, TAKE_OVER, IMPORT, LEFT, UNDO
    kind                     varchar(20)   not null,
    by_user                  varchar(64),
    made_at                  timestamp(3) with time zone not null,
    -- the change that this one undoes, or null
    undoes                   varchar(36)   references roster_change (id),
    constraint roster_change_undone_once unique (undoes)
);
create index roster_change_by_seq on roster_change (seq);

-- The shifts that a change took away and those it put there.
create table roster_change_shift (
    change_id                varchar(36)   not null references roster_change (id),
    shift_id                 varchar(36)   not null,
    -- whether the change put it there; otherwise it took it away
    added                    boolean       not null,
    role                     varchar(64)   not null,
    person_id                varchar(64)   not null,
    position                 integer       not null,
    kind                     varchar(10)   not null,
    starts_at                timestamp(3) with time zone not null,
    ends_at                  timestamp(3) with time zone,
    primary key (change_id, shift_id, added)
);
create index roster_change_shift_by_role on roster_change_shift (role, starts_at);

-- PLANNED, OVERRIDE
alter table duty_shift add column kind varchar(10) default 'PLANNED' not null;
create index duty_shift_by_person_and_start on duty_shift (person_id, starts_at);
create index duty_shift_by_time on duty_shift (starts_at, ends_at);
-- What has ended is never read by whoever asks about now.
create index duty_shift_by_role_and_end on duty_shift (role, ends_at, starts_at);
create index duty_shift_by_place_and_end on duty_shift (role, position, ends_at);
create index duty_shift_by_end on duty_shift (ends_at, starts_at);

-- Not there, whatever the roster says: on holiday, ill.
create table absence (
    id                       varchar(36)   not null primary key,
    person_id                varchar(64)   not null references person (id),
    starts_at                timestamp(3) with time zone not null,
    ends_at                  timestamp(3) with time zone not null,
    by_user                  varchar(64),
    recorded_at              timestamp(3) with time zone not null
);
create index absence_by_person on absence (person_id, starts_at, ends_at);
create index absence_by_time on absence (ends_at, starts_at);

-- "Can you take my shift?"
create table swap_request (
    id                       varchar(36)   not null primary key,
    -- the order in which rows came, also within one millisecond
    seq                      bigint generated always as identity,
    role                     varchar(64)   not null,
    position                 integer       not null,
    starts_at                timestamp(3) with time zone not null,
    ends_at                  timestamp(3) with time zone not null,
    from_person_id           varchar(64)   not null references person (id),
    to_person_id             varchar(64)   not null references person (id),
    -- ASKED, AGREED, APPROVED, REFUSED, WITHDRAWN, OUTDATED
    state                    varchar(10)   not null,
    asked_at                 timestamp(3) with time zone not null,
    agreed_at                timestamp(3) with time zone,
    decided_at               timestamp(3) with time zone,
    decided_by_user          varchar(64),
    change_id                varchar(36)   references roster_change (id)
);
create index swap_request_by_state on swap_request (state, seq);
create index swap_request_by_from on swap_request (from_person_id, state);
create index swap_request_by_to on swap_request (to_person_id, state);
