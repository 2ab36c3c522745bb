// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/stopmanymodel.h"

#include "core/domain/plaintext.h"
#include "ui/presentation/connectionwords.h"
#include "ui/presentation/errorwords.h"
#include "ui/presentation/groupwords.h"
#include "ui/presentation/orderedmodel.h"
#include "ui/presentation/statewords.h"
#include "ui/presentation/theme.h"

#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

namespace belay {
namespace {

QString hindranceSentence(StopHindrance hindrance)
{
    switch (hindrance) {
    case StopHindrance::None:
        return {};
    case StopHindrance::NoCancel:
        return StopManyModel::tr("cannot be stopped: this cloud has no cancel");
    case StopHindrance::WatchOnly:
        return StopManyModel::tr("this connection only watches");
    case StopHindrance::Ended:
        return StopManyModel::tr("has ended; nothing to stop");
    case StopHindrance::AlreadyStopping:
        return StopManyModel::tr("is stopping already");
    case StopHindrance::NoConnection:
        return StopManyModel::tr("its connection is gone");
    }
    return {};
}

QString numbersOf(const StopRow &row)
{
    if (!row.countsKnown)
        return StopManyModel::tr("its targets are not read yet");
    //: Part of "2 finish, 171 cancelled": %n targets run to their end.
    const QString finish = StopManyModel::tr("%n finish", nullptr, row.finishing);
    //: Part of "2 finish, 171 cancelled": %n targets will not be started.
    const QString cancelled = StopManyModel::tr("%n cancelled", nullptr, row.waiting);
    if (row.started == StartedOnStop::Finish)
        //: %1 is how many targets finish, %2 how many are cancelled.
        return StopManyModel::tr("%1, %2").arg(finish, cancelled);
    //: The same where the provider does not say what becomes of started targets.
    return StopManyModel::tr("%1, %2 (expected)").arg(finish, cancelled);
}

int countOf(const QList<StopRow> &rows, StopRow::Outcome outcome)
{
    return int(std::count_if(rows.begin(), rows.end(),
                             [outcome](const StopRow &row) { return row.outcome == outcome; }));
}

QString outcomeWords(const StopRow &row)
{
    switch (row.outcome) {
    case StopRow::Outcome::NotAsked:
        return {};
    case StopRow::Outcome::UnderWay:
        return StopManyModel::tr("on its way");
    case StopRow::Outcome::Accepted:
        return stopStageSentence(StopStage::Accepted);
    case StopRow::Outcome::Stopped:
        return stopStageSentence(StopStage::Stopped);
    case StopRow::Outcome::EndedByItself:
        return StopManyModel::tr("Too late: it had ended");
    case StopRow::Outcome::Refused:
        return StopManyModel::tr("Refused");
    case StopRow::Outcome::Unknown:
        return StopManyModel::tr("It left and no answer came back; it is being looked into");
    }
    return {};
}

} // namespace

QString stopManyHeading(const QList<StopRow> &rows)
{
    QSet<QString> connections;
    int ticked = 0;
    int production = 0;
    for (const StopRow &row : rows) {
        if (!row.ticked)
            continue;
        ++ticked;
        connections.insert(row.connectionName);
        production += row.environment == Environment::Production && !row.practice ? 1 : 0;
    }
    //: %1 is how many rows are ticked, %2 how many there are.
    QStringList parts{StopManyModel::tr("%1 of %2 selected").arg(ticked).arg(rows.size())};
    if (ticked > 0)
        //: After "3 of 5 selected": in %n connections.
        parts += StopManyModel::tr("in %n connections", nullptr, int(connections.size()));
    if (production > 0)
        //: After "3 of 5 selected": %n of those are in production.
        parts += StopManyModel::tr("%n are PROD", nullptr, production);
    return parts.join(QStringLiteral(", "));
}

QString stopManyButton(int ticked)
{
    return StopManyModel::tr("&Stop %n operations", nullptr, ticked);
}

QString stopManyEffect(const StopRow &row)
{
    if (row.hindrance != StopHindrance::None)
        return hindranceSentence(row.hindrance);
    if (row.action == OperationAction::DetectDrift)
        return row.ticked ? StopManyModel::tr("read-only check; stopping it changes nothing")
                          : StopManyModel::tr("read-only check, left out by default");
    if (row.practice && !row.ticked)
        //: %1 is what a stop would do.
        return StopManyModel::tr("%1; practice, left out by default").arg(numbersOf(row));
    return numbersOf(row);
}

QString stopManyResult(const StopRow &row, const StopProgress *progress)
{
    if (row.outcome == StopRow::Outcome::NotAsked)
        return row.hindrance == StopHindrance::None ? StopManyModel::tr("left out") : hindranceSentence(row.hindrance);
    QString words = outcomeWords(row);
    const bool isUnderWay = row.outcome == StopRow::Outcome::UnderWay || row.outcome == StopRow::Outcome::Accepted;
    if (progress && isUnderWay)
        words = stopStageSentence(progress->stage);
    if (progress && progress->stage == StopStage::Draining && progress->draining >= 0)
        //: %1 is a stage, %n targets are still working.
        words = StopManyModel::tr("%1: %n left", nullptr, progress->draining).arg(words);
    if (progress && progress->waitingForSignInSince.isValid())
        words = StopManyModel::tr("Waiting for your sign-in, first in line");
    else if (progress && progress->waitingForNetworkSince.isValid())
        words = StopManyModel::tr("Waiting for network, first in line");
    const bool isError = row.outcome == StopRow::Outcome::Refused || row.outcome == StopRow::Outcome::Unknown;
    if (isError && row.error)
        //: %1 is what became of a stop, %2 a sentence about the error.
        return StopManyModel::tr("%1. %2").arg(words, errorSentence(*row.error));
    return words;
}

QString stopManySummary(const QList<StopRow> &rows)
{
    QStringList parts;
    const auto add = [&](StopRow::Outcome outcome, const QString &words) {
        if (countOf(rows, outcome) > 0)
            parts += words;
    };
    add(StopRow::Outcome::UnderWay, StopManyModel::tr("%n on their way", nullptr, countOf(rows, StopRow::Outcome::UnderWay)));
    add(StopRow::Outcome::Accepted,
        StopManyModel::tr("%n accepted, not yet stopped", nullptr, countOf(rows, StopRow::Outcome::Accepted)));
    add(StopRow::Outcome::Stopped, StopManyModel::tr("%n stopped", nullptr, countOf(rows, StopRow::Outcome::Stopped)));
    add(StopRow::Outcome::EndedByItself,
        StopManyModel::tr("%n had ended by themselves", nullptr, countOf(rows, StopRow::Outcome::EndedByItself)));
    add(StopRow::Outcome::Refused, StopManyModel::tr("%n refused", nullptr, countOf(rows, StopRow::Outcome::Refused)));
    add(StopRow::Outcome::Unknown, StopManyModel::tr("%n without an answer", nullptr, countOf(rows, StopRow::Outcome::Unknown)));
    return parts.join(QStringLiteral("   "));
}

StopManyModel::StopManyModel(StopMany *many, StopController *stops, const Workspace *workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_many(many)
    , m_stops(stops)
    , m_workspace(workspace)
{
    connect(many, &StopMany::rowChanged, this, &StopManyModel::tell);
    connect(stops, &StopController::progressed, this, [this](const OperationRef &ref) {
        for (int row = 0; row < m_many->rows().size(); ++row)
            if (m_many->rows().at(row).ref == ref)
                tell(row);
    });
}

void StopManyModel::tell(int row)
{
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int StopManyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_many->rows().size());
}

int StopManyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const Connection *StopManyModel::connectionOf(int row) const
{
    return m_workspace->connection(m_many->rows().at(row).ref.connection);
}

QString StopManyModel::text(const StopRow &row, int column) const
{
    switch (column) {
    case TickColumn: {
        const Connection *connection = m_workspace->connection(row.ref.connection);
        return connection ? environmentWord(*connection) : QString();
    }
    case ConnectionColumn:
        return row.connectionName;
    case GroupColumn:
        return row.groupName;
    case ActionColumn:
        //: A job of a protection group, where others say UPDATE or DRIFT.
        return row.protection ? tr("JOB") : operationActionWord({row.action, {}});
    case EffectColumn:
        return m_many->hasBegun() ? stopManyResult(row, m_stops->progress(row.ref)) : stopManyEffect(row);
    default:
        return {};
    }
}

QVariant StopManyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const StopRow &row = m_many->rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return neutralised(text(row, index.column()));
    case Qt::CheckStateRole:
        if (index.column() == TickColumn && row.hindrance == StopHindrance::None)
            return row.ticked ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::ForegroundRole:
        return row.hindrance == StopHindrance::None ? QVariant()
                                                    : QVariant(themeFor(QGuiApplication::palette()).neutral);
    case RowKeyRole:
        return QString::number(index.row());
    default:
        return {};
    }
}

bool StopManyModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != TickColumn)
        return false;
    const bool wanted = value.toInt() == Qt::Checked;
    m_many->tick(index.row(), wanted);
    return m_many->rows().at(index.row()).ticked == wanted;
}

QVariant StopManyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TickColumn:
        return tr("Environment");
    case ConnectionColumn:
        return tr("Connection");
    case GroupColumn:
        return tr("Group");
    case ActionColumn:
        return tr("Action");
    case EffectColumn:
        return m_many->hasBegun() ? tr("Result") : tr("If stopped now");
    default:
        return {};
    }
}

Qt::ItemFlags StopManyModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == TickColumn && m_many->rows().at(index.row()).hindrance == StopHindrance::None
        && !m_many->hasBegun())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace belay
