// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/protectioncontroller.h"
#include "ui/presentation/appcontext.h"
#include "ui/presentation/operationsmodel.h"

#include <QTimer>

namespace belay {

/// What the board says beside its table.
struct BoardState
{
    /// Which of them the page shows in place of the table.
    enum Face { Table, FirstRun, Loading, Empty, NothingFits };
    Face face = FirstRun;
    int running = 0;
    int attention = 0;
    QString headline;    ///< "6 running   2 need attention".
    QString message;     ///< For Loading, Empty and NothingFits: a whole sentence.
    QString notice;      ///< What could not be read; empty when all of it could.
    QStringList reading; ///< For Loading: the connections that have not answered yet.
    bool paused = false;
    int ticked = 0;
    friend bool operator==(const BoardState &, const BoardState &) = default;
};

/// The selected row in plain words.
struct BoardSelection
{
    std::optional<OperationRow> row = {};
    QString counts;
    QString firstFailure;  ///< Short; the whole reason is row->firstFailure->reason.
    QString stopRefusal;   ///< Why F8 only explains; empty: it may be stopped.
    QString updateRefusal; ///< Why F2 is off; empty: the group may be updated.
    QString guardRefusal;  ///< Why it cannot be guarded; empty: it can.
    friend bool operator==(const BoardSelection &, const BoardSelection &) = default;
};

/// The operations board without a widget: rows of all connections, the filter, the selected one,
/// the ticked ones.
///
/// Practice and real connections never share the board: with only practice connections it shows
/// those, otherwise it leaves them out. Risk comes from the watch's records alone; no target is
/// copied. Main thread.
class BoardPresenter final : public QObject
{
    Q_OBJECT
public:
    explicit BoardPresenter(const AppContext &context, std::function<QDateTime()> now = {},
                            QObject *parent = nullptr);

    [[nodiscard]] OperationsModel *model() { return &m_model; }
    [[nodiscard]] const OperationsModel *model() const { return &m_model; }
    [[nodiscard]] const BoardState &state() const { return m_state; }
    [[nodiscard]] const BoardSelection &selection() const { return m_selection; }
    /// All rows, whatever the filter hides.
    [[nodiscard]] const QList<OperationRow> &rows() const { return m_model.all(); }
    /// "4 s old": the age of the oldest connection's last answer; changes by itself.
    [[nodiscard]] QString dataAge() const;

    void select(const std::optional<OperationRef> &ref);
    void setFilter(const BoardFilter &filter);
    void setPaused(bool paused);             ///< Reading pauses; a stop never does.
    void dismissSelected();                  ///< Takes an ended row off the board.
    void bringBack(const OperationRef &ref); ///< Undoes a dismissal.
    void refresh();
    /// The row after `row` that needs attention, around the end; -1: none.
    [[nodiscard]] int nextProblem(int row, int step) const;

    void toggleTick(const OperationRef &ref);
    void tickAllShown(); ///< Again, when all of them are: none.
    void clearTicks();
    [[nodiscard]] QList<OperationRef> ticked() const;
    /// The operations that stopping many is about: the ticked ones, or else all that are shown;
    /// neither ended ones nor jobs of protection groups.
    [[nodiscard]] QList<OperationRef> shownOrTicked() const;

    /// While held nothing moves under the pointer; what comes meanwhile is shown on release.
    void hold(bool isHeld);
    void take(); ///< Reads the engine anew; signals do it by themselves.

signals:
    void stateChanged();
    void selectionChanged();
    void aged();  ///< Once a second: ages and durations moved on.
    void taken(); ///< The rows are as the engine has them.
    void dismissed(const belay::OperationRef &ref, const QString &title);

private:
    [[nodiscard]] bool isShown(const Connection &connection) const;
    [[nodiscard]] QList<OperationRow> operationRows(const QDateTime &now) const;
    void appendProtection(QList<OperationRow> &rows, const QDateTime &now);
    void takeState();
    void takeFace(BoardState &state) const;
    void takeSelection();
    void sayRunning(BoardState &state) const;

    AppContext m_context;
    std::function<QDateTime()> m_now;
    OperationsModel m_model;
    BoardState m_state;
    BoardSelection m_selection;
    std::optional<OperationRef> m_selected;
    QSet<OperationRef> m_ticked;
    QHash<ProtectionRef, QDateTime> m_jobsSeen; ///< Protection jobs on the board, and since when.
    QSet<OperationRef> m_jobsDismissed;
    QDateTime m_lastEnded;
    QTimer m_tick;
    QTimer m_soon; ///< Many signals, one reading.
    bool m_isHeld = false;
    bool m_isLate = false; ///< Something came while held.
};

/// "First failure 12:04:11: 2222-3333-4444 / eu-west-1  AccessDenied"; the time when it is known.
[[nodiscard]] QString firstFailureOf(const OperationRow &row, const QDateTime &now);

/// Why this operation cannot be stopped here, as a sentence; empty: it can.
[[nodiscard]] QString stopRefusalOf(const OperationRecord &record, const Connection &connection);

} // namespace belay
