-- What is kept of programmes and of people. Every table is enduring and can be sharded by the first column of its key;
-- an index that begins with another column serves one shard where the engine shards by that, and is asked on all
-- shards otherwise. Lists are JSON texts of entries, whose parts src/records/kinds.cpp names. Sealed columns are under
-- the key of the person.

-- programme: one programme, and what is said of it as a whole. Enduring. Shard key: programme.
CREATE TABLE programme (
    programme TEXT NOT NULL PRIMARY KEY, -- its id
    version INTEGER NOT NULL,            -- from 1, one more with every change
    name TEXT,                           -- what people call it
    note TEXT,                           -- for whoever reads it next
    sectors TEXT,                        -- list: the sectors, in the order of the settings
    clearances TEXT,                     -- list: the clearances that anybody asks for or holds
    visit_sectors TEXT,                  -- list: sectors, and in how many blocks at least
    visit_settings TEXT,                 -- list: settings, and in how many blocks at least
    placement_at_most INTEGER,           -- blocks of one journey in one placement
    organisation_at_most INTEGER,        -- blocks of one journey in one organisation
    cover_competences INTEGER,           -- 1: every journey evidences every competence
    balance TEXT,                        -- list: how many of a cohort in a sector in a block
    budget INTEGER,                      -- pence over the whole programme
    weight_unfilled INTEGER,             -- points of an unfilled block
    weight_visit INTEGER,                -- points of a missing visit
    weight_gap INTEGER,                  -- points of a missing competence
    weight_change INTEGER,               -- points of a changed block
    weight_balance INTEGER               -- points of one apprentice off the balance
) STRICT;

-- organisation: a partner of a programme; the same id is the same organisation in every programme. Enduring. Shard key:
-- programme.
CREATE TABLE organisation (
    programme TEXT NOT NULL,  -- in which it takes part
    id TEXT NOT NULL,         -- its id, everywhere the same
    version INTEGER NOT NULL, -- from 1, one more with every change
    position INTEGER,         -- among the partners
    name TEXT,                -- what people call it
    note TEXT,                -- for whoever reads it next
    PRIMARY KEY (programme, id)
) STRICT;

-- place: somewhere on the map, small or large. Enduring. Shard key: programme.
CREATE TABLE place (
    programme TEXT NOT NULL,  -- to which it belongs
    id TEXT NOT NULL,         -- its id in the programme
    version INTEGER NOT NULL, -- from 1, one more with every change
    organisation TEXT,        -- whose site it is
    name TEXT,                -- what people call it
    within TEXT,              -- the larger place it lies in
    address TEXT,             -- for letters
    latitude REAL,            -- degrees, WGS 84
    longitude REAL,           -- degrees, WGS 84
    PRIMARY KEY (programme, id)
) STRICT;

-- setting: a kind of workplace. Enduring. Shard key: programme.
CREATE TABLE setting (
    programme TEXT NOT NULL,  -- to which it belongs
    id TEXT NOT NULL,         -- its id in the programme
    version INTEGER NOT NULL, -- from 1, one more with every change
    position INTEGER,         -- among the settings
    name TEXT,                -- what people call it
    sector TEXT,              -- health, social care
    note TEXT,                -- for whoever reads it next
    PRIMARY KEY (programme, id)
) STRICT;

-- competence: something that an apprentice must show. Enduring. Shard key: programme.
CREATE TABLE competence (
    programme TEXT NOT NULL,  -- to which it belongs
    id TEXT NOT NULL,         -- its id in the programme
    version INTEGER NOT NULL, -- from 1, one more with every change
    position INTEGER,         -- among the competences
    name TEXT,                -- what people call it
    note TEXT,                -- for whoever reads it next
    PRIMARY KEY (programme, id)
) STRICT;

-- placement: a place of work that a host offers. Enduring. Shard key: programme.
CREATE TABLE placement (
    programme TEXT NOT NULL,  -- to which it belongs
    id TEXT NOT NULL,         -- its id in the programme
    version INTEGER NOT NULL, -- from 1, one more with every change
    position INTEGER,         -- among the placements
    organisation TEXT,        -- the host
    name TEXT,                -- what people call it
    setting TEXT,             -- the kind of workplace
    latitude REAL,            -- degrees, WGS 84
    longitude REAL,           -- degrees, WGS 84
    places INTEGER,           -- apprentices at the same time
    places_in TEXT,           -- list: another number of places for a while
    minimum_age INTEGER,      -- full years on a block's first day
    clearances TEXT,          -- list: what must be held before it starts
    driver INTEGER,           -- 1: only for apprentices who drive
    shift_hours REAL,         -- the longest shift
    nights INTEGER,           -- 1: nights are worked
    evidences TEXT,           -- list: competences that can be shown here
    weekly_cost INTEGER,      -- pence for each week of each apprentice
    note TEXT,                -- for whoever reads it next
    PRIMARY KEY (programme, id)
) STRICT;
-- placement_of_host: a host's placements, in all programmes.
CREATE INDEX placement_of_host ON placement (organisation, programme, id);

