// SPDX-License-Identifier: Apache-2.0
#include "ui/connections/connectiondialog.h"

#include "ui/connections/proxysignin.h"
#include "ui/connections/secretfield.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QUuid>
#include <QVBoxLayout>

namespace belay {
namespace {

Connection startOf(const AppContext &context, const ConnectionId &id)
{
    if (const Connection *known = context.workspace->connection(id))
        return *known;
    Connection fresh;
    fresh.id = ConnectionId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    return fresh;
}

QStringList namesBeside(const AppContext &context, const ConnectionId &id)
{
    QStringList names;
    for (const Connection &connection : context.workspace->connections())
        if (connection.id != id)
            names += connection.name;
    return names;
}

void choose(QComboBox *box, int value)
{
    box->setCurrentIndex(box->findData(value));
}

} // namespace

ConnectionDialog::ConnectionDialog(const AppContext &context, const ConnectionId &id, QWidget *parent)
    : ConnectionDialog(startOf(context, id), context.workspace->connection(id) == nullptr,
                       namesBeside(context, id), connectionDoors(context.workspace, *context.profile), parent)
{
}

ConnectionDialog::ConnectionDialog(const Connection &connection, bool isNew, const QStringList &otherNames,
                                   ConnectionDoors doors, QWidget *parent)
    : QDialog(parent)
    , m_form(connection, isNew, otherNames)
    , m_presenter(&m_form, std::move(doors))
    , m_body(new QWidget(this))
{
    //: %1 is the name of a connection.
    setWindowTitle(isNew ? tr("New connection") : tr("Connection %1").arg(connection.name));
    resize(700, 720);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 8, 0);
    buildWho();
    buildSignIn();
    buildWhere();
    buildNetwork();
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_body);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    buildFooter();
    connect(&m_form, &ConnectionForm::changed, this, &ConnectionDialog::showState);
    connect(&m_presenter, &ConnectionPresenter::changed, this, &ConnectionDialog::showState);
    connect(&m_presenter, &ConnectionPresenter::changed, this, &ConnectionDialog::askForProxy);
    connect(&m_presenter, &ConnectionPresenter::saved, this, [this](const ConnectionId &id) {
        emit saved(id);
        accept();
    });
    showState();
}

void ConnectionDialog::addRow(QFormLayout *rows, const QString &label, QWidget *control,
                              std::optional<ConnectionField> field)
{
    auto *name = new QLabel(label, m_body);
    name->setBuddy(control);
    QString spoken = label;
    control->setAccessibleName(spoken.remove(u'&'));
    auto *cell = new QVBoxLayout;
    cell->setSpacing(2);
    cell->addWidget(control);
    m_rows.insert(control, {rows, cell});
    if (field) {
        auto *problem = new QLabel(m_body);
        problem->setWordWrap(true);
        problem->setTextFormat(Qt::PlainText);
        problem->hide();
        cell->addWidget(problem);
        m_problems.append({*field, problem});
        connect(&m_form, &ConnectionForm::changed, control,
                [this, control, f = *field] { control->setAccessibleDescription(m_form.problem(f)); });
    }
    rows->addRow(name, cell);
}

void ConnectionDialog::setRowVisible(QWidget *control, bool visible)
{
    const auto [rows, cell] = m_rows.value(control);
    rows->setRowVisible(cell, visible);
}

static QFormLayout *section(const QString &title, QWidget *body)
{
    auto *box = new QGroupBox(title, body);
    auto *rows = new QFormLayout(box);
    rows->setHorizontalSpacing(16);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    body->layout()->addWidget(box);
    return rows;
}

