#pragma once
// A sealer for tests that are about something else: IT KEEPS NOTHING SECRET. It turns the text round and
// writes down for whom and for which group, so that a mix-up is noticed. The real one is in store/sealing.

#include <algorithm>
#include <mutex>
#include <set>
#include <string>

#include "store/sealer.h"

namespace waymark::testing_database {

class TestSealer : public store::Sealer {
public:
    store::Stored<store::Bytes> seal(std::string_view person, std::string_view group,
                                     std::string_view text) override {
        if (person.empty()) return store::trouble(store::Trouble::Broken, "nobody's field is sealed");
        return store::Bytes{label(person, group) + std::string{text.rbegin(), text.rend()}};
    }
    store::Stored<std::optional<std::string>> open(std::string_view person, std::string_view group,
                                                   const store::Bytes& sealed) override {
        const auto expected = label(person, group);
        if (!sealed.bytes.starts_with(expected))
            return store::trouble(store::Trouble::Broken, "sealed for another person or group");
        {
            const std::lock_guard lock{m_mutex};
            if (m_erased.contains(std::string{person})) return std::optional<std::string>{};
        }
        auto text = sealed.bytes.substr(expected.size());
        std::ranges::reverse(text);
        return std::optional{std::move(text)};
    }
    void erase(const std::string& person) {
        const std::lock_guard lock{m_mutex};
        m_erased.insert(person);
    }

private:
    static std::string label(std::string_view person, std::string_view group) {
        return std::string{person} + '\n' + std::string{group} + '\n';
    }
    std::mutex m_mutex;
    std::set<std::string> m_erased;
};

}  // namespace waymark::testing_database
