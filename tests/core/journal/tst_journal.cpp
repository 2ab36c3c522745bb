// SPDX-License-Identifier: Apache-2.0
// Holds network-and-safety.md section 7: what is written stays, one writer, nothing is ever deleted.
#include "core/journal/journal.h"
#include "core/journal/journalstore.h"

#include <QCoro/QCoroTask>
#include <QDir>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
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
    intent.person = QStringLiteral("mb");
    intent.note = QStringLiteral("line\nbreak");
    intent.at = when;
    return intent;
}

bool same(const Intent &a, const Intent &b)
{
    const auto fields = [](const Intent &i) {
        return std::make_tuple(i.token, i.connection, i.connectionName, i.account, i.region, i.kind, i.group,
                               i.groupName, i.operation, i.parameterHash, i.parameters, i.precondition,
                               i.actor, i.person, i.note, i.at);
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

Q_DECLARE_METATYPE(belay::JournalFilter)

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
    void lockWithoutANameDoesNotHold();
    void damagedFileIsSetAside_data();
    void damagedFileIsSetAside();
    void brokenPageLosesOnlyItsRows();
    void newerFileIsLeftAlone();
    void unusableDirectoryIsAnError_data();
    void unusableDirectoryIsAnError();
    void fullDiskIsAnErrorAndPasses();
    void forgetsOldClosedIntentsOnly();
    void findsWhatIsAskedFor_data();
    void findsWhatIsAskedFor();
    void keepsNotesEventsAndWhoDecided();
    void knowsWhatIsUnderWay();
    void chainIsWhole();
    void chainSaysWhereItBroke_data();
    void chainSaysWhereItBroke();
    void forgettingKeepsTheChainWhole();
    void oldFilesGetAChain();
    void secondWindowKeepsItsStops();
    void sideJournalOfTheLivingIsLeftAlone();
    void damagedSideJournalIsSetAside();

private:
    /// Runs SQL on the file behind the journal's back.
    void tamper(const QString &statement)
    {
        {
            QSqlDatabase database =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tamper"));
            database.setDatabaseName(m_directory + QStringLiteral("/journal.sqlite"));
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("tamper"));
    }

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
    QTest::newRow("sign-in") << ChangeKind::SignIn << Actor::Person;
    QTest::newRow("guard") << ChangeKind::Guard << Actor::Guard;
    QTest::newRow("drift detection") << ChangeKind::DetectDrift << Actor::Person;
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

void JournalTest::lockWithoutANameDoesNotHold()
{
    QVERIFY(QDir().mkpath(m_directory));
    QFile lock(m_directory + QStringLiteral("/journal.lock")); // the program ended before it wrote its name
    QVERIFY(lock.open(QIODevice::WriteOnly));
    QVERIFY(lock.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
    lock.close();
    const auto journal = opened();
    QVERIFY(journal);
    QVERIFY(!journal->isReadOnly());
    QVERIFY(wait(journal->write(makeIntent(QStringLiteral("t-1")))));
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
        JournalStore store(m_directory);
        QVERIFY(store.open());
        const QDateTime longAgo = QDateTime::currentDateTimeUtc().addDays(-91);
        const QList<std::pair<QString, Outcome>> fates = {{QStringLiteral("old"), Outcome::Applied},
                                                          {QStringLiteral("unresolved"), Outcome::Unresolved},
                                                          {QStringLiteral("open"), Outcome::Open}};
        for (const auto &[token, outcome] : fates) {
            QVERIFY(store.write(makeIntent(token)));
            if (outcome != Outcome::Open)
                QVERIFY(store.close(ClientToken(token), outcome, {}, {}, longAgo));
        }
    }
    const auto journal = opened();
    QVERIFY(journal);
    QCOMPARE(tokensOf(*journal, 0), QStringList({QStringLiteral("open"), QStringLiteral("unresolved")}));
}

void JournalTest::findsWhatIsAskedFor_data()
{
    QTest::addColumn<JournalFilter>("filter");
    QTest::addColumn<QString>("tokens");
    const auto row = [](const char *name, const JournalFilter &filter, const char *tokens) {
        QTest::newRow(name) << filter << QString::fromLatin1(tokens);
    };
    row("everything", {}, "d c b a");
    row("the newest two", {.limit = 2}, "d c");
    row("since", {.since = when.addSecs(2)}, "d c");
    row("until", {.until = when.addSecs(2)}, "b a");
    row("a connection", {.connection = ConnectionId(QStringLiteral("c-2"))}, "c");
    row("a person", {.person = QStringLiteral("kl")}, "b");
    row("a guard", {.actor = Actor::Guard}, "d");
    row("what is open", {.outcome = Outcome::Open}, "d c");
    row("what was not applied", {.outcome = Outcome::NotApplied}, "b");
    row("stops and events", {.kinds = {ChangeKind::Stop, ChangeKind::Guard}}, "d b");
    row("a group", {.group = QStringLiteral("dr-batch")}, "c");
    row("an operation that was stopped", {.operation = OperationId(QStringLiteral("op-7"))}, "b");
    row("an operation that was started", {.operation = OperationId(QStringLiteral("op-a"))}, "a");
    row("words in any order and case", {.words = QStringLiteral("  SEEN mAin ")}, "a");
    row("a word with a wildcard is only itself", {.words = QStringLiteral("%")}, "");
    row("a word and a limit", {.words = QStringLiteral("baseline"), .limit = 1}, "d");
    row("all conditions together",
        {.since = when, .connection = ConnectionId(QStringLiteral("c-1")), .outcome = Outcome::Applied}, "a");
    row("quotes are only quotes", {.group = QStringLiteral("' OR 1=1 --")}, "");
}

void JournalTest::findsWhatIsAskedFor()
{
    QFETCH(JournalFilter, filter);
    QFETCH(QString, tokens);
    const auto journal = opened();
    QVERIFY(journal);
    Intent a = makeIntent(QStringLiteral("a"));
    Intent b = makeIntent(QStringLiteral("b"), ChangeKind::Stop);
    Intent c = makeIntent(QStringLiteral("c"), ChangeKind::DisableProtection);
    Intent d = makeIntent(QStringLiteral("d"), ChangeKind::Guard);
    b.person = QStringLiteral("kl");
    b.operation = OperationId(QStringLiteral("op-7"));
    c.connection = ConnectionId(QStringLiteral("c-2"));
    c.group = QStringLiteral("id-17");
    c.groupName = QStringLiteral("dr-batch");
    d.actor = Actor::Guard;
    int seconds = 0;
    for (Intent *intent : {&a, &b, &c, &d}) {
        intent->at = when.addSecs(seconds++);
        QVERIFY(wait(journal->write(*intent)));
    }
    QVERIFY(wait(journal->answer(a.token, {200, {}, {}, QStringLiteral("op-a"), when})));
    QVERIFY(wait(journal->close(a.token, Outcome::Applied, QStringLiteral("seen"))));
    QVERIFY(wait(journal->close(b.token, Outcome::NotApplied, {})));
    const auto found = wait(journal->entries(filter));
    QVERIFY(found);
    QStringList list;
    for (const JournalEntry &entry : *found)
        list += entry.intent.token.toString();
    QCOMPARE(list.join(u' '), tokens);
}

void JournalTest::keepsNotesEventsAndWhoDecided()
{
    const Intent intent = makeIntent(QStringLiteral("t-1"));
    {
        const auto journal = opened();
        QVERIFY(journal);
        QVERIFY(wait(journal->write(intent)));
        QVERIFY(wait(journal->attempt(intent.token, 1, when)));
        QVERIFY(wait(journal->note(intent.token, QStringLiteral("asked Kim"), QStringLiteral("mb"))));
        QVERIFY(wait(journal->note(intent.token, QStringLiteral("it is there"), QStringLiteral("kl"))));
        QVERIFY(wait(
            journal->close(intent.token, Outcome::Applied, QStringLiteral("console"), QStringLiteral("kl"))));
        Intent event = makeIntent(QStringLiteral("t-2"), ChangeKind::SignIn);
        event.at = QDateTime::currentDateTimeUtc();
        QVERIFY(wait(journal->record(event, Outcome::NotApplied, QStringLiteral("expired"))));
        QCOMPARE(codeOf(wait(journal->note(ClientToken(QStringLiteral("none")), {}, {}))),
                 QStringLiteral("journal.unknown"));
    }
    const auto journal = opened();
    QVERIFY(journal);
    const auto entries = wait(journal->entries(0));
    QCOMPARE(entries->size(), 2);
    QCOMPARE(entries->at(0).outcome, Outcome::NotApplied); // an event is closed as it is written
    QCOMPARE(entries->at(0).evidence, QStringLiteral("expired"));
    const JournalEntry &entry = entries->at(1);
    QCOMPARE(entry.closedBy, QStringLiteral("kl"));
    QCOMPARE(entry.firstAttemptAt, when);
    QCOMPARE(entry.notes.size(), 2);
    QCOMPARE(entry.notes.at(0).text, QStringLiteral("asked Kim"));
    QCOMPARE(entry.notes.at(1).person, QStringLiteral("kl"));
    QVERIFY(entry.notes.at(1).at.isValid());
    QVERIFY(wait(journal->openEntries())->isEmpty());
}

void JournalTest::knowsWhatIsUnderWay()
{
    const Intent intent = makeIntent(QStringLiteral("t-1"));
    {
        const auto journal = opened();
        QSignalSpy handedOver(journal.get(), &Journal::handedOver);
        QVERIFY(wait(journal->write(intent)));
        QVERIFY(journal->isLive(intent.token));
        journal->handOver(intent.token);
        journal->handOver(intent.token);
        QVERIFY(!journal->isLive(intent.token));
        QCOMPARE(handedOver.count(), 1);
        QVERIFY(wait(journal->write(makeIntent(QStringLiteral("t-2")))));
        QVERIFY(wait(journal->close(ClientToken(QStringLiteral("t-2")), Outcome::Applied, {})));
        QVERIFY(!journal->isLive(ClientToken(QStringLiteral("t-2"))));
    }
    const auto journal = opened();
    QVERIFY(!journal->isLive(intent.token)); // of an earlier run
}

void JournalTest::chainIsWhole()
{
    const auto journal = opened();
    QVERIFY(journal);
    QCOMPARE(wait(journal->verifyChain())->links, 0);
    for (int i = 0; i < 3; ++i) {
        const Intent intent = makeIntent(QString::number(i));
        QVERIFY(wait(journal->write(intent)));
        QVERIFY(wait(journal->attempt(intent.token, 1, when)));
        QVERIFY(wait(journal->answer(intent.token, {200, {}, {}, {}, when})));
        QVERIFY(wait(journal->close(intent.token, Outcome::Applied, {})));
        QVERIFY(wait(journal->note(intent.token, QStringLiteral("n"), {})));
    }
    const auto check = wait(journal->verifyChain());
    QVERIFY(check);
    QVERIFY(!check->broken);
    QCOMPARE(check->entries, 3);
    QCOMPARE(check->links, 15);
}

void JournalTest::chainSaysWhereItBroke_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<qint64>("link");
    const auto row = [](const char *name, const char *statement, const char *reason, qint64 link) {
        QTest::newRow(name) << QString::fromLatin1(statement) << QString::fromLatin1(reason) << link;
    };
    row("a note was put in other words", "UPDATE intent SET note = 'no' WHERE token = '1'", "changed", 3);
    row("a moment was moved", "UPDATE intent SET at = at + 1 WHERE token = '0'", "changed", 1);
    row("a verdict was turned", "UPDATE verdict SET outcome = 'applied' WHERE rowid = 2", "changed", 4);
    row("a verdict was removed", "DELETE FROM verdict WHERE rowid = 3", "missing", 6);
    row("an entry was removed", "DELETE FROM intent WHERE token = '1'", "missing", 3);
    row("a link was removed", "DELETE FROM chain WHERE seq = 4", "link", 5);
    row("a link was rewritten", "UPDATE chain SET digest = 'x' WHERE seq = 2", "link", 2);
    row("a verdict was added",
        "INSERT INTO verdict (intent, outcome, evidence, person, at) VALUES (1, 'applied', '', '', 1)",
        "added", 0);
    row("a forgetting was forged", "INSERT INTO forgetting (links, at) VALUES ('1-6', 1)", "added", 0);
}

void JournalTest::chainSaysWhereItBroke()
{
    QFETCH(QString, statement);
    QFETCH(QString, reason);
    QFETCH(qint64, link);
    {
        const auto journal = opened();
        QVERIFY(journal);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(wait(journal->write(makeIntent(QString::number(i)))));
            QVERIFY(wait(journal->close(ClientToken(QString::number(i)), Outcome::NotApplied, {})));
        }
    }
    tamper(statement);
    const auto journal = opened();
    QVERIFY(journal);
    const auto check = wait(journal->verifyChain());
    QVERIFY(check);
    QVERIFY(check->broken);
    QCOMPARE(check->broken->reason, reason);
    QCOMPARE(check->broken->link, link);
    QVERIFY(wait(journal->write(makeIntent(QStringLiteral("later"))))); // it works on, and is not repaired
    QVERIFY(wait(journal->verifyChain())->broken);
}

