-- Who of the region is on site (KS-2.5, SF-4.2), and what AMK was asked for and has said (KS-1.5, KS-1.6).

create table region_on_site (
    id                       varchar(36)   not null primary key,
    -- the order in which rows came, also within one millisecond
    seq                      bigint generated always as identity,
    incident_id              varchar(36)   not null references incident (id),
    -- KOP, CRISIS_TEAM, CLERGY
    kind                     varchar(20)   not null,
    arrived_at               timestamp(3) with time zone not null,
    arrived_said_by_user     varchar(64),
    left_at                  timestamp(3) with time zone,
    left_said_by_user        varchar(64),
    -- 'open' while they are there and null after: the unique constraint lets each kind be there once
    open_marker              varchar(4),
    constraint region_on_site_once unique (incident_id, kind, open_marker)
);
create index region_on_site_by_incident on region_on_site (incident_id, seq);

create table region_request (
    incident_id              varchar(36)   not null primary key references incident (id),
    -- whether the process that asks and follows the region is under way: it is begun once
    under_way                boolean       default false not null,
    kop_asked                boolean       default false not null,
    crisis_team_asked        boolean       default false not null,
    clergy_asked             boolean       default false not null,
    -- LOCAL, EMERGENCY_ROOMS, UNKNOWN: where the region's effort takes place
    place                    varchar(20)   default 'UNKNOWN' not null,
    answered_at              timestamp(3) with time zone
);
insert into region_request (incident_id) select id from incident;

-- Whether AMK has said that the region manages alone: nobody is called in until it says otherwise.
alter table call_out add column region_alone boolean default false not null;
