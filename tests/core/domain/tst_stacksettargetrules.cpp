// SPDX-License-Identifier: Apache-2.0
#include "stacksetrulecase.h"

/// api/aws-cloudformation.md section 8: each row of the table about targets, scope and pace, in both
/// directions.
class StackSetTargetRulesTest final : public QObject
{
    Q_OBJECT

private slots:
    void aRowOfTheTable_data();
    void aRowOfTheTable() { checkRow(); }

private:
    void preferenceRows();
    void targetRows();
    void scopeRows();
};

void StackSetTargetRulesTest::preferenceRows()
{
    const auto with = [](const std::function<void(OperationPreferences &)> &edit) {
        return [edit](Case &c) { edit(c.draft.preferences); };
    };
    using P = OperationPreferences;
    const QString tolerance = s("OperationPreferences.FailureToleranceCount");
    const QString tolerancePercentage = s("OperationPreferences.FailureTolerancePercentage");
    const QString atATime = s("OperationPreferences.MaxConcurrentCount");
    const QString atATimePercentage = s("OperationPreferences.MaxConcurrentPercentage");
    row("14 tolerance 0", with([](P &p) { p.failureToleranceCount = 0; }));
    row("14 tolerance -1", with([](P &p) { p.failureToleranceCount = -1; }),
        {{tolerance, Rule::OutOfRange, B}});
    row("14 tolerance 100 %", with([](P &p) { p.failureTolerancePercentage = 100; }));
    row("14 tolerance 101 %", with([](P &p) { p.failureTolerancePercentage = 101; }),
        {{tolerancePercentage, Rule::OutOfRange, B}});
    row("14 count and percentage, zero counts as given", with([](P &p) {
            p.failureToleranceCount = 0;
            p.failureTolerancePercentage = 0;
        }),
        {{tolerancePercentage, Rule::Exclusive, B}});
    row("15 one at a time", with([](P &p) { p.maxConcurrentCount = 1; }));
    row("15 none at a time", with([](P &p) { p.maxConcurrentCount = 0; }), {{atATime, Rule::OutOfRange, B}});
    row("15 0 %", with([](P &p) {
            p.maxConcurrentPercentage = 0;
            p.failureTolerancePercentage = 10;
        }),
        {{atATimePercentage, Rule::OutOfRange, B}});
    row("15 count and percentage", with([](P &p) {
            p.maxConcurrentCount = 1;
            p.maxConcurrentPercentage = 10;
            p.failureTolerancePercentage = 10;
        }),
        {{atATimePercentage, Rule::Exclusive, B}});
    row("16 faster than strict mode starts", with([](P &p) { p.maxConcurrentCount = 2; }),
        {{atATime, Rule::SlowedByStrictMode, W}});
    row("16 as fast as strict mode starts", with([](P &p) {
            p.maxConcurrentCount = 3;
            p.failureToleranceCount = 2;
        }));
    row("16 a share with no failure allowed", with([](P &p) { p.maxConcurrentPercentage = 100; }),
        {{atATimePercentage, Rule::SlowedByStrictMode, W}});
    row("16 a greater share than may fail", with([](P &p) {
            p.maxConcurrentPercentage = 50;
            p.failureTolerancePercentage = 10;
        }),
        {{atATimePercentage, Rule::SlowedByStrictMode, W}});
    row("16 the same share as may fail", with([](P &p) {
            p.maxConcurrentPercentage = 10;
            p.failureTolerancePercentage = 10;
        }));
    row("17 soft mode", with([](P &p) {
            p.concurrencyMode = ConcurrencyMode::Soft;
            p.maxConcurrentCount = 20;
        }),
        {{s("OperationPreferences.ConcurrencyMode"), Rule::SoftModeOvershoots, W}});
    row("17 strict mode said", with([](P &p) { p.concurrencyMode = ConcurrencyMode::Strict; }));

    const QString order = s("OperationPreferences.RegionOrder");
    row("18 every targeted region in order", with([](P &p) {
            p.regionOrder = {s("us-east-1"), s("eu-west-1")};
        }));
    row("18 a region's name with a dot", with([](P &p) {
            p.regionOrder = {s("us-east-1"), s("eu.west")};
        }),
        {{order + s("[1]"), Rule::BadPattern, B}});
    row("18 a region twice", with([](P &p) {
            p.regionOrder = {s("us-east-1"), s("us-east-1")};
        }),
        {{order + s("[1]"), Rule::Duplicate, B}});
    row("18 a targeted region missing", with([](P &p) { p.regionOrder = {s("eu-west-1")}; }),
        {{order, Rule::NotInOrder, W}});
    row("18 a region of the whole set missing",
        [](Case &c) {
            wholeFleet(c);
            c.basis.current->regions = {s("us-east-1"), s("eu-west-1")};
            c.draft.preferences.regionOrder = {s("us-east-1")};
        },
        {{order, Rule::NotInOrder, W}});
    row("19 an order for regions side by side", with([](P &p) {
            p.regionConcurrency = RegionConcurrency::Parallel;
            p.regionOrder = {s("us-east-1")};
        }),
        {{order, Rule::NoEffect, W}});
    row("19 an order for regions one after the other", with([](P &p) {
            p.regionConcurrency = RegionConcurrency::Sequential;
            p.regionOrder = {s("us-east-1")};
        }));
    row("19 side by side without an order",
        with([](P &p) { p.regionConcurrency = RegionConcurrency::Parallel; }));
}

