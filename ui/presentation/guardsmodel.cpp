// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/guardsmodel.h"

#include "ui/presentation/connectionwords.h"
#include "ui/presentation/groupwords.h"

namespace belay {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::GuardsModel)

public:
    static std::vector<GuardsModel::ColumnSpec> columns();
    static QString now(const GuardRow &row);
};

QString Words::now(const GuardRow &row)
{
    if (row.status.blindness != GuardBlindness::None)
        return blindSentence(row.status.blindness);
    if (row.status.state == GuardState::CountingDown || row.status.state == GuardState::Fired)
        return firedSentence(row.status.verdict);
    if (row.status.operation.id.isEmpty())
        return tr("nothing runs that it watches");
    QStringList parts;
    for (const GuardReading &reading : row.status.verdict.readings)
        parts += readingText(reading);
    return parts.join(QStringLiteral(", "));
}

std::vector<GuardsModel::ColumnSpec> Words::columns()
{
    using Spec = GuardsModel::ColumnSpec;
    using Row = const GuardRow &;
    return {Spec(tr("State"), [](Row r) { return r.state; }).marked([](Row r) {
                return glyphIcon(glyphOf(r.status.state));
            }),
            Spec(tr("Connection"), [](Row r) { return r.environment + QStringLiteral("  ") + r.connectionName; }),
            Spec(tr("Watches"), [](Row r) { return r.watches; }),
            Spec(tr("When"), [](Row r) { return guardRulesLine(r.guard.rules); }),
            Spec(tr("Then"), [](Row r) { return guardActLine(r.guard); }),
            Spec(tr("Now"), [](Row r) { return now(r); })};
}

} // namespace

GuardsModel::GuardsModel(QObject *parent)
    : TableModel(
          Words::columns(),
          [](const GuardRow &row) { return row.guard.id.toString() + u'/' + row.status.operation.id.toString(); },
          parent)
{
}

GuardsPresenter::GuardsPresenter(const AppContext &context, std::function<QDateTime()> now, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_now(now ? std::move(now) : std::function<QDateTime()>(&QDateTime::currentDateTimeUtc))
{
    if (!context.guards)
        return;
    connect(context.guards, &GuardWatch::guardsChanged, this, &GuardsPresenter::take);
    connect(context.guards, &GuardWatch::statusChanged, this, &GuardsPresenter::take);
    connect(context.workspace, &Workspace::connectionsChanged, this, &GuardsPresenter::take);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &GuardsPresenter::take);
    m_tick.start();
    take();
}

GuardRow GuardsPresenter::rowOf(const Guard &guard, const GuardStatus &status) const
{
    GuardRow row{guard, status, {}, {}, {}, {}};
    if (const Connection *connection = m_context.workspace->connection(guard.connection)) {
        row.connectionName = connection->name;
        row.environment = environmentWord(*connection);
    }
    const OperationRecord *record = m_context.operations->record(status.operation);
    const bool isKnown = record && !(record->operation.action == OperationAction::Unknown);
    const QString act = isKnown ? operationActionWord(record->operation.action) : QString();
    row.watches = tr("every update");
    if (!status.operation.id.isEmpty()) {
        //: An operation: %1 is what is done, such as UPDATE, %2 the name of a group.
        const QString operation = tr("%1 %2").arg(act, status.operation.group.name).trimmed();
        //: A guard of a whole connection: %1 is the operation it watches now.
        row.watches = guard.operation ? operation : tr("every update: %1").arg(operation);
    }
    row.state = guardStateWord(status.state);
    if (status.state == GuardState::CountingDown)
        row.state += u' ' + countDownText(status.stopsAt, m_now());
    return row;
}

void GuardsPresenter::take()
{
    if (!m_context.guards)
        return;
    QList<GuardRow> rows;
    const QList<GuardStatus> statuses = m_context.guards->statuses();
    for (const Guard &guard : m_context.guards->guards()) {
        bool watches = false;
        for (const GuardStatus &status : statuses) {
            if (status.guard != guard.id)
                continue;
            rows += rowOf(guard, status);
            watches = true;
        }
        if (watches)
            continue;
        GuardStatus idle;
        idle.guard = guard.id;
        idle.state = GuardState::Armed;
        if (guard.operation)
            idle.operation = *guard.operation;
        rows += rowOf(guard, idle);
    }
    m_model.apply(rows);
    emit changed();
}

int GuardsPresenter::attention() const
{
    const QList<GuardRow> &rows = m_model.all();
    return int(std::count_if(rows.begin(), rows.end(), [](const GuardRow &row) {
        return row.status.state != GuardState::Armed && row.status.state != GuardState::Off;
    }));
}

QString GuardsPresenter::headline() const
{
    if (m_model.all().isEmpty())
        return {};
    //: Above the table of guards: %n guards.
    QStringList parts{tr("%n guards", nullptr, m_context.guards ? int(m_context.guards->guards().size()) : 0)};
    if (attention() > 0)
        parts += tr("%n need attention", nullptr, attention());
    return parts.join(QStringLiteral("   "));
}

} // namespace belay
