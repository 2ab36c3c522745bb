// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/appcontext.h"
#include "ui/presentation/updatepresenter.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedLayout;
class QTabWidget;

namespace belay {

class Banner;
class ContentPane;
class PacePart;
class ParametersPart;
class PermissionsPart;
class ReviewPart;
class TargetsPart;
class TemplatePart;

/// The update wizard: template, parameters, targets and pace, review; every field checked while
/// typing and again at the review, free movement between the steps (ux.md 5.7).
///
/// The default button is never Start. A started update is told by started(), and the dialog gives
/// way to the operation; after a canary it stays and waits for a person. Without an answer it stays
/// and says what is known. Edits survive it as a draft.
class UpdateDialog final : public QDialog
{
    Q_OBJECT
public:
    UpdateDialog(const AppContext &context, const ConnectionId &connection, const GroupKey &group,
                 QWidget *parent = nullptr);
    /// The same over any presenter, which is read at once.
    UpdateDialog(const Connection &connection, const QString &account, const GroupKey &group,
                 std::unique_ptr<UpdatePresenter> presenter, QWidget *parent = nullptr);
    ~UpdateDialog() override;

    /// Starts with only these targets; called before the group was read or after.
    void restrictTo(const QStringList &accounts, const QStringList &regions);
    /// Starts with what leads back to a kept definition.
    void prepareBackTo(const Snapshot &version);
    [[nodiscard]] UpdatePresenter *presenter() const { return m_presenter.get(); }

    void reject() override; ///< Asks once, in place, when something was edited.

signals:
    void started(const belay::OperationRef &operation);
    /// Of the operation that is in the way: shown, or stopped, while the form waits.
    void operationRequested(const belay::OperationRef &operation);
    void stopRequested(const belay::OperationRef &operation);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum Step { TemplateStep, ParametersStep, TargetsStep, ReviewStep };
    void buildFooter();
    QWidget *buildQuestion();
    QWidget *buildBlocking();
    void buildKeys();
    void buildCanaryPane();
    void buildSteps();
    void clearSteps();
    void addStep(QWidget *step, const QString &title);
    void showState();
    void showMarks();
    void showCanary();
    void showBlocking();
    void showDrafts();
    [[nodiscard]] int blocksOf(int step) const;
    void step(int by);

    std::unique_ptr<UpdatePresenter> m_presenter;
    UpdateForm *m_shownForm = nullptr;
    QStringList m_onlyAccounts;
    QStringList m_onlyRegions;
    Banner *m_drafts;
    QWidget *m_blocking = nullptr;
    QLabel *m_blockingWords = nullptr;
    QTabWidget *m_steps;
    ContentPane *m_pane;
    QWidget *m_canaryPane = nullptr;
    QLabel *m_canaryWords = nullptr;
    QPushButton *m_goOn = nullptr;
    TemplatePart *m_template = nullptr;
    ParametersPart *m_parameters = nullptr;
    TargetsPart *m_targets = nullptr;
    PacePart *m_pace = nullptr;
    PermissionsPart *m_permissions = nullptr;
    ReviewPart *m_review = nullptr;
    QStringList m_titles;
    QStackedLayout *m_footer = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_keep = nullptr;
};

} // namespace belay
