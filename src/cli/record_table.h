#pragma once
// The rows of the table of commands that work on the record.

#include <array>

#include "cli/command.h"
#include "cli/commands.h"
#include "cli/commands/verbs.h"

namespace waymark::cli {

inline constexpr Option database_option{
    "database",
    0,
    Value::Name,
    "ADDRESS",
    "The database of the record: a file of SQLite, or postgres://… for a server; must be given.",
    ""};
inline constexpr Option keys_option{
    "keys", 'k', Value::File, "FILE", "The key file of the installation; must be given.", ""};
inline constexpr Option as_option{
    "as", 0, Value::Name, "ID", "Who asks: the id of somebody who may; must be given.", ""};
inline constexpr Option for_option{"for",
                                   0,
                                   Value::Name,
                                   "PURPOSE",
                                   "For which purpose: run-programme, employ, host, teach, own-record and so "
                                   "on; without it, whichever of "
                                   "their roles allows it.",
                                   ""};
inline constexpr Option why_option{
    "why", 0, Value::Name, "WORDS", "A reason in your own words; stands in the history.", ""};
inline constexpr Option output_option{
    "output", 'o', Value::NewFile, "FILE", "Write it here; without it, or -, standard output.", ""};
inline constexpr Option json_option{"json", 0, Value::None, "", "Write JSON, for other programs.", ""};
inline constexpr std::array record_exits{
    ExitStatus{exit_done, "It was done."},
    ExitStatus{exit_wrong_input,
               "A file, the database or the key file cannot be read, or the command was given wrong words."},
    ExitStatus{exit_failed,
               "Who asks may not, there is no such thing, somebody else was first, or anything else went "
               "wrong; nothing was changed."},
};

inline constexpr std::array record_arguments{
    Argument{"ACTION", Value::Name, "What to do; see above."},
    Argument{"WORD", Value::Name, "What the action takes.", true, true},
};
inline constexpr std::array record_options{
    database_option,
    keys_option,
    as_option,
    for_option,
    why_option,
    output_option,
    json_option,
    Option{"csv", 0, Value::None, "", "Of a list of apprentices: all of it, for spreadsheets.", ""},
    Option{"limit", 0, Value::Count, "N", "Of a list: so many at most.", "100"},
    Option{"after", 0, Value::Name, "ID", "Of a list: go on after this one, as the page before says.", "",
           true},
    Option{"by", 0, Value::Name, "FIELD", "Of a list: in the order of this field, such as expires.", ""},
    Option{"organisation", 0, Value::Name, "ID", "Of a list, or of a role: the host, employer or partner.",
           ""},
    Option{"programme", 0, Value::Name, "ID", "Of a new person, or of a role: the programme.", ""},
    Option{"cohort", 0, Value::Name, "ID", "Of a list: of this cohort.", ""},
    Option{"plan", 0, Value::Name, "ID", "Of a list of stays: of this plan.", ""},
    Option{"person", 0, Value::Name, "ID", "Of a list, or of a new apprentice: the person.", ""},
    Option{"apprentice", 0, Value::Name, "ID", "Of a list: of this apprentice.", ""},
    Option{"placement", 0, Value::Name, "ID", "Of a list: of this placement.", ""},
    Option{"state", 0, Value::Name, "STATE", "Of a list of plans: draft, published or superseded.", ""},
    Option{"lead", 0, Value::Name, "ID", "Of open: who leads the programme.", ""},
    Option{"lead-name", 0, Value::Name, "NAME", "Of open: what they are called, where they are new.", ""},
    Option{"name", 0, Value::Name, "NAME", "Of give-role: what somebody new is called; invites them.", ""},
    Option{"place", 0, Value::Name, "ID", "Of a regional viewer's role: the place.", ""},
    Option{"from", 0, Value::Name, "DAY",
           "Of a role: the day from which it is held, or is not; without "
           "it, today.",
           ""},
    Option{"until", 0, Value::Name, "DAY", "The first day on which a role is no longer held.", ""},
    Option{"as-of", 0, Value::Name, "DAY", "Of show: as it was at the end of this day.", ""},
    Option{
        "version", 0, Value::Count, "N",
        "Of change, remove and publish: the version that you saw; who was first since is not written over.",
        ""},
    Option{"keep-both", 0, Value::None, "",
           "Of change: where somebody else has changed other fields since, keep theirs and yours.", ""},
    Option{"seconds", 0, Value::Seconds, "N", "Of plan: search no longer than this; 0: until proven best.",
           "60"},
    Option{"iterations", 0, Value::Count, "N", "Of plan: search no longer than this many iterations.", ""},
    Option{"seed", 0, Value::Count, "N", "Of plan: where the search begins.", "1"},
    Option{"threads", 0, Value::Count, "N",
           "Of plan: work on so many threads; 0: as many as the machine has.", "0"},
};
inline constexpr std::array record_examples{
    Example{"waymark record list apprentices leeds --as kay --database w.db -k w.keys",
            "the apprentices whom Kay may see"},
    Example{"waymark record show apprentice leeds a03 --as kay --database w.db -k w.keys",
            "what Kay may see of one of them"},
    Example{"waymark record undo offer leeds o1 17 --as kay --database w.db -k w.keys",
            "take back what event 17 changed"},
    Example{"waymark record plan leeds spring --as kay --database w.db -k w.keys",
            "make a draft called spring"},
};
inline constexpr std::string_view record_description =
    "The record is a database of which each sees and changes what the policy gives them. ACTION is one "
    "of:\n\n"
    "begin NAME: the first administrator of an installation, whose id is --as, until --until.\n\n"
    "open PROGRAMME NAME: an empty programme, led by --lead until --until.\n\n"
    "fill FILE: everything of a programme file into a programme that is open and empty.\n\n"
    "export PROGRAMME [PLAN]: the programme, or a plan of it, as a file.\n\n"
    "list KIND [PROGRAMME]: programmes, organisations, people, places, settings, competences, placements, "
    "offers, policies, cohorts, apprentices, clearances, plans, stays or roles, as you may see them, page by "
    "page.\n\n"
    "show KIND KEY...: one of them, field by field, with its version; --as-of: as it was.\n\n"
    "add KIND KEY... FIELD=VALUE...: a new one. change KIND KEY... FIELD=VALUE...: of --version; where "
    "somebody "
    "else was first, both sides are shown, and --keep-both saves both where they do not touch the same "
    "field. "
    "remove KIND KEY...: an offer, a policy, a place or special-category data.\n\n"
    "history KIND KEY...: what was done to it, by whom and why. undo KIND KEY... NUMBER: take one of these "
    "back.\n\n"
    "give-role PERSON ROLE, end-role PERSON ROLE-ID: who may see and do what; docs/ACCESS.md lists the "
    "roles.\n\n"
    "pin PROGRAMME APPRENTICE BLOCK [PLACEMENT]: what every plan from now on keeps. plan PROGRAMME NAME: "
    "make a "
    "draft. draft PROGRAMME NAME FILE: one from a plan file. publish PROGRAMME NAME: tell it to people; the "
    "plan "
    "before is superseded.";

inline constexpr Command record_command{
    "record",           "keep a programme in the shared record, and work on it",
    record_description, record_arguments,
    record_options,     record_exits,
    record_examples,    run_record};

inline constexpr std::array job_options{
    database_option,
    keys_option,
    as_option,
    for_option,
    why_option,
    output_option,
    Option{"seconds", 0, Value::Seconds, "N", "Of a plan: search no longer than this; 0: until proven best.",
           "60"},
    Option{"iterations", 0, Value::Count, "N", "Of a plan: search no longer than this many iterations.", ""},
    Option{"seed", 0, Value::Count, "N", "Of a plan: where the search begins.", "1"},
};
inline constexpr std::array job_examples{
    Example{"waymark job start plan leeds spring --as kay --database w.db -k w.keys",
            "a draft called spring, made on whichever server has time"},
    Example{"waymark job work --as ada --database w.db -k w.keys", "be such a server, until Ctrl-C"},
};
inline constexpr std::string_view job_description =
    "Long work stands in the database, so that it outlives the server that does it; each piece is finished "
    "once. "
    "It is done by right of who asked for it. ACTION is one of:\n\n"
    "start plan PROGRAMME ID: make a draft of that name. start fill PROGRAMME ID FILE: fill an empty "
    "programme. "
    "start export PROGRAMME ID: write it as a file.\n\n"
    "list PROGRAMME, show PROGRAMME ID: how far it is. stop PROGRAMME ID: it is wanted no longer. fetch "
    "PROGRAMME "
    "ID: the file that an export left.\n\n"
    "work [PROGRAMME ID]: do what waits, until Ctrl-C or until that job has ended.";
inline constexpr Command job_command{"job",           "plan, fill and export as work that any server takes",
                                     job_description, record_arguments,
                                     job_options,     record_exits,
                                     job_examples,    run_job};

inline constexpr std::array statistics_options{
    database_option,
    keys_option,
    as_option,
    for_option,
    output_option,
    json_option,
    Option{"csv", 0, Value::None, "", "Write CSV, for spreadsheets.", ""},
};
inline constexpr std::array statistics_examples{
    Example{"waymark statistics --as reg --database w.db -k w.keys", "what Reg may count, in their area"},
};
inline constexpr Command statistics_command{
    "statistics",
    "count apprentices by programme, sector and place",
    "How many apprentices there are, and where they are placed by the plans that people were told: for leads "
    "and coordinators of their programmes, for regional viewers of their area, for national viewers of all. "
    "Never a row: figures from 1 to 7 are left out, with others that would tell them, and the rest is to the "
    "nearest 5.",
    {},
    statistics_options,
    record_exits,
    statistics_examples,
    run_statistics};

inline constexpr std::array evaluation_arguments{
    Argument{"PROGRAMME", Value::Name, "The programme that is evaluated."},
};
inline constexpr std::array evaluation_options{
    database_option,
    keys_option,
    as_option,
    why_option,
    output_option,
    Option{"json", 0, Value::None, "", "Write JSON instead of CSV.", ""},
    Option{"role", 0, Value::Name, "ID", "By which role, where who asks has several for it.", ""},
};
inline constexpr std::array evaluation_examples{
    Example{"waymark evaluation leeds --as eva --database w.db -k w.keys -o leeds.csv",
            "rows for Eva, who evaluates it"},
};
inline constexpr Command evaluation_command{
    "evaluation",
    "export rows without names for an evaluator",
    "A row for each apprentice: a code for a name, an age band, weeks by setting, competences shown. Codes "
    "stay "
    "the same for one evaluation, that is, for one evaluator's role, and cannot be joined with another's. "
    "What "
    "fewer than 8 have in common is left out of their rows. These are personal data all the same.",
    evaluation_arguments,
    evaluation_options,
    record_exits,
    evaluation_examples,
    run_evaluation};

}  // namespace waymark::cli
