// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/operationrow.h"
#include "ui/presentation/statewords.h"
#include "ui/presentation/stoppresenter.h"

#include <QTest>

#include <functional>
#include <numeric>

using namespace belay;

class StopViewTest final : public QObject
{
    Q_OBJECT
private slots:
    void countsOfTheQuestionAddUp_data();
    void countsOfTheQuestionAddUp();
    void fateOfStartedTargetsIsTheProviders();
    void stripTellsStages_data();
    void stripTellsStages();
    void unwrittenStopIsSaid();
    void exceptionsAreDrawnOnTheStrip_data();
    void exceptionsAreDrawnOnTheStrip();
    void regionsFollowTheirLimits();
};

void StopViewTest::countsOfTheQuestionAddUp_data()
{
    QTest::addColumn<TargetCounts>("counts");
    QTest::newRow("nothing read") << TargetCounts{};
    QTest::newRow("wireframe") << TargetCounts{.waiting = 171, .running = 2, .succeeded = 26, .failed = 4};
    QTest::newRow("unknown ones") << TargetCounts{.running = 1, .unknown = 7};
    QTest::newRow("all states") << TargetCounts{1, 2, 3, 4, 5, 6, 7};
}

/// The dialog's counts add up to the total in every case (ux.md 8.11).
void StopViewTest::countsOfTheQuestionAddUp()
{
    QFETCH(TargetCounts, counts);
    for (const StartedOnStop started : {StartedOnStop::Finish, StartedOnStop::NotStated}) {
        const QList<StopLine> lines = stopLines(counts, started);
        const int said = std::accumulate(lines.begin(), lines.end(), 0, [](int sum, const StopLine &line) { return sum + line.count; });
        QCOMPARE(said, counts.total());
        QVERIFY(std::none_of(lines.begin(), lines.end(), [](const StopLine &line) { return line.what.isEmpty() || line.fate.isEmpty(); }));
    }
}

/// Where the provider does not say what happens to started targets, nothing is promised (ux.md 5.4).
void StopViewTest::fateOfStartedTargetsIsTheProviders()
{
    const TargetCounts counts{.running = 2};
    QVERIFY(!stopLines(counts, StartedOnStop::Finish).at(1).fate.contains(QLatin1String("expected")));
    QVERIFY(stopLines(counts, StartedOnStop::NotStated).at(1).fate.contains(QLatin1String("expected to finish")));
}

void StopViewTest::stripTellsStages_data()
{
    using S = StopStage;
    QTest::addColumn<QList<StopStage>>("reached");
    QTest::addColumn<int>("lines");
    QTest::addColumn<int>("done");
    QTest::addColumn<int>("last");
    QTest::newRow("written") << QList{S::Written} << 6 << 1 << int(Glyph::Waiting);
    QTest::newRow("accepted is not stopped") << QList{S::Written, S::Sent, S::Accepted} << 6 << 3 << int(Glyph::Waiting);
    QTest::newRow("draining") << QList{S::Written, S::Sent, S::Accepted, S::Stopping, S::Draining} << 6 << 5 << int(Glyph::Running);
    QTest::newRow("stopped") << QList{S::Written, S::Sent, S::Accepted, S::Stopping, S::Stopped} << 5 << 5 << int(Glyph::Succeeded);
    QTest::newRow("too late") << QList{S::Written, S::Sent, S::EndedByItself} << 3 << 2 << int(Glyph::None);
    QTest::newRow("refused") << QList{S::Written, S::Sent, S::Refused} << 3 << 2 << int(Glyph::Failed);
    QTest::newRow("no answer") << QList{S::Written, S::Sent, S::Unknown} << 3 << 2 << int(Glyph::Unknown);
}

/// Sent, accepted, stopping and stopped are four lines because they are four facts.
void StopViewTest::stripTellsStages()
{
    QFETCH(QList<StopStage>, reached);
    StopProgress progress;
    progress.clickedAt = QDateTime(QDate(2026, 3, 12), QTime(12, 12, 31), Qt::UTC);
    for (const StopStage stage : reached)
        progress.reached.append({stage, progress.clickedAt.addMSecs(170 * (1 + progress.reached.size()))});
    progress.stage = reached.last();
    const QList<StripLine> strip = stopStrip(progress);
    QTEST(int(strip.size()), "lines");
    QTEST(int(std::count_if(strip.begin(), strip.end(), [](const StripLine &line) { return line.glyph == Glyph::Succeeded; })), "done");
    QTEST(int(strip.last().glyph), "last");
    for (qsizetype line = 0; line < reached.size(); ++line)
        QVERIFY(!strip.at(line).time.isEmpty());
    if (reached.size() > 1)
        QVERIFY2(strip.at(1).note.startsWith(QLatin1String("0.34")), qPrintable(strip.at(1).note));
}

/// Sent although the journal could not be written: the strip says so.
void StopViewTest::unwrittenStopIsSaid()
{
    StopProgress progress;
    progress.clickedAt = QDateTime::currentDateTimeUtc();
    progress.recorded = false;
    progress.reached = {{StopStage::Written, progress.clickedAt}};
    QCOMPARE(stopStrip(progress).first().glyph, Glyph::Failed);
    QVERIFY(stopStrip(progress).first().sentence != stopStageSentence(StopStage::Written));
}

