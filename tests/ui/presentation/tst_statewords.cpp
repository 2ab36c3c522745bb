// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/connectionwords.h"
#include "ui/presentation/figures.h"
#include "ui/presentation/stateglyphs.h"
#include "ui/presentation/statewords.h"
#include "ui/presentation/theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QTest>

#include <array>

using namespace belay;

namespace {

QImage greyPicture(Glyph glyph)
{
    QImage picture(32, 32, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    paintGlyph(painter, QRectF(0, 0, 32, 32), glyph, lightTheme());
    painter.end();
    return picture.convertToFormat(QImage::Format_Grayscale8);
}

int differingPixels(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 48 ? 1 : 0;
    return count;
}

constexpr std::array allGlyphs{Glyph::None,      Glyph::Succeeded, Glyph::Failed,   Glyph::Running,
                               Glyph::Waiting,   Glyph::Queued,    Glyph::Cancelled, Glyph::Skipped,
                               Glyph::Stopping,  Glyph::Stalled,   Glyph::SucceededWithFailures, Glyph::Unknown};

} // namespace

class StateWordsTest final : public QObject
{
    Q_OBJECT
private slots:
    void everyStateHasItsOwnWord();
    void failuresAreNeverPlainSuccess();
    void glyphsDifferInGreyscale();
    void textAndGlyphsHaveEnoughContrast_data();
    void textAndGlyphsHaveEnoughContrast();
    void agesAndDurations_data();
    void agesAndDurations();
    void countsInWordsAddUp();
};

/// A word for each value, no two of the same kind alike (ux.md 4.1).
void StateWordsTest::everyStateHasItsOwnWord()
{
    const auto allDiffer = [](const QStringList &words) {
        return !words.contains(QString()) && QSet<QString>(words.begin(), words.end()).size() == words.size();
    };
    QStringList words;
    for (int state = 0; state <= int(TargetState::Unknown); ++state)
        words += targetStateWord(TargetState(state));
    QVERIFY2(allDiffer(words), qPrintable(words.join(u',')));
    words.clear();
    for (int state = 0; state <= int(TargetState::Unknown); ++state)
        words += targetStateNoun(TargetState(state));
    QVERIFY2(allDiffer(words), qPrintable(words.join(u',')));
    words.clear();
    for (int outlook = 0; outlook <= int(Outlook::Unknown); ++outlook)
        words += outlookWord(Outlook(outlook), TargetCounts{.running = 2, .failed = 4});
    QVERIFY2(allDiffer(words), qPrintable(words.join(u',')));
    words.clear();
    for (int forecast = 0; forecast <= int(Forecast::MayNeverStart); ++forecast)
        words += forecastWord(Forecast(forecast));
    QVERIFY2(allDiffer(words), qPrintable(words.join(u',')));
    words.clear();
    for (int stage = 0; stage <= int(StopStage::Unknown); ++stage)
        words << stopStageSentence(StopStage(stage)) << stopStageWord(StopStage(stage));
    QVERIFY2(allDiffer(words), qPrintable(words.join(u',')));
    words.clear();
    for (int word = 0; word <= int(RiskWord::Done); ++word)
        words += riskWord(RiskWord(word));
    QVERIFY2(allDiffer(words), qPrintable(words.join(u',')));
    words.clear();
    for (int state = 0; state <= int(SignInState::WrongAccount); ++state)
        words += signInWord(SignInState(state));
    for (int reach = 0; reach <= int(Reachability::Offline); ++reach)
        words += reachabilityWord(Reachability(reach));
    QVERIFY2(allDiffer(words), qPrintable(words.join(u',')));
}

/// An operation the cloud calls successful with failed targets is never drawn as success (ux.md 8.5).
void StateWordsTest::failuresAreNeverPlainSuccess()
{
    const TargetCounts counts{.succeeded = 76, .failed = 4};
    Operation operation;
    operation.state = {OperationState::Succeeded, QStringLiteral("SUCCEEDED")};
    const Outlook outlook = outlookOf(operation, counts);
    QCOMPARE(glyphOf(outlook), Glyph::SucceededWithFailures);
    QVERIFY(outlookWord(outlook, counts) != outlookWord(Outlook::Succeeded, counts));
    QVERIFY(outlookWord(outlook, counts).contains(u'4'));
}

/// A greyscale picture lets a reader name the state (ux.md 8.3).
void StateWordsTest::glyphsDifferInGreyscale()
{
    for (const Glyph a : allGlyphs)
        for (const Glyph b : allGlyphs)
            if (a < b)
                QVERIFY2(differingPixels(greyPicture(a), greyPicture(b)) >= 30,
                         qPrintable(QStringLiteral("%1 and %2").arg(int(a)).arg(int(b))));
}

void StateWordsTest::textAndGlyphsHaveEnoughContrast_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    for (const auto &[name, theme] : {std::pair("light", &lightTheme()), std::pair("dark", &darkTheme())}) {
        const auto row = [&, shade = name](const char *what, const QColor &ink, const QColor &ground, double least) {
            QTest::addRow("%s %s", shade, what) << ink << ground << least;
        };
        const QPalette palette = paletteOf(*theme);
        row("text", theme->text, theme->background, 4.5);
        row("text on window", palette.color(QPalette::WindowText), palette.color(QPalette::Window), 4.5);
        row("text on selection", palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight), 4.5);
        row("quiet text", theme->neutral, theme->background, 4.5);
        row("attention inside", theme->attentionInk, theme->attentionFill, 4.5);
        row("attention outline", theme->attentionOutline, theme->background, 3.0);
        row("succeeded", theme->succeeded, theme->background, 4.5);
        row("failed", theme->failed, theme->background, 4.5);
        row("running", theme->running, theme->background, 4.5);
        for (const auto &[what, colour] : {std::pair("succeeded", theme->succeeded), std::pair("failed", theme->failed),
                                           std::pair("running", theme->running), std::pair("neutral", theme->neutral)}) {
            row(qPrintable(QLatin1String(what) + QStringLiteral(" on selection")), colour, palette.color(QPalette::Highlight), 3.0);
            row(qPrintable(QLatin1String(what) + QStringLiteral(" on window")), colour, palette.color(QPalette::Window), 3.0);
        }
    }
    for (const Environment environment : {Environment::Production, Environment::Staging, Environment::Development, Environment::Other}) {
        Connection connection;
        connection.environment = environment;
        const StripeColours stripe = stripeColours(connection);
        QTest::addRow("stripe %d", int(environment)) << stripe.ink << stripe.fill << 4.5;
    }
}

