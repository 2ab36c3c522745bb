// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sampler.h"
#include "tests/ui/matrixcase.h"
#include "ui/presentation/detailwords.h"
#include "ui/presentation/replay.h"
#include "ui/presentation/requestfacts.h"
#include "ui/presentation/timeline.h"

#include <QSignalSpy>
#include <QTest>

using namespace belay;

namespace {

QDateTime second(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

Operation operationOf(OperationState state = OperationState::Running)
{
    Operation operation;
    operation.id = OperationId(QStringLiteral("op-1"));
    operation.state = {state, state == OperationState::Stopped ? QStringLiteral("STOPPED")
                                                               : QStringLiteral("RUNNING")};
    operation.createdAt = second(900);
    operation.preferences.failureToleranceCount = 5;
    operation.preferences.maxConcurrentCount = 6;
    return operation;
}

/// "1000 a:r b:r" is a reading: when, and the state of each account in the only region.
TargetTable readings(const QStringList &lines)
{
    TargetTable table;
    for (const QString &line : lines) {
        const QStringList words = line.split(u' ');
        QString targets;
        for (const QString &word : words.mid(1))
            targets += QStringLiteral("%1 eu:%2\n").arg(word.section(u':', 0, 0), word.section(u':', 1));
        table.take(targetsOf(targets), second(words.first().toLongLong()));
    }
    return table;
}

QString told(const QList<Moment> &moments)
{
    QStringList lines;
    for (const Moment &moment : moments)
        lines += QStringLiteral("%1 %2%3").arg(
            moment.at.isValid() ? QString::number(moment.at.toSecsSinceEpoch()) : QStringLiteral("-"),
            moment.isOurs ? QStringLiteral("(Belay) ") : QString(), momentText(moment));
    return lines.join(u'\n');
}

JournalEntry entryOf(ChangeKind kind, qint64 at)
{
    JournalEntry entry;
    entry.intent.kind = kind;
    entry.intent.token = ClientToken(QStringLiteral("belay-1"));
    entry.intent.group = entry.intent.groupName = QStringLiteral("baseline-iam");
    entry.intent.parameters = QStringLiteral(R"({"group":"baseline-iam"})");
    entry.intent.at = second(at);
    entry.attempts = 2;
    entry.answer = JournalAnswer{200, {}, QStringLiteral("req-7"), QStringLiteral("op-1"), second(at + 1)};
    entry.outcome = Outcome::Applied;
    return entry;
}

Sample sampleAt(qint64 at, int succeeded, int failed, int running,
                OperationState state = OperationState::Running)
{
    Sample sample;
    sample.at = second(at);
    sample.state = {state, {}};
    sample.counts.succeeded = succeeded;
    sample.counts.failed = failed;
    sample.counts.running = running;
    return sample;
}

Recording recorded()
{
    Recording recording;
    recording.samples = {sampleAt(1000, 0, 0, 6), sampleAt(1100, 4, 1, 5), sampleAt(1200, 8, 3, 2),
                         sampleAt(1300, 10, 3, 0, OperationState::Stopped)};
    recording.stops = {{second(1210), stopMark(StopStage::Written)},
                       {second(1290), stopMark(StopStage::Stopped)}};
    return recording;
}

} // namespace

class TimelineTest final : public QObject
{
    Q_OBJECT
private slots:
    void moments_data();
    void moments();
    void ourActsAreMarked();
    void paces_data();
    void paces();
    void fewDurationsSayWhatManySay();
    void requestSaysWhoSentIt();
    void replayKnowsEachMoment_data();
    void replayKnowsEachMoment();
    void replayMarksAndSteps();
    void playerMovesAtItsSpeed();
};

void TimelineTest::moments_data()
{
    QTest::addColumn<QStringList>("read");
    QTest::addColumn<QString>("lines");
    QTest::newRow("nothing yet") << QStringList{} << "900 accepted by the cloud\n5000 now";
    QTest::newRow("first targets and a failure that costs pace")
        << QStringList{QStringLiteral("1000 1:r 2:r"), QStringLiteral("1060 1:x 2:r")}
        << "900 accepted by the cloud\n1000 first targets seen working: 2\n1060 first failure: 1 / eu, "
           "AccessDenied; pace 6 to 5\n"
           "1060 no change since\n5000 now";
    QTest::newRow("a burst is one moment")
        << QStringList{QStringLiteral("4000 1:r 2:r 3:r 4:r"), QStringLiteral("4910 1:x"),
                       QStringLiteral("4920 2:x"), QStringLiteral("4945 3:x"), QStringLiteral("4990 4:x")}
        << "900 accepted by the cloud\n4000 first targets seen working: 4\n4000 no change for 15 min\n"
           "4910 3 failures at once, the first in 1 / eu; 3 in all; pace 6 to 3\n"
           "4990 failure number 4: 4 / eu, AccessDenied; pace 3 to 2\n5000 now";
    QTest::newRow("slow targets are not a stall")
        << QStringList{QStringLiteral("1000 1:r"), QStringLiteral("2300 1:k 3:r"), QStringLiteral("3900 3:k")}
        << "900 accepted by the cloud\n1000 first targets seen working: 1\n1000 no change for 21 min\n5000 "
           "now";
    QTest::newRow("failures from before are not given a time")
        << QStringList{QStringLiteral("4900 1:x 2:x 3:r"), QStringLiteral("4950 3:x")}
        << "900 accepted by the cloud\n- failures before this was watched: 2\n4900 first targets seen "
           "working: 1\n"
           "4950 failure number 3: 3 / eu, AccessDenied; pace 4 to 3\n5000 now";
}

void TimelineTest::moments()
{
    QFETCH(QStringList, read);
    TimelineInput input;
    input.operation = operationOf();
    input.table = readings(read);
    input.now = second(5000);
    input.dataAt = second(5000);
    QTEST(told(timelineOf(input)), "lines");
}

void TimelineTest::ourActsAreMarked()
{
    TimelineInput input;
    input.operation = operationOf(OperationState::Stopped);
    input.operation.endedAt = second(1400);
    input.entries = {entryOf(ChangeKind::Update, 890)};
    input.stop = {{StopStage::Written, second(1300)},
                  {StopStage::Sent, second(1301)},
                  {StopStage::Accepted, second(1302)},
                  {StopStage::Stopped, second(1399)}};
    QCOMPARE(told(timelineOf(input)),
             QStringLiteral(
                 "890 (Belay) sent from here\n900 accepted by the cloud\n1300 (Belay) Written to journal\n"
                 "1301 (Belay) Sent on the stop lane\n1302 Accepted by the cloud (this is not yet stopped)\n"
                 "1399 Stopped\n1400 ended: STOPPED"));
    input.stop.clear();
    input.entries.append(entryOf(ChangeKind::Stop, 1300)); // of an earlier run of the program
    QVERIFY(told(timelineOf(input))
                .contains(QLatin1String("1300 (Belay) Written to journal\n1301 Accepted by the cloud")));
}

void TimelineTest::paces_data()
{
    QTest::addColumn<RegionRow>("region");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, RegionProgress progress, RegionLimits limits, const char *text,
                        const char *why) {
        RegionRow region;
        region.region = QStringLiteral("eu");
        region.progress = progress;
        region.limits = limits;
        region.pace = paceAfter(limits, progress.failed);
        QTest::newRow(name) << region << text << why;
    };
    row("not begun", {60, 0, 0, 0, 5}, {5, 6, true}, "-", "");
    row("as asked for", {60, 3, 0, 6, 5}, {5, 6, true}, "6", "");
    row("failures took it down", {73, 30, 4, 2, 5}, {5, 6, true}, "2 (from 6)",
        "strict: each failure takes one off, 4 so far");
    row("soft keeps it", {73, 30, 4, 6, 5}, {5, 6, false}, "6", "");
    row("lower from the start", {73, 3, 0, 2, 1}, {1, 6, true}, "2",
        "6 were asked for; strict tolerance begins with allowed failures and one more");
    row("over", {73, 30, 6, 0, 5}, {5, 6, true}, "0 (from 6)", "stopped: the limit is passed");
}

