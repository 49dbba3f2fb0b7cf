#include "access/roles.h"
#include "actions/record/seen_text.h"
#include "exchange/json/writer.h"

namespace waymark::actions::record {

namespace {

using exchange::json::Writer;
using records::Field;
using records::Kind;
using store::Seen;

void write(Writer& writer, const records::Part& part) {
    struct Visitor {
        Writer& writer;
        void operator()(std::monostate) const { writer.null(); }
        void operator()(bool flag) const { writer.flag(flag); }
        void operator()(std::int64_t number) const { writer.number(number); }
        void operator()(double number) const { writer.number(number); }
        void operator()(const std::string& text) const { writer.text(text); }
    };
    std::visit(Visitor{writer}, part);
}

void write(Writer& writer, const Field& field, const records::Entries& entries) {
    writer.begin_array();
    for (const auto& entry : entries) {
        writer.begin_object();
        for (std::size_t i = 0; i < entry.size() && i < field.parts.size(); ++i) {
            if (std::holds_alternative<std::monostate>(entry[i])) continue;
            writer.key(field.parts[i]);
            write(writer, entry[i]);
        }
        writer.end_object();
    }
    writer.end_array();
}

void write(Writer& writer, const Field& field, const records::Value& value) {
    std::visit(
        [&](const auto& scalar) {
            if constexpr (std::is_same_v<std::decay_t<decltype(scalar)>, records::Entries>)
                write(writer, field, scalar);
            else
                write(writer, records::Part{scalar});
        },
        value);
}

void write_members(Writer& writer, const Seen& seen) {
    const auto& record = seen.record;
    const auto& kind = records::find_kind(record.kind);
    writer.key("kind");
    writer.text(kind.name);
    for (const auto columns : {kind.keys, kind.ties})
        for (const auto column : columns) {
            const auto text = store::text_in(record, column);
            if (text.empty()) continue;
            writer.key(column);
            writer.text(text);
        }
    writer.key("version");
    writer.number(record.version);
    writer.key("fields");
    writer.begin_object();
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        if (std::holds_alternative<std::monostate>(record.values[i])) continue;
        writer.key(kind.fields[i].name);
        write(writer, kind.fields[i], record.values[i]);
    }
    writer.end_object();
    writer.key("hidden");
    writer.begin_array();
    for (const auto& field : kind.fields)
        if (const auto form = seen.sight.of(field.care);
            form != access::Form::Full && form != access::Form::OwnStays)
            writer.text(field.name);
    writer.end_array();
}

}  // namespace

std::string to_json(const Seen& seen) {
    Writer writer;
    writer.begin_object(Writer::Layout::Lines);
    writer.key("format");
    writer.text("waymark.record/1");
    write_members(writer, seen);
    writer.end_object();
    return writer.take();
}

std::string to_json(const Listed& listed, store::List list) {
    Writer writer;
    writer.begin_object(Writer::Layout::Lines);
    writer.key("format");
    writer.text("waymark.records/1");
    writer.key("list");
    writer.text(store::find_list(list).name);
    writer.key("purpose");
    writer.text(access::find_purpose(listed.purpose).name);
    writer.key("records");
    writer.begin_array(Writer::Layout::Lines);
    for (const auto& seen : listed.page.records) {
        writer.begin_object();
        write_members(writer, seen);
        writer.end_object();
    }
    writer.end_array();
    writer.key("next");
    if (listed.page.next) {
        writer.begin_array();
        for (const auto& part : *listed.page.next) writer.text(part);
        writer.end_array();
    } else {
        writer.null();
    }
    writer.end_object();
    return writer.take();
}

}  // namespace waymark::actions::record
