// SPDX-License-Identifier: Apache-2.0
#include "ui/update/updatedialog.h"

#include "ui/common/contentpane.h"
#include "ui/common/dialogheader.h"
#include "ui/presentation/errorwords.h"
#include "ui/update/pacepart.h"
#include "ui/update/parameterspart.h"
#include "ui/update/permissionspart.h"
#include "ui/update/reviewpart.h"
#include "ui/update/targetspart.h"
#include "ui/update/templatepart.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedLayout>
#include <QTabWidget>
#include <QVBoxLayout>

namespace belay {
namespace {

std::unique_ptr<UpdatePresenter> presenterFor(const AppContext &context, const ConnectionId &connection,
                                              const GroupKey &group)
{
    const Connection *settings = context.workspace->connection(connection);
    const auto service = context.workspace->stackGroups({connection, group.region});
    return std::make_unique<UpdatePresenter>(
        settings ? *settings : Connection{}, service ? service->capabilities() : Capabilities{},
        updateDoors(context.workspace, context.updates, connection, group));
}

Connection settingsOf(const AppContext &context, const ConnectionId &connection)
{
    const Connection *settings = context.workspace->connection(connection);
    return settings ? *settings : Connection{};
}

} // namespace

UpdateDialog::UpdateDialog(const AppContext &context, const ConnectionId &connection, const GroupKey &group,
                           QWidget *parent)
    : UpdateDialog(settingsOf(context, connection), context.workspace->status(connection).identity.account,
                   group, presenterFor(context, connection, group), parent)
{
}

UpdateDialog::UpdateDialog(const Connection &connection, const QString &account, const GroupKey &group,
                           std::unique_ptr<UpdatePresenter> presenter, QWidget *parent)
    : QDialog(parent)
    , m_presenter(std::move(presenter))
    , m_tabs(new QTabWidget(this))
    , m_pane(new ContentPane(m_tabs, this))
{
    //: %1 is the name of a group.
    const QString title = tr("Update %1").arg(group.name);
    setWindowTitle(title);
    resize(920, 640);
    auto *header = new DialogHeader(connection, title, placeLine(connection, account, group.region), this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(header);
    layout->addWidget(m_pane, 1);
    buildFooter();
    buildKeys();
    connect(m_pane, &ContentPane::retryRequested, m_presenter.get(), &UpdatePresenter::read);
    connect(m_presenter.get(), &UpdatePresenter::changed, this, &UpdateDialog::showState);
    connect(m_presenter.get(), &UpdatePresenter::started, this, [this](const OperationRef &operation) {
        emit started(operation);
        accept();
    });
    m_presenter->read();
}

UpdateDialog::~UpdateDialog() = default;

void UpdateDialog::buildFooter()
{
    auto *usual = new QWidget(this);
    m_hint = new QLabel(usual);
    m_hint->setWordWrap(true);
    m_copy = new QPushButton(tr("Copy as C&LI"), usual);
    m_cancel = new QPushButton(tr("Cancel"), usual);
    m_next = new QPushButton(tr("&Next"), usual);
    m_start = new QPushButton(tr("Start &update"), usual);
    m_start->setAutoDefault(false);
    m_copy->setAutoDefault(false);
    m_next->setDefault(true);
    auto *row = new QHBoxLayout(usual);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_copy);
    row->addWidget(m_hint, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_next);
    row->addWidget(m_start);

    auto *asking = new QWidget(this);
    auto *question = new QLabel(tr("What you entered is lost when this closes."), asking);
    auto *discard = new QPushButton(tr("&Discard"), asking);
    m_keep = new QPushButton(tr("&Keep editing"), asking);
    discard->setAutoDefault(false);
    auto *askRow = new QHBoxLayout(asking);
    askRow->setContentsMargins(0, 0, 0, 0);
    askRow->addWidget(question, 1);
    askRow->addWidget(discard);
    askRow->addWidget(m_keep);

    auto *footer = new QWidget(this);
    footer->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_footer = new QStackedLayout(footer);
    m_footer->addWidget(usual);
    m_footer->addWidget(asking);
    layout()->addWidget(footer);

    connect(m_cancel, &QPushButton::clicked, this, &UpdateDialog::reject);
    connect(m_next, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_start, &QPushButton::clicked, m_presenter.get(), &UpdatePresenter::start);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_presenter->commandLine()); });
    connect(discard, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    connect(m_keep, &QPushButton::clicked, this, [this] { m_footer->setCurrentIndex(0); });
}

void UpdateDialog::buildKeys()
{
    const auto bind = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    bind(QKeySequence(Qt::ALT | Qt::Key_Right), [this] { step(1); });
    bind(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { step(-1); });
    bind(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { m_presenter->start(); });
    for (int part = TemplateTab; part <= ReviewTab; ++part)
        bind(QKeySequence(Qt::ALT | Qt::Key(int(Qt::Key_1) + part)),
             [this, part] { m_tabs->setCurrentIndex(part); });
}

void UpdateDialog::restrictTo(const QStringList &accounts, const QStringList &regions)
{
    m_onlyAccounts = accounts;
    m_onlyRegions = regions;
    if (m_presenter->form() && m_tabs->count() == 0)
        m_presenter->form()->restrictTo(accounts, regions);
}

