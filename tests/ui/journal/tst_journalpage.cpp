// SPDX-License-Identifier: Apache-2.0
#include "core/engine/intents.h"
#include "core/engine/reconciler.h"
#include "tests/core/engine/range.h"
#include "tests/ui/accessiblewalk.h"
#include "tests/ui/picture.h"
#include "ui/journal/journalpage.h"
#include "ui/journal/resolvedialog.h"
#include "ui/presentation/journalcommand.h"
#include "ui/presentation/journaltidings.h"
#include "ui/presentation/lookupwords.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace belay;

namespace {

struct Scene
{
    Range range;
    Reconciler reconciler{&range.workspace, &range.watch, nullptr,
                          {.between = std::chrono::milliseconds(20), .retryEvery = std::chrono::milliseconds(500)}};
    AppContext context;

    Scene()
    {
        context.workspace = &range.workspace;
        context.operations = &range.watch;
        context.stops = &range.stops;
        context.updates = &range.updates;
        context.protection = &range.protection;
        context.protecting = &range.protectionControl;
        context.scheduler = &range.scheduler;
        context.reconciler = &reconciler;
    }
    /// An update that was decided and never answered; nobody works on it any more.
    ClientToken leaveOpen(const QString &group)
    {
        Intent intent = intentFor(range.workspace, ConnectionId(QStringLiteral("aws")), Range::group(QStringLiteral("aws")).region,
                                  ChangeKind::Update, Actor::Person, QStringLiteral("left open"));
        intent.group = group;
        intent.groupName = group;
        intent.parameters = QStringLiteral(R"({"parameters":{"Secret":"value","Kept":"use previous value"}})");
        if (!QCoro::waitFor(range.journal.write(intent)))
            return {};
        range.journal.handOver(intent.token);
        return intent.token;
    }
    void closeUnresolved(const ClientToken &token)
    {
        (void)QCoro::waitFor(range.journal.close(token, Outcome::Unresolved, QStringLiteral("It could not be told.")));
    }
};

QAction *actionNamed(const QWidget &page, const char *name)
{
    return page.findChild<QAction *>(QLatin1String(name));
}

bool pick(JournalPage &page, const ClientToken &token)
{
    auto *table = page.findChild<QTableView *>();
    for (int row = 0; row < page.presenter()->model()->rowCount(); ++row)
        if (page.presenter()->model()->at(row).intent.token == token) {
            table->selectRow(row);
            return true;
        }
    return false;
}

} // namespace

class JournalPageTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QApplication::setStyle(QStringLiteral("Fusion")); }
    void filterBarBecomesAFilter_data();
    void filterBarBecomesAFilter();
    void lookUpIsToldInWords_data();
    void lookUpIsToldInWords();
    void entriesAreShownSearchedAndCopied();
    void attachFollowsTheOperation();
    void aPersonDecidesWithAReason();
    void tidingsSayWhatWasFoundOut();
};

void JournalPageTest::filterBarBecomesAFilter_data()
{
    QTest::addColumn<int>("span");
    QTest::addColumn<bool>("writesOnly");
    QTest::addColumn<QDateTime>("since");
    QTest::addColumn<bool>("hasEvents");
    const QDateTime now(QDate(2026, 3, 12), QTime(12, 0), Qt::LocalTime);
    QTest::newRow("always") << int(JournalSpan::Always) << true << QDateTime() << false;
    QTest::newRow("today") << int(JournalSpan::Today) << true
                           << QDateTime(QDate(2026, 3, 12), QTime(0, 0), Qt::LocalTime) << false;
    QTest::newRow("week, events too") << int(JournalSpan::Week) << false << now.addDays(-7) << true;
    QTest::newRow("month") << int(JournalSpan::Month) << true << now.addDays(-30) << false;
}

