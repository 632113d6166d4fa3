-- Managers change the tables themselves: versions with who and why, and drafts on their way to be one.

-- A table as the application knows it; its row is held while a version of it is put in force.
create table rule_table (
    decision_id              varchar(64)   not null primary key,
    -- SHA-256 of the shipped table that was last seen here, in hexadecimal; another one is offered as a draft
    shipped_digest           varchar(64)
);

-- Every version of a table that the engine has, as it came to be. Only added to; the text stands with the engine.
create table rule_version (
    decision_id              varchar(64)   not null,
    version                  integer       not null,
    -- SHA-256 of the text, in hexadecimal
    digest                   varchar(64)   not null,
    -- SHIPPED, MANAGED, EARLIER (from before versions were kept), INCIDENT
    origin                   varchar(10)   not null,
    author_user              varchar(64),
    approver_user            varchar(64),
    reason                   varchar(1000),
    based_on                 integer,
    draft_id                 varchar(36),
    -- the one incident it stands for; such a version is never the newest of anything else
    incident_id              varchar(36),
    approved_at              timestamp(3) with time zone,
    in_force_at              timestamp(3) with time zone not null,
    primary key (decision_id, version)
);
create index rule_version_of_incident on rule_version (incident_id);

-- A table being changed. Nothing in force is touched by it.
create table rule_draft (
    id                       varchar(36)   not null primary key,
    -- the order in which rows came, also within one millisecond
    seq                      bigint generated always as identity,
    decision_id              varchar(64)   not null,
    -- CHANGE, ROLLBACK, SHIPPED (a release's changed default), INCIDENT
    kind                     varchar(10)   not null,
    -- DRAFT, SUBMITTED, SCHEDULED, IN_FORCE, REJECTED, WITHDRAWN, OUTDATED, ENDED
    state                    varchar(10)   not null,
    based_on                 integer       not null,
    xml                      varchar(1000000) not null,
    -- counts the saves: a save says which it is made on
    revision                 integer       not null,
    saved_at                 timestamp(3) with time zone not null,
    saved_by_user            varchar(64),
    reason                   varchar(1000),
    submitted_at             timestamp(3) with time zone,
    submitted_by_user        varchar(64),
    -- when it is to be in force; null is as soon as it is approved
    wanted_at                timestamp(3) with time zone,
    decided_at               timestamp(3) with time zone,
    decided_by_user          varchar(64),
    -- why it was sent back
    remark                   varchar(1000),
    -- the version it became
    version                  integer,
    incident_id              varchar(36)
);
create index rule_draft_by_state on rule_draft (state, seq);
create index rule_draft_by_decision on rule_draft (decision_id, seq);
create index rule_draft_of_incident on rule_draft (incident_id);

-- Everybody who has written in a draft: none of them approves it.
create table rule_draft_editor (
    draft_id                 varchar(36)   not null references rule_draft (id),
    user_id                  varchar(64)   not null,
    primary key (draft_id, user_id)
);
