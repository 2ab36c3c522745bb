// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/stopdialog.h"

#include "core/engine/workspace.h"
#include "ui/common/dialogheader.h"
#include "ui/operations/stagestrip.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>

namespace belay {
namespace {

QString remedyWord(StopRemedy remedy)
{
    switch (remedy) {
    case StopRemedy::None:
        return {};
    case StopRemedy::SendAgain:
    case StopRemedy::StopAnew:
        return StopDialog::tr("Send &again");
    case StopRemedy::SwitchConnection:
        return StopDialog::tr("S&witch connection…");
    case StopRemedy::SignIn:
        return StopDialog::tr("S&ign in…");
    }
    return {};
}

QLabel *wrapped(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

StopDialog::StopDialog(const AppContext &context, const OperationRef &ref, QWidget *parent,
                       KeyGuard::Clock clock)
    : QDialog(parent)
    , m_presenter(context, ref)
    , m_faces(new QStackedWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    //: Title of the stop dialog: %1 is an operation such as "UPDATE baseline-iam".
    setWindowTitle(tr("Stop operation: %1").arg(m_presenter.view().title));
    m_faces->addWidget(buildQuestion());
    m_faces->addWidget(buildEnded());
    m_faces->addWidget(buildStrip());

    auto *all = new QVBoxLayout(this);
    if (const auto connection = m_presenter.connection()) {
        const QString account = context.workspace->status(connection->id).identity.account;
        auto *header = new DialogHeader(*connection, windowTitle(), placeLine(*connection, account, ref.group.region));
        all->addWidget(header);
    }
    auto *place = wrapped(this);
    place->setText(m_presenter.view().place);
    all->addWidget(place);
    all->addWidget(m_faces, 1);
    m_facts = wrapped(this);
    all->addWidget(m_facts);
    const int line = fontMetrics().lineSpacing();
    m_faces->setMinimumHeight(18 * line);
    resize(fontMetrics().averageCharWidth() * 100, 26 * line);

    new KeyGuard(this, std::move(clock));
    connect(&m_presenter, &StopPresenter::changed, this, &StopDialog::showView);
    connect(&m_presenter, &StopPresenter::noteKept, this, [this](const QString &problem) {
        m_handOverSaid->setText(problem.isEmpty() ? tr("The note is in the journal.") : problem);
    });
    showView();
}

QWidget *StopDialog::buildQuestion()
{
    auto *face = new QWidget;
    m_numbers = wrapped(face);
    m_lines = new QGridLayout;
    m_lines->setColumnStretch(2, 1);
    m_consequence = wrapped(face);
    m_note = new QLineEdit;
    m_note->setMaxLength(500);
    auto *noteLabel = new QLabel(tr("&Note for the journal"));
    noteLabel->setBuddy(m_note);
    auto *noteRow = new QHBoxLayout;
    noteRow->addWidget(noteLabel);
    noteRow->addWidget(m_note, 1);

    auto *afterLabel = new QLabel(tr("After it has stopped"));
    m_doNothing = new QRadioButton(tr("&do nothing"));
    auto *showMe = new QRadioButton(tr("show me how to &resume or go back"));
    showMe->setChecked(true);
    auto *afterRow = new QHBoxLayout;
    for (QWidget *part : std::initializer_list<QWidget *>{afterLabel, m_doNothing, showMe})
        afterRow->addWidget(part);
    afterRow->addStretch();

    auto *copy = new QPushButton(tr("Copy as &CLI"));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_presenter.commandLine()); });
    m_keep = new QPushButton(tr("&Keep running  Esc"));
    m_keep->setObjectName(QStringLiteral("keepRunning"));
    connect(m_keep, &QPushButton::clicked, this, &QDialog::reject);
    m_stop = new QPushButton(tr("&Stop operation"));
    m_stop->setObjectName(QStringLiteral("stopOperation"));
    m_stop->setDefault(true);
    m_stop->setMinimumHeight(32);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_presenter.stop(m_note->text().trimmed()); });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addStretch();
    buttons->addWidget(m_keep);
    buttons->addWidget(m_stop);

    auto *lines = new QVBoxLayout(face);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_numbers);
    lines->addLayout(m_lines);
    lines->addWidget(m_consequence);
    lines->addLayout(afterRow);
    lines->addLayout(noteRow);
    lines->addStretch();
    lines->addLayout(buttons);
    return face;
}

