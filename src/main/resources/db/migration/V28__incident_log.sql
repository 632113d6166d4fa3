-- What was known of an incident at each moment: the row of the incident has only the newest of it.
create table incident_facts (
    incident_id              varchar(36)   not null references incident (id),
    version                  integer       not null,
    -- all facts as JSON, with the names they have in the interface
    facts                    varchar(20000) not null,
    known_at                 timestamp(3) with time zone not null,
    known_by_user            varchar(64),
    primary key (incident_id, version)
);

-- The incident's log: notes that are only ever added. A correction is a note that points at the one it corrects.
create table log_note (
    id                       varchar(36)   not null primary key,
    seq                      bigint generated always as identity,
    incident_id              varchar(36)   not null references incident (id),
    text                     varchar(2000) not null,
    corrects_id              varchar(36)   references log_note (id),
    -- when it happened, as whoever wrote it says, and when it was written
    happened_at              timestamp(3) with time zone not null,
    recorded_at              timestamp(3) with time zone not null,
    recorded_by_user         varchar(64)   not null
);
create index log_note_by_incident on log_note (incident_id, seq);
create index log_note_corrections on log_note (corrects_id);

-- The log taken out as a file, and the receipt once it stands in the case system. The file itself is not kept.
create table log_hand_over (
    id                       varchar(36)   not null primary key,
    seq                      bigint generated always as identity,
    incident_id              varchar(36)   not null references incident (id),
    -- of the file as it was downloaded, in hexadecimal
    sha256                   varchar(64)   not null,
    -- how many lines of the timeline the file has; more of them now mean that it has changed since
    trail_lines              integer       not null,
    made_at                  timestamp(3) with time zone not null,
    made_by_user             varchar(64)   not null,
    -- null until it stands in the case system
    case_number              varchar(60),
    received_at              timestamp(3) with time zone,
    received_by_user         varchar(64)
);
create index log_hand_over_by_incident on log_hand_over (incident_id, seq);
