// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/operationsmodel.h"

#include <QTimer>

namespace belay {

/// What the board says beside its table.
struct BoardState
{
    /// Which of them the page shows in place of the table.
    enum Face { Table, FirstRun, Loading, Empty };
    Face face = FirstRun;
    int running = 0;
    int attention = 0;
    QString headline; ///< "6 running, 2 need attention".
    QString message;  ///< For Loading and Empty: a whole sentence.
    QString notice;   ///< What could not be read; empty when all of it could.
    bool paused = false;
    friend bool operator==(const BoardState &, const BoardState &) = default;
};

/// The selected row in plain words.
struct BoardSelection
{
    std::optional<OperationRow> row = {};
    QString counts;
    QString firstFailure;
    QString stopRefusal;   ///< Why F8 only explains; empty: it may be stopped.
    QString updateRefusal; ///< Why F2 is off; empty: the group may be updated.
    friend bool operator==(const BoardSelection &, const BoardSelection &) = default;
};

/// The operations board without a widget: rows of all connections, the filter, the selected one.
///
/// Practice and real connections never share the board: with only practice connections it shows
/// those, otherwise it leaves them out.
class BoardPresenter final : public QObject
{
    Q_OBJECT
public:
    BoardPresenter(Workspace *workspace, OperationWatch *watch, StopController *stops, PollScheduler *scheduler,
                   std::function<QDateTime()> now = {}, QObject *parent = nullptr);

    [[nodiscard]] OperationsModel *model() { return &m_model; }
    [[nodiscard]] const BoardState &state() const { return m_state; }
    [[nodiscard]] const BoardSelection &selection() const { return m_selection; }
    /// "4 s old": the age of the oldest connection's last answer; changes by itself.
    [[nodiscard]] QString dataAge() const;

    void select(const std::optional<OperationRef> &ref);
    void setFilter(const BoardFilter &filter);
    void setPaused(bool paused); ///< Reading pauses; a stop never does.
    void dismissSelected();      ///< Takes an ended row off the board.
    void refresh();
    /// The row after `row` that needs attention, around the end; -1: none.
    [[nodiscard]] int nextProblem(int row, int step) const;
    void take(); ///< Reads the engine anew; signals do it by themselves.

signals:
    void stateChanged();
    void selectionChanged();
    void aged(); ///< Once a second: ages and durations moved on.

private:
    struct Sighting
    {
        TargetCounts counts;
        QDateTime changedAt;
    };

    [[nodiscard]] bool isShown(const Connection &connection) const;
    void takeState(const std::vector<OperationRow> &rows);
    void takeSelection();

    Workspace *m_workspace;
    OperationWatch *m_watch;
    StopController *m_stops;
    PollScheduler *m_scheduler;
    std::function<QDateTime()> m_now;
    OperationsModel m_model;
    BoardState m_state;
    BoardSelection m_selection;
    std::optional<OperationRef> m_selected;
    QHash<OperationRef, Sighting> m_sightings;
    QTimer m_tick;
    QTimer m_soon; ///< Many signals, one reading.
};

/// Why this operation cannot be stopped here, as a sentence; empty: it can.
[[nodiscard]] QString stopRefusalOf(const OperationRecord &record, const Connection &connection);

} // namespace belay
