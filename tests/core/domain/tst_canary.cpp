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
    void theRestLeavesOutWhatIsDone_data();
    void theRestLeavesOutWhatIsDone();
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

namespace {

struct RestRow
{
    QStringList accounts;
    QStringList regions;
    std::optional<DeploymentTargets> targets;
    CanaryTargets canary;
    bool filters = true;
    QStringList leftOut;
    QStringList accountsAfter; ///< Of the list or of the targets.
    std::optional<AccountFilter> filterAfter = {};
    bool isEmpty = false;
};

} // namespace

Q_DECLARE_METATYPE(RestRow)

void CanaryTest::theRestLeavesOutWhatIsDone_data()
{
    // Instances: 1 in eu and us, 2 in eu and ap, 3 in us and eu.
    QTest::addColumn<RestRow>("wanted");
    const auto l = [](const char *words) {
        return QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts);
    };
    const QStringList eu = l("eu");
    const CanaryTargets one{l("1"), eu, l("ou-1")};
    const CanaryTargets oneEverywhere{l("1"), l("eu us"), l("ou-1")};
    const auto targets = [&l](const char *folders, const char *accounts,
                              std::optional<AccountFilter> filter = {}) {
        return DeploymentTargets{l(folders), l(accounts), {}, filter};
    };
    const auto difference = AccountFilter::Difference;
    const auto row = [](const char *name, const RestRow &wanted) { QTest::newRow(name) << wanted; };
    row("named accounts, done in the only region", {l("1 2 3"), eu, {}, one, true, l("1"), l("2 3")});
    row("named accounts, one region of two done", {l("1 2 3"), l("eu us"), {}, one, true, {}, l("1 2 3")});
    row("named accounts, everywhere", {l("1 2 3"), {}, {}, oneEverywhere, true, l("1"), l("2 3")});
    row("nothing is left", {l("1"), eu, {}, one, true, {}, l("1"), {}, true});
    row("the whole group cannot leave one out", {{}, {}, {}, oneEverywhere, true, {}, {}});
    row("units become all but the canary",
        {{}, eu, targets("ou-1 ou-2 ou-3", ""), one, true, l("1"), l("1"), difference});
    row("units that made an exception already",
        {{}, eu, targets("ou-1 ou-2 ou-3", "3", difference), one, true, l("1"), l("3 1"), difference});
    row("an intersection loses the canary", {{},
                                             eu,
                                             targets("ou-1 ou-2", "1 2", AccountFilter::Intersection),
                                             one,
                                             true,
                                             l("1"),
                                             l("2"),
                                             AccountFilter::Intersection});
    row("a union cannot leave one out", {{},
                                         eu,
                                         targets("ou-1 ou-2", "3", AccountFilter::Union),
                                         one,
                                         true,
                                         {},
                                         l("3"),
                                         AccountFilter::Union});
    row("folders without a filter cannot", {{}, eu, targets("ou-1 ou-2", ""), one, false, {}, {}});
    row("accounts in folders without a filter",
        {{}, eu, targets("ou-1 ou-2", "1 2"), one, false, l("1"), l("2")});
}

void CanaryTest::theRestLeavesOutWhatIsDone()
{
    QFETCH(RestRow, wanted);
    UpdateDraft draft;
    draft.templateBody = "x";
    draft.accounts = wanted.accounts;
    draft.regions = wanted.regions;
    draft.deploymentTargets = wanted.targets;
    Capabilities can;
    can.hasAccountsUrl = wanted.filters;
    const RestOfUpdate rest = restOf(draft, wanted.canary, instances(), can);
    QCOMPARE(rest.leftOut, wanted.leftOut);
    QCOMPARE(rest.sentAgain, wanted.leftOut.isEmpty() ? wanted.canary.accounts : QStringList());
    QCOMPARE(rest.isEmpty, wanted.isEmpty);
    QCOMPARE(rest.draft.regions, draft.regions);
    QCOMPARE(rest.draft.templateBody, draft.templateBody);
    if (wanted.targets) {
        QCOMPARE(rest.draft.deploymentTargets->accounts, wanted.accountsAfter);
        QCOMPARE(rest.draft.deploymentTargets->accountFilter, wanted.filterAfter);
        QCOMPARE(rest.draft.deploymentTargets->folders, wanted.targets->folders);
    } else {
        QCOMPARE(rest.draft.accounts, wanted.accountsAfter);
    }
}

QTEST_APPLESS_MAIN(CanaryTest)
#include "tst_canary.moc"
