// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/appcontext.h"
#include "ui/presentation/boardpresenter.h"
#include "ui/shell/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace belay {

class ContentPane;
class SkeletonRows;

/// The operations board: all operations of all connections, the most pressing first, and under it
/// the selected one in plain words with the buttons that are needed most (ux.md 5.1).
class BoardPage final : public AppPage
{
    Q_OBJECT
public:
    explicit BoardPage(const AppContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] std::optional<Scope> place() const override;
    [[nodiscard]] QList<QAction *> menuActions() const override;
    [[nodiscard]] std::optional<OperationRef> stopTarget() const override;
    [[nodiscard]] QString stopExplanation() const override;
    void refresh() override;
    void focusFilter() override;
    void nextProblem(int step) override;
    [[nodiscard]] QList<QWidget *> panes() override;
    /// F9: the strip under the table.
    void toggleStrip();
    /// Only rows of this connection, by its name in the filter.
    void filterFor(const QString &words);
    void select(const OperationRef &ref);

signals:
    void connectionRequested(); ///< The cards of the first run.
    void practiceRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildTop();
    QWidget *buildStrip();
    void buildTable();
    void buildActions();
    void showState();
    void showSelection();
    void applyFilter();
    void openSelected();

    AppContext m_context;
    BoardPresenter m_presenter;
    QTableView *m_table;
    ContentPane *m_pane;
    SkeletonRows *m_skeleton;
    QStackedLayout *m_middle;
    QLabel *m_headline = nullptr;
    QLabel *m_age = nullptr;
    QPushButton *m_pause = nullptr;
    QComboBox *m_show = nullptr;
    QComboBox *m_cloud = nullptr;
    QComboBox *m_environment = nullptr;
    QLineEdit *m_filter = nullptr;
    QWidget *m_strip = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_failure = nullptr;
    QPushButton *m_stopButton = nullptr;
    QWidget *m_firstRun = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_open = nullptr;
    QAction *m_update = nullptr;
    QAction *m_copyCommand = nullptr;
    QAction *m_dismiss = nullptr;
};

} // namespace belay
