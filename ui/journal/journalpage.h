// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/journalpresenter.h"
#include "ui/presentation/tableexport.h"
#include "ui/shell/page.h"

#include <QPointer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace belay {

class ContentPane;
class DataTable;
class ResolveDialog;

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
    [[nodiscard]] JournalPresenter *presenter() { return &m_presenter; }

signals:
    void seen(); ///< It is on screen.

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildTop();
    QWidget *buildDetail();
    void buildTable(QSettings *settings);
    void buildActions();
    void fillConnections();
    void fillPersons();
    void ask();
    void showState();
    void showDetail();
    void openResolve();
    [[nodiscard]] ExportFacts exportFacts() const;

    AppContext m_context;
    JournalPresenter m_presenter;
    JournalDetail m_detail;
    QComboBox *m_span = nullptr;
    QComboBox *m_connection = nullptr;
    QComboBox *m_person = nullptr;
    QComboBox *m_outcomes = nullptr;
    QCheckBox *m_writesOnly = nullptr;
    QLineEdit *m_filter = nullptr;
    DataTable *m_table = nullptr;
    ContentPane *m_pane = nullptr;
    QLabel *m_sentence = nullptr;
    QPushButton *m_attachButton = nullptr;
    QPushButton *m_resolveButton = nullptr;
    QPlainTextEdit *m_evidence = nullptr;
    QLabel *m_request = nullptr;
    QLabel *m_chain = nullptr;
    QAction *m_attach = nullptr;
    QAction *m_resolve = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_copyRequest = nullptr;
    QAction *m_copyCommand = nullptr;
    QAction *m_check = nullptr;
    QPointer<ResolveDialog> m_resolving;
};

} // namespace belay
