// SPDX-License-Identifier: Apache-2.0
#include "core/journal/samples.h"

#include <QCoro/QCoroTask>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace belay;

namespace {

OperationRef refOf(const QString &id)
{
    return {ConnectionId(QStringLiteral("c")),
            {QStringLiteral("eu-west-1"), QStringLiteral("baseline"), CallAs::DelegatedAdmin},
            OperationId(id)};
}

const QDateTime noon = QDateTime::currentDateTimeUtc().addDays(-1);

Sample sampleAt(int second, OperationState state, const TargetCounts &counts,
                const QList<RegionCounts> &regions = {})
{
    return {noon.addSecs(second), {state, QStringLiteral("WORD")}, counts, regions};
}

TargetCounts counted(int waiting, int succeeded, int failed)
{
    TargetCounts counts;
    counts.waiting = waiting;
    counts.succeeded = succeeded;
    counts.failed = failed;
    return counts;
}

Recording recordingOf(Samples &samples, const OperationRef &ref)
{
    const Result<Recording> recording = QCoro::waitFor(samples.samplesOf(ref));
    return recording ? *recording : Recording{};
}

QList<RecordedOperation> recordedIn(Samples &samples)
{
    const Result<QList<RecordedOperation>> all = QCoro::waitFor(samples.recordedOperations());
    return all ? *all : QList<RecordedOperation>();
}

} // namespace

/// What the replay and the trial of guards read: samples of operations, kept within bounds.
class SamplesTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    void whatWasAddedIsRead();
    void survivesTheProgram();
    void onlyChangesAreKept();
    void overBeforeItWasSeen();
    void longRunsAreThinnedOut();
    void failuresAreBounded();
    void oldRunsAreForgotten();
    void aBrokenFileIsThrownAway_data();
    void aBrokenFileIsThrownAway();
    void nothingIsOpenedBeforeTheFirstUse();
    void twoWindowsWriteOneFile();

private:
    [[nodiscard]] QString file() const { return m_directory->filePath(QStringLiteral("samples.sqlite")); }
    std::unique_ptr<QTemporaryDir> m_directory;
};

void SamplesTest::whatWasAddedIsRead()
{
    Samples samples(m_directory->path());
    const QSignalSpy changed(&samples, &Samples::changed);
    const OperationRef one = refOf(QStringLiteral("one"));
    const OperationRef two = refOf(QStringLiteral("two"));
    const QList<RegionCounts> regions = {{QStringLiteral("eu-west-1"), counted(1, 2, 3)},
                                         {QStringLiteral("us-east-1"), counted(4, 0, 0)}};
    const Sample first = sampleAt(0, OperationState::Running, counted(10, 0, 0));
    const Sample second = sampleAt(5, OperationState::Stopping, counted(5, 2, 3), regions);
    samples.add(one, OperationAction::Update, first);
    samples.add(one, OperationAction::Update, second);
    const QList<SampledFailure> failures = {{noon.addSecs(5), QStringLiteral("001122334455"),
                                             QStringLiteral("eu-west-1"), QStringLiteral("AccessDenied")},
                                            {noon.addSecs(6), QStringLiteral("223344556677"),
                                             QStringLiteral("eu-west-1"),
                                             QString::fromUtf8("因为 'quoted'")}};
    samples.add(one, failures);
    samples.add(one, {{noon.addSecs(99), failures[0].account, failures[0].region, QStringLiteral("later")}});
    samples.add(one, SampledStop{noon.addSecs(3), QStringLiteral("sent")});
    samples.add(one, SampledStop{noon.addSecs(9), QStringLiteral("sent")}); // the first counts
    samples.add(two, OperationAction::DetectDrift, sampleAt(60, OperationState::Queued, {}));

    const Recording recording = recordingOf(samples, one);
    QCOMPARE(recording.samples, (QList<Sample>{first, second}));
    QCOMPARE(recording.failures, failures);
    QCOMPARE(recording.stops, (QList<SampledStop>{{noon.addSecs(3), QStringLiteral("sent")}}));
    QVERIFY(changed.size() >= 1);

    const QList<RecordedOperation> all = recordedIn(samples);
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0].ref, two);
    QCOMPARE(all[0].action, OperationAction::DetectDrift);
    QCOMPARE(all[1].ref, one);
    QCOMPARE(all[1].action, OperationAction::Update);
    QCOMPARE(all[1].state, OperationState::Stopping);
    QCOMPARE(all[1].counts, counted(5, 2, 3));
    QCOMPARE(all[1].from, first.at);
    QCOMPARE(all[1].to, second.at);
    QCOMPARE(all[1].samples, 2);
    QVERIFY(recordingOf(samples, refOf(QStringLiteral("never"))).samples.isEmpty());
}

