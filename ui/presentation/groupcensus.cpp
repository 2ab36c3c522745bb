// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/groupcensus.h"

#include <QCoro/QCoroTask>
#include <QCryptographicHash>

namespace belay {

static constexpr int mostPages = 10;

GroupCensus::GroupCensus(Workspace *workspace, OperationWatch *watch, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_watch(watch)
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &GroupCensus::describe);
    connect(&m_read, &InstanceRead::changed, this, &GroupCensus::takeRead);
}

GroupCensus::~GroupCensus()
{
    m_reading.request_stop();
}

void GroupCensus::setActive(bool active)
{
    m_isActive = active;
    next();
}

void GroupCensus::want(const QList<Place> &groups)
{
    m_queue.clear();
    for (const Place &place : groups)
        if (!m_tried.contains(place))
            m_queue.append(place);
    next();
}

GroupSight GroupCensus::sight(const ConnectionId &connection, const GroupKey &group) const
{
    return m_sights.value({connection, group});
}

void GroupCensus::takeTargets(const ConnectionId &connection, const GroupKey &group,
                              const InstanceTable &table)
{
    GroupSight &sight = m_sights[{connection, group}];
    QSet<std::pair<quint64, quint8>> seen;
    QStringList accounts;
    for (const InstanceRow &row : table.rows()) {
        const auto account = std::pair(row.account, row.digits);
        if (seen.contains(account))
            continue;
        seen.insert(account);
        accounts.append(table.account(row));
    }
    sight.targets = int(table.size());
    sight.isMore = false;
    sight.accounts = accounts;
    emit changed();
}

void GroupCensus::takeDefinition(const ConnectionId &connection, const GroupKey &group,
                                 const StackGroupDetail &detail)
{
    GroupSight &sight = m_sights[{connection, group}];
    const QByteArray hash = QCryptographicHash::hash(detail.templateBody, QCryptographicHash::Sha256);
    sight.templateHash = detail.templateBody.isEmpty() ? QString() : QString::fromLatin1(hash.toHex());
    sight.drifted = detail.driftDetails ? detail.driftDetails->drifted : -1;
    emit changed();
}

std::shared_ptr<StackGroupService> GroupCensus::service() const
{
    return m_at ? m_workspace->stackGroups({m_at->first, m_at->second.region}) : nullptr;
}

ListRead::Pace GroupCensus::pace() const
{
    return m_watch->pace({m_at->first, m_at->second.region}, instancesAction());
}

void GroupCensus::next()
{
    if (m_at || !m_isActive || m_queue.isEmpty())
        return;
    m_at = m_queue.takeFirst();
    m_tried.insert(*m_at);
    describe();
}

void GroupCensus::describe()
{
    const auto asked = service();
    if (!asked) {
        m_at.reset();
        return next();
    }
    if (const qint64 wait = pace()(); wait > 0)
        return m_later.start(int(wait));
    const std::stop_token stop = m_reading.get_token();
    QCoro::connect(asked->group(m_at->second, stop), this,
                   [this, stop](const Result<StackGroupDetail> &detail) {
                       if (stop.stop_requested())
                           return;
                       if (detail)
                           takeDefinition(m_at->first, m_at->second, *detail);
                       readTargets();
                   });
}

void GroupCensus::readTargets()
{
    if (const auto asked = service())
        return m_read.start(asked, m_at->second, pace());
    m_at.reset();
    next();
}

void GroupCensus::takeRead()
{
    const bool isMore = m_read.isReading() && m_read.pagesRead() >= mostPages;
    const bool isBroken = m_read.error().has_value();
    if (!m_at || (!isMore && !isBroken && !m_read.isComplete()))
        return;
    const Place at = *std::exchange(m_at, std::nullopt);
    if (!m_read.table().isEmpty() || !isBroken) {
        takeTargets(at.first, at.second, m_read.table());
        m_sights[at].isMore = isMore || isBroken;
    }
    m_read.clear();
    next();
}

} // namespace belay