void JournalTest::forgettingKeepsTheChainWhole()
{
    {
        JournalStore store(m_directory);
        QVERIFY(store.open());
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (int i = 0; i < 6; ++i) {
            const Intent intent = makeIntent(QString::number(i));
            QVERIFY(store.write(intent));
            QVERIFY(store.attempt(intent.token, 1, when));
            QVERIFY(store.close(intent.token, Outcome::Applied, {}, {}, i % 2 == 0 ? now.addDays(-91) : now));
        }
    }
    for (int round = 0; round < 2; ++round) { // what is forgotten stays so
        const auto journal = opened();
        QVERIFY(journal);
        QCOMPARE(tokensOf(*journal).size(), 3);
        const auto check = wait(journal->verifyChain());
        QVERIFY2(!check->broken, check->broken ? qPrintable(check->broken->reason) : "");
        QCOMPARE(check->entries, 3);
        QCOMPARE(check->links, 19); // 18 rows and the forgetting
    }
    tamper(QStringLiteral("DELETE FROM intent WHERE token = '1'"));
    const auto journal = opened();
    QVERIFY(wait(journal->verifyChain())->broken);
}

void JournalTest::oldFilesGetAChain()
{
    {
        const auto journal = opened();
        QVERIFY(journal);
        QVERIFY(wait(journal->write(makeIntent(QStringLiteral("old")))));
        QVERIFY(wait(
            journal->close(ClientToken(QStringLiteral("old")), Outcome::Applied, QStringLiteral("then"))));
    }
    for (const char *statement : {"DROP TABLE chain", "DROP TABLE forgetting", "DROP TABLE note",
                                  "ALTER TABLE verdict DROP COLUMN person",
                                  "ALTER TABLE intent DROP COLUMN person", "PRAGMA user_version = 1"})
        tamper(QString::fromLatin1(statement));
    const auto journal = opened();
    QVERIFY(journal);
    QCOMPARE(tokensOf(*journal), QStringList(QStringLiteral("old")));
    QVERIFY(wait(journal->write(makeIntent(QStringLiteral("new")))));
    const auto check = wait(journal->verifyChain());
    QVERIFY(!check->broken);
    QCOMPARE(check->links, 3);
    QCOMPARE(wait(journal->entries(0))->constFirst().intent.person, QStringLiteral("mb"));
    QVERIFY(wait(journal->entries(0))->constLast().intent.person.isEmpty());
}

