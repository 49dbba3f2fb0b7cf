-- A database with schema 3, all of it invented. Never to be changed: see README.md.

CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT;
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

INSERT INTO schema_version (version, name) VALUES (1, '0001_records');
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

INSERT INTO schema_version (version, name) VALUES (2, '0002_history');
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

INSERT INTO schema_version (version, name) VALUES (3, '0003_jobs');
INSERT INTO apprentice (avoid_organisations, avoid_placements, cohort, driver, evidenced, fixed, id, max_travel, organisation, person, position, prefers_placements, prefers_settings, programme, published, sealed, version) VALUES ('[]', '[]', '2017', 0, '[]', '[]', 'lin-01', 90, 'ulht', 'lincolnshire-2017/lin-01', 0, '[]', '[["acute",0],["community-health",20],["mental-health",40],["social-care",60]]', 'lincolnshire-2017', '[]', X'0000000101FE1E255B1BD6D46F99E86AC1516E4CD146AEEF663863AF340081ACE93C8666AF20E14ACC13BA9F71028F68846C634430D5E418762F2D07AC5EE62BE7C89D028B34D74594FC2A849221A225A682AA42D5843F308A34A64797D3CECC6A00178A6625C5120C8F5A47FEC0CA725E721EEEF88C198BD38E807ACC4DE0F0C8A86085572E402A54E7D7FC2E71C2A2162F63BD341857F6DE49425BE19EFF2236473C543C6896FB212D1DDD0D0B2884C71BCEC5D43DD45C5993B891C909A6DDD7F63FB702FAF80DC9CF50CFA9D152AECD266BA1CD7FAD98AF1E172A806E3D26242270D70FF5E6FA293307FC377ABF03357B9EEFCEAD6C22D61EA1916E6FD6310395F7AF4752693B15E5E25B637EF1C141FEF4A004CCC97A1EC10A90BDE596FAF539EF13790300A2FE9265746F', 1);
INSERT INTO apprentice (avoid_organisations, avoid_placements, cohort, driver, evidenced, fixed, id, max_travel, organisation, person, position, prefers_placements, prefers_settings, programme, published, sealed, version) VALUES ('[]', '[]', '2017', 0, '[]', '[]', 'lin-02', 90, 'ulht', 'lincolnshire-2017/lin-02', 1, '[]', '[["acute",10],["community-health",30],["mental-health",0],["social-care",50]]', 'lincolnshire-2017', '[]', X'0000000101AE8A47C7060798ACCA8ECE4FB884675BF077C38DFAAA154CE72CF466B7F57F878CB6F68EDEE00D540FBD40B88C24B499E44DC3B4116EE1EF64B73321E055B07B370542E7248885415301E2BB5C42ED8B3C749C75DAAA5ECBC8D57E03394E4D501129E755A00C3AB0DD06F52142901AD42085B3D4B1109D222424F04E417830FC06FDCDF79DE6428654983974A63D56224F8CD59D4ACA7A461AA72E100DFF72B044B24CD8DB12137ECE36AF3E91DC7EB2471F952D5D15A534CD89030CF8941550F5A496A4E276B82AE2969516837D22E28AFA310EC31E130DA30190397A5D2D5B23611A7BA45E96D20F469E9AC8639486A2DA6587433A09BC6384F78D3243D6A96023E48A6703E84FC6AB655F3FED09BE84D57864BDC72E68D781DCDA0A169C4146A04EFFBDFCCB9C0444BC9FEC65D1C566A175A1D937673E7935D7FD3A39D893D32F4AFFEB96DBD6F744F1D44E2B4830A43EAF969001990F7DB7790313492C9F370BEADA7B7ADB21', 1);
INSERT INTO apprentice (avoid_organisations, avoid_placements, cohort, driver, evidenced, fixed, id, max_travel, organisation, person, position, prefers_placements, prefers_settings, programme, published, sealed, version) VALUES ('[]', '[]', '2017', 0, '[]', '[]', 'lin-03', 75, 'ulht', 'lincolnshire-2017/lin-03', 2, '[]', '[["acute",0],["community-health",40],["mental-health",60],["social-care",20]]', 'lincolnshire-2017', '[]', X'000000010174AF3BB7ECA9C81785559C46C575E82580907800CF7D7E67670BEE8CC129DCE5491EA1EC1DE59A3EEC67747A8990981DCD2486CA734B13FC88CF5E085E43F330911E1F6F64203876D93C0B2C7651F0EA6AAEF1AC6DA867C70F9B023E30F07958C94CC29FE7583825AA1B956C212C56619D78BC86AE9720CC0D21EF8E7F860D982D8239A3E5160F21C8D3B3314F974DA03DF5665F3487803D29BA23B961340ED02D05E27826D08AEFE8A1C433ED980B1EC330056E9C525CA5DB98180B33BD22D5D17271F9C9D0123C63F2CB0B1FD24054D6EA9E1BFD7CF710C2EC38DD51ECC3DA40868A9DA97B1F53F2288F567D73A4A82369D1A2B58F14D5D76D2F07A758308E643E38034993401D968DDE9C21E315DFA6F11F3AFA5D13518BED68C6027601A37ADDB12A117C2EF1', 1);
INSERT INTO apprentice (avoid_organisations, avoid_placements, cohort, driver, evidenced, fixed, id, max_travel, organisation, person, position, prefers_placements, prefers_settings, programme, published, sealed, version) VALUES ('[]', '[]', '2017', 1, '[]', '[]', 'lin-04', 75, 'ulht', 'lincolnshire-2017/lin-04', 3, '[]', '[["acute",20],["community-health",0],["mental-health",50],["social-care",30]]', 'lincolnshire-2017', '[]', X'0000000101D170B20D33E0EB439AED388929ADEA260DA2DFD72A78F7F1CD5C66CA0CA5A77BA8A43C557D9B6D14B3361FF2C9E34FD967873301451D2817FBAD42362B669E4108264913E4012A41A62B546E2EED9AB0EBFCBB83CAF18077A36C35E873FD4962BCE1F81ED09A08EBAC510698644A1898167A6CD9C67D7407FBA16CBBDDB7388E75AC01B18B40FC66AD4E92971AA0C564CD6F86D4D7BA72094E81446C52EF93EDC393AB748E560F86D041F47E4E13C7E5429C6AB6738793F98C32625C3F0FF0BE8484E0E7FDD7FB73A79840E7A78FDEEA597E34D92C0ED3E315E0AAE0289F0FC2D4471A8AC92B0DE840642B9C8CDDF2E5FFA4CF406E4449D0682D762F174420DE39DCA6B26A86F812EB57F8D2980C3D1806BFF99C464FCD97EDE20997604719BD8444DF2D4CE8B8C1', 1);
INSERT INTO apprentice (avoid_organisations, avoid_placements, cohort, driver, evidenced, fixed, id, max_travel, organisation, person, position, prefers_placements, prefers_settings, programme, published, sealed, version) VALUES ('[]', '[]', '2017', 1, '[]', '[]', 'lin-05', 75, 'ulht', 'lincolnshire-2017/lin-05', 4, '[]', '[["acute",0],["community-health",30],["mental-health",20],["social-care",30]]', 'lincolnshire-2017', '[]', X'00000001010959008AFDF179FE34DC3BAA6E2AE54217C1E7CE92FB9A054F58BDCB9680C8AA4A7CF8C63E407064CF3D4AEC7B2CAF43E79191F762D828037839EBAB92695679A0B7F6D6A3EF9211725F381AA4714F9B7DFFCF2197522994D17442064616113E32ACF1471B4071DDA988B11BE74FE33CDD107ED8F1C3C044B513CE1CCF093CE5F467D51734416EF4F6463D446A3C0529D4082DA6A1D4B3BCBB406C0A6CC39F78F661522A99F9F10899342210CB85765301C7AE4BE3FF3F32CCC1877EE1CB04D4D53CC8F3910C5B1B8C2C27D73A3B241F6E32DCEDD7A1FA172FB22E73DB6531A8C687B10A6EB88CCC8DF6395A2F752DAA32442EDFB92B2CAE289A482CABEE407211C60C307E182652046E1AF4AE4C6680646BE9815356E74319A984CA823CBE17607CA605DF648E45', 1);
INSERT INTO chain (chain, code, hash, moment, number) VALUES ('installation', X'092BC33F0A4634A538AD07066BC6A401D15E1E41F7CACF073ED1D95783CA098F', X'125238AAD184C0DAB59FFA5521A119DC9AE4D8243E817F90C1C5F9E6A24B611A', 1790000000000, 1);
INSERT INTO chain (chain, code, hash, moment, number) VALUES ('lincolnshire-2017', X'19AD2DDCEB98FE3C87C30426ABE8B273CFC477A8A1A84A126389BDB00AD815C3', X'32FA47D4FEC877A89464E20895ED3582A3955DCE1C30B563734337DAF1F01CC7', 1790086400000, 2);
INSERT INTO clearance (expires, id, person, programme, sealed, version) VALUES (NULL, 'lin-01', 'lincolnshire-2017/lin-01', 'lincolnshire-2017', X'00000001015740972023B1A5827734955FBBF11042A8AC4CE2244AB8C36272C24A2C36BC89EEA1E2AE3F92AFCD10719A6FC56369E188BB833109AFB26B143E937BF9CAD17068CF751A36133B7F17AD5217BF063023D4FBA196EC94370B9432477DB4AE350BC1F059445890D7DDE4CB76708CB34C82DCF93C8666C3C85D46F082997F31B43EDD6083A45F44F3B082591ED830606F0195AA7763DD33A417A710D2C38FAE3D732F71858F8F129AC1', 1);
INSERT INTO clearance (expires, id, person, programme, sealed, version) VALUES (NULL, 'lin-02', 'lincolnshire-2017/lin-02', 'lincolnshire-2017', X'00000001013E2B5DF927144B7323ADD4F4247789940A7A6A46E428E5D0E7D33249A0C1EEA74632FE54550A107A71647E9601E1A8F008BA9EEDC28CAF7CE15D378BE957104451F23B66574D1780AAAA45B272B63550C728E607F228214FA9B6EAB84BE20E8F5810999CA5C187A33932FA053F9306225F09E1306BFE429F625009240766F37A367BBFD14909166FD4D688F02FF5C4A01B5420BEE62A5FF769E3CCEB79ABC5477CB57043CEF5F18F', 1);
INSERT INTO clearance (expires, id, person, programme, sealed, version) VALUES (NULL, 'lin-03', 'lincolnshire-2017/lin-03', 'lincolnshire-2017', X'00000001016D9037D5861E7378BDE3B7A02D263ACE7C58BD94895D8A19F53A66E8B53871CD6A0BDB3C6314208500EC91A469A301ED349FDD24E4277A2AD2A9EBB1DF4C096D1E8A6B648029117B6DC456BAA747931EA986ABCA99BED33BFBA48EC055A40B86EE7FB1473ABCDB27DFDD9DCDB777820394982CA6DE0FB1672129A9373AF577A4A244BA50480919BE6F342FB029CE9A67BC84103AB9FCF7CB3E0C66DAA4AAFA04072AC2A55D5672F4', 1);
INSERT INTO clearance (expires, id, person, programme, sealed, version) VALUES (NULL, 'lin-04', 'lincolnshire-2017/lin-04', 'lincolnshire-2017', X'0000000101C23A4D1D240512ACC9C7874FBC10F258912940F24342D7914CFCE0EB75E46FDEFFA86745E543761E597329805E06513BA5F7CA5C4128657649B13FC761995309E87DCA9B7AD7977566ED52E22E487C8DF47ABB789C593437FAE3FB5814FA00B8ECAD6A48CB73E5BBB4B4DB4EC50C3575202CB60244315AEF644EF1CC8B5B86A248C66B76AB8AE6DECC5C590F8BED383140F06F3C8F96FB2B619BD0A6C51308E587D9195C03CDE8DE', 1);
INSERT INTO clearance (expires, id, person, programme, sealed, version) VALUES (NULL, 'lin-05', 'lincolnshire-2017/lin-05', 'lincolnshire-2017', X'00000001012CDD8CBD419207179FD1EA31FFEE356FB6CEC57D4474B48AEA87E6A877F859F2A6F71F521EAE91BAD112F7E9DF14D425DB487184EFF42753147EF12EEC1ABF97BB91BB305874A42570C99DFAE2ABF00B41E1F1C20D638A246B52B082BA33DA8ED0E34A22256981F5E455294D68B21E8A251C78EC8C2D7436EBDF22C8837BEA70A4BFA79396BEEDF6DAF0FB022BF679C5E3AC1E4CB1D6F291F72FBD061EBA1F323A649BFAC55CCBD4', 1);
INSERT INTO cohort (blocks, id, note, position, programme, starts, version) VALUES ('[["induction","joint",1,"any","Invented, to make the year whole."],["rotation-1","placement",12,"any",""],["between-1","joint",1,"any","Holds the two training days between rotations."],["rotation-2","placement",12,"any",""],["between-2","joint",1,"any","Holds the two training days between rotations."],["rotation-3","placement",12,"any",""],["between-3","joint",1,"any","Holds the two training days between rotations."],["rotation-4","placement",12,"any","Ends on 8 January 2018."]]', '2017', 'The day is invented; the report says January 2017. It lists the settings in an order but does not say that everybody followed it.', 0, 'lincolnshire-2017', '2017-01-09', 1);
INSERT INTO competence (id, name, note, position, programme, version) VALUES ('cc1', 'Understand your role', '', 0, 'lincolnshire-2017', 1);
INSERT INTO competence (id, name, note, position, programme, version) VALUES ('cc10', 'Safeguarding adults', '', 11, 'lincolnshire-2017', 1);
INSERT INTO competence (id, name, note, position, programme, version) VALUES ('cc11', 'Safeguarding children', '', 12, 'lincolnshire-2017', 1);
INSERT INTO competence (id, name, note, position, programme, version) VALUES ('cc12', 'Basic life support', '', 13, 'lincolnshire-2017', 1);
INSERT INTO competence (id, name, note, position, programme, version) VALUES ('cc13', 'Health and safety', 'The rest of the standard: its outcome on moving and assisting is listed on its own, as it depends on the setting.', 14, 'lincolnshire-2017', 1);
INSERT INTO competence (id, name, note, position, programme, version) VALUES ('cc13-3', 'Move and assist safely (13.3)', '', 15, 'lincolnshire-2017', 1);
INSERT INTO competence (id, name, note, position, programme, version) VALUES ('cc14', 'Handling information', '', 16, 'lincolnshire-2017', 1);
INSERT INTO competence (id, name, note, position, programme, version) VALUES ('cc15', 'Infection prevention and control', '', 17, 'lincolnshire-2017', 1);
INSERT INTO competence (id, name, note, position, programme, version) VALUES ('cc2', 'Your personal development', '', 1, 'lincolnshire-2017', 1);
INSERT INTO competence (id, name, note, position, programme, version) VALUES ('cc3', 'Duty of care', '', 2, 'lincolnshire-2017', 1);
INSERT INTO competence (id, name, note, position, programme, version) VALUES ('cc4', 'Equality and diversity', '', 3, 'lincolnshire-2017', 1);
INSERT INTO competence (id, name, note, position, programme, version) VALUES ('cc5', 'Work in a person centred way', '', 4, 'lincolnshire-2017', 1);
INSERT INTO competence (id, name, note, position, programme, version) VALUES ('cc6', 'Communication', '', 5, 'lincolnshire-2017', 1);
INSERT INTO competence (id, name, note, position, programme, version) VALUES ('cc7', 'Privacy and dignity', '', 6, 'lincolnshire-2017', 1);
INSERT INTO competence (id, name, note, position, programme, version) VALUES ('cc8', 'Fluids and nutrition', 'The rest of the standard: its two outcomes on supporting people to drink and eat are listed on their own, as they depend on the setting.', 7, 'lincolnshire-2017', 1);
INSERT INTO competence (id, name, note, position, programme, version) VALUES ('cc8-2', 'Access to fluids (8.2)', '', 8, 'lincolnshire-2017', 1);
INSERT INTO competence (id, name, note, position, programme, version) VALUES ('cc8-3', 'Access to food and nutrition (8.3)', '', 9, 'lincolnshire-2017', 1);
INSERT INTO competence (id, name, note, position, programme, version) VALUES ('cc9', 'Awareness of mental health, dementia and learning disability', '', 10, 'lincolnshire-2017', 1);
INSERT INTO event (actor, chain, code, hash, kind, moment, number, open, origin, part, person, purpose, sealed, subject, verb) VALUES ('coordinator', 'installation', X'06AEE1466C57B96039DC2246A6048FADCD9F2C57BDBE418B4CD84A7493C4488C', X'125238AAD184C0DAB59FFA5521A119DC9AE4D8243E817F90C1C5F9E6A24B611A', 'chain', 1790000000000, 1, '', 'pages', '', NULL, 'run-programme', NULL, 'lincolnshire-2017', 'begin-chain');
INSERT INTO event (actor, chain, code, hash, kind, moment, number, open, origin, part, person, purpose, sealed, subject, verb) VALUES ('coordinator', 'lincolnshire-2017', X'3E2A6AF38C3BBEE8AFE598701380BAC0CE44D933547D086C67CE2A88B643E193', X'32FA47D4FEC877A89464E20895ED3582A3955DCE1C30B563734337DAF1F01CC7', 'plan', 1790086400000, 2, 'state	"draft"	"published"
?		invented: married
', 'pages', '', NULL, 'run-programme', NULL, 'autumn', 'change-person');
INSERT INTO event (actor, chain, code, hash, kind, moment, number, open, origin, part, person, purpose, sealed, subject, verb) VALUES ('coordinator', 'lincolnshire-2017', X'E5652A6E281EA9AE43E52D27F6064B2153CA6323CC9D134774FA2ECED79A6676', X'E1A11511B96885B861395287B31B30D92191412D63BD1DF5C2F19A5F64A27369', 'person', 1790000000000, 1, '', 'pages', '', 'lincolnshire-2017/lin-01', 'run-programme', X'0000000101D47651FB508C9BAEB22657B0EEBE3B9B218B8799BCFC48DF022B56F1144917BC12940FE0D71D8A4DAFDF9A8DE2B4030766221D157364E55ED1D5AEC5699D40502270CFC2284961F8B07806084AB62835795C4E80AFD482A74EA6B4A7E6BF95ED8106DF45C6A4B64B', 'lincolnshire-2017/lin-01', 'change-person');
INSERT INTO head (chain, day, hash, number, public_key, signature) VALUES ('lincolnshire-2017', '2026-09-21', X'E1A11511B96885B861395287B31B30D92191412D63BD1DF5C2F19A5F64A27369', 1, X'32034081D6C2AE418B732F93B5518121A61AD6FFC1FB041F33438B32476FE101', X'38EEAEE301A8C1EFCBF573D04FDBB92A088B2112E3C8B588B60CA653A4C429747C0E128E0B6AC4BE13052DF6B1286BA9E46F60E01C225573CA954519F398B905');
INSERT INTO job (asked_at, asked_by, attempts, attempts_max, cancel_asked, due, ended_at, failure, fence, holder, id, input, kind, programme, result, share, state, words) VALUES (1790000000000, 'coordinator', 0, 3, 0, 1790000000000, NULL, NULL, 0, NULL, 'waiting', 'invented', 'export', 'lincolnshire-2017', NULL, 0.0, 'waiting', '');
INSERT INTO job (asked_at, asked_by, attempts, attempts_max, cancel_asked, due, ended_at, failure, fence, holder, id, input, kind, programme, result, share, state, words) VALUES (1790000000000, 'coordinator', 0, 3, 1, 1790000000000, 1790000000000, NULL, 0, NULL, 'cancelled', 'invented', 'export', 'lincolnshire-2017', NULL, 0.0, 'cancelled', '');
INSERT INTO organisation (id, name, note, position, programme, version) VALUES ('college', 'Local college', 'Teaches one day a month; hosts nobody. The report does not name it.', 4, 'lincolnshire-2017', 1);
INSERT INTO organisation (id, name, note, position, programme, version) VALUES ('community-trust', 'Community health trust', 'One of two further NHS trusts that the report does not name; its sector is read into the text.', 1, 'lincolnshire-2017', 1);
INSERT INTO organisation (id, name, note, position, programme, version) VALUES ('mental-health-trust', 'Mental health trust', 'One of two further NHS trusts that the report does not name; its sector is read into the text.', 2, 'lincolnshire-2017', 1);
INSERT INTO organisation (id, name, note, position, programme, version) VALUES ('social-care-partners', 'Social care in Lincolnshire', 'The report names no employer.', 3, 'lincolnshire-2017', 1);
INSERT INTO organisation (id, name, note, position, programme, version) VALUES ('ulht', 'United Lincolnshire Hospitals NHS Trust', 'Leads and pays through its Talent Academy.', 0, 'lincolnshire-2017', 1);
INSERT INTO person (id, organisation, programme, sealed, version) VALUES ('lincolnshire-2017/lin-01', NULL, 'lincolnshire-2017', X'0000000101D258A2225E1A89144778DF24C12E20FEE3D623EF60A820EE755C2AADFF9F2FD323B4863B1E6A9022DEA8137F702F3E8EA9AC637F6EFD8A63F1BACC9A86E503ECB82A507A12D675D767BB414B9B9F2C37C26CFA7A962C05796802AF1A19082A764EA697B3C2C69047', 1);
INSERT INTO person (id, organisation, programme, sealed, version) VALUES ('lincolnshire-2017/lin-02', NULL, 'lincolnshire-2017', X'00000001011EE5D720F0BE45DBAA9B15236E79AEE488160D1A03D01BAAAA24C470F25A6A9A2D09BC615AC692A666FC332C72BBF78BE56D75852833FB4869D5FA4F4C6C1489868A630211CD66B61B28A5D8CED0CB57304DDD7569C1C0449B42FCA56E4270E5D72C65427AFF3A16', 1);
INSERT INTO person (id, organisation, programme, sealed, version) VALUES ('lincolnshire-2017/lin-03', NULL, 'lincolnshire-2017', X'000000010198B32937BF9D555B47224311BB08B42B316182B6982080D8F9DC92A45A0008AD66A0FE2A58CF1F1F2DD8422B79F91A1AB7F8ACFEAD78F1F27228299E8B0B8AB74158ECD742C5DB22A33B5F010702E6350BAFAE1DF0FBAAA34698AD198FB97A4474B34F8CFEBFBE6B', 1);
INSERT INTO person (id, organisation, programme, sealed, version) VALUES ('lincolnshire-2017/lin-04', NULL, 'lincolnshire-2017', X'00000001015DAA83703D6B6EC532F8B1845ADFC50392353F8EB54250930F0B3B1FCC88E048BE381340030A7AF5FF7547B54D9DE8F0016664F3A9FED3D7CD720BB200101935CF14F3CCB505D1E6FAA8805290C15132761F98ED6D092E330A291928DCB6F3278F5BF773B18DD2AE', 1);
INSERT INTO person (id, organisation, programme, sealed, version) VALUES ('lincolnshire-2017/lin-05', NULL, 'lincolnshire-2017', X'0000000101E0B56157B9F9762648BB49FE281E8FB060F80A7CC12087E475CE95AA34F3281B622C8D98E9FA3C8FE82F7C7BC22A73175F0A339784C78597C54AC3B6AAB0669F4B37276A96BAD81603CDEB69521EEAA2DC827B16864A33E7E53D4B1FAB5768DA7F02B84DDC53541E', 1);
INSERT INTO person_key (destroyed, generation, key_file, made, part, person, sealed) VALUES (NULL, 1, '43862df61712ac2c', 1790000000000, '', 'lincolnshire-2017/lin-01', X'01F9C0C26CCC80B8F1DC869BA00DEDEE2B5D3BC27F5F503EC54C7663D9646EFB0B1048BA5F9B0693997E089F5A365909ECDD1FA19768D43933F207FA89A5D2393A9A1AFE4C863B1715126E9E01D552E0678981FFBC420A7EF66D1EA11FBFC9BFBB331A3F9399BF2AF8');
INSERT INTO person_key (destroyed, generation, key_file, made, part, person, sealed) VALUES (NULL, 1, '43862df61712ac2c', 1790000000000, '', 'lincolnshire-2017/lin-02', X'01A67C5992A243A14FBD8F5BD242EB87CE0DB7C3DB5337F08DD140E5C78EC0E76F7D85D1BD59E164786787AB652567CE54C87DB9E72B859187FF7725CEF4F3DBF7E75BB63B7A73773EBB45A89B47493F102A33F144B0592C9BA60B94FDB2F65BBDF3880CA53E979AD8');
INSERT INTO person_key (destroyed, generation, key_file, made, part, person, sealed) VALUES (NULL, 1, '43862df61712ac2c', 1790000000000, '', 'lincolnshire-2017/lin-03', X'012FF0588E0629F6B15493F209A80477D7678E484262A831D464FDFFE48FD33017D7D32C2E3D174958C80105BA7E24D43059A04336298F5142ABF960C3892B4358B629CB2E0AC6F78989D0476D5A1596DF90D3570D3E8090FBE408FFB781DF043980B17F2ED629ADD7');
INSERT INTO person_key (destroyed, generation, key_file, made, part, person, sealed) VALUES (NULL, 1, '43862df61712ac2c', 1790000000000, '', 'lincolnshire-2017/lin-04', X'015D6A32D9E6D903C252C477D4E943BDC2ECC5324290A0FD661461814FD1522355578CBF6AE77B64F97D52B49A717274146A55FDC655B43F98C5BF03B9EC8E95259F2D9E483087F582D74A4637324F4280E51501EE6B81332ED51143470C3C8291609A39CED1AF621C');
INSERT INTO person_key (destroyed, generation, key_file, made, part, person, sealed) VALUES (NULL, 1, '43862df61712ac2c', 1790000000000, '', 'lincolnshire-2017/lin-05', X'01313CEFF18AB5B6B67DBD3569684B90DC6A5AF464AA91B6A09A16C73561C83512C6265D91C873D03CCFBEDBBF809C588C71093461C612D4B22FF1773BC12B6EB139BA471D2512ADF90FA471C76D90FCADCB9C8231B224AAA9007B52103CF4255F332FE35AE813B21D');
INSERT INTO person_key (destroyed, generation, key_file, made, part, person, sealed) VALUES (NULL, 1, '43862df61712ac2c', 1790000000000, 'health', 'lincolnshire-2017/lin-01', X'0117B9AD0464C705A591C0C88E50443FD51F2E21E5207BCC2290AAD42C8DDC2C4E40C4F8B0B494442BE5C038B115E6D82023BDFEDF6CDF6477BA9D120A1BC26D44840614A740E9815C1CD182AE2DC903EA8C99EF1E308FA6BE90676C6171540A0D6D2323AAF7638C0B');
INSERT INTO person_key (destroyed, generation, key_file, made, part, person, sealed) VALUES (NULL, 1, '43862df61712ac2c', 1790000000000, 'health', 'lincolnshire-2017/lin-02', X'01B7BD631138702B8C5509C4FEA76A0AF2F16B705634EF895037F0C1147AC39D4CBC80BD2A196E8963DE0933DE33B04145F37219FC849253E9F3CDC21C87019384A4CC3DA4C8D9076BEAFDE2A1205BB0C8A2D373C2A4E08118BC32C3E2B1641F341BA94BD5DD129058');
INSERT INTO person_key (destroyed, generation, key_file, made, part, person, sealed) VALUES (NULL, 1, '43862df61712ac2c', 1790000000000, 'health', 'lincolnshire-2017/lin-03', X'0167675EF91369CF5EB0CA100F5D0196950C21C237E2F9145C7D2D93C296D557858F651F45061BD3818F67085BD150EEE5077762941E855FDD1D359878171C6292EC27A21DC3991391AC39452862F1276155AAD4069D1511F2C211E60641D6CA31EB8C5670846A717B');
INSERT INTO person_key (destroyed, generation, key_file, made, part, person, sealed) VALUES (NULL, 1, '43862df61712ac2c', 1790000000000, 'health', 'lincolnshire-2017/lin-04', X'012080A47D9987B8818C82C856744C33B922BAF1358D5DA1DCBD90E8C90B218D9882E65732ED07B2B796875FC051D13918AB81C4C52824DA1CD32B6168E1CE1B2396DD7853780BC93E675A7B7863F178D0A010B316E763854D0B5E83466DA4C64BBBF665CCCA046B72');
INSERT INTO person_key (destroyed, generation, key_file, made, part, person, sealed) VALUES (NULL, 1, '43862df61712ac2c', 1790000000000, 'health', 'lincolnshire-2017/lin-05', X'013713B41A1DE3FA4333FC32281AC46D3DD9F44C0C85C3A40773E1E848A02CED5CD3FDFF63907525955101AF8B8AC180771F81B6DBA7FA6EE5DE6C1EC2D305585A5DEB488F1B4AF73FE0963D652FCB002BC472106D20A41EE4B492FEBD4BED5095BB139799BBF88EE0');
INSERT INTO placement (clearances, driver, evidences, id, latitude, longitude, minimum_age, name, nights, note, organisation, places, places_in, position, programme, setting, shift_hours, version, weekly_cost) VALUES ('[["dbs-enhanced"],["vaccinations"]]', 0, '[["cc1"],["cc2"],["cc3"],["cc4"],["cc5"],["cc6"],["cc7"],["cc8"],["cc8-2"],["cc8-3"],["cc10"],["cc12"],["cc13"],["cc13-3"],["cc14"],["cc15"]]', 'boston-ward', 52.99, -0.01, 0, 'Pilgrim Hospital, Boston, medical ward', 0, 'Invented: the place, its name and places, clearances, which standards it can evidence. The report: no evening, night or weekend work.', 'ulht', 1, '[]', 1, 'lincolnshire-2017', 'acute', 8.0, 1, 0);
INSERT INTO placement (clearances, driver, evidences, id, latitude, longitude, minimum_age, name, nights, note, organisation, places, places_in, position, programme, setting, shift_hours, version, weekly_cost) VALUES ('[["dbs-enhanced"],["vaccinations"]]', 0, '[["cc1"],["cc2"],["cc3"],["cc4"],["cc5"],["cc6"],["cc7"],["cc8"],["cc8-2"],["cc8-3"],["cc10"],["cc12"],["cc13"],["cc13-3"],["cc14"],["cc15"]]', 'lincoln-ward', 53.233, -0.52, 0, 'Lincoln County Hospital, ward for older people', 0, 'Invented: the place, its name and places, clearances, which standards it can evidence. The report: no evening, night or weekend work.', 'ulht', 1, '[]', 0, 'lincolnshire-2017', 'acute', 8.0, 1, 0);
INSERT INTO placement (clearances, driver, evidences, id, latitude, longitude, minimum_age, name, nights, note, organisation, places, places_in, position, programme, setting, shift_hours, version, weekly_cost) VALUES ('[["dbs-enhanced"],["vaccinations"]]', 0, '[["cc1"],["cc2"],["cc3"],["cc4"],["cc5"],["cc6"],["cc7"],["cc8"],["cc9"],["cc10"],["cc11"],["cc13"],["cc13-3"],["cc14"],["cc15"]]', 'lincoln-community', 53.221, -0.547, 0, 'Community nursing team, Lincoln', 0, 'Invented: the place, its name and places, clearances, which standards it can evidence. The report: no evening, night or weekend work.', 'community-trust', 1, '[]', 2, 'lincolnshire-2017', 'community-health', 8.0, 1, 0);
INSERT INTO placement (clearances, driver, evidences, id, latitude, longitude, minimum_age, name, nights, note, organisation, places, places_in, position, programme, setting, shift_hours, version, weekly_cost) VALUES ('[["dbs-enhanced"],["vaccinations"]]', 0, '[["cc1"],["cc2"],["cc3"],["cc4"],["cc5"],["cc6"],["cc7"],["cc8"],["cc9"],["cc10"],["cc11"],["cc13"],["cc13-3"],["cc14"]]', 'sleaford-community', 52.999, -0.409, 0, 'Community nursing team, Sleaford', 0, 'Invented: the place, its name and places, clearances, which standards it can evidence. The report: no evening, night or weekend work.', 'community-trust', 1, '[]', 3, 'lincolnshire-2017', 'community-health', 8.0, 1, 0);
INSERT INTO placement (clearances, driver, evidences, id, latitude, longitude, minimum_age, name, nights, note, organisation, places, places_in, position, programme, setting, shift_hours, version, weekly_cost) VALUES ('[["dbs-enhanced"],["vaccinations"]]', 0, '[["cc1"],["cc2"],["cc3"],["cc4"],["cc5"],["cc6"],["cc7"],["cc8"],["cc9"],["cc10"],["cc11"],["cc13"],["cc14"]]', 'lincoln-cmht', 53.224, -0.53, 0, 'Community mental health nursing team, Lincoln', 0, 'The report: community mental health nursing teams could offer neither moving and handling nor feeding. Invented: the place, its name and places, clearances, the other standards. No evening, night or weekend work.', 'mental-health-trust', 1, '[]', 4, 'lincolnshire-2017', 'mental-health', 8.0, 1, 0);
INSERT INTO placement (clearances, driver, evidences, id, latitude, longitude, minimum_age, name, nights, note, organisation, places, places_in, position, programme, setting, shift_hours, version, weekly_cost) VALUES ('[["dbs-enhanced"],["vaccinations"]]', 0, '[["cc1"],["cc2"],["cc3"],["cc4"],["cc5"],["cc6"],["cc7"],["cc8"],["cc9"],["cc10"],["cc13"],["cc14"]]', 'boston-cmht', 52.978, -0.027, 0, 'Community mental health nursing team, Boston', 0, 'The report: community mental health nursing teams could offer neither moving and handling nor feeding. Invented: the place, its name and places, clearances, the other standards. No evening, night or weekend work.', 'mental-health-trust', 1, '[]', 5, 'lincolnshire-2017', 'mental-health', 8.0, 1, 0);
INSERT INTO placement (clearances, driver, evidences, id, latitude, longitude, minimum_age, name, nights, note, organisation, places, places_in, position, programme, setting, shift_hours, version, weekly_cost) VALUES ('[["dbs-enhanced"]]', 0, '[["cc1"],["cc2"],["cc3"],["cc4"],["cc5"],["cc6"],["cc7"],["cc8"],["cc8-2"],["cc8-3"],["cc9"],["cc10"],["cc13"],["cc13-3"],["cc14"],["cc15"]]', 'lincoln-care-home', 53.24, -0.56, 0, 'Care home, Lincoln', 0, 'Invented: the place, its name and places, clearances, which standards it can evidence. The report: no evening, night or weekend work.', 'social-care-partners', 1, '[]', 6, 'lincolnshire-2017', 'social-care', 8.0, 1, 0);
INSERT INTO placement (clearances, driver, evidences, id, latitude, longitude, minimum_age, name, nights, note, organisation, places, places_in, position, programme, setting, shift_hours, version, weekly_cost) VALUES ('[["dbs-enhanced"]]', 0, '[["cc1"],["cc2"],["cc3"],["cc4"],["cc5"],["cc6"],["cc7"],["cc8"],["cc8-2"],["cc8-3"],["cc9"],["cc10"],["cc13"],["cc14"]]', 'sleaford-day-centre', 52.994, -0.415, 0, 'Day centre, Sleaford', 0, 'Invented: the place, its name and places, clearances, which standards it can evidence. The report: no evening, night or weekend work.', 'social-care-partners', 1, '[]', 7, 'lincolnshire-2017', 'social-care', 8.0, 1, 0);
INSERT INTO plan (bound, cost, follows, id, name, note, programme, published_at, published_by, state, version) VALUES (NULL, 7, 'autumn', 'spring', NULL, NULL, 'lincolnshire-2017', NULL, NULL, 'draft', 1);
INSERT INTO plan (bound, cost, follows, id, name, note, programme, published_at, published_by, state, version) VALUES (NULL, 7, NULL, 'autumn', NULL, NULL, 'lincolnshire-2017', 1790000000000, 'coordinator', 'published', 2);
INSERT INTO programme (balance, budget, clearances, cover_competences, name, note, organisation_at_most, placement_at_most, programme, sectors, version, visit_sectors, visit_settings, weight_balance, weight_change, weight_gap, weight_unfilled, weight_visit) VALUES ('[]', NULL, '[["dbs-enhanced"],["vaccinations"]]', 1, 'Lincolnshire Integrated Apprenticeship Programme', 'Rebuilt from facts in Scoping Integrated Apprenticeships in Health and Social Care, Final Report, June 2017 (Skills for Care and Skills for Health), Appendix D: three NHS trusts and social care, five apprentices from January 2017, twelve weeks in each of four settings. January 2017 to January 2018 is 52 weeks from Monday 9 January 2017; the four weeks beside the rotations became an induction week and three joint weeks, which hold the two training days between rotations. A fixed budget meant no overtime, weekend, evening or night work; its amount is not stated. What is invented says so in its entry.', NULL, 1, 'lincolnshire-2017', '[["health"],["social-care"]]', 1, '[]', '[["acute",1],["community-health",1],["mental-health",1],["social-care",1]]', 300, 200, 500, 10000, 2000);
INSERT INTO role_grant (from_day, id, organisation, person, place, programme, role, until_day, version) VALUES ('2026-09-01', 'role-0001', NULL, 'lincolnshire-2017/lin-01', NULL, 'lincolnshire-2017', 'apprentice', '2029-09-01', 1);
INSERT INTO role_grant (from_day, id, organisation, person, place, programme, role, until_day, version) VALUES ('2026-09-01', 'role-0001', NULL, 'lincolnshire-2017/lin-02', NULL, 'lincolnshire-2017', 'apprentice', '2029-09-01', 1);
INSERT INTO role_grant (from_day, id, organisation, person, place, programme, role, until_day, version) VALUES ('2026-09-01', 'role-0001', NULL, 'lincolnshire-2017/lin-03', NULL, 'lincolnshire-2017', 'apprentice', '2029-09-01', 1);
INSERT INTO role_grant (from_day, id, organisation, person, place, programme, role, until_day, version) VALUES ('2026-09-01', 'role-0001', NULL, 'lincolnshire-2017/lin-04', NULL, 'lincolnshire-2017', 'apprentice', '2029-09-01', 1);
INSERT INTO role_grant (from_day, id, organisation, person, place, programme, role, until_day, version) VALUES ('2026-09-01', 'role-0001', NULL, 'lincolnshire-2017/lin-05', NULL, 'lincolnshire-2017', 'apprentice', '2029-09-01', 1);
INSERT INTO setting (id, name, note, position, programme, sector, version) VALUES ('acute', 'Acute hospital', '', 0, 'lincolnshire-2017', 'health', 1);
INSERT INTO setting (id, name, note, position, programme, sector, version) VALUES ('community-health', 'Community health', '', 1, 'lincolnshire-2017', 'health', 1);
INSERT INTO setting (id, name, note, position, programme, sector, version) VALUES ('mental-health', 'Community mental health', '', 2, 'lincolnshire-2017', 'health', 1);
INSERT INTO setting (id, name, note, position, programme, sector, version) VALUES ('social-care', 'Social care', '', 3, 'lincolnshire-2017', 'social-care', 1);
INSERT INTO special (dbs, equality, health, person, programme, version) VALUES (NULL, NULL, X'000000010100A4332F7505A859FAA951AAB9B6319090D855CAC673848B1DE86CDA6307D04A33410213E8978DB03CF875010DCC5E758DF5942F552EFBF4513471B826D514F22B752EFB97B161CD9B5A44379AB60EB44E790324DD699E64EFC1CB7DB3AA120E09513B15E54D479B', 'lincolnshire-2017/lin-02', 'lincolnshire-2017', 1);
INSERT INTO special (dbs, equality, health, person, programme, version) VALUES (NULL, NULL, X'00000001013D0EFE3F4153A2C973FA31106C6729F757B54FACFB3F22E41EC040FEE01BD56EB94BBE93A8E4EE731AFAEAF5FBF172CB749DCF4C80FB3FB2C904CC085863BF6BEEA4054DE2E158DDBE20306AE98B16555687E6BA44BC2A7CA8425D5EA0B090C1DE8B6E5B7BB059A6', 'lincolnshire-2017/lin-05', 'lincolnshire-2017', 1);
INSERT INTO special (dbs, equality, health, person, programme, version) VALUES (NULL, NULL, X'0000000101DC26D2D344D3E8AE91718C32BE49206611BE51B45B7B6DEB1DC41F9F9200B7B70E4A8E27F2A67FB2C5CFA182F4AEDA6A111690C23471DB00B72083D3A5C39EA5F2ED1B76ED10BD8E5F212462CDDFAA8A24AC7550E22EA2BFB3EE1C3155374113547C5EB2B61EF84B', 'lincolnshire-2017/lin-03', 'lincolnshire-2017', 1);
INSERT INTO special (dbs, equality, health, person, programme, version) VALUES (NULL, NULL, X'0000000101F62BB2C2DDE4F7C3E511DAAFAA619ABBA26F3F6AC17B3C872598CEC11DD722E89C85062BDEEB5B4276D3352D6EEC8147D67B419D113DCAAD9C8DECDE8A05E592521367155985DE7C6D0CD8C7DB1642A0C2A0FEE0A6795D8FD67291493256BC38BB7B4B1DAC1A2E81', 'lincolnshire-2017/lin-01', 'lincolnshire-2017', 1);
INSERT INTO special (dbs, equality, health, person, programme, version) VALUES (NULL, NULL, X'0000000101F7EAC1D79CF2ECC62E3695D346FE32CA047F49494DCFEF8CAB4E990A3BEE4D49FD5A1236E38B5AB3E2DD5B4D516D796C17E1F4E8448C014E2E35E44C98BA93C8CA3BFF7B9F6FAD42FA21100E99B34427B71808BD82FB71ED285A0FDBF223F766E5A23B472692D365', 'lincolnshire-2017/lin-04', 'lincolnshire-2017', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-01', '2017-01-16', 'rotation-1', 0, 'ulht', 'lincolnshire-2017/lin-01', 'lincoln-ward', 'autumn', 'lincolnshire-2017', '2017-04-10', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-01', '2017-01-16', 'rotation-1', 0, 'ulht', 'lincolnshire-2017/lin-01', 'lincoln-ward', 'spring', 'lincolnshire-2017', '2017-04-10', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-01', '2017-04-17', 'rotation-2', 1, 'ulht', 'lincolnshire-2017/lin-01', 'lincoln-ward', 'autumn', 'lincolnshire-2017', '2017-07-10', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-01', '2017-04-17', 'rotation-2', 1, 'ulht', 'lincolnshire-2017/lin-01', 'lincoln-ward', 'spring', 'lincolnshire-2017', '2017-07-10', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-01', '2017-07-17', 'rotation-3', 2, 'ulht', 'lincolnshire-2017/lin-01', 'lincoln-ward', 'autumn', 'lincolnshire-2017', '2017-10-09', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-01', '2017-07-17', 'rotation-3', 2, 'ulht', 'lincolnshire-2017/lin-01', 'lincoln-ward', 'spring', 'lincolnshire-2017', '2017-10-09', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-01', '2017-10-16', 'rotation-4', 3, 'ulht', 'lincolnshire-2017/lin-01', 'lincoln-ward', 'autumn', 'lincolnshire-2017', '2018-01-08', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-01', '2017-10-16', 'rotation-4', 3, 'ulht', 'lincolnshire-2017/lin-01', 'lincoln-ward', 'spring', 'lincolnshire-2017', '2018-01-08', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-02', '2017-01-16', 'rotation-1', 0, 'ulht', 'lincolnshire-2017/lin-02', 'lincoln-ward', 'autumn', 'lincolnshire-2017', '2017-04-10', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-02', '2017-01-16', 'rotation-1', 0, 'ulht', 'lincolnshire-2017/lin-02', 'lincoln-ward', 'spring', 'lincolnshire-2017', '2017-04-10', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-02', '2017-04-17', 'rotation-2', 1, 'ulht', 'lincolnshire-2017/lin-02', 'lincoln-ward', 'autumn', 'lincolnshire-2017', '2017-07-10', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-02', '2017-04-17', 'rotation-2', 1, 'ulht', 'lincolnshire-2017/lin-02', 'lincoln-ward', 'spring', 'lincolnshire-2017', '2017-07-10', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-02', '2017-07-17', 'rotation-3', 2, 'ulht', 'lincolnshire-2017/lin-02', 'lincoln-ward', 'autumn', 'lincolnshire-2017', '2017-10-09', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-02', '2017-07-17', 'rotation-3', 2, 'ulht', 'lincolnshire-2017/lin-02', 'lincoln-ward', 'spring', 'lincolnshire-2017', '2017-10-09', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-02', '2017-10-16', 'rotation-4', 3, 'ulht', 'lincolnshire-2017/lin-02', 'lincoln-ward', 'autumn', 'lincolnshire-2017', '2018-01-08', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-02', '2017-10-16', 'rotation-4', 3, 'ulht', 'lincolnshire-2017/lin-02', 'lincoln-ward', 'spring', 'lincolnshire-2017', '2018-01-08', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-03', '2017-01-16', 'rotation-1', 0, 'ulht', 'lincolnshire-2017/lin-03', 'lincoln-ward', 'autumn', 'lincolnshire-2017', '2017-04-10', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-03', '2017-01-16', 'rotation-1', 0, 'ulht', 'lincolnshire-2017/lin-03', 'lincoln-ward', 'spring', 'lincolnshire-2017', '2017-04-10', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-03', '2017-04-17', 'rotation-2', 1, 'ulht', 'lincolnshire-2017/lin-03', 'lincoln-ward', 'autumn', 'lincolnshire-2017', '2017-07-10', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-03', '2017-04-17', 'rotation-2', 1, 'ulht', 'lincolnshire-2017/lin-03', 'lincoln-ward', 'spring', 'lincolnshire-2017', '2017-07-10', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-03', '2017-07-17', 'rotation-3', 2, 'ulht', 'lincolnshire-2017/lin-03', 'lincoln-ward', 'autumn', 'lincolnshire-2017', '2017-10-09', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-03', '2017-07-17', 'rotation-3', 2, 'ulht', 'lincolnshire-2017/lin-03', 'lincoln-ward', 'spring', 'lincolnshire-2017', '2017-10-09', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-03', '2017-10-16', 'rotation-4', 3, 'ulht', 'lincolnshire-2017/lin-03', 'lincoln-ward', 'autumn', 'lincolnshire-2017', '2018-01-08', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-03', '2017-10-16', 'rotation-4', 3, 'ulht', 'lincolnshire-2017/lin-03', 'lincoln-ward', 'spring', 'lincolnshire-2017', '2018-01-08', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-04', '2017-01-16', 'rotation-1', 0, 'ulht', 'lincolnshire-2017/lin-04', 'lincoln-ward', 'autumn', 'lincolnshire-2017', '2017-04-10', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-04', '2017-01-16', 'rotation-1', 0, 'ulht', 'lincolnshire-2017/lin-04', 'lincoln-ward', 'spring', 'lincolnshire-2017', '2017-04-10', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-04', '2017-04-17', 'rotation-2', 1, 'ulht', 'lincolnshire-2017/lin-04', 'lincoln-ward', 'autumn', 'lincolnshire-2017', '2017-07-10', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-04', '2017-04-17', 'rotation-2', 1, 'ulht', 'lincolnshire-2017/lin-04', 'lincoln-ward', 'spring', 'lincolnshire-2017', '2017-07-10', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-04', '2017-07-17', 'rotation-3', 2, 'ulht', 'lincolnshire-2017/lin-04', 'lincoln-ward', 'autumn', 'lincolnshire-2017', '2017-10-09', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-04', '2017-07-17', 'rotation-3', 2, 'ulht', 'lincolnshire-2017/lin-04', 'lincoln-ward', 'spring', 'lincolnshire-2017', '2017-10-09', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-04', '2017-10-16', 'rotation-4', 3, 'ulht', 'lincolnshire-2017/lin-04', 'lincoln-ward', 'autumn', 'lincolnshire-2017', '2018-01-08', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-04', '2017-10-16', 'rotation-4', 3, 'ulht', 'lincolnshire-2017/lin-04', 'lincoln-ward', 'spring', 'lincolnshire-2017', '2018-01-08', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-05', '2017-01-16', 'rotation-1', 0, 'ulht', 'lincolnshire-2017/lin-05', 'lincoln-ward', 'autumn', 'lincolnshire-2017', '2017-04-10', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-05', '2017-01-16', 'rotation-1', 0, 'ulht', 'lincolnshire-2017/lin-05', 'lincoln-ward', 'spring', 'lincolnshire-2017', '2017-04-10', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-05', '2017-04-17', 'rotation-2', 1, 'ulht', 'lincolnshire-2017/lin-05', 'lincoln-ward', 'autumn', 'lincolnshire-2017', '2017-07-10', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-05', '2017-04-17', 'rotation-2', 1, 'ulht', 'lincolnshire-2017/lin-05', 'lincoln-ward', 'spring', 'lincolnshire-2017', '2017-07-10', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-05', '2017-07-17', 'rotation-3', 2, 'ulht', 'lincolnshire-2017/lin-05', 'lincoln-ward', 'autumn', 'lincolnshire-2017', '2017-10-09', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-05', '2017-07-17', 'rotation-3', 2, 'ulht', 'lincolnshire-2017/lin-05', 'lincoln-ward', 'spring', 'lincolnshire-2017', '2017-10-09', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-05', '2017-10-16', 'rotation-4', 3, 'ulht', 'lincolnshire-2017/lin-05', 'lincoln-ward', 'autumn', 'lincolnshire-2017', '2018-01-08', 1);
INSERT INTO stay (apprentice, from_day, id, number, organisation, person, placement, plan, programme, until_day, version) VALUES ('lin-05', '2017-10-16', 'rotation-4', 3, 'ulht', 'lincolnshire-2017/lin-05', 'lincoln-ward', 'spring', 'lincolnshire-2017', '2018-01-08', 1);
INSERT INTO turn (number, programme, thing) VALUES (1, 'lincolnshire-2017', 'published plan');
