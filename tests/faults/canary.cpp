// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"
#include "app/cli/connectionoptions.h"
#include "app/composition.h"
#include "app/practice/practicecloud.h"
#include "core/cloud/aws/sigv4signer.h"
#include "tests/faults/prooffile.h"
#include "tests/faults/wiretap.h"
#include "ui/presentation/journalcommand.h"
#include "ui/presentation/tableexport.h"

#include <QCoreApplication>
#include <QCoro/QCoroTask>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>

using namespace belay;
using namespace belay::testing;

/// The real program changes things on all three clouds, with and without faults; then nothing that
/// signs or opens anything may stand in a file, in what was printed, in an argument list or in a
/// child's environment (network-and-safety.md sections 9, 10 and 15.9).
///
/// Exempt is one place: the environment of the program itself, which is where its keys come from.
namespace {

using Fault = practice::Faults::Kind;

constexpr int longestRunMs = 30'000;

const QByteArray hiddenValue = "canary/hidden+Value=7f3a9c";
const QByteArray typedSecret = "canary/typed+Secret=51d0e2+at/the+prompt";
const QByteArray typedToken = "canary/typed+Token=8c44b1+at/the+prompt";
const QByteArray wrongSecret = "canary/wrong+Secret=19ab64+of/nobody";
const QByteArray proxyPassword = "canaryProxyPassword5c7d1e";

/// A practice cloud, and all that goes to and from it.
struct Sky
{
    explicit Sky(const char *scenario)
        : cloud(*practice::Scenario::named(QString::fromLatin1(scenario)), 42, practice::PracticeClock(60))
    {
        if (!cloud.listen())
            qFatal("The practice cloud cannot listen.");
        tap.emplace(QUrl(cloud.endpoint()));
    }

    [[nodiscard]] int applied(const char *action)
    {
        const auto &entries = cloud.context().ledger.entries();
        return int(std::count_if(entries.begin(), entries.end(), [action](const practice::LedgerEntry &entry) {
            return entry.action == QLatin1String(action);
        }));
    }

    practice::PracticeCloud cloud;
    std::optional<WireTap> tap;
};

enum class SignedIn { Permanent, Temporary, Password, Wrong };

class Canaries
{
public:
    Canaries();

    int prove();

private:
    [[nodiscard]] QProcessEnvironment environment(SignedIn how) const;
    [[nodiscard]] QStringList words(const QString &line, const char *place, Sky *sky) const;
    void run(const QString &line, const char *place, Sky *sky, SignedIn how, const QByteArray &input = {});
    void lookAtProcesses(const QString &pid, bool isChild);
    void changes();
    void records();
    void copiesAndExports();
    [[nodiscard]] QList<Canary> canaries() const;
    void positiveControl(const QList<Canary> &canaries);

