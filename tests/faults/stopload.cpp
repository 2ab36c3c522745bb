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
#include <memory>
#include <numeric>
#include <vector>

using namespace belay;
using namespace belay::testing;

/// From the click on stop to its first byte at the server: idle, and with 26 reads that the servers leave
/// unanswered, 50 watched operations and every third poll refused (network-and-safety.md sections 1 and
/// 15.4). A lane sends eight reads at once to a host, so the reads go to five; the stop goes to the one
/// where the operations are, which has its share of them.
///
///     stopload             does the stop arrive while nothing else is answered
///     stopload --measure   how soon
namespace {

constexpr int slowReads = 26;
constexpr int hosts = 5;
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

/// The engine with an AWS connection to each busy cloud; operations are on the first one.
class Desk
{
public:
    explicit Desk(const QList<QUrl> &clouds, const QStringList &caFiles = {})
        : keyRing(QProcessEnvironment())
        , journal(directory.path())
        , workspace(&keyRing, &journal)
        , watch(&workspace, &scheduler)
        , stops(&workspace, &watch)
    {
        QList<Connection> connections;
        for (const QUrl &cloud : clouds) {
            Connection connection;
            connection.id = idOf(connections.size());
            connection.name = connection.id.toString();
            connection.environment = Environment::Development;
            connection.signIn = SignIn::SessionOnly;
            connection.regions = {scope.region};
            connection.mode = Mode::FullConfirm;
            connection.pollsPerSecond = 20;
            connection.endpoint = cloud;
            connection.proxy = ProxyChoice::None;
            connection.caFiles = caFiles;
            auto keys = std::make_shared<Keys>();
            keys->keyId = QStringLiteral("AKIDEXAMPLE");
            keys->secret = Secret(QByteArray("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"));
            keyRing.holdForSession(connection.id, keys);
            connections.append(connection);
        }
        const Result<Done> opened = QCoro::waitFor(journal.open());
        if (!opened)
            qFatal("The journal cannot be opened.");
        workspace.setConnections(connections);
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

    [[nodiscard]] static ConnectionId idOf(qsizetype cloud)
    {
        return ConnectionId(QStringLiteral("busy-%1").arg(cloud));
    }

    const ConnectionId id = idOf(0);
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

/// Clouds that hold reads back.
struct Sky
{
    Sky()
    {
        for (int i = 0; i < hosts; ++i)
            clouds.push_back(std::make_unique<BusyCloud>());
    }

    [[nodiscard]] QList<QUrl> urls() const
    {
        QList<QUrl> urls;
        for (const auto &cloud : clouds)
            urls.append(cloud->url());
        return urls;
    }

    [[nodiscard]] int heldReads() const
    {
        return std::accumulate(clouds.begin(), clouds.end(), 0,
                               [](int sum, const auto &cloud) { return sum + cloud->heldReads(); });
    }

    std::vector<std::unique_ptr<BusyCloud>> clouds;
};

using Reads = std::vector<Task<Result<StackGroupDetail>>>;

/// Reads that nobody answers, and operations that are polled in between.
Reads load(Desk &desk, const Sky &sky)
{
    desk.watch.start();
    for (int i = 0; i < watched; ++i)
        desk.watch.follow(desk.operation(QStringLiteral("watched-%1").arg(i)));
    if (!waitUntil([&] { return sky.clouds[0]->refused() > 0; }))
        qFatal("Nothing is refused as too fast.");
    const GroupKey group = desk.operation({}).group;
    Reads reads;
    for (int i = 0; i < slowReads; ++i)
        reads.push_back(
            desk.workspace.stackGroups({Desk::idOf(i % hosts), desk.scope.region})->group(group, std::stop_token{}));
    return reads;
}

/// Stops one after another; before each click `slow` reads are unanswered.
QList<double> manyStops(Desk &desk, const Sky &sky, const QString &word, int count, int slow)
{
    QList<double> times;
    for (int i = 0; i < count; ++i) {
        if (!waitUntil([&] { return sky.heldReads() >= slow; }))
            qFatal("Only %d reads are unanswered.", sky.heldReads());
        times.append(desk.stop(*sky.clouds[0], QStringLiteral("%1-%2").arg(word).arg(i)));
    }
    return times;
}

bool underLoad(bool measure, QString &report)
{
    const int count = measure ? 60 : 5;
    const Sky sky;
    const BusyCloud &cloud = *sky.clouds[0];
    Desk desk(sky.urls());
    desk.stop(cloud, QStringLiteral("warming"));
    const QList<double> idle = manyStops(desk, sky, QStringLiteral("idle"), count, 0);
    Reads reads = load(desk, sky);
    const int refusedBefore = cloud.refused();
    const int polledBefore = cloud.polls();
    const QList<double> busy = manyStops(desk, sky, QStringLiteral("busy"), count, slowReads);
    const int refused = cloud.refused() - refusedBefore;
    const int polled = cloud.polls() - polledBefore;
    for (const auto &each : sky.clouds)
        each->releaseReads();
    for (auto &read : reads)
        (void)QCoro::waitFor(read);

    const double worst = *std::max_element(busy.begin(), busy.end());
    const double ratio = median(busy) / median(idle);
    const bool soon = !measure || (ratio <= 2 && worst <= worstMs);
    const bool throttled = !measure || (refused > 0 && refused * 4 >= polled);
    const QString measured = QStringLiteral("%1 stops: idle median %2, under load median %3 (x %4), worst %5; %6 "
                                            "reads unanswered at each click, %7 of %8 polls refused")
                                 .arg(count)
                                 .arg(milliseconds(median(idle)), milliseconds(median(busy)))
                                 .arg(ratio, 0, 'f', 2)
                                 .arg(milliseconds(worst))
                                 .arg(slowReads)
                                 .arg(refused)
                                 .arg(polled);
    printProof(QStringLiteral("stop under load"), measured,
               QStringLiteral("median <= 2 x idle, worst <= 50 ms, a quarter of the polls refused"),
               soon && throttled);
    report += measured + u'\n';
    return soon && throttled;
}

bool prewarmedTls(bool measure, QString &report)
{
    Certificates certificates;
    QList<double> first;
    QList<double> warm;
    for (int i = 0; i < (measure ? 20 : 2); ++i) {
        BusyCloud cloud(certificates.identity(Certificates::Kind::Good));
        Desk desk({cloud.url()}, {certificates.caFile()});
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
