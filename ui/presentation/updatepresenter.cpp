// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/updatepresenter.h"

#include "core/journal/drafts.h"
#include "ui/presentation/groupwords.h"
#include "ui/presentation/guardform.h"
#include "ui/presentation/statewords.h"
#include "ui/presentation/updaterestore.h"

namespace belay {

namespace {
constexpr int typingPauseMs = 700;
constexpr int savePauseMs = 1'000;
} // namespace

UpdateDoors updateDoors(const AppContext &context, const ConnectionId &connection, const GroupKey &group)
{
    const std::shared_ptr<StackGroupService> service =
        context.workspace->stackGroups({connection, group.region});
    UpdateController *controller = context.updates;
    UpdateDoors doors;
    doors.ground = [controller, connection, group](std::stop_token stop) {
        return controller->ground(connection, group, stop);
    };
    doors.targets = [controller, connection, group](std::stop_token stop) {
        return controller->targets(connection, group, stop);
    };
    doors.summary = [service](TemplateSource source, std::stop_token stop) {
        return service->templateSummary(std::move(source), stop);
    };
    doors.validateTemplate = [service](TemplateSource source, std::stop_token stop) {
        return service->validateTemplate(std::move(source), stop);
    };
    doors.send = [controller, connection](UpdateDraft draft, QString note, StackGroupDetail seen) {
        return controller->send(connection, std::move(draft), std::move(note), std::move(seen));
    };
    doors.commandLine = [service](const UpdateDraft &draft) { return service->updateCommandLine(draft); };
    if (context.guards)
        doors.arm = [guards = QPointer<GuardWatch>(context.guards)](const OperationRef &operation,
                                                                    int failures) {
            if (!guards)
                return;
            Guard guard = GuardForm::forOperation(*guards, operation);
            guard.rules.failures = failures;
            guards->arm(guard);
        };
    doors.drafts = context.drafts;
    doors.watch = context.operations;
    return doors;
}

UpdatePresenter::UpdatePresenter(Connection connection, Capabilities capabilities, UpdateDoors doors,
                                 QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_capabilities(capabilities)
    , m_doors(std::move(doors))
{
    m_templateDelay.setSingleShot(true);
    m_templateDelay.setInterval(typingPauseMs);
    connect(&m_templateDelay, &QTimer::timeout, this, &UpdatePresenter::readTemplate);
    m_saveDelay.setSingleShot(true);
    m_saveDelay.setInterval(savePauseMs);
    connect(&m_saveDelay, &QTimer::timeout, this, &UpdatePresenter::saveDraft);
    if (m_doors.watch)
        connect(m_doors.watch, &OperationWatch::recordsChanged, this, [this] {
            if (m_stage == Stage::Canary || m_blocking)
                emit changed();
        });
}

UpdatePresenter::~UpdatePresenter()
{
    m_reading.request_stop();
    m_templateReading.request_stop();
    m_checking.request_stop();
    m_targetsReading.request_stop();
}

QString UpdatePresenter::commandLine() const
{
    return m_form && m_doors.commandLine ? m_doors.commandLine(m_form->draftToSend()) : QString();
}

void UpdatePresenter::setStage(Stage stage)
{
    m_stage = stage;
    emit changed();
}

void UpdatePresenter::read()
{
    m_reading.request_stop();
    m_reading = std::stop_source();
    m_error.reset();
    setStage(Stage::Reading);
    const std::stop_token token = m_reading.get_token();
    QCoro::connect(m_doors.ground(token), this, [this, token](const Result<UpdateGround> &ground) {
        if (token.stop_requested())
            return;
        if (!ground) {
            m_error = ground.error();
            return setStage(Stage::Unreadable);
        }
        openForm(*ground);
    });
}

void UpdatePresenter::openForm(const UpdateGround &ground)
{
    const std::optional<int> guardFailures = m_form ? m_form->guardFailures() : std::nullopt;
    m_form = std::make_unique<UpdateForm>(UpdateSubject{m_connection, m_capabilities, ground});
    m_form->setGuardFailures(guardFailures); // wanted for the canary, so for the rest
    connect(m_form.get(), &UpdateForm::templateChanged, this, [this] {
        m_templateReading.request_stop();
        m_checking.request_stop();
        m_readingTemplate = false;
        m_templateCheck = {};
        m_templateDelay.start();
    });
    if (m_resume) {
        m_untyped = m_resume->untyped;
        m_draftId = m_resume->id;
        m_form->restore(m_resume->draft, m_resume->note);
    } else if (m_backTo) {
        m_form->restore(draftBackTo(*m_backTo, ground, m_capabilities), {});
    } else {
        lookForDrafts();
    }
    m_resume.reset();
    m_backTo.reset();
    connect(m_form.get(), &UpdateForm::changed, &m_saveDelay, qOverload<>(&QTimer::start));
    readTargets();
    setStage(Stage::Editing);
}

void UpdatePresenter::lookForDrafts()
{
    if (!m_doors.drafts)
        return;
    const GroupKey group = m_form->current().group.key;
    m_doors.drafts->all().then(this, [this, group](const QList<StoredDraft> &all) {
        m_waiting.clear();
        for (const StoredDraft &stored : all)
            if (stored.connection == m_connection.id && stored.draft.group == group)
                m_waiting.append(stored);
        if (!m_waiting.isEmpty())
            emit changed();
    });
}

void UpdatePresenter::takeUp(StoredDraft draft)
{
    m_waiting.clear();
    m_resume = draft;
    if (!draft.afterCanary.isEmpty())
        m_canary = OperationRef{m_connection.id, draft.draft.group, draft.afterCanary};
    if (m_canary && m_doors.watch && !draft.afterCanary.isEmpty()) {
        m_draftId = draft.id;
        m_doors.watch->follow(*m_canary);
        return setStage(Stage::Canary);
    }
    read();
}

void UpdatePresenter::discardDraft()
{
    m_saveDelay.stop();
    if (m_doors.drafts && !m_draftId.isEmpty())
        m_doors.drafts->remove(m_draftId);
    m_draftId.clear();
}

void UpdatePresenter::saveDraft()
{
    m_saveDelay.stop();
    const bool isEditing = m_stage == Stage::Editing || m_stage == Stage::Refused;
    if (!m_doors.drafts || !m_form || !isEditing || !m_form->isEdited())
        return;
    if (m_draftId.isEmpty())
        m_draftId = Drafts::newId();
    m_doors.drafts->save(m_form->stored(m_draftId)).then(this, [this](const Result<Done> &saved) {
        m_draftError = saved ? std::nullopt : std::optional(saved.error());
        if (saved)
            m_savedAt = QDateTime::currentDateTimeUtc();
        emit changed();
    });
}

void UpdatePresenter::prepareBackTo(const Snapshot &version)
{
    m_backTo = version;
    if (m_form)
        read();
}

void UpdatePresenter::readTargets()
{
    if (!m_doors.targets)
        return;
    m_targetsReading.request_stop();
    m_targetsReading = std::stop_source();
    m_targetsError.reset();
    const std::stop_token token = m_targetsReading.get_token();
    QCoro::connect(m_doors.targets(token), this, [this, token](const Result<UpdateTargets> &targets) {
        if (token.stop_requested() || !m_form)
            return;
        if (targets)
            m_form->setTargets(*targets);
        else
            m_targetsError = targets.error();
        emit changed();
    });
}

void UpdatePresenter::checkTemplate()
{
    if (!m_form || !m_doors.validateTemplate)
        return;
    TemplateSource source;
    if (const std::optional<TemplateSource> other = m_form->templateToRead())
        source = *other;
    else
        source.body = m_form->current().templateBody;
    m_checking.request_stop();
    m_checking = std::stop_source();
    m_templateCheck = {TemplateCheck::State::Asking, {}};
    emit changed();
    const std::stop_token token = m_checking.get_token();
    QCoro::connect(
        m_doors.validateTemplate(source, token), this, [this, token](const Result<TemplateSummary> &answer) {
            if (token.stop_requested())
                return;
            m_templateCheck.state = answer ? TemplateCheck::State::Good : TemplateCheck::State::Bad;
            m_templateCheck.words = answer ? QString() : answer.error().message;
            emit changed();
        });
}

bool UpdatePresenter::isCanaryOver() const
{
    const OperationRecord *record = m_canary && m_doors.watch ? m_doors.watch->record(*m_canary) : nullptr;
    return record && isEnded(record->operation.state.value);
}

QString UpdatePresenter::canarySentence() const
{
    const OperationRecord *record = m_canary && m_doors.watch ? m_doors.watch->record(*m_canary) : nullptr;
    if (!record)
        return tr("The canary was accepted; nothing is known of it yet.");
    const TargetCounts &counts = record->counts;
    if (!isEnded(record->operation.state.value))
        //: %1 and %2 are numbers of targets.
        return tr("The canary runs: %1 of %2 targets finished.").arg(counts.finished()).arg(counts.total());
    if (counts.failed > 0 || record->operation.state == OperationState::Failed)
        //: %1 and %2 are numbers of targets.
        return tr("The canary ended: %1 of %2 targets FAILED. Look at the reasons before you go on.")
            .arg(counts.failed)
            .arg(counts.total());
    if (record->operation.state == OperationState::Stopped)
        return tr("The canary was stopped.");
    //: %1 is a number of targets.
    return tr("The canary ended well: %1 targets changed.").arg(counts.succeeded);
}

/// The group is another one now: the canary changed its definition. So it is read again, and the
/// kept change for all targets stands in the form.
void UpdatePresenter::continueAfterCanary()
{
    if (!m_canary || !m_resume)
        return;
    m_resume->afterCanary = {};
    m_canary.reset();
    read();
}

QString UpdatePresenter::blockingSentence() const
{
    if (!m_blocking)
        return {};
    const OperationRecord *record = m_doors.watch ? m_doors.watch->record(*m_blocking) : nullptr;
    if (record && isEnded(record->operation.state.value))
        return tr("The operation that was in the way has ended: this update can be started now.");
    //: %1 is what an operation does, such as UPDATE, %2 its id.
    return tr("%1 %2 is in the way. Wait for it to end and start again, or stop it.")
        .arg(operationActionWord(m_blockingAction), m_blocking->id.toString());
}

void UpdatePresenter::readTemplate()
{
    const std::optional<TemplateSource> source = m_form ? m_form->templateToRead() : std::nullopt;
    if (!source)
        return;
    m_templateReading = std::stop_source();
    m_readingTemplate = true;
    emit changed();
    const std::stop_token token = m_templateReading.get_token();
    QCoro::connect(m_doors.summary(*source, token), this,
                   [this, token](const Result<TemplateSummary> &summary) {
                       if (token.stop_requested())
                           return;
                       m_readingTemplate = false;
                       if (summary)
                           m_form->setTargetTemplate(*summary);
                       else
                           m_form->setTemplateError(summary.error().message.isEmpty()
                                                        ? tr("The cloud could not read this template.")
                                                        : summary.error().message);
                       emit changed();
                   });
}

void UpdatePresenter::start()
{
    const bool mayStart = m_stage == Stage::Editing || m_stage == Stage::Refused;
    if (!m_form || !mayStart || !m_form->startRefusal().isEmpty())
        return;
    m_error.reset();
    m_blocking.reset();
    setStage(Stage::Sending);
    QCoro::connect(m_doors.send(m_form->draftToSend(), m_form->note(), m_form->current()), this,
                   [this](const UpdateOutcome &outcome) { finish(outcome); });
}

void UpdatePresenter::finish(const UpdateOutcome &outcome)
{
    if (outcome.operation && m_form->guardFailures() && m_doors.arm)
        m_doors.arm(*outcome.operation, *m_form->guardFailures());
    if (outcome.operation && m_form->canary().count() > 0) {
        m_canary = *outcome.operation;
        m_resume = StoredDraft{};
        m_resume->id = m_draftId.isEmpty() ? Drafts::newId() : m_draftId;
        m_resume->draft = m_form->draft(); // with typed values: they stay in memory only
        m_resume->note = m_form->note();
        StoredDraft rest = m_form->stored(m_resume->id);
        rest.afterCanary = m_canary->id;
        m_draftId = rest.id;
        if (m_doors.drafts)
            m_doors.drafts->save(rest);
        setStage(Stage::Canary);
        emit started(*outcome.operation);
        return;
    }
    if (outcome.operation) {
        discardDraft();
        setStage(Stage::Accepted);
        emit started(*outcome.operation);
        return;
    }
    m_error = outcome.error;
    if (outcome.blocking) {
        m_blocking = OperationRef{m_connection.id, m_form->current().group.key, outcome.blocking->id};
        m_blockingAction = outcome.blocking->action;
        if (m_doors.watch)
            m_doors.watch->follow(*m_blocking);
    }
    if (!outcome.violations.isEmpty())
        m_form->takeViolations(outcome.violations);
    setStage(outcome.isUnknown ? Stage::Unknown : Stage::Refused);
}

} // namespace belay
