// SPDX-License-Identifier: Apache-2.0
#include "core/net/fate.h"
#include "core/net/oneshotbody.h"

#include <QTest>

using namespace belay;
using Fate = Attempt::Fate;
using Error = QNetworkReply::NetworkError;
Q_DECLARE_METATYPE(ReplyFacts)
Q_DECLARE_METATYPE(Attempt::Fate)
Q_DECLARE_METATYPE(NetFault)

namespace {

ReplyFacts lost(int sends, Error error)
{
    ReplyFacts facts;
    facts.sends = sends;
    facts.error = error;
    return facts;
}

ReplyFacts answered(int status, Error error = Error::NoError)
{
    ReplyFacts facts = lost(1, error);
    facts.status = status;
    return facts;
}

ReplyFacts ended(int sends, qint64 bodySize, qint64 bodyTaken, NetFault why)
{
    ReplyFacts facts = lost(sends, Error::NoError);
    facts.bodySize = bodySize;
    facts.bodyTaken = bodyTaken;
    facts.ended = why;
    return facts;
}

ReplyFacts withLength(ReplyFacts facts, qint64 announced, qint64 received)
{
    facts.announcedLength = announced;
    facts.receivedLength = received;
    return facts;
}

} // namespace

/// Nothing is called not sent while it may have happened (network-and-safety.md sections 0 and 4).
class FateTest final : public QObject
{
    Q_OBJECT

private slots:
    void fates_data();
    void fates();
    void aBodyIsReadOnce();
};