void StackSetTargetRulesTest::targetRows()
{
    row("21 accounts without regions", [](Case &c) { c.draft.regions.clear(); },
        {{s("Accounts"), Rule::NeedsOther, B}});
    row("21 regions without accounts",
        [](Case &c) {
            c.draft.accounts.clear();
            c.basis.hasInstances = false;
        },
        {{s("Regions"), Rule::NeedsOther, B}});
    row("21 eleven digits", [](Case &c) { c.draft.accounts = {s("12345678901")}; },
        {{s("Accounts[0]"), Rule::BadPattern, B}});
    row("21 an account twice", [](Case &c) { c.draft.accounts += c.draft.accounts; },
        {{s("Accounts[1]"), Rule::Duplicate, B}});
    row("21 accounts of a service-managed set",
        [](Case &c) {
            serviceManaged(c);
            c.draft.deploymentTargets.reset();
            c.draft.accounts = {s("012345678901")};
        },
        {{s("Accounts"), Rule::NotForThisModel, B}});
    row("21 a bad region", [](Case &c) { c.draft.regions = {s("us east")}; },
        {{s("Regions[0]"), Rule::BadPattern, B}});

    row("22 folders of a service-managed set", serviceManaged);
    row("22 folders without regions",
        [](Case &c) {
            serviceManaged(c);
            c.draft.regions.clear();
        },
        {{s("DeploymentTargets"), Rule::NeedsOther, B}});
    row("22 folders of a self-managed set",
        [](Case &c) {
            serviceManaged(c);
            c.basis.current->group.permissionModel.value = PermissionModel::SelfManaged;
        },
        {{s("DeploymentTargets"), Rule::NotForThisModel, B}});
    row("22 folders and accounts side by side",
        [](Case &c) {
            serviceManaged(c);
            c.basis.current.reset();
            c.draft.accounts = {s("012345678901")};
        },
        {{s("DeploymentTargets"), Rule::Exclusive, B}});

    const auto targets = [](const std::function<void(DeploymentTargets &)> &edit) {
        return [edit](Case &c) {
            serviceManaged(c);
            edit(*c.draft.deploymentTargets);
        };
    };
    using T = DeploymentTargets;
    const QString folders = s("DeploymentTargets.OrganizationalUnitIds");
    const QString filter = s("DeploymentTargets.AccountFilterType");
    row("23 the root", targets([](T &t) { t.folders = {s("r-ab12")}; }));
    row("23 no organisational unit", targets([](T &t) { t.folders = {s("unit-1")}; }),
        {{folders + s("[0]"), Rule::BadPattern, B}});
    row("23 fifty units", targets([](T &t) { t.folders = numbered(50, s("ou-ab12-cdef34%1")); }));
    row("23 fifty-one units", targets([](T &t) { t.folders = numbered(51, s("ou-ab12-cdef34%1")); }),
        {{folders, Rule::TooMany, B}});
    row("23 accounts and a list of accounts", targets([](T &t) {
            t.accounts = {s("012345678901")};
            t.accountsUrl = s("s3://bucket/accounts.csv");
        }),
        {{s("DeploymentTargets.AccountsUrl"), Rule::Exclusive, B}});
    row("23 a list at no address", targets([](T &t) { t.accountsUrl = s("accounts.csv"); }),
        {{s("DeploymentTargets.AccountsUrl"), Rule::BadPattern, B}});
    row("23 a bad account", targets([](T &t) { t.accounts = {s("1")}; }),
        {{s("DeploymentTargets.Accounts[0]"), Rule::BadPattern, B}});
    row("23 an intersection with nothing",
        targets([](T &t) { t.accountFilter = AccountFilter::Intersection; }),
        {{filter, Rule::NeedsOther, B}});
    row("23 a difference without units", targets([](T &t) {
            t.folders.clear();
            t.accounts = {s("012345678901")};
            t.accountFilter = AccountFilter::Difference;
        }),
        {{filter, Rule::NeedsOther, B}});
    row("23 a difference of both", targets([](T &t) {
            t.accountsUrl = s("https://bucket.s3.amazonaws.com/a.csv");
            t.accountFilter = AccountFilter::Difference;
        }));
    row("23 a union needs one of them", targets([](T &t) { t.accountFilter = AccountFilter::Union; }));
    row("23 targets that name nobody", targets([](T &t) { t.folders.clear(); }),
        {{s("DeploymentTargets"), Rule::Missing, B}, {s("Regions"), Rule::NeedsOther, B}});
}

void StackSetTargetRulesTest::scopeRows()
{
    row("30 no targets named",
        [](Case &c) {
            wholeFleet(c);
            c.basis.hasInstances.reset();
        },
        {{s("Accounts"), Rule::WholeFleet, W}});
    row("30 no instances to update", wholeFleet);
    row("31 a subset with another template",
        [](Case &c) {
            c.draft.usePreviousTemplate = false;
            c.draft.templateBody = "Resources: {A: {}}";
        },
        {{s("Accounts"), Rule::LeavesOthersOutdated, W}});
    row("31 a subset with the same template", [](Case &c) {
        c.draft.usePreviousTemplate = false;
        c.draft.templateBody = c.basis.current->templateBody;
    });
    row("31 a subset with another parameter",
        [](Case &c) {
            withTemplate(c);
            c.draft.parameters[0].value = s("stage");
        },
        {{s("Accounts"), Rule::LeavesOthersOutdated, W}});
    row("31 folders with another template",
        [](Case &c) {
            serviceManaged(c);
            c.draft.usePreviousTemplate = false;
            c.draft.templateUrl = s("https://bucket.s3.amazonaws.com/t.yaml");
        },
        {{s("DeploymentTargets"), Rule::LeavesOthersOutdated, W}});
}

void StackSetTargetRulesTest::aRowOfTheTable_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QList<Expected>>("expected");
    preferenceRows();
    targetRows();
    scopeRows();
}

QTEST_GUILESS_MAIN(StackSetTargetRulesTest)
#include "tst_stacksettargetrules.moc"
