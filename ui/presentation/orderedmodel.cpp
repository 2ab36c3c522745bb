// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/orderedmodel.h"

#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <numeric>

namespace belay {
namespace {

constexpr quint32 atOnceBelow = 2'000;
constexpr qint64 soonMs = 250;
constexpr int paceMs = 16;
constexpr quint32 rowsPerPaceMs = 1'000;
/// More runs of rows than this go in one signal, and the current row with them.
constexpr int mostRuns = 16;

} // namespace

OrderedModel::OrderedModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &OrderedModel::ask);
    m_pace.setSingleShot(true);
    m_pace.setTimerType(Qt::PreciseTimer);
    connect(&m_pace, &QTimer::timeout, this, [this] {
        if (const auto next = std::exchange(m_next, nullptr))
            paced(next);
    });
    connect(&m_answer, &QFutureWatcherBase::finished, this, [this] {
        if (m_answer.future().resultCount() > 0)
            take(m_answer.result());
    });
}

OrderedModel::~OrderedModel()
{
    m_answer.cancel();
}

void OrderedModel::sort(int column, Qt::SortOrder order)
{
    setSortKeys(column < 0 ? QList<SortKey>() : QList<SortKey>{{column, order}});
}

void OrderedModel::setSortKeys(const QList<SortKey> &keys)
{
    if (m_keys == keys)
        return;
    m_keys = keys;
    rearrange();
}

void OrderedModel::setWords(const QString &typed)
{
    const QStringList words = filterWords(typed);
    if (m_words == words)
        return;
    m_words = words;
    rearrange();
}

void OrderedModel::rearrange()
{
    m_answer.cancel();
    ask();
}

void OrderedModel::rearrangeSoon()
{
    if (placeCount() < atOnceBelow || !m_asked.isValid()) {
        rearrange();
        return;
    }
    m_again = m_isArranging;
    const qint64 left = soonMs - m_asked.elapsed();
    if (m_isArranging || m_later.isActive())
        return;
    if (left <= 0)
        ask();
    else
        m_later.start(int(left));
}

void OrderedModel::ask()
{
    m_later.stop();
    m_again = false;
    m_isArranging = true;
    m_asked.start();
    const quint32 places = placeCount();
    Arrange arrange = arrangement();
    if (places < atOnceBelow) {
        m_answer.setFuture({});
        take(answerOf(
            arrange, [] { return false; }, places));
        return;
    }
    auto promise = std::make_shared<QPromise<Answer>>();
    m_answer.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, arrange = std::move(arrange), places] {
        promise->start();
        Answer answer = answerOf(
            arrange, [&promise] { return promise->isCanceled(); }, places);
        if (!promise->isCanceled())
            promise->addResult(std::move(answer));
        promise->finish();
    });
}

OrderedModel::Answer OrderedModel::answerOf(const Arrange &arrange, const Stale &stale, quint32 places)
{
    Answer answer{arrange(stale), QList<qint32>(qsizetype(places), -1)};
    for (qsizetype row = 0; row < answer.shown.size(); ++row)
        answer.rowOf[answer.shown.at(row)] = qint32(row);
    return answer;
}

void OrderedModel::take(Answer answer)
{
    if (isUnasked()) // what came while it was worked on
        for (quint32 place = quint32(answer.rowOf.size()); place < placeCount(); ++place) {
            answer.rowOf.append(qint32(answer.shown.size()));
            answer.shown.append(place);
        }
    QList<quint32> fresh;
    for (const quint32 place : std::as_const(answer.shown))
        if (rowAt(place) < 0)
            fresh.append(place);
    removeGone(answer.rowOf);
    insertAtEnd(fresh);
    if (!m_shown.isEmpty() && m_shown != answer.shown)
        putInOrder(answer.shown, answer.rowOf);
    m_isArranging = false;
    if (m_again)
        rearrangeSoon();
    else
        emit arranged();
}

void OrderedModel::placesAdded()
{
    if (!isUnasked()) {
        rearrangeSoon();
        return;
    }
    if (m_isArranging) // take() adds them
        return;
    QList<quint32> fresh(qsizetype(placeCount()) - m_shown.size());
    std::iota(fresh.begin(), fresh.end(), quint32(m_shown.size()));
    insertAtEnd(fresh);
}

