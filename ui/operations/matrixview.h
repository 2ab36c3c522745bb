// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/matrixmodel.h"

#include <QElapsedTimer>
#include <QTableView>

#include <optional>

namespace belay {

/// Accounts by regions, walked like a table: arrows, Home, End, pages; digits jump to an account,
/// + and - open and fold the folder of the current line, * opens all (ux.md 5.3).
///
/// Line titles are the vertical header, so they stay in sight while the regions scroll; regions share
/// the width there is until someone draws one wider. The current cell follows its account through
/// refreshes, also through those that reset the model.
class MatrixView final : public QTableView
{
    Q_OBJECT
public:
    explicit MatrixView(MatrixModel *model, QWidget *parent = nullptr);

    [[nodiscard]] MatrixPlace currentPlace() const;
    /// Makes the next failed cell current; false when there is none.
    bool goToFailure(int step);
    /// The selected cells as tab-separated text, with line and column titles.
    [[nodiscard]] QString selectionAsText() const;

    void keyboardSearch(const QString &typed) override;
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void currentMoved();
    void panelRequested();     ///< Enter.
    void cloudPageRequested(); ///< Ctrl+Enter.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool foldKey(const QString &typed);
    void goTo(const QModelIndex &index);
    void measure();
    void shareWidth();

    MatrixModel *m_matrix;
    QString m_digits; ///< Typed so far.
    QElapsedTimer m_sinceDigit;
    std::optional<MatrixPlace> m_before; ///< Current before a reset.
    int m_scrolled = 0;
    bool m_isSharing = false;    ///< Columns are made by us, not drawn by a person.
    bool m_hasOwnWidths = false; ///< Someone drew a column: nothing is shared any more.
};

} // namespace belay