/// Text at least 4.5 : 1, glyphs and borders 3 : 1 (ux.md 6.9).
void StateWordsTest::textAndGlyphsHaveEnoughContrast()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    QFETCH(double, least);
    const double reached = contrast(ink, ground);
    QVERIFY2(reached >= least, qPrintable(QString::number(reached)));
}

void StateWordsTest::agesAndDurations_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("duration");
    QTest::addColumn<QString>("age");
    QTest::newRow("never negative") << -5 << "0 s" << "0 s old";
    QTest::newRow("seconds") << 59 << "59 s" << "59 s old";
    QTest::newRow("minutes keep seconds") << 124 << "2 min 04 s" << "2 min 00 s old";
    QTest::newRow("long minutes") << 724 << "12 min" << "12 min old";
    QTest::newRow("hours") << 22320 << "6 h 12 min" << "6 h 12 min old";
}

/// Every number has an age; ages are told in whole steps.
void StateWordsTest::agesAndDurations()
{
    QFETCH(int, seconds);
    const QDateTime now(QDate(2026, 3, 12), QTime(12, 0), Qt::UTC);
    QTEST(durationText(seconds), "duration");
    QTEST(ageText(now.addSecs(-seconds), now), "age");
    QCOMPARE(ageText({}, now), QStringLiteral("not read yet"));
}

/// The parts that are said add up to the total, also with zero and unknown ones.
void StateWordsTest::countsInWordsAddUp()
{
    for (const TargetCounts &counts : {TargetCounts{}, TargetCounts{.waiting = 171, .running = 2, .succeeded = 26, .failed = 4},
                                       TargetCounts{.cancelled = 5, .skipped = 2, .unknown = 3}}) {
        int said = 0;
        for (const QString &word : countsText(counts).split(u' ', Qt::SkipEmptyParts))
            said += word.toInt();
        QCOMPARE(said, counts.total());
    }
    QCOMPARE(finishedText({.waiting = 171, .running = 2, .succeeded = 26, .failed = 4}),
             QStringLiteral("30 of 203 finished (15 %)"));
    QCOMPARE(finishedText({.running = 1, .succeeded = 999}), QStringLiteral("999 of 1000 finished (99 %)"));
}

QTEST_MAIN(StateWordsTest)
#include "tst_statewords.moc"
