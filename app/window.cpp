// SPDX-License-Identifier: Apache-2.0
#include "app/window.h"

#include "app/composition.h"
#include "app/languages.h"
#include "app/practicerange.h"
#include "app/tour/tour.h"
#include "ui/presentation/errorwords.h"
#include "ui/shell/appearance.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QCoro/QCoroTask>
#include <QDir>
#include <QEvent>
#include <QLocale>
#include <QMessageBox>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <functional>

namespace belay {
namespace {

struct Options
{
    QCommandLineParser parser;
    QCommandLineOption practice{QStringLiteral("practice"), QStringLiteral("Open on the practice range.")};
    QCommandLineOption scenario{QStringLiteral("scenario"), QStringLiteral("Scenario of the practice range."),
                                QStringLiteral("NAME"), QStringLiteral("board")};
    QCommandLineOption seed{QStringLiteral("seed"), QStringLiteral("Seed of the practice range."), QStringLiteral("N"),
                            QStringLiteral("42")};
    QCommandLineOption clock{QStringLiteral("clock"), QStringLiteral("How many times faster than life it runs."),
                             QStringLiteral("N"), QStringLiteral("1")};
    QCommandLineOption tour{QStringLiteral("tour"), QStringLiteral("Perform the guided tour; pictures go to DIR."),
                            QStringLiteral("DIR")};
    QCommandLineOption profile{QStringLiteral("profile-dir"), QStringLiteral("Where settings and journal live."),
                               QStringLiteral("DIR")};

    explicit Options(const QStringList &arguments)
    {
        parser.addOptions({practice, scenario, seed, clock, tour, profile});
        parser.addHelpOption();
        parser.addVersionOption();
        parser.process(arguments);
    }
    [[nodiscard]] bool isPractice() const { return parser.isSet(practice) || parser.isSet(tour); }
};

int complain(const QString &sentence)
{
    std::fprintf(stderr, "belay: %s\n", qUtf8Printable(sentence));
    return 2;
}

/// Does its work once the window has been painted, or after a second when it is on no screen.
class AfterPaint final : public QObject
{
public:
    AfterPaint(QWidget *window, std::function<void()> work)
        : QObject(window)
    {
        m_wait.setSingleShot(true);
        connect(&m_wait, &QTimer::timeout, this, [this, work = std::move(work)] {
            deleteLater();
            work();
        });
        m_wait.start(1'000);
        window->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_wait.start(0);
        return false;
    }

private:
    QTimer m_wait;
};

} // namespace

int runWindow(int &argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setDesktopFileName(QStringLiteral("belay"));
    const Options options(QApplication::arguments());
    // The tour finds what it presses by its English words.
    if (!options.parser.isSet(options.tour))
        speak(QLocale::system().uiLanguages());

    // A tour starts from nothing each time; practice keeps a profile of its own.
    QTemporaryDir passing;
    QString directory = options.parser.isSet(options.profile) ? options.parser.value(options.profile)
                                                              : Profile::defaultDirectory();
    if (options.parser.isSet(options.tour))
        directory = passing.path();
    else if (options.isPractice())
        directory += QStringLiteral("/practice");
    if (!QDir().mkpath(directory))
        return complain(QStringLiteral("Cannot write to %1").arg(directory));

    PracticeRange range;
    if (options.isPractice()) {
        const QString problem = range.start({.scenario = options.parser.value(options.scenario),
                                             .seed = options.parser.value(options.seed).toInt(),
                                             .clock = options.parser.value(options.clock).toInt()});
        if (!problem.isEmpty())
            return complain(problem);
    }

    Composition all(directory, QProcessEnvironment::systemEnvironment());
    QSettings settings(directory + QStringLiteral("/window.ini"), QSettings::IniFormat);
    Appearance appearance(&settings);
    const AppContext context{&all.workspace, &all.operations, &all.stops,     &all.updates,
                             &all.protection, &all.protecting, &all.scheduler, &all.profile,
                             &all.drafts,     &all.snapshots,  &all.samples,   &settings,
                             &all.reconciler, &all.guards};
    MainWindow window(context, &appearance);
    QObject::connect(&window, &MainWindow::practiceRequested, &window, [] {
        QProcess::startDetached(QApplication::applicationFilePath(), {QStringLiteral("--practice")});
    });
    window.show();

    // Painted first; then the journal, the connections, the network.
    new AfterPaint(&window, [&] {
        QCoro::connect(all.journal.open(), &window, [&](const Result<Done> &opened) {
            if (!opened)
                QMessageBox::warning(&window, QApplication::translate("belay::Window", "Journal"), errorSentence(opened.error()));
            QList<Connection> connections;
            for (const PracticeRange::Sign &sign : range.signs()) {
                all.keyRing.holdForSession(sign.connection.id, sign.keys);
                connections.append(sign.connection);
            }
            if (!options.isPractice()) {
                const auto loaded = all.profile.loadConnections();
                if (loaded)
                    connections = *loaded;
                else
                    QMessageBox::warning(&window, QApplication::translate("belay::Window", "Settings"), loaded.error().message);
            }
            all.workspace.setConnections(connections);
            all.operations.start();
            all.protection.start();
            all.reconciler.start();
            if (const auto guards = all.guards.load(); !guards)
                QMessageBox::warning(&window, QApplication::translate("belay::Window", "Guards"), errorSentence(guards.error()));
        });
    });
    if (!options.parser.isSet(options.tour))
        return QApplication::exec();

    Tour tour(&window, context, range.endpoint(), options.parser.value(options.tour));
    return tour.perform() ? 0 : 1;
}

} // namespace belay
