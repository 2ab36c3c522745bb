// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/range.h"
#include "tests/ui/accessiblewalk.h"
#include "ui/connections/connectiondialog.h"
#include "ui/connections/firstrunpage.h"
#include "ui/groups/driftdialog.h"
#include "ui/groups/groupspage.h"
#include "ui/journal/journalpage.h"
#include "ui/presentation/theme.h"
#include "ui/protection/protectiondialogs.h"
#include "ui/protection/protectionpage.h"
#include "ui/update/reviewpart.h"
#include "ui/update/updatedialog.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace belay;

namespace {

QTableView *tableNamed(const QWidget &page, const QString &start)
{
    for (QTableView *found : page.findChildren<QTableView *>())
        if (found->accessibleName().startsWith(start))
            return found;
    return nullptr;
}

bool pick(QTableView *table, const QString &name)
{
    for (int i = 0; i < table->model()->rowCount(); ++i) {
        if (table->model()->index(i, 0).data().toString() != name)
            continue;
        table->setCurrentIndex(table->model()->index(i, 0));
        return true;
    }
    return false;
}

/// With BELAY_PICTURES set to a folder, keeps a picture of the window as it is, light and dark.
void keepPicture(QWidget &window, const QString &name)
{
    const QString folder = qEnvironmentVariable("BELAY_PICTURES");
    if (folder.isEmpty())
        return;
    const QPalette before = QApplication::palette();
    for (const auto &[theme, suffix] : {std::pair(&lightTheme(), "light"), {&darkTheme(), "dark"}}) {
        QApplication::setPalette(paletteOf(*theme));
        QCoreApplication::processEvents();
        window.grab().save(
            QDir(folder).filePath(name + u'-' + QLatin1String(suffix) + QStringLiteral(".png")));
    }
    QApplication::setPalette(before);
}

} // namespace

/// The pages over the whole engine and the practice cloud.
class PagesTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void groupsAreListedAndReadOnDemand();
    void driftIsDetectedByKeys_data();
    void driftIsDetectedByKeys();
    void updateIsStartedFromTheDialog_data();
    void updateIsStartedFromTheDialog();
    void protectionGroupsAreShown();
    void connectionIsTestedForReal_data();
    void connectionIsTestedForReal();
    void firstRun();

private:
    [[nodiscard]] static AppContext contextOf(Range &range);
};

AppContext PagesTest::contextOf(Range &range)
{
    AppContext context;
    context.workspace = &range.workspace;
    context.operations = &range.watch;
    context.stops = &range.stops;
    context.updates = &range.updates;
    context.protection = &range.protection;
    context.protecting = &range.protectionControl;
    context.scheduler = &range.scheduler;
    return context;
}

void PagesTest::initTestCase()
{
    QApplication::setStyle(QStringLiteral("Fusion"));
}