void TimelineTest::paces()
{
    QFETCH(RegionRow, region);
    QTEST(paceText(region), "text");
    QTEST(paceReason(region), "why");
}

void TimelineTest::fewDurationsSayWhatManySay()
{
    QList<int> many;
    for (int target = 0; target < 100'000; ++target)
        many.append(40 + (target * 7919) % 100);
    const QList<int> few = thinned(many);
    QVERIFY(few.size() <= 401);
    QCOMPARE(few.first(), 40);
    QCOMPARE(few.last(), 139);
    const QList<RegionLoad> left{{200, 4}}; // 50 waves, each within a second of what all of them say
    const auto byFew = remainingTime(few, 200'000, left, true);
    const auto byMany = remainingTime(many, 200'000, left, true);
    QVERIFY(byFew && byMany);
    QVERIFY(std::abs(byFew->least - byMany->least) <= 50);
    QVERIFY(std::abs(byFew->most - byMany->most) <= 50);
    QCOMPARE(thinned({3, 1, 2}), (QList<int>{1, 2, 3}));
}

void TimelineTest::requestSaysWhoSentIt()
{
    OperationRow row;
    row.operation = operationOf();
    row.ref.group.name = QStringLiteral("baseline-iam");
    const QString elsewhere = factsAsText(requestFacts(row, {}), {});
    QVERIFY2(elsewhere.contains(QLatin1String("Started: elsewhere")), qPrintable(elsewhere));
    QVERIFY(elsewhere.contains(QLatin1String("Allowed failures per region: 5")));
    const QList<JournalEntry> entries{entryOf(ChangeKind::Update, 890)};
    const QString ours = factsAsText(requestFacts(row, entries), sentParameters(entries));
    QVERIFY2(!ours.contains(QLatin1String("elsewhere")), qPrintable(ours));
    for (const char *said :
         {"Token: belay-1", "Request id: req-7", "Tries: 2", "\"group\": \"baseline-iam\""})
        QVERIFY2(ours.contains(QLatin1String(said)), said);
    // A stop from here does not make the operation ours.
    QVERIFY(factsAsText(requestFacts(row, {entryOf(ChangeKind::Stop, 990)}), {})
                .contains(QLatin1String("Started: elsewhere")));
}

void TimelineTest::replayKnowsEachMoment_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("start") << qint64(1000)
                           << "At 00:16:40: 0 ok, 0 failed, 6 running, 0 waiting, 0 cancelled.";
    QTest::newRow("between two samples: the earlier")
        << qint64(1150) << "At 00:19:10: 4 ok, 1 failed, 5 running, 0 waiting, 0 cancelled.";
    QTest::newRow("first failure")
        << qint64(1100) << "At 00:18:20: 4 ok, 1 failed, 5 running, 0 waiting, 0 cancelled. First failure.";
    QTest::newRow("the stop")
        << qint64(1210)
        << "At 00:20:10: 8 ok, 3 failed, 2 running, 0 waiting, 0 cancelled. Written to journal.";
    QTest::newRow("before the start: what was first known")
        << qint64(10) << "At 00:00:10: 0 ok, 0 failed, 6 running, 0 waiting, 0 cancelled.";
}

void TimelineTest::replayKnowsEachMoment()
{
    QFETCH(qint64, at);
    QTEST(replaySentence(Replay(recorded()), second(at)), "sentence");
}

void TimelineTest::replayMarksAndSteps()
{
    const Replay replay(recorded(), second(1000));
    QString letters;
    for (const ReplayMark &mark : replay.marks())
        letters += replayMarkLetter(mark.kind);
    QCOMPARE(letters, QStringLiteral("AFFSDE"));
    QCOMPARE(replay.step(second(1100), 1), second(1200));
    QCOMPARE(replay.step(second(1200), 1), second(1210));
    QCOMPARE(replay.step(second(1100), -1), second(1000));
    QCOMPARE(replay.step(second(1300), 1), second(1300));
    QVERIFY(Replay(Recording{}).isEmpty());
    QVERIFY(Replay(recorded(), second(900)).marks().first().kind !=
            ReplayMarkKind::Accepted); // before the recording
}

void TimelineTest::playerMovesAtItsSpeed()
{
    ReplayPlayer player;
    player.play();
    QVERIFY(!player.isPlaying());
    player.setReplay(Replay(recorded()));
    QCOMPARE(player.moment(), second(1300));
    QSignalSpy moved(&player, &ReplayPlayer::moved);
    player.play();
    QVERIFY(player.isPlaying());
    QCOMPARE(player.moment(), second(1000));
    player.setSpeed(8);
    player.advance(2000);
    QCOMPARE(player.moment(), second(1016));
    player.step(1);
    QVERIFY(!player.isPlaying());
    QCOMPARE(player.moment(), second(1100));
    player.play();
    player.setSpeed(60);
    player.advance(60'000);
    QCOMPARE(player.moment(), second(1300));
    QVERIFY2(!player.isPlaying(), "it rests at the end");
    QVERIFY(moved.count() >= 4);
}

QTEST_GUILESS_MAIN(TimelineTest)
#include "tst_timeline.moc"