    QTemporaryDir m_directory;
    Sky m_smooth{"smooth"};
    Sky m_board{"board"};
    QByteArray m_printed;
    QByteArray m_processes; ///< Argument lists, and environments of children.
    QByteArray m_copied;    ///< What "Copy as CLI" gives.
    int m_runs = 0;
    int m_children = 0;
    QStringList m_problems;
};

Canaries::Canaries()
{
    if (!m_directory.isValid())
        qFatal("There is no place to work in.");
    for (const char *name : {"home", "tmp", "config", "data", "cache", "state", "runtime"})
        QDir(m_directory.path()).mkpath(QString::fromLatin1(name));
}

QProcessEnvironment Canaries::environment(SignedIn how) const
{
    QProcessEnvironment variables;
    const auto set = [&](const char *name, const QString &value) {
        variables.insert(QString::fromLatin1(name), value);
    };
    const QProcessEnvironment system = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"PATH", "LC_ALL", "TZ", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS"})
        set(name, system.value(QString::fromLatin1(name)));
    const std::pair<const char *, const char *> places[] = {
        {"HOME", "home"},           {"TMPDIR", "tmp"},           {"XDG_CONFIG_HOME", "config"},
        {"XDG_DATA_HOME", "data"},  {"XDG_CACHE_HOME", "cache"}, {"XDG_STATE_HOME", "state"},
        {"XDG_RUNTIME_DIR", "runtime"}};
    for (const auto &[name, place] : places)
        set(name, m_directory.filePath(QString::fromLatin1(place)));
    set("DBUS_SESSION_BUS_ADDRESS", QStringLiteral("unix:path=/nonexistent"));
    set("https_proxy", QStringLiteral("http://operator:%1@127.0.0.1:9").arg(QString::fromLatin1(proxyPassword)));

    const QJsonObject start = m_smooth.cloud.startLine();
    const bool temporary = how == SignedIn::Temporary || how == SignedIn::Wrong;
    const auto keys = [&](QStringView cloud) {
        const QJsonObject all = start[cloud].toObject();
        return temporary ? all[u"temporary"].toObject() : all;
    };
    const auto secret = [&](const QJsonValue &value) {
        return how == SignedIn::Wrong ? QString::fromLatin1(wrongSecret) : value.toString();
    };
    set("AWS_ACCESS_KEY_ID", keys(u"aws")[u"accessKeyId"].toString());
    set("AWS_SECRET_ACCESS_KEY", secret(keys(u"aws")[u"secretAccessKey"]));
    set("AWS_SESSION_TOKEN", keys(u"aws")[u"sessionToken"].toString());
    set("ALIBABA_CLOUD_ACCESS_KEY_ID", keys(u"alibaba")[u"accessKeyId"].toString());
    set("ALIBABA_CLOUD_ACCESS_KEY_SECRET", secret(keys(u"alibaba")[u"accessKeySecret"]));
    set("ALIBABA_CLOUD_SECURITY_TOKEN", keys(u"alibaba")[u"securityToken"].toString());
    const QJsonObject huawei = start[u"huawei"].toObject();
    if (how == SignedIn::Password) {
        set("HW_USER_NAME", huawei[u"userName"].toString());
        set("HW_USER_PASSWORD", huawei[u"password"].toString());
        set("HW_DOMAIN_NAME", huawei[u"domainName"].toString());
    } else {
        set("HUAWEICLOUD_SDK_AK", huawei[u"accessKeyId"].toString());
        set("HUAWEICLOUD_SDK_SK", secret(huawei[u"secretAccessKey"]));
    }
    return variables;
}

QStringList Canaries::words(const QString &line, const char *place, Sky *sky) const
{
    QStringList words = line.split(u' ', Qt::SkipEmptyParts);
    words += {QStringLiteral("--json"), QStringLiteral("--profile-dir"),
              m_directory.filePath(QStringLiteral("profile"))};
    words += QString::fromLatin1(place).split(u' ', Qt::SkipEmptyParts);
    if (sky)
        words += {QStringLiteral("--endpoint"), sky->tap->endpoint(), QStringLiteral("--identity-endpoint"),
                  sky->tap->endpoint()};
    return words;
}

void Canaries::lookAtProcesses(const QString &pid, bool isChild)
{
    const auto take = [&](const QString &name) {
        QFile file(QStringLiteral("/proc/%1/%2").arg(pid, name));
        if (file.open(QIODevice::ReadOnly))
            m_processes += file.readAll() + '\n';
    };
    take(QStringLiteral("cmdline"));
    if (isChild) {
        take(QStringLiteral("environ"));
        ++m_children;
    }
    const QDir tasks(QStringLiteral("/proc/%1/task").arg(pid));
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile children(tasks.filePath(task) + QStringLiteral("/children"));
        if (children.open(QIODevice::ReadOnly))
            for (const QByteArray &child : children.readAll().simplified().split(' '))
                if (!child.isEmpty())
                    lookAtProcesses(QString::fromLatin1(child), true);
    }
}

