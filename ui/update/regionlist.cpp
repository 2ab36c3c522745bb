// SPDX-License-Identifier: Apache-2.0
#include "ui/update/regionlist.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

namespace belay {
namespace {

constexpr int regionRole = Qt::UserRole;
constexpr int mostRowsSeen = 5;

QString regionOf(const QListWidgetItem *item)
{
    return item->data(regionRole).toString();
}

} // namespace

RegionList::RegionList(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_up(new QPushButton(tr("Up"), this))
    , m_down(new QPushButton(tr("Down"), this))
{
    m_list->setAccessibleName(name);
    m_list->setAccessibleDescription(tr("Space chooses a region, Alt+Up and Alt+Down move it."));
    m_list->installEventFilter(this);
    m_list->setSpacing(2);
    m_up->setToolTip(QKeySequence(Qt::ALT | Qt::Key_Up).toString(QKeySequence::NativeText));
    m_down->setToolTip(QKeySequence(Qt::ALT | Qt::Key_Down).toString(QKeySequence::NativeText));
    auto *moves = new QVBoxLayout;
    for (QPushButton *button : {m_up, m_down}) {
        button->setAutoDefault(false);
        moves->addWidget(button);
    }
    moves->addStretch(1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addLayout(moves);
    setFocusProxy(m_list);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_list, &QListWidget::currentRowChanged, this, &RegionList::showMoves);
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        number();
        emit edited();
    });
    fill({}, {});
}

void RegionList::offer(const QStringList &regions)
{
    if (regions == m_offered)
        return;
    m_offered = regions;
    QStringList all = shown();
    const QStringList kept = chosen();
    all.removeIf([&](const QString &region) { return !regions.contains(region) && !kept.contains(region); });
    for (const QString &region : regions)
        if (!all.contains(region))
            all += region;
    fill(all, kept);
}

void RegionList::choose(const QStringList &regions)
{
    QStringList wanted = regions;
    wanted.removeDuplicates();
    if (wanted == chosen())
        return;
    QStringList all = wanted;
    for (const QString &region : shown() + m_offered)
        if (!all.contains(region) && m_offered.contains(region))
            all += region;
    fill(all, wanted);
}

QStringList RegionList::chosen() const
{
    QStringList regions;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            regions += regionOf(m_list->item(row));
    return regions;
}

QStringList RegionList::shown() const
{
    QStringList regions;
    for (int row = 0; row < m_list->count(); ++row)
        regions += regionOf(m_list->item(row));
    return regions;
}

void RegionList::fill(const QStringList &regions, const QStringList &chosen)
{
    const QString current = m_list->currentItem() ? regionOf(m_list->currentItem()) : QString();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const QString &region : regions) {
            auto *item = new QListWidgetItem(m_list);
            item->setData(regionRole, region);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(chosen.contains(region) ? Qt::Checked : Qt::Unchecked);
            if (region == current)
                m_list->setCurrentItem(item);
        }
    }
    number();
    fitHeight();
    showMoves();
}

/// As many rows as there are, up to some; in the text size of the moment.
void RegionList::fitHeight()
{
    const int rows = std::clamp(m_list->count(), 2, mostRowsSeen);
    const int row = m_list->count() > 0 ? m_list->sizeHintForRow(0) : m_list->fontMetrics().height();
    m_list->setFixedHeight(rows * (row + 2 * m_list->spacing()) + 2 * m_list->frameWidth() + 2);
}

void RegionList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

void RegionList::number()
{
    const QSignalBlocker quiet(m_list);
    int place = 0;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        item->setText(item->checkState() == Qt::Checked
                          //: %1 is the place in an order, %2 a region.
                          ? tr("%1  %2").arg(QString::number(++place), regionOf(item))
                          : regionOf(item));
    }
}

void RegionList::move(int step)
{
    const int from = m_list->currentRow();
    const int to = from + step;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    {
        const QSignalBlocker quiet(m_list);
        QListWidgetItem *item = m_list->takeItem(from);
        m_list->insertItem(to, item);
        m_list->setCurrentRow(to);
    }
    number();
    showMoves();
    emit edited();
}

void RegionList::showMoves()
{
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
}

bool RegionList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isMove = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
    if (!isMove || key->modifiers() != Qt::AltModifier)
        return QWidget::eventFilter(watched, event);
    move(key->key() == Qt::Key_Up ? -1 : 1);
    return true;
}

} // namespace belay
