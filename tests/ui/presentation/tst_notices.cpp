// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/notices.h"
#include "ui/presentation/noticesource.h"

#include <QTest>

using namespace belay;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(belay::OperationRow)

namespace {

const QDateTime start(QDate(2026, 3, 12), QTime(12, 0), Qt::UTC);

/// One thing that happens: after so many seconds, to whom, what.
struct Happening
{
    int after = 0;
    QString subject;
    NoticeKind kind = NoticeKind::Ended;
    bool onScreen = false;
};

struct Course
{
    QList<Happening> happenings;
    int until = 10;
    QStringList said; ///< Titles of the announcements, in order.
    int listed = 0;
    int unread = 0;
};

QList<Happening> many(int count, int everySeconds, NoticeKind kind)
{
    QList<Happening> list;
    for (int number = 0; number < count; ++number)
        list.append({number * everySeconds, QString::number(number), kind});
    return list;
}

OperationRow running(int failed = 0)
{
    OperationRow row;
    row.ref.id = OperationId(QStringLiteral("op"));
    row.ref.group.name = QStringLiteral("baseline-iam");
    row.operation.state.value = OperationState::Running;
    row.outlook = Outlook::Running;
    row.countsKnown = true;
    row.counts = {.waiting = 10, .running = 2, .succeeded = 5, .failed = failed};
    return row;
}

OperationRow ended(OperationState state, Outlook outlook)
{
    OperationRow row = running();
    row.operation.state.value = state;
    row.outlook = outlook;
    return row;
}

} // namespace

Q_DECLARE_METATYPE(Course)

class NoticesTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsSaid_data();
    void whatIsSaid();
    void oneNoticeASubject();
    void newsBetweenTwoLooks_data();
    void newsBetweenTwoLooks();
    void expiryIsToldTwice_data();
    void expiryIsToldTwice();
};

void NoticesTest::whatIsSaid_data()
{
    QTest::addColumn<Course>("course");
    const auto failed = NoticeKind::EndedWithFailures;
    QTest::newRow("nothing") << Course{};
    QTest::newRow("one") << Course{{{0, u"a"_s, failed}}, 10, {u"a"_s}, 1, 1};
    QTest::newRow("not before the burst is over") << Course{{{0, u"a"_s, failed}}, 2, {}, 1, 1};
    QTest::newRow("on screen: listed, read, not said") << Course{{{0, u"a"_s, failed, true}}, 10, {}, 1, 0};
    QTest::newRow("seen before it was said")
        << Course{{{0, u"a"_s, failed}, {1, u"a"_s, failed, true}}, 10, {}, 1, 0};
    QTest::newRow("the same again: said as it is last")
        << Course{{{0, u"a"_s, NoticeKind::FirstFailure}, {1, u"a"_s, failed}}, 10, {u"a"_s}, 1, 1};
    QTest::newRow("five at once are one") << Course{many(5, 0, failed), 10, {u"5 operations failed"_s}, 5, 5};
    QTest::newRow("two kinds at once are two")
        << Course{{{0, u"a"_s, failed}, {0, u"b"_s, failed}, {1, u"c"_s, NoticeKind::Stalled}},
                  10,
                  {u"2 operations failed"_s, u"c"_s},
                  3,
                  3};
    QTest::newRow("six in ten minutes, then silence")
        << Course{many(9, 20, failed), 590, {u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}, 9, 9};
    QTest::newRow("then a summary") << Course{many(9, 20, failed),
                                              605,
                                              {u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s,
                                               u"3 further events; the list in the window has them"_s},
                                              9,
                                              9};
    QTest::newRow("a guard speaks at once")
        << Course{{{0, u"guard"_s, NoticeKind::GuardCountdown}}, 0, {u"guard"_s}, 1, 1};
    QList<Happening> loud = many(6, 20, failed);
    loud.append({130, u"guard"_s, NoticeKind::GuardFired});
    QTest::newRow("a guard speaks when others may not")
        << Course{loud, 200, {u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"guard"_s}, 7, 7};
}

/// The policy second by second, as the window's timer asks for it.
void NoticesTest::whatIsSaid()
{
    QFETCH(Course, course);
    Notices notices;
    QStringList said;
    for (int second = 0; second <= course.until; ++second) {
        const QDateTime now = start.addSecs(second);
        for (const Happening &one : course.happenings)
            if (one.after == second)
                notices.take({one.kind, one.subject, one.subject, {}, {}, one.onScreen}, now);
        const QDateTime due = notices.nextDue();
        const QList<Announcement> lines = notices.due(now);
        QVERIFY2(lines.isEmpty() || (due.isValid() && due <= now), "nextDue() told when to ask");
        for (const Announcement &line : lines)
            said += line.title;
    }
    QCOMPARE(said.size(), course.said.size());
    for (qsizetype line = 0; line < said.size(); ++line)
        QCOMPARE(said.at(line), course.said.at(line));
    QCOMPARE(notices.list().size(), course.listed);
    QCOMPARE(notices.unread(), course.unread);
}

