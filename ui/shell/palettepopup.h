// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/palette.h"

#include <QDialog>

class QLineEdit;
class QListView;

namespace belay {

/// "Go to or do…": one line to type in and what fits below it (ux.md 5.11). Not modal; Esc closes.
class PalettePopup final : public QDialog
{
    Q_OBJECT
public:
    PalettePopup(PaletteModel::Source source, std::function<QStringList()> recent, QWidget *window);

    /// Opens empty, in the upper middle of the window.
    void open() override;
    [[nodiscard]] PaletteModel *model() { return &m_model; }

signals:
    void refused(const QString &reason); ///< Enter on something that cannot be done.
    void chosen(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void typed();
    void run();

    PaletteModel m_model;
    std::function<QStringList()> m_recent;
    QLineEdit *m_line;
    QListView *m_list;
};

} // namespace belay
