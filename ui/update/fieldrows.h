// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/updateform.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QLayout;

namespace belay {

/// Labelled rows of the update form, each with what is wrong with it underneath.
///
/// A row names the provider's fields it stands for; after each edit the sentences of their violations
/// appear below the row and in the accessible description of its control.
class FieldRows : public QWidget
{
    Q_OBJECT
public:
    explicit FieldRows(UpdateForm *form, QWidget *parent = nullptr);

    /// How many sentences keep the update from starting here.
    [[nodiscard]] int blockCount() const;
    /// The sentences under the row that stands for `field`; for tests and the review.
    [[nodiscard]] QString noteOf(const QString &field) const;

signals:
    void notesChanged();

protected:
    [[nodiscard]] UpdateForm *form() const { return m_form; }
    /// The label gets `control` as its buddy and names it for screen readers.
    void addRow(const QString &label, QWidget *control, const QStringList &fields);
    void addWide(QWidget *widget, int stretch = 0);
    void setRowVisible(QWidget *control, bool visible);

private:
    struct Row
    {
        QWidget *control;
        QLayout *cell;
        QLabel *note;
        QStringList fields;
        bool isShown = true;
    };
    void showNotes();

    UpdateForm *m_form;
    QFormLayout *m_rowsLayout;
    QList<Row> m_rows;
};

/// What a person typed as a list: separated by commas, spaces or new lines.
[[nodiscard]] QStringList typedList(const QString &text);

} // namespace belay
