-- Long work that any server may take over from any other.

-- job: one piece of long work, from being asked for until its result is thrown away. Enduring. Shard key:
-- programme.
CREATE TABLE job (
    programme TEXT NOT NULL,        -- whose work it is; empty for the installation's own
    id TEXT NOT NULL,               -- chosen by who asks, so that asking twice puts one job
    kind TEXT NOT NULL,             -- which function does it: plan, import, export
    input TEXT NOT NULL,            -- what the function is given
    asked_by TEXT NOT NULL,         -- the person who asked for it
    asked_at INTEGER NOT NULL,      -- the moment of asking
    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
                                    -- how far it has come
    due INTEGER NOT NULL,           -- from this moment on it may be taken: of a running job, the end of its lease
    fence INTEGER NOT NULL,         -- how often it was taken; who holds an older number has lost it
    attempts INTEGER NOT NULL,      -- takes that count against the limit
    attempts_max INTEGER NOT NULL,  -- as often as it may be taken before it is given up
    holder TEXT,                    -- the server that has it, or had it last
    cancel_asked INTEGER NOT NULL CHECK (cancel_asked IN (0, 1)),
                                    -- 1 once somebody wants it no longer
    share REAL NOT NULL,            -- how much is done, from 0 to 1
    words TEXT NOT NULL,            -- what is being done, for people
    result TEXT,                    -- of a job that is done
    failure TEXT,                   -- of a job that failed: why, in a sentence
    ended_at INTEGER,               -- the moment it was done, failed or cancelled
    PRIMARY KEY (programme, id)
) STRICT;

-- The next job of a kind.
CREATE INDEX job_by_due ON job (kind, due, programme, id) WHERE state IN ('waiting', 'running');
-- A programme's jobs, newest first.
CREATE INDEX job_by_asking ON job (programme, asked_at, id);
-- What may be thrown away.
CREATE INDEX job_by_end ON job (ended_at) WHERE ended_at IS NOT NULL;