void Canaries::run(const QString &line, const char *place, Sky *sky, SignedIn how, const QByteArray &input)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setProcessEnvironment(environment(how));
    process.setWorkingDirectory(m_directory.filePath(QStringLiteral("home")));
    process.start(QStringLiteral(BELAY_PROGRAM), words(line, place, sky));
    process.write(input);
    process.closeWriteChannel();
    QElapsedTimer clock;
    clock.start();
    QTimer look;
    look.start(10);
    QObject::connect(&look, &QTimer::timeout, &process,
                     [&] { lookAtProcesses(QString::number(process.processId()), false); });
    while (process.state() != QProcess::NotRunning) {
        if (clock.elapsed() > longestRunMs)
            qFatal("It does not end: %s", qPrintable(line));
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    if (process.exitStatus() != QProcess::NormalExit)
        m_problems.append(QStringLiteral("crashed: ") + line);
    m_printed += process.readAll();
    ++m_runs;
}

constexpr char aws[] = "--cloud aws --region eu-west-1";
constexpr char ros[] = "--cloud alibaba --region cn-hangzhou";
constexpr char sdrs[] = "--cloud huawei --region cn-north-4";

void Canaries::changes()
{
    const auto fault = [](Sky &sky, const char *action, Fault kind) {
        sky.cloud.faults().add({QString::fromLatin1(action), kind});
    };
    const QString update = QStringLiteral("update baseline-iam --concurrency-count 1 --yes-name baseline-iam");
    const QString rosUpdate = QStringLiteral("update vpc-flow-logs --draft-json - --yes-name vpc-flow-logs");
    const QByteArray hidden = R"({"parameters":[{"key":"WriterToken","value":")" + hiddenValue + "\"}]}";
    const QString disable = QStringLiteral("disable-protection dr-db --yes-name dr-db --no-wait");

    // Refused first: servers repeat what they were sent.
    run(update, aws, &m_smooth, SignedIn::Wrong);
    run(rosUpdate, ros, &m_smooth, SignedIn::Wrong, hidden);
    run(QStringLiteral("test-connection"), sdrs, &m_smooth, SignedIn::Wrong);
    // With a fault, and once more: that one is in the way of itself.
    fault(m_smooth, "UpdateStackSet", Fault::DropAfterApply);
    run(update, aws, &m_smooth, SignedIn::Temporary);
    run(update, aws, &m_smooth, SignedIn::Temporary);
    fault(m_smooth, "UpdateStackGroup", Fault::CutBody);
    run(rosUpdate, ros, &m_smooth, SignedIn::Temporary, hidden);
    run(disable, sdrs, &m_smooth, SignedIn::Password);
    run(QStringLiteral("protection"), sdrs, &m_smooth, SignedIn::Permanent);
    // Stops, without a fault and with one.
    run(QStringLiteral("stop baseline-iam --no-wait"), aws, &m_board, SignedIn::Temporary);
    fault(m_board, "StopStackGroupOperation", Fault::DropBeforeRead);
    run(QStringLiteral("stop vpc-flow-logs --no-wait"), ros, &m_board, SignedIn::Temporary);
}

void Canaries::records()
{
    run(QStringLiteral("reconcile"), aws, &m_smooth, SignedIn::Temporary);
    run(QStringLiteral("journal --events --limit 0"), "", nullptr, SignedIn::Temporary);
    run(QStringLiteral("journal --check"), "", nullptr, SignedIn::Temporary);
    run(QStringLiteral("connections add kept --keys environment"), aws, &m_smooth, SignedIn::Temporary);
    run(QStringLiteral("connections add typed --keys keychain --key-id AKIDTYPED"), aws, &m_smooth,
        SignedIn::Permanent, typedSecret + '\n' + typedToken + '\n');
}

