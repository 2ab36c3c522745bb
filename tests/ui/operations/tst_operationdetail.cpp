// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sampler.h"
#include "tests/core/engine/range.h"
#include "tests/ui/accessiblewalk.h"
#include "ui/common/datatable.h"
#include "ui/operations/matrixcellpanel.h"
#include "ui/operations/matrixlimits.h"
#include "ui/operations/matrixview.h"
#include "ui/operations/operationdetailpage.h"
#include "ui/operations/reasonsview.h"
#include "ui/operations/replayview.h"
#include "ui/operations/requestview.h"
#include "ui/operations/timelineview.h"
#include "ui/presentation/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace belay;

namespace {

/// Remembers what a browser would have been asked to open.
class Browser final : public QObject
{
    Q_OBJECT
public:
    Browser() { QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(QStringLiteral("https")); }
    QList<QUrl> opened;
public slots:
    void open(const QUrl &url) { opened.append(url); }
};

struct Scene
{
    explicit Scene(const QString &scenario = QStringLiteral("board"), double clock = 1.0)
        : range(scenario, clock)
        , samples(range.directory.path())
        , sampler(&range.watch, &range.stops, &samples)
    {
        context.workspace = &range.workspace;
        context.operations = &range.watch;
        context.stops = &range.stops;
        context.updates = &range.updates;
        context.protection = &range.protection;
        context.protecting = &range.protectionControl;
        context.scheduler = &range.scheduler;
        context.samples = &samples;
    }

    enum What { Runs, HasFailed };
    /// The operation of that group that runs, or has ended with failures; waits until its targets were read.
    std::optional<OperationRef> find(const QString &group, What what = Runs)
    {
        range.watch.start();
        std::optional<OperationRef> found;
        const bool isFound = QTest::qWaitFor(
            [&] {
                for (const OperationRecord &record : range.watch.records())
                    if (record.ref.group.name == group && record.countsKnown &&
                        (what == Runs) != isEnded(record.operation.state.value) &&
                        (what == Runs || record.counts.failed > 0))
                        found = record.ref;
                return found.has_value();
            },
            60'000);
        return isFound ? found : std::nullopt;
    }

    Range range;
    Samples samples;
    Sampler sampler;
    AppContext context;
};

QPushButton *button(const QWidget &in, const QString &start)
{
    for (QPushButton *one : in.findChildren<QPushButton *>())
        if (one->text().remove(u'&').startsWith(start))
            return one;
    return nullptr;
}

QString cellOf(const QAbstractItemModel *model, int row, int column)
{
    return model->index(row, column).data().toString();
}

/// With BELAY_PICTURES set to a folder: light, dark, with large text and in shades of grey.
void keepPictures(OperationDetailPage &page, const QString &name)
{
    const QString folder = qEnvironmentVariable("BELAY_PICTURES");
    if (folder.isEmpty())
        return;
    const QPalette palette = QApplication::palette();
    const QFont font = QApplication::font();
    const auto keep = [&](const char *suffix, QImage::Format format = QImage::Format_RGB32) {
        for (int turn = 0; turn < 5; ++turn) { // fonts, then layouts, then what follows from them
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
        page.grab().toImage().convertToFormat(format).save(
            QDir(folder).filePath(name + u'-' + QLatin1String(suffix) + QStringLiteral(".png")));
    };
    QApplication::setPalette(paletteOf(lightTheme()));
    keep("light");
    keep("grey", QImage::Format_Grayscale8);
    QApplication::setPalette(paletteOf(darkTheme()));
    keep("dark");
    QApplication::setPalette(paletteOf(lightTheme()));
    QFont large = font;
    large.setPointSizeF(font.pointSizeF() * 1.5);
    QApplication::setFont(large);
    keep("150");
    QApplication::setFont(font);
    QApplication::setPalette(palette);
}

} // namespace

class OperationDetailTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QApplication::setStyle(QStringLiteral("Fusion")); }
    void figuresAddUp();
    void cellPanelTellsTheCurrentCell();
    void firstLookFits();
    void tablesRememberTheirColumns();
    void filtersNarrowMatrixAndList();
    void keysOfTheParts();
    void requestTellsWhoSentIt();
    void stopIsOnTheTimelineAndInTheReplay();
    void tellsWhenTheRangeGrows();
    void rangeGrowsByItsMost_data();
    void rangeGrowsByItsMost();
};

