// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/matrixcase.h"
#include "ui/common/datatable.h"
#include "ui/operations/boarddelegate.h"
#include "ui/operations/matrixview.h"
#include "ui/presentation/operationsmodel.h"
#include "ui/presentation/theme.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTest>
#include <QVBoxLayout>

using namespace belay;

namespace {

constexpr int glyphSide = 16;
const QList<Glyph> glyphs{Glyph::Succeeded, Glyph::Failed,    Glyph::Running, Glyph::Waiting,
                          Glyph::Queued,    Glyph::Cancelled, Glyph::Skipped, Glyph::Stopping,
                          Glyph::Stalled,   Glyph::Unknown,   Glyph::None,    Glyph::SucceededWithFailures};

/// Shades of grey, with black and white as far apart as they get: what is left of the shape alone.
QImage inGrey(Glyph glyph, const Theme &theme)
{
    QImage image(glyphSide, glyphSide, QImage::Format_RGB32);
    image.fill(theme.background);
    {
        QPainter painter(&image);
        paintGlyph(painter, image.rect(), glyph, theme);
    }
    return image.convertToFormat(QImage::Format_Grayscale8);
}

/// Pixels of the two that differ by more than a quarter of all shades.
int pixelsApart(const QImage &one, const QImage &other)
{
    int apart = 0;
    for (int y = 0; y < glyphSide; ++y)
        for (int x = 0; x < glyphSide; ++x)
            apart += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) > 64 ? 1 : 0;
    return apart;
}

/// With BELAY_PICTURES set to a folder: light and dark, in colours and in shades of grey.
void keepPictures(QWidget &of, const QString &name)
{
    const QString folder = qEnvironmentVariable("BELAY_PICTURES");
    if (folder.isEmpty())
        return;
    const QPalette before = QApplication::palette();
    for (const bool isDark : {false, true}) {
        QApplication::setPalette(paletteOf(isDark ? darkTheme() : lightTheme()));
        QCoreApplication::processEvents();
        const QImage image = of.grab().toImage();
        const QString path = QDir(folder).filePath(name + QLatin1String(isDark ? "-dark" : "-light"));
        image.save(path + QStringLiteral(".png"));
        image.convertToFormat(QImage::Format_Grayscale8).save(path + QStringLiteral("-grey.png"));
    }
    QApplication::setPalette(before);
}

OperationRow operation(const QString &name, Outlook outlook, const TargetCounts &counts)
{
    OperationRow row;
    row.ref = {ConnectionId(QStringLiteral("c")), {QStringLiteral("eu-west-1"), name}, OperationId(name)};
    row.connection.name = QStringLiteral("Core platform");
    const bool runs =
        outlook == Outlook::Running || outlook == Outlook::Stopping || outlook == Outlook::Queued;
    row.operation.state = {runs ? OperationState::Running : OperationState::Succeeded, {}};
    row.counts = counts;
    row.countsKnown = true;
    row.outlook = outlook;
    return row;
}

} // namespace

/// Each state can be named from shape and word alone (ux.md 4.1).
class StatePicturesTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QApplication::setStyle(QStringLiteral("Fusion")); }
    void shapesDifferInGrey_data();
    void shapesDifferInGrey();
    void matrixOfEveryState();
    void boardOfEveryState();
};

void StatePicturesTest::shapesDifferInGrey_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void StatePicturesTest::shapesDifferInGrey()
{
    QFETCH(bool, isDark);
    const Theme &theme = isDark ? darkTheme() : lightTheme();
    constexpr int enough = 14; // of 256: a bar of seven by two
    for (qsizetype one = 0; one < glyphs.size(); ++one)
        for (qsizetype other = one + 1; other < glyphs.size(); ++other) {
            const int apart = pixelsApart(inGrey(glyphs.at(one), theme), inGrey(glyphs.at(other), theme));
            QVERIFY2(apart >= enough, qPrintable(QStringLiteral("%1 and %2 differ in %3 pixels")
                                                     .arg(int(glyphs.at(one)))
                                                     .arg(int(glyphs.at(other)))
                                                     .arg(apart)));
        }
}