void UpdateDialog::addPart(QWidget *part, const QString &title)
{
    auto *scroll = new QScrollArea(m_tabs);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(part);
    m_titles += title;
    m_tabs->addTab(scroll, title);
}

void UpdateDialog::buildParts()
{
    UpdateForm *form = m_presenter->form();
    if (!m_onlyAccounts.isEmpty())
        form->restrictTo(m_onlyAccounts, m_onlyRegions);
    m_template = new TemplatePart(form, this);
    auto *parameters = new ParametersPart(form, this);
    auto *targets = new TargetsPart(form, this);
    auto *pace = new PacePart(form, this);
    auto *permissions = new PermissionsPart(form, this);
    m_review = new ReviewPart(form, this);
    addPart(m_template, tr("1 Template"));
    addPart(parameters, tr("2 Parameters"));
    addPart(targets, tr("3 Targets"));
    addPart(pace, tr("4 Pace"));
    addPart(permissions, tr("5 Permissions and more"));
    addPart(m_review, tr("6 Review"));
    m_blockCounts = {[this] { return m_template->blockCount(); },
                     [parameters] { return parameters->blockCount(); },
                     [targets] { return targets->blockCount(); },
                     [pace] { return pace->blockCount(); },
                     [permissions] { return permissions->blockCount(); },
                     [] { return 0; }};
    connect(form, &UpdateForm::changed, this, &UpdateDialog::showMarks);
    connect(m_tabs, &QTabWidget::currentChanged, this, &UpdateDialog::showMarks);
    m_tabs->setFocus();
}

void UpdateDialog::showState()
{
    using Stage = UpdatePresenter::Stage;
    const Stage stage = m_presenter->stage();
    const std::optional<CloudError> &error = m_presenter->error();
    if (m_presenter->form() && m_tabs->count() == 0)
        buildParts();
    switch (stage) {
    case Stage::Reading:
        m_pane->showInstead(tr("Reading the group, its template and its parameters…"));
        break;
    case Stage::Unreadable:
        //: %1 is a sentence about the error.
        m_pane->showInstead(
            tr("The group could not be read, so it cannot be updated safely. %1").arg(errorSentence(*error)),
            true);
        break;
    case Stage::Editing:
    case Stage::Accepted:
        m_pane->showContent();
        break;
    case Stage::Sending:
        m_pane->showContent(tr("Writing to the journal and sending…"));
        break;
    case Stage::Refused:
        m_pane->showContent(error ? errorSentence(*error)
                                  : tr("Not sent: the last check found something, see the review."));
        break;
    case Stage::Unknown:
        m_pane->showContent(
            tr("The request left and no answer came back. Look at the group's operations and the journal "
               "before trying again."));
        break;
    }
    m_tabs->setEnabled(stage == Stage::Editing || stage == Stage::Refused);
    if (m_template)
        m_template->showReading(m_presenter->isReadingTemplate());
    showMarks();
}

void UpdateDialog::showMarks()
{
    using Stage = UpdatePresenter::Stage;
    const bool editing = m_presenter->stage() == Stage::Editing || m_presenter->stage() == Stage::Refused;
    const UpdateForm *form = m_presenter->form();
    for (int part = 0; part < m_tabs->count(); ++part) {
        const int blocks = m_blockCounts.at(part)();
        //: A tab of the form: %1 is its title, %2 how many fields in it are wrong.
        m_tabs->setTabText(part, blocks > 0 ? tr("%1 (✕ %2)").arg(m_titles.at(part)).arg(blocks)
                                            : m_titles.at(part));
    }
    const QString refusal = form ? form->startRefusal() : QString();
    const bool atReview = m_tabs->currentIndex() == ReviewTab;
    m_next->setVisible(!atReview);
    m_next->setEnabled(form != nullptr);
    (atReview ? m_cancel : m_next)->setDefault(true);
    m_start->setEnabled(form && editing && refusal.isEmpty());
    m_copy->setEnabled(form != nullptr);
    m_cancel->setText(m_presenter->stage() == Stage::Unknown ? tr("Close") : tr("Cancel"));
    m_hint->setText(editing ? refusal : QString());
}

void UpdateDialog::step(int by)
{
    m_tabs->setCurrentIndex(qBound(0, m_tabs->currentIndex() + by, m_tabs->count() - 1));
}

void UpdateDialog::reject()
{
    using Stage = UpdatePresenter::Stage;
    const Stage stage = m_presenter->stage();
    const bool hasWork =
        (stage == Stage::Editing || stage == Stage::Refused) && m_presenter->form()->isEdited();
    if (!hasWork || m_footer->currentIndex() == 1)
        return QDialog::reject();
    m_footer->setCurrentIndex(1);
    m_keep->setDefault(true);
    m_keep->setFocus();
}

void UpdateDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && m_review && m_tabs->currentIndex() == ReviewTab &&
        focusWidget() == m_review->nameField()) {
        event->accept(); // Enter in the name field neither starts nor closes
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace belay