void OperationDetailTest::figuresAddUp()
{
    Scene scene;
    OperationDetailPage page(scene.context);
    page.resize(1280, 800);
    page.show();
    const auto ref = scene.find(QStringLiteral("baseline-iam"));
    QVERIFY(ref);
    OperationDetailPresenter &presenter = *page.presenter();
    QAbstractItemModelTester matrix(presenter.matrix(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester targets(presenter.targets(),
                                     QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy pictured(&presenter, &OperationDetailPresenter::pictureTaken);
    page.open(*ref);
    QTRY_VERIFY_WITH_TIMEOUT(!pictured.isEmpty() && presenter.matrix()->rowCount() > 0, 20'000);
    const OperationDetail &detail = presenter.detail();
    QTRY_COMPARE(detail.row->counts.total(), presenter.targets()->rowCount());
    QTRY_COMPARE(int(presenter.matrix()->layout().table.size()), detail.row->counts.total());
    int inRegions = 0;
    for (const RegionRow &region : detail.regions)
        inRegions += region.progress.total;
    QCOMPARE(inRegions, detail.row->counts.total());
    int failed = 0;
    for (const CauseRow &cause : detail.causes)
        failed += cause.isCancelled ? 0 : cause.targets;
    QTRY_COMPARE(failed, detail.row->counts.failed);
    QVERIFY(detail.causes.last().isCancelled);
    const MatrixLayout &layout = presenter.matrix()->layout();
    QCOMPARE(layout.regions, (QStringList{QStringLiteral("eu-west-1"), QStringLiteral("eu-north-1"),
                                          QStringLiteral("us-east-1")}));
    QVERIFY(layout.hasFolders);
    QCOMPARE(page.findChild<MatrixLimits *>()->model()->rowCount(), 3);
    QVERIFY(page.findChild<TimelineView *>()->model()->rowCount() >= 2);
    QCOMPARE(unnamedControl(page), QString());
    page.findChild<MatrixView *>()->goToFailure(1);
    for (int part = 0; part < page.findChild<QTabWidget *>()->count(); ++part) {
        page.showPart(OperationDetailPage::Part(part));
        keepPictures(page, QStringLiteral("detail-%1").arg(part + 1));
    }
    page.showPart(OperationDetailPage::MatrixPart);
    page.resize(720, 600);
    keepPictures(page, QStringLiteral("detail-narrow"));
}

void OperationDetailTest::cellPanelTellsTheCurrentCell()
{
    Scene scene;
    Browser browser;
    OperationDetailPage page(scene.context);
    page.resize(1280, 800);
    page.show();
    page.open(scene.find(QStringLiteral("baseline-iam")));
    auto *view = page.findChild<MatrixView *>();
    auto *panel = page.findChild<MatrixCellPanel *>();
    QCOMPARE(panel->findChild<QLabel *>()->text(), QStringLiteral("No cell is chosen"));
    for (const QPushButton *one : panel->findChildren<QPushButton *>())
        QVERIFY2(one->isHidden(), qPrintable(one->text()));
    QTRY_VERIFY_WITH_TIMEOUT(view->currentIndex().isValid(), 20'000); // the first failure, by itself
    const MatrixPlace place = view->currentPlace();
    QCOMPARE(CellState(view->currentIndex().data(CellStateRole).toInt()), CellState::Failed);
    QCOMPARE(view->currentIndex(), page.presenter()->matrix()->nextFailure({}, 1));
    const QString reason = panel->findChild<QPlainTextEdit *>()->toPlainText();
    QVERIFY2(reason.contains(QLatin1String("iam:CreatePolicy")), qPrintable(reason));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(panel->findChild<QPlainTextEdit *>()->hasFocus());
    QTest::mouseClick(button(*panel, QStringLiteral("Copy reason")), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), reason);

    // The practice range has no page; a real connection shows the host before it opens.
    QTest::keyClick(view, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(browser.opened.isEmpty());
    QVERIFY(button(*panel, QStringLiteral("Open "))->isHidden());
    Connection real = scene.range.connection(QStringLiteral("aws"));
    real.practice = false;
    scene.range.set(real);
    emit view->currentMoved();
    QPushButton *open = button(*panel, QStringLiteral("Open "));
    QCOMPARE(open->text(), QStringLiteral("Open %1.console.aws.amazon.com").arg(place.region));
    QTest::keyClick(view, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(browser.opened.size(), 1);
    QCOMPARE(browser.opened.first().host(), place.region + QStringLiteral(".console.aws.amazon.com"));
    QVERIFY(browser.opened.first().fragment().contains(QLatin1String("StackSet-baseline-iam")));
}

/// At 1280 pixels all regions are seen at once, in the matrix and against their limits; the timeline
/// beside them shows its newest moment.
void OperationDetailTest::firstLookFits()
{
    Scene scene;
    OperationDetailPage page(scene.context);
    page.resize(1020, 720); // what a window of 1280 by 800 leaves
    page.show();
    page.open(scene.find(QStringLiteral("baseline-iam")));
    auto *view = page.findChild<MatrixView *>();
    QTRY_VERIFY_WITH_TIMEOUT(view->currentIndex().isValid(), 20'000);
    const MatrixModel &matrix = *page.presenter()->matrix();
    QCOMPARE(matrix.rowCount(), int(matrix.layout().folders.size() + matrix.layout().accounts.size()));
    QCOMPARE(matrix.columnCount(), 3);
    const auto noBars = [](const QTableView *table) { return table->horizontalScrollBar()->maximum() == 0; };
    QTRY_VERIFY(noBars(view));
    const auto *limits = page.findChild<MatrixLimits *>();
    QTRY_VERIFY(noBars(limits));
    QTRY_COMPARE(limits->verticalScrollBar()->maximum(), 0);
    const TimelineView *beside = nullptr;
    for (const TimelineView *one : page.findChildren<TimelineView *>())
        if (one->isVisible())
            beside = one;
    QVERIFY(beside);
    QTRY_COMPARE(beside->verticalScrollBar()->value(), beside->verticalScrollBar()->maximum());
    QCOMPARE(cellOf(beside->model(), beside->model()->rowCount() - 1, 1), QStringLiteral("now"));
    keepPictures(page, QStringLiteral("detail-first"));
}

void OperationDetailTest::tablesRememberTheirColumns()
{
    Scene scene;
    QSettings settings(scene.range.directory.filePath(QStringLiteral("tables.ini")), QSettings::IniFormat);
    scene.context.settings = &settings;
    {
        const OperationDetailPage page(scene.context);
        for (DataTable *table : page.findChildren<DataTable *>())
            table->horizontalHeader()->resizeSection(0, 211);
        for (const char *name : {"targets", "reasons", "limits", "timeline"})
            QTRY_VERIFY2(settings.contains(
                             QStringLiteral("tables/operation-%1/columns").arg(QLatin1String(name))),
                         name);
    }
    const OperationDetailPage again(scene.context);
    QVERIFY(std::abs(again.findChild<MatrixLimits *>()->columnWidth(0) - 211) <= 2);
    QVERIFY(std::abs(again.findChild<ReasonsView *>()->table()->columnWidth(0) - 211) <= 2);
}

void OperationDetailTest::filtersNarrowMatrixAndList()
{
    Scene scene;
    OperationDetailPage page(scene.context);
    page.resize(1280, 800);
    page.show();
    page.open(scene.find(QStringLiteral("baseline-iam")));
    OperationDetailPresenter &presenter = *page.presenter();
    auto *view = page.findChild<MatrixView *>();
    QTRY_VERIFY_WITH_TIMEOUT(view->currentIndex().isValid(), 20'000);
    const int all = int(presenter.matrix()->layout().accounts.size());
    QTRY_VERIFY(page.findChild<MatrixCellPanel *>() &&
                button(page, QStringLiteral("Filter same reason"))->isEnabled());
    QTest::keyClick(view, Qt::Key_F3, Qt::ControlModifier | Qt::ShiftModifier);
    const auto shown = [&] { return int(presenter.matrix()->layout().accounts.size()); };
    QTRY_VERIFY(shown() < all && shown() >= 3);
    QTRY_COMPARE(presenter.targets()->rowCount(), shown());
    QPushButton *only = button(page, QStringLiteral("Only:"));
    QVERIFY(only && only->isVisible());
    QTest::mouseClick(only, Qt::LeftButton);
    QTRY_COMPARE(shown(), all);
    QVERIFY(!only->isVisible());

    auto *show = page.findChild<QComboBox *>();
    show->setCurrentIndex(1); // FAILED
    QTRY_COMPARE(presenter.targets()->rowCount(), presenter.detail().row->counts.failed);
    QTRY_VERIFY(shown() < all);
    keepPictures(page, QStringLiteral("detail-filtered"));
    show->setCurrentIndex(0);
    QTRY_COMPARE(shown(), all);
}

void OperationDetailTest::keysOfTheParts()
{
    Scene scene;
    OperationDetailPage page(scene.context);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.open(scene.find(QStringLiteral("baseline-iam")));
    auto *tabs = page.findChild<QTabWidget *>();
    QTRY_VERIFY_WITH_TIMEOUT(page.findChild<MatrixView *>()->isVisible(), 20'000);
    for (int part = 5; part >= 0; --part) {
        QTest::keyClick(&page, Qt::Key(Qt::Key_1 + part), Qt::AltModifier);
        QCOMPARE(tabs->currentIndex(), part);
    }
    QTest::keyClick(&page, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(QApplication::clipboard()->text().startsWith(
        QLatin1String("aws cloudformation stop-stack-set-operation")));
    QTRY_VERIFY(page.presenter()->matrix()->rowCount() > 0);
    page.nextProblem(1);
    QCOMPARE(CellState(page.findChild<MatrixView *>()->currentIndex().data(CellStateRole).toInt()),
             CellState::Failed);
    page.showPart(OperationDetailPage::ListPart);
    page.nextProblem(1);
    auto *list = qobject_cast<DataTable *>(tabs->widget(OperationDetailPage::ListPart));
    QCOMPARE(page.presenter()->targets()->at(list->currentIndex().row()).state, TargetState::Failed);
}

void OperationDetailTest::requestTellsWhoSentIt()
{
    Scene scene(QStringLiteral("smooth"), 50.0);
    OperationDetailPage page(scene.context);
    page.resize(1100, 700);
    page.show();
    Connection changing = scene.range.connection(QStringLiteral("aws"));
    changing.mode = Mode::FullConfirm;
    scene.range.set(changing);
    const UpdateOutcome outcome = scene.range.update(QStringLiteral("aws"));
    QVERIFY(outcome.operation);
    page.open(*outcome.operation);
    scene.range.watch.follow(*page.stopTarget());
    page.showPart(OperationDetailPage::RequestPart);
    auto *view = page.findChild<RequestView *>();
    auto *table = view->findChild<DataTable *>();
    const auto value = [table](const QString &name) {
        for (int row = 0; row < table->model()->rowCount(); ++row)
            if (cellOf(table->model(), row, 1) == name)
                return cellOf(table->model(), row, 2);
        return QString();
    };
    QTRY_VERIFY_WITH_TIMEOUT(!value(QStringLiteral("Request id")).isEmpty(), 20'000);
    QVERIFY(value(QStringLiteral("Token")).startsWith(QLatin1String("belay-")));
    QVERIFY(value(QStringLiteral("Started")).isEmpty());
    QVERIFY(view->findChild<QPlainTextEdit *>()->toPlainText().startsWith(u'{'));
    QTRY_VERIFY_WITH_TIMEOUT(page.presenter()->detail().row->countsKnown, 20'000);
    keepPictures(page, QStringLiteral("detail-request"));
}

void OperationDetailTest::stopIsOnTheTimelineAndInTheReplay()
{
    Scene scene(QStringLiteral("board"), 40.0);
    OperationDetailPage page(scene.context);
    page.resize(1280, 800);
    page.show();
    const auto ref = scene.find(QStringLiteral("tags-policy"));
    QVERIFY(ref);
    page.open(*ref);
    QTRY_VERIFY_WITH_TIMEOUT(page.presenter()->detail().row &&
                                 page.presenter()->detail().row->outlook == Outlook::Running,
                             20'000);
    scene.range.stops.stop(*ref, Actor::Person);
    QTRY_VERIFY_WITH_TIMEOUT(scene.range.stops.progress(*ref)->isOver(), 60'000);
    const auto stages = [&page] {
        int count = 0;
        for (const Moment &moment : page.presenter()->detail().moments)
            count += moment.kind == MomentKind::Stop ? 1 : 0;
        return count;
    };
    QTRY_VERIFY_WITH_TIMEOUT(stages() >= 4, 20'000);
    page.showPart(OperationDetailPage::TimelinePart);
    keepPictures(page, QStringLiteral("detail-stopped"));
    page.showPart(OperationDetailPage::ReplayPart);
    auto *view = page.findChild<ReplayView *>();
    const auto hasStop = [view] {
        for (const ReplayMark &mark : view->player()->replay().marks())
            if (mark.kind == ReplayMarkKind::Stop)
                return true;
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasStop(), 20'000);
    QTest::mouseClick(view->findChild<QPushButton *>(QStringLiteral("play")), Qt::LeftButton);
    QVERIFY(view->player()->isPlaying());
    view->player()->advance(1000);
    keepPictures(page, QStringLiteral("detail-replay"));
    const QString path = scene.range.directory.filePath(QStringLiteral("report.md"));
    view->writeReport(path);
    QFile report(path);
    QVERIFY(report.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(report.readAll());
    for (const char *part : {"# UPDATE tags-policy", "## Regions", "## Causes of failures",
                             "## What happened", "## Recorded from"})
        QVERIFY2(text.contains(QLatin1String(part)), part);
    QCOMPARE(unnamedControl(page), QString());
}

void OperationDetailTest::tellsWhenTheRangeGrows()
{
    Remaining remaining;
    remaining.time = RemainingTime{95 * 60, 130 * 60};
    remaining.pace = 2;
    QCOMPARE(remainingSentence(remaining, false),
             QStringLiteral("Left: 95 to 130 min at the present pace of 2"));
    QCOMPARE(remainingSentence(remaining, true),
             QStringLiteral("Left: 95 to 130 min ↑ growing at the present pace of 2"));
    remaining.nearLimit = true;
    QVERIFY(remainingSentence(remaining, false)
                .endsWith(QLatin1String("likely to end sooner: the limit is near")));
    remaining.time.reset();
    QVERIFY(remainingSentence(remaining, false).startsWith(QLatin1String("Left: -")));
    remaining.over = true;
    QVERIFY(remainingSentence(remaining, true).isEmpty());
}

void OperationDetailTest::rangeGrowsByItsMost_data()
{
    using Time = std::optional<RemainingTime>;
    QTest::addColumn<Time>("before");
    QTest::addColumn<Time>("now");
    QTest::addColumn<bool>("grows");
    QTest::newRow("longer at most") << Time({60, 100}) << Time({60, 101}) << true;
    QTest::newRow("the same") << Time({60, 100}) << Time({60, 100}) << false;
    QTest::newRow("shorter") << Time({60, 100}) << Time({50, 90}) << false;
    QTest::newRow("longer at least, not at most") << Time({60, 100}) << Time({70, 100}) << false;
    QTest::newRow("known for the first time") << Time() << Time({60, 100}) << false;
    QTest::newRow("not known any more") << Time({60, 100}) << Time() << false;
}

void OperationDetailTest::rangeGrowsByItsMost()
{
    QFETCH(std::optional<RemainingTime>, before);
    QFETCH(std::optional<RemainingTime>, now);
    QTEST(hasGrown({.time = before}, {.time = now}), "grows");
}

QTEST_MAIN(OperationDetailTest)
#include "tst_operationdetail.moc"
