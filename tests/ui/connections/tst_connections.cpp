// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/accessiblewalk.h"
#include "ui/connections/connectiondialog.h"
#include "ui/connections/firstrunpage.h"
#include "ui/connections/proxysignin.h"
#include "ui/connections/secretfield.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace belay;

namespace {

template <class T>
Task<T> ready(T value)
{
    co_return value;
}

Connection filled(Cloud cloud = Cloud::Aws)
{
    Connection c;
    c.id = ConnectionId(QStringLiteral("one"));
    c.name = QStringLiteral("Sandbox");
    c.cloud = cloud;
    c.environment = Environment::Development;
    c.regions = {QStringLiteral("eu-west-1")};
    c.signIn = SignIn::SessionOnly;
    return c;
}

struct Engine
{
    Result<Identity> identity = Identity{QStringLiteral("999988887777"), QStringLiteral("user/mb")};
    KeychainState keychain = KeychainState::Ok;
    QList<Connection> saved;
    KeysPtr stored;
    KeysPtr held;
    KeysPtr tested;
    QString proxy;
    KeysPtr proxyKeys;

    ConnectionDoors doors()
    {
        ConnectionDoors doors;
        doors.storedKeys = [](Connection) { return ready(Result<KeysPtr>(std::make_shared<Keys>())); };
        doors.test = [this](Connection, KeysPtr keys) {
            tested = keys;
            return ready(identity);
        };
        doors.store = [this](ConnectionId, KeysPtr keys) {
            stored = keys;
            return ready(KeychainAnswer{keychain, {}, {}});
        };
        doors.hold = [this](ConnectionId, KeysPtr keys) { held = keys; };
        doors.signInToProxy = [this](const QString &asking, KeysPtr keys) {
            proxy = asking;
            proxyKeys = keys;
        };
        doors.save = [this](const Connection &c) -> Result<Done> {
            saved.append(c);
            return Done{};
        };
        return doors;
    }
};

template <class Widget>
Widget *named(const QWidget &window, const char *name)
{
    for (Widget *found : window.findChildren<Widget *>())
        if (found->accessibleName() == QLatin1String(name))
            return found;
    return nullptr;
}

QPushButton *button(const QWidget &window, const char *text)
{
    for (QPushButton *found : window.findChildren<QPushButton *>())
        if (found->text().remove(u'&') == QString::fromUtf8(text))
            return found;
    return nullptr;
}

void typeKeys(ConnectionDialog &dialog)
{
    QTest::keyClicks(named<QLineEdit>(dialog, "Key id or user"), QStringLiteral("AKIDEXAMPLE"));
    QTest::keyClicks(named<SecretField>(dialog, "Secret"), QStringLiteral("wJalr-canary"));
}

QString allText(const QWidget &window)
{
    QString all;
    for (const QLabel *label : window.findChildren<QLabel *>())
        all += label->text() + u'\n';
    for (const QLineEdit *line : window.findChildren<QLineEdit *>())
        all += line->text() + line->placeholderText() + u'\n';
    return all;
}

} // namespace

class ConnectionsTest final : public QObject
{
    Q_OBJECT

private slots:
    void fieldsAreChecked_data();
    void fieldsAreChecked();
    void aComplaintStandsAtItsField();
    void theSecretLeavesTheFieldAtOnce();
    void theSecretFieldGivesNothingAway();
    void testShowsWhoIsSignedIn();
    void anotherAccountIsSaid();
    void aFailedTestIsSaidInWords();
    void aProxysQuestionIsAskedOnce();
    void savingPutsKeysIntoTheKeychainOnly();
    void withoutKeychainTheSessionIsOffered_data();
    void withoutKeychainTheSessionIsOffered();
    void raisingProductionAsksForTheName();
    void onlyFieldsOfTheCloudAreShown();
    void unchangedKeysStay();
    void firstRunHasTwoWays();
    void controlsHaveNames();
};

