// SPDX-License-Identifier: Apache-2.0
// bench-server ROWS DELAY_MS: ListStackInstances over loopback with pages of 100, rendered before
// the first request. Believes every signature. Prints its port; ends with its standard input.
// The whole list, or one region's with StackInstanceRegion; the n-th token is p000000 + n.
// DescribeStackSet tells the regions of the group landing-zone; of any other it tells none.
#include "tests/bench/pages.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <thread>
#include <vector>

using namespace belay::bench;

namespace {

constexpr int pageSize = 100;
using Chain = std::vector<std::string>; ///< Whole answers, headers included.

std::string answer(const std::string &body)
{
    return text("HTTP/1.1 200 OK\r\nx-amzn-RequestId: 35ec5187-794a-41e7-8c45-3f1800000006\r\n"
                "Content-Type: text/xml\r\nContent-Length: %zu\r\n\r\n",
                body.size()) +
           body;
}

Chain chain(int rows, int region)
{
    Chain pages;
    for (int first = 0; first < rows; first += pageSize) {
        const bool last = first + pageSize >= rows;
        pages.push_back(answer(page(first, std::min(pageSize, rows - first), region,
                                    last ? std::string() : text("p%06d", int(pages.size()) + 1))));
    }
    return pages;
}

/// The value of a form field, as far as its characters need no encoding.
std::string_view field(std::string_view body, std::string_view name)
{
    const std::string sought = std::string(name) + "=";
    for (size_t at = body.find(sought); at != std::string_view::npos; at = body.find(sought, at + 1)) {
        if (at != 0 && body[at - 1] != '&')
            continue;
        const std::string_view rest = body.substr(at + sought.size());
        return rest.substr(0, rest.find('&'));
    }
    return {};
}

class Server
{
public:
    Server(int rows, int delayMs)
        : m_delay(delayMs)
    {
        m_chains.push_back(chain(rows, -1));
        for (int region = 0; region < regionCount; ++region)
            m_chains.push_back(chain(rows / regionCount, region));
    }

    /// Answers one connection until it is closed.
    void serve(int socket) const
    {
        std::string buffer;
        std::array<char, 65'536> chunk{};
        for (;;) {
            const size_t head = buffer.find("\r\n\r\n");
            const size_t whole =
                head == std::string::npos ? 0 : head + 4 + bodyLength(buffer.substr(0, head));
            if (whole == 0 || buffer.size() < whole) {
                const ssize_t got = ::read(socket, chunk.data(), chunk.size());
                if (got <= 0)
                    break;
                buffer.append(chunk.data(), size_t(got));
                continue;
            }
            const std::string &page = pageFor(std::string_view(buffer).substr(0, whole).substr(head + 4));
            if (m_delay > 0)
                std::this_thread::sleep_for(std::chrono::milliseconds(m_delay));
            if (!send(socket, page))
                break;
            buffer.erase(0, whole);
        }
        ::close(socket);
    }

private:
    static size_t bodyLength(std::string head)
    {
        std::transform(head.begin(), head.end(), head.begin(),
                       [](unsigned char c) { return char(std::tolower(c)); });
        const size_t at = head.find("content-length:");
        return at == std::string::npos ? 0 : size_t(std::atoi(head.c_str() + at + 15));
    }

    static bool send(int socket, const std::string &page)
    {
        for (size_t sent = 0; sent < page.size();) {
            const ssize_t now = ::send(socket, page.data() + sent, page.size() - sent, MSG_NOSIGNAL);
            if (now <= 0)
                return false;
            sent += size_t(now);
        }
        return true;
    }

    const std::string &pageFor(std::string_view body) const
    {
        if (field(body, "Action") == "DescribeStackSet")
            return m_groups[field(body, "StackSetName") == "landing-zone"];
        const std::string_view token = field(body, "NextToken");
        const std::string_view region = field(body, "StackInstanceRegion");
        const auto known = std::find(regionNames.begin(), regionNames.end(), region);
        const size_t which = known == regionNames.end() ? 0 : 1 + size_t(known - regionNames.begin());
        return at(m_chains[which], token.empty() ? 0 : std::atoi(std::string(token.substr(1)).c_str()));
    }

    static const std::string &at(const Chain &pages, int number)
    {
        return pages[std::min(size_t(std::max(number, 0)), pages.size() - 1)];
    }

    int m_delay;
    std::array<std::string, 2> m_groups{answer(group(false)), answer(group(true))};
    std::vector<Chain> m_chains; ///< The whole list, then each region's.
};

} // namespace

int main(int argc, char **argv)
{
    const Server server(argc > 1 ? std::atoi(argv[1]) : 100'000, argc > 2 ? std::atoi(argv[2]) : 0);
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (::bind(listener, reinterpret_cast<sockaddr *>(&address), length) != 0 ||
        ::listen(listener, 64) != 0 ||
        ::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        return 1;
    std::printf("%d\n", int(ntohs(address.sin_port)));
    std::fflush(stdout);
    std::thread([] {
        std::array<char, 64> nothing{};
        while (::read(STDIN_FILENO, nothing.data(), nothing.size()) > 0) {
        }
        std::_Exit(0);
    }).detach();
    for (;;) {
        const int socket = ::accept(listener, nullptr, nullptr);
        const int on = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        std::thread([&server, socket] { server.serve(socket); }).detach();
    }
}