void SamplesTest::survivesTheProgram()
{
    const OperationRef ref = refOf(QStringLiteral("one"));
    {
        Samples samples(m_directory->path());
        for (int i = 0; i < 100; ++i)
            samples.add(ref, OperationAction::Update,
                        sampleAt(i, OperationState::Running, counted(100 - i, i, 0)));
    } // nothing was waited for
    QCOMPARE(QFileInfo(file()).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    Samples samples(m_directory->path());
    QCOMPARE(recordingOf(samples, ref).samples.size(), 100);
}

void SamplesTest::onlyChangesAreKept()
{
    Samples samples(m_directory->path());
    const OperationRef ref = refOf(QStringLiteral("one"));
    for (int i = 0; i < 10; ++i)
        samples.add(ref, OperationAction::Update,
                    sampleAt(i, OperationState::Running, counted(10 - i / 5, i / 5, 0)));
    QCOMPARE(recordingOf(samples, ref).samples.size(), 2);
}

void SamplesTest::overBeforeItWasSeen()
{
    Samples samples(m_directory->path());
    const OperationRef ended = refOf(QStringLiteral("ended"));
    samples.add(ended, OperationAction::Update, sampleAt(0, OperationState::Failed, counted(0, 9, 1)));
    samples.add(ended, {{noon, QStringLiteral("1"), QStringLiteral("r"), QStringLiteral("why")}});
    samples.add(ended, SampledStop{noon, QStringLiteral("sent")});
    QVERIFY(recordedIn(samples).isEmpty());
    const OperationRef seen = refOf(QStringLiteral("seen"));
    samples.add(seen, OperationAction::Update, sampleAt(0, OperationState::Running, counted(10, 0, 0)));
    samples.add(seen, OperationAction::Update, sampleAt(9, OperationState::Succeeded, counted(0, 10, 0)));
    QCOMPARE(recordingOf(samples, seen).samples.size(), 2);
}

void SamplesTest::longRunsAreThinnedOut()
{
    Samples samples(m_directory->path());
    const OperationRef ref = refOf(QStringLiteral("long"));
    const int total = Samples::mostSamples * 3;
    for (int i = 0; i < total; ++i)
        samples.add(ref, OperationAction::Update,
                    sampleAt(i, OperationState::Running, counted(total - i, i, 0)));
    const QList<Sample> kept = recordingOf(samples, ref).samples;
    QVERIFY2(kept.size() <= Samples::mostSamples && kept.size() > Samples::mostSamples / 2,
             qPrintable(QString::number(kept.size())));
    QCOMPARE(kept.first().at, noon);
    QCOMPARE(kept.last().at, noon.addSecs(total - 1));
    for (qsizetype i = 1; i < kept.size(); ++i)
        QVERIFY(kept[i].at > kept[i - 1].at &&
                kept[i - 1].at.secsTo(kept[i].at) <= 64); // the whole run, coarser
}

void SamplesTest::failuresAreBounded()
{
    Samples samples(m_directory->path());
    const OperationRef ref = refOf(QStringLiteral("bad"));
    samples.add(ref, OperationAction::Update, sampleAt(0, OperationState::Running, {}));
    QList<SampledFailure> failures;
    for (int i = 0; i < Samples::mostFailures + 500; ++i)
        failures.append({noon.addSecs(i), QString::number(i), QStringLiteral("r"), QStringLiteral("why")});
    samples.add(ref, failures);
    const Recording recording = recordingOf(samples, ref);
    QCOMPARE(recording.failures.size(), Samples::mostFailures);
    QCOMPARE(recording.failures.first().account, QStringLiteral("0")); // the first ones tell the most
}

void SamplesTest::oldRunsAreForgotten()
{
    const OperationRef old = refOf(QStringLiteral("old"));
    const OperationRef young = refOf(QStringLiteral("young"));
    {
        Samples samples(m_directory->path());
        const int daysAgo = -86'400 * Samples::daysKept;
        samples.add(old, OperationAction::Update, sampleAt(daysAgo, OperationState::Running, {}));
        samples.add(old, {{noon, QStringLiteral("1"), QStringLiteral("r"), QStringLiteral("why")}});
        samples.add(young, OperationAction::Update, sampleAt(daysAgo, OperationState::Running, {}));
        samples.add(young, OperationAction::Update, sampleAt(0, OperationState::Failed, {}));
        QCOMPARE(recordedIn(samples).size(), 2);
    }
    Samples samples(m_directory->path());
    QCOMPARE(recordedIn(samples).size(), 1);
    QCOMPARE(recordingOf(samples, young).samples.size(), 2);
    QVERIFY(recordingOf(samples, old).failures.isEmpty());
}

void SamplesTest::aBrokenFileIsThrownAway_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("not a database") << QByteArray(5'000, 'x');
    QTest::newRow("cut off") << QByteArray("SQLite format 3\0\x10\x00", 18);
}

void SamplesTest::aBrokenFileIsThrownAway()
{
    QFETCH(QByteArray, content);
    QFile broken(file());
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write(content) == content.size());
    broken.close();
    Samples samples(m_directory->path());
    const OperationRef ref = refOf(QStringLiteral("one"));
    samples.add(ref, OperationAction::Update, sampleAt(0, OperationState::Running, {}));
    QCOMPARE(recordingOf(samples, ref).samples.size(), 1);
}

void SamplesTest::nothingIsOpenedBeforeTheFirstUse()
{
    {
        const Samples samples(m_directory->path());
    }
    QVERIFY(QDir(m_directory->path()).isEmpty());
}

void SamplesTest::twoWindowsWriteOneFile()
{
    Samples one(m_directory->path());
    Samples two(m_directory->path());
    const OperationRef ref = refOf(QStringLiteral("shared"));
    for (int i = 0; i < 50; ++i) { // both watch the same operation
        one.add(ref, OperationAction::Update, sampleAt(i, OperationState::Running, counted(50 - i, i, 0)));
        QVERIFY(!recordingOf(one, ref).samples.isEmpty());
        two.add(ref, OperationAction::Update, sampleAt(i, OperationState::Running, counted(50 - i, i, 0)));
        QVERIFY(!recordingOf(two, ref).samples.isEmpty());
    }
    QCOMPARE(recordingOf(one, ref).samples.size(), 50);
    QCOMPARE(recordingOf(two, ref).samples.size(), 50);
}

QTEST_GUILESS_MAIN(SamplesTest)
#include "tst_samples.moc"