void FateTest::fates_data()
{
    QTest::addColumn<ReplyFacts>("facts");
    QTest::addColumn<Fate>("fate");
    QTest::addColumn<NetFault>("fault");

    const auto notSent = Fate::NotSent;
    QTest::newRow("refused") << lost(0, Error::ConnectionRefusedError) << notSent << NetFault::Refused;
    QTest::newRow("unknown host") << lost(0, Error::HostNotFoundError) << notSent << NetFault::HostNotFound;
    ReplyFacts untouched = lost(0, Error::UnknownNetworkError);
    untouched.bodySize = 5;
    QTest::newRow("unreachable, body untouched") << untouched << notSent << NetFault::Unreachable;
    QTest::newRow("handshake") << lost(0, Error::SslHandshakeFailedError) << notSent << NetFault::Tls;
    QTest::newRow("proxy refused") << lost(0, Error::ProxyConnectionRefusedError) << notSent
                                   << NetFault::Proxy;
    QTest::newRow("proxy sign-in") << lost(0, Error::ProxyAuthenticationRequiredError) << notSent
                                   << NetFault::Proxy;
    ReplyFacts certificate = lost(0, Error::SslHandshakeFailedError);
    certificate.certificateRefused = true;
    QTest::newRow("certificate") << certificate << notSent << NetFault::Certificate;
    QTest::newRow("given up, body untouched")
        << ended(0, 9, 0, NetFault::Deadline) << notSent << NetFault::Deadline;
    QTest::newRow("given up, half the body taken")
        << ended(0, 9, 4, NetFault::Deadline) << notSent << NetFault::Deadline;

    const auto unknown = Fate::Unknown;
    QTest::newRow("given up, all taken")
        << ended(0, 9, 9, NetFault::Deadline) << unknown << NetFault::Deadline;
    QTest::newRow("given up, no body to prove it")
        << ended(0, 0, 0, NetFault::Reset) << unknown << NetFault::Reset;
    QTest::newRow("given up after sending")
        << ended(1, 9, 9, NetFault::Deadline) << unknown << NetFault::Deadline;
    QTest::newRow("given up inside the answer") << [] {
        ReplyFacts facts = ended(1, 0, 0, NetFault::TooLarge);
        facts.status = 200;
        return facts;
    }() << unknown << NetFault::TooLarge;
    ReplyFacts allTaken = lost(0, Error::RemoteHostClosedError);
    allTaken.bodySize = allTaken.bodyTaken = 5;
    QTest::newRow("closed, all taken, not said sent") << allTaken << unknown << NetFault::Reset;
    QTest::newRow("closed, no body to prove it")
        << lost(0, Error::RemoteHostClosedError) << unknown << NetFault::Reset;
    QTest::newRow("unreachable, no body to prove it")
        << lost(0, Error::UnknownNetworkError) << unknown << NetFault::Unreachable;
    QTest::newRow("closed after sending")
        << lost(1, Error::RemoteHostClosedError) << unknown << NetFault::Reset;
    QTest::newRow("resend refused") << lost(1, Error::ContentReSendError) << unknown << NetFault::Reset;
    QTest::newRow("cut, with a status")
        << answered(200, Error::RemoteHostClosedError) << unknown << NetFault::Cut;
    QTest::newRow("cut, too short") << withLength(answered(200), 10, 9) << unknown << NetFault::Cut;
    QTest::newRow("broken chunks") << answered(200, Error::ProtocolFailure) << unknown << NetFault::Cut;
    QTest::newRow("resend refused inside a 200")
        << answered(200, Error::ContentReSendError) << unknown << NetFault::Cut;
    QTest::newRow("unpacked too large")
        << answered(200, Error::UnknownContentError) << unknown << NetFault::TooLarge;

    const auto good = Fate::Answered;
    QTest::newRow("200") << answered(200) << good << NetFault::None;
    QTest::newRow("200, whole") << withLength(answered(200), 10, 10) << good << NetFault::None;
    QTest::newRow("204") << answered(204) << good << NetFault::None;
    QTest::newRow("400") << answered(400, Error::ProtocolInvalidOperationError) << good << NetFault::None;
    QTest::newRow("401") << answered(401, Error::AuthenticationRequiredError) << good << NetFault::None;
    QTest::newRow("401 to a one-shot body")
        << answered(401, Error::ContentReSendError) << good << NetFault::None;
    QTest::newRow("404") << answered(404, Error::ContentNotFoundError) << good << NetFault::None;
    QTest::newRow("429") << answered(429, Error::UnknownContentError) << good << NetFault::None;
    QTest::newRow("500") << answered(500, Error::InternalServerError) << good << NetFault::None;
    QTest::newRow("503") << answered(503, Error::ServiceUnavailableError) << good << NetFault::None;
    QTest::newRow("500, cut") << withLength(answered(500, Error::InternalServerError), 10, 3) << unknown
                              << NetFault::Cut;
    ReplyFacts openEnded = answered(200, Error::ContentReSendError);
    openEnded.endsWithConnection = true;
    QTest::newRow("ended by the connection, and Qt would have sent again")
        << openEnded << good << NetFault::None;
    QTest::newRow("302") << answered(302) << good << NetFault::Redirect;
    QTest::newRow("307 to a one-shot body")
        << answered(307, Error::ContentReSendError) << good << NetFault::Redirect;
    ReplyFacts early = answered(413, Error::UnknownContentError);
    early.sends = 0;
    QTest::newRow("answered before all was sent") << early << good << NetFault::None;
}

void FateTest::fates()
{
    QFETCH(ReplyFacts, facts);
    const auto [fate, fault] = fateOf(facts);
    QTEST(fate, "fate");
    QTEST(fault, "fault");
}

void FateTest::aBodyIsReadOnce()
{
    for (const QByteArray &bytes : {QByteArray(), QByteArray("once")}) {
        OneShotBody body(bytes);
        QCOMPARE(body.size(), qint64(bytes.size()));
        QVERIFY(!body.reset());
        QVERIFY(!body.seek(0));
        QCOMPARE(body.readAll(), bytes);
        QCOMPARE(body.taken(), qint64(bytes.size()));
        QVERIFY(!body.reset());
        QVERIFY(!body.seek(0));
        QCOMPARE(body.readAll(), QByteArray());
    }
    OneShotBody sealed("half read");
    QCOMPARE(sealed.read(4), QByteArray("half"));
    sealed.seal();
    QCOMPARE(sealed.read(4), QByteArray());
    QCOMPARE(sealed.taken(), qint64(4));
}

QTEST_APPLESS_MAIN(FateTest)
#include "tst_fate.moc"
