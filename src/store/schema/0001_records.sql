-- What is kept of programmes and of people.

-- programme: one programme and what is said of it as a whole. Enduring. Shard key: programme.
CREATE TABLE programme (
    programme TEXT NOT NULL PRIMARY KEY  -- its id
) STRICT;
