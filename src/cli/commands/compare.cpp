#include "actions/compare.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <ostream>

#include "cli/commands.h"
#include "cli/commands/verbs.h"
#include "cli/loading.h"
#include "cli/numbers.h"
#include "cli/refusals.h"
#include "cli/search.h"
#include "cli/stop_signal.h"
#include "planning/what_if.h"

namespace waymark::cli {

namespace {

using planning::Variant;

constexpr std::size_t people_shown = 20;

std::string signed_number(std::int64_t number) { return (number > 0 ? "+" : "") + grouped(number); }

/// One row for each part of the price, one column for each variant.
void print_table(const std::vector<Variant>& variants, Console& console) {
    const auto row = [&](std::string_view name, auto value) {
        console.out << fmt::format("  {:24}", name);
        for (const auto& variant : variants) console.out << fmt::format("{:>12}", value(variant));
        console.out << '\n';
    };
    const auto part = [&](std::string_view name, std::int64_t domain::Price::* number) {
        if (std::ranges::any_of(variants, [&](const auto& one) { return one.price.*number != 0; }))
            row(name, [&](const Variant& variant) { return grouped(variant.price.*number); });
    };
    for (std::size_t at = 0; at < variants.size(); ++at)
        console.out << fmt::format("{}. {}\n", at + 1, variants[at].name);
    console.out << '\n';
    std::size_t number = 0;
    row("", [&](const Variant&) { return fmt::format("{}.", ++number); });
    part("unfilled blocks", &domain::Price::unfilled_blocks);
    part("missing visits", &domain::Price::missing_visits);
    part("missing competences", &domain::Price::missing_competences);
    part("changed blocks", &domain::Price::changed_blocks);
    part("off balance", &domain::Price::off_balance);
    part("points: unfilled", &domain::Price::unfilled);
    part("points: visits", &domain::Price::visit);
    part("points: competences", &domain::Price::gap);
    part("points: changes", &domain::Price::change);
    part("points: balance", &domain::Price::balance);
    part("points: unease", &domain::Price::unease);
    row("cost", [](const Variant& variant) { return grouped(variant.price.total()); });
    row("no plan costs less than", [](const Variant& variant) {
        return variant.plan.bound ? grouped(*variant.plan.bound) : std::string{"unknown"};
    });
}

std::string about_certainty(const planning::Difference& difference) {
    if (!difference.least || !difference.most)
        return "How good the plans could be at best is not known, so which is better at best is not certain.";
    if (difference.is_none()) return "Proven: at best the two cost the same.";
    const auto range =
        *difference.least == *difference.most
            ? signed_number(*difference.least)
            : fmt::format("{} to {}", signed_number(*difference.least), signed_number(*difference.most));
    if (!difference.is_certain())
        return fmt::format("Not certain: the best plans differ by {}; more time would tell.", range);
    return fmt::format("Proven: the best plans differ by {}.", range);
}

std::string where(const std::optional<std::string>& placement) { return placement.value_or("no placement"); }

std::string about_person(const planning::PersonDifference& person) {
    if (!person.after) return fmt::format("{}: no longer there", person.apprentice);
    if (!person.before) return fmt::format("{}: new", person.apprentice);
    const auto points = *person.after - *person.before;
    auto text =
        fmt::format("{}: {}", person.apprentice,
                    points == 0 ? "as good" : signed_number(points) + (points > 0 ? ", loses" : ", gains"));
    for (const auto& moved : person.moved)
        text += fmt::format("; {}: {} instead of {}", moved.block, where(moved.after), where(moved.before));
    return text;
}

void print_difference(const Variant& before, const Variant& after, std::size_t number, Console& console) {
    const auto difference = planning::compare(before, after);
    const auto& people = difference.people;
    const auto count = [&](auto property) { return std::ranges::count_if(people, property); };
    console.out << fmt::format("\n{}. against 1.: {} points. {}\n", number,
                               signed_number(difference.points()), about_certainty(difference));
    console.out << fmt::format("   {} gain, {} lose, {} placed elsewhere.\n",
                               count([](const auto& one) { return one.gains(); }),
                               count([](const auto& one) { return one.loses(); }),
                               count([](const auto& one) { return !one.moved.empty(); }));
    for (std::size_t i = 0; i < std::min(people.size(), people_shown); ++i)
        console.out << "   - " << about_person(people[i]) << '\n';
    if (people.size() > people_shown)
        console.out << fmt::format("   and {} more; --json lists everyone\n", people.size() - people_shown);
}

/// The first with each of the changes that were asked for. False: a change is worded wrongly.
bool add_what_ifs(const Given& given, std::vector<actions::Candidate>& candidates, Console& console) {
    for (const auto& words : given.all("what-if")) {
        auto changed = planning::change_programme(candidates.front().programme, words);
        if (!changed) {
            console.err << "waymark: --what-if " << changed.error().message << '\n';
            return false;
        }
        candidates.push_back({words, candidates.front().file, std::move(*changed), {}});
    }
    if (candidates.size() >= 2) return true;
    console.err
        << "waymark: there is only one plan to compare; name another file, or a change with --what-if:\n";
    for (const auto& word : planning::list_what_if_words())
        console.err << fmt::format("  {:26}{}\n", word.form, word.meaning);
    return false;
}

int refuse(const actions::NoComparison& why, const std::vector<actions::Candidate>& candidates,
           Console& console) {
    const auto& candidate = candidates[why.candidate];
    console.err << candidate.name << ":\n";
    if (why.verdict) return refuse_broken_plan(*why.verdict, candidate.programme, console);
    return refuse_programme(why.findings, candidate.programme, candidate.file, console);
}

}  // namespace

int run_compare(const Given& given, Console& console) {
    auto files = given.all("FILE");
    auto candidates = actions::load_candidates(files);
    if (!candidates) {
        list_issues(candidates.error(), console);
        return exit_wrong_input;
    }
    if (!add_what_ifs(given, *candidates, console)) return exit_wrong_input;
    const StopSignal stop;
    const auto started = std::chrono::steady_clock::now();
    const planning::SharedTime time(search_limits(given, stop.flag()), [&] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    });
    const auto variants = actions::plan_candidates(*candidates, time);
    if (!variants) return refuse(variants.error(), *candidates, console);
    if (given.has("json")) {
        console.out << actions::comparison_json(*variants);
        return exit_done;
    }
    print_table(*variants, console);
    for (std::size_t at = 1; at < variants->size(); ++at)
        print_difference(variants->front(), (*variants)[at], at + 1, console);
    return exit_done;
}

}  // namespace waymark::cli
