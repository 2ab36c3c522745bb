// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/matrixwords.h"

#include "ui/presentation/reasons.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace belay {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::Matrix)

public:
    static QString state(CellState state);
    static QString duration(qint64 seconds);
    static QString text(const MatrixLayout &layout, const TargetRow &row, CellState state,
                        const QDateTime &now);
    static QString timed(const QString &word, const QString &time)
    {
        //: A cell of the matrix: %1 a state such as OK, %2 a time such as 1m04s.
        return tr("%1 %2").arg(word, time);
    }
    static QString overdue(const QString &word, const QString &age, const QString &usual)
    {
        //: A cell of the matrix: %1 a state such as RUNNING, %2 for how long, %3 how long targets usually
        //: take.
        return tr("%1 %2 (usual %3)").arg(word, age, usual);
    }
    static QString speech(const QString &account, const QString &region, const QString &state,
                          const QString &reason)
    {
        if (reason.isEmpty())
            //: One cell for screen readers: %1 account or folder, %2 region, %3 state.
            return tr("%1, %2, %3").arg(account, region, state);
        //: One cell for screen readers: %1 account, %2 region, %3 state, %4 reason.
        return tr("%1, %2, %3, %4").arg(account, region, state, reason);
    }
    static QString part(CellState state, int count)
    {
        //: Some targets of a folder: %1 a count, %2 a state such as FAILED.
        return tr("%1 %2").arg(QLocale().toString(count), Words::state(state));
    }
    static QString noTargets() { return tr("no target here"); }
    static QString folder(const MatrixLayout::Folder &folder);
    static QString folderSpeech(const MatrixLayout::Folder &folder, bool isOpen);
    static QString region(const QString &region, int place)
    {
        //: Head of a column: %1 a region, %2 its place in the order of deployment.
        return tr("%1 (%2)").arg(region).arg(place);
    }
    static QString noFolder() { return tr("no folder"); }
};

QString Words::state(CellState state)
{
    switch (state) {
    case CellState::Failed:
        return tr("FAILED");
    case CellState::Stalled:
        return tr("NO CHANGE");
    case CellState::Stopping:
        return tr("STOPPING");
    case CellState::Unknown:
        return tr("UNKNOWN");
    case CellState::Running:
        return tr("RUNNING");
    case CellState::Waiting:
        return tr("WAITING");
    case CellState::Cancelled:
        return tr("CANCELLED");
    case CellState::Skipped:
        return tr("SKIPPED");
    case CellState::Succeeded:
        return tr("OK");
    case CellState::None:
        return QStringLiteral("–");
    }
    return {};
}

QString Words::duration(qint64 seconds)
{
    seconds = std::max<qint64>(0, seconds);
    const auto two = [](qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    if (seconds < 60)
        //: A short stretch of time: %1 seconds, without a space.
        return tr("%1s").arg(seconds);
    if (seconds < 3600)
        //: A short stretch of time: %1 minutes and %2 seconds, two digits, without spaces.
        return tr("%1m%2s").arg(QString::number(seconds / 60), two(seconds % 60));
    //: A short stretch of time: %1 hours and %2 minutes, two digits, without spaces.
    return tr("%1h%2m").arg(QString::number(seconds / 3600), two(seconds / 60 % 60));
}

QString Words::text(const MatrixLayout &layout, const TargetRow &row, CellState state, const QDateTime &now)
{
    const QString word = Words::state(state);
    switch (state) {
    case CellState::Succeeded:
    case CellState::Cancelled:
    case CellState::Skipped:
        return row.beganAt && row.endedAt >= row.beganAt && row.endedAt
                   ? timed(word, duration(row.endedAt - row.beganAt))
                   : word;
    case CellState::Failed: {
        const QString head = reasonHead(layout.table.reason(row));
        return head.isEmpty() ? word : timed(word, head);
    }
    case CellState::Running:
    case CellState::Stalled:
    case CellState::Stopping: {
        const qint64 age = row.beganAt ? now.toSecsSinceEpoch() - row.beganAt : 0;
        const bool isOver = layout.usualSeconds > 0 && age > 2 * layout.usualSeconds;
        return isOver ? overdue(word, duration(age), duration(layout.usualSeconds)) : word;
    }
    case CellState::Unknown: {
        const QString &said = layout.table.texts().text(row.word);
        return said.isEmpty() ? word : timed(word, said);
    }
    case CellState::Waiting:
    case CellState::None:
        return word;
    }
    return word;
}

QString Words::folder(const MatrixLayout::Folder &folder)
{
    const QString name = folder.name.isEmpty() ? noFolder() : folder.name;
    if (folder.shown == folder.accounts)
        //: A folder: %1 its name, %2 how many accounts are in it.
        return tr("%1 (%2)").arg(name).arg(folder.accounts);
    //: A folder: %1 its name, %2 how many accounts are shown of %3.
    return tr("%1 (%2 of %3)").arg(name).arg(folder.shown).arg(folder.accounts);
}

QString Words::folderSpeech(const MatrixLayout::Folder &folder, bool isOpen)
{
    const QString name = folder.name.isEmpty() ? noFolder() : folder.name;
    //: For screen readers: a folder %1 with %n accounts.
    const QString accounts = tr("folder %1, accounts: %n", nullptr, folder.accounts).arg(name);
    //: For screen readers: %1 is a folder and how many accounts it has.
    return isOpen ? tr("%1, open").arg(accounts) : tr("%1, folded").arg(accounts);
}

} // namespace

