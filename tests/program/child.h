#pragma once
// A running waymark: its words, what it says on the way, and signals to it.

#include <sys/types.h>

#include <string>
#include <vector>

namespace waymark::program {

/// What standard error is.
enum class Err { Pipe, Terminal };

class Child {
public:
    Child(const std::vector<std::string>& words, Err err);
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child();

    /// Reads standard error until the text was in it, or to its end; false where it never came.
    bool wait_for(const std::string& text);
    void send(int signal) const;
    /// The exit status; 128 and the signal's number where one ended it. All of standard error is read.
    int wait();
    [[nodiscard]] const std::string& err() const { return m_err; }

private:
    bool read_some();

    pid_t m_pid = -1;
    int m_from = -1;
    std::string m_err;
};

}  // namespace waymark::program
