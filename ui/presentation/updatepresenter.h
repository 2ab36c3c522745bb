// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/appcontext.h"
#include "ui/presentation/updateform.h"

#include <QPointer>
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
    /// Every target, for narrowing the update; without it only naming works.
    std::function<Task<Result<UpdateTargets>>(std::stop_token)> targets = {};
    /// The provider's own check of a template's form.
    std::function<Task<Result<TemplateSummary>>(TemplateSource, std::stop_token)> validateTemplate = {};
    /// Arms a guard for the started operation; without it the form offers none.
    std::function<void(const OperationRef &operation, int failures)> arm = {};
    QPointer<Drafts> drafts = {};        ///< Null: nothing survives a restart.
    QPointer<OperationWatch> watch = {}; ///< Null: a canary is not followed here.
};

/// The doors into the real engine for one group.
[[nodiscard]] UpdateDoors updateDoors(const AppContext &context, const ConnectionId &connection,
                                      const GroupKey &group);

/// What the cloud's own check of the template said.
struct TemplateCheck
{
    enum class State { NotAsked, Asking, Good, Bad };
    State state = State::NotAsked;
    QString words = {}; ///< Of the cloud, when it is bad or could not be asked.
};

/// Leads one update from reading the group to the accepted operation.
///
/// Edits are kept as a draft a moment after they are made and survive a restart; a started update
/// takes its draft away. A canary keeps its draft: it holds the change for all targets, and
/// continueAfterCanary() brings it back to the form, whose Start then sends that. Closing ends the
/// reading; a sent update goes on without the form and is in the journal.
class UpdatePresenter final : public QObject
{
    Q_OBJECT
public:
    enum class Stage { Reading, Unreadable, Editing, Sending, Refused, Unknown, Canary, Accepted };

    UpdatePresenter(Connection connection, Capabilities capabilities, UpdateDoors doors,
                    QObject *parent = nullptr);
    ~UpdatePresenter() override;

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] UpdateForm *form() const { return m_form.get(); } ///< Null until read.
    [[nodiscard]] const std::optional<CloudError> &error() const { return m_error; }
    [[nodiscard]] bool canGuard() const { return bool(m_doors.arm); }
    [[nodiscard]] bool isReadingTemplate() const { return m_readingTemplate; }
    /// The vendor's own command line for the draft as it is.
    [[nodiscard]] QString commandLine() const;

    /// Drafts of this group that wait to be taken up; newest first.
    [[nodiscard]] const QList<StoredDraft> &waitingDrafts() const { return m_waiting; }
    void takeUp(StoredDraft draft);
    void discardDraft(); ///< Of this form, when it is closed without keeping.
    void saveDraft();    ///< Now.
    [[nodiscard]] const QDateTime &draftSavedAt() const { return m_savedAt; } ///< Invalid: not saved.
    [[nodiscard]] const std::optional<CloudError> &draftError() const { return m_draftError; }
    /// Hidden parameters of the taken-up draft whose values were not kept.
    [[nodiscard]] const QStringList &untyped() const { return m_untyped; }
    /// Prepares an update back to a kept definition, once the group is read.
    void prepareBackTo(const Snapshot &version);

    [[nodiscard]] const TemplateCheck &templateCheck() const { return m_templateCheck; }
    void checkTemplate();
    [[nodiscard]] const std::optional<CloudError> &targetsError() const { return m_targetsError; }
    void readTargets();

    /// The canary on its way, or over; absent: none was sent.
    [[nodiscard]] const std::optional<OperationRef> &canary() const { return m_canary; }
    [[nodiscard]] QString canarySentence() const;
    [[nodiscard]] bool isCanaryOver() const;
    void continueAfterCanary();

    /// The operation on the group for which the cloud refused the update; absent: none.
    [[nodiscard]] const std::optional<OperationRef> &blocking() const { return m_blocking; }
    /// Names it and what can be done, or that it has ended; empty: nothing is in the way.
    [[nodiscard]] QString blockingSentence() const;

    void read();
    void start(); ///< Does nothing while the form has a refusal.

signals:
    void changed();
    void started(const belay::OperationRef &operation);

private:
    void setStage(Stage stage);
    void readTemplate();
    void openForm(const UpdateGround &ground);
    void lookForDrafts();
    void finish(const UpdateOutcome &outcome);

    Connection m_connection;
    Capabilities m_capabilities;
    UpdateDoors m_doors;
    std::unique_ptr<UpdateForm> m_form;
    Stage m_stage = Stage::Reading;
    std::optional<CloudError> m_error;
    std::optional<OperationRef> m_blocking;
    Worded<OperationAction> m_blockingAction;
    bool m_readingTemplate = false;
    TemplateCheck m_templateCheck;
    std::optional<CloudError> m_targetsError;
    QList<StoredDraft> m_waiting;
    QString m_draftId;
    QDateTime m_savedAt;
    std::optional<CloudError> m_draftError;
    QStringList m_untyped;
    std::optional<StoredDraft> m_resume; ///< To take up once the group is read.
    std::optional<Snapshot> m_backTo;
    std::optional<OperationRef> m_canary;
    QTimer m_saveDelay;
    QTimer m_templateDelay;
    std::stop_source m_reading;
    std::stop_source m_templateReading;
    std::stop_source m_checking;
    std::stop_source m_targetsReading;
};

} // namespace belay
