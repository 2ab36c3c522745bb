// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/appcontext.h"
#include "ui/presentation/guardwords.h"
#include "ui/presentation/tablemodel.h"

#include <QTimer>

namespace belay {

/// One guard on the page: itself, and how it stands with one operation it watches.
struct GuardRow
{
    Guard guard;
    GuardStatus status; ///< Of the operation in it; Armed without one: nothing runs that it watches.
    QString connectionName;
    QString environment;
    QString watches; ///< "UPDATE baseline-iam" or "every update".
    QString state;   ///< "armed", "COUNTING DOWN 00:24".
    friend bool operator==(const GuardRow &, const GuardRow &) = default;
};

class GuardsModel final : public TableModel<GuardRow>
{
public:
    enum Column { StateColumn, ConnectionColumn, WatchesColumn, RulesColumn, ActColumn, NowColumn };
    explicit GuardsModel(QObject *parent = nullptr);
};

/// The guards page without a widget. Main thread.
class GuardsPresenter final : public QObject
{
    Q_OBJECT
public:
    explicit GuardsPresenter(const AppContext &context, std::function<QDateTime()> now = {},
                             QObject *parent = nullptr);

    [[nodiscard]] GuardsModel *model() { return &m_model; }
    [[nodiscard]] int attention() const; ///< Guards that are blind, count down or have fired.
    [[nodiscard]] QString headline() const;
    void take();

signals:
    void changed();

private:
    [[nodiscard]] GuardRow rowOf(const Guard &guard, const GuardStatus &status) const;

    AppContext m_context;
    std::function<QDateTime()> m_now;
    GuardsModel m_model;
    QTimer m_tick;
};

} // namespace belay