void ConnectionsTest::fieldsAreChecked_data()
{
    using Change = std::function<void(ConnectionForm &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("field");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *name, ConnectionField field, bool good, Change change) {
        QTest::newRow(name) << change << int(field) << good;
    };
    row("no name", ConnectionField::Name, false,
        [](ConnectionForm &f) { f.edit([](Connection &c) { c.name.clear(); }); });
    row("a name in use", ConnectionField::Name, false,
        [](ConnectionForm &f) { f.edit([](Connection &c) { c.name = QStringLiteral("Taken"); }); });
    row("no region", ConnectionField::Regions, false, [](ConnectionForm &f) { f.setRegions({}); });
    row("two regions", ConnectionField::Regions, true,
        [](ConnectionForm &f) { f.setRegions(QStringLiteral("eu-west-1, us-east-1")); });
    row("a region twice", ConnectionField::Regions, false,
        [](ConnectionForm &f) { f.setRegions(QStringLiteral("eu-west-1 eu-west-1")); });
    row("no such form of region", ConnectionField::Regions, false,
        [](ConnectionForm &f) { f.setRegions(QStringLiteral("Ireland")); });
    row("https endpoint", ConnectionField::Endpoint, true,
        [](ConnectionForm &f) { f.setEndpoint(QStringLiteral("https://cfn.example.com")); });
    row("plain http to this computer", ConnectionField::Endpoint, true,
        [](ConnectionForm &f) { f.setEndpoint(QStringLiteral("http://127.0.0.1:4566")); });
    row("plain http elsewhere", ConnectionField::Endpoint, false,
        [](ConnectionForm &f) { f.setEndpoint(QStringLiteral("http://cfn.example.com")); });
    row("not an address", ConnectionField::Endpoint, false,
        [](ConnectionForm &f) { f.setEndpoint(QStringLiteral("cfn")); });
    row("a password in the address", ConnectionField::Endpoint, false,
        [](ConnectionForm &f) { f.setEndpoint(QStringLiteral("https://u:p@cfn.example.com")); });
    row("eleven digits", ConnectionField::ExpectedAccount, false, [](ConnectionForm &f) {
        f.edit([](Connection &c) { c.expectedAccount = QStringLiteral("12345678901"); });
    });
    row("a certificate that is not there", ConnectionField::CaFiles, false,
        [](ConnectionForm &f) { f.setCaFiles({QStringLiteral("/nowhere/ca.pem")}); });
    row("a proxy without an address", ConnectionField::ProxyUrl, false,
        [](ConnectionForm &f) { f.edit([](Connection &c) { c.proxy = ProxyChoice::Given; }); });
    row("too fast", ConnectionField::Pace, false,
        [](ConnectionForm &f) { f.edit([](Connection &c) { c.pollsPerSecond = 100; }); });
    row("other environment without a name", ConnectionField::EnvironmentName, false,
        [](ConnectionForm &f) { f.edit([](Connection &c) { c.environment = Environment::Other; }); });
    row("keys from the environment need no typing", ConnectionField::Secret, true,
        [](ConnectionForm &f) { f.edit([](Connection &c) { c.signIn = SignIn::Environment; }); });
    row("typed keys need a secret", ConnectionField::Secret, false,
        [](ConnectionForm &f) { f.setKeyId(QStringLiteral("AK")); });
}

void ConnectionsTest::fieldsAreChecked()
{
    QFETCH(std::function<void(ConnectionForm &)>, change);
    QFETCH(int, field);
    ConnectionForm form(filled(), true, {QStringLiteral("Taken")});
    change(form);
    QTEST(form.problem(ConnectionField(field)).isEmpty(), "good");
}

void ConnectionsTest::aComplaintStandsAtItsField()
{
    Engine engine;
    ConnectionDialog dialog(filled(), true, {}, engine.doors());
    dialog.show();
    typeKeys(dialog);
    auto *endpoint = named<QLineEdit>(dialog, "Endpoint");
    QTest::keyClicks(endpoint, QStringLiteral("http://far.example.com"));
    QVERIFY(!endpoint->accessibleDescription().isEmpty());
    QVERIFY(allText(dialog).contains(endpoint->accessibleDescription()));
    QVERIFY(!button(dialog, "Save")->isEnabled());
    endpoint->clear();
    QVERIFY(endpoint->accessibleDescription().isEmpty());
}

