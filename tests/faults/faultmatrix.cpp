// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/faultcell.h"
#include "tests/faults/prooffile.h"

#include <QCoreApplication>
#include <QMap>
#include <QTextStream>

#include <cstdio>

using namespace belay;
using namespace belay::testing;

/// The fault matrix: 28 faults x 4 classes of call x before or after applying x fresh or reused
/// connection, each on every cloud that has the call, each verdict held against the ledger of the cloud.
///
///     faultmatrix          every fault once
///     faultmatrix --all    all cells
namespace {

constexpr int mostAtOnce = 40;

constexpr const char *classNames[] = {"read", "change, token", "change, no token", "stop"};

using Key = std::tuple<int, int, int, int>; // fault, class, strike, reused

struct Cell
{
    QStringList clouds; ///< "A" applied and told so, "-" not applied and told so, "!" a problem.
};

QString letterOf(const CellResult &result)
{
    if (!result.problems.isEmpty())
        return QStringLiteral("!");
    if (result.foundLater)
        return result.applied > 0 ? QStringLiteral("a") : QStringLiteral("o");
    return result.applied > 0 ? QStringLiteral("A") : QStringLiteral("-");
}

QString nameOf(const CellSpec &spec)
{
    return QStringLiteral("%1, %2, %3, %4, %5")
        .arg(QLatin1String(spec.row->name), QLatin1String(classNames[int(spec.call)]), spec.connection,
             spec.strike == Strike::Before ? QStringLiteral("before") : QStringLiteral("after"),
             spec.reused ? QStringLiteral("reused") : QStringLiteral("fresh"));
}

class Matrix
{
public:
    void add(const CellSpec &spec, const CellResult &result)
    {
        m_cells[{int(spec.row - faultTable.data()), int(spec.call), int(spec.strike), int(spec.reused)}]
            .clouds.append(letterOf(result));
        ++m_runs;
        m_longest = std::max(m_longest, result.seconds);
        if (result.problems.isEmpty())
            return;
        const QString line = nameOf(spec) + QStringLiteral(": ") + result.problems.join(QStringLiteral("; "));
        m_problems.append(line);
        std::fprintf(stderr, "%s\n", qPrintable(line));
    }

    [[nodiscard]] QString table() const
    {
        QString text;
        QTextStream out(&text);
        out << "Faults x calls. Clouds of a cell in the order AWS, ROS, SDRS (those that have the call).\n"
               "A: carried out, and told so. -: not carried out, and told so. a, o: the same, found out by "
               "the\n"
               "reconciler after the fault had ended. !: a problem, named below.\n"
               "Columns of each class: before/fresh, before/reused, after/fresh, after/reused.\n\n";
        out << QStringLiteral("fault").leftJustified(22);
        for (const char *name : classNames)
            out << QString::fromLatin1(name).leftJustified(22);
        out << "what\n";
        for (int fault = 0; fault < int(faultTable.size()); ++fault)
            row(out, fault);
        out << '\n'
            << m_cells.size() << " cells, " << m_runs << " runs, " << m_problems.size()
            << " problems, longest " << m_longest << " s\n";
        for (const QString &problem : m_problems)
            out << problem << '\n';
        return text;
    }

    [[nodiscard]] qsizetype cells() const { return m_cells.size(); }
    [[nodiscard]] int runs() const { return m_runs; }
    [[nodiscard]] const QStringList &problems() const { return m_problems; }
    [[nodiscard]] int countOf(QStringView word) const
    {
        return int(std::count_if(m_problems.begin(), m_problems.end(),
                                 [&](const QString &p) { return p.contains(word); }));
    }

private:
    void row(QTextStream &out, int fault) const
    {
        out << QString::fromLatin1(faultTable[size_t(fault)].name).leftJustified(22);
        for (int call = 0; call < 4; ++call) {
            QString columns;
            for (int strike = 0; strike < 2; ++strike)
                for (int reused = 0; reused < 2; ++reused)
                    columns +=
                        m_cells.value({fault, call, strike, reused}).clouds.join(QString()).leftJustified(4) +
                        u' ';
            out << columns.leftJustified(22);
        }
        out << faultTable[size_t(fault)].what << '\n';
    }

    QMap<Key, Cell> m_cells;
    QStringList m_problems;
    int m_runs = 0;
    double m_longest = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const bool all = app.arguments().contains(QStringLiteral("--all"));
    QList<CellSpec> waiting = all ? allCells() : someCells();
    const QString only = app.arguments().value(app.arguments().indexOf(QStringLiteral("--only")) + 1);
    if (app.arguments().contains(QStringLiteral("--only")))
        waiting.removeIf([&](const CellSpec &spec) { return !nameOf(spec).contains(only); });

    Matrix matrix;
    std::vector<std::unique_ptr<FaultCell>> running;
    while (!waiting.isEmpty() || !running.empty()) {
        while (!waiting.isEmpty() && running.size() < mostAtOnce) {
            running.push_back(std::make_unique<FaultCell>(waiting.takeFirst()));
            running.back()->start();
        }
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        std::erase_if(running, [&](const std::unique_ptr<FaultCell> &cell) {
            if (cell->done())
                matrix.add(cell->spec(), cell->result());
            return cell->done();
        });
    }

    writeProof(all ? QStringLiteral("fault-matrix.txt") : QStringLiteral("fault-matrix-short.txt"),
               matrix.table());
    std::printf("%s", qPrintable(matrix.table()));
    printProof(QStringLiteral("fault matrix"),
               QStringLiteral("%1 cells, %2 runs: %3 doubled, %4 wrong, %5 unknown, %6 problems in all")
                   .arg(matrix.cells())
                   .arg(matrix.runs())
                   .arg(matrix.countOf(u"doubled"))
                   .arg(matrix.countOf(u"wrong"))
                   .arg(matrix.countOf(u"left unknown"))
                   .arg(matrix.problems().size()),
               all ? QStringLiteral("448 cells, 0 problems") : QStringLiteral("28 cells, 0 problems"),
               matrix.problems().isEmpty());
    return matrix.problems().isEmpty() ? 0 : 1;
}
