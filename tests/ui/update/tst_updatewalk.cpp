// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/update/wizardkeys.h"
#include "ui/operations/operationdetailpage.h"
#include "ui/shell/appearance.h"
#include "ui/update/reviewpart.h"

#include <QComboBox>
#include <QCryptographicHash>
#include <QDir>
#include <QTabWidget>

using namespace belay;
using namespace belay::keys;

namespace {

/// With BELAY_PICTURES set to a folder: light, dark, narrow with large text.
void keepPictures(Appearance &appearance, QWidget &shown, const QString &name)
{
    const QString folder = qEnvironmentVariable("BELAY_PICTURES");
    if (folder.isEmpty())
        return;
    const auto keep = [&](const QString &suffix) {
        QTest::qWait(50);
        shown.grab().save(QDir(folder).filePath(name + suffix + QStringLiteral(".png")));
    };
    const QSize size = shown.size();
    appearance.setShade(Shade::Light);
    keep(QStringLiteral("-light"));
    appearance.setShade(Shade::Dark);
    keep(QStringLiteral("-dark"));
    appearance.setTextSize(150);
    keep(QStringLiteral("-150"));
    shown.resize(640, 560);
    keep(QStringLiteral("-narrow"));
    appearance.setTextSize(100);
    appearance.setShade(Shade::Light);
    shown.resize(size);
}

/// The number in front of the unit of a limit of the third step.
bool typeLimit(const QString &name, const QString &number)
{
    const auto isUnit = [&name](QWidget *widget) {
        return qobject_cast<QComboBox *>(widget) && widget->parentWidget()->accessibleName() == name;
    };
    if (!tabTo(isUnit))
        return false;
    press(Qt::Key_Down);
    press(Qt::Key_Tab, Qt::ShiftModifier);
    press(Qt::Key_A, Qt::ControlModifier);
    type(number);
    return true;
}

practice::LedgerEntry newestOf(Range &range, const QString &action)
{
    practice::LedgerEntry newest;
    for (const practice::LedgerEntry &entry : range.cloud.context().ledger.entries())
        if (entry.action == action)
            newest = entry;
    return newest;
}

} // namespace

/// The wizard from F2 to the running operation, by keyboard alone, against the practice cloud.
class UpdateWalkTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(QStringLiteral("Fusion")); }
    void fromF2ToTheRunningOperation_data();
    void fromF2ToTheRunningOperation();
    void aCanaryGoesFirstAndWaits();
    void aDraftSurvivesTheWindow();
};

void UpdateWalkTest::fromF2ToTheRunningOperation_data()
{
    QTest::addColumn<QString>("connection");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("hidden");
    QTest::newRow("AWS") << "aws"
                         << "UpdateStackSet"
                         << "PathPrefix"
                         << "/walked/"
                         << "";
    QTest::newRow("ROS") << "ros"
                         << "UpdateStackGroup"
                         << "Project"
                         << "walked"
                         << "WriterToken";
}