void OrderedModel::placesChanged(qsizetype first, qsizetype last)
{
    int top = rowCount();
    int bottom = -1;
    for (qsizetype place = first; place <= last; ++place) {
        const int row = rowAt(place);
        if (row < 0)
            continue;
        top = std::min(top, row);
        bottom = std::max(bottom, row);
    }
    if (bottom >= 0)
        emit dataChanged(index(top, 0), index(bottom, columnCount() - 1));
}

void OrderedModel::dropRows(const std::function<bool(quint32)> &keeps)
{
    QList<qint32> rowOf(qsizetype(placeCount()), -1);
    qint32 row = 0;
    for (const quint32 place : std::as_const(m_shown))
        if (keeps(place))
            rowOf[place] = row++;
    removeGone(rowOf);
}

void OrderedModel::renumber(const QList<qint32> &places, quint32 count)
{
    m_rowOf.fill(-1, qsizetype(count));
    for (qsizetype row = 0; row < m_shown.size(); ++row) {
        m_shown[row] = quint32(places.at(m_shown.at(row)));
        m_rowOf[m_shown.at(row)] = qint32(row);
    }
}

void OrderedModel::forgetAll()
{
    m_answer.cancel();
    m_answer.setFuture({});
    m_later.stop();
    m_next = nullptr;
    m_isArranging = false;
    m_again = false;
    beginResetModel();
    m_shown.clear();
    m_rowOf.clear();
    endResetModel();
}

void OrderedModel::paced(std::function<void()> act)
{
    if (m_pace.isActive()) {
        m_next = std::move(act);
        return;
    }
    act();
    m_pace.start(paceMs + int(placeCount() / rowsPerPaceMs));
}

void OrderedModel::insertAtEnd(const QList<quint32> &fresh)
{
    if (fresh.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(fresh.size()) - 1);
    m_shown += fresh;
    m_rowOf.resize(std::max(m_rowOf.size(), qsizetype(placeCount())), -1);
    for (int row = first; row < rowCount(); ++row)
        m_rowOf[m_shown.at(row)] = row;
    endInsertRows();
}

/// Few runs go one by one, so that the current row moves to its neighbour; many go from the end.
void OrderedModel::removeGone(const QList<qint32> &rowOf)
{
    const auto isGone = [&](int row) {
        const quint32 place = m_shown.at(row);
        return place >= quint32(rowOf.size()) || rowOf.at(place) < 0;
    };
    QList<std::pair<int, int>> runs;
    for (int row = 0; row < rowCount() && runs.size() <= mostRuns; ++row) {
        if (!isGone(row))
            continue;
        if (!runs.isEmpty() && runs.constLast().second == row - 1)
            runs.last().second = row;
        else
            runs.append({row, row});
    }
    if (runs.size() > mostRuns) {
        QList<quint32> kept;
        QList<quint32> gone;
        kept.reserve(m_shown.size());
        for (int row = 0; row < rowCount(); ++row)
            (isGone(row) ? gone : kept).append(m_shown.at(row));
        QList<qint32> keptRows(m_rowOf.size(), -1);
        for (qsizetype row = 0; row < kept.size(); ++row)
            keptRows[kept.at(row)] = qint32(row);
        runs = {{int(kept.size()), rowCount() - 1}};
        putInOrder(kept + gone, keptRows);
    }
    for (auto run = runs.crbegin(); run != runs.crend(); ++run) {
        beginRemoveRows({}, run->first, run->second);
        for (int row = run->first; row <= run->second; ++row)
            m_rowOf[m_shown.at(row)] = -1;
        m_shown.remove(run->first, run->second - run->first + 1);
        for (int row = run->first; row < rowCount(); ++row)
            m_rowOf[m_shown.at(row)] = row;
        endRemoveRows();
    }
}

/// `rowOf` is -1 for rows on their way out: nothing points at them afterwards.
void OrderedModel::putInOrder(const QList<quint32> &shown, const QList<qint32> &rowOf)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &old : from) {
        const qint32 row = rowOf.value(m_shown.at(old.row()), -1);
        to.append(row < 0 ? QModelIndex() : createIndex(row, old.column()));
    }
    m_shown = shown;
    m_rowOf = rowOf;
    changePersistentIndexList(from, to);
    emit layoutChanged({}, VerticalSortHint);
}

} // namespace belay
