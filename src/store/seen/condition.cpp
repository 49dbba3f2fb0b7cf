#include "store/seen/condition.h"

#include <fmt/format.h>

namespace waymark::store {

namespace {

using access::About;
using access::Relation;
using access::Way;
using records::Kind;

const std::string always = "1 = 1";
const std::string never = "1 = 0";

/// Writes one condition; question marks and values go side by side.
class Writer {
public:
    Writer(Kind kind, base::Day today)
        : m_kind(kind), m_table(records::find_kind(kind).name), m_today(today) {}

    std::string row(const Way& way) {
        switch (m_kind) {
            case Kind::Apprentice:
                return of_apprentice(way, m_table);
            case Kind::Clearance:
                return with_apprentice(way,
                                       fmt::format("a.programme = {0}.programme AND a.id = {0}.id", m_table));
            case Kind::Special:
                return with_apprentice(way, fmt::format("a.person = {}.person", m_table));
            case Kind::Stay:
                return of_stay(way);
            case Kind::Person:
                return of_person(way);
            default:
                return way.about.has(About::Thing) ? of_thing(way) : never;
        }
    }

    std::vector<Value> take_values() { return std::move(m_values); }

private:
    std::string is(const std::string& column, std::string value) {
        m_values.emplace_back(std::move(value));
        return column + " = ?";
    }

    std::string limited(const Way& way, const std::string& column, std::string condition) {
        if (way.programme) condition += " AND " + is(column, *way.programme);
        return condition;
    }

    /// Of a period of days, whether today is in it.
    std::string holds_today(std::string_view alias) {
        m_values.emplace_back(base::to_iso(m_today));
        m_values.emplace_back(base::to_iso(m_today));
        return fmt::format("{0}.from_day <= ? AND {0}.until_day > ?", alias);
    }

    /// Of a stay, whether it is with that host and in its weeks of sight.
    std::string in_sight(const Way& way, std::string_view alias) {
        auto text = is(fmt::format("{}.organisation", alias), way.to);
        m_values.emplace_back(base::to_iso(m_today + access::weeks_of_sight));
        m_values.emplace_back(base::to_iso(m_today - access::weeks_of_sight));
        return text +
               fmt::format(" AND {0}.from_day <= ? AND {0}.until_day > ? AND {0}.from_day < {0}.until_day",
                           alias);
    }

    /// On a row of the apprentices, by whatever name.
    std::string of_apprentice(const Way& way, const std::string& alias) {
        if (!way.about.has(About::Apprentice)) return never;
        return limited(way, alias + ".programme", related_apprentice(way, alias));
    }

    std::string related_apprentice(const Way& way, const std::string& alias) {
        switch (way.relation) {
            case Relation::Self:
                return is(alias + ".person", way.to);
            case Relation::OfProgramme:
                return is(alias + ".programme", way.to);
            case Relation::Employed:
                return is(alias + ".organisation", way.to);
            case Relation::Placed:
                return fmt::format(
                    "EXISTS (SELECT 1 FROM plan p JOIN stay s ON s.programme = p.programme AND s.plan = p.id "
                    "WHERE "
                    "p.programme = {0}.programme AND p.state = 'published' AND s.apprentice = {0}.id AND "
                    "{1})",
                    alias, in_sight(way, "s"));
            case Relation::Taught: {
                auto organisation = is("g.organisation", way.to);
                return fmt::format(
                    "EXISTS (SELECT 1 FROM role_grant g WHERE g.programme = {}.programme AND g.role IN "
                    "('tutor', "
                    "'assessor') AND {} AND {})",
                    alias, organisation, holds_today("g"));
            }
            case Relation::Anywhere:
                return always;
            default:
                return never;
        }
    }

    std::string with_apprentice(const Way& way, std::string_view join) {
        return fmt::format("EXISTS (SELECT 1 FROM apprentice a WHERE {} AND {})", join,
                           of_apprentice(way, "a"));
    }

    std::string of_stay(const Way& way) {
        auto text = with_apprentice(way, "a.programme = stay.programme AND a.id = stay.apprentice");
        if (!way.drafts)
            text +=
                " AND EXISTS (SELECT 1 FROM plan t WHERE t.programme = stay.programme AND t.id = stay.plan "
                "AND "
                "t.state = 'published')";
        if (way.relation == Relation::Placed) text += " AND " + in_sight(way, "stay");
        return text;
    }

    /// Of a programme and an organisation by these names, that a colleague works for.
    std::string related_colleague(const Way& way, const std::string& alias) {
        switch (way.relation) {
            case Relation::OfProgramme:
                return limited(way, alias + ".programme", is(alias + ".programme", way.to));
            case Relation::Ours:
                return limited(way, alias + ".programme", is(alias + ".organisation", way.to));
            case Relation::Partners:
                return limited(way, alias + ".programme", takes_part(way, alias));
            case Relation::Anywhere:
                return limited(way, alias + ".programme", always);
            default:
                return never;
        }
    }

    std::string takes_part(const Way& way, const std::string& alias) {
        return fmt::format("EXISTS (SELECT 1 FROM organisation o WHERE o.programme = {}.programme AND {})",
                           alias, is("o.id", way.to));
    }

    std::string of_person(const Way& way) {
        if (way.relation == Relation::Self) return limited(way, "person.programme", is("person.id", way.to));
        std::string text = never;
        if (way.about.has(About::Apprentice)) text = with_apprentice(way, "a.person = person.id");
        if (!way.about.has(About::Colleague)) return text;
        // Who is an apprentice is a colleague only by a role of their own.
        text += " OR (NOT EXISTS (SELECT 1 FROM apprentice x WHERE x.person = person.id) AND " +
                related_colleague(way, "person") + ")";
        auto in_force = holds_today("g");
        return text + fmt::format(
                          " OR EXISTS (SELECT 1 FROM role_grant g WHERE g.person = person.id AND g.role <> "
                          "'apprentice' AND {} "
                          "AND {})",
                          in_force, related_colleague(way, "g"));
    }

    std::string of_thing(const Way& way) {
        auto text = limited(way, m_table + ".programme", related_thing(way));
        if (m_kind == Kind::Plan && !way.drafts) text += " AND plan.state = 'published'";
        return text;
    }

    std::string related_thing(const Way& way) {
        switch (way.relation) {
            case Relation::Self:
                return m_kind == Kind::Grant ? is(m_table + ".person", way.to) : never;
            case Relation::OfProgramme:
                return is(m_table + ".programme", way.to);
            case Relation::Ours:
                return ours(way);
            case Relation::Partners:
                return takes_part(way, m_table);
            case Relation::Anywhere:
                return always;
            default:
                return never;
        }
    }

    std::string ours(const Way& way) {
        switch (m_kind) {
            case Kind::Organisation:
                return is("organisation.id", way.to);
            case Kind::Place:
            case Kind::Placement:
            case Kind::Offer:
            case Kind::Policy:
            case Kind::Grant:
                return is(m_table + ".organisation", way.to);
            default:
                return never;
        }
    }

    Kind m_kind;
    std::string m_table;
    base::Day m_today;
    std::vector<Value> m_values;
};

}  // namespace

Condition condition_of(Kind kind, const access::Reach& reach) {
    Writer writer{kind, reach.today};
    std::string text;
    for (const Way& way : reach.ways) text += (text.empty() ? "(" : " OR (") + writer.row(way) + ")";
    return {text.empty() ? never : text, writer.take_values()};
}

}  // namespace waymark::store
