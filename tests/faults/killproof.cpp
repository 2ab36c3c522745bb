// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/programrun.h"
#include "tests/faults/prooffile.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <set>
#include <vector>

using namespace belay;
using namespace belay::testing;

/// The program is ended, or its disk fails, at every n-th thing it does; what the next start says must
/// be what the practice cloud's ledger says (network-and-safety.md sections 7 and 15.3).
///
///     killproof                  a few points of each change
///     killproof --all [POINTS]   so many points (120) of each change, and every file call
///
/// How far it is goes to stderr.
namespace {

constexpr size_t mostAtOnce = 3;
constexpr int longestRunMs = 120'000;

QString nameOf(const ProgramRun &run)
{
    return QStringLiteral("%1, %2 at %3")
        .arg(QLatin1String(run.change().name), QLatin1String(run.order().mode))
        .arg(run.order().at);
}

bool isStop(const ProgramRun &run)
{
    return QByteArray(run.change().action).startsWith("Stop") && run.change().cloud != QByteArray("huawei");
}

QStringList verdictProblems(const std::optional<JournalEntry> &entry, int applied)
{
    if (!entry)
        return {};
    if (entry->outcome != Outcome::Applied && entry->outcome != Outcome::NotApplied)
        return {QStringLiteral("left unknown (%1), applied %2").arg(int(entry->outcome)).arg(applied)};
    if ((entry->outcome == Outcome::Applied) != (applied > 0))
        return {QStringLiteral("wrong: journal says %1, applied %2: %3")
                    .arg(entry->outcome == Outcome::Applied ? u"applied" : u"not applied")
                    .arg(applied)
                    .arg(entry->evidence)};
    return {};
}

/// After a kill: at most once, never without an intent, and told as it was.
QStringList judgeKill(ProgramRun &run)
{
    const auto [entry, problem] = run.restart();
    const int applied = run.applied();
    if (!problem.isEmpty())
        return {problem + QStringLiteral(", applied %1").arg(applied)};
    QStringList problems = verdictProblems(entry, applied);
    if (applied > 1)
        problems.append(QStringLiteral("doubled: applied %1 times").arg(applied));
    if (applied > 0 && !entry)
        problems.append(QStringLiteral("lost: applied without an intent"));
    return problems;
}

/// With a failing disk: no change without a durable intent; a stop goes out and says so.
QStringList judgeFailure(ProgramRun &run)
{
    const QByteArray output = run.output();
    const auto [entry, problem] = run.restart();
    const int applied = run.applied();
    if (!problem.isEmpty())
        return {problem + QStringLiteral(", applied %1").arg(applied)};
    QStringList problems;
    if (run.wasKilled())
        problems.append(QStringLiteral("crashed"));
    if (applied > 1)
        problems.append(QStringLiteral("doubled: applied %1 times").arg(applied));
    if (!isStop(run)) {
        problems += verdictProblems(entry, applied);
        if (applied > 0 && !entry)
            problems.append(QStringLiteral("a change without an intent"));
        return problems;
    }
    if (applied != 1)
        problems.append(QStringLiteral("the stop did not go out"));
    if (!entry && !output.contains("\"recorded\":false"))
        problems.append(QStringLiteral("not recorded and does not say so"));
    return problems;
}

struct Tally
{
    QString what;
    int runs = 0;
    int applied = 0;
    QStringList problems = {};
};

class Proof
{
public:
    /// Points in one undisturbed run, which has to go well.
    qint64 pointsOf(const ProgramChange &change, const QByteArray &mode)
    {
        ProgramRun run(change, {mode, 0});
        run.start();
        wait([&] { return run.hasEnded(); });
        if (run.applied() != 1)
            qFatal("%s does not work: %s%s", change.name, run.output().constData(), run.errors().constData());
        return run.points();
    }