void StatePicturesTest::matrixOfEveryState()
{
    const TargetTable table = tableOf(QStringLiteral("core/111122223333 eu:k us:x ap:r\n"
                                                     "core/222233334444 eu:w us:c ap:s\n"
                                                     "labs/333344445555 eu:u us:r\n"));
    QWidget all;
    all.resize(620, 480);
    auto *lines = new QVBoxLayout(&all);
    std::vector<std::unique_ptr<MatrixModel>> models;
    QSet<int> states;
    QSet<QString> wordsOfStates;
    for (const MatrixWish &wish : {MatrixWish{}, MatrixWish{.draining = true}, MatrixWish{.stalled = true}}) {
        models.push_back(std::make_unique<MatrixModel>());
        models.back()->apply(layoutOf(table, wish));
        lines->addWidget(new MatrixView(models.back().get()));
        for (int row = 0; row < models.back()->rowCount(); ++row)
            for (int column = 0; column < models.back()->columnCount(); ++column) {
                const QModelIndex cell = models.back()->index(row, column);
                if (cell.data(IsFolderRole).toBool())
                    continue;
                states.insert(cell.data(CellStateRole).toInt());
                wordsOfStates.insert(cell.data().toString().section(u' ', 0, 0));
            }
    }
    QCOMPARE(states.size(), int(CellState::None) + 1);
    QCOMPARE(wordsOfStates.size(), states.size());
    all.show();
    keepPictures(all, QStringLiteral("states-matrix"));
    qDeleteAll(all.findChildren<MatrixView *>()); // before the models they show
}

void StatePicturesTest::boardOfEveryState()
{
    QList<OperationRow> rows{
        operation(QStringLiteral("succeeded"), Outlook::Succeeded, {.succeeded = 40}),
        operation(QStringLiteral("with-failures"), Outlook::SucceededWithFailures,
                  {.succeeded = 36, .failed = 4}),
        operation(QStringLiteral("failed"), Outlook::Failed, {.succeeded = 8, .failed = 6, .cancelled = 26}),
        operation(QStringLiteral("running"), Outlook::Running,
                  {.waiting = 16, .running = 6, .succeeded = 16, .failed = 2}),
        operation(QStringLiteral("queued"), Outlook::Queued, {}),
        operation(QStringLiteral("stopping"), Outlook::Stopping,
                  {.running = 2, .succeeded = 20, .cancelled = 18}),
        operation(QStringLiteral("stopped"), Outlook::Stopped,
                  {.succeeded = 20, .cancelled = 15, .skipped = 5}),
        operation(QStringLiteral("unknown"), Outlook::Unknown, {.succeeded = 20, .unknown = 20}),
        operation(QStringLiteral("stalled"), Outlook::Running,
                  {.waiting = 10, .running = 10, .succeeded = 20}),
    };
    rows.last().stillSeconds = 14 * 60;
    OperationsModel model;
    model.setNow(QDateTime::currentDateTimeUtc());
    model.take(rows);
    DataTable table(&model, QStringLiteral("Operations"));
    table.setItemDelegate(new BoardDelegate(&model, &table));
    table.setLines(2);
    table.setWidths({8, 27, 12, 40, 7, 22});
    table.resize(1080, 460);
    table.show();
    QSet<QString> words;
    QSet<int> signs;
    for (int row = 0; row < model.rowCount(); ++row) {
        words.insert(stateWordOf(model.at(row)));
        signs.insert(int(glyphOf(model.at(row))));
    }
    QCOMPARE(int(words.size()), int(rows.size()));
    QCOMPARE(int(signs.size()), int(rows.size()));
    keepPictures(table, QStringLiteral("states-board"));
}

QTEST_MAIN(StatePicturesTest)
#include "tst_statepictures.moc"
