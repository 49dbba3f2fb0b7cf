// Certificates: who is not known to be who they say is not asked.

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <filesystem>
#include <thread>

#include "base/check.h"
#include "base/file.h"
#include "oidc/http.h"
#include "oidc/loopback.h"

namespace waymark::oidc {
namespace {

namespace fs = std::filesystem;

struct Free {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(X509_EXTENSION* extension) const { X509_EXTENSION_free(extension); }
    void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
    void operator()(SSL* connection) const { SSL_free(connection); }
    void operator()(BIO* out) const { BIO_free(out); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

/// A certificate that vouches for itself: "IP:127.0.0.1", or another name; valid from and until so many
/// seconds from now.
Owned<X509> make_certificate(EVP_PKEY* key, const char* name, long from, long until) {
    Owned<X509> made{X509_new()};
    X509_set_version(made.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), from);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), until);
    X509_set_pubkey(made.get(), key);
    // Subject and issuer are the same: it is an authority, and the only one above itself.
    X509_NAME* self = X509_get_subject_name(made.get());
    X509_NAME_add_entry_by_txt(self, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("test"), -1,
                               -1, 0);
    X509_set_issuer_name(made.get(), self);
    const Owned<X509_EXTENSION> authority{
        X509V3_EXT_conf_nid(nullptr, nullptr, NID_basic_constraints, "critical,CA:TRUE")};
    X509_add_ext(made.get(), authority.get(), -1);
    const Owned<X509_EXTENSION> names{X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, name)};
    X509_add_ext(made.get(), names.get(), -1);
    X509_sign(made.get(), key, EVP_sha256());
    return made;
}

