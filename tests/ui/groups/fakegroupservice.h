// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/stackgroupservice.h"

namespace belay {

/// Answers from what a test put in; every call is answered at once.
class FakeGroupService final : public StackGroupService
{
public:
    QList<Result<Page<StackInstance>>> instancePages; ///< One after another.
    QList<Operation> operationList;
    Result<StackGroupDetail> detail = StackGroupDetail{};
    int instanceCalls = 0;
    int operationCalls = 0;
    int detailCalls = 0;

    const Capabilities &capabilities() const override { return m_capabilities; }
    const QString &region() const override { return m_region; }
    QUrl origin() const override { return {}; }

    Task<Result<StackGroupDetail>> group(GroupKey, std::stop_token) override
    {
        ++detailCalls;
        return ready(detail);
    }
    Task<Result<Page<StackInstance>>> instances(GroupKey, InstanceFilter, PageToken, std::stop_token, NextKnown) override
    {
        const int page = instanceCalls++;
        return ready(page < instancePages.size() ? instancePages.at(page) : Result<Page<StackInstance>>());
    }
    Task<Result<Page<Operation>>> operations(GroupKey, PageToken, std::stop_token) override
    {
        ++operationCalls;
        Page<Operation> page;
        page.items = operationList;
        return ready(Result<Page<Operation>>(page));
    }

    Task<Result<Identity>> identity(std::stop_token) override { return ready(Result<Identity>()); }
    Task<Result<Page<StackGroup>>> groups(PageToken, std::stop_token) override
    {
        return ready(Result<Page<StackGroup>>());
    }
    Task<Result<StackInstance>> instance(GroupKey, QString, QString, std::stop_token) override
    {
        return ready(Result<StackInstance>());
    }
    Task<Result<Operation>> operation(OperationRef, LaneKind, std::stop_token) override
    {
        return ready(Result<Operation>());
    }
    Task<Result<Page<TargetResult>>> results(OperationRef, ResultFilter, PageToken, std::stop_token, NextKnown) override
    {
        return ready(Result<Page<TargetResult>>());
    }
    Task<Result<TemplateSummary>> templateSummary(TemplateSource, std::stop_token) override
    {
        return ready(Result<TemplateSummary>());
    }
    Task<Result<TemplateSummary>> validateTemplate(TemplateSource, std::stop_token) override
    {
        return ready(Result<TemplateSummary>());
    }
    Task<Result<QByteArray>> templateBody(TemplateSource, std::stop_token) override
    {
        return ready(Result<QByteArray>());
    }
    Task<Result<QStringList>> regions(std::stop_token) override { return ready(Result<QStringList>()); }
    Task<Result<Accepted>> update(UpdateDraft, ClientToken, CallObserver) override
    {
        return ready(Result<Accepted>());
    }
    Task<Result<Accepted>> detectDrift(GroupKey, OperationPreferences, ClientToken, CallObserver) override
    {
        return ready(Result<Accepted>());
    }
    Task<Result<Accepted>> stop(OperationRef, CallObserver, std::stop_token) override
    {
        return ready(Result<Accepted>());
    }
    QString stopCommandLine(const OperationRef &) const override { return {}; }
    QString updateCommandLine(const UpdateDraft &) const override { return {}; }

private:
    template <class T>
    static Task<T> ready(T value)
    {
        co_return value;
    }

    Capabilities m_capabilities;
    QString m_region = QStringLiteral("eu-west-1");
};

} // namespace belay
