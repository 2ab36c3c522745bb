// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/rowordering.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QTimer>

namespace belay {

/// What our tables answer beyond Qt's roles.
enum TableRole {
    SortValueRole = Qt::UserRole + 1,   ///< The raw value a column sorts by.
    RowKeyRole,                         ///< The row's key, a QString: stays the same over refreshes.
    ColumnKindRole = Qt::UserRole + 50, ///< int of ColumnKind, answered by headerData().
};

/// How a column is set: numbers to the right in figures of one width, ids elided in the middle.
enum class ColumnKind { Text, Number, Id };

/// A table that shows its rows by an order vector, while the rows stay where they are.
///
/// A row's number in the table it comes from is its place; what stands in which row of the view is
/// a list of places. Sorting and filtering is a pure function from a copy of the table to such a
/// list: on the thread pool from 2 000 rows on, at once below. A newer question drops the answer to
/// an older one. An answer is taken over with at most one insertion, one layoutChanged and a few
/// removals, so selection, current row, persistent indexes and scroll position follow their rows.
/// The main thread never does more than copy and compare vectors. Main thread only.
class OrderedModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// The text of a cell for exports, by place and column; holds copies, callable on any thread.
    using CellTexts = std::function<QString(quint32 place, int column)>;

    explicit OrderedModel(QObject *parent = nullptr);
    ~OrderedModel() override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_shown.size());
    }
    [[nodiscard]] quint32 placeOf(int row) const { return m_shown.at(row); }
    [[nodiscard]] const QList<quint32> &shownPlaces() const { return m_shown; } ///< From top to bottom.
    [[nodiscard]] int rowAt(qsizetype place) const                              ///< -1: not shown.
    {
        return place >= 0 && place < m_rowOf.size() ? m_rowOf.at(place) : -1;
    }
    [[nodiscard]] virtual quint32 placeCount() const = 0; ///< Rows shown or not.
    [[nodiscard]] virtual CellTexts cellTexts() const = 0;
    /// The row a RowKeyRole names; -1: not shown.
    [[nodiscard]] virtual int rowOfKey(const QString &key) const = 0;

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override; ///< -1: its own order.
    void setSortKeys(const QList<SortKey> &keys);
    [[nodiscard]] const QList<SortKey> &sortKeys() const { return m_keys; }
    /// Shows rows that contain each of the words in some column.
    void setWords(const QString &typed);
    [[nodiscard]] const QStringList &words() const { return m_words; }
    [[nodiscard]] bool isArranged() const { return !m_isArranging; } ///< Shown is what was asked for.

signals:
    void arranged(); ///< Shown is what was asked for, after it was not.

protected:
    /// Asked now and then while it works; true: nobody wants the answer any more.
    using Stale = std::function<bool()>;
    using Arrange = std::function<QList<quint32>(const Stale &stale)>;

    /// From copies of the table and of what is asked to the places shown, in order. Pure.
    [[nodiscard]] virtual Arrange arrangement() const = 0;
    /// All rows in the order they came: then new rows are appended without a question.
    [[nodiscard]] virtual bool isUnasked() const { return m_keys.isEmpty() && m_words.isEmpty(); }

    void rearrange();     ///< Something else is asked for.
    void rearrangeSoon(); ///< The same is asked of a changed table; at most every 250 ms on the pool.
    /// Places were added at the end of the table: shown now when unasked, else by rearrangeSoon().
    void placesAdded();
    /// Cells of these places differ; one dataChanged from the first to the last row concerned.
    void placesChanged(qsizetype first, qsizetype last);
    /// Takes rows away whose place `keeps` denies.
    void dropRows(const std::function<bool(quint32 place)> &keeps);
    /// Shown rows are elsewhere in the table now, by their old place; no cell differs for that.
    void renumber(const QList<qint32> &places, quint32 count);
    void forgetAll(); ///< Resets to no rows.
    /// Runs `act` now, or when 16 ms (1 ms more for each 1 000 rows) have passed since the last time;
    /// of several that wait only the last one runs. For reading a table that grows page by page.
    void paced(std::function<void()> act);

private:
    struct Answer
    {
        QList<quint32> shown;
        QList<qint32> rowOf; ///< By place, -1: not shown.
    };
    static Answer answerOf(const Arrange &arrange, const Stale &stale, quint32 places);
    void ask();
    void take(Answer answer);
    void insertAtEnd(const QList<quint32> &fresh);
    void removeGone(const QList<qint32> &rowOf);
    void putInOrder(const QList<quint32> &shown, const QList<qint32> &rowOf);

    QList<SortKey> m_keys;
    QStringList m_words;
    QList<quint32> m_shown;
    QList<qint32> m_rowOf;
    QFutureWatcher<Answer> m_answer;
    QElapsedTimer m_asked;
    QTimer m_later;
    QTimer m_pace;
    std::function<void()> m_next;
    bool m_isArranging = false;
    bool m_again = false;
};

} // namespace belay
