// SPDX-License-Identifier: Apache-2.0
#include "app/languages.h"
#include "ui/presentation/statewords.h"
#include "ui/presentation/stoppresenter.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace belay;

namespace {

struct Message
{
    QString context;
    QString source;
    QString translation; ///< Of the one form Chinese has.
    bool isFinished = false;
};

QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            messages.append({context, {}, {}, false});
        } else if (xml.name() == QLatin1String("source")) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            messages.last().isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            messages.last().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QStringList matches(const QString &text, const QString &pattern)
{
    QStringList found;
    for (const QRegularExpressionMatch &match : QRegularExpression(pattern).globalMatch(text))
        found.append(match.captured());
    found.sort();
    return found;
}

} // namespace

class TranslationsTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup();
    void everySourceIsTranslated();
    void placeholdersAndMnemonicsStay();
    void wordsOfTheTable_data();
    void wordsOfTheTable();
    void disablingProtectionIsNotStopping();
    void practiceIsNotADrill();
    void englishPluralsAreComplete();
    void oneIsNotMany_data();
    void oneIsNotMany();
    void theFirstKnownLanguageSpeaks_data();
    void theFirstKnownLanguageSpeaks();
    void wordsOfFreeFunctionsAreFound();

private:
    const QString m_path = QStringLiteral(BELAY_SOURCES "/resources/translations/belay_zh_CN.ts");
    QList<Message> m_messages;
};

void TranslationsTest::initTestCase()
{
    m_messages = messagesOf(m_path);
    QVERIFY(!m_messages.isEmpty());
}

void TranslationsTest::cleanup()
{
    qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator *>());
}

/// What the sources say today has a finished translation, under the context it is looked up in.
void TranslationsTest::everySourceIsTranslated()
{
    QTemporaryDir directory;
    const QString copy = directory.filePath(QStringLiteral("belay_zh_CN.ts"));
    QVERIFY(QFile::copy(m_path, copy));
    QProcess extraction;
    extraction.setWorkingDirectory(QStringLiteral(BELAY_SOURCES));
    extraction.start(QStringLiteral(BELAY_LUPDATE),
                     QStringLiteral("-locations none -no-obsolete -recursive ui app -I . -ts").split(u' ') << copy);
    QVERIFY(extraction.waitForFinished(120000));
    QCOMPARE(extraction.exitCode(), 0);
    QCOMPARE(QString::fromUtf8(extraction.readAllStandardError()), QString());

    const QList<Message> messages = messagesOf(copy);
    QVERIFY(!messages.isEmpty());
    QStringList open;
    for (const Message &message : messages)
        if (!message.isFinished || message.translation.isEmpty() || message.context.isEmpty())
            open.append(message.context + QStringLiteral(": ") + message.source);
    QCOMPARE(open, QStringList());
    QCOMPARE(m_messages.size(), messages.size());
}

/// Placeholders and access keys of a source are those of its translation.
void TranslationsTest::placeholdersAndMnemonicsStay()
{
    for (const Message &message : m_messages) {
        QCOMPARE(matches(message.translation, QStringLiteral("%(\\d+|[nvm])")),
                 matches(message.source, QStringLiteral("%(\\d+|[nvm])")));
        QCOMPARE(matches(message.translation.toLower(), QStringLiteral("&\\w")),
                 matches(message.source.toLower(), QStringLiteral("&\\w")));
    }
}

void TranslationsTest::wordsOfTheTable_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("translation");
    const auto row = [](const char *source, const char *translation) {
        QTest::newRow(source) << QString::fromUtf8(source) << QString::fromUtf8(translation);
    };
    row("&Stop operation", "停止操作(&S)");
    row("&Keep running  Esc", "继续运行(&K)  Esc");
    row("Accepted by the cloud (this is not yet stopped)", "云端已受理 (尚未停止)");
    row("STOPPING, %n LEFT", "正在收尾: 剩余 %n 个");
    row("draining", "正在收尾");
    row("Stopped", "已停止");
    row("already changed", "已变更");
    row("changing right now", "正在变更");
    row("not started", "尚未开始");
    row("OK, %n FAILED", "成功, 其中 %n 个失败");
    row("OK, %1 FAILED", "成功, 其中 %1 个失败");
    row("NO CHANGE %1 MIN", "%1 分钟无变化");
    row("LIKELY over limit", "很可能超出容错");
    row("Disable protection", "关闭容灾保护");
    row("Keep protected", "保持保护");
    row("Watch only", "仅查看");
    row("Watch + stop", "查看并可停止");
    row("waiting", "等待中");
    row("running", "进行中");
    row("cancelled", "已取消");
    row("failed", "失败");
    row("Allowed failures, accounts", "容错数");
    row("Allowed failures, percent", "容错百分比");
    row("At a time, accounts", "最大并发账号数");
    row("Drift", "偏差");
    row("PROTECTED", "保护中");
    row("Practice range - nothing here is real", "练习场 - 此处均非真实资源");
}

