// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/guardform.h"

#include <QDialog>

class QLabel;

namespace belay {

class PastRunsModel;

/// What the rules of a guard form would have done in each recorded run; follows the form while both
/// are open. Not modal.
class PastRunsDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit PastRunsDialog(GuardForm *form, QWidget *parent = nullptr);

private:
    void showRuns();

    GuardForm *m_form;
    PastRunsModel *m_model;
    QLabel *m_sum;
};

} // namespace belay
