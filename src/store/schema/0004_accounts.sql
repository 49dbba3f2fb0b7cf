-- How people get in. Passwords, codes and tokens are kept as what they hash to; nobody can be signed in with what
-- stands here.

-- account: how one person gets in. Enduring. Shard key: person.
CREATE TABLE account (
    person TEXT NOT NULL PRIMARY KEY, -- whose it is
    version INTEGER NOT NULL,         -- from 1, one more with every change
    name BLOB,                        -- what they sign in with, sealed under their key; none: only by another provider
    password TEXT,                    -- what it hashes to by Argon2id, with its parameters; none: only by another provider
    second BLOB,                      -- the shared secret of their codes, sealed under their key; none: not set up
    last_step INTEGER NOT NULL,       -- the half-minute of the last code that was taken: none counts twice
    made_at INTEGER NOT NULL,         -- when they set it up
    changed_at INTEGER NOT NULL       -- when anything of it last changed
) STRICT;

-- sign_in_name: whose account a name opens, without the name. Enduring. Shard key: code.
CREATE TABLE sign_in_name (
    code BLOB NOT NULL PRIMARY KEY, -- made from the name with the key file
    person TEXT NOT NULL            -- whose name it is
) STRICT;
-- The names of a person.
CREATE INDEX sign_in_name_of_person ON sign_in_name (person);

-- identity: who somebody is to another provider. Enduring. Shard key: issuer.
CREATE TABLE identity (
    issuer TEXT NOT NULL,     -- the provider's own name for itself
    subject TEXT NOT NULL,    -- its id for the person, which never goes to anybody else
    person TEXT NOT NULL,     -- who that is here
    made_at INTEGER NOT NULL, -- when the two were joined
    PRIMARY KEY (issuer, subject)
) STRICT;
-- By whom a person can be signed in.
CREATE INDEX identity_of_person ON identity (person, issuer, subject);

-- recovery_code: what stands in for a code when the telephone is lost, once. Enduring. Shard key: person.
CREATE TABLE recovery_code (
    person TEXT NOT NULL, -- whose it is
    code BLOB NOT NULL,   -- made from it with the key file
    used_at INTEGER,      -- when it was used up
    PRIMARY KEY (person, code)
) STRICT;

-- invitation: a link by which somebody sets up their account, once. Enduring. Shard key: code.
CREATE TABLE invitation (
    code BLOB NOT NULL PRIMARY KEY, -- what the link's token hashes to
    person TEXT NOT NULL,           -- who is invited
    made_by TEXT NOT NULL,          -- who invited them
    made_at INTEGER NOT NULL,       -- when
    ends_at INTEGER NOT NULL        -- from this moment on it opens nothing
) STRICT;
-- The invitations of a person.
CREATE INDEX invitation_of_person ON invitation (person);
-- What may be thrown away.
CREATE INDEX invitation_by_end ON invitation (ends_at);

-- session: somebody is signed in. Enduring. Shard key: code.
CREATE TABLE session (
    code BLOB NOT NULL PRIMARY KEY, -- what the token hashes to
    person TEXT NOT NULL,           -- who
    stage TEXT NOT NULL CHECK (stage IN ('code', 'setup', 'open')),
                                    -- what is still asked for: a code, setting up a second factor, nothing
    method TEXT NOT NULL CHECK (method IN ('password', 'provider', 'invitation')),
                                    -- how they showed who they are
    purpose TEXT NOT NULL,          -- what for they look; empty: whichever of their roles allows it
    agent BLOB,                     -- the browser, sealed under their key
    made_at INTEGER NOT NULL,       -- when they signed in
    seen_at INTEGER NOT NULL,       -- when they last asked for something, to the minute
    ends_at INTEGER NOT NULL        -- it ends then, whatever they do
) STRICT;
-- The sessions of a person.
CREATE INDEX session_of_person ON session (person, made_at DESC, code);
-- What may be thrown away.
CREATE INDEX session_by_end ON session (ends_at);

-- attempt: how often somebody failed to get in lately. Derived. Shard key: code.
CREATE TABLE attempt (
    code BLOB NOT NULL PRIMARY KEY, -- made with the key file from an account's name or a network address
    began_at INTEGER NOT NULL,      -- the first failure of this while
    failures INTEGER NOT NULL       -- how many since then
) STRICT;
-- What may be thrown away.
CREATE INDEX attempt_by_beginning ON attempt (began_at);

-- sign_on: somebody went to another provider to be signed in, and has not come back yet. Derived. Shard key: code.
CREATE TABLE sign_on (
    code BLOB NOT NULL PRIMARY KEY, -- what the state that goes with them hashes to
    browser BLOB NOT NULL,          -- what the cookie hashes to that the same browser brings back
    provider TEXT NOT NULL,         -- to whom they went
    nonce TEXT NOT NULL,            -- what the answer must repeat
    verifier TEXT NOT NULL,         -- what shows that the answer is ours to fetch
    invitation BLOB,                -- the invitation that they accept by it
    ends_at INTEGER NOT NULL        -- from this moment on it opens nothing
) STRICT;
-- What may be thrown away.
CREATE INDEX sign_on_by_end ON sign_on (ends_at);

-- link: lets somebody without an account do one thing. Enduring. Shard key: code.
CREATE TABLE link (
    code BLOB NOT NULL PRIMARY KEY, -- what the link's token hashes to
    person TEXT NOT NULL,           -- who may do it
    programme TEXT NOT NULL,        -- in which programme
    verb TEXT NOT NULL,             -- what they may do
    kind TEXT NOT NULL,             -- to which kind of thing
    subject TEXT NOT NULL,          -- to which
    made_by TEXT NOT NULL,          -- who sent it
    made_at INTEGER NOT NULL,       -- when
    ends_at INTEGER NOT NULL,       -- from this moment on it opens nothing
    used_at INTEGER                 -- when it was used up
) STRICT;
-- The links of a person.
CREATE INDEX link_of_person ON link (person);
-- What may be thrown away.
CREATE INDEX link_by_end ON link (ends_at);

-- role_of_role: who holds a role, wherever it is.
CREATE INDEX role_of_role ON role_grant (role, person, id);
