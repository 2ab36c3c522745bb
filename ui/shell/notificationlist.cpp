// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/notificationlist.h"

#include "ui/presentation/figures.h"
#include "ui/presentation/stateglyphs.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace belay {
namespace {

Glyph glyphOf(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::FirstFailure:
    case NoticeKind::EndedWithFailures:
    case NoticeKind::ProtectionProblem:
        return Glyph::Failed;
    case NoticeKind::LikelyOverLimit:
    case NoticeKind::Stalled:
    case NoticeKind::StopStuck:
    case NoticeKind::SignInExpiring:
    case NoticeKind::GuardCountdown:
        return Glyph::Stalled;
    case NoticeKind::StopFinished:
    case NoticeKind::GuardFired:
        return Glyph::Stopping;
    case NoticeKind::Ended:
        return Glyph::Succeeded;
    }
    return Glyph::None;
}

} // namespace

NotificationList::NotificationList(NoticeCentre *centre, QWidget *parent)
    : QDialog(parent)
    , m_centre(centre)
    , m_list(new QListWidget)
    , m_empty(new QLabel(tr("Nothing has happened yet that needs a hand.")))
{
    setWindowTitle(tr("Notifications"));
    m_list->setAccessibleName(tr("Notifications"));
    m_list->setWordWrap(true);
    m_list->setSpacing(2);
    auto *lines = new QVBoxLayout(this);
    lines->addWidget(m_empty);
    lines->addWidget(m_list, 1);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 22);
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        const Notice notice = m_centre->notices().list().value(m_list->row(item));
        emit requested(notice.event.target);
    });
    connect(centre, &NoticeCentre::changed, this, &NotificationList::showNotices);
    showNotices();
}

void NotificationList::showNotices()
{
    const int current = m_list->currentRow();
    m_list->clear();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const Notice &notice : m_centre->notices().list()) {
        QString title = clockText(notice.at, now) + QStringLiteral("   ") + notice.event.title;
        if (notice.times > 1)
            //: Behind a line: it happened %1 times; the line shows the last.
            title += QStringLiteral("   ") + tr("(%1 times)").arg(notice.times);
        auto *item =
            new QListWidgetItem(glyphIcon(glyphOf(notice.event.kind)), title + u'\n' + notice.event.sentence);
        QFont font = m_list->font();
        font.setBold(!notice.isRead);
        item->setFont(font);
        m_list->addItem(item);
    }
    m_empty->setVisible(m_list->count() == 0);
    m_list->setCurrentRow(std::clamp(current, 0, std::max(0, m_list->count() - 1)));
}

void NotificationList::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_list->setFocus();
}

void NotificationList::keyPressEvent(QKeyEvent *event)
{
    const int row = m_list->currentRow();
    if (event->key() == Qt::Key_Delete && row >= 0)
        m_centre->remove(m_centre->notices().list().value(row).event.subject);
    else
        QDialog::keyPressEvent(event);
}

} // namespace belay
