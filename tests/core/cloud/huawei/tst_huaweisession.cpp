// SPDX-License-Identifier: Apache-2.0
#include "tests/core/cloud/huawei/huaweirig.h"

#include <QtTest>

using namespace belay;

/// Rules of staying signed in: one token for all, renewed once and never twice at a time; a refused
/// key or password rests before the provider locks it; a wrong clock is corrected.
class HuaweiSessionTest : public QObject
{
    Q_OBJECT

private slots:
    void passwordBecomesOneToken();
    void endedTokenIsRenewedOnce();
    void wrongPasswordRests();
    void wrongSecretRests();
    void correctedSecretWorksAtOnce();
    void temporaryKeysPassWithTheirToken();
    void wrongClockIsCorrected_data();
    void wrongClockIsCorrected();
    void otherProjectThanExpectedIsTold();
};

/// Starts so many reads at once and waits for all.
static QList<Result<Page<ProtectionGroup>>> readAtOnce(ProtectionGroupService &service, int count)
{
    std::vector<Task<Result<Page<ProtectionGroup>>>> tasks;
    for (int i = 0; i < count; ++i)
        tasks.push_back(service.groups({}, {}));
    QList<Result<Page<ProtectionGroup>>> results;
    for (auto &task : tasks)
        results.append(QCoro::waitFor(task));
    return results;
}

void HuaweiSessionTest::passwordBecomesOneToken()
{
    HuaweiRig rig;
    rig.usePassword();
    const auto service = rig.service();
    for (const auto &page : readAtOnce(*service, 5))
        QVERIFY2(page, page ? "" : qPrintable(page.error().message));
    QCOMPARE(rig.count("/v3/auth/tokens?nocatalog=true"), 1);
    QCOMPARE(rig.count("/v3/projects"), 0); // the token names the project

    const auto identity = QCoro::waitFor(service->identity({}));
    QVERIFY(identity);
    QCOMPARE(identity->account, rig.text(u"projectId"));
    QCOMPARE(identity->principal, rig.text(u"userName"));
    QCOMPARE(rig.count("/v3/auth/tokens"), 1);
}

void HuaweiSessionTest::endedTokenIsRenewedOnce()
{
    HuaweiRig rig(QStringLiteral("expired-sign-in"));
    rig.usePassword();
    const auto service = rig.service();
    QVERIFY(QCoro::waitFor(service->groups({}, {})));
    rig.pass(rig.cloud.context().scenario.signInEnds.value() + 1);
    for (const auto &page : readAtOnce(*service, 4))
        QVERIFY2(page, page ? "" : qPrintable(page.error().message));
    QCOMPARE(rig.count("/v3/auth/tokens"), 2);
}

void HuaweiSessionTest::wrongPasswordRests()
{
    HuaweiRig rig;
    rig.usePassword("not the password");
    const auto service = rig.service();
    for (int i = 0; i < 4; ++i) {
        const auto page = QCoro::waitFor(service->groups({}, {}));
        QVERIFY(!page);
        QCOMPARE(page.error().kind, ErrorKind::SignInAgain);
    }
    QCOMPARE(rig.requests.size(), 2);
}

void HuaweiSessionTest::wrongSecretRests()
{
    HuaweiRig rig;
    rig.useAccessKey("not the secret");
    const auto service = rig.service();
    for (int i = 0; i < 4; ++i) {
        const auto identity = QCoro::waitFor(service->identity({}));
        QVERIFY(!identity);
        QCOMPARE(identity.error().kind, ErrorKind::SignInAgain);
        QCOMPARE(identity.error().fault, i < 2 ? NetFault::None : NetFault::NoKeys);
    }
    QCOMPARE(rig.requests.size(), 2);
}

void HuaweiSessionTest::correctedSecretWorksAtOnce()
{
    HuaweiRig rig;
    rig.useAccessKey("not the secret");
    const auto service = rig.service();
    for (int i = 0; i < 3; ++i)
        QVERIFY(!QCoro::waitFor(service->identity({})));
    rig.useAccessKey();
    QVERIFY(QCoro::waitFor(service->identity({})));
}

void HuaweiSessionTest::temporaryKeysPassWithTheirToken()
{
    HuaweiRig rig;
    const auto post = [&rig](const char *path, const QByteArray &body, const QByteArray &token) {
        practice::PracticeRequest request;
        request.method = "POST";
        request.path = request.rawTarget = path;
        request.body = body;
        request.receivedAt = QDateTime::currentDateTimeUtc();
        if (!token.isEmpty())
            request.headers = {{"X-Auth-Token", token}};
        return rig.cloud.answer(request);
    };
    const QJsonObject user{
        {QStringLiteral("name"), rig.text(u"userName")},
        {QStringLiteral("password"), rig.text(u"password")},
        {QStringLiteral("domain"), QJsonObject{{QStringLiteral("name"), rig.text(u"domainName")}}}};
    const QByteArray signIn = R"({"auth":{"identity":{"methods":["password"],"password":{"user":)" +
                              QJsonDocument(user).toJson() +
                              R"(}},"scope":{"project":{"name":"cn-north-4"}}}})";
    QByteArray token;
    for (const practice::Header &header : post("/v3/auth/tokens", signIn, {}).headers) {
        if (header.name == "X-Subject-Token")
            token = header.value;
    }
    const practice::PracticeResponse answer =
        post("/v3.0/OS-CREDENTIAL/securitytokens", R"({"auth":{"identity":{"methods":["token"]}}})", token);
    QCOMPARE(answer.status, 201);
    const QJsonObject credential = QJsonDocument::fromJson(answer.body)[u"credential"].toObject();

    auto keys = std::make_shared<Keys>();
    keys->keyId = credential[u"access"].toString();
    keys->secret = Secret(credential[u"secret"].toString().toUtf8());
    rig.keys = keys;
    QVERIFY(!QCoro::waitFor(rig.service()->identity({}))); // without the token they do not
    keys = std::make_shared<Keys>();
    keys->keyId = credential[u"access"].toString();
    keys->secret = Secret(credential[u"secret"].toString().toUtf8());
    keys->token = Secret(credential[u"securitytoken"].toString().toUtf8());
    rig.keys = keys;
    QVERIFY(QCoro::waitFor(rig.service()->identity({})));
}

void HuaweiSessionTest::wrongClockIsCorrected_data()
{
    QTest::addColumn<int>("seconds");
    QTest::newRow("an hour slow") << -3600;
    QTest::newRow("an hour fast") << 3600;
    QTest::newRow("thirteen hours fast") << 13 * 3600;
}

void HuaweiSessionTest::wrongClockIsCorrected()
{
    QFETCH(int, seconds);
    HuaweiRig rig;
    rig.wall = [seconds] { return QDateTime::currentDateTimeUtc().addSecs(seconds); };
    const auto service = rig.service();
    const auto identity = QCoro::waitFor(service->identity({}));
    QVERIFY2(identity, identity ? "" : qPrintable(identity.error().message));
    QCOMPARE(rig.requests.size(), 2);
    QVERIFY(QCoro::waitFor(service->groups({}, {})));
    QCOMPARE(rig.requests.size(), 3);
}

void HuaweiSessionTest::otherProjectThanExpectedIsTold()
{
    HuaweiRig rig(QStringLiteral("wrong-account"));
    const auto identity = QCoro::waitFor(rig.service()->identity({}));
    QVERIFY(identity);
    QVERIFY(identity->account != rig.text(u"projectId"));
}

QTEST_GUILESS_MAIN(HuaweiSessionTest)
#include "tst_huaweisession.moc"