void ConnectionDialog::buildWho()
{
    QFormLayout *rows = section(tr("What it is"), m_body);
    auto *cloud = new QComboBox(m_body);
    for (const Cloud value : {Cloud::Aws, Cloud::Alibaba, Cloud::Huawei})
        cloud->addItem(cloudWord(value), int(value));
    choose(cloud, int(m_form.connection().cloud));
    addRow(rows, tr("&Cloud"), cloud);
    connect(cloud, &QComboBox::currentIndexChanged, this, [this, cloud] {
        m_form.edit([&](Connection &c) { c.cloud = Cloud(cloud->currentData().toInt()); });
    });
    auto *name = new QLineEdit(m_form.connection().name, m_body);
    addRow(rows, tr("&Name"), name, ConnectionField::Name);
    connect(name, &QLineEdit::textChanged, this,
            [this](const QString &typed) { m_form.edit([&](Connection &c) { c.name = typed.trimmed(); }); });

    auto *environment = new QComboBox(m_body);
    environment->addItem(tr("PROD"), int(Environment::Production));
    environment->addItem(tr("STAGING"), int(Environment::Staging));
    environment->addItem(tr("DEV"), int(Environment::Development));
    environment->addItem(tr("other"), int(Environment::Other));
    choose(environment, int(m_form.connection().environment));
    addRow(rows, tr("&Environment"), environment);
    connect(environment, &QComboBox::currentIndexChanged, this, [this, environment] {
        m_form.edit([&](Connection &c) { c.environment = Environment(environment->currentData().toInt()); });
    });
    m_environmentName = new QLineEdit(m_form.connection().environmentName, m_body);
    addRow(rows, tr("Environment's n&ame"), m_environmentName, ConnectionField::EnvironmentName);
    connect(m_environmentName, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_form.edit([&](Connection &c) { c.environmentName = typed.trimmed(); });
    });

    auto *mode = new QComboBox(m_body);
    for (const Mode value : {Mode::WatchOnly, Mode::WatchAndStop, Mode::FullConfirm, Mode::FullTyped})
        mode->addItem(modeWord(value), int(value));
    choose(mode, int(m_form.connection().mode));
    addRow(rows, tr("&Mode"), mode);
    connect(mode, &QComboBox::currentIndexChanged, this, [this, mode] {
        m_form.edit([&](Connection &c) { c.mode = Mode(mode->currentData().toInt()); });
    });
    m_modeName = new QLineEdit(m_body);
    addRow(rows, tr("Type its name"), m_modeName, ConnectionField::RaisedMode);
    connect(m_modeName, &QLineEdit::textChanged, &m_form, &ConnectionForm::setTypedName);
}

void ConnectionDialog::buildSignIn()
{
    QFormLayout *rows = section(tr("Sign-in"), m_body);
    m_signIn = new QComboBox(m_body);
    //: %1 is the name of the system's keychain.
    m_signIn->addItem(tr("keys in the keychain (%1)").arg(Keychain::backendName()), int(SignIn::Keychain));
    m_signIn->addItem(tr("the vendor's environment variables"), int(SignIn::Environment));
    m_signIn->addItem(tr("keys for this session only"), int(SignIn::SessionOnly));
    choose(m_signIn, int(m_form.connection().signIn));
    addRow(rows, tr("Keys come &from"), m_signIn);
    connect(m_signIn, &QComboBox::currentIndexChanged, this, [this] {
        m_form.edit([&](Connection &c) { c.signIn = SignIn(m_signIn->currentData().toInt()); });
    });
    m_kind = new QComboBox(m_body);
    m_kind->addItem(tr("access key"), int(Keys::Kind::AccessKey));
    m_kind->addItem(tr("user name and password"), int(Keys::Kind::Password));
    addRow(rows, tr("&Kind"), m_kind);
    connect(m_kind, &QComboBox::currentIndexChanged, this,
            [this] { m_form.setKeyKind(Keys::Kind(m_kind->currentData().toInt())); });
    m_domain = new QLineEdit(m_body);
    addRow(rows, tr("Accoun&t name"), m_domain, ConnectionField::Domain);
    connect(m_domain, &QLineEdit::textChanged, &m_form, &ConnectionForm::setDomain);
    m_keyId = new QLineEdit(m_body);
    m_keyId->setPlaceholderText(m_form.isNew() ? QString() : tr("unchanged"));
    addRow(rows, tr("Key &id or user"), m_keyId, ConnectionField::KeyId);
    connect(m_keyId, &QLineEdit::textChanged, &m_form, &ConnectionForm::setKeyId);
    m_secret = new SecretField(m_form.isNew() ? QString() : tr("unchanged"), m_body);
    addRow(rows, tr("&Secret"), m_secret, ConnectionField::Secret);
    connect(m_secret, &SecretField::committed, this, [this] { m_form.setSecret(m_secret->take()); });
    connect(m_secret, &SecretField::textChanged, this,
            [this](const QString &typed) { m_form.setSecretPending(!typed.isEmpty()); });
    m_token = new SecretField(tr("only with temporary keys"), m_body);
    addRow(rows, tr("Sess&ion token"), m_token);
    connect(m_token, &SecretField::committed, this, [this] { m_form.setToken(m_token->take()); });
    m_sourceNote = new QLabel(m_body);
    m_sourceNote->setWordWrap(true);
    rows->addRow(m_sourceNote);
}

