-- What goes to one person within a short time goes as one message, and no more than so many an hour.

-- The id under which it was handed over together with others; null when it went, or will go, alone under its own.
alter table message add column handed_as varchar(36);
-- When handing it over was last begun: so lately the person has had a message.
alter table message add column begun_at timestamp(3) with time zone;
-- Whether it has waited for others already: it does so once.
alter table message add column put_off boolean default false not null;
create index message_handed_as on message (handed_as);
create index message_to_person on message (person_id, channel, begun_at);

-- Which id the gateway was given; null for the message's own.
alter table message_attempt add column handed_as varchar(36);
