#include "cli/commands.h"

#include <algorithm>
#include <array>

#include "cli/commands/verbs.h"
#include "cli/record_table.h"

namespace waymark::cli {

namespace {

constexpr Argument programme_file{"FILE", Value::File, "The programme file; - for standard input."};
constexpr Argument plan_file{"PLAN", Value::File, "The plan file; - for standard input."};

constexpr ExitStatus wrong_input{exit_wrong_input,
                                 "A file cannot be read or is wrong (every issue is listed), or the command "
                                 "was given wrong words."};
constexpr ExitStatus anything_else{exit_failed, "Anything else went wrong."};

// plan

constexpr std::array plan_arguments{programme_file};
constexpr std::array plan_options{
    Option{"output", 'o', Value::NewFile, "PLAN.json",
           "Write the plan here; - for standard output. Without it, NAME.plan.json beside NAME.json.", ""},
    Option{"board", 0, Value::NewFile, "FILE.html", "Write the board too: one page to print.", ""},
    Option{"seconds", 0, Value::Seconds, "N", "Search no longer than this; 0: until the plan is proven best.",
           "60"},
    Option{"iterations", 0, Value::Count, "N",
           "Search no longer than this many iterations; the same number gives the same plan on any threads.",
           ""},
    Option{"seed", 0, Value::Count, "N", "Where the search begins; another seed may find another plan.", "1"},
    Option{"threads", 0, Value::Count, "N",
           "Work on so many threads, 1024 at most; 0: as many as the machine has.", "0"},
    Option{"profile", 0, Value::None, "", "Say at the end where the time went.", ""},
    Option{"quiet", 'q', Value::None, "", "Say nothing on the way.", ""},
};
constexpr std::array plan_exits{
    ExitStatus{exit_done, "A plan was written."},
    wrong_input,
    ExitStatus{exit_no_plan,
               "There is no plan: fixed blocks alone break capacity or the budget; it says which."},
    anything_else,
};
constexpr std::array plan_examples{
    Example{"waymark plan leeds.json", "write leeds.plan.json within a minute"},
    Example{"waymark plan leeds.json -o spring.json --board spring.html --seconds 600",
            "take up to ten minutes, and make the page for the wall"},
};

// replan

constexpr std::array replan_arguments{
    Argument{"FILE", Value::File, "The programme file as it was; - for standard input."},
    Argument{"PLAN", Value::File, "The plan that people were told; - for standard input."}};
constexpr std::array replan_options{
    Option{"change", 'c', Value::File, "CHANGE.json", "What has happened; must be given.", ""},
    Option{"output", 'o', Value::NewFile, "NAME.json",
           "Write the programme as it is now here, and the recommended plan beside it, NAME.plan.json.", ""},
    Option{"all", 0, Value::None, "",
           "Write the other two plans too: NAME.balanced.plan.json and NAME.best-quality.plan.json.", ""},
    Option{"json", 0, Value::None, "", "Say it as JSON.", ""},
    Option{"seconds", 0, Value::Seconds, "N",
           "Search no longer than this, all three plans together; 0: until each is proven best.", "10"},
    Option{"iterations", 0, Value::Count, "N",
           "Search no longer than this many iterations for each plan; with --seconds 0 the same number gives "
           "the same plans on any machine.",
           ""},
    Option{"seed", 0, Value::Count, "N", "Where the search begins; another seed may find another plan.", "1"},
    Option{"threads", 0, Value::Count, "N",
           "Work on so many threads, 1024 at most; 0: as many as the machine has.", "0"},
    Option{"quiet", 'q', Value::None, "", "Say nothing on the way.", ""},
};
constexpr std::array replan_exits{
    ExitStatus{exit_done, "It was planned again."},
    wrong_input,
    ExitStatus{exit_no_plan,
               "There is no plan: what is fixed or has begun breaks a rule by itself; it says which."},
    ExitStatus{exit_failed,
               "The old plan breaks a rule (waymark check says which), or anything else went wrong."},
};
constexpr std::array replan_examples{
    Example{"waymark replan leeds.json leeds.plan.json --change withdrawal.json",
            "who would have to be told what, and what it costs"},
    Example{"waymark replan leeds.json leeds.plan.json -c closing.json -o spring.json",
            "write the programme as it is now, and its plan"},
};

// check, explain, advise, compare, stress, board

constexpr std::array programme_and_plan{programme_file, plan_file};
constexpr std::array check_exits{
    ExitStatus{exit_done, "The plan breaks no rule, its cost is right, and its bound is possible."},
    ExitStatus{exit_failed, "It is not so, or anything else went wrong."},
    wrong_input,
};
constexpr std::array check_examples{
    Example{"waymark check leeds.json leeds.plan.json", "judge the plan and price it, part by part"},
};

constexpr std::array explain_options{
    Option{"apprentice", 'a', Value::Name, "ID", "Only about this apprentice.", ""},
    Option{"block", 'b', Value::Name, "ID",
           "Only about this block of the apprentice; planned again, to see what it would take to fill it.",
           ""},
    Option{"placement", 'p', Value::Name, "ID", "Why not there: a placement wished in that block.", ""},
    Option{"seconds", 0, Value::Seconds, "N",
           "For a single block: plan again for so long at most, for each of up to 6 placements; 0: do not.",
           "5"},
    Option{"json", 0, Value::None, "", "Write it as JSON, for programs.", ""},
};
constexpr std::array explain_exits{
    ExitStatus{exit_done, "It was explained."},
    wrong_input,
    ExitStatus{exit_failed,
               "The plan breaks a rule (waymark check says which), or anything else went wrong."},
};
constexpr std::array explain_examples{
    Example{"waymark explain leeds.json leeds.plan.json --apprentice a03", "why a03's journey is as it is"},
    Example{"waymark explain leeds.json leeds.plan.json -a a03 -b r2 -p ward-4",
            "why a03 is not at ward-4 in r2, and what it would take"},
};

constexpr Argument perhaps_plan_file{"PLAN", Value::File,
                                     "A plan to begin from; without it, one is made first.", true};
constexpr std::array advise_arguments{programme_file, perhaps_plan_file};
constexpr std::array advise_options{
    Option{"places", 0, Value::Count, "N", "Advise on so many places at most.", "10"},
    Option{"seconds", 0, Value::Seconds, "N",
           "Take no longer than this, all plannings together; 0: no limit.", "60"},
    Option{
        "iterations", 0, Value::Count, "N",
        "Let no planning take longer than this many iterations; with --seconds 0 the same number gives the "
        "same advice on any machine.",
        ""},
    Option{"seed", 0, Value::Count, "N", "Where each search begins.", "1"},
    Option{"threads", 0, Value::Count, "N",
           "Work on so many threads, 1024 at most; 0: as many as the machine has.", "0"},
    Option{"json", 0, Value::None, "", "Write JSON, for other programs.", ""},
};
constexpr std::array advise_exits{
    ExitStatus{exit_done, "There is advice, or nothing that would help."},
    wrong_input,
    ExitStatus{exit_no_plan,
               "There is no plan: fixed blocks alone break capacity or the budget; it says which."},
    ExitStatus{exit_failed,
               "The plan breaks a rule (waymark check says which), or anything else went wrong."},
};
constexpr std::array advise_examples{
    Example{"waymark advise leeds.json leeds.plan.json", "the next ten places to look for, within a minute"},
    Example{"waymark advise leeds.json --places 1 --seconds 10", "the one place that would help most"},
};

constexpr std::array compare_arguments{
    Argument{"FILE", Value::File,
             "Programme files, each followed by its plan files, if any; what has no plan is planned.", false,
             true},
};
constexpr std::array compare_options{
    Option{
        "what-if", 0, Value::Name, "CHANGE",
        "Compare with the first programme after this change: max-travel=MINUTES, placement-at-most=N, "
        "organisation-at-most=N, budget=PENCE, places=PLACEMENT:N, host=PLACEMENT:N (one more, like it), "
        "close=ID, blocks=COHORT:N (fewer, longer placements), starts=COHORT:DATE, drop=RULE; several joined "
        "by commas. May be given more than once: each is compared with the first.",
        "", true},
    Option{"seconds", 0, Value::Seconds, "N", "Plan no longer than this, all plans together; 0: no limit.",
           "60"},
    Option{"iterations", 0, Value::Count, "N", "Let no planning take longer than this many iterations.", ""},
    Option{"seed", 0, Value::Count, "N", "Where each search begins.", "1"},
    Option{"threads", 0, Value::Count, "N",
           "Work on so many threads, 1024 at most; 0: as many as the machine has.", "0"},
    Option{"json", 0, Value::None, "", "Write JSON, for other programs.", ""},
};
constexpr std::array compare_exits{
    ExitStatus{exit_done, "They were compared."},
    wrong_input,
    ExitStatus{exit_no_plan,
               "There is no plan for one of them: fixed blocks alone break capacity or the budget."},
    ExitStatus{exit_failed, "A plan breaks a rule (waymark check says which), or anything else went wrong."},
};
constexpr std::array compare_examples{
    Example{"waymark compare leeds.json --what-if max-travel=75 --what-if drop=balance",
            "what longer ways would save, and what balance costs"},
    Example{"waymark compare leeds.json spring.json autumn.json", "two plans of one programme"},
    Example{"waymark compare leeds.json leeds-after-withdrawals.json", "two programmes, planned"},
};

constexpr std::array stress_options{
    Option{"years", 0, Value::Count, "N", "Draw so many years, if the time allows.", "100"},
    Option{"seconds", 0, Value::Seconds, "N", "Take no longer than this, all together; 0: no limit.", "60"},
    Option{"iterations", 0, Value::Count, "N", "Let no planning take longer than this many iterations.", ""},
    Option{"seed", 0, Value::Count, "N", "Which years are drawn.", "1"},
    Option{"threads", 0, Value::Count, "N",
           "Work on so many threads, 1024 at most; 0: as many as the machine has.", "0"},
    Option{"json", 0, Value::None, "", "Write JSON, for other programs.", ""},
};
constexpr std::array stress_exits{
    ExitStatus{exit_done, "It was put to the test."},
    wrong_input,
    ExitStatus{exit_failed,
               "The plan breaks a rule (waymark check says which), or anything else went wrong."},
};
constexpr std::array stress_examples{
    Example{"waymark stress leeds.json leeds.plan.json --years 20", "which hosts the plan cannot do without"},
};

constexpr std::array board_options{
    Option{"output", 'o', Value::NewFile, "FILE.html",
           "Write the page here; - for standard output. Without it, NAME.html beside NAME.json.", ""},
};
constexpr std::array board_exits{
    ExitStatus{exit_done, "The page was written."},
    wrong_input,
    ExitStatus{exit_failed,
               "The plan breaks a rule (waymark check says which), or anything else went wrong."},
};
constexpr std::array board_examples{
    Example{"waymark board leeds.json leeds.plan.json -o board.html", "one page without anything to fetch"},
};

// serve

constexpr std::array serve_options{
    Option{
        "data", 'd', Value::Folder, "DIR",
        "The folder with programmes, NAME.json, and their plans, NAME.plan.json; with --keys, the one with "
        "the record, waymark.db.",
        "."},
    Option{"database", 0, Value::Name, "ADDRESS",
           "Serve the record in this database: a file of SQLite, or postgres://… for a server.", ""},
    Option{"keys", 'k', Value::File, "FILE",
           "Serve the record, with this key file of the installation, and not programme files.", ""},
    Option{"as", 0, Value::Name, "PERSON",
           "Of a record: whose pages these are, by their id. There is no sign-in yet, so only this machine "
           "is answered.",
           ""},
    Option{"port", 'p', Value::Port, "N", "Listen on this port; 0: on any free one, which it says.", "8080"},
    Option{
        "address", 0, Value::Name, "ADDRESS",
        "Listen on this address of the machine; 0.0.0.0: on all, so that other machines can see the pages.",
        "127.0.0.1"},
    Option{"host-name", 0, Value::Name, "NAME",
           "Answer to this name too: the one by which other machines call this one.", ""},
};
constexpr std::array serve_exits{
    ExitStatus{exit_done, "It was told to stop."},
    ExitStatus{exit_wrong_input,
               "There is no such folder, record or person, or the command was given wrong words."},
    ExitStatus{exit_failed, "The port is taken, or anything else went wrong."},
};
constexpr std::array serve_examples{
    Example{"waymark serve --data programmes --port 9000", "the pages at http://localhost:9000/"},
    Example{"waymark serve --data office --keys waymark.keys --as cara",
            "the record in office/waymark.db as cara may see and change it"},
};

// example

constexpr std::array example_arguments{
    Argument{"NAME", Value::ExampleName, "Which one; without it, all are listed.", true}};
constexpr std::array example_options{
    Option{"output", 'o', Value::NewFile, "FILE.json", "Write it here; without it, or -, standard output.",
           ""},
};
constexpr std::array example_exits{
    ExitStatus{exit_done, "It was written."},
    ExitStatus{exit_wrong_input, "There is no such example, or the command was given wrong words."},
    anything_else,
};
constexpr std::array example_examples{
    Example{"waymark example", "list them"},
    Example{"waymark example leeds -o leeds.json", "a programme to begin with"},
};

// keys, audit

constexpr std::array keys_arguments{
    Argument{"ACTION", Value::Name, "new: make a key file. name: say which keys a file holds."},
    Argument{"FILE", Value::NewFile, "The key file."},
};
constexpr std::array keys_exits{
    ExitStatus{exit_done, "The keys were made, or named."},
    ExitStatus{exit_wrong_input, "The file is not a key file, or the command was given wrong words."},
    ExitStatus{exit_failed, "There is a file of that name already, or anything else went wrong."},
};
constexpr std::array keys_examples{
    Example{"waymark keys new waymark.keys", "once for each installation"},
    Example{"waymark keys name waymark.keys", "to see whether a copy is the right one"},
};

constexpr std::array audit_arguments{
    Argument{"ACTION", Value::Name,
             "verify: is the history as it was written? heads: write where each chain ends now, signed, a "
             "line each."},
};
constexpr std::array audit_options{
    database_option,
    keys_option,
    Option{
        "kept", 0, Value::File, "FILE",
        "Heads that were written earlier and kept elsewhere: without them nobody can tell that an older copy "
        "of the database was put back.",
        ""},
};
constexpr std::array audit_exits{
    ExitStatus{exit_done, "The history is as it was written, or the heads were."},
    ExitStatus{
        exit_wrong_input,
        "The database, the key file or the heads cannot be read, or the command was given wrong words."},
    ExitStatus{exit_failed, "The history is not as it was written, or anything else went wrong."},
};
constexpr std::array audit_examples{
    Example{"waymark audit heads --database waymark.db --keys waymark.keys > heads.txt",
            "every evening, to a place that who runs the database cannot write to"},
    Example{"waymark audit verify --database waymark.db -k waymark.keys --kept heads.txt",
            "find any tampering"},
};

// person, register

constexpr std::array person_arguments{
    Argument{"ACTION", Value::Name,
             "record: write all that is kept of them. history: what was done to it. seen: who could have "
             "seen it, and who "
             "looked. erase: destroy it."},
    Argument{"ID", Value::Name, "The person's id."},
};
constexpr std::array person_options{
    database_option,
    keys_option,
    as_option,
    Option{"output", 'o', Value::NewFile, "FILE", "Write it here; without it, or -, standard output.", ""},
    Option{"format", 0, Value::Name, "FORMAT",
           "Of a record: html, to be read; json, for programs; csv, for spreadsheets.", "html"},
    Option{"from", 0, Value::Name, "DAY", "Of seen: the first day, such as 2027-03-01.", ""},
    Option{"until", 0, Value::Name, "DAY", "Of seen: the day after the last; without it, up to now.", ""},
};
constexpr std::array person_exits{
    ExitStatus{exit_done, "It was done."},
    ExitStatus{exit_wrong_input,
               "The database or the key file cannot be read, or the command was given wrong words."},
    ExitStatus{exit_failed, "Who asks may not, there is nobody of that id, or anything else went wrong."},
};
constexpr std::array person_examples{
    Example{"waymark person record p17 --as lead --database w.db -k w.keys -o p17.html",
            "for somebody who asks for their record"},
    Example{"waymark person seen p17 --as lead --from 2027-03-01 --database w.db -k w.keys",
            "when something has gone wrong since March"},
};

constexpr std::array register_options{
    Option{"output", 'o', Value::NewFile, "FILE.md", "Write it here; without it, or -, standard output.", ""},
};
constexpr std::array register_examples{
    Example{"waymark register -o register.md", "for whoever answers for the data"},
};

// completion, manual

constexpr std::array completion_arguments{
    Argument{"SHELL", Value::Shell, "bash, zsh or fish."},
};
constexpr std::array text_exits{
    ExitStatus{exit_done, "It was written."},
    ExitStatus{exit_wrong_input, "The command was given wrong words."},
    anything_else,
};
constexpr std::array completion_examples{
    Example{"source <(waymark completion bash)", "in this bash, until it ends"},
    Example{"waymark completion fish > ~/.config/fish/completions/waymark.fish", "in every fish"},
};
constexpr std::array manual_examples{
    Example{"waymark manual > waymark.1 && man ./waymark.1", "read it"},
};

constexpr std::array commands{
    Command{"plan", "make the best rotation plan for a programme",
            "Reads the programme and searches for the plan with the least cost: nobody unplaced, every visit "
            "made, every competence possible, and as little unease as can be. It proves how much better any "
            "plan could be at most, and stops early when there is nothing left to gain.\n\n"
            "Ctrl-C ends the search and keeps the best plan so far; a second Ctrl-C ends at once and writes "
            "nothing.",
            plan_arguments, plan_options, plan_exits, plan_examples, run_plan},
    Command{
        "replan", "plan again after a change, disturbing few people",
        "Reads the programme, the plan that people were told, and a change file: a host closes or offers "
        "other places; an apprentice leaves, pauses, falls ill, joins, starts late, moves house, or has no "
        "clearance after all. Blocks that have begun stay; one that a closing cuts short keeps what was "
        "spent, and the rest is placed anew.\n\n"
        "There are three plans. The recommended one leaves nobody unplaced that could be placed, then tells "
        "as few people something new as can be, then costs as little as can be. The balanced one costs "
        "least with each changed block at its price; the one of best quality costs least as if nothing had "
        "been told.",
        replan_arguments, replan_options, replan_exits, replan_examples, run_replan},
    Command{"check",
            "list every rule a plan breaks, and its price part by part",
            "Judges the plan as it stands in the file, without the planner: every rule of the programme for "
            "every apprentice and week, the price, whether the cost that the file states is right, and "
            "whether its bound is possible.",
            programme_and_plan,
            {},
            check_exits,
            check_examples,
            run_check},
    Command{
        "explain", "say why a plan is as it is",
        "For each unfilled block, missing visit, missing competence and unease above the ordinary: which "
        "placements were possible, and for each of the others why not, in sentences that can be forwarded. "
        "An unfilled block has the shortest reason first: a rule, people who are more than the places that "
        "all of them need, or what it would cost others; and what would have helped, by how much.\n\n"
        "Of a single block it says what it would take to fill it, or to fill it as wished: who would go "
        "where instead, and what the plan would cost.",
        programme_and_plan, explain_options, explain_exits, explain_examples, run_explain},
    Command{
        "advise", "say which places to look for next",
        "Which place to ask hosts for next: setting, area, weeks and conditions. The prices with which the "
        "plan's bound was proven say what promises most; then the programme is planned with the place added, "
        "and only what that saves is told. A saving is confirmed where it is more than what either plan "
        "could "
        "still gain. Then, by setting and month, what is needed, offered and short.",
        advise_arguments, advise_options, advise_exits, advise_examples, run_advise},
    Command{
        "compare", "say what differs between plans, or what a change would do",
        "Sets plans side by side, part by part and person by person: who gains, who loses, who is placed "
        "elsewhere. A programme that comes without a plan is planned. With the bounds it says how much of a "
        "difference is proven: where the best plans could differ the other way, it is not certain.",
        compare_arguments, compare_options, compare_exits, compare_examples, run_compare},
    Command{
        "stress", "say which hosts a plan cannot do without",
        "Draws years of accidents by chance: people withdraw, fall ill, join, hosts close. In each, every "
        "host in turn is lost on some Monday, and what has not begun is planned anew: how often does that "
        "leave somebody unplaced? Then the one place in reserve that would have helped most.",
        programme_and_plan, stress_options, stress_exits, stress_examples, run_stress},
    Command{
        "board", "write the plan as one page for the wall",
        "Apprentices by weeks, blocks coloured by setting and named in words, fit to print on A3. The page "
        "is complete in itself: nothing is fetched from anywhere.",
        programme_and_plan, board_options, board_exits, board_examples, run_board},
    Command{"serve",
            "show programmes and plans in the browser",
            "Serves the pages of all programmes in a folder until Ctrl-C, to this machine only unless told "
            "otherwise. There is no password: whoever reaches the address sees everything. Files that "
            "change are read anew; files that cannot be read are shown with what is wrong with them.\n\n"
            "With --keys, serves the record instead, as the person that --as names may see and change it. "
            "There is no sign-in yet, so it answers to this machine alone: it is for somebody who runs "
            "Waymark on their own computer.",
            {},
            serve_options,
            serve_exits,
            serve_examples,
            run_serve},
    Command{
        "keys",
        "make the key file of an installation",
        "Names, dates of birth and whatever is more delicate are sealed in the database, and the history "
        "of what was done is chained, both with keys that stand in a file outside it. Who has only one of "
        "the two can read nothing that is sealed and change nothing unnoticed. A key file is never written "
        "over.",
        keys_arguments,
        {},
        keys_exits,
        keys_examples,
        run_keys},
    Command{
        "audit", "verify that the history is as it was written",
        "Every event is hashed together with the one before it, and carries a code that only the key file "
        "can "
        "make. Whatever was changed, removed, inserted or moved since is named: in which chain, which event, "
        "and what was done. There is a chain for each programme, for each organisation's own affairs, and "
        "for "
        "the installation.",
        audit_arguments, audit_options, audit_exits, audit_examples, run_audit},
    record_command,
    job_command,
    statistics_command,
    evaluation_command,
    Command{"person", "give somebody their record, say who could see it, or erase it",
            "All that is kept of a person, in every programme, with what it is kept for, how long, and "
            "everything that was "
            "done with it; who could have seen it between two days, by the roles of that time, and who "
            "looked at what is "
            "most delicate; and its end. Erasing destroys the person's keys: nothing that was sealed under "
            "them opens "
            "again, here or in the history, and counts stay as they were.",
            person_arguments, person_options, person_exits, person_examples, run_person},
    Command{"register",
            "write the register of processing",
            "What is kept of whom, what for, how long, and who sees it: what article 30 of the UK GDPR asks "
            "for, from the "
            "tables that the program works by.",
            {},
            register_options,
            text_exits,
            register_examples,
            run_register},
    Command{"example", "write one of the example programmes",
            "Real programmes that are built into Waymark, to try it with. What their sources do not say was "
            "invented, and each entry's note says so.",
            example_arguments, example_options, example_exits, example_examples, run_example},
    Command{"completion",
            "write the completion script for a shell",
            "",
            completion_arguments,
            {},
            text_exits,
            completion_examples,
            run_completion},
    Command{"manual", "write the manual page", "", {}, {}, text_exits, manual_examples, run_manual},
};

}  // namespace

std::span<const Command> list_commands() { return commands; }

const Command* find_command(std::string_view name) {
    const auto it = std::ranges::find(commands, name, &Command::name);
    return it != commands.end() ? &*it : nullptr;
}

}  // namespace waymark::cli