-- offer: places that a host offers for a while, or has taken back. Enduring. Shard key: programme.
CREATE TABLE offer (
    programme TEXT NOT NULL,  -- to which it is made
    id TEXT NOT NULL,         -- its id in the programme
    version INTEGER NOT NULL, -- from 1, one more with every change
    organisation TEXT,        -- the host
    placement TEXT,           -- what is offered
    from_day TEXT,            -- the first day
    until_day TEXT,           -- the day after the last
    places INTEGER,           -- apprentices at the same time
    state TEXT,               -- offered, confirmed, withdrawn
    note TEXT,                -- for whoever reads it next
    PRIMARY KEY (programme, id)
) STRICT;
-- offer_of_host: a host's offers, to all programmes.
CREATE INDEX offer_of_host ON offer (organisation, programme, id);
-- offer_of_placement: what is offered of one placement.
CREATE INDEX offer_of_placement ON offer (programme, placement, id);

-- policy: what an organisation or a programme has laid down, in its own words. Enduring. Shard key: programme.
CREATE TABLE policy (
    programme TEXT NOT NULL,  -- in which it holds
    id TEXT NOT NULL,         -- its id in the programme
    version INTEGER NOT NULL, -- from 1, one more with every change
    organisation TEXT,        -- whose policy it is
    name TEXT,                -- what people call it
    says TEXT,                -- its words
    from_day TEXT,            -- the first day in force
    until_day TEXT,           -- the first day no longer in force
    note TEXT,                -- for whoever reads it next
    PRIMARY KEY (programme, id)
) STRICT;
-- policy_of_organisation: an organisation's policies, in all programmes.
CREATE INDEX policy_of_organisation ON policy (organisation, programme, id);

-- cohort: apprentices who start together, and their blocks. Enduring. Shard key: programme.
CREATE TABLE cohort (
    programme TEXT NOT NULL,  -- to which it belongs
    id TEXT NOT NULL,         -- its id in the programme
    version INTEGER NOT NULL, -- from 1, one more with every change
    position INTEGER,         -- among the cohorts
    starts TEXT,              -- the first day, a Monday
    blocks TEXT,              -- list: the blocks in their order
    note TEXT,                -- for whoever reads it next
    PRIMARY KEY (programme, id)
) STRICT;

-- person: somebody, and how to reach them; who is an apprentice of two programmes is one person. Enduring. Shard key: id,
-- the person's.
CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY, -- the person's id
    version INTEGER NOT NULL,     -- from 1, one more with every change
    programme TEXT NOT NULL,      -- that wrote them down first; empty: none
    organisation TEXT,            -- they work for
    sealed BLOB                   -- name, the name to call them by, e-mail address, telephone number
) STRICT;
-- person_of_programme: who was written down by a programme.
CREATE INDEX person_of_programme ON person (programme, id);
-- person_of_organisation: who works for an organisation.
CREATE INDEX person_of_organisation ON person (organisation, id);

-- apprentice: a person in a programme, and what they wish for. Enduring. Shard key: programme.
CREATE TABLE apprentice (
    programme TEXT NOT NULL,  -- in which they learn
    id TEXT NOT NULL,         -- their id in the programme
    version INTEGER NOT NULL, -- from 1, one more with every change
    person TEXT NOT NULL,     -- who they are
    position INTEGER,         -- among the apprentices
    cohort TEXT,              -- with whom they start
    organisation TEXT,        -- the employer
    max_travel INTEGER,       -- minutes one way at most
    driver INTEGER,           -- 1: they drive
    evidenced TEXT,           -- list: competences that they have shown
    prefers_settings TEXT,    -- list: settings, from 0, best, to 100
    prefers_placements TEXT,  -- list: placements, from 0, best, to 100
    avoid_placements TEXT,    -- list: where they must not go
    avoid_organisations TEXT, -- list: with whom they must not be
    fixed TEXT,               -- list: blocks that are decided, and the placement
    published TEXT,           -- list: blocks as they were told, and the placement
    sealed BLOB,              -- date of birth, home, note
    PRIMARY KEY (programme, id)
) STRICT;
-- apprentice_of_cohort: a cohort's apprentices.
CREATE INDEX apprentice_of_cohort ON apprentice (programme, cohort, id);
-- apprentice_of_employer: an employer's apprentices, in all programmes.
CREATE INDEX apprentice_of_employer ON apprentice (organisation, programme, id);
-- apprentice_of_person: the programmes of one person.
CREATE INDEX apprentice_of_person ON apprentice (person, programme, id);

