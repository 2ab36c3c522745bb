// SPDX-License-Identifier: Apache-2.0
// Holds network-and-safety.md section 7: what is written stays, one writer, nothing is ever deleted.
#include "core/journal/journal.h"

#include <QCoro/QCoroTask>
#include <QDir>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace belay;

namespace {

const QDateTime when = QDateTime::fromString(QStringLiteral("2026-03-04T05:06:07.089Z"), Qt::ISODateWithMs);

Intent makeIntent(const QString &token, ChangeKind kind = ChangeKind::Update)
{
    Intent intent;
    intent.token = ClientToken(token);
    intent.connection = ConnectionId(QStringLiteral("c-1"));
    intent.connectionName = QStringLiteral("Main \u2603");
    intent.account = QStringLiteral("000011112222");
    intent.region = QStringLiteral("eu-west-1");
    intent.kind = kind;
    intent.group = QStringLiteral("baseline-iam");
    intent.groupName = QStringLiteral("baseline-iam");
    intent.operation = OperationId(QStringLiteral("op-1"));
    intent.parameterHash = QStringLiteral("abc");
    intent.parameters = QStringLiteral("{\"a\":\"'; DROP TABLE intent; --\"}");
    intent.precondition = QStringLiteral("{}");
    intent.note = QStringLiteral("line\nbreak");
    intent.at = when;
    return intent;
}

bool same(const Intent &a, const Intent &b)
{
    const auto fields = [](const Intent &i) {
        return std::make_tuple(i.token, i.connection, i.connectionName, i.account, i.region, i.kind, i.group,
                               i.groupName, i.operation, i.parameterHash, i.parameters, i.precondition,
                               i.actor, i.note, i.at);
    };
    return fields(a) == fields(b);
}

template <class T>
Result<T> wait(QCoro::Task<Result<T>> task)
{
    return QCoro::waitFor(std::move(task));
}

QStringList tokensOf(Journal &journal, int limit = 0)
{
    const QList<JournalEntry> entries = wait(journal.entries(limit)).value_or(QList<JournalEntry>());
    QStringList tokens;
    for (const JournalEntry &entry : entries)
        tokens += entry.intent.token.toString();
    return tokens;
}

QString codeOf(const Result<Done> &result)
{
    return result ? QStringLiteral("done") : result.error().code;
}

QStringList filesIn(const QString &directory, const QString &pattern)
{
    return QDir(directory).entryList({pattern}, QDir::Files);
}

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class JournalTest final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_directory = m_folder->filePath(QStringLiteral("profile"));
    }

    void keepsWhatWasWritten_data();
    void keepsWhatWasWritten();
    void isPrivate();
    void saysWhatIsOpen_data();
    void saysWhatIsOpen();
    void lateNewsCorrectsTheVerdict();
    void refusesWhatItDoesNotKnow();
    void refusesTheSameTokenTwice();
    void newestFirstAndLimited();
    void announcesWrites();
    void writesEverythingBeforeItGoes();
    void secondWriterReadsOnly();
    void lockOfADeadProcessDoesNotHold();
    void damagedFileIsSetAside_data();
    void damagedFileIsSetAside();
    void brokenPageLosesOnlyItsRows();
    void newerFileIsLeftAlone();
    void unusableDirectoryIsAnError_data();
    void unusableDirectoryIsAnError();
    void fullDiskIsAnErrorAndPasses();
    void forgetsOldClosedIntentsOnly();

private:
    /// A journal over m_directory that is open.
    std::unique_ptr<Journal> opened()
    {
        auto journal = std::make_unique<Journal>(m_directory);
        const Result<Done> open = wait(journal->open());
        if (!open)
            qWarning() << open.error().code << open.error().message;
        return open ? std::move(journal) : nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_directory;
};

void JournalTest::keepsWhatWasWritten_data()
{
    QTest::addColumn<ChangeKind>("kind");
    QTest::addColumn<Actor>("actor");
    QTest::newRow("update by a person") << ChangeKind::Update << Actor::Person;
    QTest::newRow("stop by a guard") << ChangeKind::Stop << Actor::Guard;
    QTest::newRow("enable") << ChangeKind::EnableProtection << Actor::Person;
    QTest::newRow("re-protect") << ChangeKind::Reprotect << Actor::Person;
    QTest::newRow("disable") << ChangeKind::DisableProtection << Actor::Person;
}

