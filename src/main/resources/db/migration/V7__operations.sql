-- What operations needs of the database.

-- Always empty: whoever asks whether the database can be written to writes a row here and takes it away again.
create table health_probe (
    id                       varchar(36)   not null primary key
);
