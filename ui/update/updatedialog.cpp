// SPDX-License-Identifier: Apache-2.0
#include "ui/update/updatedialog.h"

#include "ui/common/banner.h"
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
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace belay {
namespace {

std::unique_ptr<UpdatePresenter> presenterFor(const AppContext &context, const ConnectionId &connection,
                                              const GroupKey &group)
{
    const Connection *settings = context.workspace->connection(connection);
    const auto service = context.workspace->stackGroups({connection, group.region});
    return std::make_unique<UpdatePresenter>(settings ? *settings : Connection{},
                                             service ? service->capabilities() : Capabilities{},
                                             updateDoors(context, connection, group));
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
    , m_drafts(new Banner(this))
    , m_steps(new QTabWidget(this))
    , m_pane(new ContentPane(m_steps, this))
{
    //: %1 is the name of a group.
    const QString title = tr("Update %1").arg(group.name);
    setWindowTitle(title);
    resize(960, 720);
    m_steps->setDocumentMode(true);
    m_steps->setAccessibleName(tr("Steps of the update"));
    m_drafts->hide();
    auto *header = new DialogHeader(connection, title, placeLine(connection, account, group.region), this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(header);
    layout->addWidget(m_drafts);
    layout->addWidget(buildBlocking());
    layout->addWidget(m_pane, 1);
    buildCanaryPane();
    buildFooter();
    buildKeys();
    connect(m_drafts, &Banner::actionTriggered, this, [this] {
        if (!m_presenter->waitingDrafts().isEmpty())
            m_presenter->takeUp(m_presenter->waitingDrafts().constFirst());
    });
    connect(m_pane, &ContentPane::retryRequested, m_presenter.get(), &UpdatePresenter::read);
    connect(m_presenter.get(), &UpdatePresenter::changed, this, &UpdateDialog::showState);
    connect(m_presenter.get(), &UpdatePresenter::started, this, [this](const OperationRef &operation) {
        emit started(operation);
        if (m_presenter->stage() == UpdatePresenter::Stage::Accepted)
            accept();
    });
    m_presenter->read();
}

UpdateDialog::~UpdateDialog()
{
    clearSteps(); // an open editor writes into the form when it goes
}

QWidget *UpdateDialog::buildQuestion()
{
    auto *asking = new QWidget(this);
    auto *question = new QLabel(tr("Keep what you entered as a draft?"), asking);
    auto *save = new QPushButton(tr("&Save as draft"), asking);
    auto *discard = new QPushButton(tr("&Discard"), asking);
    m_keep = new QPushButton(tr("&Keep editing"), asking);
    save->setAutoDefault(false);
    discard->setAutoDefault(false);
    auto *row = new QHBoxLayout(asking);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(question, 1);
    row->addWidget(discard);
    row->addWidget(save);
    row->addWidget(m_keep);
    connect(save, &QPushButton::clicked, this, [this] {
        m_presenter->saveDraft();
        QDialog::reject();
    });
    connect(discard, &QPushButton::clicked, this, [this] {
        m_presenter->discardDraft();
        QDialog::reject();
    });
    connect(m_keep, &QPushButton::clicked, this, [this] { m_footer->setCurrentIndex(0); });
    return asking;
}

void UpdateDialog::buildFooter()
{
    auto *usual = new QWidget(this);
    m_hint = new QLabel(usual);
    m_hint->setWordWrap(true);
    m_save = new QPushButton(tr("Save as dra&ft"), usual);
    m_copy = new QPushButton(tr("Copy as C&LI"), usual);
    m_back = new QPushButton(tr("&Back"), usual);
    m_cancel = new QPushButton(tr("Cancel"), usual);
    m_next = new QPushButton(tr("&Next"), usual);
    m_start = new QPushButton(tr("Start &update"), usual);
    for (QPushButton *button : {m_save, m_copy, m_back, m_start})
        button->setAutoDefault(false);
    m_next->setDefault(true);
    auto *column = new QVBoxLayout(usual); // the hint has a line of its own: windows may be narrow
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_hint);
    auto *row = new QHBoxLayout;
    column->addLayout(row);
    row->addWidget(m_save);
    row->addWidget(m_copy);
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_cancel);
    row->addWidget(m_next);
    row->addWidget(m_start);

    auto *footer = new QWidget(this);
    footer->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_footer = new QStackedLayout(footer);
    m_footer->addWidget(usual);
    m_footer->addWidget(buildQuestion());
    layout()->addWidget(footer);

    connect(m_cancel, &QPushButton::clicked, this, &UpdateDialog::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_start, &QPushButton::clicked, m_presenter.get(), &UpdatePresenter::start);
    connect(m_save, &QPushButton::clicked, m_presenter.get(), &UpdatePresenter::saveDraft);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_presenter->commandLine()); });
}