/// Drafts, exports and the vendors' command lines come from the window's classes; the keys are the
/// same ones.
void Canaries::copiesAndExports()
{
    const QProcessEnvironment variables = environment(SignedIn::Temporary);
    Composition all(m_directory.filePath(QStringLiteral("profile")), variables);
    QList<Connection> connections;
    for (Sky *sky : {&m_smooth, &m_board})
        for (const char *place : {aws, ros, sdrs}) {
            const auto arguments = cli::parseArguments(words(QStringLiteral("groups"), place, sky));
            const auto connection = cli::adHocConnection(*arguments, variables);
            if (!connection)
                qFatal("%s", qPrintable(connection.error()));
            connections.append(*connection);
        }
    const Result<Done> opened = QCoro::waitFor(all.journal.open());
    if (!opened)
        qFatal("The journal cannot be opened: %s", qPrintable(opened.error().code));
    all.workspace.setConnections(connections);

    const Result<QList<JournalEntry>> entries = QCoro::waitFor(all.journal.entries(JournalFilter()));
    if (!entries || entries->size() < 5)
        qFatal("The journal has too little in it.");
    int copied = 0;
    for (const JournalEntry &entry : *entries) {
        const QString line = commandLineOf(entry, all.workspace);
        copied += line.isEmpty() ? 0 : 1;
        m_copied += line.toUtf8() + '\n';
    }
    if (copied < 4)
        m_problems.append(QStringLiteral("only %1 command lines were copied").arg(copied));

    UpdateDraft draft;
    draft.group = {QStringLiteral("cn-hangzhou"), QStringLiteral("vpc-flow-logs"), CallAs::Self};
    const QString key = QStringLiteral("WriterToken");
    draft.parameters.append({.key = key, .value = QString::fromLatin1(hiddenValue)});
    const StoredDraft stored = withoutHidden({Drafts::newId(), connections[1].id, draft}, {key});
    QFuture<Result<Done>> saving = all.drafts.save(stored);
    saving.waitForFinished();
    if (!saving.result())
        m_problems.append(QStringLiteral("the draft was not saved"));

    ExportSheet sheet;
    sheet.facts.title = QStringLiteral("Journal");
    sheet.columns = {QStringLiteral("group"), QStringLiteral("parameters"), QStringLiteral("precondition"),
                     QStringLiteral("evidence"), QStringLiteral("request")};
    sheet.rows = entries->size();
    sheet.cell = [&entries](qsizetype row, int column) {
        const JournalEntry &entry = (*entries)[row];
        const QString cells[] = {entry.intent.groupName, entry.intent.parameters, entry.intent.precondition,
                                 entry.evidence, entry.answer ? entry.answer->requestId : QString()};
        return cells[column];
    };
    for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::JsonLines, ExportFormat::Markdown}) {
        const QString path = m_directory.filePath(QStringLiteral("export.") + suffixOf(format));
        const QString problem = exportTo(path, sheet, format);
        if (!problem.isEmpty())
            m_problems.append(problem);
    }
}

QList<Canary> signingKeys(const QByteArray &secret)
{
    QList<Canary> keys;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const QByteArray &region : {QByteArray("eu-west-1"), QByteArray("us-east-1")})
        for (const QByteArray &service : {QByteArray("cloudformation"), QByteArray("sts")}) {
            const Secret key = aws::signingKey(Secret(secret), {aws::amzDate(now), region, service});
            keys.append({QStringLiteral("SigV4 signing key"), key.view().toByteArray()});
        }
    return keys;
}

QList<Canary> Canaries::canaries() const
{
    const QProcessEnvironment temporary = environment(SignedIn::Temporary);
    const QProcessEnvironment permanent = environment(SignedIn::Permanent);
    const QProcessEnvironment password = environment(SignedIn::Password);
    const auto value = [](const QProcessEnvironment &variables, const char *name) {
        return variables.value(QString::fromLatin1(name)).toUtf8();
    };
    QList<Canary> all{
        {QStringLiteral("AWS secret"), value(temporary, "AWS_SECRET_ACCESS_KEY")},
        {QStringLiteral("AWS session token"), value(temporary, "AWS_SESSION_TOKEN")},
        {QStringLiteral("ROS secret"), value(temporary, "ALIBABA_CLOUD_ACCESS_KEY_SECRET")},
        {QStringLiteral("ROS security token"), value(temporary, "ALIBABA_CLOUD_SECURITY_TOKEN")},
        {QStringLiteral("SDRS secret"), value(permanent, "HUAWEICLOUD_SDK_SK")},
        {QStringLiteral("SDRS password"), value(password, "HW_USER_PASSWORD")},
        {QStringLiteral("wrong secret"), wrongSecret},
        {QStringLiteral("typed secret"), typedSecret},
        {QStringLiteral("typed token"), typedToken},
        {QStringLiteral("proxy password"), proxyPassword},
        {QStringLiteral("hidden parameter"), hiddenValue},
    };
    all += signingKeys(all[0].value);
    all += m_smooth.tap->secrets();
    all += m_board.tap->secrets();
    return all;
}

