// SPDX-License-Identifier: Apache-2.0
#include "ui/protection/progressstrip.h"

#include "ui/common/stateglyph.h"
#include "ui/presentation/errorwords.h"
#include "ui/presentation/protectionwords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>

#include <algorithm>

namespace belay {
namespace {

Glyph glyphFor(ProtectionStage stage)
{
    switch (stage) {
    case ProtectionStage::Reading:
    case ProtectionStage::Written:
        return Glyph::Waiting;
    case ProtectionStage::Sent:
    case ProtectionStage::Accepted:
    case ProtectionStage::Working:
        return Glyph::Running;
    case ProtectionStage::Finished:
    case ProtectionStage::ReachedAnyhow:
        return Glyph::Succeeded;
    case ProtectionStage::Failed:
    case ProtectionStage::Refused:
        return Glyph::Failed;
    case ProtectionStage::Unknown:
    case ProtectionStage::NotCarriedOut:
        return Glyph::Unknown;
    }
    return Glyph::Unknown;
}

} // namespace

ProgressStrip::ProgressStrip(QWidget *parent)
    : QFrame(parent)
    , m_glyph(new StateGlyph(this))
    , m_sentence(new QLabel(this))
    , m_stages(new QLabel(this))
    , m_error(new QLabel(this))
    , m_pairs(new QProgressBar(this))
{
    setFrameShape(QFrame::StyledPanel);
    m_sentence->setWordWrap(true);
    m_stages->setWordWrap(true);
    m_error->setWordWrap(true);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_pairs->setAccessibleName(tr("Replication pairs done"));
    auto *top = new QHBoxLayout;
    top->addWidget(m_glyph);
    top->addWidget(m_sentence, 1);
    auto *all = new QVBoxLayout(this);
    all->setSpacing(4);
    all->addLayout(top);
    all->addWidget(m_pairs);
    all->addWidget(m_stages);
    all->addWidget(m_error);
    hide();
}

void ProgressStrip::show(const ProtectionProgress *progress)
{
    setVisible(progress != nullptr);
    if (!progress)
        return;
    m_glyph->show(glyphFor(progress->stage), protectionActionWord(progress->action));
    m_sentence->setText(protectionStageSentence(*progress));
    setAccessibleName(m_sentence->text());

    QStringList stages;
    for (const auto &[stage, at] : progress->reached)
        stages += protectionStageWord(stage) + u' ' +
                  QLocale().toString(at.toLocalTime().time(), QStringLiteral("HH:mm:ss"));
    m_stages->setText(stages.join(QStringLiteral("  ›  ")));

    const QList<Job> parts = progress->job ? progress->job->parts : QList<Job>();
    m_pairs->setVisible(!parts.isEmpty());
    m_pairs->setMaximum(int(std::max<qsizetype>(1, parts.size())));
    m_pairs->setValue(int(std::count_if(parts.begin(), parts.end(),
                                        [](const Job &part) { return part.state == JobState::Success; })));
    //: %v and %m are numbers of replication pairs; Qt fills them in.
    m_pairs->setFormat(tr("%v of %m pairs done"));

    QStringList errors;
    if (progress->error)
        errors += errorSentence(*progress->error);
    if (progress->job && !(progress->job->errorCode + progress->job->failReason).isEmpty())
        errors += progress->job->errorCode + QStringLiteral("  ") + progress->job->failReason;
    m_error->setText(errors.join(u'\n'));
    m_error->setVisible(!errors.isEmpty());
}

} // namespace belay
