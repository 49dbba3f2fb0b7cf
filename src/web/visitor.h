#pragma once
// Who is looking: the one place where a request becomes a person. Sign-in fills it with sessions; until then
// there is one person, named when Waymark is started.

#include <optional>
#include <string>
#include <string_view>

#include "access/vocabulary.h"
#include "web/http/message.h"

namespace waymark::web {

struct Visitor {
    std::string person;                           ///< An id of the record.
    std::optional<access::Purpose> purpose = {};  ///< That they chose; nothing: the first that is theirs.
};

class Visitors {
public:
    Visitors() = default;
    Visitors(const Visitors&) = delete;
    Visitors& operator=(const Visitors&) = delete;
    virtual ~Visitors() = default;
    /// Nothing: nobody is known to be there.
    [[nodiscard]] virtual std::optional<Visitor> find(const Request& request) const = 0;
};

/// `waymark serve --as PERSON`: whoever can reach the address is that person, so it is for a loopback address
/// alone.
class OneVisitor final : public Visitors {
public:
    explicit OneVisitor(std::string person) : m_person(std::move(person)) {}
    [[nodiscard]] std::optional<Visitor> find(const Request& request) const override;

private:
    std::string m_person;
};

/// The purpose that somebody chose is no secret, and gives nothing that their roles do not.
inline constexpr std::string_view purpose_cookie = "waymark-purpose";
std::optional<access::Purpose> purpose_named(std::string_view name);
std::string set_purpose_cookie(access::Purpose purpose);

}  // namespace waymark::web
