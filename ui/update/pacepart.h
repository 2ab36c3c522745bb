// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/update/fieldrows.h"

class QComboBox;
class QSpinBox;

namespace belay {

class RegionList;

/// A limit given as a number of accounts or as a percentage, never as both.
class LimitEdit final : public QWidget
{
    Q_OBJECT
public:
    enum class Unit { NotSent, Accounts, Percent };
    explicit LimitEdit(QWidget *parent = nullptr);

    void set(const std::optional<int> &count, const std::optional<int> &percentage);
    [[nodiscard]] std::optional<int> count() const;
    [[nodiscard]] std::optional<int> percentage() const;

signals:
    void edited();

private:
    [[nodiscard]] Unit unit() const;
    void showUnit();

    QSpinBox *m_number;
    QComboBox *m_unit;
};

/// How fast and with how many failures, and what that means.
class PacePart final : public FieldRows
{
    Q_OBJECT
public:
    explicit PacePart(UpdateForm *form, QWidget *parent = nullptr);

private:
    void take();
    void showConsequences();

    LimitEdit *m_failures;
    LimitEdit *m_concurrent;
    QComboBox *m_regions;
    QComboBox *m_mode;
    RegionList *m_order = nullptr; ///< Null: this cloud has no order of its own.
    QLabel *m_consequences;
};

} // namespace belay
