// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/replayview.h"

#include "ui/common/segmentedbar.h"
#include "ui/operations/replayscrubber.h"
#include "ui/presentation/figures.h"
#include "ui/presentation/runreport.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QToolButton>
#include <QVBoxLayout>

namespace belay {

ReplayView::ReplayView(OperationDetailPresenter *presenter, Samples *samples, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_samples(samples)
    , m_title(new QLabel)
    , m_sentence(new QLabel)
    , m_legend(new QLabel(tr("A accepted, F failures, S stop, D stopped or not taken, E ended")))
    , m_scrubber(new ReplayScrubber)
    , m_bar(new SegmentedBar)
    , m_export(new QPushButton(tr("&Export report…")))
{
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setAccessibleName(tr("What was known at this moment"));
    m_sentence->setMinimumHeight(2 * fontMetrics().height());
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_title->setWordWrap(true);
    m_legend->setWordWrap(true);
    connect(m_export, &QPushButton::clicked, this, &ReplayView::exportReport);
    connect(m_scrubber, &ReplayScrubber::momentPicked, &m_player, [this](const QDateTime &moment) {
        m_player.pause();
        m_player.goTo(moment);
    });
    connect(&m_player, &ReplayPlayer::moved, this, &ReplayView::showMoment);
    connect(&m_player, &ReplayPlayer::playingChanged, this, &ReplayView::showMoment);
    if (samples)
        connect(samples, &Samples::changed, this, [this] {
            if (isVisible())
                read();
        });
    setFocusProxy(m_scrubber);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_export);
    buttons->addStretch();
    auto *transport = buildTransport();
    auto *lines = new QVBoxLayout(this);
    lines->addWidget(m_title);
    lines->addWidget(transport);
    lines->addWidget(m_scrubber);
    lines->addWidget(m_legend);
    lines->addSpacing(fontMetrics().height() / 2);
    lines->addWidget(m_sentence);
    lines->addWidget(m_bar);
    lines->addStretch();
    lines->addLayout(buttons);
    take({});
}

QWidget *ReplayView::buildTransport()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const char *sign, const QString &name, auto act) {
        auto *button = new QToolButton;
        button->setText(QLatin1String(sign));
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setMinimumSize(28, 28);
        connect(button, &QToolButton::clicked, this, act);
        row->addWidget(button);
        m_transport.append(button);
    };
    add("|<", tr("To the start"), [this] { m_player.goTo(m_player.replay().from()); });
    add("<", tr("One change back"), [this] { m_player.step(-1); });
    m_play = new QPushButton;
    m_play->setObjectName(QStringLiteral("play"));
    connect(m_play, &QPushButton::clicked, this,
            [this] { m_player.isPlaying() ? m_player.pause() : m_player.play(); });
    row->addWidget(m_play);
    m_transport.append(m_play);
    add(">", tr("One change on"), [this] { m_player.step(1); });
    add(">|", tr("To the end"), [this] { m_player.goTo(m_player.replay().to()); });
    m_speed = new QComboBox;
    for (const int speed : {1, 2, 4, 8, 16, 60})
        //: A speed of playing: %1 times as fast as life.
        m_speed->addItem(tr("%1x").arg(speed), speed);
    m_speed->setCurrentIndex(m_speed->findData(int(m_player.speed())));
    connect(m_speed, &QComboBox::currentIndexChanged, this,
            [this] { m_player.setSpeed(m_speed->currentData().toDouble()); });
    auto *speed = new QLabel(tr("&Speed"));
    speed->setBuddy(m_speed);
    row->addSpacing(16);
    row->addWidget(speed);
    row->addWidget(m_speed);
    row->addStretch();
    return bar;
}

void ReplayView::read()
{
    const auto &ref = m_presenter->shown();
    if (!ref || !m_samples)
        return take({});
    QCoro::connect(m_samples->samplesOf(*ref), this, [this, of = *ref](const Result<Recording> &recording) {
        if (m_presenter->shown() == of)
            take(recording ? *recording : Recording{});
    });
}

void ReplayView::take(const Recording &recording)
{
    const auto &row = m_presenter->detail().row;
    const Replay replay(recording, row ? row->operation.createdAt : QDateTime());
    m_scrubber->setReplay(replay);
    m_player.setReplay(replay);
    for (QWidget *control : std::as_const(m_transport))
        control->setEnabled(!replay.isEmpty());
    if (replay.isEmpty())
        m_title->setText(tr("Nothing of this operation was recorded: it was over before it was watched."));
    else
        //: %1 and %2 are times of the day.
        m_title->setText(
            tr("Recorded from %1 to %2")
                .arg(clockText(replay.from(), replay.to()), clockText(replay.to(), replay.to())));
    m_bar->setVisible(!replay.isEmpty());
    m_legend->setVisible(!replay.isEmpty());
}

void ReplayView::showMoment()
{
    const Replay &replay = m_player.replay();
    m_play->setText(m_player.isPlaying() ? tr("Pause") : tr("Play"));
    m_sentence->setText(replaySentence(replay, m_player.moment()));
    if (replay.isEmpty())
        return;
    m_scrubber->setMoment(m_player.moment());
    m_bar->setCounts(replay.at(m_player.moment()).counts);
}

QString ReplayView::report() const
{
    return runReport(m_presenter->detail(), m_player.replay(), QDateTime::currentDateTimeUtc());
}

void ReplayView::exportReport()
{
    auto *dialog = new QFileDialog(this, tr("Export report"), QString(), tr("Markdown (*.md)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("md"));
    connect(dialog, &QFileDialog::fileSelected, this, &ReplayView::writeReport);
    dialog->open();
}

void ReplayView::writeReport(const QString &path)
{
    QSaveFile file(path);
    const bool isOpen = file.open(QIODevice::WriteOnly);
    if (isOpen && file.write(report().toUtf8()) >= 0 && file.commit())
        return;
    //: %1 is a path, %2 what the system said.
    const QString words = tr("%1 could not be written: %2").arg(path, file.errorString());
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Export report"), words, QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace belay