void PagesTest::groupsAreListedAndReadOnDemand()
{
    Range range(QStringLiteral("board"));
    GroupsPage page(contextOf(range));
    page.resize(1180, 720);
    page.show();
    range.watch.start();
    QTableView *groups = tableNamed(page, QStringLiteral("Groups"));
    QTRY_VERIFY_WITH_TIMEOUT(pick(groups, QStringLiteral("config-rules")), 20'000);
    QTableView *targets = tableNamed(page, QStringLiteral("Targets"));
    QTRY_VERIFY_WITH_TIMEOUT(targets->model()->rowCount() > 0, 10'000);
    targets->selectRow(0);
    keepPicture(page, QStringLiteral("groups-targets"));
    QTRY_VERIFY_WITH_TIMEOUT(groups->model()->index(0, GroupsModel::TargetsColumn).data().toInt() > 0, 20'000);
    auto *filter = page.findChild<QLineEdit *>();
    filter->setText(targets->model()->index(0, 0).data().toString()); // an account finds its groups
    QTRY_VERIFY(groups->model()->rowCount() > 0);
    filter->setText(QStringLiteral("000000000000"));
    QTRY_COMPARE(groups->model()->rowCount(), 0);
    filter->clear();
    page.resize(820, 600);
    keepPicture(page, QStringLiteral("groups-narrow"));
    page.resize(1180, 720);
    auto *tabs = page.findChild<QTabWidget *>();
    tabs->setCurrentIndex(1);
    QTRY_VERIFY_WITH_TIMEOUT(tableNamed(page, QStringLiteral("Operations"))->model()->rowCount() > 0, 10'000);
    keepPicture(page, QStringLiteral("groups-operations"));
    tabs->setCurrentIndex(2);
    QTRY_VERIFY_WITH_TIMEOUT(tableNamed(page, QStringLiteral("Parameters"))->model()->rowCount() > 0, 10'000);
    keepPicture(page, QStringLiteral("groups-parameters"));
    tabs->setCurrentIndex(3);
    QPlainTextEdit *text = nullptr;
    for (QPlainTextEdit *found : page.findChildren<QPlainTextEdit *>())
        if (found->accessibleName().startsWith(QLatin1String("Template of the group")))
            text = found;
    QVERIFY(text);
    QTRY_VERIFY_WITH_TIMEOUT(!text->toPlainText().isEmpty(), 10'000);
    keepPicture(page, QStringLiteral("groups-template"));
    QCOMPARE(unnamedControl(page), QString());
}

void PagesTest::driftIsDetectedByKeys_data()
{
    QTest::addColumn<QString>("connection");
    QTest::addColumn<QString>("action");
    QTest::newRow("AWS") << "aws"
                         << "DetectStackSetDrift";
    QTest::newRow("ROS") << "ros"
                         << "DetectStackGroupDrift";
}

void PagesTest::driftIsDetectedByKeys()
{
    QFETCH(QString, connection);
    QFETCH(QString, action);
    Range range;
    GroupsPage page(contextOf(range));
    page.resize(1180, 720);
    page.show();
    range.watch.start();
    const GroupKey group = Range::group(connection);
    page.showGroup(ConnectionId(connection), group);
    QTableView *groups = tableNamed(page, QStringLiteral("Groups"));
    QTRY_VERIFY_WITH_TIMEOUT(page.place() && page.place()->connection == ConnectionId(connection), 20'000);
    groups->setFocus();
    QTest::keyClick(groups, Qt::Key_D, Qt::ControlModifier);
    QPointer<DriftDialog> dialog = page.findChild<DriftDialog *>();
    QVERIFY(dialog);
    QCOMPARE(unnamedControl(*dialog), QString());
    keepPicture(*dialog, QStringLiteral("groups-drift"));
    QCOMPARE(range.applied(action), 0);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, 20'000);
    QCOMPARE(range.applied(action), 1);
    QCOMPARE(range.newestEntry().intent.kind, ChangeKind::DetectDrift);
    const auto banner = [&page] {
        for (const QLabel *label : page.findChildren<QLabel *>())
            if (label->isVisible() && label->text().startsWith(QLatin1String("DETECT DRIFT is running")))
                return true;
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(banner(), 20'000);
    keepPicture(page, QStringLiteral("groups-running"));
}

void PagesTest::updateIsStartedFromTheDialog_data()
{
    QTest::addColumn<QString>("connection");
    QTest::addColumn<QString>("action");
    QTest::newRow("AWS") << "aws"
                         << "UpdateStackSet";
    QTest::newRow("ROS") << "ros"
                         << "UpdateStackGroup";
}

void PagesTest::updateIsStartedFromTheDialog()
{
    QFETCH(QString, connection);
    QFETCH(QString, action);
    Range range;
    Connection settings = range.connection(connection);
    settings.mode = Mode::FullTyped;
    range.set(settings);
    const GroupKey group = Range::group(connection);
    UpdateDialog dialog(contextOf(range), settings.id, group);
    QSignalSpy started(&dialog, &UpdateDialog::started);
    dialog.show();
    keepPicture(dialog, connection + QStringLiteral("-update-reading"));
    QTRY_VERIFY_WITH_TIMEOUT(dialog.presenter()->form(), 15'000);
    UpdateForm *form = dialog.presenter()->form();
    auto *tabs = dialog.findChild<QTabWidget *>();
    for (int part = 0; part < tabs->count(); ++part) {
        tabs->setCurrentIndex(part);
        keepPicture(dialog, QStringLiteral("%1-update-%2").arg(connection).arg(part + 1));
    }
    form->edit([](UpdateDraft &draft) {
        for (ParameterChoice &choice : draft.parameters)
            if (!choice.value && !choice.usePrevious)
                choice.value = QStringLiteral("typed anew");
        draft.preferences.failureToleranceCount = 1;
        draft.preferences.maxConcurrentCount = 2;
    });
    auto *name = dialog.findChild<ReviewPart *>()->nameField();
    QTest::keyClicks(name, group.name);
    QVERIFY2(form->startRefusal().isEmpty(), qPrintable(form->startRefusal()));
    keepPicture(dialog, connection + QStringLiteral("-update-ready"));
    for (QPushButton *found : dialog.findChildren<QPushButton *>())
        if (found->text().remove(u'&') == QLatin1String("Start update"))
            QTest::mouseClick(found, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(started.count(), 1, 20'000);
    QCOMPARE(range.applied(action), 1);

    JournalPage journal(contextOf(range));
    journal.resize(1180, 640);
    journal.show();
    QTableView *entries = tableNamed(journal, QStringLiteral("Journal"));
    QTRY_COMPARE_WITH_TIMEOUT(entries->model()->rowCount(), 1, 10'000);
    entries->selectRow(0);
    QVERIFY(journal.findChild<QPlainTextEdit *>()->toPlainText().contains(QLatin1String("belay-")));
    QVERIFY(!journal.findChild<QPlainTextEdit *>()->toPlainText().contains(QLatin1String("typed anew")));
    keepPicture(journal, connection + QStringLiteral("-journal"));
    QCOMPARE(unnamedControl(journal), QString());
}

void PagesTest::protectionGroupsAreShown()
{
    Range range(QStringLiteral("board"));
    ProtectionPage page(contextOf(range));
    page.resize(1180, 720);
    page.show();
    keepPicture(page, QStringLiteral("protection-reading"));
    range.protection.start();
    QTableView *groups = tableNamed(page, QStringLiteral("Protection groups"));
    QTRY_VERIFY_WITH_TIMEOUT(groups->model()->rowCount() >= 5, 20'000);
    auto *tabs = page.findChild<QTabWidget *>();
    QVERIFY(pick(groups, QStringLiteral("dr-db")));
    QTRY_VERIFY_WITH_TIMEOUT(tableNamed(page, QStringLiteral("Replication pairs"))->model()->rowCount() > 0,
                             10'000);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        keepPicture(page, QStringLiteral("protection-%1").arg(tab + 1));
    }
    tabs->setCurrentIndex(0);
    for (QPushButton *found : page.findChildren<QPushButton *>())
        if (found->text().startsWith(QLatin1String("Disable protection")))
            QTest::mouseClick(found, Qt::LeftButton);
    auto *dialog = page.findChild<DisableProtectionDialog *>();
    QVERIFY(dialog);
    keepPicture(*dialog, QStringLiteral("protection-disable"));
    QTest::keyClicks(dialog->nameField(), QStringLiteral("dr-db"));
    QTest::mouseClick(dialog->disableButton(), Qt::LeftButton);
    QTableView *parts = tableNamed(page, QStringLiteral("Parts of the last job"));
    QTRY_VERIFY_WITH_TIMEOUT(parts->model()->rowCount() > 0, 20'000);
    tabs->setCurrentIndex(3);
    keepPicture(page, QStringLiteral("protection-job"));
    const ProtectionRef ref = range.protectionGroup(QStringLiteral("dr-db"));
    QTRY_VERIFY_WITH_TIMEOUT(range.protectionControl.progress(ref)->isOver(), 30'000);
    QCOMPARE(range.protectionControl.progress(ref)->stage, ProtectionStage::Finished);
}

void PagesTest::connectionIsTestedForReal_data()
{
    QTest::addColumn<QString>("connection");
    QTest::addColumn<bool>("rightSecret");
    for (const char *cloud : {"aws", "ros", "sdrs"}) {
        QTest::addRow("%s, right secret", cloud) << QString::fromLatin1(cloud) << true;
        QTest::addRow("%s, wrong secret", cloud) << QString::fromLatin1(cloud) << false;
    }
}

void PagesTest::connectionIsTestedForReal()
{
    QFETCH(QString, connection);
    QFETCH(bool, rightSecret);
    Range range;
    if (!rightSecret)
        range.holdKeys(connection, QStringLiteral("AKIAPRACTICERANGE001"), "wrong");
    Profile profile(range.directory.path());
    AppContext context = contextOf(range);
    context.profile = &profile;
    ConnectionDialog dialog(context, ConnectionId(connection));
    dialog.show();
    for (QPushButton *found : dialog.findChildren<QPushButton *>())
        if (found->text().remove(u'&') == QLatin1String("Test"))
            QTest::mouseClick(found, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(dialog.presenter()->busy(), ConnectionPresenter::Busy::Nothing, 15'000);
    const auto expected =
        rightSecret ? ConnectionPresenter::Verdict::Good : ConnectionPresenter::Verdict::Bad;
    QVERIFY2(dialog.presenter()->verdict() == expected, qPrintable(dialog.presenter()->testSentence()));
    keepPicture(dialog, connection + (rightSecret ? QStringLiteral("-connection-good")
                                                  : QStringLiteral("-connection-bad")));
}

void PagesTest::firstRun()
{
    FirstRunPage page;
    page.resize(900, 560);
    page.show();
    keepPicture(page, QStringLiteral("first-run"));
    QCOMPARE(unnamedControl(page), QString());
}

QTEST_MAIN(PagesTest)
#include "tst_pages.moc"