QWidget *UpdateDialog::buildBlocking()
{
    m_blocking = new QWidget(this);
    m_blockingWords = new QLabel(m_blocking);
    m_blockingWords->setWordWrap(true);
    m_blockingWords->setAccessibleName(tr("The operation in the way"));
    auto *open = new QPushButton(tr("Sho&w it"), m_blocking);
    auto *stop = new QPushButton(tr("Sto&p it…"), m_blocking);
    auto *row = new QHBoxLayout(m_blocking);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_blockingWords, 1);
    for (QPushButton *button : {open, stop}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    m_blocking->hide();
    connect(open, &QPushButton::clicked, this, [this] { emit operationRequested(*m_presenter->blocking()); });
    connect(stop, &QPushButton::clicked, this, [this] { emit stopRequested(*m_presenter->blocking()); });
    return m_blocking;
}

void UpdateDialog::showBlocking()
{
    const QString sentence = m_presenter->blockingSentence();
    m_blockingWords->setText(sentence);
    m_blocking->setVisible(!sentence.isEmpty() && m_presenter->stage() == UpdatePresenter::Stage::Refused);
}

void UpdateDialog::buildCanaryPane()
{
    m_canaryPane = new QWidget(this);
    m_canaryWords = new QLabel(m_canaryPane);
    m_canaryWords->setWordWrap(true);
    m_canaryWords->setAccessibleName(tr("State of the canary"));
    auto *open = new QPushButton(tr("&Open the operation"), m_canaryPane);
    m_goOn = new QPushButton(tr("&Continue with the rest"), m_canaryPane);
    open->setAutoDefault(false);
    m_goOn->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(open);
    buttons->addWidget(m_goOn);
    auto *column = new QVBoxLayout(m_canaryPane);
    column->addWidget(m_canaryWords);
    column->addLayout(buttons);
    column->addStretch(1);
    m_canaryPane->hide();
    qobject_cast<QVBoxLayout *>(layout())->addWidget(m_canaryPane, 1);
    connect(open, &QPushButton::clicked, this, [this] {
        if (m_presenter->canary())
            emit started(*m_presenter->canary());
    });
    connect(m_goOn, &QPushButton::clicked, m_presenter.get(), &UpdatePresenter::continueAfterCanary);
}

void UpdateDialog::buildKeys()
{
    const auto bind = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    bind(QKeySequence(Qt::ALT | Qt::Key_Right), [this] { step(1); });
    bind(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { step(-1); });
    bind(QKeySequence(Qt::CTRL | Qt::Key_S), [this] { m_presenter->saveDraft(); });
    bind(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { m_presenter->start(); });
    for (int place = TemplateStep; place <= ReviewStep; ++place)
        bind(QKeySequence(Qt::ALT | Qt::Key(int(Qt::Key_1) + place)),
             [this, place] { step(place - m_steps->currentIndex()); });
}

void UpdateDialog::restrictTo(const QStringList &accounts, const QStringList &regions)
{
    m_onlyAccounts = accounts;
    m_onlyRegions = regions;
    if (m_presenter->form())
        m_presenter->form()->restrictTo(accounts, regions);
}

void UpdateDialog::prepareBackTo(const Snapshot &version)
{
    m_presenter->prepareBackTo(version);
}

