-- Whether a system's account sent the alert: accounts of one alarm centre go on with each other's alerts.
alter table cap_alert add column from_system boolean default true not null;
