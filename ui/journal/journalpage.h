// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/appcontext.h"
#include "ui/presentation/journalmodel.h"
#include "ui/shell/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace belay {

class ContentPane;
class DataTable;

/// The changes made from here, newest first, with what is known of each (ux.md 5.9).
class JournalPage final : public AppPage
{
    Q_OBJECT
public:
    explicit JournalPage(const AppContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QList<QAction *> menuActions() const override;
    void refresh() override;
    void focusFilter() override;
    void nextProblem(int step) override;
    [[nodiscard]] QList<QWidget *> panes() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showState();
    void showEvidence();
    void showOutcomes();

    JournalPresenter m_presenter;
    QLineEdit *m_filter;
    QComboBox *m_outcomes;
    DataTable *m_table;
    ContentPane *m_pane;
    QPlainTextEdit *m_evidence;
    QAction *m_copy;
};

} // namespace belay
