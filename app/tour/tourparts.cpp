// SPDX-License-Identifier: Apache-2.0
#include "app/tour/hands.h"
#include "app/tour/tour.h"
#include "ui/operations/operationdetailpage.h"
#include "ui/operations/replayview.h"
#include "ui/presentation/matrixmodel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/palettepopup.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>

namespace belay {
namespace {

Qt::Key keyOf(OperationDetailPage::Part part)
{
    return Qt::Key(Qt::Key_1 + int(part));
}

} // namespace

Tour::Said Tour::matrix()
{
    const OperationDetailPage *page = m_window->detail();
    QAbstractItemView *matrix = hands::view(page, QStringLiteral("Matrix of accounts and regions"));
    const auto state = [&] { return CellState(matrix->currentIndex().data(CellStateRole).toInt()); };
    if (!matrix || !hands::until([&] { return matrix->currentIndex().isValid(); }, 60))
        return {false, QStringLiteral("the first failure to be the current cell")};
    const QModelIndex first = matrix->currentIndex();
    picture(QStringLiteral("matrix"));
    hands::press(matrix, Qt::Key_F3);
    const QString spoken = matrix->currentIndex().data(Qt::AccessibleTextRole).toString();
    return {state() == CellState::Failed && matrix->currentIndex() != first,
            QStringLiteral("F3 goes to the next failure: %1").arg(spoken)};
}

Tour::Said Tour::reasons()
{
    OperationDetailPage *page = m_window->detail();
    hands::press(page, keyOf(OperationDetailPage::ReasonsPart), Qt::AltModifier);
    QAbstractItemView *causes = hands::view(page, QStringLiteral("Reasons of failures"));
    if (!causes || !hands::until([&] { return causes->model()->rowCount() > 0; }, 20))
        return {false, QStringLiteral("the causes of the failures")};
    hands::press(causes, Qt::Key_Down);
    const OperationDetail &detail = page->presenter()->detail();
    int failed = 0;
    for (const CauseRow &cause : detail.causes)
        failed += cause.isCancelled ? 0 : cause.targets;
    return {failed == detail.row->counts.failed,
            QStringLiteral("%1 causes account for %2 of %3 failed targets")
                .arg(causes->model()->rowCount())
                .arg(failed)
                .arg(detail.row->counts.failed)};
}

Tour::Said Tour::furtherParts()
{
    OperationDetailPage *page = m_window->detail();
    const std::pair<OperationDetailPage::Part, const char *> parts[] = {
        {OperationDetailPage::ListPart, "list"},
        {OperationDetailPage::TimelinePart, "timeline"},
        {OperationDetailPage::RequestPart, "request"}};
    for (const auto &[part, title] : parts) {
        hands::press(page, keyOf(part), Qt::AltModifier);
        picture(QLatin1String(title));
    }
    hands::press(page, keyOf(OperationDetailPage::MatrixPart), Qt::AltModifier);
    return {hands::view(page, QStringLiteral("Matrix of accounts and regions")) != nullptr,
            QStringLiteral("Alt and a number opens each part")};
}

/// Of the operation stopped just now: its stages were recorded.
Tour::Said Tour::replay()
{
    OperationDetailPage *page = m_window->detail();
    hands::press(page, keyOf(OperationDetailPage::ReplayPart), Qt::AltModifier);
    auto *view = page->findChild<ReplayView *>();
    const auto stops = [view] {
        const QList<ReplayMark> marks = view->player()->replay().marks();
        return std::count_if(marks.begin(), marks.end(),
                             [](const ReplayMark &mark) { return mark.kind == ReplayMarkKind::Stop; });
    };
    const bool isTrue = hands::until([&] { return stops() > 0; }, 30);
    picture(QStringLiteral("replay"));
    const int marks = int(view->player()->replay().marks().size());
    hands::press(page, keyOf(OperationDetailPage::MatrixPart), Qt::AltModifier);
    return {isTrue, QStringLiteral("%1 marks were recorded, with the stop").arg(marks)};
}

Tour::Said Tour::palette()
{
    hands::press(m_window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    PalettePopup *popup = nullptr;
    if (!hands::until([&] { return (popup = hands::window<PalettePopup>(m_window)) != nullptr; }, 5))
        return {false, QStringLiteral("the palette after Ctrl+Shift+P")};
    hands::type(popup->findChild<QLineEdit *>(), QStringLiteral("stop"));
    const bool isTrue = hands::until([&] { return popup->model()->rowCount() > 0; }, 5);
    const QString first = popup->model()->index(0, 0).data().toString();
    picture(QStringLiteral("palette"), popup);
    hands::press(popup->findChild<QLineEdit *>(), Qt::Key_Escape);
    return {isTrue && !popup->isVisible(), QStringLiteral("\"stop\" finds: %1").arg(first)};
}

Tour::Said Tour::journalTells()
{
    goTo(QStringLiteral("Journal"));
    QAbstractItemView *journal = hands::view(m_window, QStringLiteral("Journal of changes"));
    QCheckBox *writesOnly = nullptr;
    for (QCheckBox *one : m_window->findChildren<QCheckBox *>())
        if (one->isVisible() && one->text() == QLatin1String("&writes only"))
            writesOnly = one;
    if (!journal || !writesOnly || !writesOnly->isChecked())
        return {false, QStringLiteral("the journal with nothing but changes")};
    const auto rows = [&] { return journal->model()->rowCount(); };
    const int expected = int(m_claims.size());
    if (!hands::until([&] { return rows() == expected; }, 20))
        return {false, QStringLiteral("%1 changes in the journal; there are %2").arg(expected).arg(rows())};
    picture(QStringLiteral("changes"));
    hands::press(writesOnly, Qt::Key_Space);
    if (!hands::until([&] { return rows() > expected; }, 20))
        return {false, QStringLiteral("sign-ins beside the changes")};
    const int all = rows();
    picture(QStringLiteral("sign-ins"));
    hands::press(writesOnly, Qt::Key_Space);
    const bool isTrue = hands::until([&] { return rows() == expected; }, 20);
    return {isTrue,
            QStringLiteral("%1 changes in the journal, each of them done here; with sign-ins %2 entries")
                .arg(expected)
                .arg(all)};
}

} // namespace belay
