// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/measure.h"
#include "ui/presentation/instancesmodel.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSortFilterProxyModel>

namespace belay::bench {

namespace {

constexpr int total = 100'000;

/// What an act cost the main thread, and when its result was there.
struct Cost
{
    double cpuMs = 0.0;
    double shownMs = 0.0;
};

Cost costOf(const std::function<void()> &act, const std::function<bool()> &isShown)
{
    const double cpu = threadCpuMs();
    const double begin = wallMs();
    act();
    while (!isShown())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return {threadCpuMs() - cpu, wallMs() - begin};
}

QJsonObject row(const QString &act, const Cost &ours, const Cost &stock)
{
    return {{QStringLiteral("act"), act},
            {QStringLiteral("cpuMs"), ours.cpuMs},
            {QStringLiteral("shownMs"), ours.shownMs},
            {QStringLiteral("stockCpuMs"), stock.cpuMs}};
}

} // namespace

/// models: sorting and filtering a hundred thousand rows, ours against a QSortFilterProxyModel over
/// the same rows.
int models(const QStringList &)
{
    InstanceTable table;
    eachInstancePage(total, [&](const QList<StackInstance> &page) { table.take(page); });
    InstancesModel ours;
    InstancesModel source;
    ours.setTable(table);
    source.setTable(table);
    QSortFilterProxyModel stock;
    stock.setSourceModel(&source);
    stock.setSortCaseSensitivity(Qt::CaseInsensitive);
    stock.setFilterCaseSensitivity(Qt::CaseInsensitive);
    stock.setFilterKeyColumn(-1); // ours looks at every column
    const auto arranged = [&] { return ours.isArranged(); };
    const auto atOnce = [] { return true; };

    QJsonArray rows;
    const QList<std::pair<QString, int>> columns = {
        {QStringLiteral("sort by account"), InstancesModel::AccountColumn},
        {QStringLiteral("sort by reason"), InstancesModel::ReasonColumn}};
    for (const auto &[name, column] : columns) {
        const Cost mine = costOf([&, by = column] { ours.sort(by); }, arranged);
        const Cost theirs = costOf([&, by = column] { stock.sort(by); }, atOnce);
        rows.append(row(name, mine, theirs));
    }
    const Cost mine = costOf([&] { ours.setWords(QStringLiteral("accessdenied")); }, arranged);
    const Cost theirs = costOf([&] { stock.setFilterFixedString(QStringLiteral("accessdenied")); }, atOnce);
    rows.append(row(QStringLiteral("filter"), mine, theirs));
    if (ours.rowCount() != stock.rowCount())
        qFatal("The two filters disagree: %d and %d rows.", ours.rowCount(), stock.rowCount());
    const Cost back = costOf([&] { ours.setWords({}); }, arranged);
    const Cost theirBack = costOf([&] { stock.setFilterFixedString({}); }, atOnce);
    rows.append(row(QStringLiteral("clear the filter"), back, theirBack));
    say({{QStringLiteral("acts"), rows}});
    return ours.rowCount() == total && stock.rowCount() == total ? 0 : 1;
}

} // namespace belay::bench
