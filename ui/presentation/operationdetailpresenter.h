// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/appcontext.h"
#include "ui/presentation/detailwords.h"
#include "ui/presentation/matrixmodel.h"
#include "ui/presentation/reasons.h"
#include "ui/presentation/requestfacts.h"
#include "ui/presentation/targetsmodel.h"
#include "ui/presentation/timeline.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QTimer>

namespace belay {

/// What the page of one operation says; whole sentences, ready to show.
struct OperationDetail
{
    std::optional<OperationRow> row = {};
    QString finished;   ///< "30 of 203 finished (15 %)".
    QString counts;     ///< The parts; they add up to the total.
    QString remaining;  ///< Empty once it has ended.
    bool grows = false; ///< The remaining time is longer than it was.
    QString warning;    ///< Stalled, lagging, near or over a limit; empty: none of it.
    QString missing;    ///< What is not known or could not be read; empty when all is well.
    QString stopRefusal;
    QString retryRefusal; ///< Why an update of some targets cannot be started here; empty: it can.
    bool wasStopped = false;
    QList<RegionRow> regions;
    QList<CauseRow> causes;
    QList<Moment> moments;
    QList<RequestFact> facts;
    QString sent; ///< Parameters as sent from here.
    friend bool operator==(const OperationDetail &, const OperationDetail &) = default;
};

/// The current cell of the matrix in words.
struct CellDetail
{
    QString title; ///< "account / region", or the folder; empty: no cell is chosen.
    bool isTarget = false;
    CellState state = CellState::None;
    QString stateText;
    QString times; ///< "Seen working 12:03:02 (1m09s)"; empty when nothing was seen.
    QString reason;
    QString cause;     ///< For "filter same reason"; empty unless it failed.
    int sameCause = 0; ///< Targets that failed of it, this one included.
    QUrl page;         ///< The cloud's page; empty: none.
    friend bool operator==(const CellDetail &, const CellDetail &) = default;
};

/// One operation without a widget: the watch looks at it most often while it is shown.
///
/// Layout of the matrix, causes and timeline are made on the thread pool from a copy of the
/// targets; the newest result is taken over at once, at most one is worked on at a time.
class OperationDetailPresenter final : public QObject
{
    Q_OBJECT
public:
    explicit OperationDetailPresenter(const AppContext &context, std::function<QDateTime()> now = {},
                                      QObject *parent = nullptr);
    ~OperationDetailPresenter() override;

    void show(const std::optional<OperationRef> &ref); ///< Nothing: no operation is looked at.
    [[nodiscard]] const std::optional<OperationRef> &shown() const { return m_ref; }
    [[nodiscard]] TargetsModel *targets() { return &m_targets; }
    [[nodiscard]] MatrixModel *matrix() { return &m_matrix; }
    [[nodiscard]] const OperationDetail &detail() const { return m_detail; }
    [[nodiscard]] const TargetTable &table() const { return m_targets.table(); }
    [[nodiscard]] QString dataAge() const;
    [[nodiscard]] CellDetail cell(const QModelIndex &index) const; ///< Of matrix().
    [[nodiscard]] QString stopCommandLine() const; ///< The vendor's own; empty: nothing is shown.
    void refresh();

    void setState(const std::optional<TargetState> &state); ///< In matrix and list.
    void setCause(const QString &cause);                    ///< In both; empty: any.
    void setWords(const QString &words);                    ///< In both.
    [[nodiscard]] const MatrixWish &wish() const { return m_wish; }
    void setGrouping(CauseGrouping grouping);

    /// Accounts and regions that hold these targets, and how many further ones they hold.
    struct Choice
    {
        QStringList accounts;
        QStringList regions;
        int further = 0; ///< An update is asked for accounts by regions, so it may hold more.
    };
    [[nodiscard]] Choice choiceOf(const QList<qint32> &rows) const;

signals:
    void changed();
    void aged();         ///< Once a second while an operation is shown.
    void pictureTaken(); ///< Matrix, causes and timeline are those of the targets read so far.

private:
    struct Picture
    {
        std::shared_ptr<const MatrixLayout> layout;
        QList<CauseRow> causes;
        QList<Moment> moments;
        QList<int> durations; ///< Of finished targets, thinned.
        OperationRef of;
    };
    struct Question;

    [[nodiscard]] Capabilities capabilities() const;
    void takeRecord();
    void takeTargets();
    void readJournal();
    void ask();     ///< Someone asked for something else: as soon as can be.
    void askSoon(); ///< There is news: takes at most a fifth of one processor.
    void takePicture();
    void tellRemaining(OperationDetail &detail);

    AppContext m_context;
    std::function<QDateTime()> m_now;
    std::optional<OperationRef> m_ref;
    TargetsModel m_targets;
    MatrixModel m_matrix;
    OperationDetail m_detail;
    MatrixWish m_wish;
    CauseGrouping m_grouping = CauseGrouping::Cause;
    QList<JournalEntry> m_entries;
    Remaining m_remaining;
    QFutureWatcher<Picture> m_picture;
    bool m_isAsked = false;
    bool m_askAgain = false;
    bool m_askAtOnce = false;
    QElapsedTimer m_asked;
    QTimer m_rest;
    QList<int> m_durations;
    QTimer m_tick;
};

} // namespace belay