void ConnectionsTest::theSecretLeavesTheFieldAtOnce()
{
    SecretField field{QStringLiteral("empty")};
    QSignalSpy committed(&field, &SecretField::committed);
    field.show();
    QTest::keyClicks(&field, QStringLiteral("wJalr-canary"));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(committed.count(), 1);
    QVERIFY(field.text().isEmpty());
    QVERIFY(!field.placeholderText().contains(QLatin1String("wJalr")));
    const Secret secret = field.take();
    QCOMPARE(secret.view(), QByteArrayView("wJalr-canary"));
    QVERIFY(field.take().isEmpty());
    field.undo();
    QVERIFY(field.text().isEmpty());
}

void ConnectionsTest::theSecretFieldGivesNothingAway()
{
    SecretField field{QString()};
    QCOMPARE(field.echoMode(), QLineEdit::Password);
    QVERIFY(!field.dragEnabled());
    QVERIFY(field.inputMethodHints() & Qt::ImhSensitiveData);
    QVERIFY(field.inputMethodHints() & Qt::ImhHiddenText);
    field.setText(QStringLiteral("wJalr-canary"));
    QVERIFY(!field.displayText().contains(QLatin1String("wJalr")));
}

void ConnectionsTest::testShowsWhoIsSignedIn()
{
    Engine engine;
    ConnectionDialog dialog(filled(), true, {}, engine.doors());
    dialog.show();
    typeKeys(dialog);
    // The key of the button, with the secret still in its field.
    QTest::mouseClick(button(dialog, "Test"), Qt::LeftButton);
    QVERIFY(engine.tested);
    QCOMPARE(engine.tested->secret.view(), QByteArrayView("wJalr-canary"));
    QVERIFY(allText(dialog).contains(QLatin1String("999988887777")));
    QVERIFY(allText(dialog).contains(QLatin1String("user/mb")));
    QCOMPARE(dialog.form()->connection().expectedAccount, QStringLiteral("999988887777"));
    QVERIFY(!allText(dialog).contains(QLatin1String("wJalr")));
}

void ConnectionsTest::anotherAccountIsSaid()
{
    Engine engine;
    Connection other = filled();
    other.expectedAccount = QStringLiteral("111122223333");
    ConnectionDialog dialog(other, true, {}, engine.doors());
    dialog.show();
    typeKeys(dialog);
    QTest::mouseClick(button(dialog, "Test"), Qt::LeftButton);
    QCOMPARE(dialog.presenter()->verdict(), ConnectionPresenter::Verdict::WrongAccount);
    QCOMPARE(dialog.form()->connection().expectedAccount, QStringLiteral("111122223333"));
}

void ConnectionsTest::aFailedTestIsSaidInWords()
{
    Engine engine;
    CloudError refused;
    refused.kind = ErrorKind::SignInAgain;
    refused.code = QStringLiteral("InvalidClientTokenId");
    engine.identity = failure(refused);
    ConnectionDialog dialog(filled(), true, {}, engine.doors());
    dialog.show();
    typeKeys(dialog);
    QTest::mouseClick(button(dialog, "Test"), Qt::LeftButton);
    QVERIFY(dialog.presenter()->testSentence().contains(QLatin1String("keys")));
    QVERIFY(dialog.form()->connection().expectedAccount.isEmpty());
}

