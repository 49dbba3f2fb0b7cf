#include "store/events/link.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <vector>

#include "base/date.h"
#include "store/canonical.h"

namespace waymark::store::events {

namespace {

constexpr std::string_view head_format = "waymark.head/1";

Canonical place_of(std::string_view purpose, std::string_view chain, std::int64_t number) {
    Canonical bytes{purpose};
    bytes.add(chain).add(number);
    return bytes;
}

Canonical code_bytes(std::string_view chain, std::int64_t number, const Bytes& digest, const Bytes& hash) {
    auto bytes = place_of("waymark.event/1 code", chain, number);
    bytes.add(digest).add(hash);
    return bytes;
}

Canonical tip_bytes(const Tip& tip) {
    auto bytes = place_of("waymark.tip/1", tip.chain, tip.number);
    bytes.add(tip.moment).add(tip.hash);
    return bytes;
}

Canonical head_bytes(const Head& head) {
    auto bytes = place_of(head_format, head.chain, head.number);
    bytes.add(std::string_view{head.day}).add(head.hash);
    return bytes;
}

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    while (!line.empty()) {
        const auto end = std::min(line.find(' '), line.size());
        words.push_back(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return words;
}

}  // namespace

Bytes hash_of_nothing() { return {std::string(sealing::hash_bytes, '\0')}; }

Bytes digest(const Link& link) {
    Canonical bytes{"waymark.event/1"};
    bytes.add(link.moment);
    for (const auto* text : {&link.actor, &link.origin, &link.verb, &link.purpose, &link.kind, &link.subject})
        bytes.add(std::string_view{*text});
    bytes.add(link.person).add(std::string_view{link.open}).add(std::string_view{link.part}).add(link.sealed);
    return sealing::hash(bytes.bytes());
}

Bytes hash_at(std::string_view chain, std::int64_t number, const Bytes& digest, const Bytes& before) {
    auto bytes = place_of("waymark.event/1 link", chain, number);
    bytes.add(digest).add(before);
    return sealing::hash(bytes.bytes());
}

Bytes code_at(std::string_view chain, std::int64_t number, const Bytes& digest, const Bytes& hash,
              const sealing::KeyRing& keys) {
    return sealing::authenticate(keys.event_key(), code_bytes(chain, number, digest, hash).bytes());
}

bool is_genuine(std::string_view chain, std::int64_t number, const Bytes& digest, const Bytes& hash,
                const Bytes& code, const sealing::KeyRing& keys) {
    return sealing::is_authentic(keys.event_key(), code_bytes(chain, number, digest, hash).bytes(), code);
}

Tip beginning(std::string_view chain) {
    Tip tip;
    tip.chain = chain;
    tip.hash = hash_of_nothing();
    return tip;
}

void join(Link& link, Tip& tip, const sealing::KeyRing& keys) {
    link.chain = tip.chain;
    link.number = tip.number + 1;
    const auto content = digest(link);
    link.hash = hash_at(link.chain, link.number, content, tip.hash);
    link.code = code_at(link.chain, link.number, content, link.hash, keys);
    tip.number = link.number;
    tip.moment = std::max(tip.moment, link.moment);
    tip.hash = link.hash;
    tip.code = {};
}

void close(Tip& tip, const sealing::KeyRing& keys) {
    tip.code = sealing::authenticate(keys.tip_key(), tip_bytes(tip).bytes());
}

bool is_genuine(const Tip& tip, const sealing::KeyRing& keys) {
    return sealing::is_authentic(keys.tip_key(), tip_bytes(tip).bytes(), tip.code);
}

std::string day_of(std::int64_t moment) {
    return base::to_iso(std::chrono::floor<std::chrono::days>(
        std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{moment}}));
}

Head sign_head(const Tip& tip, const sealing::KeyRing& keys) {
    Head head{tip.chain, day_of(tip.moment), tip.number, tip.hash, keys.public_key(), {}};
    head.signature = keys.sign(head_bytes(head).bytes());
    return head;
}

bool is_signed(const Head& head) {
    return sealing::is_signed(head.public_key, head_bytes(head).bytes(), head.signature);
}

std::string to_line(const Head& head) {
    return std::string{head_format} + ' ' + head.chain + ' ' + head.day + ' ' + std::to_string(head.number) +
           ' ' + sealing::to_hex(head.hash.bytes) + ' ' + sealing::to_hex(head.public_key.bytes) + ' ' +
           sealing::to_hex(head.signature.bytes);
}

std::optional<Head> head_from_line(std::string_view line) {
    const auto words = words_of(line);
    if (words.size() != 7 || words[0] != head_format) return std::nullopt;
    Head head{std::string{words[1]}, std::string{words[2]}, 0, {}, {}, {}};
    const auto* end = words[3].data() + words[3].size();
    const auto [at, error] = std::from_chars(words[3].data(), end, head.number);
    const auto hash = sealing::from_hex(words[4]);
    const auto key = sealing::from_hex(words[5]);
    const auto signature = sealing::from_hex(words[6]);
    if (error != std::errc{} || at != end || !base::parse_iso_day(head.day) || !hash || !key || !signature)
        return std::nullopt;
    head.hash = {*hash};
    head.public_key = {*key};
    head.signature = {*signature};
    return head;
}

}  // namespace waymark::store::events
