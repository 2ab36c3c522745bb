// SPDX-License-Identifier: Apache-2.0
#include "app/cli/secretprompt.h"

#include <QByteArray>

#include <cstdio>

#include <termios.h>
#include <unistd.h>

namespace belay::cli {

namespace {

/// Keeps the terminal from showing what is typed, for its life.
class NoEcho
{
public:
    NoEcho()
        : m_isTerminal(isatty(STDIN_FILENO) != 0 && tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        if (!m_isTerminal)
            return;
        struct termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }

    ~NoEcho()
    {
        if (!m_isTerminal)
            return;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        std::fputc('\n', stderr);
    }
    Q_DISABLE_COPY_MOVE(NoEcho)

    [[nodiscard]] bool isTerminal() const { return m_isTerminal; }

private:
    struct termios m_before = {};
    bool m_isTerminal;
};

} // namespace

Secret readSecretLine(const QString &prompt)
{
    constexpr int longest = 16 * 1024;
    const NoEcho terminal;
    if (terminal.isTerminal()) {
        std::fputs(qPrintable(prompt), stderr);
        std::fflush(stderr);
    }
    QByteArray line;
    line.reserve(longest); // no copies left behind by growing
    char one = 0;
    while (line.size() < longest && read(STDIN_FILENO, &one, 1) == 1 && one != '\n')
        line.append(one);
    while (line.endsWith('\r') || line.endsWith(' '))
        line.chop(1);
    return Secret::take(line);
}

} // namespace belay::cli
