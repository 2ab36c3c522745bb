// SPDX-License-Identifier: Apache-2.0
#include "ui/update/diffview.h"

#include "ui/presentation/theme.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTextBlock>

namespace belay {
namespace {

constexpr int mostValuesShown = 500;

QPlainTextEdit *pane(const QString &name, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setReadOnly(true);
    edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    edit->setTabChangesFocus(true);
    edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    edit->setAccessibleName(name);
    return edit;
}

/// A band of colour behind the lines that changed; the sign in front says the same without colour.
void colour(QPlainTextEdit *edit, const QList<LineKind> &kinds)
{
    const bool dark = &themeFor(edit->palette()) == &darkTheme();
    QList<QTextEdit::ExtraSelection> bands;
    for (int row = 0; row < kinds.size(); ++row) {
        if (kinds.at(row) == LineKind::Same)
            continue;
        QTextEdit::ExtraSelection band;
        band.cursor = QTextCursor(edit->document()->findBlockByNumber(row));
        const bool added = kinds.at(row) == LineKind::Added;
        band.format.setBackground(added  ? (dark ? QColor(0x1e, 0x3d, 0x2a) : QColor(0xd8, 0xf2, 0xdf))
                                  : dark ? QColor(0x33, 0x33, 0x55)
                                         : QColor(0xe2, 0xe4, 0xf6));
        band.format.setProperty(QTextFormat::FullWidthSelection, true);
        bands.append(band);
    }
    edit->setExtraSelections(bands);
}

} // namespace

DiffView::DiffView(QWidget *parent)
    : QWidget(parent)
    , m_summary(new QLabel(this))
    , m_form(new QComboBox(this))
    , m_values(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_leftName(new QLabel(this))
    , m_rightName(new QLabel(this))
    , m_left(pane(tr("Before"), this))
    , m_right(pane(tr("After"), this))
    , m_unified(pane(tr("Before and after in one"), this))
{
    m_form->addItems({tr("side by side"), tr("unified")});
    m_form->setAccessibleName(tr("Form of the comparison"));
    m_values->setAccessibleName(tr("Changed values"));
    auto *previous = new QPushButton(tr("Previous (p)"), this);
    auto *next = new QPushButton(tr("Next (n)"), this);
    for (QPushButton *button : {previous, next})
        button->setAutoDefault(false);
    auto *sides = new QWidget(m_stack);
    auto *grid = new QGridLayout(sides);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_leftName, 0, 0);
    grid->addWidget(m_rightName, 0, 1);
    grid->addWidget(m_left, 1, 0);
    grid->addWidget(m_right, 1, 1);
    m_stack->addWidget(sides);
    m_stack->addWidget(m_unified);
    auto *top = new QHBoxLayout;
    top->addWidget(m_summary, 1);
    top->addWidget(previous);
    top->addWidget(next);
    top->addWidget(m_form);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(top);
    column->addWidget(m_values);
    column->addWidget(m_stack, 1);

    for (QWidget *inside : QList<QWidget *>{m_left, m_right, m_unified, m_values})
        inside->installEventFilter(this);
    connect(previous, &QPushButton::clicked, this, [this] { jump(-1); });
    connect(next, &QPushButton::clicked, this, [this] { jump(1); });
    connect(m_form, &QComboBox::currentIndexChanged, this, [this](int form) {
        m_stack->setCurrentIndex(form);
        m_current = -1;
    });
    for (const auto &[from, to] : {std::pair(m_left, m_right), std::pair(m_right, m_left)}) {
        connect(from->verticalScrollBar(), &QScrollBar::valueChanged, to->verticalScrollBar(),
                &QScrollBar::setValue);
        connect(from->horizontalScrollBar(), &QScrollBar::valueChanged, to->horizontalScrollBar(),
                &QScrollBar::setValue);
    }
    connect(m_values, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        const int before = item->data(Qt::UserRole).toInt();
        const int after = item->data(Qt::UserRole + 1).toInt();
        for (int row = 0; row < m_rows.size(); ++row)
            if ((after >= 0 && m_rows.at(row).after == after) ||
                (after < 0 && before >= 0 && m_rows.at(row).before == before)) {
                m_form->setCurrentIndex(0);
                goToRow(row);
                return;
            }
    });
}

