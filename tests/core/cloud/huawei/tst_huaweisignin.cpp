// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/huawei/endpoints.h"
#include "core/cloud/huawei/iamcodec.h"
#include "core/cloud/huawei/keylockout.h"
#include "core/cloud/huawei/passwordsignin.h"
#include "core/cloud/huawei/protectioncommand.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace belay;
using namespace belay::huawei;

/// Rules around signing in: the right host and project, a body that carries any password unharmed,
/// no key ever locked by us, and no secret in a command line.
class HuaweiSignInTest : public QObject
{
    Q_OBJECT

private slots:
    void endpoint_data();
    void endpoint();
    void projectIsTheOneNamedLikeTheRegion_data();
    void projectIsTheOneNamedLikeTheRegion();
    void projectsAndTokenAreDecoded();
    void passwordSurvivesTheBody_data();
    void passwordSurvivesTheBody();
    void bodyNeverGrows();
    void keyRestsAfterTwoRefusals();
    void commandLineHoldsNoSecret();
};

static QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(BELAY_TEST_DATA "/huawei/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void HuaweiSignInTest::endpoint_data()
{
    QTest::addColumn<QString>("sdrs");
    QTest::addColumn<QString>("iam");
    const auto row = [](const char *region, const char *sdrs, const char *iam) {
        QTest::newRow(region) << QString::fromLatin1(sdrs) << QString::fromLatin1(iam);
    };
    row("cn-north-4", "https://sdrs.cn-north-4.myhuaweicloud.com",
        "https://iam.cn-north-4.myhuaweicloud.com");
    row("ap-southeast-2", "https://sdrs.ap-southeast-3.myhuaweicloud.com",
        "https://iam.ap-southeast-2.myhuaweicloud.com");
    row("ap-southeast-3", "https://sdrs.ap-southeast-3.myhuaweicloud.com",
        "https://iam.ap-southeast-3.myhuaweicloud.com");
    row("eu-west-101", "https://sdrs.eu-west-101.myhuaweicloud.eu",
        "https://iam.eu-west-101.myhuaweicloud.eu");
    row("eu-west-0", "https://sdrs.eu-west-0.myhuaweicloud.com", "https://iam.eu-west-0.myhuaweicloud.com");
    row("", "", "");
    row("evil.example/", "", "");
    row("user@evil", "", "");
    row("cn north", "", "");
}

void HuaweiSignInTest::endpoint()
{
    const QString region = QLatin1String(QTest::currentDataTag());
    QTEST(sdrsEndpoint(region).toString(), "sdrs");
    QTEST(iamEndpoint(region).toString(), "iam");
}

void HuaweiSignInTest::projectIsTheOneNamedLikeTheRegion_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QString>("said");
    QTest::newRow("one") << QStringLiteral("cn-north-4") << QStringLiteral("p0") << QString();
    QTest::newRow("among others") << QStringLiteral("cn-north-1,cn-north-4,cn-north-4_ops")
                                  << QStringLiteral("p1") << QString();
    QTest::newRow("none at all") << QString() << QString() << QStringLiteral("no project named cn-north-4");
    QTest::newRow("only sub-projects") << QStringLiteral("cn-north-4_a,cn-north-4_b") << QString()
                                       << QStringLiteral("no project named cn-north-4. Set the project id of "
                                                         "one of: cn-north-4_a (p0), cn-north-4_b (p1)");
    QTest::newRow("several") << QStringLiteral("cn-north-4,cn-north-4") << QString()
                             << QStringLiteral("Several projects are named cn-north-4");
}

void HuaweiSignInTest::projectIsTheOneNamedLikeTheRegion()
{
    QFETCH(QString, names);
    QFETCH(QString, chosen);
    QFETCH(QString, said);
    QList<Project> projects;
    for (const QString &name : names.split(u',', Qt::SkipEmptyParts))
        projects.append({QStringLiteral("p%1").arg(projects.size()), name});
    const Result<QString> project = chooseProject(projects, QStringLiteral("cn-north-4"));
    QCOMPARE(project.value_or(QString()), chosen);
    if (!project)
        QVERIFY2(project.error().message.contains(said), qPrintable(project.error().message));
}

void HuaweiSignInTest::projectsAndTokenAreDecoded()
{
    const auto projects = decodeProjects(sample(QStringLiteral("projects.json")));
    QVERIFY(projects);
    QCOMPARE(projects->size(), 1);
    QCOMPARE(projects->first(),
             (Project{QStringLiteral("0a1b2c3d4e5f60718293a4b5c6d7e8f9"), QStringLiteral("cn-north-4")}));
    const auto token = decodeToken(sample(QStringLiteral("token.json")));
    QVERIFY(token);
    QCOMPARE(token->projectId, QStringLiteral("0a1b2c3d4e5f60718293a4b5c6d7e8f9"));
    QCOMPARE(token->expiresAt.toString(Qt::ISODateWithMs), QStringLiteral("2026-01-16T08:30:00.123Z"));
    QVERIFY(
        !decodeToken(R"({"token":{"expires_at":"2026-01-16T08:30:00.123456Z"}})")); // scoped to no project
    QVERIFY(!decodeProjects(R"({"projects":[{"name":"cn-north-4"}]})"));
}