/// The words of ux.md section 2, wherever their source occurs.
void TranslationsTest::wordsOfTheTable()
{
    QFETCH(QString, source);
    QFETCH(QString, translation);
    int seen = 0;
    for (const Message &message : m_messages) {
        if (message.source != source)
            continue;
        ++seen;
        QCOMPARE(message.translation, translation);
    }
    QVERIFY(seen > 0);
}

/// The provider's word for disabling protection begins like "stop operation": it stands in one dialog title only.
void TranslationsTest::disablingProtectionIsNotStopping()
{
    QStringList places;
    for (const Message &message : m_messages)
        if (message.translation.contains(QStringLiteral("停止保护")))
            places.append(message.context + QStringLiteral(": ") + message.source);
    QCOMPARE(places, QStringList{QStringLiteral("belay::DisableProtectionDialog: Disable protection: %1")});
}

/// The provider's word for a disaster-recovery drill means nothing else.
void TranslationsTest::practiceIsNotADrill()
{
    for (const Message &message : m_messages)
        QCOMPARE(message.translation.contains(QStringLiteral("演练")), message.source == QLatin1String("Drills"));
}

/// Every text that counts something has its two forms in English, and nothing else is in the file.
void TranslationsTest::englishPluralsAreComplete()
{
    const QString path = QStringLiteral(BELAY_SOURCES "/resources/translations/belay_en.ts");
    QTemporaryDir directory;
    const QString copy = directory.filePath(QStringLiteral("belay_en.ts"));
    QVERIFY(QFile::copy(path, copy));
    QProcess extraction;
    extraction.setWorkingDirectory(QStringLiteral(BELAY_SOURCES));
    extraction.start(QStringLiteral(BELAY_LUPDATE),
                     QStringLiteral("-pluralonly -locations none -no-obsolete -recursive ui app -I . -ts").split(u' ')
                         << copy);
    QVERIFY(extraction.waitForFinished(120000));
    QCOMPARE(extraction.exitCode(), 0);
    const QList<Message> messages = messagesOf(copy);
    QStringList open;
    for (const Message &message : messages)
        if (!message.isFinished || message.translation.isEmpty())
            open.append(message.context + QStringLiteral(": ") + message.source);
    QCOMPARE(open, QStringList());
    QCOMPARE(messagesOf(path).size(), messages.size());
}

void TranslationsTest::oneIsNotMany_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0 << QStringLiteral("0 need attention");
    QTest::newRow("one") << 1 << QStringLiteral("1 needs attention");
    QTest::newRow("two") << 2 << QStringLiteral("2 need attention");
}

void TranslationsTest::oneIsNotMany()
{
    QFETCH(int, count);
    for (const QStringList &languages : {QStringList{QStringLiteral("en-GB")}, QStringList{}}) {
        speak(languages);
        QTEST(QCoreApplication::translate("belay::BoardPresenter", "%n need attention", nullptr, count), "text");
        cleanup();
    }
}

void TranslationsTest::theFirstKnownLanguageSpeaks_data()
{
    QTest::addColumn<QStringList>("languages");
    QTest::addColumn<QString>("word");
    const QString english = QStringLiteral("stopped by you");
    const QString chinese = QStringLiteral("已由您停止");
    QTest::newRow("none") << QStringList{} << english;
    QTest::newRow("no locale") << QStringList{QStringLiteral("C")} << english;
    QTest::newRow("Chinese") << QStringList{QStringLiteral("zh-CN")} << chinese;
    QTest::newRow("Chinese by script") << QStringList{QStringLiteral("zh-Hans-CN")} << chinese;
    QTest::newRow("English before Chinese") << QStringList{QStringLiteral("en-GB"), QStringLiteral("zh-CN")} << english;
    QTest::newRow("unknown before Chinese") << QStringList{QStringLiteral("fi-FI"), QStringLiteral("zh-CN")} << chinese;
    QTest::newRow("traditional") << QStringList{QStringLiteral("zh-TW")} << english;
}

/// The first of the user's languages that Belay knows; English is one of them.
void TranslationsTest::theFirstKnownLanguageSpeaks()
{
    QFETCH(QStringList, languages);
    speak(languages);
    QTEST(stopStageWord(StopStage::Stopped), "word");
}

/// Functions outside a class look their words up where the extraction put them.
void TranslationsTest::wordsOfFreeFunctionsAreFound()
{
    speak({QStringLiteral("zh-CN")});
    TargetCounts counts;
    counts.unknown = 1;
    counts.skipped = 1;
    for (const StopLine &line : stopLines(counts, StartedOnStop::Finish)) {
        QVERIFY2(matches(line.what, QStringLiteral("[A-Za-z]")).isEmpty(), qUtf8Printable(line.what));
        QVERIFY2(matches(line.fate, QStringLiteral("[A-Za-z]")).isEmpty(), qUtf8Printable(line.fate));
    }
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
