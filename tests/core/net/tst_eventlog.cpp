// SPDX-License-Identifier: Apache-2.0
// Holds the files of the log (network-and-safety.md section 10): five of 2 MiB, mode 0600, written
// beside the main thread; and that Qt's own output goes through the redactor.
#include "core/net/eventlog.h"
#include "core/net/qtmessages.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

using namespace belay;

class EventLogTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void linesArriveInOrder();
    void theDirectoryIsMadePrivate();
    void filesAreOnlyMine();
    void aWiderFileIsNarrowed();
    void aLinkIsNotFollowed();
    void rotates();
    void theUsualSizeIsFiveTimesTwoMebibytes();
    void twoProgramsShareOneLog();
    void linesOfAllThreadsAreWhole();
    void whatCannotBeWrittenIsCounted();
    void qtMessagesAreRedacted_data();
    void qtMessagesAreRedacted();
    void qtMessagesOfAnyThread();
    void afterwardsMessagesGoTheirOldWay();

private:
    [[nodiscard]] QString directory() const { return m_directory->filePath(QStringLiteral("profile")); }
    [[nodiscard]] QByteArray text(int age = 0) const;
    [[nodiscard]] QByteArrayList linesOldestFirst(int files) const;

    std::unique_ptr<QTemporaryDir> m_directory;
};

QByteArray EventLogTest::text(int age) const
{
    QFile file(EventLog::fileName(directory(), age));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArrayList EventLogTest::linesOldestFirst(int files) const
{
    QByteArray all;
    for (int age = files - 1; age >= 0; --age)
        all += text(age);
    QByteArrayList lines = all.split('\n');
    lines.removeLast();
    return lines;
}

void EventLogTest::linesArriveInOrder()
{
    {
        EventLog log(directory());
        log.write("one");
        log.flush();
        QCOMPARE(text(), QByteArray("one\n"));
        log.write("two");
        log.write("thr\nee");
    } // the end writes what is waiting
    QCOMPARE(text(), QByteArray("one\ntwo\nthr ee\n"));
    {
        EventLog again(directory());
        again.write("four");
    }
    QCOMPARE(text(), QByteArray("one\ntwo\nthr ee\nfour\n"));
}

void EventLogTest::theDirectoryIsMadePrivate()
{
    { // without a line there is neither directory nor file
        const EventLog log(directory());
    }
    QVERIFY(!QDir(directory()).exists());
    EventLog log(directory());
    log.write("x");
    log.flush();
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(directory()) & others));
}