void ConnectionDialog::buildWhere()
{
    QFormLayout *rows = section(tr("Where"), m_body);
    auto *regions = new QLineEdit(m_form.connection().regions.join(QStringLiteral(", ")), m_body);
    regions->setPlaceholderText(tr("such as eu-west-1, us-east-1; groups live in one region each"));
    addRow(rows, tr("Home &regions"), regions, ConnectionField::Regions);
    connect(regions, &QLineEdit::textChanged, &m_form, &ConnectionForm::setRegions);

    m_callAs = new QComboBox(m_body);
    m_callAs->addItem(tr("own account"), int(CallAs::Self));
    m_callAs->addItem(tr("delegated administrator"), int(CallAs::DelegatedAdmin));
    choose(m_callAs, int(m_form.connection().callAs));
    addRow(rows, tr("Ac&ts as"), m_callAs);
    connect(m_callAs, &QComboBox::currentIndexChanged, this, [this] {
        m_form.edit([&](Connection &c) { c.callAs = CallAs(m_callAs->currentData().toInt()); });
    });
    m_site = new QComboBox(m_body);
    m_site->addItem(tr("China site"), false);
    m_site->addItem(tr("international site"), true);
    m_site->setCurrentIndex(m_form.connection().internationalSite ? 1 : 0);
    addRow(rows, tr("Sit&e"), m_site);
    connect(m_site, &QComboBox::currentIndexChanged, this, [this] {
        m_form.edit([&](Connection &c) { c.internationalSite = m_site->currentData().toBool(); });
    });
    m_project = new QLineEdit(m_form.connection().projectId, m_body);
    m_project->setPlaceholderText(tr("looked up by the region's name"));
    addRow(rows, tr("Pro&ject id"), m_project);
    connect(m_project, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_form.edit([&](Connection &c) { c.projectId = typed.trimmed(); });
    });
    m_expected = new QLineEdit(m_form.connection().expectedAccount, m_body);
    m_expected->setPlaceholderText(tr("filled in by the first good test; any other account may not write"));
    addRow(rows, tr("E&xpected id"), m_expected, ConnectionField::ExpectedAccount);
    connect(m_expected, &QLineEdit::textChanged, this, [this](const QString &typed) {
        QString digits = typed.trimmed();
        if (m_form.connection().cloud == Cloud::Aws)
            digits.remove(u'-');
        m_form.edit([&](Connection &c) { c.expectedAccount = digits; });
    });
}

