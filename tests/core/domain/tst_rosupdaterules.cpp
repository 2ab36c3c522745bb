// SPDX-License-Identifier: Apache-2.0
#include "tests/core/domain/rosrulecase.h"

namespace {

void serviceManaged(Case &c)
{
    c.basis.current->group.permissionModel = {PermissionModel::ServiceManaged,
                                              QStringLiteral("SERVICE_MANAGED")};
    c.draft.accounts.clear();
    c.draft.deploymentTargets = DeploymentTargets{};
    c.draft.deploymentTargets->folders = {QStringLiteral("fd-4PvlVLOL8v")};
}

QStringList many(int count, const QString &form)
{
    QStringList texts;
    for (int i = 0; i < count; ++i)
        texts.append(form.arg(i, 2, 10, QLatin1Char('0')));
    return texts;
}

} // namespace

/// api/alibaba-ros.md sections 9.1 and 9.2: each row of the tables in both directions.
class RosUpdateRulesTest final : public QObject
{
    Q_OBJECT

private slots:
    void aRowOfTheTable_data();
    void aRowOfTheTable();
    void everyViolationComesAtOnce();
    void clientTokens_data();
    void clientTokens();

private:
    void groupRows();
    void targetRows();
    void templateRows();
    void preferenceRows();
    void modelRows();
    void stateRows();
    void notForRosRows();
};

void RosUpdateRulesTest::aRowOfTheTable_data()
{
    addColumns();
    row("a legal draft", [](Case &) {}, {{s("AccountIds"), Rule::LeavesOthersOutdated, W}});
    groupRows();
    targetRows();
    templateRows();
    preferenceRows();
    modelRows();
    stateRows();
    notForRosRows();
}

void RosUpdateRulesTest::aRowOfTheTable()
{
    QFETCH(Edit, edit);
    QFETCH(QList<Expected>, expected);
    QCOMPARE(found(edit, expected), wanted(expected));
}

void RosUpdateRulesTest::groupRows()
{
    row("RegionId empty", [](Case &c) { c.draft.group.region.clear(); }, {{s("RegionId"), Rule::Missing, B}});
    row("RegionId form", [](Case &c) { c.draft.group.region = s("Hangzhou"); },
        {{s("RegionId"), Rule::BadPattern, B}});
    row("RegionId known", [](Case &c) { c.basis.knownRegions = {s("cn-hangzhou")}; });
    row("RegionId unknown",
        [](Case &c) {
            c.basis.knownRegions = {s("cn-beijing")};
            c.draft.regions = {s("cn-beijing")};
        },
        {{s("RegionId"), Rule::UnknownValue, B}});
    row("StackGroupName empty", [](Case &c) { c.draft.group.name.clear(); },
        {{s("StackGroupName"), Rule::Missing, B}});
    row("StackGroupName of one digit", [](Case &c) { c.draft.group.name = s("1"); });
    row("StackGroupName 255", [](Case &c) { c.draft.group.name = QString(255, u'a'); });
    row("StackGroupName 256", [](Case &c) { c.draft.group.name = QString(256, u'a'); },
        {{s("StackGroupName"), Rule::TooLong, B}});
    row("StackGroupName starts with -", [](Case &c) { c.draft.group.name = s("-a"); },
        {{s("StackGroupName"), Rule::BadPattern, B}});
    row("StackGroupName - and _ inside", [](Case &c) { c.draft.group.name = s("a-b_c"); });
    row("StackGroupName with a dot", [](Case &c) { c.draft.group.name = s("a.b"); },
        {{s("StackGroupName"), Rule::BadPattern, B}});
    row("Description of one character", [](Case &c) { c.draft.description = s("x"); });
    row("Description empty", [](Case &c) { c.draft.description = QString(); },
        {{s("Description"), Rule::TooShort, B}});
    row("Description of 256 characters beyond the BMP",
        [](Case &c) { c.draft.description = s("\xF0\x9F\x9A\x80").repeated(256); });
    row("Description of 257", [](Case &c) { c.draft.description = QString(257, u'x'); },
        {{s("Description"), Rule::TooLong, B}});
}