    void prove(const ProgramChange &change, const QByteArray &mode, qint64 most)
    {
        const qint64 points = pointsOf(change, mode);
        const qint64 count = std::min(points, most);
        std::set<qint64> chosen;
        for (qint64 i = 0; i < count; ++i)
            chosen.insert(1 + i * points / count);
        Tally tally{QStringLiteral("%1, %2, %3 of %4 points")
                        .arg(QLatin1String(change.name), QLatin1String(mode))
                        .arg(chosen.size())
                        .arg(points)};
        std::fprintf(stderr, "%s\n", qPrintable(tally.what));
        std::vector<std::unique_ptr<ProgramRun>> running;
        while (!chosen.empty() || !running.empty()) {
            while (!chosen.empty() && running.size() < mostAtOnce) {
                running.push_back(std::make_unique<ProgramRun>(change, ShimOrder{mode, *chosen.begin()}));
                chosen.erase(chosen.begin());
                running.back()->start();
            }
            wait([&] {
                return std::any_of(running.begin(), running.end(),
                                   [](const auto &run) { return run->hasEnded(); });
            });
            // Judging turns the event loop: what ends meanwhile has its turn in the next round.
            const auto ended =
                std::partition(running.begin(), running.end(), [](const auto &run) { return !run->hasEnded(); });
            const std::vector<std::unique_ptr<ProgramRun>> over(std::make_move_iterator(ended),
                                                                std::make_move_iterator(running.end()));
            running.erase(ended, running.end());
            for (const auto &run : over)
                judge(*run, tally);
        }
        if (tally.runs != count)
            qFatal("%d of %lld points were judged.", tally.runs, count);
        m_tallies.append(tally);
    }

    [[nodiscard]] const QList<Tally> &tallies() const { return m_tallies; }

private:
    template <class Condition>
    void wait(Condition condition)
    {
        QElapsedTimer clock;
        clock.start();
        QTimer heartbeat;
        heartbeat.start(20);
        while (!condition()) {
            if (clock.elapsed() > longestRunMs)
                qFatal("A run does not end.");
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
    }

    static void judge(ProgramRun &run, Tally &tally)
    {
        const QStringList problems = run.order().mode == "kill" ? judgeKill(run) : judgeFailure(run);
        ++tally.runs;
        tally.applied += run.applied() > 0 ? 1 : 0;
        for (const QString &problem : problems) {
            tally.problems.append(nameOf(run) + QStringLiteral(": ") + problem);
            qWarning("%s", qPrintable(tally.problems.last()));
        }
        if (tally.runs % 20 == 0)
            std::fprintf(stderr, "    %d runs, %d applied, %d problems\n", tally.runs, tally.applied,
                         int(tally.problems.size()));
    }

    QList<Tally> m_tallies;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList words = app.arguments();
    const bool all = words.contains(QStringLiteral("--all"));
    const qint64 killPoints = all ? std::max(100, words.value(2, QStringLiteral("120")).toInt()) : 6;
    const qint64 filePoints = all ? 10'000 : 2;
    Proof proof;
    for (const ProgramChange &change : programChanges()) {
        // It drains long and makes thousands of points: for the whole run only.
        if (!all && change.name == QByteArray("stop, ROS"))
            continue;
        proof.prove(change, "kill", killPoints);
        for (const char *mode : {"ENOSPC", "EIO", "EROFS"})
            proof.prove(change, mode, filePoints);
    }

    QString text;
    QTextStream out(&text);
    qsizetype problems = 0;
    for (const Tally &tally : proof.tallies()) {
        problems += tally.problems.size();
        out << tally.what << ": " << tally.runs << " runs, " << tally.applied << " applied, "
            << tally.problems.size() << " problems\n";
        for (const QString &problem : tally.problems)
            out << "    " << problem << '\n';
        printProof(tally.what,
                   QStringLiteral("%1 runs, %2 applied, %3 problems")
                       .arg(tally.runs)
                       .arg(tally.applied)
                       .arg(tally.problems.size()),
                   QStringLiteral("0 problems"), tally.problems.isEmpty());
    }
    writeProof(all ? QStringLiteral("kill.txt") : QStringLiteral("kill-short.txt"), text);
    return problems == 0 ? 0 : 1;
}