void JournalTest::keepsWhatWasWritten()
{
    QFETCH(ChangeKind, kind);
    QFETCH(Actor, actor);
    Intent intent = makeIntent(QStringLiteral("t-1"), kind);
    intent.actor = actor;
    const JournalAnswer answer{202, QStringLiteral("OK"), QStringLiteral("req-9"), QStringLiteral("op-9"),
                               when};
    {
        const auto journal = opened();
        QVERIFY(journal);
        QVERIFY(wait(journal->write(intent)));
        journal->attempt(intent.token, 1, when);
        journal->attempt(intent.token, 2, when.addSecs(1));
        QVERIFY(wait(journal->answer(intent.token, answer)));
        QVERIFY(wait(journal->close(intent.token, Outcome::Applied, QStringLiteral("seen"))));
    }
    const auto journal = opened(); // another process would see the same
    QVERIFY(journal);
    const auto entries = wait(journal->entries(0));
    QVERIFY(entries);
    QCOMPARE(entries->size(), 1);
    const JournalEntry &entry = entries->constFirst();
    QVERIFY(same(entry.intent, intent));
    QCOMPARE(entry.attempts, 2);
    QVERIFY(entry.answer);
    QCOMPARE(entry.answer->httpStatus, 202);
    QCOMPARE(entry.answer->code, QStringLiteral("OK"));
    QCOMPARE(entry.answer->requestId, QStringLiteral("req-9"));
    QCOMPARE(entry.answer->operation, QStringLiteral("op-9"));
    QCOMPARE(entry.answer->at, when);
    QCOMPARE(entry.outcome, Outcome::Applied);
    QCOMPARE(entry.evidence, QStringLiteral("seen"));
    QVERIFY(entry.closedAt.isValid());
}

void JournalTest::isPrivate()
{
    const auto journal = opened();
    QVERIFY(journal);
    QVERIFY(wait(journal->write(makeIntent(QStringLiteral("t-1")))));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(m_directory) & others));
    const QStringList files = filesIn(m_directory, QStringLiteral("journal.sqlite*"));
    QCOMPARE(files.size(), 3); // the file, its log, its index
    for (const QString &file : files)
        QVERIFY2(!(QFile::permissions(m_directory + u'/' + file) & others), qPrintable(file));
}

void JournalTest::saysWhatIsOpen_data()
{
    QTest::addColumn<bool>("answered");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<bool>("isOpen");
    QTest::newRow("only intended") << false << Outcome::Open << true;
    QTest::newRow("answered, no verdict") << true << Outcome::Open << true;
    QTest::newRow("applied") << true << Outcome::Applied << false;
    QTest::newRow("not applied") << false << Outcome::NotApplied << false;
    QTest::newRow("looked and could not tell") << false << Outcome::Unresolved << false;
}

void JournalTest::saysWhatIsOpen()
{
    QFETCH(bool, answered);
    QFETCH(Outcome, outcome);
    QFETCH(bool, isOpen);
    const Intent intent = makeIntent(QStringLiteral("t-1"));
    const auto journal = opened();
    QVERIFY(journal);
    QVERIFY(wait(journal->write(intent)));
    if (answered)
        QVERIFY(wait(journal->answer(intent.token, {200, {}, {}, {}, when})));
    if (outcome != Outcome::Open)
        QVERIFY(wait(journal->close(intent.token, outcome, {})));
    const auto open = wait(journal->openEntries());
    QVERIFY(open);
    QCOMPARE(open->size(), isOpen ? 1 : 0);
    const auto all = wait(journal->entries(0));
    QCOMPARE(all->constFirst().outcome, outcome);
}

void JournalTest::lateNewsCorrectsTheVerdict()
{
    const Intent intent = makeIntent(QStringLiteral("t-1"));
    const auto journal = opened();
    QVERIFY(journal);
    QVERIFY(wait(journal->write(intent)));
    QVERIFY(wait(journal->close(intent.token, Outcome::Unresolved, QStringLiteral("no answer"))));
    QVERIFY(wait(journal->answer(intent.token, {200, {}, QStringLiteral("late"), {}, when})));
    QVERIFY(wait(journal->close(intent.token, Outcome::Applied, QStringLiteral("late answer"))));
    const auto entries = wait(journal->entries(0));
    QCOMPARE(entries->size(), 1);
    QCOMPARE(entries->constFirst().outcome, Outcome::Applied);
    QCOMPARE(entries->constFirst().evidence, QStringLiteral("late answer"));
}

