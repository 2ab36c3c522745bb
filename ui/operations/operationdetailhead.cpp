// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/operationdetailhead.h"

#include "ui/common/segmentedbar.h"
#include "ui/common/stateglyph.h"
#include "ui/presentation/operationdetailpresenter.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace belay {
namespace {

constexpr int stopHeight = 32;
constexpr double titleScale = 1.15;

/// A text that never makes its window wider: it wraps, and is its own tooltip.
QLabel *yieldingLabel()
{
    auto *label = new QLabel;
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void say(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setToolTip(text);
}

} // namespace

OperationDetailHead::OperationDetailHead(QWidget *parent)
    : QWidget(parent)
    , m_back(new QPushButton(tr("Back  Alt+Left")))
    , m_title(yieldingLabel())
    , m_state(new StateGlyph)
    , m_time(new QLabel)
    , m_stop(new QPushButton(tr("Stop…  F8")))
    , m_finished(new QLabel)
    , m_counts(yieldingLabel())
    , m_bar(new SegmentedBar)
    , m_remaining(yieldingLabel())
    , m_age(new QLabel)
    , m_warning(new QLabel)
{
    m_stop->setObjectName(QStringLiteral("stopButton"));
    m_stop->setMinimumHeight(stopHeight);
    m_warning->setWordWrap(true);
    m_warning->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont bold = font();
    bold.setBold(true);
    m_warning->setFont(bold);
    m_warning->setAccessibleName(tr("What to look at"));
    connect(m_back, &QPushButton::clicked, this, &OperationDetailHead::backRequested);
    connect(m_stop, &QPushButton::clicked, this, &OperationDetailHead::stopRequested);

    auto *first = new QHBoxLayout;
    first->addWidget(m_back);
    first->addWidget(m_title, 1);
    first->addWidget(m_state);
    first->addWidget(m_time);
    first->addWidget(m_stop);
    auto *second = new QHBoxLayout;
    second->addWidget(m_finished);
    second->addSpacing(16);
    second->addWidget(m_counts, 1);
    auto *third = new QHBoxLayout;
    third->addWidget(m_remaining, 1);
    third->addWidget(m_age);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addLayout(first);
    lines->addLayout(second);
    lines->addWidget(m_bar);
    lines->addLayout(third);
    lines->addWidget(m_warning);
    measure();
}

void OperationDetailHead::measure()
{
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * titleScale);
    m_title->setFont(large);
}

void OperationDetailHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        measure();
}

void OperationDetailHead::show(const OperationDetail &detail)
{
    m_stop->setEnabled(detail.row && detail.stopRefusal.isEmpty());
    m_stop->setToolTip(detail.stopRefusal);
    if (!detail.row) {
        say(m_title, tr("No operation"));
        return;
    }
    const OperationRow &row = *detail.row;
    m_title->setText(titleOf(row));
    m_title->setToolTip(row.ref.id.toString());
    m_state->show(glyphOf(row), stateWordOf(row));
    m_finished->setText(detail.finished);
    say(m_counts, detail.counts);
    m_bar->setCounts(row.counts);
    say(m_remaining, detail.remaining);
    m_warning->setText(detail.warning);
    m_warning->setVisible(!detail.warning.isEmpty());
}

void OperationDetailHead::showTimes(const QString &runTime, const QString &dataAge)
{
    m_time->setText(runTime);
    m_age->setText(dataAge);
}

} // namespace belay