void HuaweiSignInTest::passwordSurvivesTheBody_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("plain") << QByteArray("correct horse");
    QTest::newRow("quotes and backslashes") << QByteArray(R"(a"b\c\\"}])");
    QTest::newRow("control characters") << QByteArray("tab\tnewline\nbell\x07");
    QTest::newRow("not ASCII") << QByteArray("密码 — пароль 😀");
    QTest::newRow("empty") << QByteArray("");
}

void HuaweiSignInTest::passwordSurvivesTheBody()
{
    QFETCH(QByteArray, password);
    Keys keys;
    keys.kind = Keys::Kind::Password;
    keys.keyId = QStringLiteral("ops \"user\"");
    keys.domain = QStringLiteral("example-account");
    keys.secret = Secret(password);
    const TokenScope scope{{}, {}, QStringLiteral("cn-north-4")};
    const QJsonObject auth =
        QJsonDocument::fromJson(tokenRequestBody(keys, scope)).object()[u"auth"].toObject();
    const QJsonObject identity = auth[u"identity"].toObject();
    const QJsonObject user = identity[u"password"].toObject()[u"user"].toObject();
    QCOMPARE(user[u"name"].toString(), keys.keyId);
    QCOMPARE(user[u"password"].toString().toUtf8(), password);
    QCOMPARE(user[u"domain"].toObject()[u"name"].toString(), keys.domain);
    QCOMPARE(identity[u"methods"].toArray(), QJsonArray{QStringLiteral("password")});
    QCOMPARE(auth[u"scope"].toObject()[u"project"].toObject(),
             (QJsonObject{{QStringLiteral("name"), QStringLiteral("cn-north-4")}}));

    const TokenScope byId{{}, QStringLiteral("p1"), QStringLiteral("cn-north-4")};
    const QJsonObject other =
        QJsonDocument::fromJson(tokenRequestBody(keys, byId)).object()[u"auth"].toObject();
    QCOMPARE(other[u"scope"].toObject()[u"project"].toObject(),
             (QJsonObject{{QStringLiteral("id"), QStringLiteral("p1")}}));
}

void HuaweiSignInTest::bodyNeverGrows()
{
    Keys keys;
    keys.secret = Secret(QByteArray(4096, '\x01')); // every byte escaped to six
    const QByteArray body = tokenRequestBody(keys, {});
    QVERIFY(body.size() < 512 + 6 * 4096); // the room reserved at the start
}

void HuaweiSignInTest::keyRestsAfterTwoRefusals()
{
    Keys keys;
    keys.keyId = QStringLiteral("AK");
    keys.secret = Secret("wrong");
    Keys corrected;
    corrected.keyId = QStringLiteral("AK");
    corrected.secret = Secret("right");
    const QByteArray key = KeyLockout::fingerprint(keys);
    const QByteArray other = KeyLockout::fingerprint(corrected);
    QVERIFY(key != other);

    KeyLockout lockout;
    lockout.failed(key, 0);
    QVERIFY(!lockout.isLocked(key, 1));
    lockout.succeeded(key);
    lockout.failed(key, 10);
    QVERIFY(!lockout.isLocked(key, 11)); // a success in between starts anew
    lockout.failed(key, 1'000);
    QVERIFY(lockout.isLocked(key, 1'001));
    QVERIFY(!lockout.isLocked(other, 1'001));
    QVERIFY(lockout.isLocked(key, 10 + KeyLockout::windowMs - 1));
    QVERIFY(!lockout.isLocked(key, 10 + KeyLockout::windowMs));
    lockout.failed(key, 10 + KeyLockout::windowMs);
    QVERIFY(lockout.isLocked(key, 10 + KeyLockout::windowMs + 1)); // the one at 1 000 still counts
}

void HuaweiSignInTest::commandLineHoldsNoSecret()
{
    const QString line = actionCommandLine(
        QUrl(QStringLiteral("https://sdrs.cn-north-4.myhuaweicloud.com")), QStringLiteral("cn-north-4"), {},
        ProtectionGroupId(QStringLiteral("7d3f6a52")), ProtectionAction::Disable);
    QCOMPARE(line,
             QStringLiteral(
                 "curl -sS -X POST \"https://sdrs.cn-north-4.myhuaweicloud.com/v1/$PROJECT_ID/server-groups/"
                 "7d3f6a52/action\" -H \"X-Auth-Token: $TOKEN\" -H \"Content-Type: application/json\""
                 " -d '{\"stop-server-group\":{}}'\n"
                 "# if \"hcloud SDRS --help\" lists it: hcloud SDRS StopProtectionGroup"
                 " --cli-region=cn-north-4 --project_id=$PROJECT_ID --server_group_id=7d3f6a52"
                 " --stop-server-group='{}'"));
    const QString again = actionCommandLine(
        QUrl(QStringLiteral("http://127.0.0.1:8080")), QStringLiteral("r"), QStringLiteral("p\"; rm -rf ~"),
        ProtectionGroupId(QStringLiteral("g`id`")), ProtectionAction::Reprotect);
    QVERIFY(
        again.contains(u"http://127.0.0.1:8080/v1/p%22%3B%20rm%20-rf%20~/server-groups/g%60id%60/action"));
    QVERIFY(again.contains(u"start-server-group"));
}

QTEST_GUILESS_MAIN(HuaweiSignInTest)
#include "tst_huaweisignin.moc"
