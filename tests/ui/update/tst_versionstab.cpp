// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/accessiblewalk.h"
#include "tests/ui/update/wizardkeys.h"
#include "ui/groups/versionstab.h"
#include "ui/presentation/versionsmodel.h"
#include "ui/shell/appearance.h"
#include "ui/update/diffview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace belay;
using namespace belay::keys;

namespace {

const QString groupName = QStringLiteral("edge-logs");

Snapshot version(int hour, const QString &why, const QByteArray &retention)
{
    Snapshot kept;
    kept.connection = ConnectionId(QStringLiteral("aws"));
    kept.account = QStringLiteral("999988887777");
    kept.actor = QStringLiteral("mb");
    kept.note = why;
    kept.takenAt = QDateTime(QDate(2026, 3, 12), QTime(hour, 14), Qt::UTC);
    kept.token = ClientToken(QStringLiteral("belay-%1").arg(hour));
    kept.definition.group.key = {QStringLiteral("eu-west-1"), groupName, CallAs::Self};
    kept.definition.templateBody =
        "Parameters:\n  RetentionDays:\n    Type: Number\n    Default: " + retention + "\nResources: {}\n";
    kept.definition.parameters = {
        {QStringLiteral("RetentionDays"), QString::fromLatin1(retention), false, {}},
        {QStringLiteral("Token"), {}, true, {}},
    };
    return kept;
}

bool keep(Snapshots &snapshots, const Snapshot &version)
{
    const QFuture<Result<Done>> stored = snapshots.store(version);
    return QTest::qWaitFor([&] { return stored.isFinished(); }) && stored.result().has_value();
}

QString textIn(const QWidget &within, const QString &name)
{
    for (const QPlainTextEdit *edit : within.findChildren<QPlainTextEdit *>())
        if (edit->accessibleName() == name)
            return edit->toPlainText();
    return {};
}

bool says(const QWidget &within, const QString &words)
{
    for (const QLabel *label : within.findChildren<QLabel *>())
        if (label->isVisible() && label->text().contains(words))
            return true;
    return false;
}

void keepPicture(QWidget &shown, const QString &name)
{
    const QString folder = qEnvironmentVariable("BELAY_PICTURES");
    if (!folder.isEmpty())
        shown.grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

} // namespace

/// The kept versions of a group, by keyboard: looked at, compared, gone back to.
class VersionsTabTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(QStringLiteral("Fusion")); }
    void nothingKeptIsSaid();
    void twoAreComparedAndOneLeadsBack();
    void pairsStandInOrder();
    void aNewVersionAppears();
};

void VersionsTabTest::nothingKeptIsSaid()
{
    Range range(QStringLiteral("smooth"), 5.0);
    Appearance appearance(nullptr);
    MainWindow window(contextOf(range), &appearance);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    range.watch.start();
    QVERIFY(goToGroup(window, groupName));
    press(Qt::Key_5, Qt::AltModifier);
    auto *tab = window.groups()->findChild<VersionsTab *>();
    QTRY_VERIFY(tab->isVisible());
    QTRY_VERIFY(says(*tab, QStringLiteral("No version of this group is kept yet.")));
}

