#include "web/pages/change_question.h"

#include <algorithm>
#include <charconv>

#include "exchange/change_json.h"
#include "exchange/json/writer.h"

namespace waymark::web {

namespace {

using exchange::json::Writer;

constexpr std::string_view placement_prefix = "placement:";
constexpr std::string_view organisation_prefix = "organisation:";
constexpr std::string_view first_change = "changes[0]";

/// A number as a number, and anything else as it was typed: the reader says what would do.
template <class Number>
void write_number(Writer& out, const std::string& typed) {
    Number number{};
    const auto* end = typed.data() + typed.size();
    const auto [stopped, error] = std::from_chars(typed.data(), end, number);
    if (error == std::errc{} && stopped == end)
        out.number(number);
    else
        out.text(typed);
}

class FileWriter {
public:
    FileWriter(const ChangeQuestion& question, const domain::Programme& programme)
        : m_question(question), m_programme(programme) {}

    std::string write() {
        m_out.begin_object(Writer::Layout::Lines);
        m_out.key("format");
        m_out.text("waymark.change/1");
        m_out.key("programme");
        m_out.text(m_programme.id);
        m_out.key("today");
        m_out.text(m_question.value(Ask::Today));
        m_out.key("changes");
        m_out.begin_array(Writer::Layout::Lines);
        write_change();
        m_out.end_array();
        m_out.end_object();
        return m_out.take();
    }

private:
    void write_change() {
        m_out.begin_object();
        m_out.key("kind");
        m_out.text(m_question.kind->word);
        if (m_question.kind->word == "joins") write_newcomer();
        for (const auto& asked : m_question.kind->asks)
            if (const auto typed = m_question.value(asked.ask); !typed.empty()) write_part(asked.ask, typed);
        m_out.end_object();
    }

    void write_part(Ask ask, const std::string& typed) {
        switch (ask) {
            case Ask::Who:
            case Ask::Placement:
            case Ask::From:
            case Ask::Until:
            case Ask::Starts:
            case Ask::Clearance:
                return text(name_of(ask), typed);
            case Ask::Host:
                if (typed.starts_with(organisation_prefix))
                    return text("organisation", typed.substr(organisation_prefix.size()));
                return text("placement", typed.starts_with(placement_prefix)
                                             ? typed.substr(placement_prefix.size())
                                             : typed);
            case Ask::Places:
            case Ask::MaxTravel:
                m_out.key(name_of(ask));
                return write_number<std::int64_t>(m_out, typed);
            case Ask::Latitude:
                if (m_question.kind->word == "moves-house") write_location();
                return;
            default:
                return;
        }
    }

    void write_newcomer() {
        m_out.key("apprentice");
        m_out.begin_object();
        text("id", m_question.value(Ask::NewId));
        text("cohort", m_question.value(Ask::NewCohort));
        text("born", m_question.value(Ask::Born));
        if (!m_question.value(Ask::Latitude).empty() || !m_question.value(Ask::Longitude).empty())
            write_location();
        if (m_question.has(Ask::Driver, "yes")) {
            m_out.key("driver");
            m_out.flag(true);
        }
        m_out.key("clearances");
        m_out.begin_object();
        for (const auto& clearance : m_programme.clearances)
            if (m_question.has(Ask::Holds, clearance.id))
                text(clearance.id, m_question.value(Ask::Today));  // Since when at the latest.
        m_out.end_object();
        m_out.end_object();
    }

    void write_location() {
        m_out.key("location");
        m_out.begin_array();
        write_number<double>(m_out, m_question.value(Ask::Latitude));
        write_number<double>(m_out, m_question.value(Ask::Longitude));
        m_out.end_array();
    }

    void text(std::string_view key, std::string_view value) {
        m_out.key(key);
        m_out.text(value);
    }

    const ChangeQuestion& m_question;
    const domain::Programme& m_programme;
    Writer m_out;
};

/// The field that an issue of the change file is about.
std::optional<Ask> ask_of(std::string_view path, const ChangeKind& kind) {
    if (kind.word == "file") return Ask::File;
    if (path == "today") return Ask::Today;
    if (!path.starts_with(first_change)) return {};
    path.remove_prefix(first_change.size());
    const auto asks = [&](Ask ask) {
        return std::ranges::find(kind.asks, ask, &Asked::ask) != kind.asks.end();
    };
    if (path.empty() || path == ".placement" || path == ".organisation")
        return asks(Ask::Host) ? std::optional{Ask::Host} : std::optional{Ask::Placement};
    if (path.find(".location[1]") != std::string_view::npos) return Ask::Longitude;
    if (path.find(".location") != std::string_view::npos) return Ask::Latitude;
    if (path.find(".clearances") != std::string_view::npos) return Ask::Holds;
    const auto name = path.substr(path.rfind('.') + 1);
    for (const auto& asked : kind.asks)
        if (name_of(asked.ask) == name) return asked.ask;
    return {};
}

/// What a field that has to be filled in says while it is empty.
std::string what_is_missing(const Asked& asked) {
    switch (asked.ask) {
        case Ask::Who:
            return "Choose who it is.";
        case Ask::Host:
        case Ask::Placement:
            return "Choose the host.";
        case Ask::Clearance:
            return "Choose the clearance.";
        case Ask::NewCohort:
            return "Choose the cohort.";
        case Ask::Today:
        case Ask::From:
        case Ask::Until:
        case Ask::Starts:
        case Ask::Born:
            return "Enter the day.";
        case Ask::Places:
        case Ask::Latitude:
        case Ask::Longitude:
            return "Enter the number.";
        default:
            return "This is needed.";
    }
}

}  // namespace

std::string ChangeQuestion::value(Ask ask) const {
    const auto it = std::ranges::find(typed, name_of(ask), &Typed::value_type::first);
    return it == typed.end() ? std::string{} : it->second;
}

bool ChangeQuestion::has(Ask ask, std::string_view value) const {
    return std::ranges::any_of(
        typed, [&](const auto& one) { return one.first == name_of(ask) && one.second == value; });
}

ChangeQuestion read_change_question(Typed typed, const domain::Programme& programme) {
    ChangeQuestion question;
    question.typed = std::move(typed);
    const auto kind = std::ranges::find(question.typed, "kind", &Typed::value_type::first);
    if (kind == question.typed.end()) return question;
    question.kind = find_change_kind(kind->second);
    if (question.kind == nullptr) return question;
    const auto& asks = question.kind->asks;
    question.is_asked = std::ranges::any_of(
        question.typed, [&](const auto& one) { return one.first == name_of(asks[0].ask); });
    if (!question.is_asked) return question;

    for (const auto& asked : asks)
        if (asked.is_needed && question.value(asked.ask).empty())
            question.troubles.push_back({asked.ask, what_is_missing(asked)});
    if (!question.troubles.empty()) return question;
    question.file =
        question.kind->word == "file" ? question.value(Ask::File) : FileWriter(question, programme).write();
    auto changes = exchange::read_changes(question.file, programme);
    if (changes) {
        question.changes = std::move(*changes);
        return question;
    }
    for (const auto& issue : changes.error()) {
        const bool is_pasted = question.kind->word == "file" && !issue.path.empty();
        question.troubles.push_back({ask_of(issue.path, *question.kind),
                                     is_pasted ? issue.path + ": " + issue.message : issue.message});
    }
    return question;
}

std::string host_value(const domain::Placement& placement) {
    return std::string(placement_prefix) + placement.id;
}

std::string host_value(const domain::Organisation& organisation) {
    return std::string(organisation_prefix) + organisation.id;
}

}  // namespace waymark::web