void JournalPageTest::filterBarBecomesAFilter()
{
    QFETCH(int, span);
    QFETCH(bool, writesOnly);
    QFETCH(QDateTime, since);
    QFETCH(bool, hasEvents);
    JournalAsk ask;
    ask.span = JournalSpan(span);
    ask.writesOnly = writesOnly;
    ask.person = QStringLiteral("mb");
    ask.outcome = Outcome::Unresolved;
    ask.words = QStringLiteral("iam");
    const JournalFilter filter = filterOf(ask, QDateTime(QDate(2026, 3, 12), QTime(12, 0), Qt::LocalTime));
    QCOMPARE(filter.since.isValid(), since.isValid());
    if (since.isValid())
        QCOMPARE(filter.since.toMSecsSinceEpoch(), since.toMSecsSinceEpoch());
    QCOMPARE(filter.kinds.isEmpty(), hasEvents);
    QVERIFY(!filter.kinds.contains(ChangeKind::SignIn) && !filter.kinds.contains(ChangeKind::Guard));
    QCOMPARE(filter.person, QStringLiteral("mb"));
    QCOMPARE(filter.outcome, std::optional(Outcome::Unresolved));
    QCOMPARE(filter.words, QStringLiteral("iam"));
}

void JournalPageTest::lookUpIsToldInWords_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<int>("outcome");
    QTest::addColumn<QString>("words");
    QTest::newRow("waiting") << int(Lookup::Stage::Waiting) << int(Outcome::Open) << "will be asked";
    QTest::newRow("looking") << int(Lookup::Stage::Looking) << int(Outcome::Open) << "is being asked";
    QTest::newRow("was") << int(Lookup::Stage::Done) << int(Outcome::Applied) << "it WAS accepted, op 77ab, now";
    QTest::newRow("was not") << int(Lookup::Stage::Done) << int(Outcome::NotApplied) << "it was NOT carried out";
    QTest::newRow("not told") << int(Lookup::Stage::Done) << int(Outcome::Unresolved) << "A person has to decide";
}

void JournalPageTest::lookUpIsToldInWords()
{
    QFETCH(int, stage);
    QFETCH(int, outcome);
    QFETCH(QString, words);
    Lookup lookup;
    lookup.entry.intent.kind = ChangeKind::Update;
    lookup.entry.intent.groupName = QStringLiteral("config-rules");
    lookup.stage = Lookup::Stage(stage);
    lookup.finding.outcome = Outcome(outcome);
    lookup.finding.operation.emplace();
    lookup.finding.operation->id = OperationId(QStringLiteral("77ab"));
    const QString sentence = lookupSentence(lookup, QDateTime::currentDateTimeUtc());
    QVERIFY2(sentence.contains(words), qPrintable(sentence));
    QVERIFY(sentence.contains(QLatin1String("UPDATE config-rules")));
}

/// Filters ask the journal, the chain is checked, and nothing that was hidden comes out.
void JournalPageTest::entriesAreShownSearchedAndCopied()
{
    Scene scene;
    const UpdateOutcome sent = scene.range.update(QStringLiteral("aws"));
    QVERIFY(sent.operation);
    const ClientToken open = scene.leaveOpen(QStringLiteral("config-rules"));
    JournalPage page(scene.context);
    page.resize(1180, 640);
    QAbstractItemModelTester tester(page.presenter()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    page.show();
    QTRY_COMPARE(page.presenter()->model()->rowCount(), 2);
    QTRY_VERIFY2(page.presenter()->chainLine().startsWith(QLatin1String("chain check: ok")),
                 qPrintable(page.presenter()->chainLine()));
    QVERIFY(!page.presenter()->isChainBroken());

    auto *filter = page.findChild<QLineEdit *>();
    QTest::keyClicks(filter, QStringLiteral("config"));
    QTRY_COMPARE(page.presenter()->model()->rowCount(), 1);
    QVERIFY(pick(page, open));
    actionNamed(page, "copyCommand")->trigger();
    const QString command = QGuiApplication::clipboard()->text();
    QVERIFY2(command.contains(QLatin1String("config-rules")) && command.contains(QLatin1String("<Secret>")),
             qPrintable(command));
    actionNamed(page, "copyRequest")->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains(open.toString()));
    QTest::keyClick(page.findChild<QTableView *>(), Qt::Key_Return);
    QVERIFY(page.findChild<QPlainTextEdit *>()->toPlainText().contains(open.toString()));
    keepPictures(page, QStringLiteral("journal-open"));
    filter->setText(QStringLiteral("no such word"));
    QTRY_COMPARE(page.presenter()->model()->rowCount(), 0);
    filter->clear();
    QTRY_COMPARE(page.presenter()->model()->rowCount(), 2);
    QCOMPARE(unnamedControl(page), QString());
}