/// A server on this machine that shows a certificate and says "{}" to everyone.
class SecuredServer {
public:
    explicit SecuredServer(const char* name, long from = -60, long until = 600, int version = TLS1_3_VERSION)
        : m_key(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256")),
          m_certificate(make_certificate(m_key.get(), name, from, until)),
          m_context(SSL_CTX_new(TLS_server_method())) {
        SSL_CTX_use_certificate(m_context.get(), m_certificate.get());
        SSL_CTX_use_PrivateKey(m_context.get(), m_key.get());
        SSL_CTX_set_max_proto_version(m_context.get(), version);
        SSL_CTX_set_min_proto_version(m_context.get(), version);
        SSL_CTX_set_security_level(m_context.get(),
                                   0);  // So that old versions are refused by us and not by it.
        m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        const bool is_up = ::bind(m_socket, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                           ::listen(m_socket, 16) == 0 &&
                           ::getsockname(m_socket, reinterpret_cast<sockaddr*>(&address), &size) == 0;
        base::check(is_up, "the test can listen on this machine");
        m_address = "https://127.0.0.1:" + std::to_string(ntohs(address.sin_port)) + "/";
        m_thread = std::thread{[this] { serve(); }};
    }
    SecuredServer(const SecuredServer&) = delete;
    SecuredServer& operator=(const SecuredServer&) = delete;
    ~SecuredServer() {
        ::shutdown(m_socket, SHUT_RDWR);
        m_thread.join();
        ::close(m_socket);
    }

    [[nodiscard]] const std::string& address() const { return m_address; }
    [[nodiscard]] std::string certificate() const {
        const Owned<BIO> out{BIO_new(BIO_s_mem())};
        PEM_write_bio_X509(out.get(), m_certificate.get());
        char* text = nullptr;
        const auto size = BIO_get_mem_data(out.get(), &text);
        return {text, static_cast<std::size_t>(size)};
    }

private:
    void serve() {
        // A client that does not like the certificate hangs up; only this thread may be told so by a signal,
        // and does not listen.
        sigset_t hung_up;
        sigemptyset(&hung_up);
        sigaddset(&hung_up, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &hung_up, nullptr);
        for (;;) {
            const int connection = ::accept(m_socket, nullptr, nullptr);
            if (connection < 0) return;
            const Owned<SSL> secured{SSL_new(m_context.get())};
            SSL_set_fd(secured.get(), connection);
            std::array<char, 4096> request{};
            if (SSL_accept(secured.get()) == 1 &&
                SSL_read(secured.get(), request.data(), request.size()) > 0) {
                const auto answer = forge::json_answer("{}");
                SSL_write(secured.get(), answer.data(), static_cast<int>(answer.size()));
                SSL_shutdown(secured.get());
            }
            ::close(connection);
        }
    }

    Owned<EVP_PKEY> m_key;
    Owned<X509> m_certificate;
    Owned<SSL_CTX> m_context;
    int m_socket = -1;
    std::string m_address;
    std::thread m_thread;
};

/// The server's certificate as the only authority, in a file that is gone after the test.
class Authorities {
public:
    explicit Authorities(const SecuredServer& server)
        : m_path(fs::temp_directory_path() / ("waymark-authorities-" + std::to_string(::getpid()) + ".pem")) {
        base::check(base::write_file(m_path, server.certificate()).has_value(),
                    "a temporary file can be written");
    }
    Authorities(const Authorities&) = delete;
    Authorities& operator=(const Authorities&) = delete;
    ~Authorities() { fs::remove(m_path); }
    [[nodiscard]] Reach reach() const { return {m_path.string(), ""}; }

private:
    fs::path m_path;
};

std::string outcome(const SecuredServer& server, const Reach& reach) {
    const auto got = get_json(server.address(), reach);
    return got ? *got : got.error().message;
}

constexpr const char* not_trusted =
    "shows a certificate that is not trusted here (authorities-file names another list)";

TEST(Tls, takes_a_certificate_that_a_configured_authority_vouches_for) {
    const SecuredServer server{"IP:127.0.0.1"};
    EXPECT_EQ(outcome(server, Authorities{server}.reach()), "{}");
}

TEST(Tls, takes_no_certificate_that_nobody_vouches_for) {
    const SecuredServer server{"IP:127.0.0.1"};
    EXPECT_TRUE(outcome(server, {}).ends_with(not_trusted)) << outcome(server, {});
    const SecuredServer other{"IP:127.0.0.1"};
    const Authorities authorities{other};
    EXPECT_TRUE(outcome(server, authorities.reach()).ends_with(not_trusted));
    EXPECT_TRUE(
        outcome(server, {"/nowhere/authorities.pem", ""}).contains("authorities-file cannot be read"));
}

TEST(Tls, takes_no_certificate_for_another_name_or_another_time) {
    for (const char* name : {"DNS:example.org", "DNS:127.0.0.1", "IP:127.0.0.2"}) {
        const SecuredServer server{name};
        const Authorities authorities{server};
        EXPECT_TRUE(outcome(server, authorities.reach()).ends_with(not_trusted)) << name;
    }
    const SecuredServer expired{"IP:127.0.0.1", -600, -60};
    const Authorities of_expired{expired};
    EXPECT_TRUE(outcome(expired, of_expired.reach()).ends_with(not_trusted));
    const SecuredServer early{"IP:127.0.0.1", 60, 600};
    const Authorities of_early{early};
    EXPECT_TRUE(outcome(early, of_early.reach()).ends_with(not_trusted));
}

TEST(Tls, speaks_no_version_below_1_2) {
    const SecuredServer just{"IP:127.0.0.1", -60, 600, TLS1_2_VERSION};
    const Authorities of_just{just};
    EXPECT_EQ(outcome(just, of_just.reach()), "{}");
    const SecuredServer old{"IP:127.0.0.1", -60, 600, TLS1_1_VERSION};
    const Authorities of_old{old};
    EXPECT_TRUE(outcome(old, of_old.reach()).contains("cannot be asked")) << outcome(old, of_old.reach());
}

}  // namespace
}  // namespace waymark::oidc
