-- Reception, and support of the municipality's own people, are proposed like the two plans.

-- Whether the municipality's own employees are affected (KS-1.7), and whether it happened in the municipality (SA-1).
alter table incident add column employees_affected varchar(10) default 'UNKNOWN' not null;
alter table incident add column in_ballerup varchar(10) default 'UNKNOWN' not null;

-- How a reception centre stands (SA-1). Without a row nobody has said anything yet.
create table reception_centre (
    activation_id            varchar(36)   not null primary key references activation (id),
    incident_id              varchar(36)   not null references incident (id),
    -- PREPARING, READY, CLOSED
    state                    varchar(10)   not null,
    -- how many it can take, and how many it has taken in; null is unknown
    places                   integer,
    taken                    integer,
    changed_at               timestamp(3) with time zone not null,
    changed_by_user          varchar(64)
);
create index reception_centre_by_incident on reception_centre (incident_id);
