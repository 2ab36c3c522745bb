// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/operationdetailpresenter.h"
#include "ui/presentation/tablemodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace belay {

class DataTable;

/// Failures by cause, and what can be done with the targets of one.
class ReasonsView final : public QWidget
{
    Q_OBJECT
public:
    explicit ReasonsView(OperationDetailPresenter *presenter, QWidget *parent = nullptr);
    void show(const OperationDetail &detail);
    [[nodiscard]] DataTable *table() const { return m_table; }

signals:
    void selectRequested(const QList<qint32> &rows);
    void retryRequested(const QList<qint32> &rows);

private:
    struct Row
    {
        CauseRow cause;
        bool wasStopped = false;
        friend bool operator==(const Row &, const Row &) = default;
    };
    using Model = TableModel<Row>;

    [[nodiscard]] static Model *makeModel(QObject *parent);
    void buildButtons();
    void showButtons();
    [[nodiscard]] QList<const Row *> selected() const;
    [[nodiscard]] QList<qint32> selectedTargets() const;
    void copy();

    OperationDetailPresenter *m_presenter;
    Model *m_causes;
    DataTable *m_table;
    QLabel *m_totals;
    QLabel *m_hint;
    QComboBox *m_grouping;
    QPushButton *m_select;
    QPushButton *m_retry;
    QPushButton *m_copy;
    QPushButton *m_export;
    QString m_retryRefusal;
};

} // namespace belay