void UpdateDialog::addStep(QWidget *step, const QString &title)
{
    auto *scroll = new QScrollArea(m_steps);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(step);
    m_titles += title;
    m_steps->addTab(scroll, title);
}

void UpdateDialog::clearSteps()
{
    const QSignalBlocker quiet(m_steps);
    while (m_steps->count() > 0) {
        QWidget *step = m_steps->widget(0);
        m_steps->removeTab(0);
        delete step;
    }
    m_titles.clear();
    m_shownForm = nullptr;
    m_template = nullptr;
}

void UpdateDialog::buildSteps()
{
    clearSteps();
    UpdateForm *form = m_presenter->form();
    m_shownForm = form;
    if (!m_onlyAccounts.isEmpty())
        form->restrictTo(std::exchange(m_onlyAccounts, {}), std::exchange(m_onlyRegions, {}));
    m_template = new TemplatePart(form, this);
    m_parameters = new ParametersPart(form, this);
    m_targets = new TargetsPart(form, this);
    m_pace = new PacePart(form, this);
    m_permissions = new PermissionsPart(form, this);
    m_review = new ReviewPart(form, m_presenter->canGuard(), this);
    auto *third = new QWidget(this);
    auto *sections = new QVBoxLayout(third);
    sections->setContentsMargins(0, 0, 0, 0);
    const auto section = [&](const QString &title, QWidget *part) {
        auto *heading = new QLabel(title, third);
        QFont bold = heading->font();
        bold.setBold(true);
        heading->setFont(bold);
        heading->setContentsMargins(9, 9, 0, 0);
        sections->addWidget(heading);
        sections->addWidget(part);
    };
    section(tr("Targets"), m_targets);
    section(tr("Pace"), m_pace);
    section(tr("Permissions and the rest"), m_permissions);
    sections->addStretch(1);
    addStep(m_template, tr("1 Template"));
    addStep(m_parameters, tr("2 Parameters"));
    addStep(third, tr("3 Targets and pace"));
    addStep(m_review, tr("4 Review"));
    connect(form, &UpdateForm::changed, this, &UpdateDialog::showMarks);
    connect(m_steps, &QTabWidget::currentChanged, this, &UpdateDialog::showMarks, Qt::UniqueConnection);
    connect(m_template, &TemplatePart::checkRequested, m_presenter.get(), &UpdatePresenter::checkTemplate);
    m_steps->tabBar()->setFocus();
}