QWidget *StopDialog::buildEnded()
{
    auto *face = new QWidget;
    m_ended = wrapped(face);
    auto *result = new QPushButton(tr("&Open result"));
    connect(result, &QPushButton::clicked, this, [this] {
        emit resultRequested(ref());
        close();
    });
    m_close = new QPushButton(tr("&Close"));
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(result);
    buttons->addWidget(m_close);
    auto *lines = new QVBoxLayout(face);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_ended);
    lines->addStretch();
    lines->addLayout(buttons);
    return face;
}

QWidget *StopDialog::buildStrip()
{
    auto *face = new QWidget;
    m_strip = new StageStrip;
    m_stripError = wrapped(face);
    m_stripHint = wrapped(face);
    m_remedy = new QPushButton;
    m_remedy->setObjectName(QStringLiteral("remedy"));
    connect(m_remedy, &QPushButton::clicked, this, &StopDialog::remedy);
    auto *copy = new QPushButton(tr("Copy as C&LI"));
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_presenter.commandLine()); });
    m_notify = new QPushButton(tr("&Notify me when stopped"));
    m_notify->setObjectName(QStringLiteral("notifyMe"));
    connect(m_notify, &QPushButton::clicked, this, [this] {
        m_notify->setEnabled(false);
        m_notify->setText(tr("You will be notified"));
        emit notifyRequested(ref());
    });
    m_hide = new QPushButton(tr("&Hide"));
    m_hide->setObjectName(QStringLiteral("hideStop"));
    connect(m_hide, &QPushButton::clicked, this, &QDialog::close);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addStretch();
    for (QPushButton *button : {m_remedy, m_notify, m_hide}) {
        button->setAutoDefault(button == m_hide);
        buttons->addWidget(button);
    }
    auto *lines = new QVBoxLayout(face);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_strip);
    lines->addWidget(m_stripError);
    lines->addWidget(buildStuck());
    lines->addWidget(buildAfter());
    lines->addWidget(m_stripHint);
    lines->addStretch();
    lines->addLayout(buttons);
    return face;
}

QWidget *StopDialog::buildStuck()
{
    m_stuck = new QWidget;
    m_unchanged = wrapped(m_stuck);
    m_pages = new QPushButton(tr("Open their cloud &pages"));
    m_pages->setAutoDefault(false);
    connect(m_pages, &QPushButton::clicked, this, [this] {
        for (const QUrl &page : m_presenter.view().pages)
            QDesktopServices::openUrl(page);
    });
    auto *line = new QHBoxLayout(m_stuck);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_unchanged, 1);
    line->addWidget(m_pages, 0, Qt::AlignTop);
    return m_stuck;
}

QWidget *StopDialog::buildAfter()
{
    m_after = new QWidget;
    m_resume = new QPushButton;
    m_resume->setObjectName(QStringLiteral("resume"));
    m_goBack = new QPushButton;
    m_goBack->setObjectName(QStringLiteral("goBack"));
    connect(m_resume, &QPushButton::clicked, this, [this] {
        if (const auto &after = m_presenter.view().after)
            emit updateRequested(ref(), after->cancelledAccounts, after->cancelledRegions, std::nullopt);
    });
    connect(m_goBack, &QPushButton::clicked, this, [this] {
        if (const auto &after = m_presenter.view().after)
            emit updateRequested(ref(), after->changedAccounts, after->changedRegions, m_presenter.versionBefore());
    });
    m_handOver = new QLineEdit;
    m_handOver->setMaxLength(2000);
    m_handOver->setObjectName(QStringLiteral("handOver"));
    auto *label = new QLabel(tr("Hand-&over note"));
    label->setBuddy(m_handOver);
    auto *write = new QPushButton(tr("&Write hand-over note"));
    write->setObjectName(QStringLiteral("writeHandOver"));
    const auto keep = [this] { m_presenter.writeHandOver(m_handOver->text()); };
    connect(write, &QPushButton::clicked, this, keep);
    m_handOverSaid = wrapped(m_after);
    auto *acts = new QHBoxLayout;
    for (QPushButton *button : {m_resume, m_goBack, write})
        button->setAutoDefault(false);
    acts->addWidget(m_resume);
    acts->addWidget(m_goBack);
    acts->addStretch();
    auto *note = new QHBoxLayout;
    note->addWidget(label);
    note->addWidget(m_handOver, 1);
    note->addWidget(write);
    auto *lines = new QVBoxLayout(m_after);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addLayout(acts);
    lines->addLayout(note);
    lines->addWidget(m_handOverSaid);
    return m_after;
}

