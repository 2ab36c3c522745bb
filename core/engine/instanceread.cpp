// SPDX-License-Identifier: Apache-2.0
#include "core/engine/instanceread.h"

#include <QCoro/QCoroTask>
#include <QPointer>

namespace belay {

// A shorter list is read sooner in one chain than its regions are asked for.
static constexpr int pagesOfAShortList = 3;

// Who shows the table holds a copy, so that after each look the whole of it is written anew.
static constexpr qsizetype rowsOfALargeTable = 5'000;

static Task<Result<StackGroupDetail>> describe(std::shared_ptr<StackGroupService> service, GroupKey group,
                                               ListRead::Pace pace, NapsPtr naps)
{
    while (pace && !naps->hasEnded()) {
        const qint64 wait = pace();
        if (wait <= 0)
            break;
        auto waiting = nap(naps, std::chrono::milliseconds(wait));
        co_await waiting;
    }
    auto asking = service->group(group, {});
    Result<StackGroupDetail> detail = co_await asking;
    co_return detail;
}

InstanceRead::InstanceRead(QObject *parent)
    : QObject(parent)
{
    m_announce.setSingleShot(true);
    connect(&m_announce, &QTimer::timeout, this, &InstanceRead::changed);
}

InstanceRead::~InstanceRead()
{
    m_naps->endAll();
}

void InstanceRead::start(std::shared_ptr<StackGroupService> service, const GroupKey &group,
                         ListRead::Pace pace)
{
    clear();
    m_service = std::move(service);
    m_group = group;
    m_pace = std::move(pace);
    refresh();
}

void InstanceRead::refresh()
{
    if (!m_service)
        return;
    m_passes = 0;
    m_isComplete = false;
    m_table.beginPass();
    m_list = std::make_unique<ListRead>(m_pace);
    connect(m_list.get(), &ListRead::grew, this, [this] {
        if (!m_announce.isActive())
            m_announce.start(m_table.size() < rowsOfALargeTable ? 16 : 100);
    });
    connect(m_list.get(), &ListRead::isLong, this, &InstanceRead::splitByRegion);
    connect(m_list.get(), &ListRead::ended, this, &InstanceRead::listEnded);
    m_list->start(fetchOf({}), pagesOfAShortList);
    emit changed();
}

ListRead::Fetch InstanceRead::fetchOf(const QString &region)
{
    const std::function<void(const QList<StackInstance> &)> take =
        [self = QPointer(this)](const QList<StackInstance> &rows) {
            if (self)
                self->m_table.take(rows);
        };
    InstanceFilter filter;
    filter.region = region;
    return [service = m_service, group = m_group, filter, take](PageToken page, std::stop_token stop,
                                                                NextKnown next) {
        return handOver<StackInstance>(service->instances(group, filter, page, stop, next), take, stop);
    };
}

void InstanceRead::splitByRegion()
{
    // One more call tells all regions; the rows so far may not have shown every one.
    const QPointer<ListRead> list = m_list.get();
    auto describing = describe(m_service, m_group, m_pace, m_naps);
    QCoro::connect(std::move(describing), this, [this, list](const Result<StackGroupDetail> &detail) {
        if (!list)
            return;
        QStringList regions = detail ? detail->regions : QStringList();
        for (qsizetype known = 1; !regions.isEmpty() && known < m_table.regions().size(); ++known)
            if (const QString &region = m_table.regions().text(quint32(known)); !regions.contains(region))
                regions.append(region);
        if (regions.size() < 2)
            return list->goOn();
        QList<ListRead::Fetch> chains;
        for (const QString &region : std::as_const(regions))
            chains.append(fetchOf(region));
        list->split(chains);
    });
}

void InstanceRead::listEnded()
{
    if (!m_list->error()) {
        // Rows that moved between numbered pages meanwhile may have been missed: once more.
        if (m_list->hasShifted() && ++m_passes < 2)
            return m_list->again();
        if (!m_list->hasShifted() && m_table.endPass())
            ++m_removals;
        m_table.squeeze();
        m_isComplete = true;
        m_readAt = QDateTime::currentDateTimeUtc();
    }
    m_announce.stop();
    emit changed();
}

void InstanceRead::retry()
{
    if (!m_list || !m_list->error())
        return;
    m_list->retry();
    emit changed();
}

void InstanceRead::cancel()
{
    m_list.reset();
    m_announce.stop();
    emit changed();
}

void InstanceRead::clear()
{
    m_list.reset();
    m_announce.stop();
    m_service.reset();
    m_table = {};
    m_isComplete = false;
    m_readAt = {};
    emit changed();
}

std::optional<CloudError> InstanceRead::error() const
{
    return m_list && !m_list->isReading() ? m_list->error() : std::nullopt;
}

} // namespace belay