void DiffView::show(const QByteArray &before, const QByteArray &after, const QString &beforeName,
                    const QString &afterName)
{
    m_diff = templateDiff(before, after);
    m_beforeName = beforeName;
    m_afterName = afterName;
    fill();
}

void DiffView::showText(const QByteArray &before, const QByteArray &after, const QString &beforeName,
                        const QString &afterName)
{
    m_diff = {diffOf(QString::fromUtf8(before), QString::fromUtf8(after)), QList<NodeChange>{}};
    m_beforeName = beforeName;
    m_afterName = afterName;
    fill();
}

void DiffView::fill()
{
    m_current = -1;
    m_leftName->setText(m_beforeName);
    m_rightName->setText(m_afterName);
    m_summary->setText(
        m_diff.values
            ? m_diff.summary()
            //: %1 is such as "+12 −3 lines".
            : tr("%1; not readable as a template, so only lines are compared.").arg(m_diff.summary()));
    m_values->clear();
    const QList<NodeChange> values = m_diff.values.value_or(QList<NodeChange>{});
    for (const NodeChange &change : values.mid(0, mostValuesShown)) {
        auto *item = new QListWidgetItem(changeLine(change), m_values);
        item->setData(Qt::UserRole, change.oldLine);
        item->setData(Qt::UserRole + 1, change.newLine);
    }
    const int rows = std::clamp(int(values.size()), 1, 4);
    m_values->setFixedHeight((m_values->fontMetrics().height() + 6) * rows + 6);
    m_values->setVisible(!values.isEmpty());

    m_rows = sideBySide(m_diff.text);
    QStringList left;
    QStringList right;
    QList<LineKind> leftKinds;
    QList<LineKind> rightKinds;
    for (const SideRow &row : std::as_const(m_rows)) {
        left += row.before < 0
                    ? QString()
                    : (row.left == LineKind::Removed ? QStringLiteral("− ") : QStringLiteral("  ")) +
                          m_diff.text.oldLines.at(row.before);
        right += row.after < 0
                     ? QString()
                     : (row.right == LineKind::Added ? QStringLiteral("+ ") : QStringLiteral("  ")) +
                           m_diff.text.newLines.at(row.after);
        leftKinds += row.left;
        rightKinds += row.right;
    }
    m_left->setPlainText(left.join(u'\n'));
    m_right->setPlainText(right.join(u'\n'));
    colour(m_left, leftKinds);
    colour(m_right, rightKinds);
    QStringList unified;
    QList<LineKind> kinds;
    for (const DiffLine &line : m_diff.text.lines) {
        const bool removed = line.kind == LineKind::Removed;
        unified += (removed                        ? QStringLiteral("− ")
                    : line.kind == LineKind::Added ? QStringLiteral("+ ")
                                                   : QStringLiteral("  ")) +
                   (removed ? m_diff.text.oldLines.at(line.before) : m_diff.text.newLines.at(line.after));
        kinds += line.kind;
    }
    m_unified->setPlainText(unified.join(u'\n'));
    colour(m_unified, kinds);
}

QList<int> DiffView::starts() const
{
    return m_form->currentIndex() == 0 ? changeStarts(m_rows) : changeStarts(m_diff.text);
}

int DiffView::currentRow() const
{
    return m_current;
}

void DiffView::jump(int step)
{
    const QList<int> all = starts();
    int next = -1;
    for (const int start : all) {
        if (step > 0 && start > m_current) {
            next = start;
            break;
        }
        if (step < 0 && start < m_current)
            next = start;
    }
    if (next >= 0)
        goToRow(next);
}

void DiffView::goToRow(int row)
{
    m_current = row;
    const QList<QPlainTextEdit *> shown = m_form->currentIndex() == 0
                                              ? QList<QPlainTextEdit *>{m_left, m_right}
                                              : QList<QPlainTextEdit *>{m_unified};
    for (QPlainTextEdit *edit : shown) {
        edit->setTextCursor(QTextCursor(edit->document()->findBlockByNumber(row)));
        edit->centerCursor();
    }
}

bool DiffView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() != Qt::NoModifier || (key->key() != Qt::Key_N && key->key() != Qt::Key_P))
        return QWidget::eventFilter(watched, event);
    jump(key->key() == Qt::Key_N ? 1 : -1);
    return true;
}

} // namespace belay
