// A subject's record for programs and for spreadsheets.

#include "actions/record/subject_record.h"
#include "base/csv.h"
#include "exchange/json/writer.h"
#include "records/difference.h"
#include "store/events/wording.h"

namespace waymark::actions::record {

namespace {

using exchange::json::Writer;

void write(Writer& writer, const records::Part& part) {
    struct Visitor {
        Writer& to;
        void operator()(std::monostate) const { to.null(); }
        void operator()(bool flag) const { to.flag(flag); }
        void operator()(std::int64_t number) const { to.number(number); }
        void operator()(double number) const { to.number(number); }
        void operator()(const std::string& text) const { to.text(text); }
    };
    std::visit(Visitor{writer}, part);
}

void write(Writer& writer, const records::Field& field, const records::Value& value) {
    const auto* entries = std::get_if<records::Entries>(&value);
    if (entries == nullptr) {
        std::visit(
            [&](const auto& scalar) {
                if constexpr (!std::is_same_v<std::decay_t<decltype(scalar)>, records::Entries>)
                    write(writer, records::Part{scalar});
            },
            value);
        return;
    }
    writer.begin_array();
    for (const auto& entry : *entries) {
        writer.begin_object();
        for (std::size_t i = 0; i < entry.size() && i < field.parts.size(); ++i) {
            writer.key(field.parts[i]);
            write(writer, entry[i]);
        }
        writer.end_object();
    }
    writer.end_array();
}

void write_text(Writer& writer, std::string_view key, std::string_view text) {
    writer.key(key);
    writer.text(text);
}

void write(Writer& writer, const SubjectRecord::Thing& thing) {
    writer.begin_object(Writer::Layout::Lines);
    write_text(writer, "kind", records::find_kind(thing.kind).name);
    write_text(writer, "programme", thing.programme);
    write_text(writer, "id", thing.id);
    writer.key("fields");
    writer.begin_array(Writer::Layout::Lines);
    for (const auto& [field, value] : thing.lines) {
        writer.begin_object();
        write_text(writer, "field", field->name);
        writer.key("value");
        write(writer, *field, value);
        write_text(writer, "kept_for", records::find_use(field->use).words);
        writer.end_object();
    }
    writer.end_array();
    writer.end_object();
}

/// Changes stand there as the JSON texts that the history holds: as text, so
/// that what is damaged stays visible.
void write(Writer& writer, const std::vector<store::events::Change>& changes) {
    for (const auto& change : changes) {
        writer.begin_object();
        write_text(writer, "field", change.field);
        write_text(writer, "before", change.before);
        write_text(writer, "after", change.after);
        writer.end_object();
    }
}

void write(Writer& writer, const store::events::Past& past) {
    const auto& event = past.event;
    writer.begin_object();
    writer.key("moment");
    writer.number(event.moment);
    write_text(writer, "chain", past.chain);
    writer.key("number");
    writer.number(past.number);
    for (const auto& [key, text] : {std::pair{"actor", &event.actor},
                                    {"origin", &event.origin},
                                    {"verb", &event.verb},
                                    {"purpose", &event.purpose},
                                    {"kind", &event.kind},
                                    {"subject", &event.subject},
                                    {"why", &event.why}})
        write_text(writer, key, *text);
    writer.key("changes");
    writer.begin_array();
    write(writer, event.open);
    write(writer, event.sealed);
    writer.end_array();
    writer.key("erased");
    writer.flag(past.erased);
    writer.end_object();
}

void add_lines(std::string& to, const std::vector<store::events::Past>& events, const char* what) {
    const auto names = store::events::plain_names();
    for (const auto& past : events) {
        std::string words;
        for (const auto& line : store::events::to_lines(past, names))
            words += (words.empty() ? "" : ";") + line;
        to += base::csv_line({what, past.chain, past.event.subject, past.event.verb, words, "", ""});
    }
}

}  // namespace

std::string to_json(const SubjectRecord& record) {
    Writer writer;
    writer.begin_object(Writer::Layout::Lines);
    write_text(writer, "format", "waymark.subject/1");
    write_text(writer, "person", record.person);
    write_text(writer, "made", base::to_iso(record.made));
    writer.key("erased");
    writer.flag(record.erased);
    writer.key("things");
    writer.begin_array(Writer::Layout::Lines);
    for (const auto& thing : record.things) write(writer, thing);
    writer.end_array();
    for (const auto& [key, list] : {std::pair{"changes", &record.changes}, {"looks", &record.looks}}) {
        writer.key(key);
        writer.begin_array(Writer::Layout::Lines);
        for (const auto& past : *list) write(writer, past);
        writer.end_array();
    }
    writer.end_object();
    return writer.take();
}

std::string to_csv(const SubjectRecord& record) {
    std::string text = base::csv_line({"What", "Programme", "Id", "Field", "Value", "Kept for", "Care"});
    for (const auto& thing : record.things)
        for (const auto& [field, value] : thing.lines)
            text +=
                base::csv_line({std::string{records::find_kind(thing.kind).words}, thing.programme, thing.id,
                                std::string{field->words}, records::to_words(value, field->type),
                                std::string{records::find_use(field->use).words},
                                std::string{records::name_of(field->care)}});
    add_lines(text, record.changes, "change");
    add_lines(text, record.looks, "look");
    return text;
}

}  // namespace waymark::actions::record