void NoticesTest::oneNoticeASubject()
{
    Notices notices;
    notices.take({NoticeKind::FirstFailure, u"a"_s, u"first"_s, {}, {}, false}, start);
    notices.take({NoticeKind::Stalled, u"b"_s, u"other"_s, {}, {}, false}, start.addSecs(1));
    notices.take({NoticeKind::Ended, u"a"_s, u"last"_s, {}, {}, false}, start.addSecs(2));
    QCOMPARE(notices.list().size(), 2);
    QCOMPARE(notices.list().first().event.title, u"last"_s);
    QCOMPARE(notices.list().first().times, 2);
    notices.markRead();
    QCOMPARE(notices.unread(), 0);
    notices.remove(u"a"_s);
    QCOMPARE(notices.list().size(), 1);
    for (int number = 0; number < 300; ++number)
        notices.take({NoticeKind::Ended, QString::number(number), {}, {}, {}, false}, start);
    QCOMPARE(notices.list().size(), Notices::kept);
}

void NoticesTest::newsBetweenTwoLooks_data()
{
    QTest::addColumn<OperationRow>("before");
    QTest::addColumn<OperationRow>("after");
    QTest::addColumn<int>("kind"); // -1: none
    const auto row = [](const char *name, const OperationRow &before, const OperationRow &after,
                        std::optional<NoticeKind> kind) {
        QTest::newRow(name) << before << after << (kind ? int(*kind) : -1);
    };
    row("nothing", running(), running(), {});
    row("first failure in production", running(), running(1), NoticeKind::FirstFailure);
    row("a second failure", running(1), running(2), {});
    OperationRow sandbox = running(1);
    sandbox.connection.environment = Environment::Development;
    row("first failure elsewhere", running(), sandbox, {});
    OperationRow unread = running();
    unread.countsKnown = false;
    row("failures found by the first reading", unread, running(3), {});
    OperationRow likely = running(4);
    likely.forecast = Forecast::Likely;
    row("forecast turns", running(4), likely, NoticeKind::LikelyOverLimit);
    row("forecast stays", likely, likely, {});
    OperationRow over = likely;
    over.forecast = Forecast::AlreadyOver;
    row("likely, then over", likely, over, {});
    OperationRow still = running();
    still.stillSeconds = 300;
    row("stalled", running(), still, NoticeKind::Stalled);
    row("still stalled", still, still, {});
    OperationRow stuck = running();
    stuck.stopStuck = true;
    row("stop stuck", running(), stuck, NoticeKind::StopStuck);
    row("stop still stuck", stuck, stuck, {});
    const OperationRow success = ended(OperationState::Succeeded, Outlook::Succeeded);
    row("ended well", running(), success, NoticeKind::Ended);
    row("was over already", success, success, {});
    row("ended with failures", running(), ended(OperationState::Succeeded, Outlook::SucceededWithFailures),
        NoticeKind::EndedWithFailures);
    row("failed", running(), ended(OperationState::Failed, Outlook::Failed), NoticeKind::EndedWithFailures);
    row("stopped", running(), ended(OperationState::Stopped, Outlook::Stopped), NoticeKind::StopFinished);
    OperationRow job = ended(OperationState::Failed, Outlook::Failed);
    job.protection = ProtectionPart{};
    row("protection job failed", running(), job, NoticeKind::ProtectionProblem);
}

void NoticesTest::newsBetweenTwoLooks()
{
    QFETCH(OperationRow, before);
    QFETCH(OperationRow, after);
    QFETCH(int, kind);
    const auto event = noticeBetween(before, after);
    QCOMPARE(event ? int(event->kind) : -1, kind);
    if (!event)
        return;
    QVERIFY(event->title.contains(after.protection ? QString() : u"baseline-iam"_s));
    QVERIFY(!event->sentence.isEmpty());
    QVERIFY(event->target.operation || event->target.protection);
}

void NoticesTest::expiryIsToldTwice_data()
{
    QTest::addColumn<int>("running");
    QTest::addColumn<int>("leftBefore");
    QTest::addColumn<int>("left");
    QTest::addColumn<bool>("told");
    QTest::newRow("long before") << 1 << 3000 << 2999 << false;
    QTest::newRow("15 minutes") << 1 << 901 << 900 << true;
    QTest::newRow("between") << 1 << 600 << 599 << false;
    QTest::newRow("2 minutes") << 1 << 121 << 120 << true;
    QTest::newRow("nothing runs") << 0 << 901 << 900 << false;
    QTest::newRow("over") << 1 << 1 << -1 << false;
    QTest::newRow("slept through both") << 1 << 2000 << 60 << true;
}

void NoticesTest::expiryIsToldTwice()
{
    QFETCH(int, running);
    QFETCH(int, leftBefore);
    QFETCH(int, left);
    QFETCH(bool, told);
    const QDateTime expireAt = start.addSecs(3600);
    Connection connection;
    connection.name = u"Core platform"_s;
    const auto event =
        expiryNotice(connection, running, expireAt, expireAt.addSecs(-leftBefore), expireAt.addSecs(-left));
    QCOMPARE(event.has_value(), told);
    QVERIFY(!event || event->title.contains(u"Core platform"_s));
}

QTEST_GUILESS_MAIN(NoticesTest)
#include "tst_notices.moc"
