-- Reception, and support of the municipality's own people, are proposed like the two plans.

-- Whether the municipality's own employees are affected (KS-1.7), and whether it happened in the municipality (SA-1).
alter table incident add column employees_affected varchar(10) default 'UNKNOWN' not null;
alter table incident add column in_ballerup varchar(10) default 'UNKNOWN' not null;