/// Each encoding of a canary is found when it does stand in a file, and what the runs were about did
/// reach the server.
void Canaries::positiveControl(const QList<Canary> &canaries)
{
    for (const Canary &canary : canaries.mid(0, 11))
        for (const QString &encoding : canaryEncodings())
            for (int offset = 0; offset < 3; ++offset) {
                QTemporaryDir place;
                QFile file(place.filePath(QStringLiteral("planted")));
                if (!file.open(QIODevice::WriteOnly) ||
                    file.write("before " + planted(canary.value, encoding, offset)) < 0)
                    qFatal("Nothing can be planted.");
                file.close();
                int files = 0;
                if (findingsBelow(needlesOf(canary), place.path(), files).isEmpty())
                    m_problems.append(
                        QStringLiteral("%1 as %2 is not found where it stands").arg(canary.name, encoding));
            }
    const auto mustBeSent = [&](const QByteArray &bytes, const char *what) {
        if (!m_smooth.tap->sent().contains(bytes))
            m_problems.append(QStringLiteral("never sent: ") + QLatin1String(what));
    };
    mustBeSent(canaries[1].value, "the session token");
    mustBeSent(canaries[3].value, "the security token");
    mustBeSent(hiddenValue.toPercentEncoding(), "the hidden parameter");
    const std::pair<Sky *, const char *> wanted[] = {{&m_smooth, "UpdateStackSet"},
                                                     {&m_smooth, "UpdateStackGroup"},
                                                     {&m_smooth, "StopProtectionGroup"},
                                                     {&m_board, "StopStackSetOperation"},
                                                     {&m_board, "StopStackGroupOperation"}};
    for (const auto &[sky, action] : wanted)
        if (sky->applied(action) != 1)
            m_problems.append(QStringLiteral("%1 was applied %2 times").arg(QLatin1String(action)).arg(sky->applied(action)));
}

int Canaries::prove()
{
    changes();
    records();
    copiesAndExports();
    const QList<Canary> all = canaries();
    positiveControl(all);

    QList<Needle> needles;
    for (const Canary &canary : all)
        needles += needlesOf(canary);
    int files = 0;
    QStringList hits = findingsBelow(needles, m_directory.path(), files);
    hits += findings(needles, m_printed, QStringLiteral("what was printed"));
    hits += findings(needles, m_processes, QStringLiteral("an argument list or a child's environment"));
    hits += findings(needles, m_copied, QStringLiteral("a copied command line"));
    if (!QFile::exists(m_directory.filePath(QStringLiteral("profile/belay.log"))))
        m_problems.append(QStringLiteral("there is no log"));

    for (const QString &line : hits + m_problems)
        std::fprintf(stderr, "%s\n", qPrintable(line));
    const QString measured =
        QStringLiteral("%1 runs, %2 secrets in 8 encodings, %3 files, %4 KiB printed, %5 children: %6 hits, "
                       "%7 problems")
            .arg(m_runs)
            .arg(all.size())
            .arg(files)
            .arg(m_printed.size() / 1'024)
            .arg(m_children)
            .arg(hits.size())
            .arg(m_problems.size());
    printProof(QStringLiteral("canaries"), measured, QStringLiteral("0 hits"),
               hits.isEmpty() && m_problems.isEmpty());
    writeProof(QStringLiteral("canaries.txt"),
               measured + u'\n' + (hits + m_problems).join(u'\n') +
                   QStringLiteral("\nExempt: the environment of the program itself, where its keys come from.\n"));
    return hits.isEmpty() && m_problems.isEmpty() ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    Canaries canaries;
    return canaries.prove();
}
