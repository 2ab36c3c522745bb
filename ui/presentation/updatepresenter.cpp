// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/updatepresenter.h"

#include <QPointer>

namespace belay {

namespace {
constexpr int typingPauseMs = 700;
}

UpdateDoors updateDoors(Workspace *workspace, UpdateController *controller, const ConnectionId &connection,
                        const GroupKey &group)
{
    const std::shared_ptr<StackGroupService> service = workspace->stackGroups({connection, group.region});
    UpdateDoors doors;
    doors.ground = [controller, connection, group](std::stop_token stop) {
        return controller->ground(connection, group, stop);
    };
    doors.summary = [service](TemplateSource source, std::stop_token stop) {
        return service->templateSummary(std::move(source), stop);
    };
    doors.send = [controller, connection](UpdateDraft draft, QString note, StackGroupDetail seen) {
        return controller->send(connection, std::move(draft), std::move(note), std::move(seen));
    };
    doors.commandLine = [service](const UpdateDraft &draft) { return service->updateCommandLine(draft); };
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
}

UpdatePresenter::~UpdatePresenter()
{
    m_reading.request_stop();
    m_templateReading.request_stop();
}

QString UpdatePresenter::commandLine() const
{
    return m_form && m_doors.commandLine ? m_doors.commandLine(m_form->draft()) : QString();
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
        m_form = std::make_unique<UpdateForm>(UpdateSubject{m_connection, m_capabilities, *ground});
        connect(m_form.get(), &UpdateForm::templateChanged, this, [this] {
            m_templateReading.request_stop();
            m_readingTemplate = false;
            m_templateDelay.start();
        });
        setStage(Stage::Editing);
    });
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
    setStage(Stage::Sending);
    QCoro::connect(m_doors.send(m_form->draft(), m_form->note(), m_form->current()), this,
                   [this](const UpdateOutcome &outcome) { finish(outcome); });
}

void UpdatePresenter::finish(const UpdateOutcome &outcome)
{
    if (outcome.operation) {
        setStage(Stage::Accepted);
        emit started(*outcome.operation);
        return;
    }
    m_error = outcome.error;
    const bool unknown =
        m_error && (m_error->kind == ErrorKind::UnknownOutcome || m_error->kind == ErrorKind::Transient);
    if (!outcome.violations.isEmpty())
        m_form->takeViolations(outcome.violations);
    setStage(unknown ? Stage::Unknown : Stage::Refused);
}

} // namespace belay
