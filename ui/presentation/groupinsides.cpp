// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/groupspresenter.h"

#include "core/cloud/paging.h"
#include "ui/presentation/errorwords.h"
#include "ui/presentation/instancestates.h"

#include <QLocale>
#include <QPointer>

namespace belay {

GroupInsides::GroupInsides(QObject *parent)
    : QObject(parent)
{
    connect(&m_read, &InstanceRead::changed, this, &GroupInsides::takeTargets);
}

GroupInsides::~GroupInsides()
{
    m_reading.request_stop();
}

void GroupInsides::setGroup(std::shared_ptr<StackGroupService> service, const GroupKey &key,
                            ListRead::Pace pace)
{
    m_reading.request_stop();
    m_reading = std::stop_source();
    m_service = std::move(service);
    m_key = key;
    m_targetsState = {};
    m_operationsState = {};
    m_definitionState = {};
    m_pace = std::move(pace);
    m_read.clear();
    m_counted = 0;
    m_standings = {};
    m_definition.reset();
    m_targets.clear();
    m_operations.clear();
    m_parameters.clear();
    emit changed();
}

void GroupInsides::needTargets()
{
    if (!m_targetsState.isReading && !m_targetsState.wasRead && !m_targetsState.error)
        readTargets();
}

void GroupInsides::needOperations()
{
    if (!m_operationsState.isReading && !m_operationsState.wasRead && !m_operationsState.error)
        readOperations();
}

void GroupInsides::needDefinition()
{
    if (!m_definitionState.isReading && !m_definitionState.wasRead && !m_definitionState.error)
        readDefinition();
}

void GroupInsides::refresh()
{
    const auto again = [](const PartState &state) {
        return !state.isReading && (state.wasRead || state.error);
    };
    if (again(m_targetsState))
        readTargets();
    if (again(m_operationsState))
        readOperations();
    if (again(m_definitionState))
        readDefinition();
}

void GroupInsides::readTargets()
{
    if (!m_service)
        return;
    if (m_targetsState.error)
        m_read.retry();
    else if (m_targetsState.wasRead)
        m_read.refresh();
    else
        m_read.start(m_service, m_key, m_pace);
    m_targetsState.isReading = true;
    emit changed();
    takeTargets();
}

void GroupInsides::takeTargets()
{
    if (!m_targetsState.isReading)
        return;
    if (m_read.isReading()) {
        // Told after the model has the rows, no more often than it takes them.
        m_targets.setTableSoon([this] {
            QMetaObject::invokeMethod(this, &GroupInsides::showTargets, Qt::QueuedConnection);
            return m_read.table();
        });
        return;
    }
    m_targetsState.isReading = false;
    m_targetsState.error = m_read.error();
    if (m_read.isComplete()) {
        m_targetsState.wasRead = true;
        if (std::exchange(m_removals, m_read.removals()) != m_read.removals())
            m_counted = 0; // rows are gone: count anew
    }
    showTargets();
}

void GroupInsides::showTargets()
{
    m_targets.setTable(m_read.table());
    m_standings = InstanceStates(m_read.table()).counts(m_read.table());
    countPlaces();
    emit changed();
}

void GroupInsides::countPlaces()
{
    if (m_counted == 0) {
        m_accounts.clear();
        m_regions.clear();
    }
    for (; m_counted < m_read.table().size(); ++m_counted) {
        const InstanceRow &row = m_read.table().row(m_counted);
        m_accounts.insert({row.account, row.digits});
        m_regions.insert(row.region);
    }
}

QString GroupInsides::targetsSummary() const
{
    if (m_read.table().isEmpty())
        return {};
    return targetsSentence(int(m_read.table().size()), int(m_accounts.size()), int(m_regions.size())) +
           u'\n' + standingsSentence(m_standings);
}

QString GroupInsides::targetsProgress() const
{
    const QLocale locale;
    const QString rows = locale.toString(m_read.table().size());
    if (m_targetsState.error && !m_targetsState.isReading)
        //: %1 is a number of targets, %2 a sentence about the error.
        return tr("%1 targets could be read, not all of them. %2").arg(rows, errorSentence(*m_targetsState.error));
    if (!m_targetsState.isReading || m_targetsState.wasRead)
        return {};
    if (m_read.pagesTotal() > 0)
        //: A long list is being read; all are numbers: %1 pages of %2, %3 targets.
        return tr("Reading: %1 of %2 pages, %3 targets so far")
            .arg(locale.toString(m_read.pagesRead()), locale.toString(m_read.pagesTotal()), rows);
    //: A list is being read whose length is not known; %1 pages, %2 targets, both numbers.
    return tr("Reading: %1 pages, %2 targets so far").arg(locale.toString(m_read.pagesRead()), rows);
}

void GroupInsides::readOperations()
{
    if (!m_service)
        return;
    m_operationsState.isReading = true;
    emit changed();
    const std::stop_token stop = m_reading.get_token();
    const std::function<Task<Result<Page<Operation>>>(PageToken)> fetch = [service = m_service, key = m_key,
                                                                           stop](PageToken page) {
        return service->operations(key, page, stop);
    };
    QCoro::connect(allPages<Operation>(fetch), this, [this, stop](const Result<QList<Operation>> &all) {
        if (stop.stop_requested())
            return;
        m_operationsState.isReading = false;
        m_operationsState.error.reset();
        if (all) {
            m_operationsState.wasRead = true;
            m_operations.apply(*all);
        } else {
            m_operationsState.error = all.error();
        }
        emit changed();
    });
}

void GroupInsides::readDefinition()
{
    if (!m_service)
        return;
    m_definitionState.isReading = true;
    emit changed();
    const std::stop_token stop = m_reading.get_token();
    QCoro::connect(m_service->group(m_key, stop), this, [this, stop](const Result<StackGroupDetail> &detail) {
        if (stop.stop_requested())
            return;
        m_definitionState.isReading = false;
        m_definitionState.error.reset();
        if (detail) {
            m_definitionState.wasRead = true;
            m_definition = *detail;
            m_parameters.apply(detail->parameters);
        } else {
            m_definitionState.error = detail.error();
        }
        emit changed();
    });
}

} // namespace belay
