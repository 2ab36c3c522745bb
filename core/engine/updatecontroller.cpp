// SPDX-License-Identifier: Apache-2.0
#include "core/engine/updatecontroller.h"

#include "core/cloud/hmac.h"
#include "core/cloud/paging.h"
#include "core/domain/templatetree.h"
#include "core/engine/startedchange.h"

#include <QCoro/QCoroFuture>

#include <nlohmann/json.hpp>

#include <chrono>

namespace belay {
namespace {

using Service = std::shared_ptr<StackGroupService>;

CloudError ownError(ErrorKind kind, const QString &code, const QString &message = {})
{
    CloudError error;
    error.kind = kind;
    error.code = code;
    error.message = message;
    return error;
}

/// What the journal keeps of a draft: names and sizes, never a value that could be secret.
QString redactedParameters(const UpdateDraft &draft)
{
    nlohmann::json keys = nlohmann::json::object();
    for (const ParameterChoice &choice : draft.parameters)
        keys[choice.key.toStdString()] = choice.usePrevious ? "use previous value" : "value";
    nlohmann::json about{{"parameters", keys}};
    if (draft.templateBody)
        about["template"] = "sha256:" + sha256Hex(*draft.templateBody).left(12).toStdString();
    for (const QString &account : draft.accounts)
        about["accounts"].push_back(account.toStdString());
    for (const QString &region : draft.regions)
        about["regions"].push_back(region.toStdString());
    return QString::fromStdString(about.dump());
}

QString preconditionOf(const UpdateGround &ground)
{
    const nlohmann::json facts{{"readAt", ground.readAt.toString(Qt::ISODateWithMs).toStdString()},
                               {"status", ground.detail.group.state.word.toStdString()},
                               {"template", "sha256:" + sha256Hex(ground.detail.templateBody).toStdString()}};
    return QString::fromStdString(facts.dump());
}

Task<Result<UpdateGround>> readGround(QPointer<Workspace> workspace, QPointer<OperationWatch> watch,
                                      ConnectionId connection, GroupKey group, std::stop_token stop)
{
    const Service service = workspace ? workspace->stackGroups({connection, group.region}) : nullptr;
    if (!service)
        co_return failure(ownError(ErrorKind::NotSent, QStringLiteral("connection.unknown")));

    UpdateGround ground;
    auto describing = service->group(group, stop);
    Result<StackGroupDetail> detail = co_await describing;
    if (!detail)
        co_return failure(detail.error());
    ground.detail = *detail;

    TemplateSource source;
    source.group = group;
    auto summarising = service->templateSummary(source, stop);
    Result<TemplateSummary> summary = co_await summarising;
    if (!summary)
        co_return failure(summary.error());
    ground.summary = withConstraints(*summary, detail->templateBody);
    for (Parameter &parameter : ground.detail.parameters)
        for (const TemplateParameter &declared : ground.summary.parameters)
            if (declared.key == parameter.key && declared.noEcho)
                parameter.hidden = true;

    auto listing = service->operations(group, PageToken{}, stop);
    Result<Page<Operation>> operations = co_await listing;
    if (!operations)
        co_return failure(operations.error());
    for (const Operation &operation : operations->items) {
        if (isEnded(operation.state.value))
            continue;
        OperationRecord record;
        record.ref = {connection, group, operation.id};
        record.operation = operation;
        record.statusAt = QDateTime::currentDateTimeUtc();
        if (const OperationRecord *known = watch ? watch->record(record.ref) : nullptr)
            record = *known;
        if (!isEnded(record.operation.state.value)) {
            ground.running = record;
            break;
        }
    }

    auto counting = service->instances(group, InstanceFilter{}, PageToken{}, stop);
    Result<Page<StackInstance>> instances = co_await counting;
    if (instances) {
        if (instances->total)
            ground.instances = int(*instances->total);
        else if (instances->next.isEmpty())
            ground.instances = int(instances->items.size());
    }
    ground.readAt = QDateTime::currentDateTimeUtc();
    co_return ground;
}

ValidationBasis basisOf(const UpdateGround &ground, const UpdateDraft &draft)
{
    ValidationBasis basis;
    basis.current = ground.detail;
    basis.currentTemplate = ground.summary;
    const bool sameTemplate = draft.usePreviousTemplate ||
                              (draft.templateBody && *draft.templateBody == ground.detail.templateBody);
    if (sameTemplate)
        basis.targetTemplate = ground.summary;
    if (ground.running)
        basis.running = ground.running->operation;
    if (ground.instances >= 0)
        basis.hasInstances = ground.instances > 0;
    basis.instanceCount = ground.instances;
    return basis;
}

bool hasChangedSince(const QList<Violation> &violations)
{
    return std::any_of(violations.begin(), violations.end(),
                       [](const Violation &violation) { return violation.rule == Rule::BasisChanged; });
}

Snapshot snapshotOf(const Workspace &workspace, const Intent &intent, const StackGroupDetail &definition)
{
    Snapshot snapshot;
    snapshot.connection = intent.connection;
    snapshot.connectionName = intent.connectionName;
    snapshot.account = intent.account;
    snapshot.actor = workspace.status(intent.connection).identity.principal;
    snapshot.note = intent.note;
    snapshot.takenAt = intent.at;
    snapshot.token = intent.token;
    snapshot.definition = definition;
    return snapshot;
}

Task<Result<Done>> keepDefinition(QPointer<Snapshots> snapshots, Snapshot snapshot)
{
    if (!snapshots)
        co_return failure(ownError(ErrorKind::NotSent, QStringLiteral("snapshot.notWritten")));
    QFuture<Result<Done>> storing = snapshots->store(snapshot);
    Result<Done> stored = co_await storing;
    co_return stored;
}

Task<Result<UpdateTargets>> noTargets()
{
    co_return failure(ownError(ErrorKind::NotSent, QStringLiteral("connection.unknown")));
}

Task<Result<UpdateTargets>> readTargets(Service service, GroupKey group, std::stop_token stop)
{
    UpdateTargets targets;
    const std::function<Task<Result<Page<StackInstance>>>(PageToken)> instancePage = [service, group,
                                                                                      stop](PageToken page) {
        return service->instances(group, InstanceFilter{}, page, stop);
    };
    auto counting = allPages<StackInstance>(instancePage);
    Result<QList<StackInstance>> instances = co_await counting;
    if (!instances)
        co_return failure(instances.error());
    targets.instances = *instances;

    auto listing = service->operations(group, PageToken{}, stop);
    Result<Page<Operation>> operations = co_await listing;
    if (!operations)
        co_return failure(operations.error());
    for (const Operation &operation : operations->items) {
        const bool isUpdate = operation.action == OperationAction::Update && isEnded(operation.state.value);
        const bool isNewer = !targets.lastUpdate || operation.createdAt > targets.lastUpdate->createdAt;
        if (isUpdate && isNewer)
            targets.lastUpdate = operation;
    }
    if (!targets.lastUpdate)
        co_return targets;
    const OperationRef ref{{}, group, targets.lastUpdate->id};
    const std::function<Task<Result<Page<TargetResult>>>(PageToken)> resultPage =
        [service, ref, stop](PageToken page) { return service->results(ref, ResultFilter{}, page, stop); };
    auto reading = allPages<TargetResult>(resultPage);
    Result<QList<TargetResult>> results = co_await reading;
    if (!results)
        co_return failure(results.error());
    targets.lastResults = *results;
    co_return targets;
}

Task<Result<Accepted>> notSent(CloudError error)
{
    co_return failure(error);
}

SendOnce updateSender(const Service &service, const UpdateDraft &draft, const Intent &intent)
{
    return [service, draft, intent](const CallObserver &observer) {
        if (const Result<Done> same = asWritten(draft, intent); !same)
            return notSent(same.error());
        return service->update(draft, intent.token, observer);
    };
}

Task<UpdateOutcome> sendFlow(QPointer<Workspace> workspace, QPointer<OperationWatch> watch,
                             QPointer<Snapshots> snapshots, ConnectionId connection, UpdateDraft draft,
                             QString note, std::optional<StackGroupDetail> seen, Patience patience)
{
    UpdateOutcome outcome;
    auto preparing = readyToChange(workspace, connection, draft.group.region);
    Result<Service> ready = co_await preparing;
    if (!ready) {
        outcome.error = ready.error();
        co_return outcome;
    }
    const Service service = *ready;

    auto reading = readGround(workspace, watch, connection, draft.group, std::stop_token{});
    Result<UpdateGround> ground = co_await reading;
    if (!ground || !workspace) {
        outcome.error =
            ground ? ownError(ErrorKind::NotSent, QStringLiteral("connection.unknown")) : ground.error();
        co_return outcome;
    }
    ValidationBasis basis = basisOf(*ground, draft);
    if (seen) {
        basis.current = seen;
        basis.reread = ground->detail;
    }
    if (!basis.targetTemplate && (draft.templateBody || draft.templateUrl || draft.templateId)) {
        TemplateSource source;
        source.body = draft.templateBody;
        if (!source.body)
            source.url = draft.templateUrl;
        if (!source.body && !source.url) {
            source.id = draft.templateId;
            source.version = draft.templateVersion;
        }
        const bool canAsk = !source.body || source.body->size() <= service->capabilities().maxTemplateBytes;
        if (canAsk) {
            auto summarising = service->templateSummary(source, std::stop_token{});
            Result<TemplateSummary> summary = co_await summarising;
            if (summary)
                basis.targetTemplate = withConstraints(*summary, source.body.value_or(QByteArray()));
            else if (summary.error().kind == ErrorKind::Invalid) {
                outcome.error = summary.error();
                co_return outcome;
            }
        }
    }
    outcome.violations = validate(draft, service->capabilities(), basis);
    if (blocks(outcome.violations) || hasChangedSince(outcome.violations))
        co_return outcome;

    Intent intent =
        intentFor(*workspace, connection, draft.group.region, ChangeKind::Update, Actor::Person, note);
    intent.group = draft.group.name;
    intent.groupName = draft.group.name;
    if (service->capabilities().hasOperationDescription) {
        // Marks the operation as this intent's, for the case that the answer is lost.
        const QString mark = markOf(intent.token);
        draft.operationDescription = draft.operationDescription
                                         ? *draft.operationDescription + QStringLiteral(" (%1)").arg(mark)
                                         : mark;
    }
    intent.parameterHash = parameterHash(draft);
    intent.parameters = redactedParameters(draft);
    intent.precondition = preconditionOf(*ground);
    outcome.token = intent.token;
    auto keeping = keepDefinition(snapshots, snapshotOf(*workspace, intent, ground->detail));
    Result<Done> kept = co_await keeping;
    if (!kept || !workspace) {
        outcome.error =
            kept ? ownError(ErrorKind::NotSent, QStringLiteral("connection.unknown")) : kept.error();
        co_return outcome;
    }
    const QList<Violation> warnings = outcome.violations;
    const ChangeToStart change{workspace,          service, {connection, draft.group, {}},
                               OperationAction::Update, intent,  updateSender(service, draft, intent)};
    auto sending = writeAndSend(change, patience);
    outcome = co_await sending;
    outcome.violations = warnings;
    if (watch && outcome.operation)
        watch->follow(*outcome.operation);
    co_return outcome;
}

QString driftParameters(const OperationPreferences &pace)
{
    const nlohmann::json about{{"failureTolerancePercentage", *pace.failureTolerancePercentage},
                               {"maxConcurrentPercentage", *pace.maxConcurrentPercentage}};
    return QString::fromStdString(about.dump());
}

Task<UpdateOutcome> driftFlow(QPointer<Workspace> workspace, QPointer<OperationWatch> watch,
                              ConnectionId connection, GroupKey group, QString note, Patience patience)
{
    UpdateOutcome outcome;
    auto preparing = readyToChange(workspace, connection, group.region);
    Result<Service> ready = co_await preparing;
    if (!ready || !workspace) {
        outcome.error =
            ready ? ownError(ErrorKind::NotSent, QStringLiteral("connection.unknown")) : ready.error();
        co_return outcome;
    }
    const Service service = *ready;
    const OperationPreferences pace = driftPace();
    Intent intent =
        intentFor(*workspace, connection, group.region, ChangeKind::DetectDrift, Actor::Person, note);
    intent.group = group.name;
    intent.groupName = group.name;
    intent.parameters = driftParameters(pace);
    intent.parameterHash = QString::fromLatin1(sha256Hex(intent.parameters.toUtf8()));
    const SendOnce send = [service, group, pace, token = intent.token](const CallObserver &observer) {
        return service->detectDrift(group, pace, token, observer);
    };
    const ChangeToStart change{workspace, service, {connection, group, {}}, OperationAction::DetectDrift,
                               intent,    send};
    auto sending = writeAndSend(change, patience);
    outcome = co_await sending;
    if (watch && outcome.operation)
        watch->follow(*outcome.operation);
    co_return outcome;
}

} // namespace

OperationPreferences driftPace()
{
    OperationPreferences pace;
    pace.failureTolerancePercentage = 100;
    pace.maxConcurrentPercentage = 25;
    return pace;
}

UpdateController::UpdateController(Workspace *workspace, OperationWatch *watch, Snapshots *snapshots,
                                   QObject *parent, LookTimes times)
    : QObject(parent)
    , m_workspace(workspace)
    , m_watch(watch)
    , m_snapshots(snapshots)
    , m_times(times)
{
}

UpdateController::~UpdateController()
{
    m_naps->endAll();
}

Task<Result<UpdateGround>> UpdateController::ground(ConnectionId connection, GroupKey group,
                                                    std::stop_token stop)
{
    return readGround(m_workspace, m_watch, connection, group, stop);
}

Task<Result<UpdateTargets>> UpdateController::targets(ConnectionId connection, GroupKey group,
                                                      std::stop_token stop)
{
    const Service service = m_workspace->stackGroups({connection, group.region});
    if (!service)
        return noTargets();
    return readTargets(service, group, stop);
}

UpdateDraft UpdateController::draftFrom(const UpdateGround &ground, const Capabilities &capabilities)
{
    UpdateDraft draft;
    draft.group = ground.detail.group.key;
    const bool keepsValues = capabilities.keepsHiddenValues;
    if (capabilities.updateRules == UpdateRules::StackSet)
        draft.usePreviousTemplate = true;
    else
        draft.templateBody = ground.detail.templateBody;
    for (const Parameter &parameter : ground.detail.parameters) {
        ParameterChoice choice;
        choice.key = parameter.key;
        choice.usePrevious = keepsValues;
        if (!keepsValues && !parameter.hidden)
            choice.value = parameter.value;
        draft.parameters.append(choice);
    }
    draft.capabilities = ground.detail.capabilities;
    if (ground.detail.group.permissionModel == PermissionModel::SelfManaged) {
        // A custom role must be named again or the default one is used.
        if (!ground.detail.administrationRole.isEmpty())
            draft.administrationRole = ground.detail.administrationRole;
        if (!ground.detail.executionRole.isEmpty())
            draft.executionRole = ground.detail.executionRole;
    }
    return draft;
}

Task<UpdateOutcome> UpdateController::send(ConnectionId connection, UpdateDraft draft, QString note,
                                           std::optional<StackGroupDetail> seen)
{
    return sendFlow(m_workspace, m_watch, m_snapshots, connection, std::move(draft), std::move(note),
                    std::move(seen), Patience{m_times, m_naps});
}

Task<UpdateOutcome> UpdateController::detectDrift(ConnectionId connection, GroupKey group, QString note)
{
    return driftFlow(m_workspace, m_watch, connection, std::move(group), std::move(note),
                     Patience{m_times, m_naps});
}

} // namespace belay
