// SPDX-License-Identifier: Apache-2.0
#include "core/net/redactor.h"

#include <QRandomGenerator>
#include <QTest>

using namespace belay;

namespace {

const QString base64 = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
const QString alphanumeric = base64.left(62);
const QString hex = QStringLiteral("0123456789abcdef");

QString secretOf(QRandomGenerator &random, const QString &alphabet, int length)
{
    QString secret;
    for (int n = 0; n < length; ++n)
        secret += alphabet.at(random.bounded(int(alphabet.size())));
    return secret;
}

} // namespace

/// What may be logged (network-and-safety.md sections 10 and 14).
class RedactorTest final : public QObject
{
    Q_OBJECT

private slots:
    void redacts_data();
    void redacts();
    void ordinaryTextStays_data();
    void ordinaryTextStays();
    void noPlantedSecretSurvives_data();
    void noPlantedSecretSurvives();
    void accountsAreMasked_data();
    void accountsAreMasked();
    void harmfulCharacters();
};

void RedactorTest::redacts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("AWS key id", "The key AKIAIOSFODNN7EXAMPLE is unknown", "The key [removed] is unknown");
    row("AWS secret", "bad wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY given", "bad [removed] given");
    row("Alibaba key id", "LTAI5tABCDEFGH12 is disabled", "[removed] is disabled");
    row("Alibaba STS id", "STS.NUgYrLnoC37mZZCNnAbez not found", "[removed] not found");
    row("header", "X-Auth-Token: MIIEPAYJ", "X-Auth-Token: [removed]");
    row("header of Alibaba", "x-acs-security-token: CAIS", "x-acs-security-token: [removed]");
    row("bearer", "Authorization: Bearer abc.def then more", "Authorization: [removed] then more");
    row("basic", "authorization=Basic dXNlcjpwYXNz, next", "authorization=[removed], next");
    row("JSON", R"({"password": "hunter two", "user":"me"})", R"({"password": [removed], "user":"me"})");
    row("JSON, longer name", R"({"secretAccessKey":"x"})", R"({"secretAccessKey":[removed]})");
    row("form", "SecurityToken=a%2Fb&Action=List", "SecurityToken=[removed]&Action=List");
    row("query", "GET https://ros.aliyuncs.com/?Action=X&Signature=abc%3D failed",
        "GET https://ros.aliyuncs.com/?[removed] failed");
    row("presigned", "see https://b.s3.amazonaws.com/t.json?X-Amz-Expires=60.",
        "see https://b.s3.amazonaws.com/t.json?[removed]");
    row("canonical request",
        "mismatch. The Canonical String for this request should have been\n'POST\n/\n\nhost:x'",
        "mismatch. The [removed]");
    row("string to sign", "StringToSign is GET&%2F", "[removed]");
    row("algorithm", "expected SDK-HMAC-SHA256 20261121T101530Z abc", "expected SDK[removed]");
    row("hex signature", "got 0f3c5a7b9d1e2f4a6b8c0d2e4f6a8b0c1d3e5f7a9b1c3d5e7f9a0b2c4d6e8f0a here",
        "got [removed] here");
    row("nonce", "SignatureNonce: 4711", "SignatureNonce: [removed]");
    row("hidden by bidi", "pass\u202eword: swordfish", "password: [removed]");
}

void RedactorTest::redacts()
{
    QFETCH(QString, text);
    QTEST(redacted(text), "expected");
    QCOMPARE(redacted(redacted(text)), redacted(text));
}

void RedactorTest::ordinaryTextStays_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {
             "",
             "StackSet baseline-iam not found",
             "Role AWSCloudFormationStackSetExecutionRole cannot be assumed",
             "OperationInProgressException: belay-3f2c8a1e-9d4b-4c6f-8e2a-1b3c5d7e9f01 is running",
             "arn:aws:cloudformation:eu-west-1:999988887777:stackset/"
             "baseline-iam:3f2c8a1e-9d4b-4c6f-8e2a-1b3c5d7e9f01",
             "stack-set-operation-of-the-second-kind-2 in ap-southeast-2",
             "job ff80808288d0b0ec0188d0b1a2b3c4d5 failed",
             "Throttling.User: Request was denied due to user flow control.",
             "HTTP 503 after 1532 ms, request 4C2E-9A1B",
             "line one\n\tline two",
             "日本語のエラー",
         })
        QTest::newRow(text) << QString::fromUtf8(text);
}

void RedactorTest::ordinaryTextStays()
{
    QFETCH(QString, text);
    QCOMPARE(redacted(text), text);
}

void RedactorTest::noPlantedSecretSurvives_data()
{
    QTest::addColumn<QString>("alphabet");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("shape");
    struct Kind
    {
        const char *name;
        QString alphabet;
        int length;
    };
    const Kind kinds[] = {{"AWS secret", base64, 40},
                          {"Alibaba secret", alphanumeric, 30},
                          {"Huawei secret", alphanumeric, 40},
                          {"session token", base64, 400},
                          {"signature", hex, 64}};
    const char *shapes[] = {"%1",
                            "the key %1 was refused",
                            "\"%1\"",
                            "<Secret>%1</Secret>",
                            "key:%1;",
                            "[%1]",
                            "secret=%1",
                            "{\"SecretAccessKey\": \"%1\"}",
                            "X-Auth-Token: %1\r\nHost: x",
                            "https://example.com/?a=b&Signature=%1&c=d",
                            "'GET\\n/\\n%1\\n'"};
    for (const Kind &kind : kinds)
        for (const char *shape : shapes)
            QTest::addRow("%s in %s", kind.name, shape)
                << kind.alphabet << kind.length << QString::fromLatin1(shape);
}

void RedactorTest::noPlantedSecretSurvives()
{
    QFETCH(QString, alphabet);
    QFETCH(int, length);
    QFETCH(QString, shape);
    QRandomGenerator random(4'711);
    for (int n = 0; n < 1'000; ++n) {
        const QString secret = secretOf(random, alphabet, length);
        const QString shown = redacted(shape.arg(secret));
        for (qsizetype from = 0; from + 8 <= secret.size(); ++from)
            if (shown.contains(QStringView(secret).mid(from, 8)))
                QFAIL(qPrintable(secret + u'\n' + shown));
    }
}

void RedactorTest::accountsAreMasked_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("expected");
    QTest::newRow("AWS") << QStringLiteral("999988887777") << QStringLiteral("********7777");
    QTest::newRow("short") << QStringLiteral("7777") << QStringLiteral("7777");
    QTest::newRow("none") << QString() << QString();
}

void RedactorTest::accountsAreMasked()
{
    QFETCH(QString, account);
    QTEST(maskedAccount(account), "expected");
}

void RedactorTest::harmfulCharacters()
{
    const QString text = QStringLiteral("a\u202eb\u200fc\u0007d\u2066e\nf\tg");
    QCOMPARE(redacted(text), QStringLiteral("abcde\nf\tg"));
    QCOMPARE(neutralised(text), QStringLiteral("a\ufffdb\ufffdc\ufffdd\ufffde\nf\tg"));
    QCOMPARE(neutralised(QStringLiteral("plain")), QStringLiteral("plain"));
}

QTEST_APPLESS_MAIN(RedactorTest)
#include "tst_redactor.moc"
