// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace belay {

class StateGlyph;
struct CellDetail;

/// The current cell of the matrix in full, with what can be done about it; nothing else is offered.
class MatrixCellPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit MatrixCellPanel(QWidget *parent = nullptr);
    void show(const CellDetail &cell);
    void enter(); ///< Takes the focus to the reason, or to what else there is.

signals:
    void copyRequested();
    void pageRequested();
    void sameCauseRequested();

private:
    void offer(QWidget *part, bool isOffered);

    QLabel *m_title;
    QLabel *m_hint;
    StateGlyph *m_state;
    QLabel *m_times;
    QPlainTextEdit *m_reason;
    QPushButton *m_copy;
    QPushButton *m_page;
    QPushButton *m_same;
};

} // namespace belay