void EventLogTest::filesAreOnlyMine()
{
    EventLog log(directory(), {100, 3, 1'000});
    for (int n = 0; n < 30; ++n)
        log.write("0123456789");
    log.flush();
    const auto mine = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    for (int age = 0; age < 3; ++age)
        QCOMPARE(QFile::permissions(EventLog::fileName(directory(), age)), mine);
}

void EventLogTest::aWiderFileIsNarrowed()
{
    QVERIFY(QDir().mkpath(directory()));
    QFile file(EventLog::fileName(directory()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    EventLog log(directory());
    log.write("x");
    log.flush();
    QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
}

void EventLogTest::aLinkIsNotFollowed()
{
    QVERIFY(QDir().mkpath(directory()));
    const QString elsewhere = m_directory->filePath(QStringLiteral("elsewhere"));
    QVERIFY(QFile::link(elsewhere, EventLog::fileName(directory())));
    EventLog log(directory());
    log.write("x");
    log.flush();
    QVERIFY(!QFile::exists(elsewhere));
}

void EventLogTest::rotates()
{
    constexpr int files = 5;
    constexpr qint64 bytesPerFile = 1'000;
    EventLog log(directory(), {bytesPerFile, files, 10'000});
    constexpr int count = 1'000;
    for (int n = 0; n < count; ++n)
        log.write("line " + QByteArray::number(n).rightJustified(5, '0')); // 11 bytes with its end
    log.flush();
    for (int age = 0; age < files; ++age) {
        QVERIFY(!text(age).isEmpty());
        QVERIFY(text(age).size() <= bytesPerFile);
        QVERIFY(text(age).endsWith('\n')); // no line is cut
    }
    QVERIFY(!QFile::exists(EventLog::fileName(directory(), files)));
    const QByteArrayList lines = linesOldestFirst(files);
    for (qsizetype i = 0; i < lines.size(); ++i) // the newest, without a gap
        QCOMPARE(lines[i], "line " + QByteArray::number(count - lines.size() + i).rightJustified(5, '0'));
    QVERIFY(lines.size() > 4 * 90);
}

void EventLogTest::theUsualSizeIsFiveTimesTwoMebibytes()
{
    const EventLog::Size usual;
    QCOMPARE(usual.files, 5);
    QCOMPARE(usual.bytesPerFile, 2 * 1'024 * 1'024);
    EventLog log(directory());
    const QByteArray line(100'000, 'x');
    for (int n = 0; n < 150; ++n)
        log.write(line);
    log.flush();
    const QStringList names = QDir(directory()).entryList(QDir::Files);
    QCOMPARE(names, (QStringList{QStringLiteral("belay.log"), QStringLiteral("belay.log.1"),
                                 QStringLiteral("belay.log.2"), QStringLiteral("belay.log.3"),
                                 QStringLiteral("belay.log.4")}));
    for (int age = 0; age < 5; ++age)
        QVERIFY(text(age).size() <= usual.bytesPerFile);
}

void EventLogTest::twoProgramsShareOneLog()
{
    constexpr int each = 500;
    {
        EventLog window(directory(), {2'000, 20, 10'000});
        EventLog commandLine(directory(), {2'000, 20, 10'000});
        for (int n = 0; n < each; ++n) {
            window.write("window " + QByteArray::number(n));
            commandLine.write("command " + QByteArray::number(n));
        }
    }
    int window = 0;
    int command = 0;
    const QByteArrayList lines = linesOldestFirst(20);
    for (const QByteArray &line : lines) {
        if (line.startsWith("window"))
            QCOMPARE(line, "window " + QByteArray::number(window++));
        else
            QCOMPARE(line, "command " + QByteArray::number(command++));
    }
    QCOMPARE(window, each);
    QCOMPARE(command, each);
}

void EventLogTest::linesOfAllThreadsAreWhole()
{
    {
        EventLog log(directory());
        std::vector<std::thread> threads;
        for (int thread = 0; thread < 4; ++thread)
            threads.emplace_back([&log, thread] {
                for (int n = 0; n < 500; ++n)
                    log.write(QByteArray(60, char('a' + thread)));
            });
        for (std::thread &thread : threads)
            thread.join();
    }
    const QByteArrayList lines = linesOldestFirst(1);
    QCOMPARE(lines.size(), 2'000);
    for (const QByteArray &line : lines)
        QCOMPARE(line, QByteArray(60, line.front()));
}

void EventLogTest::whatCannotBeWrittenIsCounted()
{
    QFile obstacle(directory());
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    obstacle.close();
    EventLog log(directory());
    log.write("one");
    log.write("two");
    log.flush();
    QVERIFY(obstacle.remove());
    log.write("three");
    log.flush();
    log.write("four");
    log.flush();
    QCOMPARE(text(), QByteArray("2 lines were lost\nthree\nfour\n"));
}

void EventLogTest::qtMessagesAreRedacted_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QByteArray>("logged");
    const auto row = [](const char *name, const char *message, const char *logged) {
        QTest::newRow(name) << QString::fromUtf8(message) << QByteArray(logged);
    };
    row("plain", "QObject: no such slot", "QObject: no such slot");
    row("address", "cannot load https://x.example/a?Signature=canary-0123456789abcdef",
        "cannot load https://x.example/a?[removed]");
    row("header", "sent Authorization: Basic Y2FuYXJ5OmNhbmFyeQ==", "sent Authorization: [removed]");
    row("key", "canary AKIAIOSFODNN7EXAMPLE wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "canary [removed] [removed]");
    row("account", "for 999988887777", "for ********7777");
    row("lines", "first\nsecond", "first second");
}

void EventLogTest::qtMessagesAreRedacted()
{
    QFETCH(QString, message);
    QFETCH(QByteArray, logged);
    EventLog log(directory());
    static const QLoggingCategory category("belay.test");
    {
        const QtMessages messages(&log);
        QTest::ignoreMessage(QtWarningMsg, logged.constData()); // printed is only what may be logged
        qCWarning(category).noquote() << message;
    }
    log.flush();
    static const QRegularExpression time(QStringLiteral("\\A[0-9T:.-]{23}Z "));
    const QString line = QString::fromUtf8(text());
    QVERIFY2(time.match(line).hasMatch(), qPrintable(line));
    QCOMPARE(line.mid(25),
             QStringLiteral("qt type=warning category=belay.test text=") + QString::fromUtf8(logged) + u'\n');
}

void EventLogTest::qtMessagesOfAnyThread()
{
    EventLog log(directory());
    {
        const QtMessages messages(&log);
        std::vector<std::thread> threads;
        for (int thread = 0; thread < 4; ++thread)
            threads.emplace_back([] {
                for (int n = 0; n < 50; ++n)
                    qDebug("password=canary-%d", n);
            });
        for (std::thread &thread : threads)
            thread.join();
    }
    log.flush();
    QCOMPARE(text().count('\n'), 200);
    QCOMPARE(text().count("type=debug category=default text=password=[removed]"), 200);
    QVERIFY(!text().contains("canary"));
}

void EventLogTest::afterwardsMessagesGoTheirOldWay()
{
    EventLog log(directory());
    {
        const QtMessages messages(&log);
    }
    QTest::ignoreMessage(QtWarningMsg, "password=plain");
    qWarning("password=plain");
    log.flush();
    QVERIFY(text().isEmpty());
}

QTEST_GUILESS_MAIN(EventLogTest)
#include "tst_eventlog.moc"
