// SPDX-License-Identifier: Apache-2.0
// Holds the token and the parameter hash of network-and-safety.md section 6.
#include "core/engine/intents.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <functional>

using namespace belay;
using Change = std::function<void(UpdateDraft &)>;
Q_DECLARE_METATYPE(Change)

class IntentsTest final : public QObject
{
    Q_OBJECT

private slots:
    void tokensAreOfTheirForm();
    void whateverIsSentIsInTheHash_data();
    void whateverIsSentIsInTheHash();
    void allDraftsDiffer();
    void nothingCanBeReadFromTheHash();
    void onlyWhatWasWrittenMayBeSent();

private:
    [[nodiscard]] static UpdateDraft draft();
};

UpdateDraft IntentsTest::draft()
{
    UpdateDraft draft;
    draft.group = {QStringLiteral("eu-west-1"), QStringLiteral("baseline-iam"), CallAs::Self};
    draft.usePreviousTemplate = true;
    draft.parameters = {{QStringLiteral("Retention"), QStringLiteral("30")}};
    return draft;
}

void IntentsTest::tokensAreOfTheirForm()
{
    static const QRegularExpression form(
        QStringLiteral("\\Abelay-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\z"));
    QSet<QString> seen;
    for (int n = 0; n < 100; ++n) {
        const QString token = newToken().toString();
        QVERIFY2(form.match(token).hasMatch(), qPrintable(token));
        seen.insert(token);
    }
    QCOMPARE(seen.size(), 100);
}

void IntentsTest::whateverIsSentIsInTheHash_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, Change change) { QTest::newRow(name) << change; };
    const auto text = [] { return QStringLiteral("x"); };
    row("home region", [](UpdateDraft &d) { d.group.region = QStringLiteral("eu-west-2"); });
    row("name", [](UpdateDraft &d) { d.group.name += u'2'; });
    row("as whom", [](UpdateDraft &d) { d.group.callAs = CallAs::DelegatedAdmin; });
    row("description", [text](UpdateDraft &d) { d.description = text(); });
    row("empty description", [](UpdateDraft &d) { d.description = QString(); });
    row("template: the one before", [](UpdateDraft &d) { d.usePreviousTemplate = false; });
    row("template: body", [](UpdateDraft &d) { d.templateBody = "Resources: {}"; });
    row("template: another body", [](UpdateDraft &d) { d.templateBody = "Resources: {} "; });
    row("template: no UTF-8", [](UpdateDraft &d) { d.templateBody = "\xff"; });
    row("template: other no UTF-8", [](UpdateDraft &d) { d.templateBody = "\xfe"; });
    row("template: address", [text](UpdateDraft &d) { d.templateUrl = text(); });
    row("template: id", [text](UpdateDraft &d) { d.templateId = text(); });
    row("template: version", [text](UpdateDraft &d) { d.templateVersion = text(); });
    row("parameter: value", [](UpdateDraft &d) { d.parameters[0].value = QStringLiteral("31"); });
    row("parameter: key", [](UpdateDraft &d) { d.parameters[0].key += u's'; });
    row("parameter: value before", [](UpdateDraft &d) {
        d.parameters[0].value.reset();
        d.parameters[0].usePrevious = true;
    });
    row("parameter: empty", [](UpdateDraft &d) { d.parameters[0].value = QString(); });
    row("parameter: none", [](UpdateDraft &d) { d.parameters.clear(); });
    row("parameter: one more", [](UpdateDraft &d) { d.parameters.append({QStringLiteral("A"), QString()}); });
    row("capabilities", [text](UpdateDraft &d) { d.capabilities = {text()}; });
    row("tags: none", [](UpdateDraft &d) { d.tags = QList<Tag>(); });
    row("tags: one", [text](UpdateDraft &d) { d.tags = QList<Tag>{{text(), QString()}}; });
    row("tags: its value", [text](UpdateDraft &d) { d.tags = QList<Tag>{{text(), text()}}; });
    row("tolerance, count", [](UpdateDraft &d) { d.preferences.failureToleranceCount = 0; });
    row("tolerance, percent", [](UpdateDraft &d) { d.preferences.failureTolerancePercentage = 0; });
    row("at once, count", [](UpdateDraft &d) { d.preferences.maxConcurrentCount = 1; });
    row("at once, percent", [](UpdateDraft &d) { d.preferences.maxConcurrentPercentage = 1; });
    row("at once, more", [](UpdateDraft &d) { d.preferences.maxConcurrentPercentage = 2; });
    row("regions at once",
        [](UpdateDraft &d) { d.preferences.regionConcurrency = RegionConcurrency::Parallel; });
    row("regions in turn",
        [](UpdateDraft &d) { d.preferences.regionConcurrency = RegionConcurrency::Sequential; });
    row("concurrency mode", [](UpdateDraft &d) { d.preferences.concurrencyMode = ConcurrencyMode::Soft; });
    row("region order", [text](UpdateDraft &d) { d.preferences.regionOrder = {text()}; });
    row("administration role", [text](UpdateDraft &d) { d.administrationRole = text(); });
    row("execution role", [text](UpdateDraft &d) { d.executionRole = text(); });
    row("permissions", [](UpdateDraft &d) { d.permissionModel = PermissionModel::ServiceManaged; });
    row("automatic deployment", [](UpdateDraft &d) { d.autoDeployment = AutoDeployment{true, {}, {}}; });
    row("no automatic deployment", [](UpdateDraft &d) { d.autoDeployment = AutoDeployment{false, {}, {}}; });
    row("accounts", [text](UpdateDraft &d) { d.accounts = {text()}; });
    row("regions", [text](UpdateDraft &d) { d.regions = {text()}; });
    row("folders", [text](UpdateDraft &d) { d.deploymentTargets = DeploymentTargets{{text()}}; });
    row("accounts in folders", [text](UpdateDraft &d) {
        d.deploymentTargets = DeploymentTargets{{}, {text()}};
    });
    row("accounts from an address", [text](UpdateDraft &d) {
        d.deploymentTargets = DeploymentTargets{{}, {}, text()};
    });
    row("account filter", [](UpdateDraft &d) {
        d.deploymentTargets = DeploymentTargets{{}, {}, {}, AccountFilter::Difference};
    });
    row("managed execution", [](UpdateDraft &d) { d.managedExecution = false; });
    row("operation's description", [text](UpdateDraft &d) { d.operationDescription = text(); });
    row("deployment options", [text](UpdateDraft &d) { d.deploymentOptions = {text()}; });
}

