// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/programrun.h"

#include "app/cli/arguments.h"
#include "app/cli/connectionoptions.h"
#include "app/composition.h"
#include "core/engine/reconciler.h"

#include <QCoro/QCoroTask>
#include <QJsonObject>

#include <chrono>

namespace belay::testing {

using namespace std::chrono_literals;

const QList<ProgramChange> &programChanges()
{
    static const QList<ProgramChange> changes{
        {"update, AWS", "aws", "eu-west-1",
         "update baseline-iam --draft-json - --concurrency-count 1 --yes-name baseline-iam", "{}",
         "UpdateStackSet", "smooth", 20},
        {"update, ROS", "alibaba", "cn-hangzhou",
         "update vpc-flow-logs --draft-json - --yes-name vpc-flow-logs",
         R"({"parameters":[{"key":"WriterToken","value":"typed anew"}]})", "UpdateStackGroup", "smooth", 20},
        {"stop, AWS", "aws", "eu-west-1", "stop baseline-iam", "", "StopStackSetOperation", "board", 60},
        {"stop, ROS", "alibaba", "cn-hangzhou", "stop vpc-flow-logs", "", "StopStackGroupOperation", "board", 60},
        {"disable protection", "huawei", "cn-north-4", "disable-protection dr-db --yes-name dr-db", "",
         "StopProtectionGroup", "smooth", 50},
    };
    return changes;
}

ProgramRun::ProgramRun(const ProgramChange &change, const ShimOrder &order)
    : m_change(change)
    , m_order(order)
    , m_cloud(*practice::Scenario::named(QString::fromLatin1(change.scenario)), 42,
              practice::PracticeClock(change.pace))
{
    if (!m_cloud.listen() || !m_directory.isValid() || !m_counts.open() || !m_counts.resize(4096))
        qFatal("A run cannot be prepared.");
}

QStringList ProgramRun::words() const
{
    const QString line =
        QStringLiteral("%1 --json --profile-dir %2 --cloud %3 --region %4 --endpoint %5")
            .arg(QString::fromLatin1(m_change.line), profile(), QString::fromLatin1(m_change.cloud),
                 QString::fromLatin1(m_change.region), m_cloud.endpoint());
    return line.split(u' ', Qt::SkipEmptyParts);
}

QProcessEnvironment ProgramRun::environment() const
{
    QProcessEnvironment variables;
    const QProcessEnvironment system = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"PATH", "HOME", "LC_ALL", "TZ", "LSAN_OPTIONS", "UBSAN_OPTIONS"})
        variables.insert(QString::fromLatin1(name), system.value(QString::fromLatin1(name)));
    const QJsonObject start = m_cloud.startLine();
    const auto take = [&](const char *variable, QStringView cloud, QStringView member) {
        variables.insert(QString::fromLatin1(variable), start[cloud][member].toString());
    };
    take("AWS_ACCESS_KEY_ID", u"aws", u"accessKeyId");
    take("AWS_SECRET_ACCESS_KEY", u"aws", u"secretAccessKey");
    take("ALIBABA_CLOUD_ACCESS_KEY_ID", u"alibaba", u"accessKeyId");
    take("ALIBABA_CLOUD_ACCESS_KEY_SECRET", u"alibaba", u"accessKeySecret");
    take("HUAWEICLOUD_SDK_AK", u"huawei", u"accessKeyId");
    take("HUAWEICLOUD_SDK_SK", u"huawei", u"secretAccessKey");
    const auto set = [&](const char *name, const QString &value) {
        variables.insert(QString::fromLatin1(name), value);
    };
    set("no_proxy", QStringLiteral("*"));
    set("DBUS_SESSION_BUS_ADDRESS", QStringLiteral("unix:path=/nonexistent"));
    set("BELAY_DIAGNOSTICS", QStringLiteral("1"));
    // A program with the address checker wants to be first; it works behind the shim as well.
    set("ASAN_OPTIONS", system.value(QStringLiteral("ASAN_OPTIONS")) +
                            QStringLiteral(":verify_asan_link_order=0:detect_leaks=0"));
    set("LD_PRELOAD", QStringLiteral(BELAY_KILL_SHIM));
    set("BELAY_SHIM_DIRECTORY", m_directory.path());
    set("BELAY_SHIM_MODE", QString::fromLatin1(m_order.mode));
    set("BELAY_SHIM_AT", QString::number(m_order.at));
    set("BELAY_SHIM_COUNTS", m_counts.fileName());
    return variables;
}

void ProgramRun::start()
{
    m_process.setProcessEnvironment(environment());
    m_process.start(QStringLiteral(BELAY_PROGRAM), words());
    m_process.write(m_change.input);
    m_process.closeWriteChannel();
}

bool ProgramRun::hasEnded() const
{
    return m_process.state() == QProcess::NotRunning;
}

qint64 ProgramRun::points() const
{
    QFile counts(m_counts.fileName());
    qint64 number = 0;
    if (!counts.open(QIODevice::ReadOnly) ||
        counts.read(reinterpret_cast<char *>(&number), sizeof number) != sizeof number)
        qFatal("The counts cannot be read.");
    return number;
}

QByteArray ProgramRun::output()
{
    return m_output += m_process.readAllStandardOutput();
}

QByteArray ProgramRun::errors()
{
    return m_process.readAllStandardError();
}

int ProgramRun::applied()
{
    const auto &entries = m_cloud.context().ledger.entries();
    return int(std::count_if(entries.begin(), entries.end(), [this](const practice::LedgerEntry &entry) {
        return entry.action == QLatin1String(m_change.action);
    }));
}

Restart ProgramRun::restart()
{
    const auto arguments = cli::parseArguments(words());
    const auto connection = cli::adHocConnection(*arguments, environment());
    if (!connection)
        qFatal("%s", qPrintable(connection.error()));
    Composition all(profile(), environment());
    const Result<Done> opened = QCoro::waitFor(all.journal.open());
    if (!opened)
        return {{},
                QStringLiteral("the journal cannot be opened: ") + opened.error().code + u' ' +
                    opened.error().message};
    if (!all.journal.damagedFile().isEmpty())
        return {{}, QStringLiteral("the journal was damaged")};
    all.workspace.setConnections({*connection});
    LookTimes times;
    times.between = 200ms;
    times.groupEvery = 200ms;
    times.groupLongest = 2s;
    times.retryEvery = 500ms;
    Reconciler reconciler(&all.workspace, &all.operations, nullptr, times);
    const Result<Done> looked = QCoro::waitFor(reconciler.lookUpAll());
    if (!looked)
        qWarning("%s: %s", m_change.name, qPrintable(looked.error().code));
    JournalFilter changes;
    changes.kinds = {ChangeKind::Update, ChangeKind::Stop, ChangeKind::DisableProtection};
    const Result<QList<JournalEntry>> entries = QCoro::waitFor(all.journal.entries(changes));
    if (!entries)
        return {{}, QStringLiteral("the journal cannot be read: ") + entries.error().code};
    return {entries->isEmpty() ? std::nullopt : std::optional(entries->first()), {}};
}

} // namespace belay::testing