Glyph glyphOf(CellState state)
{
    switch (state) {
    case CellState::Failed:
        return Glyph::Failed;
    case CellState::Stalled:
        return Glyph::Stalled;
    case CellState::Stopping:
        return Glyph::Stopping;
    case CellState::Unknown:
        return Glyph::Unknown;
    case CellState::Running:
        return Glyph::Running;
    case CellState::Waiting:
        return Glyph::Waiting;
    case CellState::Cancelled:
        return Glyph::Cancelled;
    case CellState::Skipped:
        return Glyph::Skipped;
    case CellState::Succeeded:
        return Glyph::Succeeded;
    case CellState::None:
        return Glyph::None;
    }
    return Glyph::Unknown;
}

QString cellStateWord(CellState state)
{
    return Words::state(state);
}
QString shortDuration(qint64 seconds)
{
    return Words::duration(seconds);
}
QString folderTitle(const MatrixLayout::Folder &folder)
{
    return Words::folder(folder);
}
QString regionTitle(const QString &region, int place)
{
    return Words::region(region, place);
}

QString folderTitleSpeech(const MatrixLayout::Folder &folder, bool isOpen)
{
    return Words::folderSpeech(folder, isOpen);
}

QString cellText(const MatrixLayout &layout, int account, int region, const QDateTime &now)
{
    const qint32 place = layout.cell(account, region);
    return place < 0 ? Words::state(CellState::None)
                     : Words::text(layout, layout.table.row(place), layout.state(account, region), now);
}

QString cellSpeech(const MatrixLayout &layout, int account, int region)
{
    const qint32 place = layout.cell(account, region);
    const QString where = layout.accountText(account);
    const QString &column = layout.regions.at(region);
    if (place < 0)
        return Words::speech(where, column, Words::noTargets(), {});
    return Words::speech(where, column, Words::state(layout.state(account, region)),
                         layout.table.reason(layout.table.row(place)));
}

QList<std::pair<CellState, int>> folderParts(const MatrixLayout &layout, int folder, int region)
{
    const TargetCounts &counts = layout.counts(folder, region);
    QList<std::pair<CellState, int>> parts;
    const auto add = [&](TargetState state, int count) {
        if (count > 0)
            parts.append({cellStateOf(state, layout.draining, layout.stalled), count});
    };
    add(TargetState::Failed, counts.failed);
    add(TargetState::Running, counts.running);
    add(TargetState::Waiting, counts.waiting);
    add(TargetState::Cancelled, counts.cancelled);
    add(TargetState::Skipped, counts.skipped);
    add(TargetState::Succeeded, counts.succeeded);
    add(TargetState::Unknown, counts.unknown);
    std::sort(parts.begin(), parts.end());
    return parts;
}

QString folderText(const MatrixLayout &layout, int folder, int region)
{
    QStringList words;
    for (const auto &[state, count] : folderParts(layout, folder, region))
        words += Words::part(state, count);
    return words.isEmpty() ? Words::state(CellState::None) : words.join(QStringLiteral(", "));
}

QString folderSpeech(const MatrixLayout &layout, int folder, int region)
{
    const QString &name = layout.folders[size_t(folder)].name;
    const bool isEmpty = layout.counts(folder, region).total() == 0;
    return Words::speech(name.isEmpty() ? Words::noFolder() : name, layout.regions.at(region),
                         isEmpty ? Words::noTargets() : folderText(layout, folder, region), {});
}

QString cellTip(const MatrixLayout &layout, int account, int region, const QDateTime &now)
{
    const qint32 place = layout.cell(account, region);
    if (place < 0)
        return Words::noTargets();
    const QString &reason = layout.table.reason(layout.table.row(place));
    const QString text = layout.accountText(account) + QStringLiteral(" / ") + layout.regions.at(region) +
                         u'\n' + cellText(layout, account, region, now);
    return reason.isEmpty() ? text : text + u'\n' + reason;
}

} // namespace belay