void StopDialog::remedy()
{
    const StopRemedy wanted = m_presenter.view().remedy;
    if (wanted == StopRemedy::SignIn || wanted == StopRemedy::SwitchConnection)
        emit connectionRequested(ref().connection);
    else
        m_presenter.remedy(m_note->text().trimmed());
}

void StopDialog::showView()
{
    const StopView &view = m_presenter.view();
    const int before = m_faces->currentIndex();
    m_faces->setCurrentIndex(int(view.face));
    m_numbers->setText(view.numbers);
    showLines(view.lines);
    m_consequence->setText(view.consequence);
    m_facts->setText(view.facts);
    m_stop->setEnabled(view.refusal.isEmpty());
    m_stop->setToolTip(view.refusal);
    m_ended->setText(view.endedSentence);
    showStrip(view);
    if (before != m_faces->currentIndex() && isVisible())
        (view.face == StopView::Strip ? m_hide : m_close)->setFocus();
}

void StopDialog::showStrip(const StopView &view)
{
    m_strip->show(view.strip);
    m_stripError->setText(view.stripError);
    m_stripError->setVisible(!view.stripError.isEmpty());
    m_stripHint->setText(view.isOver ? QString()
                                     : tr("You can close this. The row on the board keeps showing the stage."));
    m_stripHint->setVisible(!view.isOver);
    m_unchanged->setText(view.unchanged.join(u'\n'));
    m_stuck->setVisible(!view.unchanged.isEmpty());
    m_pages->setVisible(!view.pages.isEmpty());
    m_remedy->setText(remedyWord(view.remedy));
    m_remedy->setVisible(view.remedy != StopRemedy::None);
    m_notify->setVisible(!view.isOver);
    m_hide->setText(view.isOver ? tr("&Close") : tr("&Hide"));
    m_after->setVisible(view.after && !m_doNothing->isChecked());
    if (view.after)
        showAfter(*view.after);
}

void StopDialog::showAfter(const AfterStop &after)
{
    //: %n targets of a stopped operation were cancelled.
    m_resume->setText(tr("&Resume on the cancelled %n…", nullptr, after.cancelled));
    m_resume->setEnabled(after.resumeRefusal.isEmpty());
    m_resume->setToolTip(after.resumeRefusal);
    //: %n targets of a stopped operation have the new version.
    m_goBack->setText(tr("&Go back to the saved version on the changed %n…", nullptr, after.changed));
    m_goBack->setEnabled(after.backRefusal.isEmpty());
    m_goBack->setToolTip(after.backRefusal);
    if (m_handOver->text().isEmpty() && !m_handOver->isModified())
        m_handOver->setText(m_presenter.handOverDraft());
}

void StopDialog::showLines(const QList<StopLine> &lines)
{
    while (m_lineLabels.size() < lines.size()) {
        const int row = int(m_lineLabels.size());
        std::array<QLabel *, 3> labels{new QLabel, new QLabel, new QLabel};
        labels[0]->setAlignment(Qt::AlignRight);
        QFont bold = labels[0]->font();
        bold.setBold(true);
        labels[0]->setFont(bold);
        for (int column = 0; column < 3; ++column)
            m_lines->addWidget(labels[size_t(column)], row, column, Qt::AlignTop);
        m_lineLabels.append(labels);
    }
    for (qsizetype row = 0; row < m_lineLabels.size(); ++row) {
        const bool isShown = row < lines.size();
        const StopLine line = isShown ? lines.at(row) : StopLine{};
        const auto &labels = m_lineLabels.at(row);
        labels[0]->setText(QString::number(line.count));
        labels[1]->setText(line.what);
        labels[2]->setText(line.fate);
        for (QLabel *label : labels)
            label->setVisible(isShown);
    }
}

void StopDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    switch (m_presenter.view().face) {
    case StopView::Question:
        m_stop->setFocus();
        break;
    case StopView::Ended:
        m_close->setFocus();
        break;
    case StopView::Strip:
        m_hide->setFocus();
        break;
    }
}

} // namespace belay
