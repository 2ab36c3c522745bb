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

class ContentPane;
class ReviewPart;
class TemplatePart;

/// Updates one group: every field, checked while typing, reviewed, started.
///
/// The default button is never Start. A started update is told by started(); the dialog then closes
/// and its owner shows the operation. Without an answer it stays and says what is known.
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
    [[nodiscard]] UpdatePresenter *presenter() const { return m_presenter.get(); }

    void reject() override; ///< Asks once, in place, when something was edited.

signals:
    void started(const belay::OperationRef &operation);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum Part { TemplateTab, ParametersTab, TargetsTab, PaceTab, PermissionsTab, ReviewTab };
    void buildParts();
    void buildFooter();
    void buildKeys();
    void addPart(QWidget *part, const QString &title);
    void showState();
    void showMarks();
    void step(int by);

    std::unique_ptr<UpdatePresenter> m_presenter;
    QStringList m_onlyAccounts;
    QStringList m_onlyRegions;
    QTabWidget *m_tabs;
    ContentPane *m_pane;
    TemplatePart *m_template = nullptr;
    ReviewPart *m_review = nullptr;
    QStringList m_titles;
    QList<std::function<int()>> m_blockCounts;
    QStackedLayout *m_footer = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_keep = nullptr;
};

} // namespace belay