-- clearance: the clearances that an apprentice holds. Enduring. Shard key: programme.
CREATE TABLE clearance (
    programme TEXT NOT NULL,  -- of the apprentice
    id TEXT NOT NULL,         -- the apprentice's
    version INTEGER NOT NULL, -- from 1, one more with every change
    person TEXT NOT NULL,     -- who they are
    expires TEXT,             -- the first day on which one of them ends
    sealed BLOB,              -- which are held, from when and until when
    PRIMARY KEY (programme, id)
) STRICT;
-- clearance_by_expiry: whose clearances end soon.
CREATE INDEX clearance_by_expiry ON clearance (programme, expires, id);

-- special: what the law calls special categories, and DBS detail; apart from the person. Enduring. Shard key: person.
CREATE TABLE special (
    person TEXT NOT NULL PRIMARY KEY, -- the person's id
    version INTEGER NOT NULL,         -- from 1, one more with every change
    programme TEXT NOT NULL,          -- that asked for it; empty: none
    equality BLOB,                    -- under a key of its own: ethnicity, disability
    health BLOB,                      -- under a key of its own: what work has to respect
    dbs BLOB                          -- under a key of its own: what the DBS check says
) STRICT;

-- plan: a plan as a whole: draft, published or superseded. Enduring. Shard key: programme.
CREATE TABLE plan (
    programme TEXT NOT NULL,  -- that it plans
    id TEXT NOT NULL,         -- its id in the programme
    version INTEGER NOT NULL, -- from 1, one more with every change
    state TEXT,               -- draft, published, superseded
    name TEXT,                -- what people call it
    follows TEXT,             -- the published plan that it was made from
    cost INTEGER,             -- points that it costs
    bound INTEGER,            -- points that no plan can cost less than
    published_by TEXT,        -- the person who published it
    published_at INTEGER,     -- when, milliseconds since 1970 in UTC
    note TEXT,                -- for whoever reads it next
    PRIMARY KEY (programme, id)
) STRICT;
-- plan_in_state: a programme's drafts, and its published plan.
CREATE INDEX plan_in_state ON plan (programme, state, id);
-- plan_published_once: a programme has one published plan at most.
CREATE UNIQUE INDEX plan_published_once ON plan (programme) WHERE state = 'published';

-- stay: one block of one apprentice in one placement, in one plan; an unfilled block has none. Enduring. Shard key:
-- programme.
CREATE TABLE stay (
    programme TEXT NOT NULL,  -- of the plan
    plan TEXT NOT NULL,       -- in which it is
    apprentice TEXT NOT NULL, -- who stays
    id TEXT NOT NULL,         -- the block's
    version INTEGER NOT NULL, -- from 1, one more with every change
    person TEXT NOT NULL,     -- who the apprentice is
    number INTEGER,           -- the position among the placement blocks
    placement TEXT,           -- where
    organisation TEXT,        -- with whom
    from_day TEXT,            -- the first day
    until_day TEXT,           -- the day after the last
    PRIMARY KEY (programme, plan, apprentice, id)
) STRICT;
-- stay_in_placement: who is in a placement, and when.
CREATE INDEX stay_in_placement ON stay (programme, plan, placement, from_day, apprentice, id);
-- stay_with_host: who is with a host from a day on, in all programmes.
CREATE INDEX stay_with_host ON stay (organisation, until_day, programme, plan, apprentice, id);
-- stay_of_person: a person's stays, in all programmes.
CREATE INDEX stay_of_person ON stay (person, programme, plan, id);

-- role_grant: a role that a person holds, for whom and for how long. Enduring. Shard key: person.
CREATE TABLE role_grant (
    person TEXT NOT NULL,     -- who holds it
    id TEXT NOT NULL,         -- its id, of that person's
    version INTEGER NOT NULL, -- from 1, one more with every change
    programme TEXT NOT NULL,  -- for which; empty: none
    role TEXT,                -- coordinator, mentor and so on
    organisation TEXT,        -- for which
    place TEXT,               -- for which, of a regional viewer
    from_day TEXT,            -- the first day
    until_day TEXT,           -- the day after the last
    PRIMARY KEY (person, id)
) STRICT;
-- role_of_organisation: who acts for an organisation.
CREATE INDEX role_of_organisation ON role_grant (organisation, person, id);
-- role_of_programme: who acts for a programme.
CREATE INDEX role_of_programme ON role_grant (programme, person, id);

-- turn: how often writers have queued for a thing that they must not decide about at the same time: the places of a
-- placement, the blocks of an apprentice, the published plan. Derived. Shard key: programme.
CREATE TABLE turn (
    programme TEXT NOT NULL, -- of the thing
    thing TEXT NOT NULL,     -- what is queued for
    number INTEGER NOT NULL, -- of the last turn
    PRIMARY KEY (programme, thing)
) STRICT;
