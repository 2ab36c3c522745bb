// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/targetordering.h"

#include "core/domain/plaintext.h"
#include "ui/presentation/figures.h"
#include "ui/presentation/rankedtexts.h"
#include "ui/presentation/reasons.h"
#include "ui/presentation/statewords.h"
#include "ui/presentation/targetsmodel.h"

#include <array>

namespace belay {
namespace {

constexpr std::array states{TargetState::Waiting, TargetState::Running,   TargetState::Succeeded,
                            TargetState::Failed,  TargetState::Cancelled, TargetState::Skipped,
                            TargetState::Unknown};

/// Worst first (ux.md 4.1).
quint64 severity(TargetState state)
{
    switch (state) {
    case TargetState::Failed:
        return 0;
    case TargetState::Unknown:
        return 1;
    case TargetState::Running:
        return 2;
    case TargetState::Waiting:
        return 3;
    case TargetState::Cancelled:
        return 4;
    case TargetState::Skipped:
        return 5;
    case TargetState::Succeeded:
        return 6;
    }
    return 7;
}

bool saysItsWord(const TargetRow &row)
{
    return row.state == TargetState::Unknown && row.word != 0;
}

QDateTime timeOf(quint32 seconds)
{
    return seconds == 0 ? QDateTime() : QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

/// Whether rows contain one word, decided once for each text.
class WordFilter
{
public:
    WordFilter(const TargetTable &table, const QString &word)
        : m_table(table)
        , m_word(word)
        , m_texts(RankedTexts(table.texts()).hits(word))
        , m_regions(RankedTexts(table.regions()).hits(word))
    {
        for (const TargetState state : states)
            m_states[size_t(state)] = targetStateWord(state).contains(word, Qt::CaseInsensitive);
    }

    bool accepts(const TargetRow &row)
    {
        return m_texts[row.folder] || m_texts[row.reason] || m_regions[row.region] ||
               (saysItsWord(row) ? m_texts[row.word] : m_states[size_t(row.state)]) ||
               accountHas(row.account, row.digits, m_word, m_texts) || hasTime(row);
    }

private:
    bool hasTime(const TargetRow &row)
    {
        if (row.beganAt == 0)
            return false;
        // Times repeat: what was seen in one reading was seen at the same second.
        const quint64 key = row.endedAt == 0 ? row.beganAt : (quint64(1) << 32) + row.endedAt - row.beganAt;
        const auto known = m_times.constFind(key);
        if (known != m_times.constEnd())
            return *known;
        const bool found =
            targetText(m_table, row, TargetsModel::TimeColumn).contains(m_word, Qt::CaseInsensitive);
        m_times.insert(key, found);
        return found;
    }

    const TargetTable &m_table;
    QString m_word;
    std::vector<bool> m_texts;
    std::vector<bool> m_regions;
    std::array<bool, states.size()> m_states{};
    QHash<quint64, bool> m_times;
};

QList<quint32> filtered(const TargetTable &table, const TargetQuestion &question,
                        const std::function<bool()> &stale)
{
    std::vector<WordFilter> words;
    for (const QString &word : question.words)
        words.emplace_back(table, word);
    std::vector<bool> causes;
    for (quint32 id = 0; question.cause && id < quint32(table.texts().size()) && !stale(); ++id)
        causes.push_back(plainCause(table.texts().text(id)) == *question.cause);
    std::vector<bool> wanted(size_t(table.size()), !question.rows);
    for (const qint32 row : question.rows.value_or(QList<qint32>()))
        if (row >= 0 && row < table.size())
            wanted[size_t(row)] = true;

    QList<quint32> shown;
    for (qsizetype place = 0; place < table.size(); ++place) {
        if (place % 4096 == 0 && stale())
            return {};
        const TargetRow &row = table.row(place);
        if (wanted[size_t(place)] && (!question.state || row.state == *question.state) &&
            (causes.empty() || causes[row.reason]) &&
            std::all_of(words.begin(), words.end(), [&row](WordFilter &word) { return word.accepts(row); }))
            shown.append(quint32(place));
    }
    return shown;
}

quint64 rankOf(const TargetRow &row, int column, RankedTexts &texts, RankedTexts &regions, quint32 now)
{
    switch (column) {
    case TargetsModel::AccountColumn:
        return texts.rankOfAccount(row.account, row.digits);
    case TargetsModel::FolderColumn:
        return texts.rank(row.folder);
    case TargetsModel::RegionColumn:
        return regions.rank(row.region);
    case TargetsModel::StateColumn:
        return (severity(row.state) << 32) + (saysItsWord(row) ? texts.rank(row.word) + 1 : 0);
    case TargetsModel::TimeColumn: {
        if (row.beganAt == 0)
            return 0;
        const quint32 end = row.endedAt == 0 ? now : row.endedAt;
        return end < row.beganAt ? 1 : quint64(end) - row.beganAt + 1;
    }
    case TargetsModel::ReasonColumn:
        return texts.rank(row.reason);
    default:
        return 0;
    }
}

} // namespace

QList<quint32> orderTargets(const TargetTable &table, const TargetQuestion &question,
                            const std::function<bool()> &stale)
{
    QList<quint32> shown = filtered(table, question, stale);
    RankedTexts texts(table.texts());
    RankedTexts regions(table.regions());
    std::vector<Ranks> keys;
    for (const SortKey &key : question.keys) {
        if (stale())
            return {};
        Ranks ranks(size_t(table.size()));
        for (const quint32 place : std::as_const(shown))
            ranks[place] = rankOf(table.row(place), key.column, texts, regions, question.now);
        if (key.order == Qt::DescendingOrder)
            reverse(ranks);
        keys.push_back(std::move(ranks));
    }
    return keys.empty() || stale() ? shown : inOrder(std::move(shown), keys);
}

QString targetText(const TargetTable &table, const TargetRow &row, int column)
{
    switch (column) {
    case TargetsModel::AccountColumn:
        return table.account(row);
    case TargetsModel::FolderColumn:
        return neutralised(table.folder(row));
    case TargetsModel::RegionColumn:
        return table.region(row);
    case TargetsModel::StateColumn:
        return saysItsWord(row) ? neutralised(table.texts().text(row.word)) : targetStateWord(row.state);
    case TargetsModel::TimeColumn:
        if (row.beganAt == 0)
            return {};
        if (row.endedAt != 0)
            return durationText(qint64(row.endedAt) - row.beganAt);
        //: A target is being worked on: %1 is the time when it was first seen so.
        return TargetsModel::tr("since %1")
            .arg(clockText(timeOf(row.beganAt), QDateTime::currentDateTimeUtc()));
    case TargetsModel::ReasonColumn:
        return neutralised(table.reason(row));
    default:
        return {};
    }
}

QString targetExport(const TargetTable &table, const TargetRow &row, int column)
{
    switch (column) {
    case TargetsModel::ReasonColumn:
        return table.reason(row);
    case TargetsModel::FolderColumn:
        return table.folder(row);
    case TargetsModel::TimeColumn:
        if (row.beganAt == 0)
            return {};
        return row.endedAt == 0 ? timeOf(row.beganAt).toString(Qt::ISODate)
                                : QString::number(qint64(row.endedAt) - row.beganAt);
    default:
        return targetText(table, row, column);
    }
}

} // namespace belay
