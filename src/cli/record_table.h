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
    Option{"organisation", 0, Value::Name, "ID", "Of a list: of this host, employer or partner.", ""},
    Option{"cohort", 0, Value::Name, "ID", "Of a list: of this cohort.", ""},
    Option{"plan", 0, Value::Name, "ID", "Of a list of stays: of this plan.", ""},
    Option{"person", 0, Value::Name, "ID", "Of a list: of this person.", ""},
    Option{"apprentice", 0, Value::Name, "ID", "Of a list: of this apprentice.", ""},
    Option{"placement", 0, Value::Name, "ID", "Of a list: of this placement.", ""},
    Option{"state", 0, Value::Name, "STATE", "Of a list of plans: draft, published or superseded.", ""},
    Option{"lead", 0, Value::Name, "ID", "Of open: who leads the programme.", ""},
    Option{"lead-name", 0, Value::Name, "NAME", "Of open: what they are called, where they are new.", ""},
    Option{"until", 0, Value::Name, "DAY", "The first day on which a role is no longer held.", ""},
};
inline constexpr std::array record_examples{
    Example{"waymark record list apprentices leeds --as kay --database w.db -k w.keys",
            "the apprentices whom Kay may see"},
    Example{"waymark record show apprentice leeds a03 --as kay --database w.db -k w.keys",
            "what Kay may see of one of them"},
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
    "show KIND KEY...: one of them, field by field.";

inline constexpr Command record_command{
    "record",           "keep a programme in the shared record, and work on it",
    record_description, record_arguments,
    record_options,     record_exits,
    record_examples,    run_record};

}  // namespace waymark::cli
