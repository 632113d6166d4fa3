-- Calendars out and in, and imports of people and shifts.

-- The address where somebody's calendar program reads her shifts: her token's hash, one at a time.
create table calendar_feed (
    person_id                varchar(64)   not null primary key references person (id),
    token_hash               varchar(64)   not null,
    made_at                  timestamp(3) with time zone not null,
    constraint calendar_feed_by_token unique (token_hash)
);

-- A calendar somewhere else that rules a place of the roster.
create table calendar_source (
    id                       varchar(36)   not null primary key,
    role                     varchar(64)   not null,
    position                 integer       not null,
    -- https; may hold a secret of its own
    address                  varchar(2000) not null,
    by_user                  varchar(64),
    made_at                  timestamp(3) with time zone not null,
    next_read_at             timestamp(3) with time zone not null,
    -- the node that reads it now has it until then
    claimed_until            timestamp(3) with time zone,
    -- when it was last read without a fault; null: never
    read_at                  timestamp(3) with time zone,
    -- what is wrong, and where: a code, a line of the calendar, an event; null: nothing
    fault                    varchar(40),
    fault_line               integer,
    fault_event              varchar(255),
    -- how often in a row it went wrong
    faults                   integer       not null,
    constraint calendar_source_place unique (role, position)
);
create index calendar_source_by_next on calendar_source (next_read_at);

-- A file that somebody wants to import, or has.
create table roster_import (
    id                       varchar(36)   not null primary key,
    -- the order in which rows came, also within one millisecond
    seq                      bigint generated always as identity,
    -- PEOPLE, SHIFTS, CALENDAR
    kind                     varchar(10)   not null,
    -- PREVIEWED, APPLIED, UNDONE
    state                    varchar(10)   not null,
    file_name                varchar(200)  not null,
    -- the file; null as soon as it is applied
    content                  bytea,
    -- the place that a calendar is for
    role                     varchar(64),
    position                 integer,
    -- the roster's revision that was last shown beside it
    revision                 bigint        not null,
    by_user                  varchar(64),
    made_at                  timestamp(3) with time zone not null,
    applied_at               timestamp(3) with time zone,
    undone_at                timestamp(3) with time zone,
    change_id                varchar(36)   references roster_change (id)
);
create index roster_import_by_state on roster_import (state, seq);
create index roster_import_by_time on roster_import (state, made_at);

-- What an import changed of people, so that it can be undone: JSON.
create table roster_import_person (
    import_id                varchar(36)   not null references roster_import (id),
    person_id                varchar(64)   not null,
    -- null: she was not there
    before_image             text,
    after_image              text          not null,
    primary key (import_id, person_id)
);
