// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/matrixview.h"

#include "ui/operations/matrixdelegate.h"
#include "ui/operations/matrixheader.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace belay {
namespace {

constexpr int columnCharacters = 25;
constexpr int fewestCharacters = 16;

bool isDigits(const QString &text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

MatrixView::MatrixView(MatrixModel *model, QWidget *parent)
    : QTableView(parent)
    , m_matrix(model)
{
    setAccessibleName(tr("Matrix of accounts and regions"));
    setVerticalHeader(new MatrixHeader(model, this));
    setItemDelegate(new MatrixDelegate(model, this));
    setModel(model);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerItem);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setAccessibleName(tr("Regions in order of deployment"));
    auto *copy = new QAction(tr("&Copy cells"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this,
            [this] { QApplication::clipboard()->setText(selectionAsText()); });
    addAction(copy);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_before = currentIndex().isValid() ? std::optional(currentPlace()) : std::nullopt;
        m_scrolled = verticalScrollBar()->value();
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        shareWidth();
        if (m_before)
            setCurrentIndex(m_matrix->indexOf(*m_before));
        verticalScrollBar()->setValue(m_scrolled);
    });
    connect(model, &QAbstractItemModel::headerDataChanged, this,
            [this] { verticalHeader()->viewport()->update(); });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        m_hasOwnWidths = m_hasOwnWidths || (!m_isSharing && QGuiApplication::mouseButtons() != Qt::NoButton);
    });
    measure();
}

void MatrixView::measure()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_hasOwnWidths = false;
    updateGeometries();
    shareWidth();
}

void MatrixView::shareWidth()
{
    if (m_isSharing || m_hasOwnWidths)
        return;
    const int sign = fontMetrics().height() + 12;
    const int fewest = fewestCharacters * fontMetrics().averageCharWidth() + sign;
    const int most = columnCharacters * fontMetrics().averageCharWidth() + sign;
    const int each = viewport()->width() / std::max(1, m_matrix->columnCount());
    const int wanted = std::clamp(each, fewest, most);
    m_isSharing = true;
    horizontalHeader()->setStretchLastSection(each > most);
    horizontalHeader()->setDefaultSectionSize(wanted);
    m_isSharing = false;
}

void MatrixView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareWidth();
}

QSize MatrixView::sizeHint() const
{
    return {verticalHeader()->sizeHint().width() + 2 * horizontalHeader()->defaultSectionSize(),
            10 * verticalHeader()->defaultSectionSize()};
}

void MatrixView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

MatrixPlace MatrixView::currentPlace() const
{
    return m_matrix->placeAt(currentIndex());
}

void MatrixView::goTo(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

bool MatrixView::goToFailure(int step)
{
    const QModelIndex found = m_matrix->nextFailure(currentIndex(), step);
    goTo(found);
    return found.isValid();
}

bool MatrixView::foldKey(const QString &typed)
{
    if (typed == QLatin1String("*")) {
        m_matrix->setAllOpen(true);
        return true;
    }
    if (typed != QLatin1String("+") && typed != QLatin1String("-"))
        return false;
    const MatrixPlace place = currentPlace();
    m_matrix->setOpen(currentIndex().row(), typed == QLatin1String("+"));
    if (typed == QLatin1String("-") && place.isTarget())
        goTo(m_matrix->indexOf({place.folder, {}, place.region}));
    return true;
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const Qt::KeyboardModifiers pressed = event->modifiers() & ~Qt::KeypadModifier;
    if (isEnter && pressed == Qt::ControlModifier)
        emit cloudPageRequested();
    else if (isEnter && pressed == Qt::NoModifier)
        emit panelRequested();
    else if (event->key() == Qt::Key_F3 && (pressed & ~Qt::ShiftModifier) == Qt::NoModifier)
        goToFailure(pressed == Qt::ShiftModifier ? -1 : 1);
    else if (!(pressed & (Qt::ControlModifier | Qt::AltModifier)) && foldKey(event->text()))
        event->accept();
    else
        QTableView::keyPressEvent(event);
}

void MatrixView::keyboardSearch(const QString &typed)
{
    if (!isDigits(typed))
        return; // accounts are numbers; letters would jump to the words of states
    const bool goesOn =
        m_sinceDigit.isValid() && m_sinceDigit.elapsed() < QApplication::keyboardInputInterval() * 2;
    m_digits = goesOn ? m_digits + typed : typed;
    m_sinceDigit.restart();
    goTo(m_matrix->accountLike(m_digits, currentIndex()));
}

void MatrixView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    verticalHeader()->viewport()->update();
    emit currentMoved();
}

QString MatrixView::selectionAsText() const
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    std::sort(cells.begin(), cells.end(), [](const QModelIndex &a, const QModelIndex &b) {
        return a.row() != b.row() ? a.row() < b.row() : a.column() < b.column();
    });
    QList<int> columns;
    for (const QModelIndex &cell : std::as_const(cells))
        if (!columns.contains(cell.column()))
            columns.append(cell.column());
    std::sort(columns.begin(), columns.end());
    QStringList head{tr("Account")};
    for (const int column : std::as_const(columns))
        head += m_matrix->headerData(column, Qt::Horizontal).toString();
    QStringList lines{head.join(u'\t')};
    int row = -1;
    for (const QModelIndex &cell : std::as_const(cells)) {
        if (cell.row() == row)
            continue;
        row = cell.row();
        QStringList texts{m_matrix->headerData(row, Qt::Vertical).toString()};
        for (const int column : std::as_const(columns)) {
            const QModelIndex one = m_matrix->index(row, column);
            texts += selectionModel()->isSelected(one) ? one.data().toString() : QString();
        }
        lines += texts.join(u'\t');
    }
    return lines.join(u'\n');
}

} // namespace belay
