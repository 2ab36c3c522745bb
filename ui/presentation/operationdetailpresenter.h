// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/operationrow.h"
#include "ui/presentation/targetsmodel.h"

#include <QTimer>

namespace belay {

/// What the page of one operation says; whole sentences, ready to show.
struct OperationDetail
{
    std::optional<OperationRow> row = {};
    QString finished;  ///< "30 of 203 finished (15 %)".
    QString counts;    ///< The parts; they add up to the total.
    QString remaining;
    QString missing;   ///< What is not known or could not be read; empty when all is well.
    QString stopRefusal;
    QList<RegionRow> regions;
    QList<ReasonRow> reasons;
    QList<std::pair<QString, QString>> request; ///< What was asked of the cloud, by name.
    friend bool operator==(const OperationDetail &, const OperationDetail &) = default;
};

/// One operation without a widget: the watch looks at it most often while it is shown.
class OperationDetailPresenter final : public QObject
{
    Q_OBJECT
public:
    OperationDetailPresenter(Workspace *workspace, OperationWatch *watch, StopController *stops,
                             std::function<QDateTime()> now = {}, QObject *parent = nullptr);

    void show(const std::optional<OperationRef> &ref); ///< Nothing: no operation is looked at.
    [[nodiscard]] const std::optional<OperationRef> &shown() const { return m_ref; }
    [[nodiscard]] TargetsModel *targets() { return &m_targets; }
    [[nodiscard]] const OperationDetail &detail() const { return m_detail; }
    [[nodiscard]] QString dataAge() const;
    void refresh();

signals:
    void changed();
    void aged(); ///< Once a second while an operation is shown.

private:
    void takeRecord();
    void takeTargets();
    [[nodiscard]] QString remainingSentence(const OperationRow &row, const QList<RegionRow> &regions) const;

    Workspace *m_workspace;
    OperationWatch *m_watch;
    StopController *m_stops;
    std::function<QDateTime()> m_now;
    std::optional<OperationRef> m_ref;
    TargetsModel m_targets;
    OperationDetail m_detail;
    TargetCounts m_countsBefore;
    QDateTime m_changedAt;
    /// Times of this run as seen from here: when a target was first seen running, and how long the
    /// finished ones took.
    QHash<std::pair<QString, QString>, QDateTime> m_began;
    QList<int> m_durations;
    QTimer m_tick;
};

} // namespace belay