void RosUpdateRulesTest::targetRows()
{
    row("AccountIds 20", [](Case &c) { c.draft.accounts = many(20, s("15126668769100%1")); });
    row("AccountIds 21: over the older limit",
        [](Case &c) { c.draft.accounts = many(21, s("15126668769100%1")); },
        {{s("AccountIds"), Rule::OverOlderLimit, B}});
    row("AccountIds 50", [](Case &c) { c.draft.accounts = many(50, s("15126668769100%1")); },
        {{s("AccountIds"), Rule::OverOlderLimit, B}});
    row("AccountIds 50, the newest limit is meant",
        [](Case &c) {
            c.draft.accounts = many(50, s("15126668769100%1"));
            c.draft.newerLimits = true;
        },
        {{s("AccountIds"), Rule::OverOlderLimit, W}});
    row("AccountIds 51", [](Case &c) { c.draft.accounts = many(51, s("15126668769100%1")); },
        {{s("AccountIds"), Rule::TooMany, B}});
    row("AccountIds digits only", [](Case &c) { c.draft.accounts = {s("1512a")}; },
        {{s("AccountIds[0]"), Rule::BadPattern, B}});
    row("AccountIds unique",
        [](Case &c) {
            c.draft.accounts = {s("15"), s("16"), s("15")};
        },
        {{s("AccountIds[2]"), Rule::Duplicate, B}});
    row("AccountIds in a service-managed group",
        [](Case &c) {
            serviceManaged(c);
            c.draft.deploymentTargets.reset();
            c.draft.accounts = {s("15")};
        },
        {{s("AccountIds"), Rule::NotForThisModel, B}});
    row("AccountIds and DeploymentTargets",
        [](Case &c) {
            c.basis.current.reset();
            c.draft.deploymentTargets = DeploymentTargets{};
            c.draft.deploymentTargets->folders = {s("fd-1")};
        },
        {{s("AccountIds"), Rule::Exclusive, B}});
    row("AccountIds alone", [](Case &c) { c.draft.regions.clear(); },
        {{s("AccountIds"), Rule::NeedsOther, W}});
    row("RegionIds alone", [](Case &c) { c.draft.accounts.clear(); },
        {{s("RegionIds"), Rule::NeedsOther, W}});
    row("RegionIds 20", [](Case &c) { c.draft.regions = many(20, s("cn-%1")); });
    row("RegionIds 21", [](Case &c) { c.draft.regions = many(21, s("cn-%1")); },
        {{s("RegionIds"), Rule::TooMany, B}});
    row("RegionIds unique",
        [](Case &c) {
            c.draft.regions = {s("cn-a"), s("cn-a")};
        },
        {{s("RegionIds[1]"), Rule::Duplicate, B}});
    row("RegionIds form", [](Case &c) { c.draft.regions = {s("CN")}; },
        {{s("RegionIds[0]"), Rule::BadPattern, B}});
    row("RegionIds unknown",
        [](Case &c) {
            c.basis.knownRegions = {s("cn-hangzhou")};
            c.draft.regions.append(s("cn-moon"));
        },
        {{s("RegionIds[1]"), Rule::UnknownValue, B}});
    row("no targets: all instances",
        [](Case &c) {
            c.draft.accounts.clear();
            c.draft.regions.clear();
        },
        {{s("AccountIds"), Rule::WholeFleet, W}});
    row("no targets of a group without instances", [](Case &c) {
        c.draft.accounts.clear();
        c.draft.regions.clear();
        c.basis.hasInstances = false;
    });
    row("narrowed: the others become outdated", [](Case &) {},
        {{s("AccountIds"), Rule::LeavesOthersOutdated, W}});

    const auto targets = [](auto change) {
        return [change](Case &c) {
            serviceManaged(c);
            change(*c.draft.deploymentTargets);
        };
    };
    row("DeploymentTargets in a service-managed group", serviceManaged);
    row("DeploymentTargets in a self-managed group",
        [](Case &c) {
            c.draft.accounts.clear();
            c.draft.deploymentTargets = DeploymentTargets{};
            c.draft.deploymentTargets->folders = {s("fd-1")};
        },
        {{s("DeploymentTargets"), Rule::NotForThisModel, B}});
    row("DeploymentTargets of nothing", targets([](DeploymentTargets &t) { t.folders.clear(); }),
        {{s("DeploymentTargets"), Rule::Missing, B}});
    row("DeploymentTargets accounts only", targets([](DeploymentTargets &t) {
            t.folders.clear();
            t.accounts = {s("15")};
        }));
    row("folders 5", targets([](DeploymentTargets &t) { t.folders = many(5, s("fd-%1")); }));
    row("folders 6", targets([](DeploymentTargets &t) { t.folders = many(6, s("fd-%1")); }),
        {{s("DeploymentTargets.RdFolderIds"), Rule::OverOlderLimit, B}});
    row("folders 20", targets([](DeploymentTargets &t) { t.folders = many(20, s("fd-%1")); }),
        {{s("DeploymentTargets.RdFolderIds"), Rule::OverOlderLimit, B}});
    row("folders 21", targets([](DeploymentTargets &t) { t.folders = many(21, s("fd-%1")); }),
        {{s("DeploymentTargets.RdFolderIds"), Rule::TooMany, B}});
    row("folders with an odd form", targets([](DeploymentTargets &t) { t.folders = {s("ou-1")}; }),
        {{s("DeploymentTargets.RdFolderIds[0]"), Rule::BadPattern, W}});
    row("the root folder", targets([](DeploymentTargets &t) { t.folders = {s("r-4A")}; }));
    row("member accounts 20", targets([](DeploymentTargets &t) { t.accounts = many(20, s("15%1")); }));
    row("member accounts 21", targets([](DeploymentTargets &t) { t.accounts = many(21, s("15%1")); }),
        {{s("DeploymentTargets.AccountIds"), Rule::OverOlderLimit, B}});
    row("member accounts 30", targets([](DeploymentTargets &t) { t.accounts = many(30, s("15%1")); }),
        {{s("DeploymentTargets.AccountIds"), Rule::OverOlderLimit, B}});
    row("member accounts 31", targets([](DeploymentTargets &t) { t.accounts = many(31, s("15%1")); }),
        {{s("DeploymentTargets.AccountIds"), Rule::TooMany, B}});
    row("member accounts unique", targets([](DeploymentTargets &t) {
            t.accounts = {s("15"), s("15")};
        }),
        {{s("DeploymentTargets.AccountIds[1]"), Rule::Duplicate, B}});
}

