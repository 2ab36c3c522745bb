// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/appcontext.h"
#include "ui/presentation/groupdrift.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace belay {

/// One confirmation before drift is looked for; closes once the cloud has accepted it.
class DriftDialog final : public QDialog
{
    Q_OBJECT
public:
    DriftDialog(const AppContext &context, const GroupRow &row, QWidget *parent = nullptr);

private:
    void showState();

    GroupDrift m_presenter;
    QLineEdit *m_note;
    QLabel *m_problem;
    QPushButton *m_detect;
};

} // namespace belay