void ConnectionDialog::buildNetwork()
{
    QFormLayout *rows = section(tr("Network"), m_body);
    auto *endpoint = new QLineEdit(m_form.connection().endpoint.toString(), m_body);
    endpoint->setPlaceholderText(tr("the provider's own"));
    addRow(rows, tr("En&dpoint"), endpoint, ConnectionField::Endpoint);
    connect(endpoint, &QLineEdit::textChanged, &m_form, &ConnectionForm::setEndpoint);
    auto *identity = new QLineEdit(m_form.connection().identityEndpoint.toString(), m_body);
    identity->setPlaceholderText(tr("the provider's own"));
    addRow(rows, tr("Sign-in endpo&int"), identity, ConnectionField::IdentityEndpoint);
    connect(identity, &QLineEdit::textChanged, &m_form, &ConnectionForm::setIdentityEndpoint);

    auto *proxy = new QComboBox(m_body);
    proxy->addItem(tr("as the system says"), int(ProxyChoice::System));
    proxy->addItem(tr("none"), int(ProxyChoice::None));
    proxy->addItem(tr("this one"), int(ProxyChoice::Given));
    choose(proxy, int(m_form.connection().proxy));
    addRow(rows, tr("Prox&y"), proxy);
    connect(proxy, &QComboBox::currentIndexChanged, this, [this, proxy] {
        m_form.edit([&](Connection &c) { c.proxy = ProxyChoice(proxy->currentData().toInt()); });
    });
    m_proxyUrl = new QLineEdit(m_form.connection().proxyUrl.toString(), m_body);
    m_proxyUrl->setPlaceholderText(QStringLiteral("http://proxy.example.com:3128"));
    addRow(rows, tr("Proxy a&ddress"), m_proxyUrl, ConnectionField::ProxyUrl);
    connect(m_proxyUrl, &QLineEdit::textChanged, &m_form, &ConnectionForm::setProxyUrl);

    auto *files = new QWidget(m_body);
    m_caFiles = new QPlainTextEdit(m_form.connection().caFiles.join(u'\n'), files);
    m_caFiles->setTabChangesFocus(true);
    m_caFiles->setFixedHeight(3 * m_caFiles->fontMetrics().lineSpacing() + 8);
    m_caFiles->setAccessibleName(tr("Further trusted certificates, one file a line"));
    auto *add = new QPushButton(tr("Add &file…"), files);
    add->setAutoDefault(false);
    auto *line = new QHBoxLayout(files);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_caFiles, 1);
    line->addWidget(add, 0, Qt::AlignTop);
    files->setFocusProxy(m_caFiles);
    addRow(rows, tr("Trusted certi&ficates"), files, ConnectionField::CaFiles);
    connect(add, &QPushButton::clicked, this, &ConnectionDialog::addCaFile);
    connect(m_caFiles, &QPlainTextEdit::textChanged, this,
            [this] { m_form.setCaFiles(m_caFiles->toPlainText().split(u'\n', Qt::SkipEmptyParts)); });

    auto *pace = new QDoubleSpinBox(m_body);
    pace->setRange(0.1, 20.0);
    pace->setSingleStep(0.5);
    pace->setDecimals(1);
    //: Stands after a number: requests per second.
    pace->setSuffix(tr(" per second"));
    pace->setValue(m_form.connection().pollsPerSecond);
    addRow(rows, tr("Polling at m&ost"), pace, ConnectionField::Pace);
    connect(pace, &QDoubleSpinBox::valueChanged, this,
            [this](double perSecond) { m_form.edit([&](Connection &c) { c.pollsPerSecond = perSecond; }); });
}

void ConnectionDialog::buildFooter()
{
    m_result = new QLabel(this);
    m_result->setWordWrap(true);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setAccessibleName(tr("Result"));
    m_test = new QPushButton(tr("&Test"), this);
    m_session = new QPushButton(tr("&Work with them for this session only"), this);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_save = new QPushButton(tr("&Save"), this);
    m_test->setAutoDefault(false);
    m_session->setAutoDefault(false);
    cancel->setAutoDefault(false);
    m_save->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_test);
    row->addStretch(1);
    row->addWidget(m_session);
    row->addWidget(cancel);
    row->addWidget(m_save);
    auto *all = qobject_cast<QVBoxLayout *>(layout());
    all->addWidget(m_result);
    all->addLayout(row);
    connect(m_test, &QPushButton::clicked, this, [this] {
        commitSecrets();
        m_presenter.test();
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        commitSecrets();
        m_presenter.save();
    });
    connect(m_session, &QPushButton::clicked, &m_presenter, &ConnectionPresenter::saveForSession);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void ConnectionDialog::commitSecrets()
{
    m_secret->commit();
    m_token->commit();
}

