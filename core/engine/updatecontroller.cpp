// SPDX-License-Identifier: Apache-2.0
#include "core/engine/updatecontroller.h"

#include "core/cloud/hmac.h"
#include "core/cloud/paging.h"
#include "core/domain/templatetree.h"
#include "core/engine/intents.h"

#include <QCoro/QCoroFuture>

#include <nlohmann/json.hpp>

#include <chrono>

namespace belay {
namespace {

using Service = std::shared_ptr<StackGroupService>;

constexpr auto longestJournalWait = std::chrono::seconds(2);
constexpr int mostAttempts = 3;

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

/// Tells two drafts apart without keeping what is in them.
QString hashOf(const UpdateDraft &draft)
{
    QByteArray all;
    const auto add = [&all](const QString &text) { all += text.toUtf8() + '\0'; };
    add(draft.group.region);
    add(draft.group.name);
    add(draft.templateUrl.value_or(QString()));
    add(draft.templateId.value_or(QString()));
    all += draft.templateBody.value_or(QByteArray()) + '\0';
    for (const ParameterChoice &choice : draft.parameters) {
        add(choice.key);
        add(choice.value.value_or(QString()));
    }
    for (const QString &text : draft.accounts + draft.regions)
        add(text);
    return QString::fromLatin1(sha256Hex(all));
}

/// How a person looks: patiently, and until the controller is gone.
struct Patience
{
    LookTimes times;
    NapsPtr naps;
};

/// Sends under one token until it is accepted or refused, finding out about lost answers.
Task<UpdateOutcome> sendUnder(QPointer<Workspace> workspace, Service service, OperationRef ref,
                              UpdateDraft draft, ClientToken token, Patience patience)
{
    UpdateOutcome outcome;
    outcome.token = token;
    const QDateTime sentAt = QDateTime::currentDateTimeUtc();
    const QPointer<Journal> journal(workspace ? &workspace->journal() : nullptr);
    for (int attempt = 1; attempt <= mostAttempts; ++attempt) {
        auto sending = service->update(draft, token, journalling(journal, token));
        Result<Accepted> accepted = co_await sending;
        if (accepted) {
            ref.id = accepted->operation;
            outcome.operation = ref;
            outcome.error.reset();
            outcome.isUnknown = false;
            if (journal) {
                auto answering =
                    journal->answer(token, journalAnswer(accepted->requestId, ref.id.toString()));
                co_await answering;
            }
            co_return outcome;
        }
        outcome.error = accepted.error();
        const ErrorKind kind = accepted.error().kind;
        const bool lost = kind == ErrorKind::UnknownOutcome || kind == ErrorKind::Transient;
        if (!lost && kind != ErrorKind::Conflict)
            co_return outcome; // refused; an attempt before may still have arrived

        LookTimes times = patience.times;
        if (!lost && !outcome.isUnknown)
            times.looks = 1; // nothing of ours was lost: it would be there
        outcome.isUnknown = outcome.isUnknown || lost;
        auto looking = lookUpUpdate(service, ref.group, token, sentAt, times, patience.naps);
        const Finding finding = co_await looking;
        if (finding.outcome == Outcome::Applied && finding.operation) {
            ref.id = finding.operation->id;
            outcome.operation = ref;
            outcome.foundByLooking = true;
            outcome.isUnknown = false;
            outcome.error.reset();
            co_return outcome;
        }
        if (finding.outcome != Outcome::NotApplied)
            co_return outcome;             // cannot see
        if (kind == ErrorKind::Conflict) { // somebody else's operation; ours was not accepted
            outcome.isUnknown = false;
            auto asking = lookUpBlocking(service, ref.group, accepted.error());
            const std::optional<Operation> blocking = co_await asking;
            outcome.blocking = blocking;
            co_return outcome;
        }
    }
    co_return outcome;
}

/// The journal's last words on an update, unless they are still to be found out.
Task<void> closeIntent(QPointer<Journal> journal, UpdateOutcome outcome)
{
    if (outcome.error) {
        auto answering = journal->answer(outcome.token, journalAnswer(*outcome.error));
        co_await answering;
    }
    if (!journal)
        co_return;
    if (outcome.isUnknown) {
        journal->handOver(outcome.token);
        co_return;
    }
    const QString evidence =
        !outcome.operation ? outcome.error->code
                           : (outcome.foundByLooking ? QStringLiteral("Found by its token: operation %1.")
                                                     : QStringLiteral("Accepted: operation %1."))
                                 .arg(outcome.operation->id.toString());
    auto closing =
        journal->close(outcome.token, outcome.operation ? Outcome::Applied : Outcome::NotApplied, evidence);
    co_await closing;
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

Task<UpdateOutcome> sendFlow(QPointer<Workspace> workspace, QPointer<OperationWatch> watch,
                             QPointer<Snapshots> snapshots, ConnectionId connection, UpdateDraft draft,
                             QString note, std::optional<StackGroupDetail> seen, Patience patience)
{
    UpdateOutcome outcome;
    const Connection *settings = workspace ? workspace->connection(connection) : nullptr;
    const Service service = workspace ? workspace->stackGroups({connection, draft.group.region}) : nullptr;
    if (!settings || !service) {
        outcome.error = ownError(ErrorKind::NotSent, QStringLiteral("connection.unknown"));
        co_return outcome;
    }
    if (!mayChange(settings->mode)) {
        outcome.error = ownError(ErrorKind::NotSent, QStringLiteral("connection.mayNotChange"));
        co_return outcome;
    }
    if (!workspace->status(connection).mayWrite()) {
        auto signingIn = workspace->signIn(connection);
        Result<Identity> identity = co_await signingIn;
        if (!identity) {
            outcome.error = identity.error();
            co_return outcome;
        }
    }

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
    intent.parameterHash = hashOf(draft);
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
    const QPointer<Journal> journal(&workspace->journal());
    auto asking = notHeldBack(journal, intent);
    Result<Done> free = co_await asking;
    if (!free) {
        outcome.error = free.error();
        co_return outcome;
    }
    auto writing = writeWithin(journal, intent, longestJournalWait, patience.naps);
    Result<Done> written = co_await writing;
    if (!written) {
        outcome.error = written.error();
        co_return outcome;
    }

    const OperationRef ref{connection, draft.group, {}};
    const QList<Violation> warnings = outcome.violations;
    auto sending = sendUnder(workspace, service, ref, draft, intent.token, patience);
    outcome = co_await sending;
    outcome.violations = warnings;
    if (watch && outcome.operation)
        watch->follow(*outcome.operation);
    if (journal) {
        auto closing = closeIntent(journal, outcome);
        co_await closing;
    }
    co_return outcome;
}

} // namespace

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

} // namespace belay