void StopViewTest::exceptionsAreDrawnOnTheStrip_data()
{
    using Change = std::function<void(StopProgress &)>;
    const QDateTime at(QDate(2026, 3, 12), QTime(12, 14, 2), Qt::UTC);
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("words"); ///< Of one line; empty: no exception is drawn.
    QTest::addColumn<QString>("note");
    QTest::addColumn<int>("remedy");
    const auto row = [](const char *name, const Change &change, const char *words, const QString &note,
                        StopRemedy remedy) {
        QTest::newRow(name) << change << QString::fromLatin1(words) << note << int(remedy);
    };
    const QString since = QStringLiteral("since ") + at.toLocalTime().time().toString(QStringLiteral("HH:mm:ss"));
    const auto refused = [](StopProgress &p, ErrorKind kind) {
        p.stage = StopStage::Refused;
        p.reached.append({StopStage::Refused, p.clickedAt});
        p.error.emplace();
        p.error->kind = kind;
    };
    row("all is well", [](StopProgress &) {}, "", {}, StopRemedy::None);
    row("too late", [](StopProgress &p) {
        p.stage = StopStage::EndedByItself;
        p.reached.append({p.stage, p.clickedAt});
    }, "Too late: it had ended", {}, StopRemedy::None);
    row("no effect", [at](StopProgress &p) { p.noEffectSince = at; }, "Accepted, no effect seen yet", since,
        StopRemedy::SendAgain);
    row("stuck", [at](StopProgress &p) {
        p.stage = StopStage::Draining;
        p.draining = 2;
        p.stuckSince = at;
    }, "Draining is stuck: 2 targets unchanged", since, StopRemedy::None);
    row("denied", [refused](StopProgress &p) { refused(p, ErrorKind::Denied); }, "This sign-in may not stop", {},
        StopRemedy::SwitchConnection);
    row("refused otherwise", [refused](StopProgress &p) { refused(p, ErrorKind::Invalid); }, "", {},
        StopRemedy::StopAnew);
    row("signed out", [at](StopProgress &p) { p.waitingForSignInSince = at; },
        "Waiting for your sign-in, first in line", since, StopRemedy::SignIn);
    row("offline", [at](StopProgress &p) { p.waitingForNetworkSince = at; }, "Waiting for network, first in line",
        since, StopRemedy::None);
    row("throttled", [](StopProgress &p) { p.throttled = 3; }, "The cloud asked to slow down", QStringLiteral("3 times"),
        StopRemedy::None);
    row("repeated", [](StopProgress &p) { p.attempts = 4; }, "Sent more than once", QStringLiteral("sent 4 times"),
        StopRemedy::None);
    row("not recorded", [](StopProgress &p) {
        p.recorded = false;
        p.reached.removeFirst();
    }, "Not yet recorded in the journal", {}, StopRemedy::None);
    row("given up", [](StopProgress &p) { p.givenUp = true; }, "Nothing more is sent", {}, StopRemedy::None);
}

/// Each exception of ux.md 5.4 has its words, its clock or count, and what can be done about it.
void StopViewTest::exceptionsAreDrawnOnTheStrip()
{
    QFETCH(std::function<void(StopProgress &)>, change);
    QFETCH(QString, words);
    StopProgress progress;
    progress.clickedAt = QDateTime(QDate(2026, 3, 12), QTime(12, 12, 31), Qt::UTC);
    progress.attempts = 1;
    progress.stage = StopStage::Accepted;
    for (const StopStage stage : {StopStage::Written, StopStage::Sent, StopStage::Accepted})
        progress.reached.append({stage, progress.clickedAt});
    const qsizetype plain = stopStrip(progress).size();
    change(progress);
    const QList<StripLine> strip = stopStrip(progress);
    QTEST(int(remedyOf(progress)), "remedy");
    if (words.isEmpty()) {
        QVERIFY(strip.size() <= plain);
        return;
    }
    const auto line = std::find_if(strip.begin(), strip.end(),
                                   [&](const StripLine &one) { return one.sentence.startsWith(words); });
    QVERIFY(line != strip.end());
    QTEST(line->note, "note");
}

/// Regions stand in deployment order with their own limit, and their targets add up.
void StopViewTest::regionsFollowTheirLimits()
{
    Operation operation;
    operation.preferences.failureToleranceCount = 5;
    operation.preferences.regionOrder = {QStringLiteral("eu-west-1"), QStringLiteral("us-east-1"), QStringLiteral("unused")};
    QList<TargetResult> targets;
    const auto add = [&](const char *region, TargetState state, int count) {
        for (int number = 0; number < count; ++number) {
            TargetResult one;
            one.account = QString::number(targets.size());
            one.region = QString::fromLatin1(region);
            one.state = {state, {}};
            targets.append(one);
        }
    };
    add("us-east-1", TargetState::Waiting, 60);
    add("eu-west-1", TargetState::Succeeded, 26);
    add("eu-west-1", TargetState::Failed, 4);
    add("eu-west-1", TargetState::Running, 2);
    add("eu-west-1", TargetState::Waiting, 41);
    const QList<RegionRow> regions = regionsOf(operation, targets, UpdateRules::StackSet);
    QCOMPARE(regions.size(), 2);
    QCOMPARE(regions.first().region, QStringLiteral("eu-west-1"));
    QCOMPARE(regions.first().progress.finished, 30);
    QCOMPARE(regions.first().progress.total, 73);
    QCOMPARE(regions.first().limits.tolerated, 5);
    QCOMPARE(regions.first().forecast, Forecast::Likely);
    QCOMPARE(regions.last().forecast, Forecast::MayNeverStart);
}

QTEST_MAIN(StopViewTest)
#include "tst_stopview.moc"
