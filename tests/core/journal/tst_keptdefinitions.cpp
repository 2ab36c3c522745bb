// SPDX-License-Identifier: Apache-2.0
#include "core/journal/draftjson.h"
#include "core/journal/drafts.h"
#include "core/journal/snapshots.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace belay;

class KeptDefinitionsTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldOfADraftSurvives();
    void draftsSurviveTheProgram();
    void hiddenValuesAreNeverWritten();
    void aDamagedDraftIsLeftAlone();
    void anUnwritableDirectoryIsAnError();
    void versionsAreKeptByGroup();
    void aVersionThatWasChangedIsNotShown();
};

namespace {

const QByteArray secret = "never-on-disk";

UpdateDraft fullDraft()
{
    UpdateDraft draft;
    draft.group = {QStringLiteral("eu-west-1"), QStringLiteral("baseline-iam"), CallAs::DelegatedAdmin};
    draft.description = QStringLiteral("why");
    draft.templateBody = QStringLiteral("Resources: {} # é\n").toUtf8();
    draft.parameters = {{QStringLiteral("A"), QStringLiteral("1"), false, true},
                        {QStringLiteral("B"), std::nullopt, true, false},
                        {QStringLiteral("C"), QString(), false, false}};
    draft.capabilities = {QStringLiteral("CAPABILITY_IAM")};
    draft.tags = QList<Tag>{{QStringLiteral("k"), QStringLiteral("v")}};
    draft.preferences.failureToleranceCount = 0;
    draft.preferences.maxConcurrentPercentage = 10;
    draft.preferences.regionConcurrency = RegionConcurrency::Parallel;
    draft.preferences.concurrencyMode = ConcurrencyMode::Soft;
    draft.preferences.regionOrder = {QStringLiteral("eu-west-1")};
    draft.administrationRole = QStringLiteral("arn:aws:iam::1:role/x");
    draft.executionRole = QStringLiteral("y");
    draft.permissionModel = PermissionModel::ServiceManaged;
    draft.autoDeployment = AutoDeployment{true, false, {QStringLiteral("arn:x")}};
    draft.accounts = {QStringLiteral("012345678901")};
    draft.regions = {QStringLiteral("eu-west-1"), QStringLiteral("us-east-1")};
    draft.deploymentTargets = DeploymentTargets{{QStringLiteral("ou-1")},
                                                {QStringLiteral("012345678901")},
                                                QStringLiteral("s3://x"),
                                                AccountFilter::Difference};
    draft.managedExecution = false;
    draft.operationDescription = QStringLiteral("op");
    draft.deploymentOptions = {QStringLiteral("IgnoreExisting")};
    draft.newerLimits = true;
    return draft;
}

Snapshot snapshotAt(const QDateTime &at, const QByteArray &body)
{
    Snapshot snapshot;
    snapshot.connection = ConnectionId(QStringLiteral("core"));
    snapshot.connectionName = QStringLiteral("Core platform");
    snapshot.account = QStringLiteral("111122223333");
    snapshot.note = QStringLiteral("retention");
    snapshot.takenAt = at;
    snapshot.token = ClientToken(QStringLiteral("belay-1"));
    StackGroupDetail &definition = snapshot.definition;
    definition.group.key = {QStringLiteral("eu-west-1"), QStringLiteral("baseline-iam"), CallAs::Self};
    definition.group.permissionModel = {PermissionModel::SelfManaged, {}};
    definition.group.managedExecution = true;
    definition.group.tags = {{QStringLiteral("k"), QStringLiteral("v")}};
    definition.templateBody = body;
    definition.parameters = {{QStringLiteral("Days"), QStringLiteral("400")},
                             {QStringLiteral("Token"), QString::fromUtf8(secret), true}};
    definition.capabilities = {QStringLiteral("CAPABILITY_IAM")};
    definition.regions = {QStringLiteral("eu-west-1")};
    return snapshot;
}

template <class T>
T ended(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 10'000))
        qFatal("A file operation did not end.");
    return future.result();
}

QByteArray everythingIn(const QString &directory)
{
    QByteArray all;
    QDirIterator files(directory, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

constexpr QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                                            QFileDevice::ReadOther | QFileDevice::WriteOther;

} // namespace

void KeptDefinitionsTest::everyFieldOfADraftSurvives()
{
    const UpdateDraft draft = fullDraft();
    UpdateDraft base;
    base.group = draft.group;
    const auto read = draftWithJson(base, jsonOfDraft(draft));
    QVERIFY2(read, read ? "" : qPrintable(read.error()));
    QCOMPARE(*read, draft);
    UpdateDraft empty;
    QCOMPARE(*draftWithJson({}, jsonOfDraft(empty)), empty);
}

void KeptDefinitionsTest::draftsSurviveTheProgram()
{
    QTemporaryDir directory;
    StoredDraft stored;
    stored.id = Drafts::newId();
    stored.connection = ConnectionId(QStringLiteral("core"));
    stored.draft = fullDraft();
    stored.note = QStringLiteral("half done");
    stored.templateHash = QStringLiteral("abc");
    stored.afterCanary = OperationId(QStringLiteral("op-1"));
    {
        Drafts drafts(directory.path());
        QSignalSpy changed(&drafts, &Drafts::changed);
        QVERIFY(ended(drafts.save(stored)));
        QCOMPARE(changed.count(), 1);
        stored.note = QStringLiteral("nearly done");
        QVERIFY(ended(drafts.save(stored)));
    }
    Drafts again(directory.path());
    const QList<StoredDraft> list = ended(again.all());
    QCOMPARE(list.size(), 1);
    stored.savedAt = list.constFirst().savedAt;
    QCOMPARE(list.constFirst(), stored);
    const QString path = directory.path() + QStringLiteral("/drafts/") + stored.id + QStringLiteral(".json");
    QVERIFY(!(QFile::permissions(path) & others));
    QVERIFY(ended(again.remove(stored.id)));
    QVERIFY(ended(again.all()).isEmpty());
    QVERIFY(ended(again.remove(stored.id)));
}

void KeptDefinitionsTest::hiddenValuesAreNeverWritten()
{
    QTemporaryDir directory;
    Drafts drafts(directory.path());
    Snapshots snapshots(directory.path());
    StoredDraft stored;
    stored.id = Drafts::newId();
    stored.draft.group.name = QStringLiteral("g");
    stored.draft.parameters = {{QStringLiteral("Token"), QString::fromUtf8(secret), false, true},
                               {QStringLiteral("Days"), QStringLiteral("30"), false, true}};
    const StoredDraft without = withoutHidden(stored, {QStringLiteral("Token")});
    QCOMPARE(without.untyped, QStringList{QStringLiteral("Token")});
    QVERIFY(ended(drafts.save(without)));
    QVERIFY(ended(snapshots.store(snapshotAt(QDateTime::currentDateTimeUtc(), "A: 1"))));
    const QByteArray all = everythingIn(directory.path());
    QVERIFY(all.contains("\"Days\""));
    QVERIFY(!all.contains(secret));
}

void KeptDefinitionsTest::aDamagedDraftIsLeftAlone()
{
    QTemporaryDir directory;
    QVERIFY(QDir(directory.path()).mkdir(QStringLiteral("drafts")));
    QFile file(directory.path() + QStringLiteral("/drafts/x.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"version\": 1, \"draft\": ");
    file.close();
    Drafts drafts(directory.path());
    QVERIFY(ended(drafts.all()).isEmpty());
    QVERIFY(file.exists());
}

void KeptDefinitionsTest::anUnwritableDirectoryIsAnError()
{
    QTemporaryDir directory;
    QFile inTheWay(directory.path() + QStringLiteral("/drafts"));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    Drafts drafts(directory.path());
    StoredDraft stored;
    stored.id = Drafts::newId();
    const Result<Done> saved = ended(drafts.save(stored));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, QStringLiteral("drafts"));
}

void KeptDefinitionsTest::versionsAreKeptByGroup()
{
    QTemporaryDir directory;
    const QDateTime at = QDateTime::fromString(QStringLiteral("2026-03-01T10:00:00.000Z"), Qt::ISODateWithMs);
    const Snapshot older = snapshotAt(at, "A: 1\n");
    const Snapshot newer = snapshotAt(at.addSecs(60), "A: 2\n");
    Snapshot elsewhere = snapshotAt(at, "A: 3\n");
    elsewhere.definition.group.key.name = QStringLiteral("../other");
    {
        Snapshots snapshots(directory.path());
        for (const Snapshot &snapshot : {older, newer, elsewhere})
            QVERIFY(ended(snapshots.store(snapshot)));
    }
    Snapshots again(directory.path());
    const QList<Snapshot> versions =
        ended(again.versionsOf(older.connection, older.definition.group.key));
    QCOMPARE(versions.size(), 2);
    Snapshot expected = newer;
    expected.definition.parameters[1].value.clear();
    QCOMPARE(versions.constFirst(), expected);
    QCOMPARE(versions.constLast().definition.templateBody, QByteArray("A: 1\n"));
    QCOMPARE(ended(again.versionsOf(older.connection, elsewhere.definition.group.key)).size(), 1);
}

void KeptDefinitionsTest::aVersionThatWasChangedIsNotShown()
{
    QTemporaryDir directory;
    Snapshots snapshots(directory.path());
    const Snapshot snapshot = snapshotAt(QDateTime::currentDateTimeUtc(), "A: 1\n");
    QVERIFY(ended(snapshots.store(snapshot)));
    QDirIterator files(directory.path(), QDir::Files, QDirIterator::Subdirectories);
    QFile file(files.next());
    QVERIFY(!(QFile::permissions(file.fileName()) & others));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray text = file.readAll();
    text.replace("A: 1", "A: 9");
    file.resize(0);
    file.seek(0);
    file.write(text);
    file.close();
    QVERIFY(ended(snapshots.versionsOf(snapshot.connection, snapshot.definition.group.key)).isEmpty());
}

QTEST_GUILESS_MAIN(KeptDefinitionsTest)
#include "tst_keptdefinitions.moc"