void VersionsTabTest::twoAreComparedAndOneLeadsBack()
{
    Range range(QStringLiteral("smooth"), 5.0);
    QVERIFY(keep(range.snapshots, version(9, QStringLiteral("before the move"), "7")));
    QVERIFY(keep(range.snapshots, version(10, QStringLiteral("longer logs"), "90")));
    Appearance appearance(nullptr);
    MainWindow window(contextOf(range), &appearance);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    range.watch.start();
    QVERIFY(goToGroup(window, groupName));
    press(Qt::Key_5, Qt::AltModifier);
    auto *tab = window.groups()->findChild<VersionsTab *>();
    QTRY_VERIFY(tab->isVisible());
    QTableView *table = tab->findChild<QTableView *>();
    QAbstractItemModelTester tester(table->model());
    QTRY_COMPARE(table->model()->rowCount(), 2);
    const auto cell = [table](int row, int column) {
        return table->model()->index(row, column).data().toString();
    };
    QCOMPARE(cell(0, VersionsModel::WhyColumn), QStringLiteral("longer logs"));
    QCOMPARE(cell(0, VersionsModel::WhoColumn), QStringLiteral("mb"));
    QCOMPARE(cell(0, VersionsModel::ParametersColumn), QStringLiteral("2, 1 hidden"));
    QCOMPARE(cell(1, VersionsModel::TemplateColumn), version(9, {}, "7").templateHash().left(6));
    QCOMPARE(unnamedControl(*tab), QString());

    QVERIFY(tabToNamed(QStringLiteral("Kept versions of the group")));
    press(Qt::Key_Home, Qt::ControlModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    QTRY_VERIFY(tab->findChild<DiffView *>()->isVisible());
    QVERIFY(textIn(*tab, QStringLiteral("Before")).contains(QStringLiteral("− ")));
    QVERIFY(textIn(*tab, QStringLiteral("Before")).contains(QStringLiteral("Default: 7")));
    QVERIFY(textIn(*tab, QStringLiteral("After")).contains(QStringLiteral("Default: 90")));
    keepPicture(window, QStringLiteral("versions-two"));
    QVERIFY(tabToNamed(QStringLiteral("What is compared")));
    press(Qt::Key_Down);
    QVERIFY(textIn(*tab, QStringLiteral("After")).contains(QStringLiteral("RetentionDays")));
    QVERIFY(!textIn(*tab, QStringLiteral("After")).contains(QStringLiteral("Default")));
    QVERIFY(!tabToButton(QStringLiteral("Prepare update back to this…"))); // back to which?

    QVERIFY(tabToNamed(QStringLiteral("Kept versions of the group")));
    press(Qt::Key_Home, Qt::ControlModifier);
    press(Qt::Key_Down);
    QVERIFY(tabToButton(QStringLiteral("Prepare update back to this…")));
    press(Qt::Key_Space);
    UpdateDialog *dialog = awaitWizard(window);
    QVERIFY(dialog);
    const UpdateDraft &draft = dialog->presenter()->form()->draft();
    QCOMPARE(draft.templateBody, version(9, {}, "7").definition.templateBody);
    QVERIFY(!draft.usePreviousTemplate);
    const auto retention = std::find_if(draft.parameters.begin(), draft.parameters.end(), [](const auto &p) {
        return p.key == QLatin1String("RetentionDays");
    });
    QVERIFY(retention != draft.parameters.end());
    QCOMPARE(retention->value, std::optional(QStringLiteral("7")));
    QCOMPARE(range.applied(QStringLiteral("UpdateStackSet")), 0); // prepared, not sent
}

void VersionsTabTest::pairsStandInOrder()
{
    const Snapshot older = version(9, {}, "7");
    const Snapshot newer = version(10, {}, "90");
    const StackGroupDetail now = version(11, {}, "30").definition;
    QCOMPARE(versionPair({newer, older}, now), versionPair({older, newer}, now));
    QCOMPARE(versionPair({newer, older}, now)->before, older.definition);
    QCOMPARE(versionPair({newer}, now)->after, now);
    QVERIFY(!versionPair({newer}, std::nullopt));
    QVERIFY(!versionPair({}, now));
    QVERIFY(!versionPair({older, newer, older}, now));
}

void VersionsTabTest::aNewVersionAppears()
{
    QTemporaryDir directory;
    Snapshots snapshots(directory.path());
    VersionsPresenter presenter(&snapshots);
    const GroupKey group{QStringLiteral("eu-west-1"), groupName, CallAs::Self};
    presenter.setGroup(ConnectionId(QStringLiteral("aws")), group);
    presenter.need();
    QTRY_VERIFY(presenter.notice().startsWith(QStringLiteral("No version")));
    QVERIFY(keep(snapshots, version(9, {}, "7")));
    QTRY_COMPARE(presenter.model()->rowCount(), 1);
    QVERIFY(presenter.notice().isEmpty());
    presenter.setGroup(ConnectionId(QStringLiteral("aws")), {QStringLiteral("eu-west-1"), {}, CallAs::Self});
    QCOMPARE(presenter.model()->rowCount(), 0);
}

QTEST_MAIN(VersionsTabTest)
#include "tst_versionstab.moc"