void UpdateDialog::showState()
{
    using Stage = UpdatePresenter::Stage;
    const Stage stage = m_presenter->stage();
    const std::optional<CloudError> &error = m_presenter->error();
    const bool canEdit = stage == Stage::Editing || stage == Stage::Refused;
    if (canEdit && m_presenter->form() != m_shownForm)
        buildSteps();
    switch (stage) {
    case Stage::Reading:
        clearSteps(); // the form is about to be another one
        m_pane->showInstead(tr("Reading the group, its template and its parameters…"));
        break;
    case Stage::Unreadable:
        //: %1 is a sentence about the error.
        m_pane->showInstead(
            tr("The group could not be read, so it cannot be updated safely. %1").arg(errorSentence(*error)),
            true);
        break;
    case Stage::Editing:
    case Stage::Canary:
    case Stage::Accepted:
        m_pane->showContent(m_presenter->untyped().isEmpty()
                                ? QString()
                                //: %1 is a list of parameter names.
                                : tr("Hidden values are not kept in drafts; type them again: %1")
                                      .arg(m_presenter->untyped().join(QStringLiteral(", "))));
        break;
    case Stage::Sending:
        m_pane->showContent(tr("Saving the current definition, writing to the journal and sending…"));
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
    m_steps->setEnabled(canEdit);
    showCanary();
    showBlocking();
    showDrafts();
    showMarks();
}

void UpdateDialog::showCanary()
{
    const bool waits = m_presenter->stage() == UpdatePresenter::Stage::Canary;
    m_canaryPane->setVisible(waits);
    m_pane->setVisible(!waits);
    if (!waits)
        return;
    m_canaryWords->setText(m_presenter->canarySentence() + u'\n' +
                           tr("The update of all targets is kept as a draft until you go on or discard it."));
    m_goOn->setEnabled(m_presenter->isCanaryOver());
}

void UpdateDialog::showDrafts()
{
    const QList<StoredDraft> &waiting = m_presenter->waitingDrafts();
    const bool edited = m_presenter->form() && m_presenter->form()->isEdited();
    if (waiting.isEmpty() || edited) {
        m_drafts->hide();
        return;
    }
    const StoredDraft &draft = waiting.constFirst();
    const QString when = QLocale().toString(draft.savedAt.toLocalTime(), QLocale::ShortFormat);
    m_drafts->show(tr("DRAFT"),
                   draft.afterCanary.isEmpty()
                       //: %1 is a local date and time.
                       ? tr("An update of this group was begun and not sent, %1.").arg(when)
                       //: %1 is a local date and time.
                       : tr("A canary was sent %1; the rest of the update waits for you.").arg(when),
                   tr("Take it up"));
}

int UpdateDialog::blocksOf(int step) const
{
    switch (step) {
    case TemplateStep:
        return m_template->blockCount();
    case ParametersStep:
        return m_parameters->blockCount();
    case TargetsStep:
        return m_targets->blockCount() + m_pace->blockCount() + m_permissions->blockCount();
    default:
        return 0;
    }
}

void UpdateDialog::showMarks()
{
    using Stage = UpdatePresenter::Stage;
    const bool editing = m_presenter->stage() == Stage::Editing || m_presenter->stage() == Stage::Refused;
    const UpdateForm *form = editing ? m_presenter->form() : nullptr;
    for (int step = 0; form && step < m_steps->count(); ++step) {
        const int blocks = blocksOf(step);
        //: A step of the form: %1 is its title, %2 how many fields in it are wrong.
        m_steps->setTabText(step, blocks > 0 ? tr("%1 (✕ %2)").arg(m_titles.at(step)).arg(blocks)
                                             : m_titles.at(step));
    }
    if (form && m_template) {
        m_template->showReading(m_presenter->isReadingTemplate());
        m_template->showCheck(m_presenter->templateCheck());
        m_targets->showTargetsError(m_presenter->targetsError() ? errorSentence(*m_presenter->targetsError())
                                                                : QString());
    }
    const QString refusal = form ? form->startRefusal() : QString();
    const bool atReview = m_steps->currentIndex() == ReviewStep;
    m_back->setVisible(m_steps->currentIndex() > TemplateStep && editing);
    m_next->setVisible(!atReview && editing);
    m_start->setVisible(editing || m_presenter->stage() == Stage::Sending ||
                        m_presenter->stage() == Stage::Unknown);
    (atReview || !editing ? m_cancel : m_next)->setDefault(true);
    m_start->setEnabled(form && refusal.isEmpty());
    m_copy->setEnabled(form != nullptr);
    m_save->setEnabled(form && form->isEdited());
    const bool over = m_presenter->stage() == Stage::Unknown || m_presenter->stage() == Stage::Canary;
    m_cancel->setText(over ? tr("Close") : tr("Cancel"));
    QString hint = refusal;
    if (m_presenter->draftError())
        hint = tr("The draft could not be saved.");
    else if (hint.isEmpty() && form && m_presenter->draftSavedAt().isValid())
        //: %1 is a local time.
        hint = tr("Draft saved %1")
                   .arg(QLocale().toString(m_presenter->draftSavedAt().toLocalTime().time(),
                                           QLocale::ShortFormat));
    m_hint->setText(hint);
}

void UpdateDialog::step(int by)
{
    if (m_steps->count() == 0)
        return;
    m_steps->setCurrentIndex(qBound(0, m_steps->currentIndex() + by, m_steps->count() - 1));
    m_steps->tabBar()->setFocus();
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
    if (isReturn && m_steps->currentIndex() == ReviewStep && qobject_cast<QLineEdit *>(focusWidget())) {
        event->accept(); // Enter in a field of the review neither starts nor closes
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace belay
