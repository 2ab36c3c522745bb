// SPDX-License-Identifier: Apache-2.0
// Holds what a log may say (network-and-safety.md section 10).
#include "core/net/callevent.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

using namespace belay;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

CallEvent sample()
{
    CallEvent made;
    made.at = QDateTime({2026, 11, 21}, {10, 15, 30, 7}, QTimeZone::utc());
    made.lane = LaneKind::Stop;
    made.provider = Cloud::Aws;
    made.region = LogWord(s("eu-west-1"));
    made.action = LogWord(s("StopStackSetOperation"));
    made.target = LogWord(s("belay-3f2c8a1e-9d4b-4c6f-8e2a-1b3c5d7e9f01"));
    made.requestId = LogWord(s("4c2e9a1b-0000-4000-8000-000000000001"));
    made.attempt = 2;
    made.ms = 31;
    made.bytes = 412;
    made.cls = RetryClass::Throttle;
    made.status = 400;
    made.code = LogWord(s("Throttling"));
    return made;
}

} // namespace

class CallEventTest final : public QObject
{
    Q_OBJECT

private slots:
    void aLineHasAllFieldsInOrder();
    void emptyFieldsAreSaid();
    void everyWordIsItsOwn();
    void words_data();
    void words();
    void texts_data();
    void texts();
    void noSecretGetsThroughAnyField_data();
    void noSecretGetsThroughAnyField();
};

void CallEventTest::aLineHasAllFieldsInOrder()
{
    QCOMPARE(logLine(sample()),
             QByteArray("2026-11-21T10:15:30.007Z call lane=stop provider=aws region=eu-west-1 "
                        "action=StopStackSetOperation target=belay-3f2c8a1e-9d4b-4c6f-8e2a-1b3c5d7e9f01 "
                        "request=4c2e9a1b-0000-4000-8000-000000000001 attempt=2 ms=31 bytes=412 "
                        "class=throttle status=400 code=Throttling"));
}

void CallEventTest::emptyFieldsAreSaid()
{
    CallEvent nothing;
    nothing.at = sample().at.toLocalTime();
    QCOMPARE(logLine(nothing),
             QByteArray("2026-11-21T10:15:30.007Z call lane=read provider=aws region=- action=- "
                        "target=- request=- attempt=1 ms=0 bytes=0 class=good status=0 code=-"));
}

void CallEventTest::everyWordIsItsOwn()
{
    QSet<QByteArray> lines;
    for (const LaneKind lane : {LaneKind::Read, LaneKind::Change, LaneKind::Stop})
        for (const Cloud cloud : {Cloud::Aws, Cloud::Alibaba, Cloud::Huawei})
            for (int cls = int(RetryClass::Good); cls <= int(RetryClass::Never); ++cls) {
                CallEvent one = sample();
                one.lane = lane;
                one.provider = cloud;
                one.cls = RetryClass(cls);
                lines.insert(logLine(one));
            }
    QCOMPARE(lines.size(), 3 * 3 * 10);
}

void CallEventTest::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("a group", s("baseline-iam"), s("baseline-iam"));
    row("other scripts", s("基线"), s("基线"));
    row("spaces", s("a b\tc"), s("a_b_c"));
    row("another line", s("x\n2026 call lane=stop"), s("x_2026_call_lane_stop"));
    row("quotes and signs", s("a\"b'c=d"), s("a_b_c_d"));
    row("control and bidi", s("a\u0007b\u202ec"), s("abc"));
    row("account", s("999988887777"), s("********7777"));
    row("account in an ARN", s("arn:aws:cloudformation:eu-west-1:999988887777:stackset/x"),
        s("arn:aws:cloudformation:eu-west-1:********7777:stackset/x"));
    row("Alibaba account", s("1234567890123456"), s("************3456"));
    row("key id", s("AKIAIOSFODNN7EXAMPLE"), s("[removed]"));
    row("long", QString(1'000, u'x'), QString(200, u'x'));
    row("many words", s("aword ").repeated(100), s("aword_").repeated(33) + s("aw"));
}

void CallEventTest::words()
{
    QFETCH(QString, text);
    QTEST(LogWord(text).text(), "expected");
}

void CallEventTest::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << s(text) << s(expected);
    };
    row("plain", "QWidget: no parent", "QWidget: no parent");
    row("lines", "a\nb\r\nc", "a b c");
    row("query", "GET https://ros.aliyuncs.com/?Signature=abc failed",
        "GET https://ros.aliyuncs.com/?[removed] failed");
    row("header", "X-Auth-Token: MIIEPAYJ", "X-Auth-Token: [removed]");
    row("account", "of 999988887777, and more", "of ********7777, and more");
    row("project in a path",
        "https://sdrs.eu-west-101.myhuaweicloud.eu/v1/0123456789abcdef0123456789abcdef/jobs",
        "https://sdrs.eu-west-101.myhuaweicloud.[removed]");
    row("numbers that are none", "1234567890 12345678901 1234567890123",
        "1234567890 12345678901 1234567890123");
}

void CallEventTest::texts()
{
    QFETCH(QString, text);
    QTEST(loggable(text), "expected");
}

void CallEventTest::noSecretGetsThroughAnyField_data()
{
    QTest::addColumn<QString>("alphabet");
    QTest::addColumn<int>("length");
    const QString base64 = s("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
    QTest::newRow("AWS secret") << base64 << 40;
    QTest::newRow("Alibaba secret") << base64.left(62) << 30;
    QTest::newRow("session token") << base64 << 800;
    QTest::newRow("signature") << s("0123456789abcdef") << 64;
}

void CallEventTest::noSecretGetsThroughAnyField()
{
    QFETCH(QString, alphabet);
    QFETCH(int, length);
    QRandomGenerator random(4'711);
    for (int n = 0; n < 300; ++n) {
        QString secret;
        for (int i = 0; i < length; ++i)
            secret += alphabet.at(random.bounded(int(alphabet.size())));
        CallEvent planted = sample();
        for (LogWord *word :
             {&planted.region, &planted.action, &planted.target, &planted.requestId, &planted.code})
            *word = LogWord(secret);
        const QString line =
            QString::fromUtf8(logLine(planted)) + loggable(s("before ") + secret + s(" after"));
        for (qsizetype from = 0; from + 8 <= secret.size(); ++from)
            QVERIFY2(!line.contains(QStringView(secret).mid(from, 8)), qPrintable(line));
    }
}

QTEST_APPLESS_MAIN(CallEventTest)
#include "tst_callevent.moc"
