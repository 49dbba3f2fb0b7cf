-- What was done, by whom and why; and the keys under which people's fields are sealed.

-- event: everything that was ever done, one row each, never changed and never removed; the key of a person it
-- concerns may be destroyed, and the sealed part of it is then only noise. Enduring. Shard key: chain.
CREATE TABLE event (
    chain TEXT NOT NULL,     -- the programme's id; org:ID of an organisation where there is none; installation
    number INTEGER NOT NULL, -- from 1, without gaps
    moment INTEGER NOT NULL, -- when, milliseconds since 1970 in UTC
    actor TEXT NOT NULL,     -- the id of who did it
    origin TEXT NOT NULL,    -- from where: pages, command line, job
    verb TEXT NOT NULL,      -- what was done
    purpose TEXT NOT NULL,   -- what for
    kind TEXT NOT NULL,      -- the kind of thing it was done to; empty: nothing that is kept
    subject TEXT NOT NULL,   -- its id
    person TEXT,             -- whom it concerns
    open TEXT NOT NULL,      -- field, before and after, for what needs no seal; a line each
    part TEXT NOT NULL,      -- under which of the person's keys the next column is; empty: the common one
    sealed BLOB,             -- field, before and after, for what does, and why
    hash BLOB NOT NULL,      -- SHA-256 over all columns before this one and the hash of the event before
    code BLOB NOT NULL,      -- made with the key file from place, content and hash
    PRIMARY KEY (chain, number)
) STRICT;
-- event_of_person: the history of a person, wherever it was made.
CREATE INDEX event_of_person ON event (person, moment, chain, number);
-- event_of_subject: the history of a thing.
CREATE INDEX event_of_subject ON event (chain, kind, subject, number);

-- chain: where each chain ends. Enduring. Shard key: chain.
CREATE TABLE chain (
    chain TEXT NOT NULL PRIMARY KEY, -- as in event
    number INTEGER NOT NULL,         -- of its last event
    moment INTEGER NOT NULL,         -- the latest of its events
    hash BLOB NOT NULL,              -- of its last event
    code BLOB NOT NULL               -- made with the key file from all of this
) STRICT;

-- head: where each chain ended at the end of each day with an event, signed. Enduring. Shard key: chain.
CREATE TABLE head (
    chain TEXT NOT NULL,        -- as in event
    number INTEGER NOT NULL,    -- of the day's last event
    day TEXT NOT NULL,          -- 2027-03-01, in UTC
    hash BLOB NOT NULL,         -- of that event
    public_key BLOB NOT NULL,   -- of who signed: the key file's
    signature BLOB NOT NULL,    -- Ed25519, over all of this but the key
    PRIMARY KEY (chain, number)
) STRICT;

-- person_key: the keys of each person, themselves sealed under the key file. What has to go sooner than the rest
-- (DBS detail, health, equality) has keys of its own. Destroying a key leaves its row, so that what it sealed is known
-- to be gone and not damaged. Enduring. Shard key: person.
CREATE TABLE person_key (
    person TEXT NOT NULL,        -- the person's id
    part TEXT NOT NULL,          -- dbs, health, equality; empty: all else
    generation INTEGER NOT NULL, -- from 1; the next where the one before was destroyed and the part is kept again
    key_file TEXT NOT NULL,      -- the name of the key file it was sealed under
    sealed BLOB,                 -- the key; none: destroyed
    made INTEGER NOT NULL,       -- when, milliseconds since 1970 in UTC
    destroyed INTEGER,           -- when it was destroyed
    PRIMARY KEY (person, part, generation)
) STRICT;