void JournalTest::secondWindowKeepsItsStops()
{
    auto first = opened();
    QVERIFY(first);
    QVERIFY(wait(first->write(makeIntent(QStringLiteral("t-1")))));
    const Intent stop = makeIntent(QStringLiteral("t-2"), ChangeKind::Stop);
    {
        const auto second = opened();
        QVERIFY(second->isReadOnly());
        QVERIFY(wait(second->write(stop)));
        QVERIFY(wait(second->attempt(stop.token, 1, when)));
        QVERIFY(wait(second->answer(stop.token, {200, {}, QStringLiteral("req-2"), {}, when})));
        QCOMPARE(tokensOf(*second), QStringList({QStringLiteral("t-2"), QStringLiteral("t-1")}));
        QVERIFY(wait(second->entries(0))->constFirst().id < 0);
        QCOMPARE(codeOf(wait(second->close(ClientToken(QStringLiteral("t-1")), Outcome::Applied, {}))),
                 QStringLiteral("journal.readonly"));
        const QStringList side = filesIn(m_directory, QStringLiteral("journal-side-*"));
        QVERIFY(!side.isEmpty());
        for (const QString &file : side)
            QVERIFY2(
                !(QFile::permissions(m_directory + u'/' + file) & (QFile::ReadGroup | QFile::WriteOther)) ||
                    file.endsWith(QStringLiteral(".lock")),
                qPrintable(file));
    }
    QSignalSpy changed(first.get(), &Journal::changed);
    QCOMPARE(wait(first->mergeSides()).value(), 1); // its window is gone
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(wait(first->mergeSides()).value(), 0);
    QVERIFY(filesIn(m_directory, QStringLiteral("journal-side-*")).isEmpty());
    const auto entries = wait(first->entries(0));
    QCOMPARE(entries->size(), 2);
    QVERIFY(same(entries->constFirst().intent, stop));
    QCOMPARE(entries->constFirst().answer->requestId, QStringLiteral("req-2"));
    QCOMPARE(entries->constFirst().attempts, 1);
    QVERIFY(!wait(first->verifyChain())->broken);

    {
        const auto third = opened();
        QVERIFY(wait(third->write(makeIntent(QStringLiteral("t-3"), ChangeKind::Stop))));
    }
    first.reset();
    first = opened(); // or at the writer's next start
    QCOMPARE(tokensOf(*first).size(), 3);
    QCOMPARE(wait(first->openEntries())->size(), 3);
}

