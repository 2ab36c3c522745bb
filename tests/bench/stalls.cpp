// SPDX-License-Identifier: Apache-2.0
// bench-window stalls: the real window with a group of a hundred thousand targets; what its event
// loop's dearest turn costs while it reads, sorts, filters, changes the theme and is resized.
// bench-window beat SECONDS: an idle loop's heartbeat at the same time, to compare with.
#include "app/composition.h"
#include "app/practicerange.h"
#include "tests/bench/measure.h"
#include "tests/bench/turnmeter.h"
#include "ui/common/datatable.h"
#include "ui/groups/groupspage.h"
#include "ui/presentation/orderedmodel.h"
#include "ui/shell/appearance.h"
#include "ui/shell/mainwindow.h"

#include <QCoro/QCoroTask>
#include <QJsonArray>
#include <QTabWidget>
#include <QTemporaryDir>

using namespace belay;
using bench::TurnMeter;

namespace {

constexpr int total = 100'000;
constexpr int longestWaitMs = 240'000;

/// The window on the practice cloud, in its own process, that holds the big group.
class Stage
{
public:
    explicit Stage(TurnMeter *meter)
        : m_meter(meter)
        , m_all(m_directory.path(), QProcessEnvironment())
    {
        const QString problem = m_range.start({.scenario = QStringLiteral("hundred-thousand")});
        if (!problem.isEmpty())
            qFatal("%s", qUtf8Printable(problem));
        AppContext context;
        context.workspace = &m_all.workspace;
        context.operations = &m_all.operations;
        context.stops = &m_all.stops;
        context.updates = &m_all.updates;
        context.protection = &m_all.protection;
        context.protecting = &m_all.protecting;
        context.scheduler = &m_all.scheduler;
        context.profile = &m_all.profile;
        context.drafts = &m_all.drafts;
        context.snapshots = &m_all.snapshots;
        context.samples = &m_all.samples;
        m_window = std::make_unique<MainWindow>(context, &m_appearance);
        m_window->resize(1400, 900);
        m_window->show();
        if (!QCoro::waitFor(m_all.journal.open()))
            qFatal("The journal cannot be opened.");
        QList<Connection> connections;
        for (PracticeRange::Sign sign : m_range.signs()) {
            if (sign.connection.cloud != Cloud::Aws)
                continue;
            sign.connection.pollsPerSecond = 10'000; // the loop is measured, not the pace
            m_all.keyRing.holdForSession(sign.connection.id, sign.keys);
            connections.append(sign.connection);
        }
        m_all.workspace.setConnections(connections);
        m_all.operations.start();
        m_connection = connections.first().id;
    }

    void perform()
    {
        const Scope scope{m_connection, QStringLiteral("eu-west-1")};
        m_window->showView(MainWindow::GroupsView);
        until([&] { return !m_all.operations.groups(scope).isEmpty(); });
        GroupKey group;
        for (const StackGroup &one : m_all.operations.groups(scope))
            if (one.key.name == u"landing-zone")
                group = one.key;
        settle();
        (void)m_meter->take();
        m_window->groups()->showGroup(m_connection, group);
        DataTable *table = nullptr;
        for (DataTable *one : m_window->groups()->findChildren<DataTable *>())
            if (one->accessibleName() == u"Targets of the group")
                table = one;
        if (!table)
            qFatal("There is no table of targets.");
        OrderedModel *model = table->rows();
        until([&] { return model->rowCount() == total; });
        note("ingest");

        const auto arranged = [&] { return model->isArranged(); };
        act(
            "sort", [&] { table->sortBy(0, Qt::DescendingOrder); }, arranged);
        act(
            "sort by another", [&] { table->sortBy(4); }, arranged);
        act(
            "filter", [&] { model->setWords(QStringLiteral("eu-west")); }, arranged);
        act(
            "clear the filter", [&] { model->setWords({}); }, arranged);
        act(
            "theme", [&] { m_appearance.setShade(Shade::Dark); }, [] { return true; });
        act(
            "theme back", [&] { m_appearance.setShade(Shade::Light); }, [] { return true; });
        for (const QSize size : {QSize(1000, 700), QSize(1500, 950), QSize(1200, 800)})
            act(
                "resize", [&] { m_window->resize(size); }, [&] { return m_window->size() == size; });
        for (int page = 0; page < 20; ++page)
            act(
                "scroll", [&] { table->scrollTo(model->index(page * total / 20, 0)); }, [] { return true; });
    }

    [[nodiscard]] QJsonArray acts() const { return m_acts; }

private:
    static void until(const std::function<bool()> &isTrue)
    {
        QElapsedTimer waited;
        waited.start();
        while (!isTrue()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            if (waited.elapsed() > longestWaitMs)
                qFatal("Waited too long.");
        }
    }

    /// Lets everything that follows from an act happen: half a second of the loop.
    static void settle()
    {
        QElapsedTimer waited;
        waited.start();
        until([&] { return waited.elapsed() > 500; });
    }

    void act(const char *name, const std::function<void()> &what, const std::function<bool()> &isDone)
    {
        settle();
        (void)m_meter->take();
        QTimer::singleShot(0, m_window.get(), what);
        QCoreApplication::processEvents();
        until(isDone);
        settle();
        note(name);
    }

    void note(const char *name)
    {
        const TurnMeter::Worst worst = m_meter->take();
        m_acts.append(QJsonObject{{QStringLiteral("act"), QString::fromLatin1(name)},
                                  {QStringLiteral("turnMs"), worst.turnMs},
                                  {QStringLiteral("eventMs"), worst.eventMs},
                                  {QStringLiteral("event"), QString::fromLatin1(worst.event)},
                                  {QStringLiteral("beatMs"), worst.beatMs}});
    }

    TurnMeter *m_meter;
    QTemporaryDir m_directory;
    PracticeRange m_range;
    Composition m_all;
    Appearance m_appearance;
    std::unique_ptr<MainWindow> m_window;
    ConnectionId m_connection;
    QJsonArray m_acts;
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_NO_GLIB", "1");
    TurnMeter meter(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == u"beat") {
        QTimer::singleShot(words.value(2).toInt() * 1000, &meter, &QCoreApplication::quit);
        QCoreApplication::exec();
        bench::say({{QStringLiteral("beatMs"), meter.take().beatMs}});
        return 0;
    }
    Stage stage(&meter);
    stage.perform();
    bench::say({{QStringLiteral("acts"), stage.acts()}});
    return 0;
}
