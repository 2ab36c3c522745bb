// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/parametersmodel.h"

#include <QStyledItemDelegate>
#include <QWidget>

class QLabel;
class QTableView;

namespace belay {

/// Edits a new value: a list where the template allows only some values, a password field where the
/// value is hidden, a plain field otherwise; and how a parameter is sent.
class ParameterDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
};

/// Every parameter with its value now, the new one, and how it is sent.
class ParametersPart final : public QWidget
{
    Q_OBJECT
public:
    explicit ParametersPart(UpdateForm *form, QWidget *parent = nullptr);
    [[nodiscard]] int blockCount() const;
    [[nodiscard]] QTableView *table() const { return m_table; }

signals:
    void notesChanged();

private:
    void showSummary();

    UpdateForm *m_form;
    ParametersModel m_model;
    QTableView *m_table;
    QLabel *m_summary;
};

} // namespace belay