void JournalTest::refusesWhatItDoesNotKnow()
{
    const auto journal = opened();
    QVERIFY(journal);
    const ClientToken stranger(QStringLiteral("never written"));
    QCOMPARE(codeOf(wait(journal->answer(stranger, {}))), QStringLiteral("journal.unknown"));
    QCOMPARE(codeOf(wait(journal->close(stranger, Outcome::Applied, {}))), QStringLiteral("journal.unknown"));
}

void JournalTest::refusesTheSameTokenTwice()
{
    const auto journal = opened();
    QVERIFY(journal);
    QVERIFY(wait(journal->write(makeIntent(QStringLiteral("t-1")))));
    QCOMPARE(codeOf(wait(journal->write(makeIntent(QStringLiteral("t-1"))))), QStringLiteral("journal.io"));
    QCOMPARE(wait(journal->entries(0))->size(), 1);
}

void JournalTest::newestFirstAndLimited()
{
    const auto journal = opened();
    QVERIFY(journal);
    for (int i = 0; i < 5; ++i)
        QVERIFY(wait(journal->write(makeIntent(QString::number(i)))));
    QCOMPARE(tokensOf(*journal, 2), QStringList({QStringLiteral("4"), QStringLiteral("3")}));
}

void JournalTest::announcesWrites()
{
    const auto journal = opened();
    QVERIFY(journal);
    QSignalSpy changed(journal.get(), &Journal::changed);
    QVERIFY(wait(journal->write(makeIntent(QStringLiteral("t-1")))));
    QTRY_VERIFY(changed.count() >= 1);
}

void JournalTest::writesEverythingBeforeItGoes()
{
    {
        const auto journal = opened();
        QVERIFY(journal);
        const auto writing = journal->write(makeIntent(QStringLiteral("t-1")));
        journal->attempt(ClientToken(QStringLiteral("t-1")), 1, when);
    } // nobody waited
    const auto journal = opened();
    QVERIFY(journal);
    QCOMPARE(wait(journal->entries(0))->constFirst().attempts, 1);
}

void JournalTest::secondWriterReadsOnly()
{
    const auto first = opened();
    QVERIFY(first);
    QVERIFY(wait(first->write(makeIntent(QStringLiteral("t-1")))));
    {
        const auto second = opened();
        QVERIFY(second);
        QVERIFY(!first->isReadOnly());
        QVERIFY(second->isReadOnly());
        QCOMPARE(codeOf(wait(second->write(makeIntent(QStringLiteral("t-2"))))),
                 QStringLiteral("journal.readonly"));
        QCOMPARE(wait(second->entries(0))->size(), 1);
        QVERIFY(wait(first->write(makeIntent(QStringLiteral("t-3")))));
        QCOMPARE(wait(second->entries(0))->size(), 2);
    }
    QVERIFY(wait(first->write(makeIntent(QStringLiteral("t-4"))))); // a reader leaving takes nothing along
}

void JournalTest::lockOfADeadProcessDoesNotHold()
{
    {
        const auto journal = opened();
        QVERIFY(journal);
    }
    const pid_t child = fork();
    if (child == 0)
        _exit(0);
    waitpid(child, nullptr, 0);
    QFile lock(m_directory + QStringLiteral("/journal.lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write(QByteArray::number(child) + "\nbelay\n" + QSysInfo::machineHostName().toUtf8() + "\n\n");
    lock.close();
    const auto journal = opened();
    QVERIFY(journal);
    QVERIFY(!journal->isReadOnly());
}

void JournalTest::damagedFileIsSetAside_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("not a database at all") << qint64(0) << QByteArray(4096, 'x');
    QTest::newRow("schema page gone") << qint64(100) << QByteArray(3996, '\xff');
}

void JournalTest::damagedFileIsSetAside()
{
    QFETCH(qint64, at);
    QFETCH(QByteArray, bytes);
    {
        const auto journal = opened();
        QVERIFY(journal);
        QVERIFY(wait(journal->write(makeIntent(QStringLiteral("t-1")))));
    }
    overwrite(m_directory + QStringLiteral("/journal.sqlite"), at, bytes);

    const auto journal = opened();
    QVERIFY(journal);
    QVERIFY(!journal->isReadOnly());
    const QString aside = journal->damagedFile();
    QVERIFY(QFile::exists(aside));
    QFile kept(aside);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QVERIFY(kept.readAll().contains(bytes.left(64)));
    QVERIFY(wait(journal->write(makeIntent(QStringLiteral("t-2")))));
}

void JournalTest::brokenPageLosesOnlyItsRows()
{
    constexpr int written = 400;
    {
        const auto journal = opened();
        QVERIFY(journal);
        for (int i = 0; i < written; ++i)
            QVERIFY(wait(journal->write(makeIntent(QString::number(i)))));
    }
    const QString path = m_directory + QStringLiteral("/journal.sqlite");
    overwrite(path, 4096 * 12, QByteArray(4096, '\xee')); // an early page of the intents

    const auto journal = opened();
    QVERIFY(journal);
    QVERIFY(!journal->damagedFile().isEmpty());
    const auto entries = wait(journal->entries(0));
    QVERIFY(entries);
    QVERIFY(!entries->isEmpty()); // the newest are read first
    QCOMPARE(entries->constFirst().intent.token.toString(), QString::number(written - 1));
    QVERIFY(same(entries->constFirst().intent, makeIntent(QString::number(written - 1))));
}

void JournalTest::newerFileIsLeftAlone()
{
    {
        const auto journal = opened();
        QVERIFY(journal);
    }
    const QString path = m_directory + QStringLiteral("/journal.sqlite");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("newer"));
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(QStringLiteral("PRAGMA user_version = 99")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("newer"));
    Journal journal(m_directory);
    QCOMPARE(codeOf(wait(journal.open())), QStringLiteral("journal.newer"));
    QVERIFY(filesIn(m_directory, QStringLiteral("journal-damaged*")).isEmpty());
}