void ConnectionDialog::showState()
{
    const Connection &c = m_form.connection();
    const bool typed = m_form.usesTypedKeys();
    const bool password = m_form.keyKind() == Keys::Kind::Password;
    setRowVisible(m_environmentName, c.environment == Environment::Other);
    setRowVisible(m_modeName, m_form.asksForName());
    setRowVisible(m_kind, typed && c.cloud == Cloud::Huawei);
    setRowVisible(m_domain, typed && password);
    setRowVisible(m_keyId, typed);
    setRowVisible(m_secret, typed);
    setRowVisible(m_token, typed && !password);
    setRowVisible(m_callAs, c.cloud == Cloud::Aws);
    setRowVisible(m_site, c.cloud == Cloud::Alibaba);
    setRowVisible(m_project, c.cloud == Cloud::Huawei);
    setRowVisible(m_proxyUrl, c.proxy == ProxyChoice::Given);
    m_kind->setCurrentIndex(m_kind->findData(int(m_form.keyKind())));
    m_signIn->setCurrentIndex(m_signIn->findData(int(c.signIn)));
    if (m_expected->text().remove(u'-') != c.expectedAccount)
        m_expected->setText(c.expectedAccount);

    switch (c.signIn) {
    case SignIn::Keychain:
        m_sourceNote->setText(tr("Keys go to the keychain, never to a settings file."));
        break;
    case SignIn::Environment:
        m_sourceNote->setText(
            tr("Keys are read from the vendor's own variables of this program and kept nowhere."));
        break;
    case SignIn::SessionOnly:
        m_sourceNote->setText(tr("Keys are kept in memory and gone when Belay closes."));
        break;
    }

    const bool busy = m_presenter.busy() != ConnectionPresenter::Busy::Nothing;
    m_body->setEnabled(m_presenter.busy() != ConnectionPresenter::Busy::Saving);
    m_test->setEnabled(!busy);
    m_save->setEnabled(!busy);
    m_session->setVisible(m_presenter.offersSession());
    QStringList lines;
    switch (m_presenter.verdict()) {
    case ConnectionPresenter::Verdict::None:
        lines += m_presenter.testSentence();
        break;
    case ConnectionPresenter::Verdict::Good:
        lines += QStringLiteral("✓ ") + m_presenter.testSentence();
        break;
    case ConnectionPresenter::Verdict::WrongAccount:
    case ConnectionPresenter::Verdict::Bad:
        lines += QStringLiteral("✕ ") + m_presenter.testSentence();
        break;
    }
    lines += m_presenter.saveSentence();
    lines.removeAll(QString());
    m_result->setText(lines.join(u'\n'));
    m_result->setVisible(!lines.isEmpty());
    showProblems();
}

void ConnectionDialog::showProblems()
{
    for (const auto &[field, label] : m_problems) {
        const QString problem = m_form.problem(field);
        label->setText(problem.isEmpty() ? QString() : QStringLiteral("✕ ") + problem);
        label->setVisible(!problem.isEmpty());
    }
    const bool complete = m_form.isComplete();
    m_save->setEnabled(m_save->isEnabled() && complete);
    m_test->setEnabled(m_test->isEnabled() && complete);
}

void ConnectionDialog::askForProxy()
{
    const QString proxy = m_presenter.takeProxyQuestion();
    if (proxy.isEmpty())
        return;
    auto *question = new ProxySignIn(proxy, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::accepted, this, [this, question, proxy] {
        m_presenter.signInToProxy(proxy, question->takeKeys(), question->isToBeKept());
    });
    question->open();
}

void ConnectionDialog::addCaFile()
{
    auto *dialog = new QFileDialog(this, tr("Add a trusted certificate"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_caFiles, &QPlainTextEdit::appendPlainText);
    dialog->open();
}

} // namespace belay
