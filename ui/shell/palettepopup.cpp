// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/palettepopup.h"

#include "ui/common/environmentchip.h"
#include "ui/presentation/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace belay {
namespace {

/// A line: stripe, what it does, where, the key at the right; quiet when it cannot be done.
class EntryDelegate final : public QStyledItemDelegate
{
public:
    EntryDelegate(const PaletteModel *model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, option.fontMetrics.height() + 12};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem plain = option;
        plain.text.clear();
        const QStyle *style = plain.widget ? plain.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &plain, painter, plain.widget);
        const PaletteEntry &entry = m_model->at(index.row());
        painter->save();
        if (entry.connection)
            paintEnvironmentStripe(
                *painter, QRect(option.rect.left(), option.rect.top() + 1, 6, option.rect.height() - 2),
                *entry.connection);
        const QRect line = option.rect.adjusted(14, 0, -10, 0);
        const QColor quiet = themeFor(option.palette).neutral;
        const QColor ink = option.palette.color(QPalette::Text);
        painter->setPen(entry.refusal.isEmpty() ? ink : quiet);
        const QFontMetrics &metrics = option.fontMetrics;
        const int keysWidth = entry.keys.isEmpty() ? 0 : metrics.horizontalAdvance(entry.keys) + 16;
        const int half = std::max(line.width() * 45 / 100, 0);
        const QString detail = index.data(PaletteModel::DetailRole).toString();
        const int titleWidth = detail.isEmpty() ? line.width() - keysWidth : half;
        painter->drawText(QRect(line.left(), line.top(), titleWidth, line.height()), Qt::AlignVCenter,
                          metrics.elidedText(entry.title, Qt::ElideRight, titleWidth - 8));
        painter->setPen(quiet);
        const QRect rest(line.left() + half, line.top(), line.width() - half - keysWidth, line.height());
        painter->drawText(rest, Qt::AlignVCenter, metrics.elidedText(detail, Qt::ElideRight, rest.width()));
        painter->setPen(ink);
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, entry.keys);
        painter->restore();
    }

private:
    const PaletteModel *m_model;
};

} // namespace

PalettePopup::PalettePopup(PaletteModel::Source source, std::function<QStringList()> recent, QWidget *window)
    : QDialog(window, Qt::Dialog | Qt::FramelessWindowHint)
    , m_model(std::move(source))
    , m_recent(std::move(recent))
    , m_line(new QLineEdit)
    , m_list(new QListView)
{
    setWindowTitle(tr("Go to or do"));
    setModal(false);
    m_line->setPlaceholderText(tr("Go to or do…"));
    m_line->setAccessibleName(tr("What to go to or do"));
    m_line->installEventFilter(this);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new EntryDelegate(&m_model, m_list));
    m_list->setAccessibleName(tr("What fits"));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus); // arrows in the line walk it
    auto *prefixes = new QLabel(
        tr("Prefixes:  > command   @ connection   # group   op: id   acc: account   ? help      Esc closes"));
    prefixes->setWordWrap(true);
    prefixes->setForegroundRole(QPalette::PlaceholderText);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(8, 8, 8, 8);
    lines->addWidget(m_line);
    lines->addWidget(m_list, 1);
    lines->addWidget(prefixes);
    connect(m_line, &QLineEdit::textChanged, this, &PalettePopup::typed);
    connect(m_line, &QLineEdit::returnPressed, this, &PalettePopup::run);
    connect(m_list, &QListView::clicked, this, &PalettePopup::run);
}

void PalettePopup::open()
{
    m_line->clear();
    typed();
    const QWidget *window = parentWidget();
    const int wanted = fontMetrics().averageCharWidth() * 100;
    const int width = std::min(wanted, window->width() - 40);
    const int height = std::min(fontMetrics().height() * 24, window->height() - 80);
    const QPoint corner = window->mapToGlobal(QPoint((window->width() - width) / 2, 60));
    setGeometry(QRect(corner, QSize(width, height)));
    show();
    raise();
    activateWindow();
    m_line->setFocus();
}

void PalettePopup::typed()
{
    m_model.setTyped(m_line->text(), m_recent());
    m_list->setCurrentIndex(m_model.index(0, 0));
}

void PalettePopup::run()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const PaletteEntry entry = m_model.at(current.row());
    if (!entry.refusal.isEmpty()) {
        emit refused(entry.refusal);
        return;
    }
    if (!entry.run)
        return;
    close();
    emit chosen(entry.id);
    entry.run();
}

bool PalettePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool walks = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down ||
                       key->key() == Qt::Key_PageUp || key->key() == Qt::Key_PageDown;
    if (!walks)
        return false;
    QApplication::sendEvent(m_list, event);
    return true;
}

void PalettePopup::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    // Clicking elsewhere closes it, as a menu.
    if (event->type() == QEvent::ActivationChange && isVisible() && !isActiveWindow())
        close();
}

} // namespace belay
