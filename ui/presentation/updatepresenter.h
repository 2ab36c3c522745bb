// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/updateform.h"

#include <QTimer>

#include <memory>

namespace belay {

/// What the update dialog asks of the engine; tests put their own behind it.
struct UpdateDoors
{
    std::function<Task<Result<UpdateGround>>(std::stop_token)> ground;
    std::function<Task<Result<TemplateSummary>>(TemplateSource, std::stop_token)> summary;
    std::function<Task<UpdateOutcome>(UpdateDraft, QString note, StackGroupDetail seen)> send;
    std::function<QString(const UpdateDraft &)> commandLine;
};

/// The doors into the real engine for one group.
[[nodiscard]] UpdateDoors updateDoors(Workspace *workspace, UpdateController *controller,
                                      const ConnectionId &connection, const GroupKey &group);

/// Leads one update from reading the group to the accepted operation.
///
/// Closing the dialog ends the reading; a sent update goes on without it and is in the journal.
class UpdatePresenter final : public QObject
{
    Q_OBJECT
public:
    enum class Stage { Reading, Unreadable, Editing, Sending, Refused, Unknown, Accepted };

    UpdatePresenter(Connection connection, Capabilities capabilities, UpdateDoors doors,
                    QObject *parent = nullptr);
    ~UpdatePresenter() override;

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] UpdateForm *form() const { return m_form.get(); } ///< Null until read.
    [[nodiscard]] const std::optional<CloudError> &error() const { return m_error; }
    [[nodiscard]] bool isReadingTemplate() const { return m_readingTemplate; }
    /// The vendor's own command line for the draft as it is.
    [[nodiscard]] QString commandLine() const;

    void read();
    void start(); ///< Does nothing while the form has a refusal.

signals:
    void changed();
    void started(const belay::OperationRef &operation);

private:
    void setStage(Stage stage);
    void readTemplate();
    void finish(const UpdateOutcome &outcome);

    Connection m_connection;
    Capabilities m_capabilities;
    UpdateDoors m_doors;
    std::unique_ptr<UpdateForm> m_form;
    Stage m_stage = Stage::Reading;
    std::optional<CloudError> m_error;
    bool m_readingTemplate = false;
    QTimer m_templateDelay;
    std::stop_source m_reading;
    std::stop_source m_templateReading;
};

} // namespace belay