void ConnectionsTest::aProxysQuestionIsAskedOnce()
{
    Engine engine;
    const Result<Identity> good = engine.identity;
    CloudError error;
    error.kind = ErrorKind::NotSent;
    error.fault = NetFault::Proxy;
    error.code = QStringLiteral("proxy.signIn:proxy.example:3128");
    engine.identity = failure(error);
    ConnectionDialog dialog(filled(), false, {}, engine.doors());
    dialog.show();
    QTest::mouseClick(button(dialog, "Test"), Qt::LeftButton);
    QTRY_VERIFY(dialog.findChild<ProxySignIn *>());
    QVERIFY(allText(dialog).contains(QLatin1String("proxy.example:3128")));
    QTest::mouseClick(button(*dialog.findChild<ProxySignIn *>(), "Cancel"), Qt::LeftButton);
    QTRY_VERIFY(!dialog.findChild<ProxySignIn *>());
    emit dialog.presenter()->changed();
    QVERIFY(!dialog.findChild<ProxySignIn *>()); // asked once
    QVERIFY(engine.proxy.isEmpty());

    QTest::mouseClick(button(dialog, "Test"), Qt::LeftButton); // the person asks for it again
    QTRY_VERIFY(dialog.findChild<ProxySignIn *>());
    const ProxySignIn &question = *dialog.findChild<ProxySignIn *>();
    QVERIFY(!button(question, "Sign in")->isEnabled());
    QTest::keyClicks(named<QLineEdit>(question, "Name"), QStringLiteral("ada"));
    QTest::keyClicks(named<SecretField>(question, "Password"), QStringLiteral("canary-of-the-proxy"));
    engine.identity = good;
    QTest::mouseClick(button(question, "Sign in"), Qt::LeftButton);
    QTRY_COMPARE(dialog.presenter()->verdict(), ConnectionPresenter::Verdict::Good);
    QCOMPARE(engine.proxy, QStringLiteral("proxy.example:3128"));
    QCOMPARE(engine.proxyKeys->keyId, QStringLiteral("ada"));
    QCOMPARE(engine.proxyKeys->secret.view(), QByteArrayView("canary-of-the-proxy"));
    QCOMPARE(engine.held, engine.proxyKeys); // to keep it was not asked for
    QVERIFY(!engine.stored);
    QVERIFY(!allText(dialog).contains(QLatin1String("canary")));
}

void ConnectionsTest::savingPutsKeysIntoTheKeychainOnly()
{
    Engine engine;
    Connection keychain = filled();
    keychain.signIn = SignIn::Keychain;
    ConnectionDialog dialog(keychain, true, {}, engine.doors());
    QSignalSpy saved(&dialog, &ConnectionDialog::saved);
    dialog.show();
    typeKeys(dialog);
    QTest::mouseClick(button(dialog, "Save"), Qt::LeftButton);
    QCOMPARE(saved.count(), 1);
    QVERIFY(engine.stored);
    QCOMPARE(engine.stored->secret.view(), QByteArrayView("wJalr-canary"));
    QVERIFY(!engine.held);
    QVERIFY(!dialog.form()->hasSecret()); // wiped
    QVERIFY(!dialog.isVisible());
}

void ConnectionsTest::withoutKeychainTheSessionIsOffered_data()
{
    QTest::addColumn<int>("state");
    QTest::newRow("none installed") << int(KeychainState::NoService);
    QTest::newRow("no bus") << int(KeychainState::NoBus);
    QTest::newRow("locked") << int(KeychainState::Locked);
    QTest::newRow("prompt closed") << int(KeychainState::Dismissed);
    QTest::newRow("nobody answers") << int(KeychainState::Unanswered);
}

void ConnectionsTest::withoutKeychainTheSessionIsOffered()
{
    QFETCH(int, state);
    Engine engine;
    engine.keychain = KeychainState(state);
    Connection keychain = filled();
    keychain.signIn = SignIn::Keychain;
    ConnectionDialog dialog(keychain, true, {}, engine.doors());
    dialog.show();
    typeKeys(dialog);
    QPushButton *session = button(dialog, "Work with them for this session only");
    QVERIFY(!session->isVisible());
    QTest::mouseClick(button(dialog, "Save"), Qt::LeftButton);
    QVERIFY(dialog.isVisible());
    QVERIFY(engine.saved.isEmpty()); // nothing lost, nothing half saved
    QVERIFY(allText(dialog).contains(keychainSentence(KeychainState(state))));
    QVERIFY(session->isVisible());
    QTest::mouseClick(session, Qt::LeftButton);
    QVERIFY(engine.held);
    QCOMPARE(engine.saved.size(), 1);
    QCOMPARE(engine.saved.constFirst().signIn, SignIn::SessionOnly);
}

