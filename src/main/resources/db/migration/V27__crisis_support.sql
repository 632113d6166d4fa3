-- Whom the leader may ask for help when nobody is left to call (KS-2.6): a role of the table shortage, or null.
alter table staffing_need add column help_from varchar(60);

-- Numbers and addresses that the municipality sets itself; every value is kept, the last one counts, '' is none.
create table contact_point (
    id                       varchar(36)   not null primary key,
    seq                      bigint generated always as identity,
    -- CRISIS_TELEPHONE, REGION_CONTACT
    kind                     varchar(20)   not null,
    address                  varchar(200)  not null,
    set_at                   timestamp(3) with time zone not null,
    set_by_user              varchar(64)   not null
);
create index contact_point_by_kind on contact_point (kind, seq);
