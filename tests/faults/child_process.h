#pragma once
// A second process, to be killed, paused and continued. It ends with the test, however that ends.

#include <sys/types.h>

#include <string>
#include <vector>

namespace waymark::faults {

class ChildProcess {
public:
    /// The program of tests/faults/child with these arguments.
    explicit ChildProcess(const std::vector<std::string>& arguments);
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;
    ~ChildProcess();

    void send(int signal) const;
    /// The next line that it wrote, without its end; empty where it has ended and there is none.
    std::string read_line();
    /// Every line that is left, until it has ended.
    std::vector<std::string> read_rest();
    /// How it ended: its exit status, or minus the signal.
    int wait();

private:
    pid_t m_process = -1;
    int m_output = -1;
    std::string m_read;  ///< And not yet asked for.
};

}  // namespace waymark::faults