void RosUpdateRulesTest::templateRows()
{
    const auto only = [](auto set) {
        return [set](Case &c) {
            c.draft.templateBody.reset();
            set(c.draft);
        };
    };
    row("TemplateBody of one byte", [](Case &c) { c.draft.templateBody = QByteArray("x"); });
    row("TemplateBody empty", [](Case &c) { c.draft.templateBody = QByteArray(""); },
        {{s("TemplateBody"), Rule::TooShort, B}});
    row("TemplateBody 524288 bytes", [](Case &c) { c.draft.templateBody = QByteArray(524'288, 'x'); });
    row("TemplateBody 524289 bytes", [](Case &c) { c.draft.templateBody = QByteArray(524'289, 'x'); },
        {{s("TemplateBody"), Rule::TooLong, B}});
    row("TemplateBody counts bytes, not characters",
        [](Case &c) { c.draft.templateBody = s("\xC3\xA9").repeated(262'145).toUtf8(); },
        {{s("TemplateBody"), Rule::TooLong, B}});
    row("TemplateBody is UTF-8", [](Case &c) { c.draft.templateBody = QByteArray("\xff\xfe"); },
        {{s("TemplateBody"), Rule::BadPattern, B}});
    for (const char *url : {"http://example.com/t.json", "https://example.com/t.json", "oss://bucket/key",
                            "oss://bucket/key?RegionId=cn-beijing"}) {
        row(qPrintable(s("TemplateURL ") + s(url)), only([url](UpdateDraft &d) { d.templateUrl = s(url); }));
    }
    for (const char *url :
         {"ftp://example.com/t", "file:///etc/passwd", "oss://bucket", "https://", "no url"}) {
        row(qPrintable(s("TemplateURL ") + s(url)), only([url](UpdateDraft &d) { d.templateUrl = s(url); }),
            {{s("TemplateURL"), Rule::BadPattern, B}});
    }
    row("TemplateURL empty", only([](UpdateDraft &d) { d.templateUrl = QString(); }),
        {{s("TemplateURL"), Rule::Missing, B}});
    row("TemplateURL 1024 bytes",
        only([](UpdateDraft &d) { d.templateUrl = s("https://example.com/") + QString(1004, u'a'); }));
    row("TemplateURL 1025 bytes",
        only([](UpdateDraft &d) { d.templateUrl = s("https://example.com/") + QString(1005, u'a'); }),
        {{s("TemplateURL"), Rule::TooLong, B}});
    row("TemplateId", only([](UpdateDraft &d) { d.templateId = s("5ecd1e10"); }));
    row("TemplateId as the ARN of a shared template",
        only([](UpdateDraft &d) { d.templateId = s("acs:ros:*:151266687691:template/5ecd1e10"); }));
    row("TemplateId empty", only([](UpdateDraft &d) { d.templateId = QString(); }),
        {{s("TemplateId"), Rule::Missing, B}});
    row("TemplateVersion without TemplateId", [](Case &c) { c.draft.templateVersion = s("v1"); },
        {{s("TemplateVersion"), Rule::NeedsOther, B}});
    for (const char *version : {"v1", "v9", "v10", "v99", "v100"}) {
        row(qPrintable(s("TemplateVersion ") + s(version)), only([version](UpdateDraft &d) {
                d.templateId = s("5ecd1e10");
                d.templateVersion = s(version);
            }));
    }
    for (const char *version : {"v0", "v01", "v101", "1", "V1", ""}) {
        row(qPrintable(s("TemplateVersion not ") + s(version)), only([version](UpdateDraft &d) {
                d.templateId = s("5ecd1e10");
                d.templateVersion = s(version);
            }),
            {{s("TemplateVersion"), Rule::BadPattern, B}});
    }
    row("two template fields", [](Case &c) { c.draft.templateId = s("5ecd1e10"); },
        {{s("TemplateId"), Rule::Exclusive, B}});
    row("three template fields",
        [](Case &c) {
            c.draft.templateUrl = s("https://example.com/t");
            c.draft.templateId = s("5ecd1e10");
        },
        {{s("TemplateURL"), Rule::Exclusive, B}, {s("TemplateId"), Rule::Exclusive, B}});
    row("no template field", only([](UpdateDraft &) {}), {{s("Template"), Rule::NoTemplate, W}});
}

void RosUpdateRulesTest::preferenceRows()
{
    using P = OperationPreferences;
    struct Range
    {
        const char *name;
        std::optional<int> P::*member;
        int least;
        int most;
    };
    for (const Range &range : {Range{"FailureToleranceCount", &P::failureToleranceCount, 0, 20},
                               Range{"FailureTolerancePercentage", &P::failureTolerancePercentage, 0, 100},
                               Range{"MaxConcurrentCount", &P::maxConcurrentCount, 1, 20},
                               Range{"MaxConcurrentPercentage", &P::maxConcurrentPercentage, 1, 100}}) {
        for (const int given : {range.least - 1, range.least, range.most, range.most + 1}) {
            const bool legal = given >= range.least && given <= range.most;
            const QList<Expected> expected = {
                {s("OperationPreferences.") + s(range.name), Rule::OutOfRange, B}};
            row(
                qPrintable(s("%1 %2").arg(s(range.name)).arg(given)),
                [range, given](Case &c) { c.draft.preferences.*range.member = given; },
                legal ? QList<Expected>{} : expected);
        }
    }
    row("both failure tolerances",
        [](Case &c) {
            c.draft.preferences.failureToleranceCount = 1;
            c.draft.preferences.failureTolerancePercentage = 1;
        },
        {{s("OperationPreferences.FailureTolerancePercentage"), Rule::Exclusive, B}});
    row("both concurrency limits",
        [](Case &c) {
            c.draft.preferences.maxConcurrentCount = 1;
            c.draft.preferences.maxConcurrentPercentage = 1;
        },
        {{s("OperationPreferences.MaxConcurrentPercentage"), Rule::Exclusive, B}});
    row("one of each pair", [](Case &c) {
        c.draft.preferences.failureToleranceCount = 1;
        c.draft.preferences.maxConcurrentPercentage = 1;
    });
    row("RegionConcurrencyType SEQUENTIAL",
        [](Case &c) { c.draft.preferences.regionConcurrency = RegionConcurrency::Sequential; });
    row("RegionConcurrencyType PARALLEL",
        [](Case &c) { c.draft.preferences.regionConcurrency = RegionConcurrency::Parallel; });
    row("OperationDescription 256", [](Case &c) { c.draft.operationDescription = QString(256, u'x'); });
    row("OperationDescription 257", [](Case &c) { c.draft.operationDescription = QString(257, u'x'); },
        {{s("OperationDescription"), Rule::TooLong, W}});
    row("OperationDescription empty", [](Case &c) { c.draft.operationDescription = QString(); },
        {{s("OperationDescription"), Rule::TooShort, W}});
}

void RosUpdateRulesTest::modelRows()
{
    for (const auto &[name, member] : {std::pair("AdministrationRoleName", &UpdateDraft::administrationRole),
                                       std::pair("ExecutionRoleName", &UpdateDraft::executionRole)}) {
        const QString field = s(name);
        const auto role = [member = member](const QString &value) {
            return [member, value](Case &c) { c.draft.*member = value; };
        };
        row(qPrintable(field + s(" 64")), role(QString(64, u'a')));
        row(qPrintable(field + s(" 65")), role(QString(65, u'a')), {{field, Rule::TooLong, B}});
        row(qPrintable(field + s(" empty")), role(QString()), {{field, Rule::TooShort, B}});
        row(qPrintable(field + s(" letters, digits, -")), role(s("Role-1")));
        row(qPrintable(field + s(" with _")), role(s("Role_1")), {{field, Rule::BadPattern, B}});
        row(qPrintable(field + s(" service-managed")),
            [member = member](Case &c) {
                serviceManaged(c);
                c.draft.*member = s("Role");
            },
            {{field, Rule::NotForThisModel, B}});
    }
    row("PermissionModel as it is", [](Case &c) {
        c.draft.permissionModel = PermissionModel::SelfManaged;
        c.basis.hasInstances = true;
    });
    row("PermissionModel of no known kind",
        [](Case &c) { c.draft.permissionModel = PermissionModel::Unknown; },
        {{s("PermissionModel"), Rule::UnknownValue, B}, {s("PermissionModel"), Rule::ReplacesModel, W}});
    const auto toServiceManaged = [](bool hasInstances) {
        return [hasInstances](Case &c) {
            serviceManaged(c);
            c.basis.current->group.permissionModel = {PermissionModel::SelfManaged, s("SELF_MANAGED")};
            c.basis.hasInstances = hasInstances;
            c.draft.permissionModel = PermissionModel::ServiceManaged;
            c.draft.autoDeployment = AutoDeployment{};
        };
    };
    row("PermissionModel changes with instances", toServiceManaged(true),
        {{s("PermissionModel"), Rule::ReplacesModel, B}});
    row("PermissionModel changes without instances", toServiceManaged(false),
        {{s("PermissionModel"), Rule::ReplacesModel, W}});
    row("SERVICE_MANAGED needs AutoDeployment",
        [](Case &c) {
            serviceManaged(c);
            c.draft.permissionModel = PermissionModel::ServiceManaged;
        },
        {{s("AutoDeployment"), Rule::Missing, B}});
    row("AutoDeployment in a self-managed group", [](Case &c) { c.draft.autoDeployment = AutoDeployment{}; },
        {{s("AutoDeployment"), Rule::NotForThisModel, B}});
    row("AutoDeployment off", [](Case &c) {
        serviceManaged(c);
        c.draft.autoDeployment = AutoDeployment{};
    });
    row("AutoDeployment on needs RetainStacksOnAccountRemoval",
        [](Case &c) {
            serviceManaged(c);
            c.draft.autoDeployment = AutoDeployment{true, std::nullopt};
        },
        {{s("AutoDeployment.RetainStacksOnAccountRemoval"), Rule::Missing, B}});
    row("AutoDeployment on with RetainStacksOnAccountRemoval", [](Case &c) {
        serviceManaged(c);
        c.draft.autoDeployment = AutoDeployment{true, false};
    });
    row("Capabilities ExpandModules", [](Case &c) { c.draft.capabilities = {s("ExpandModules")}; });
    row("Capabilities of another word", [](Case &c) { c.draft.capabilities = {s("CAPABILITY_IAM")}; },
        {{s("Capabilities[0]"), Rule::UnknownValue, B}});
    row("Capabilities two",
        [](Case &c) {
            c.draft.capabilities = {s("ExpandModules"), s("ExpandModules")};
        },
        {{s("Capabilities"), Rule::TooMany, B}});
    row("DeploymentOptions IgnoreExisting", [](Case &c) {
        serviceManaged(c);
        c.draft.deploymentOptions = {s("IgnoreExisting")};
    });
    row("DeploymentOptions of another word",
        [](Case &c) {
            serviceManaged(c);
            c.draft.deploymentOptions = {s("Ignore")};
        },
        {{s("DeploymentOptions[0]"), Rule::UnknownValue, B}});
    row("DeploymentOptions two",
        [](Case &c) {
            serviceManaged(c);
            c.draft.deploymentOptions = {s("IgnoreExisting"), s("IgnoreExisting")};
        },
        {{s("DeploymentOptions"), Rule::TooMany, B}});
    row("DeploymentOptions in a self-managed group",
        [](Case &c) { c.draft.deploymentOptions = {s("IgnoreExisting")}; },
        {{s("DeploymentOptions"), Rule::NotForThisModel, B}});
}

void RosUpdateRulesTest::stateRows()
{
    const auto running = [](OperationState state) {
        return [state](Case &c) {
            c.basis.running = Operation{};
            c.basis.running->state = {state, QString()};
        };
    };
    for (const OperationState state : {OperationState::Queued, OperationState::Running,
                                       OperationState::Stopping, OperationState::Unknown}) {
        row(qPrintable(s("an operation in state %1").arg(int(state))), running(state),
            {{s("StackGroupName"), Rule::OperationRunning, B}});
    }
    row("an operation that has ended", running(OperationState::Stopped));
    row("read again and unchanged", [](Case &c) { c.basis.reread = c.basis.current; });
    row("read again, only drift differs", [](Case &c) {
        c.basis.reread = c.basis.current;
        c.basis.reread->group.drift = {DriftState::Drifted, s("DRIFTED")};
    });
    row("read again and changed",
        [](Case &c) {
            c.basis.reread = c.basis.current;
            c.basis.reread->templateBody = "{}";
        },
        {{s("StackGroupName"), Rule::BasisChanged, W}});
}

void RosUpdateRulesTest::notForRosRows()
{
    row("a concurrency mode has no effect",
        [](Case &c) { c.draft.preferences.concurrencyMode = ConcurrencyMode::Soft; },
        {{s("OperationPreferences.ConcurrencyMode"), Rule::NoEffect, W}});
    row("a region order has no effect", [](Case &c) { c.draft.preferences.regionOrder = {s("cn-hangzhou")}; },
        {{s("OperationPreferences.RegionOrder"), Rule::NoEffect, W}});
    row("tags have no effect", [](Case &c) { c.draft.tags = QList<Tag>{}; },
        {{s("Tags"), Rule::NoEffect, W}});
    row("managed execution has no effect", [](Case &c) { c.draft.managedExecution = true; },
        {{s("ManagedExecution"), Rule::NoEffect, W}});
    row("an account filter has no effect",
        [](Case &c) {
            serviceManaged(c);
            c.draft.deploymentTargets->accountFilter = AccountFilter::Union;
        },
        {{s("DeploymentTargets"), Rule::NoEffect, W}});
}

void RosUpdateRulesTest::everyViolationComesAtOnce()
{
    Case c = legalCase();
    c.draft.group.name = s("-");
    c.draft.description = QString();
    c.draft.preferences.maxConcurrentCount = 0;
    const QList<Violation> found = rosStackGroupViolations(c.draft, c.basis);
    QStringList fields;
    for (const Violation &violation : found) {
        if (violation.severity == Severity::Block)
            fields.append(violation.field);
    }
    QCOMPARE(fields, QStringList({s("StackGroupName"), s("Description"),
                                  s("OperationPreferences.MaxConcurrentCount")}));
    QVERIFY(blocks(found));
}

void RosUpdateRulesTest::clientTokens_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<bool>("legal");
    QTest::newRow("a UUID with our mark") << s("belay-123e4567-e89b-12d3-a456-426655440000") << true;
    QTest::newRow("64 characters") << QString(64, u'a') << true;
    QTest::newRow("65 characters") << QString(65, u'a') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("another character") << s("a.b") << false;
    QTest::newRow("a line end") << s("ab\n") << false;
}

void RosUpdateRulesTest::clientTokens()
{
    QFETCH(QString, token);
    QTEST(isRosClientToken(ClientToken(token)), "legal");
}

QTEST_GUILESS_MAIN(RosUpdateRulesTest)
#include "tst_rosupdaterules.moc"
