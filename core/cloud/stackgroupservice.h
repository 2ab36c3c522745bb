// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/reading.h"
#include "core/domain/capabilities.h"
#include "core/domain/operation.h"
#include "core/domain/page.h"
#include "core/domain/targetresult.h"
#include "core/domain/updatedraft.h"

namespace belay {

/// The provider took a change over. That is not yet "done".
struct Accepted
{
    OperationId operation; ///< Empty for a stop.
    QString requestId;
    int attempts = 1;
};

/// Where a template to look at comes from; exactly one is set.
struct TemplateSource
{
    std::optional<QByteArray> body = {};
    std::optional<QString> url = {};
    std::optional<GroupKey> group = {};
    std::optional<QString> id = {};
    std::optional<QString> version = {};
};

/// AWS StackSets or Alibaba ROS stack groups of one connection in one region.
///
/// Asynchronous, main thread. Reads may be repeated freely and end with Cancelled when stopped.
/// Changes go out on the change lane, stop() and the read that proves it on the stop lane, always.
/// Dropping a returned task does not end the call. Large answers are parsed on the thread pool.
class StackGroupService
{
public:
    virtual ~StackGroupService() = default;

    [[nodiscard]] virtual const Capabilities &capabilities() const = 0;
    [[nodiscard]] virtual const QString &region() const = 0;
    [[nodiscard]] virtual QUrl origin() const = 0; ///< For pre-warming.

    virtual Task<Result<Identity>> identity(std::stop_token stop) = 0;
    virtual Task<Result<Page<StackGroup>>> groups(PageToken page, std::stop_token stop) = 0;
    virtual Task<Result<StackGroupDetail>> group(GroupKey key, std::stop_token stop) = 0;
    virtual Task<Result<Page<StackInstance>>> instances(GroupKey key, InstanceFilter filter, PageToken page,
                                                        std::stop_token stop, NextKnown next = {}) = 0;
    virtual Task<Result<StackInstance>> instance(GroupKey key, QString account, QString region,
                                                 std::stop_token stop) = 0;
    virtual Task<Result<Page<Operation>>> operations(GroupKey key, PageToken page, std::stop_token stop) = 0;
    /// `lane` is Stop when the read proves a stop, Change when it reconciles a change.
    virtual Task<Result<Operation>> operation(OperationRef ref, LaneKind lane, std::stop_token stop) = 0;
    virtual Task<Result<Page<TargetResult>>> results(OperationRef ref, ResultFilter filter, PageToken page,
                                                     std::stop_token stop, NextKnown next = {}) = 0;

    /// What the template declares. ROS builds it from ValidateTemplate.
    virtual Task<Result<TemplateSummary>> templateSummary(TemplateSource source, std::stop_token stop) = 0;
    /// The provider's own check of a template's form: the summary, or ErrorKind::Invalid.
    virtual Task<Result<TemplateSummary>> validateTemplate(TemplateSource source, std::stop_token stop) = 0;
    /// The template text to edit: of a group, or (ROS) by template id and version.
    virtual Task<Result<QByteArray>> templateBody(TemplateSource source, std::stop_token stop) = 0;
    /// Regions the provider offers; AWS answers from its table without a call.
    virtual Task<Result<QStringList>> regions(std::stop_token stop) = 0;

    virtual Task<Result<Accepted>> update(UpdateDraft draft, ClientToken token, CallObserver observer) = 0;
    /// Looks whether the targets are still as the template says; changes none of them, yet it is an
    /// operation of the group like an update. ROS takes the counts and percentages alone.
    virtual Task<Result<Accepted>> detectDrift(GroupKey key, OperationPreferences preferences,
                                               ClientToken token, CallObserver observer) = 0;
    virtual Task<Result<Accepted>> stop(OperationRef ref, CallObserver observer, std::stop_token giveUp) = 0;

    /// The provider's own page about what the group deployed in one region, for a browser signed in
    /// to the target's account; empty: none is known. Never fetched by Belay itself.
    [[nodiscard]] virtual QUrl consoleUrl(const GroupKey & /*group*/, const QString & /*region*/) const
    {
        return {};
    }

    /// The vendor's own command line for the same call; no secret in it (sections 14 and 13 of the
    /// references).
    [[nodiscard]] virtual QString stopCommandLine(const OperationRef &ref) const = 0;
    [[nodiscard]] virtual QString updateCommandLine(const UpdateDraft &draft) const = 0;
};

} // namespace belay
