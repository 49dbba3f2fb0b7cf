#include "web/http/compress.h"

#include <zlib.h>

#include <algorithm>

#include "base/check.h"

namespace waymark::web {

namespace {

constexpr std::size_t worth_it = 1400;  ///< Bytes: less goes over a network in one piece anyway.
constexpr int as_gzip = 15 + 16;        // The largest window, in gzip's own wrapping.
constexpr int memory = 8;               // zlib's own choice.
/// Pages are made anew for each visit: the last percents are not worth twice the time.
constexpr int quickly = 3;

}  // namespace

std::string gzip(std::string_view bytes) {
    z_stream stream{};
    const bool is_ready =
        deflateInit2(&stream, quickly, Z_DEFLATED, as_gzip, memory, Z_DEFAULT_STRATEGY) == Z_OK;
    base::check(is_ready, "zlib takes its own settings");
    std::string small(deflateBound(&stream, bytes.size()), '\0');
    // zlib does not write through it.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(small.data());
    stream.avail_out = static_cast<uInt>(small.size());
    const bool is_whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    small.resize(stream.total_out);
    deflateEnd(&stream);
    base::check(is_whole, "what zlib says is enough room is");
    return small;
}

void compress(Response& response, bool accepts_gzip) {
    if (!response.fixed.empty() || response.body.size() < worth_it) return;
    // Whoever keeps the answer must not give the small one to a browser that cannot read it.
    response.headers.emplace_back("Vary", "Accept-Encoding");
    if (!accepts_gzip) return;
    response.body = gzip(response.body);
    response.headers.emplace_back("Content-Encoding", "gzip");
}

}  // namespace waymark::web
