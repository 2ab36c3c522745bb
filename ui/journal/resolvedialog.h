// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/journal/journal.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace belay {

/// A person decides what became of a change, and says how that is known. Not modal.
class ResolveDialog final : public QDialog
{
    Q_OBJECT
public:
    ResolveDialog(const JournalEntry &entry, const QString &known, QWidget *parent = nullptr);

signals:
    void decided(const belay::ClientToken &token, belay::Outcome outcome, const QString &evidence);

private:
    void showState();
    void decide();

    ClientToken m_token;
    QRadioButton *m_applied;
    QRadioButton *m_notApplied;
    QLineEdit *m_evidence;
    QLabel *m_hint;
    QPushButton *m_mark;
};

} // namespace belay
