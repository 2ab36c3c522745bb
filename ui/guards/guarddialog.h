// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/guardform.h"

#include <QDialog>

#include <array>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace belay {

/// The rules of one guard, how each stands now, what past runs say, and what it does then
/// (ux.md 5.10). Not modal.
class GuardDialog final : public QDialog
{
    Q_OBJECT
public:
    GuardDialog(const AppContext &context, const Guard &guard, QWidget *parent = nullptr);
    [[nodiscard]] GuardForm *form() { return &m_form; }

private:
    struct Rule
    {
        GuardRule rule;
        QCheckBox *on;
        QLabel *now;
    };
    QWidget *buildRules();
    QWidget *buildActs();
    QWidget *buildButtons();
    void fill();
    void take();
    void showState();

    GuardForm m_form;
    bool m_isFilling = false;
    QRadioButton *m_anyOf;
    QRadioButton *m_allOf;
    QSpinBox *m_failures;
    QSpinBox *m_percent;
    QSpinBox *m_afterFinished;
    QSpinBox *m_quiet;
    QSpinBox *m_longer;
    QLineEdit *m_accounts;
    QLineEdit *m_reason;
    std::array<Rule, 6> m_rules;
    QRadioButton *m_tell;
    QRadioButton *m_countDown;
    QRadioButton *m_atOnce;
    QSpinBox *m_seconds;
    QLabel *m_state;
    QLabel *m_watched;
    QLabel *m_trials;
    QLabel *m_refusal;
    QPushButton *m_disarm;
    QPushButton *m_arm;
};

} // namespace belay
