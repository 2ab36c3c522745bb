// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/stopdialog.h"

#include "core/engine/workspace.h"
#include "ui/common/dialogheader.h"
#include "ui/operations/stagestrip.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

#include <chrono>

namespace belay {
namespace {

constexpr qint64 deafMs = 250;

StopDialog::Clock steadyClock()
{
    return [] { return qint64(std::chrono::duration_cast<std::chrono::milliseconds>(
                    std::chrono::steady_clock::now().time_since_epoch()).count()); };
}

QLabel *wrapped(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

StopDialog::StopDialog(const AppContext &context, const OperationRef &ref, QWidget *parent, Clock clock)
    : QDialog(parent)
    , m_presenter(context.workspace, context.operations, context.stops, ref)
    , m_clock(clock ? std::move(clock) : steadyClock())
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
    m_faces->setMinimumHeight(16 * line);
    resize(fontMetrics().averageCharWidth() * 100, 26 * line);

    for (QWidget *child : findChildren<QWidget *>())
        child->installEventFilter(this);
    connect(&m_presenter, &StopPresenter::changed, this, &StopDialog::showView);
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
    m_repeat = new QPushButton(tr("Send &again"));
    connect(m_repeat, &QPushButton::clicked, this, [this] { m_presenter.stop(m_note->text().trimmed()); });
    auto *copy = new QPushButton(tr("Copy as C&LI"));
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_presenter.commandLine()); });
    m_hide = new QPushButton(tr("&Hide"));
    m_hide->setObjectName(QStringLiteral("hideStop"));
    connect(m_hide, &QPushButton::clicked, this, &QDialog::close);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addStretch();
    buttons->addWidget(m_repeat);
    buttons->addWidget(m_hide);
    auto *lines = new QVBoxLayout(face);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_strip);
    lines->addWidget(m_stripError);
    lines->addWidget(m_stripHint);
    lines->addStretch();
    lines->addLayout(buttons);
    return face;
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
    m_strip->show(view.strip);
    m_stripError->setText(view.stripError);
    m_stripError->setVisible(!view.stripError.isEmpty());
    m_stripHint->setText(view.isOver ? QString() : tr("You can close this. The row on the board keeps showing the stage."));
    m_repeat->setVisible(view.canRepeat);
    m_hide->setText(view.isOver ? tr("&Close") : tr("&Hide"));
    if (before != m_faces->currentIndex() && isVisible())
        (view.face == StopView::Strip ? m_hide : m_close)->setFocus();
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
    m_openedAt = m_clock();
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

bool StopDialog::isTooEarly(const QKeyEvent &event) const
{
    return event.isAutoRepeat() || m_clock() - m_openedAt < deafMs;
}

bool StopDialog::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    const bool isTyping = watched == m_note && event->type() == QEvent::KeyPress
        && !static_cast<QKeyEvent *>(event)->text().isEmpty() && static_cast<QKeyEvent *>(event)->text().at(0).isPrint();
    if (isKey && !isTyping && isTooEarly(*static_cast<QKeyEvent *>(event)))
        return true;
    return QDialog::eventFilter(watched, event);
}

void StopDialog::keyPressEvent(QKeyEvent *event)
{
    if (isTooEarly(*event))
        event->accept();
    else
        QDialog::keyPressEvent(event);
}

} // namespace belay
