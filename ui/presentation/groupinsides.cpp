// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/groupspresenter.h"

#include "core/cloud/paging.h"

#include <QPointer>

namespace belay {

GroupInsides::GroupInsides(QObject *parent)
    : QObject(parent)
{
}

GroupInsides::~GroupInsides()
{
    m_reading.request_stop();
}

void GroupInsides::setGroup(std::shared_ptr<StackGroupService> service, const GroupKey &key)
{
    m_reading.request_stop();
    m_reading = std::stop_source();
    m_service = std::move(service);
    m_key = key;
    m_targetsState = {};
    m_operationsState = {};
    m_definitionState = {};
    m_allTargets.clear();
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
    m_targetsState.isReading = true;
    emit changed();
    const std::stop_token stop = m_reading.get_token();
    const std::function<Task<Result<Page<StackInstance>>>(PageToken)> fetch =
        [service = m_service, key = m_key, stop](PageToken page) {
            return service->instances(key, {}, page, stop);
        };
    auto sofar = std::make_shared<QList<StackInstance>>();
    const std::function<void(const QList<StackInstance> &)> onPage =
        [self = QPointer(this), sofar, stop](const QList<StackInstance> &page) {
            *sofar += page;
            if (!self || stop.stop_requested() || sofar->size() < self->m_allTargets.size())
                return;
            self->m_allTargets = *sofar;
            self->m_targets.apply(*sofar);
            emit self->changed();
        };
    QCoro::connect(allPages<StackInstance>(fetch, onPage), this,
                   [this, stop](const Result<QList<StackInstance>> &all) {
                       if (stop.stop_requested())
                           return;
                       m_targetsState.isReading = false;
                       m_targetsState.error.reset();
                       if (all) {
                           m_targetsState.wasRead = true;
                           m_allTargets = *all;
                           m_targets.apply(*all);
                       } else {
                           m_targetsState.error = all.error();
                       }
                       emit changed();
                   });
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
