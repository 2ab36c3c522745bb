// SPDX-License-Identifier: Apache-2.0
#include "core/journal/sampletext.h"

#include <array>

namespace belay {

namespace {

template <class Enum>
using Word = std::pair<Enum, QLatin1StringView>;

constexpr std::array stateWords = {
    Word<OperationState>{OperationState::Queued, QLatin1StringView("queued")},
    Word<OperationState>{OperationState::Running, QLatin1StringView("running")},
    Word<OperationState>{OperationState::Stopping, QLatin1StringView("stopping")},
    Word<OperationState>{OperationState::Succeeded, QLatin1StringView("succeeded")},
    Word<OperationState>{OperationState::Failed, QLatin1StringView("failed")},
    Word<OperationState>{OperationState::Stopped, QLatin1StringView("stopped")},
    Word<OperationState>{OperationState::Unknown, QLatin1StringView("unknown")},
};
constexpr std::array actionWords = {
    Word<OperationAction>{OperationAction::Create, QLatin1StringView("create")},
    Word<OperationAction>{OperationAction::Update, QLatin1StringView("update")},
    Word<OperationAction>{OperationAction::Delete, QLatin1StringView("delete")},
    Word<OperationAction>{OperationAction::DetectDrift, QLatin1StringView("detect-drift")},
    Word<OperationAction>{OperationAction::Unknown, QLatin1StringView("unknown")},
};

template <class Enum, std::size_t N>
QString wordIn(const std::array<Word<Enum>, N> &words, Enum value)
{
    for (const auto &[candidate, word] : words)
        if (candidate == value)
            return word;
    return words.back().second;
}

template <class Enum, std::size_t N>
Enum valueIn(const std::array<Word<Enum>, N> &words, const QString &text)
{
    for (const auto &[value, word] : words)
        if (text == word)
            return value;
    return Enum::Unknown;
}

QString lineOf(const TargetCounts &counts)
{
    return QStringLiteral("%1 %2 %3 %4 %5 %6 %7")
        .arg(counts.waiting)
        .arg(counts.running)
        .arg(counts.succeeded)
        .arg(counts.failed)
        .arg(counts.cancelled)
        .arg(counts.skipped)
        .arg(counts.unknown);
}

constexpr qsizetype numbers = 7;

TargetCounts countsOf(const QList<QStringView> &words)
{
    if (words.size() < numbers)
        return {};
    const auto number = [&](qsizetype at) { return words.at(at).toInt(); };
    return {number(0), number(1), number(2), number(3), number(4), number(5), number(6)};
}

} // namespace

QString wordOf(OperationState state)
{
    return wordIn(stateWords, state);
}

OperationState stateOf(const QString &word)
{
    return valueIn(stateWords, word);
}

QString wordOf(OperationAction action)
{
    return wordIn(actionWords, action);
}

OperationAction actionOf(const QString &word)
{
    return valueIn(actionWords, word);
}

QString textOf(const Sample &sample)
{
    QString text = lineOf(sample.counts);
    for (const RegionCounts &region : sample.regions)
        text += u'\n' + lineOf(region.counts) + u' ' + region.region;
    return text;
}

void fillFrom(const QString &text, Sample &sample)
{
    const QList<QStringView> lines = QStringView(text).split(u'\n');
    sample.counts = countsOf(lines.first().split(u' '));
    for (const QStringView line : lines.sliced(1)) {
        const QList<QStringView> words = line.split(u' ');
        if (words.size() > numbers)
            sample.regions.append({words.at(numbers).toString(), countsOf(words)});
    }
}

} // namespace belay
