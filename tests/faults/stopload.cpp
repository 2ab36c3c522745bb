// SPDX-License-Identifier: Apache-2.0
#include "core/engine/stopcontroller.h"
#include "tests/faults/busycloud.h"
#include "tests/faults/prooffile.h"

#include <QCoreApplication>
#include <QCoro/QCoroTask>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>

using namespace belay;
using namespace belay::testing;

/// From the click on stop to its first byte at the server: idle, and with 26 slow reads, 50 watched
/// operations and throttling (network-and-safety.md sections 1 and 15.4).
///
///     stopload             does the stop arrive while nothing else is answered
///     stopload --measure   how soon
namespace {

constexpr int slowReads = 26;
constexpr int watched = 50;
constexpr double worstMs = 50.0;

/// Until the condition holds; false after ten seconds.
template <class Condition>
bool waitUntil(Condition condition)
{
    QElapsedTimer clock;
    clock.start();
    QTimer heartbeat;
    heartbeat.start(2);
    while (!condition() && clock.elapsed() < 10'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return condition();
}

/// The engine with one AWS connection to a busy cloud.
class Desk
{
public:
    explicit Desk(const BusyCloud &cloud, const QStringList &caFiles = {})
        : keyRing(QProcessEnvironment())
        , journal(directory.path())
        , workspace(&keyRing, &journal)
        , watch(&workspace, &scheduler)
        , stops(&workspace, &watch)
    {
        Connection connection;
        connection.id = id;
        connection.name = QStringLiteral("busy");
        connection.environment = Environment::Development;
        connection.signIn = SignIn::SessionOnly;
        connection.regions = {scope.region};
        connection.mode = Mode::FullConfirm;
        connection.pollsPerSecond = 20;
        connection.endpoint = cloud.url();
        connection.proxy = ProxyChoice::None;
        connection.caFiles = caFiles;
        auto keys = std::make_shared<Keys>();
        keys->keyId = QStringLiteral("AKIDEXAMPLE");
        keys->secret = Secret(QByteArray("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"));
        keyRing.holdForSession(id, keys);
        const Result<Done> opened = QCoro::waitFor(journal.open());
        if (!opened)
            qFatal("The journal cannot be opened.");
        workspace.setConnections({connection});
    }

    [[nodiscard]] OperationRef operation(const QString &name) const
    {
        return {id, {scope.region, QStringLiteral("baseline-iam"), CallAs::Self}, OperationId(name)};
    }

    /// Milliseconds from the click to the first byte; waits for the end of the stop.
    double stop(const BusyCloud &cloud, const QString &name)
    {
        const OperationRef ref = operation(name);
        const Moment clicked = std::chrono::steady_clock::now();
        stops.stop(ref, Actor::Person);
        if (!waitUntil([&] { return cloud.stopArrived(name).has_value(); }))
            qFatal("The stop does not arrive.");
        const auto took = *cloud.stopArrived(name) - clicked;
        waitUntil([&] { return stops.progress(ref)->isOver(); });
        return std::chrono::duration<double, std::milli>(took).count();
    }

    const ConnectionId id{QStringLiteral("busy")};
    const Scope scope{id, QStringLiteral("eu-west-1")};
    QTemporaryDir directory;
    KeyRing keyRing;
    Journal journal;
    Workspace workspace;
    PollScheduler scheduler;
    OperationWatch watch;
    StopController stops;
};

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

QString milliseconds(double value)
{
    return QString::number(value, 'f', 2) + QStringLiteral(" ms");
}

QList<double> manyStops(Desk &desk, const BusyCloud &cloud, const QString &word, int count)
{
    QList<double> times;
    for (int i = 0; i < count; ++i)
        times.append(desk.stop(cloud, QStringLiteral("%1-%2").arg(word).arg(i)));
    return times;
}

/// Slow reads, which take all places of the read lane, and operations that are polled in between.
void load(Desk &desk, const BusyCloud &cloud)
{
    desk.watch.start();
    for (int i = 0; i < watched; ++i)
        desk.watch.follow(desk.operation(QStringLiteral("watched-%1").arg(i)));
    if (!waitUntil([&] { return cloud.refused() > 0; }))
        qFatal("Nothing is refused as too fast.");
    const auto service = desk.workspace.stackGroups(desk.scope);
    const GroupKey group = desk.operation({}).group;
    for (int i = 0; i < slowReads; ++i)
        service->group(group, std::stop_token{});
    if (!waitUntil([&] { return cloud.heldReads() >= 4; }))
        qFatal("The reads do not take the lane: %d held.", cloud.heldReads());
}

bool underLoad(bool measure, QString &report)
{
    const int count = measure ? 60 : 5;
    BusyCloud cloud;
    Desk desk(cloud);
    desk.stop(cloud, QStringLiteral("warming"));
    const QList<double> idle = manyStops(desk, cloud, QStringLiteral("idle"), count);
    cloud.setReadDelay(measure ? 1'000 : 0);
    const int refusedBefore = cloud.refused();
    load(desk, cloud);
    const QList<double> busy = manyStops(desk, cloud, QStringLiteral("busy"), count);
    const int held = cloud.heldReads();
    const int refused = cloud.refused() - refusedBefore;
    cloud.releaseReads();

    const double worst = *std::max_element(busy.begin(), busy.end());
    const bool soon = !measure || (median(busy) <= 2 * median(idle) && worst <= worstMs);
    const QString measured =
        QStringLiteral("%1 stops: idle median %2, under load median %3, worst %4; %5 reads unanswered at the "
                       "end, %6 calls refused as too fast")
            .arg(count)
            .arg(milliseconds(median(idle)), milliseconds(median(busy)), milliseconds(worst))
            .arg(held)
            .arg(refused);
    printProof(QStringLiteral("stop under load"), measured,
               QStringLiteral("median <= 2 x idle, worst <= 50 ms"), soon && held >= 4);
    report += measured + u'\n';
    return soon && held >= 4;
}

bool prewarmedTls(bool measure, QString &report)
{
    Certificates certificates;
    QList<double> first;
    QList<double> warm;
    for (int i = 0; i < (measure ? 20 : 2); ++i) {
        BusyCloud cloud(certificates.identity(Certificates::Kind::Good));
        Desk desk(cloud, {certificates.caFile()});
        desk.workspace.prewarmStop(desk.scope);
        if (!waitUntil([&] { return cloud.connections() > 0; }))
            qFatal("Pre-warming opens no connection.");
        first.append(desk.stop(cloud, QStringLiteral("first")));
        warm.append(desk.stop(cloud, QStringLiteral("second")));
    }
    const bool soon = !measure || median(first) <= 3 * median(warm);
    const QString measured = QStringLiteral("%1 lanes: first stop median %2, next median %3")
                                 .arg(first.size())
                                 .arg(milliseconds(median(first)), milliseconds(median(warm)));
    printProof(QStringLiteral("first stop, pre-warmed TLS"), measured, QStringLiteral("<= 3 x a warm one"),
               soon);
    report += measured + u'\n';
    return soon;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const bool measure = app.arguments().contains(QStringLiteral("--measure"));
    QString report;
    const bool loadMet = underLoad(measure, report);
    const bool tlsMet = prewarmedTls(measure, report);
    writeProof(QStringLiteral("stop-under-load.txt"), report);
    return loadMet && tlsMet ? 0 : 1;
}
