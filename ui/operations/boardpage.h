// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/boardpresenter.h"
#include "ui/shell/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSettings;
class QStackedLayout;

namespace belay {

class BoardStrip;
class ContentPane;
class DataTable;
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

    [[nodiscard]] BoardPresenter *presenter() { return &m_presenter; }
    /// What stopping many is about: the ticked operations, or else all that are shown.
    [[nodiscard]] QList<OperationRef> shownOrTicked() const { return m_presenter.shownOrTicked(); }
    /// Whether a person can see the row of this operation now.
    [[nodiscard]] bool isShowing(const OperationRef &ref) const;
    /// Keeps columns and sorting; null: nowhere. Once, before it is shown.
    void rememberIn(QSettings *settings);
    void toggleStrip();            ///< F9: the strip under the table.
    void setCompact(bool compact); ///< One line a row.
    /// Only rows of this connection, by its name in the filter.
    void filterFor(const QString &words);
    void select(const OperationRef &ref);

signals:
    void connectionRequested(); ///< The cards of the first run.
    void practiceRequested();
    void stopManyRequested(const QList<belay::OperationRef> &operations); ///< Shift+F8.
    void guardRequested(const belay::OperationRef &ref);
    void groupsRequested();
    void protectionRequested(const belay::ProtectionRef &ref);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildTop();
    QComboBox *buildFilter(const QString &name);
    void buildTable();
    void buildPane();
    void buildActions();
    void showState();
    void showSelection();
    void showMoreBelow();
    void applyFilter();
    void clearFilter();
    void openSelected();
    bool tickByKey(const QKeyEvent &event);

    AppContext m_context;
    BoardPresenter m_presenter;
    DataTable *m_table;
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
    QLabel *m_below = nullptr;
    BoardStrip *m_strip = nullptr;
    QWidget *m_firstRun = nullptr;
    QPushButton *m_toGroups = nullptr;
    QPushButton *m_practice = nullptr;
    QPushButton *m_showAll = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_stopMany = nullptr;
    QAction *m_open = nullptr;
    QAction *m_guard = nullptr;
    QAction *m_update = nullptr;
    QAction *m_copyCommand = nullptr;
    QAction *m_dismiss = nullptr;
};

} // namespace belay