void ConnectionsTest::raisingProductionAsksForTheName()
{
    Engine engine;
    Connection production = filled();
    production.environment = Environment::Production;
    ConnectionDialog dialog(production, false, {}, engine.doors());
    dialog.show();
    auto *mode = named<QComboBox>(dialog, "Mode");
    auto *name = named<QLineEdit>(dialog, "Type its name");
    QVERIFY(!name->isVisible());
    mode->setCurrentIndex(mode->findData(int(Mode::FullTyped)));
    QVERIFY(name->isVisible());
    QVERIFY(!button(dialog, "Save")->isEnabled());
    QTest::keyClicks(name, QStringLiteral("Sandbox"));
    QVERIFY(button(dialog, "Save")->isEnabled());
    mode->setCurrentIndex(mode->findData(int(Mode::WatchOnly)));
    QVERIFY(!name->isVisible());
}

void ConnectionsTest::onlyFieldsOfTheCloudAreShown()
{
    Engine engine;
    ConnectionDialog dialog(filled(), true, {}, engine.doors());
    dialog.show();
    auto *cloud = named<QComboBox>(dialog, "Cloud");
    auto *actsAs = named<QComboBox>(dialog, "Acts as");
    auto *project = named<QLineEdit>(dialog, "Project id");
    auto *kind = named<QComboBox>(dialog, "Kind");
    QVERIFY(actsAs->isVisible() && !project->isVisible() && !kind->isVisible());
    cloud->setCurrentIndex(cloud->findData(int(Cloud::Huawei)));
    QVERIFY(!actsAs->isVisible() && project->isVisible() && kind->isVisible());
    kind->setCurrentIndex(kind->findData(int(Keys::Kind::Password)));
    QVERIFY(named<QLineEdit>(dialog, "Account name")->isVisible());
    cloud->setCurrentIndex(cloud->findData(int(Cloud::Aws)));
    QCOMPARE(dialog.form()->keyKind(), Keys::Kind::AccessKey);
}

void ConnectionsTest::unchangedKeysStay()
{
    Engine engine;
    Connection known = filled();
    known.signIn = SignIn::Keychain;
    ConnectionDialog dialog(known, false, {}, engine.doors());
    dialog.show();
    QVERIFY(button(dialog, "Save")->isEnabled());
    QTest::mouseClick(button(dialog, "Test"), Qt::LeftButton);
    QVERIFY(engine.tested); // the stored ones
    QTest::mouseClick(button(dialog, "Save"), Qt::LeftButton);
    QVERIFY(!engine.stored);
    QCOMPARE(engine.saved.size(), 1);
}

void ConnectionsTest::firstRunHasTwoWays()
{
    FirstRunPage page;
    page.show();
    QSignalSpy connection(&page, &FirstRunPage::connectionRequested);
    QSignalSpy practice(&page, &FirstRunPage::practiceRequested);
    QTest::mouseClick(button(page, "Add connection…"), Qt::LeftButton);
    QTest::mouseClick(button(page, "Open practice"), Qt::LeftButton);
    QCOMPARE(connection.count(), 1);
    QCOMPARE(practice.count(), 1);
    QCOMPARE(unnamedControl(page), QString());
}

void ConnectionsTest::controlsHaveNames()
{
    Engine engine;
    for (const Cloud cloud : {Cloud::Aws, Cloud::Alibaba, Cloud::Huawei}) {
        ConnectionDialog dialog(filled(cloud), true, {}, engine.doors());
        dialog.show();
        QCOMPARE(unnamedControl(dialog), QString());
    }
}

QTEST_MAIN(ConnectionsTest)
#include "tst_connections.moc"
