// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/protectionpresenter.h"

#include "ui/presentation/errorwords.h"
#include "ui/presentation/protectionwords.h"

namespace belay {

ProtectionPresenter::ProtectionPresenter(Workspace *workspace, ProtectionWatch *watch,
                                         ProtectionController *controller, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_watch(watch)
    , m_controller(controller)
{
    connect(watch, &ProtectionWatch::groupsChanged, this, &ProtectionPresenter::takeGroups);
    connect(workspace, &Workspace::connectionsChanged, this, &ProtectionPresenter::takeGroups);
    connect(watch, &ProtectionWatch::insidesChanged, this, [this](const ProtectionRef &ref) {
        if (m_selected && m_selected->ref == ref)
            takeInsides();
    });
    connect(controller, &ProtectionController::progressed, this, [this](const ProtectionRef &ref) {
        if (m_selected && m_selected->ref == ref)
            takeInsides();
    });
    takeGroups();
}

ProtectionPresenter::~ProtectionPresenter()
{
    m_watch->focus({});
}

void ProtectionPresenter::takeGroups()
{
    QList<ProtectionRow> rows;
    for (const auto &[ref, group] : m_watch->groups())
        if (const Connection *connection = m_workspace->connection(ref.connection))
            rows.append({*connection, ref, group});
    m_groups.apply(rows);
    if (m_selected) {
        const ProtectionRow *now = m_groups.find(ProtectionModel::keyOf(m_selected->ref));
        if (!now)
            return select({});
        m_selected = *now;
    }
    takeInsides();
}

void ProtectionPresenter::takeInsides()
{
    if (m_selected) {
        m_instances.apply(m_watch->instances(m_selected->ref));
        m_pairs.apply(m_watch->pairs(m_selected->ref));
        m_failedTasks.apply(m_watch->failedTasks(m_selected->ref));
    } else {
        m_instances.clear();
        m_pairs.clear();
        m_failedTasks.clear();
    }
    const ProtectionProgress *now = progress();
    m_jobParts.apply(now && now->job ? now->job->parts : QList<Job>());
    emit changed();
}

void ProtectionPresenter::select(const std::optional<ProtectionRef> &ref)
{
    const ProtectionRow *row = ref ? m_groups.find(ProtectionModel::keyOf(*ref)) : nullptr;
    m_selected = row ? std::optional(*row) : std::nullopt;
    m_watch->focus(m_selected ? ref : std::nullopt);
    takeInsides();
}

const ProtectionProgress *ProtectionPresenter::progress() const
{
    return m_selected ? m_controller->progress(m_selected->ref) : nullptr;
}

QList<ProtectionOffer> ProtectionPresenter::offers() const
{
    if (!m_selected)
        return {};
    const ProtectionProgress *now = progress();
    return offersFor(m_selected->group, m_selected->connection.mode, now && !now->isOver());
}

bool ProtectionPresenter::hasConnections() const
{
    return !m_workspace->protectionScopes().isEmpty();
}

bool ProtectionPresenter::hasSeveralPlaces() const
{
    return m_workspace->protectionScopes().size() > 1;
}

QString ProtectionPresenter::notice() const
{
    if (!hasConnections())
        return tr("No connection to a cloud with protection groups yet.");
    QStringList unread;
    bool reading = false;
    for (const Scope &scope : m_workspace->protectionScopes()) {
        const Connection *connection = m_workspace->connection(scope.connection);
        const std::optional<CloudError> error = m_watch->error(scope);
        if (error && connection)
            //: %1 is the name of a connection, %2 a region, %3 a sentence about the error.
            unread +=
                tr("%1, %2 could not be read: %3").arg(connection->name, scope.region, errorSentence(*error));
        else if (!m_watch->readAt(scope).isValid())
            reading = true;
    }
    if (!unread.isEmpty())
        return unread.join(u'\n');
    if (m_groups.rowCount() > 0)
        return {};
    return reading ? tr("Reading protection groups…") : tr("No protection groups here.");
}

QString ProtectionPresenter::supportBundle() const
{
    return m_selected ? belay::supportBundle(*m_selected, progress(), m_watch->failedTasks(m_selected->ref),
                                             QDateTime::currentDateTimeUtc())
                      : QString();
}

QString ProtectionPresenter::account() const
{
    return m_selected ? m_workspace->status(m_selected->connection.id).identity.account : QString();
}

QString ProtectionPresenter::commandLine(ProtectionAction action) const
{
    if (!m_selected)
        return {};
    const auto service = m_workspace->protectionGroups({m_selected->ref.connection, m_selected->ref.region});
    return service ? service->commandLine(m_selected->ref.group, action) : QString();
}

void ProtectionPresenter::refresh()
{
    m_watch->refresh();
}

void ProtectionPresenter::act(const ProtectionRef &ref, ProtectionAction action, const QString &reason)
{
    m_controller->act(ref, action, reason);
}

} // namespace belay