void IntentsTest::whateverIsSentIsInTheHash()
{
    QFETCH(Change, change);
    UpdateDraft changed = draft();
    change(changed);
    QVERIFY(changed != draft());
    QVERIFY(parameterHash(changed) != parameterHash(draft()));
    UpdateDraft again = draft();
    change(again);
    QCOMPARE(parameterHash(again), parameterHash(changed));
}

void IntentsTest::allDraftsDiffer()
{
    const auto lists = [](const QStringList &accounts, const QStringList &regions) {
        UpdateDraft made = draft();
        made.accounts = accounts;
        made.regions = regions;
        return parameterHash(made);
    };
    const QString a = QStringLiteral("a");
    const QString b = QStringLiteral("b");
    QVERIFY(lists({a, b}, {}) != lists({a}, {b})); // what stands where counts
    QVERIFY(lists({a, b}, {}) != lists({b, a}, {}));
    QVERIFY(lists({a + b}, {}) != lists({a, b}, {}));
    QVERIFY(lists({a + QChar(u'\0') + b}, {}) != lists({a, b}, {}));
}

void IntentsTest::nothingCanBeReadFromTheHash()
{
    static const QRegularExpression form(QStringLiteral("\\A[0-9a-f]{64}\\z"));
    QVERIFY(form.match(parameterHash(draft())).hasMatch());
}

void IntentsTest::onlyWhatWasWrittenMayBeSent()
{
    Intent written;
    written.token = newToken();
    written.parameterHash = parameterHash(draft());
    QVERIFY(asWritten(draft(), written));
    UpdateDraft other = draft();
    other.preferences.maxConcurrentCount = 50;
    const Result<Done> refused = asWritten(other, written);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::NotSent);
    QCOMPARE(refused.error().code, QStringLiteral("update.notAsWritten"));
    QVERIFY(!asWritten(draft(), Intent{})); // nothing was written
}

QTEST_APPLESS_MAIN(IntentsTest)
#include "tst_intents.moc"