/// Ctrl+Enter opens the operation that an entry started.
void JournalPageTest::attachFollowsTheOperation()
{
    Scene scene;
    const UpdateOutcome sent = scene.range.update(QStringLiteral("aws"));
    QVERIFY(sent.operation);
    JournalPage page(scene.context);
    page.show();
    QTRY_VERIFY(pick(page, sent.token));
    QSignalSpy asked(&page, &AppPage::operationRequested);
    QVERIFY(actionNamed(page, "attach")->isEnabled());
    actionNamed(page, "attach")->trigger();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.constFirst().constFirst().value<OperationRef>(), *sent.operation);
    QVERIFY(!actionNamed(page, "resolve")->isEnabled()); // settled: nothing to decide
}

/// What could not be told is settled by a person, with the name and what it is based on.
void JournalPageTest::aPersonDecidesWithAReason()
{
    Scene scene;
    const ClientToken token = scene.leaveOpen(QStringLiteral("config-rules"));
    scene.closeUnresolved(token);
    JournalPage page(scene.context);
    page.resize(1180, 640);
    page.show();
    QTRY_VERIFY(pick(page, token));
    QTRY_VERIFY(actionNamed(page, "resolve")->isEnabled());
    actionNamed(page, "resolve")->trigger();
    auto *dialog = page.findChild<ResolveDialog *>();
    QVERIFY(dialog);
    auto *mark = dialog->findChild<QPushButton *>(QStringLiteral("markResolved"));
    QVERIFY(!mark->isEnabled());
    dialog->findChildren<QRadioButton *>().constFirst()->setChecked(true);
    QVERIFY(!mark->isEnabled()); // not without saying how that is known
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), QStringLiteral("seen in the console"));
    QVERIFY(mark->isEnabled());
    keepPictures(*dialog, QStringLiteral("journal-resolve"));
    QTest::mouseClick(mark, Qt::LeftButton);
    QTRY_COMPARE(scene.range.newestEntry().outcome, Outcome::Applied);
    QCOMPARE(scene.range.newestEntry().evidence, QStringLiteral("seen in the console"));
    QCOMPARE(scene.range.newestEntry().closedBy, loginName());
    QTRY_VERIFY(!actionNamed(page, "resolve")->isEnabled());
    keepPictures(page, QStringLiteral("journal-resolved"));
}

/// An entry of an earlier run is looked up by reading; until then its group is held, and the count
/// at the sidebar says so.
void JournalPageTest::tidingsSayWhatWasFoundOut()
{
    Scene scene;
    const GroupKey group = Range::group(QStringLiteral("aws"));
    const ClientToken token = scene.leaveOpen(group.name);
    JournalTidings tidings(scene.context);
    QCOMPARE(tidings.waiting(), 0);
    scene.reconciler.start();
    QTRY_COMPARE(tidings.waiting(), 1);
    QVERIFY(scene.reconciler.isHeld(ConnectionId(QStringLiteral("aws")), group.region, group.name));
    QVERIFY(!tidings.line().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(scene.reconciler.lookup(token)->stage, Lookup::Stage::Done, 20'000);
    QTRY_COMPARE(tidings.waiting(), 0);
    QVERIFY2(tidings.line().contains(QLatin1String("NOT carried out")), qPrintable(tidings.line()));
    tidings.markSeen();
    QVERIFY(tidings.line().isEmpty());
    QCOMPARE(scene.range.applied(QStringLiteral("UpdateStackSet")), 0);
}

QTEST_MAIN(JournalPageTest)
#include "tst_journalpage.moc"