void JournalTest::unusableDirectoryIsAnError_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("a file stands in the way") << QStringLiteral("file");
    QTest::newRow("nothing can be made there") << QStringLiteral("proc");
    QTest::newRow("read-only") << QStringLiteral("readonly");
}

void JournalTest::unusableDirectoryIsAnError()
{
    QFETCH(QString, kind);
    QString directory = m_directory;
    if (kind == u"file") {
        QFile file(m_directory);
        QVERIFY(file.open(QIODevice::WriteOnly));
        directory += QStringLiteral("/below");
    } else if (kind == u"proc") {
        directory = QStringLiteral("/proc/self/belay");
    } else {
        if (geteuid() == 0)
            QSKIP("root writes anywhere; the rows above hold the rule for it");
        QVERIFY(QDir().mkdir(m_directory, QFile::ReadOwner | QFile::ExeOwner));
    }
    Journal journal(directory);
    QCOMPARE(codeOf(wait(journal.open())), QStringLiteral("journal.directory"));
}

void JournalTest::fullDiskIsAnErrorAndPasses()
{
    const auto journal = opened();
    QVERIFY(journal);
    QVERIFY(wait(journal->write(makeIntent(QStringLiteral("t-1")))));

    struct sigaction ignore = {};
    struct sigaction before = {};
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGXFSZ, &ignore, &before);
    struct rlimit normal = {};
    getrlimit(RLIMIT_FSIZE, &normal);
    const struct rlimit full = {4096, normal.rlim_max};
    setrlimit(RLIMIT_FSIZE, &full);
    const QString refused = codeOf(wait(journal->write(makeIntent(QStringLiteral("t-2")))));
    setrlimit(RLIMIT_FSIZE, &normal);
    sigaction(SIGXFSZ, &before, nullptr);

    QCOMPARE(refused, QStringLiteral("journal.io"));
    QVERIFY(wait(journal->write(makeIntent(QStringLiteral("t-3")))));
    QCOMPARE(tokensOf(*journal, 0), QStringList({QStringLiteral("t-3"), QStringLiteral("t-1")}));
}

void JournalTest::forgetsOldClosedIntentsOnly()
{
    {
        const auto journal = opened();
        QVERIFY(journal);
        const QList<std::pair<QString, Outcome>> fates = {{QStringLiteral("old"), Outcome::Applied},
                                                          {QStringLiteral("unresolved"), Outcome::Unresolved},
                                                          {QStringLiteral("open"), Outcome::Open}};
        for (const auto &[token, outcome] : fates) {
            QVERIFY(wait(journal->write(makeIntent(token))));
            if (outcome != Outcome::Open)
                QVERIFY(wait(journal->close(ClientToken(token), outcome, {})));
        }
    }
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("aging"));
        database.setDatabaseName(m_directory + QStringLiteral("/journal.sqlite"));
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(QStringLiteral("UPDATE verdict SET at = at - 91 * 86400000")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("aging"));
    const auto journal = opened();
    QVERIFY(journal);
    QCOMPARE(tokensOf(*journal, 0), QStringList({QStringLiteral("open"), QStringLiteral("unresolved")}));
}

QTEST_GUILESS_MAIN(JournalTest)
#include "tst_journal.moc"