void UpdateWalkTest::fromF2ToTheRunningOperation()
{
    QFETCH(QString, connection);
    QFETCH(QString, action);
    QFETCH(QString, parameter);
    QFETCH(QString, value);
    QFETCH(QString, hidden);
    Range range(QStringLiteral("smooth"), 5.0);
    Connection settings = range.connection(connection);
    settings.mode = Mode::FullTyped;
    range.set(settings);
    Appearance appearance(nullptr);
    MainWindow window(contextOf(range), &appearance);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    range.watch.start();
    const QString group = Range::group(connection).name;
    UpdateDialog *dialog = openWizard(window, group);
    QVERIFY(dialog);
    keepPictures(appearance, *dialog, QStringLiteral("wizard-%1-1-template").arg(connection));

    QCOMPARE(typeParameter(*dialog, parameter, value), QString());
    if (!hidden.isEmpty())
        QCOMPARE(typeParameter(*dialog, hidden, QStringLiteral("typed-unseen")), QString());
    keepPictures(appearance, *dialog, QStringLiteral("wizard-%1-2-parameters").arg(connection));

    press(Qt::Key_3, Qt::AltModifier);
    QVERIFY(typeLimit(QStringLiteral("Allowed failures"), QStringLiteral("2")));
    QVERIFY(typeLimit(QStringLiteral("At a time"), QStringLiteral("3")));
    keepPictures(appearance, *dialog, QStringLiteral("wizard-%1-3-targets").arg(connection));

    press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(dialog->findChild<QTabWidget *>()->currentIndex(), 3);
    const QString review = dialog->findChild<ReviewPart *>()->text();
    QVERIFY2(review.contains(hidden.isEmpty() ? QStringLiteral("1 changed") : QStringLiteral("2 changed")),
             qPrintable(review));
    QVERIFY2(review.contains(QStringLiteral("→ ") + value), qPrintable(review));
    QVERIFY2(review.contains(QStringLiteral("failures allowed per region: 2")), qPrintable(review));
    QVERIFY2(review.contains(QStringLiteral("3 at a time")), qPrintable(review));
    QVERIFY2(review.contains(QStringLiteral("every target of the group")), qPrintable(review));
    QVERIFY(!review.contains(QStringLiteral("typed-unseen")));
    QVERIFY(tabToNamed(QStringLiteral("Name of the group, typed to confirm")));
    type(group);
    keepPictures(appearance, *dialog, QStringLiteral("wizard-%1-4-review").arg(connection));
    const QString refusal = dialog->presenter()->form()->startRefusal();
    QVERIFY2(refusal.isEmpty(), qPrintable(refusal));
    const UpdateDraft described = dialog->presenter()->form()->draftToSend();
    const QByteArray templateBody = dialog->presenter()->form()->current().templateBody;
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(window.detail()->isVisible() && window.detail()->stopTarget(), 20'000);
    QCOMPARE(range.applied(action), 1);

    const practice::LedgerEntry entry = newestOf(range, action);
    QCOMPARE(entry.target, group);
    QCOMPARE(entry.operation, window.detail()->stopTarget()->id.toString());
    const QVariantMap sent = entry.parameters[QStringLiteral("parameters")].toMap();
    for (const ParameterChoice &choice : described.parameters)
        if (choice.value && choice.key != hidden)
            QCOMPARE(sent.value(choice.key).toString(), *choice.value);
    QCOMPARE(sent.size(), described.parameters.size());
    QCOMPARE(sent.value(parameter).toString(), value);
    if (!hidden.isEmpty()) { // the ledger keeps a hash of it
        const QByteArray hash =
            QCryptographicHash::hash("typed-unseen", QCryptographicHash::Sha256).toHex().left(12);
        QCOMPARE(sent.value(hidden).toString(), QStringLiteral("sha256:") + QString::fromLatin1(hash));
    }
    const QVariantMap pace = entry.parameters[QStringLiteral("preferences")].toMap();
    QCOMPARE(pace.value(QStringLiteral("toleranceCount")).toInt(), 2);
    QCOMPARE(pace.value(QStringLiteral("concurrentCount")).toInt(), 3);
    QVERIFY(!pace.contains(QStringLiteral("tolerancePercent")));
    QVERIFY(!pace.contains(QStringLiteral("concurrentPercent")));
    QVERIFY(!entry.parameters.contains(QStringLiteral("accounts"))); // every target
    QCOMPARE(entry.parameters[QStringLiteral("templateSha256")].toByteArray(),
             QCryptographicHash::hash(templateBody, QCryptographicHash::Sha256).toHex());
}

void UpdateWalkTest::aCanaryGoesFirstAndWaits()
{
    Range range(QStringLiteral("smooth"), 200.0);
    Appearance appearance(nullptr);
    MainWindow window(contextOf(range), &appearance);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    range.watch.start();
    UpdateDialog *dialog = openWizard(window, QStringLiteral("edge-logs"));
    QVERIFY(dialog);
    QCOMPARE(typeParameter(*dialog, QStringLiteral("RetentionDays"), QStringLiteral("14")), QString());
    press(Qt::Key_3, Qt::AltModifier);
    QVERIFY(tabToButton(QStringLiteral("Canary first, then wait for me:")));
    press(Qt::Key_Space);
    QVERIFY(tabToNamed(QStringLiteral("Accounts of the canary")));
    press(Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("2"));
    press(Qt::Key_4, Qt::AltModifier);
    const QStringList first = dialog->presenter()->form()->draftToSend().accounts;
    QCOMPARE(first.size(), 2);
    const QString review = dialog->findChild<ReviewPart *>()->text();
    QVERIFY2(review.contains(QStringLiteral("only ") + first.join(QStringLiteral(", "))), qPrintable(review));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->presenter()->stage(), UpdatePresenter::Stage::Canary, 20'000);
    QVERIFY(dialog->isVisible());
    QCOMPARE(newestOf(range, QStringLiteral("UpdateStackSet")).parameters[QStringLiteral("accounts")],
             QVariant(first));
    QTRY_VERIFY_WITH_TIMEOUT(dialog->presenter()->isCanaryOver(), 60'000);
    QCOMPARE(range.applied(QStringLiteral("UpdateStackSet")), 1);

    dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QVERIFY(tabToButton(QStringLiteral("Continue with the rest")));
    press(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->presenter()->stage(), UpdatePresenter::Stage::Editing, 20'000);
    UpdateForm *form = dialog->presenter()->form();
    QVERIFY(form->draftToSend().accounts.isEmpty()); // all of them
    QTRY_VERIFY_WITH_TIMEOUT(form->startRefusal().isEmpty(), 10'000);
    press(Qt::Key_4, Qt::AltModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(range.applied(QStringLiteral("UpdateStackSet")), 2, 20'000);
    QVERIFY(
        !newestOf(range, QStringLiteral("UpdateStackSet")).parameters.contains(QStringLiteral("accounts")));
    QTRY_VERIFY_WITH_TIMEOUT(window.findChildren<UpdateDialog *>().isEmpty(), 20'000);
}

void UpdateWalkTest::aDraftSurvivesTheWindow()
{
    Range range(QStringLiteral("smooth"), 5.0);
    Appearance appearance(nullptr);
    {
        MainWindow window(contextOf(range), &appearance);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        range.watch.start();
        UpdateDialog *dialog = openWizard(window, QStringLiteral("edge-logs"));
        QVERIFY(dialog);
        QCOMPARE(typeParameter(*dialog, QStringLiteral("RetentionDays"), QStringLiteral("14")), QString());
        press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->presenter()->draftSavedAt().isValid(), 10'000);
    }
    MainWindow again(contextOf(range), &appearance);
    again.show();
    QVERIFY(QTest::qWaitForWindowActive(&again));
    UpdateDialog *dialog = openWizard(again, QStringLiteral("edge-logs"));
    QVERIFY(dialog);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->presenter()->waitingDrafts().size(), 1, 10'000);
    keepPictures(appearance, *dialog, QStringLiteral("wizard-draft"));
    QVERIFY(tabToButton(QStringLiteral("Take it up")));
    press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->presenter()->stage() == UpdatePresenter::Stage::Editing &&
                                 dialog->presenter()->form()->isEdited(),
                             20'000);
    press(Qt::Key_4, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->presenter()->form()->startRefusal().isEmpty(), 10'000);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(range.applied(QStringLiteral("UpdateStackSet")), 1, 20'000);
    const practice::LedgerEntry entry = newestOf(range, QStringLiteral("UpdateStackSet"));
    QCOMPARE(entry.parameters[QStringLiteral("parameters")].toMap().value(QStringLiteral("RetentionDays")),
             QVariant(QStringLiteral("14")));
}

QTEST_MAIN(UpdateWalkTest)
#include "tst_updatewalk.moc"
