// SPDX-License-Identifier: Apache-2.0
#include "core/domain/canary.h"

#include <QTest>

using namespace belay;

class CanaryTest final : public QObject
{
    Q_OBJECT

private slots:
    void theFirstAccountsInTheFirstRegion();
    void namedAccountsWhereAllOfThemAre();
    void theChangeStaysTheSame_data();
    void theChangeStaysTheSame();
};

namespace {

QList<StackInstance> instances()
{
    QList<StackInstance> list;
    for (const char *place : {"1/eu", "1/us", "2/eu", "3/us", "3/eu", "2/ap"}) {
        const QStringList parts = QString::fromLatin1(place).split(u'/');
        StackInstance instance;
        instance.account = parts.at(0);
        instance.region = parts.at(1);
        instance.folder = QStringLiteral("ou-") + parts.at(0);
        list.append(instance);
    }
    return list;
}

} // namespace

void CanaryTest::theFirstAccountsInTheFirstRegion()
{
    UpdateDraft draft;
    QCOMPARE(canaryTargets(draft, instances(), 2).accounts,
             (QStringList{QStringLiteral("1"), QStringLiteral("2")}));
    draft.preferences.regionOrder = {QStringLiteral("us"), QStringLiteral("eu")};
    const CanaryTargets canary = canaryTargets(draft, instances(), 5);
    QCOMPARE(canary.accounts, (QStringList{QStringLiteral("1"), QStringLiteral("3")}));
    QCOMPARE(canary.regions, QStringList{QStringLiteral("us")});
    draft.accounts = {QStringLiteral("3")};
    QCOMPARE(canaryTargets(draft, instances(), 5).accounts, QStringList{QStringLiteral("3")});
    QCOMPARE(canaryTargets(draft, {}, 1).count(), 0);
}

void CanaryTest::namedAccountsWhereAllOfThemAre()
{
    const CanaryTargets canary =
        canaryTargets({}, instances(), QStringList{QStringLiteral("1"), QStringLiteral("3")});
    QCOMPARE(canary.regions, (QStringList{QStringLiteral("eu"), QStringLiteral("us")}));
    QCOMPARE(canary.count(), 4);
}

void CanaryTest::theChangeStaysTheSame_data()
{
    QTest::addColumn<bool>("serviceManaged");
    QTest::addColumn<bool>("filters");
    QTest::newRow("self-managed") << false << false;
    QTest::newRow("organisational units with a filter") << true << true;
    QTest::newRow("folders without a filter") << true << false;
}

void CanaryTest::theChangeStaysTheSame()
{
    QFETCH(bool, serviceManaged);
    QFETCH(bool, filters);
    UpdateDraft draft;
    draft.templateBody = "x";
    draft.preferences.failureToleranceCount = 3;
    draft.preferences.regionOrder = {QStringLiteral("eu"), QStringLiteral("us")};
    draft.regions = {QStringLiteral("eu"), QStringLiteral("us")};
    Capabilities can;
    can.hasAccountsUrl = filters;
    const CanaryTargets canary{{QStringLiteral("1")}, {QStringLiteral("eu")}, {QStringLiteral("ou-1")}};
    const UpdateDraft first = canaryOf(draft, canary, can, serviceManaged);
    QCOMPARE(first.templateBody, draft.templateBody);
    QCOMPARE(first.preferences.failureToleranceCount, std::optional(3));
    QCOMPARE(first.preferences.regionOrder, QStringList{QStringLiteral("eu")});
    QCOMPARE(first.regions, canary.regions);
    QCOMPARE(first.accounts.isEmpty(), serviceManaged);
    QCOMPARE(first.deploymentTargets.has_value(), serviceManaged);
    if (serviceManaged)
        QCOMPARE(first.deploymentTargets->accountFilter,
                 filters ? std::optional(AccountFilter::Intersection) : std::nullopt);
}

QTEST_APPLESS_MAIN(CanaryTest)
#include "tst_canary.moc"