void JournalTest::sideJournalOfTheLivingIsLeftAlone()
{
    const auto first = opened();
    const auto second = opened();
    QVERIFY(wait(second->write(makeIntent(QStringLiteral("t-1"), ChangeKind::Stop))));
    QCOMPARE(wait(first->mergeSides()).value(), 0);
    QVERIFY(wait(second->close(ClientToken(QStringLiteral("t-1")), Outcome::Applied, {})));
    QCOMPARE(wait(second->mergeSides()).value(), 0); // a reader merges nothing
    QVERIFY(tokensOf(*first).isEmpty());
}

void JournalTest::damagedSideJournalIsSetAside()
{
    {
        const auto first = opened();
        const auto second = opened();
        QVERIFY(wait(second->write(makeIntent(QStringLiteral("t-1"), ChangeKind::Stop))));
    }
    const QStringList side = filesIn(m_directory, QStringLiteral("journal-side-*.sqlite"));
    QCOMPARE(side.size(), 1);
    overwrite(m_directory + u'/' + side.first(), 0, QByteArray(4096, 'x'));
    const auto journal = opened();
    QVERIFY(journal);
    QVERIFY(filesIn(m_directory, QStringLiteral("journal-side-*.sqlite")).isEmpty());
    QCOMPARE(filesIn(m_directory, QStringLiteral("journal-damaged-side-*.sqlite")).size(), 1);
    QVERIFY(wait(journal->write(makeIntent(QStringLiteral("t-2")))));
}

QTEST_GUILESS_MAIN(JournalTest)
#include "tst_journal.moc"
