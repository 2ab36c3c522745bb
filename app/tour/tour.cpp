// SPDX-License-Identifier: Apache-2.0
#include "app/tour/tour.h"

#include "app/tour/hands.h"
#include "core/engine/protectioncontroller.h"
#include "core/engine/stopcontroller.h"
#include "ui/groups/groupspage.h"
#include "ui/operations/boardpage.h"
#include "ui/operations/operationdetailpage.h"
#include "ui/operations/stopdialog.h"
#include "ui/presentation/parametersmodel.h"
#include "ui/presentation/statewords.h"
#include "ui/protection/protectiondialogs.h"
#include "ui/protection/protectionpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/update/updatedialog.h"

#include <nlohmann/json.hpp>

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPushButton>

#include <cstdio>

namespace belay {
namespace {

QString name(const OperationRef &ref)
{
    return ref.group.name + QStringLiteral(" operation ") + ref.id.toString();
}

QPushButton *stopButton(const StopDialog *dialog, const char *objectName)
{
    return dialog->findChild<QPushButton *>(QString::fromLatin1(objectName));
}

} // namespace

Tour::Tour(MainWindow *window, const AppContext &context, const QUrl &practice, const QString &folder)
    : m_window(window)
    , m_context(context)
    , m_practice(practice)
    , m_folder(folder)
{
}

bool Tour::perform()
{
    if (!QDir().mkpath(m_folder)) {
        std::printf("Cannot write pictures to %s\n", qUtf8Printable(m_folder));
        return false;
    }
    const bool isDone = step(QStringLiteral("board"), [this] { return boardIsFull(); })
        && step(QStringLiteral("operation"), [this] { return openOne(); })
        && step(QStringLiteral("matrix"), [this] { return matrix(); })
        && step(QStringLiteral("reasons"), [this] { return reasons(); })
        && step(QStringLiteral("parts"), [this] { return furtherParts(); })
        && round({QStringLiteral("config-rules"), Cloud::Aws, QStringLiteral("Bucket"), QStringLiteral("config-archive")})
        && step(QStringLiteral("replay"), [this] { return replay(); })
        && round({QStringLiteral("oss-baseline"), Cloud::Alibaba, QStringLiteral("Prefix"), QStringLiteral("archive")})
        && step(QStringLiteral("disable-protection"), [this] { return disable(QStringLiteral("dr-db")); })
        && step(QStringLiteral("enable-protection"), [this] { return enable(QStringLiteral("dr-db")); })
        && step(QStringLiteral("palette"), [this] { return palette(); })
        && step(QStringLiteral("journal"), [this] { return journalTells(); })
        && step(QStringLiteral("dark"), [this] { return otherShade(); })
        && step(QStringLiteral("ledger"), [this] { return ledgerAgrees(); });
    std::printf("%s  Pictures are in %s\n", isDone ? "Every step came true." : "The tour ended early.",
                qUtf8Printable(QDir(m_folder).absolutePath()));
    return isDone;
}

bool Tour::round(const Change &change)
{
    const QString where = change.cloud == Cloud::Aws ? QStringLiteral("aws-") : QStringLiteral("alibaba-");
    return step(where + QStringLiteral("update"), [&] { return update(change); })
        && step(where + QStringLiteral("progress"), [&] { return watchProgress(); })
        && step(where + QStringLiteral("stop"), [&] { return stop(change.cloud); });
}

bool Tour::step(const QString &title, const std::function<Said()> &act)
{
    ++m_number;
    QElapsedTimer clock;
    clock.start();
    const Said said = act();
    picture(said.isTrue ? title : title + QStringLiteral("-failed"), said.isTrue ? m_window : QApplication::activeWindow());
    std::printf("%2d %-20s %-4s %5.1f s  %s\n", m_number, qUtf8Printable(title), said.isTrue ? "ok" : "FAIL",
                double(clock.elapsed()) / 1000.0, qUtf8Printable(said.words));
    std::fflush(stdout);
    return said.isTrue;
}

void Tour::picture(const QString &title, QWidget *of)
{
    QApplication::processEvents();
    const QString file = QStringLiteral("%1-%2.png").arg(m_number, 2, 10, QLatin1Char('0')).arg(title);
    (of ? of : m_window)->grab().save(QDir(m_folder).filePath(file));
}

void Tour::goTo(const QString &viewName)
{
    hands::clickRow(hands::view(m_window, QStringLiteral("Views")), viewName);
}

Tour::Said Tour::boardIsFull()
{
    const auto runs = [this](Cloud cloud) {
        int running = 0;
        for (const OperationRecord &record : m_context.operations->records()) {
            const Connection *connection = m_context.workspace->connection(record.ref.connection);
            running += connection && connection->cloud == cloud && record.countsKnown
                    && !isEnded(record.operation.state.value)
                ? 1
                : 0;
        }
        return running;
    };
    const bool isTrue = hands::until([&] {
        const QAbstractItemView *board = hands::view(m_window, QStringLiteral("Operations"));
        return board && runs(Cloud::Aws) > 0 && runs(Cloud::Alibaba) > 0
            && board->model()->rowCount() >= runs(Cloud::Aws) + runs(Cloud::Alibaba);
    });
    return {isTrue, QStringLiteral("%1 operations of AWS and %2 of Alibaba ROS run on one board")
                        .arg(runs(Cloud::Aws))
                        .arg(runs(Cloud::Alibaba))};
}

Tour::Said Tour::openOne()
{
    QAbstractItemView *board = hands::view(m_window, QStringLiteral("Operations"));
    if (!board || !hands::clickRow(board, board->model()->index(0, 1).data().toString()))
        return {false, QStringLiteral("the most pressing row")};
    hands::press(board, Qt::Key_Return);
    const OperationDetailPage *page = m_window->detail();
    const bool isOpen = hands::until([&] {
        const QAbstractItemView *matrix = hands::view(m_window, QStringLiteral("Matrix of accounts and regions"));
        return page->isVisible() && page->stopTarget() && matrix && matrix->model()->rowCount() > 0;
    });
    if (!isOpen)
        return {false, QStringLiteral("the page of the operation with its targets")};
    const TargetTable targets = m_context.operations->targets(*page->stopTarget());
    return {true, QStringLiteral("%1 is open with %2 targets").arg(name(*page->stopTarget())).arg(targets.size())};
}

Tour::Said Tour::update(const Change &change)
{
    const QString &group = change.group;
    goTo(QStringLiteral("Groups"));
    QAbstractItemView *groups = nullptr;
    if (!hands::until([&] {
            groups = hands::view(m_window, QStringLiteral("Groups"));
            return groups && hands::clickRow(groups, group);
        }))
        return {false, QStringLiteral("a row of the group %1").arg(group)};
    picture(QStringLiteral("groups"));
    if (!hands::until([&] { return hands::click(hands::button(m_window->groups(), QStringLiteral("Update…"))); }))
        return {false, QStringLiteral("the button Update… for %1").arg(group)};
    UpdateDialog *dialog = nullptr;
    if (!hands::until([&] {
            dialog = hands::window<UpdateDialog>(m_window);
            return dialog && dialog->presenter()->form() != nullptr;
        }))
        return {false, QStringLiteral("the update form of %1").arg(group)};
    if (!hands::clickTab(dialog, 1))
        return {false, QStringLiteral("the parameters of the form")};
    if (!hands::edit(hands::view(dialog, QStringLiteral("Parameters")), change.parameter, ParametersModel::ThenColumn, change.value))
        return {false, QStringLiteral("a new value for the parameter %1").arg(change.parameter)};
    picture(QStringLiteral("update-form"), dialog);
    while (hands::click(hands::button(dialog, QStringLiteral("Next"))))
        QApplication::processEvents();
    for (QLineEdit *field : dialog->findChildren<QLineEdit *>())
        if (field->isVisible() && field->placeholderText() == group)
            hands::type(field, group); // production asks for the name
    picture(QStringLiteral("update-review"), dialog);
    if (!hands::until([&] { return hands::click(hands::button(dialog, QStringLiteral("Start update"))); }, 20))
        return {false, QStringLiteral("Start update to be offered: %1").arg(dialog->presenter()->form()->startRefusal())};
    if (!hands::until([&] { return m_window->detail()->isVisible() && m_window->detail()->stopTarget(); }))
        return {false, QStringLiteral("the new operation of %1 to open").arg(group)};
    m_started = m_window->detail()->stopTarget();
    m_claims.append({change.cloud == Cloud::Aws ? QStringLiteral("UpdateStackSet") : QStringLiteral("UpdateStackGroup"),
                     m_started->id.toString()});
    return {true, QStringLiteral("%1 becomes %2; accepted: %3").arg(change.parameter, change.value, name(*m_started))};
}

Tour::Said Tour::watchProgress()
{
    const auto counts = [this] {
        const OperationRecord *record = m_context.operations->record(*m_started);
        return record ? record->counts : TargetCounts{};
    };
    const bool isMoving = hands::until([&] { return counts().finished() > 0 && counts().running > 0; });
    return {isMoving, QStringLiteral("%1: %2 of %3 targets finished, %4 running")
                          .arg(name(*m_started))
                          .arg(counts().finished())
                          .arg(counts().total())
                          .arg(counts().running)};
}

Tour::Said Tour::stop(Cloud cloud)
{
    hands::press(m_window->detail(), Qt::Key_F8);
    StopDialog *dialog = nullptr;
    if (!hands::until([&] { return (dialog = hands::window<StopDialog>(m_window)) != nullptr; }, 5))
        return {false, QStringLiteral("the stop dialog after F8")};
    picture(QStringLiteral("stop-question"), dialog);
    // Keys within 250 ms of opening count for nothing; a person presses again.
    const auto asked = [&] { return m_context.stops->progress(*m_started) != nullptr; };
    if (!hands::until([&] {
            hands::press(stopButton(dialog, "stopOperation"), Qt::Key_Return);
            return asked();
        }, 5))
        return {false, QStringLiteral("the stop to begin after Enter")};

    qsizetype seen = 0;
    const bool isOver = hands::until([&] {
        const StopProgress *progress = m_context.stops->progress(*m_started);
        for (; seen < progress->reached.size(); ++seen) {
            const auto &[stage, at] = progress->reached.at(seen);
            std::printf("   %s  %s\n", qUtf8Printable(at.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz"))),
                        qUtf8Printable(stopStageSentence(stage)));
            picture(QStringLiteral("stage-%1").arg(seen + 1), dialog);
        }
        return progress->isOver();
    }, 180);
    const StopProgress *progress = m_context.stops->progress(*m_started);
    if (!isOver || progress->stage != StopStage::Stopped)
        return {false, QStringLiteral("%1 to stop; it is at: %2").arg(name(*m_started), stopStageSentence(progress->stage))};
    QStringList missing;
    for (const StopStage stage : {StopStage::Written, StopStage::Sent, StopStage::Accepted})
        if (std::none_of(progress->reached.begin(), progress->reached.end(), [&](const auto &one) { return one.first == stage; }))
            missing += stopStageSentence(stage);
    if (!missing.isEmpty())
        return {false, QStringLiteral("these stages of the stop: %1").arg(missing.join(QStringLiteral(", ")))};
    hands::click(stopButton(dialog, "hideStop"));
    const auto cancelled = [this] {
        const OperationRecord *record = m_context.operations->record(*m_started);
        return record ? record->counts.cancelled : 0;
    };
    if (!hands::until([&] { return cancelled() > 0; }, 60))
        return {false, QStringLiteral("targets of %1 to be cancelled").arg(name(*m_started))};
    m_claims.append({cloud == Cloud::Aws ? QStringLiteral("StopStackSetOperation") : QStringLiteral("StopStackGroupOperation"),
                     m_started->id.toString()});
    return {true, QStringLiteral("stopped: %1, %2 targets never started").arg(name(*m_started)).arg(cancelled())};
}

std::optional<ProtectionRef> Tour::protectionRef(const QString &group) const
{
    for (const auto &[ref, known] : m_context.protection->groups())
        if (known.name == group)
            return ref;
    return {};
}

Tour::Said Tour::finishProtection(const QString &group, bool isEnabled)
{
    const std::optional<ProtectionRef> ref = protectionRef(group);
    const auto progress = [&] { return ref ? m_context.protecting->progress(*ref) : nullptr; };
    const ProtectionAction action = isEnabled ? ProtectionAction::Enable : ProtectionAction::Disable;
    bool hasPicture = false;
    const bool isOver = hands::until([&] {
        const ProtectionProgress *now = progress();
        if (now && now->stage == ProtectionStage::Working && !hasPicture) {
            hasPicture = true;
            picture(isEnabled ? QStringLiteral("enabling") : QStringLiteral("disabling"));
        }
        return now && now->action == action && now->isOver();
    }, 180);
    if (!isOver || progress()->stage != ProtectionStage::Finished)
        return {false, QStringLiteral("the job of %1 to finish").arg(group)};
    const QString job = progress()->jobId.toString();
    m_claims.append({isEnabled ? QStringLiteral("StartProtectionGroup") : QStringLiteral("StopProtectionGroup"), job});
    return {true, QStringLiteral("%1 (%2) %3 by job %4")
                      .arg(group, ref->group.toString(), isEnabled ? QStringLiteral("protected") : QStringLiteral("unprotected"), job)};
}

Tour::Said Tour::disable(const QString &group)
{
    goTo(QStringLiteral("Protection"));
    ProtectionPage *page = m_window->protection();
    if (!hands::until([&] { return hands::clickRow(hands::view(page, QStringLiteral("Protection groups")), group); }))
        return {false, QStringLiteral("a row of the protection group %1").arg(group)};
    picture(QStringLiteral("protection"));
    if (!hands::until([&] { return hands::click(hands::button(page, QStringLiteral("Disable protection…"))); }))
        return {false, QStringLiteral("the button Disable protection… for %1").arg(group)};
    DisableProtectionDialog *dialog = nullptr;
    if (!hands::until([&] { return (dialog = hands::window<DisableProtectionDialog>(m_window)) != nullptr; }, 5))
        return {false, QStringLiteral("the dialog that asks for the name")};
    if (dialog->disableButton()->isEnabled())
        return {false, QStringLiteral("the act to be off before the name is typed")};
    hands::type(dialog->nameField(), group);
    picture(QStringLiteral("disable-question"), dialog);
    if (!hands::click(dialog->disableButton()))
        return {false, QStringLiteral("the act to be on once the name is typed")};
    return finishProtection(group, false);
}

Tour::Said Tour::enable(const QString &group)
{
    ProtectionPage *page = m_window->protection();
    if (!hands::until([&] { return hands::click(hands::button(page, QStringLiteral("Enable protection…"))); }))
        return {false, QStringLiteral("the button Enable protection… for %1").arg(group)};
    EnableProtectionDialog *dialog = nullptr;
    if (!hands::until([&] { return (dialog = hands::window<EnableProtectionDialog>(m_window)) != nullptr; }, 5))
        return {false, QStringLiteral("the dialog that enables protection")};
    picture(QStringLiteral("enable-question"), dialog);
    if (!hands::click(dialog->enableButton()))
        return {false, QStringLiteral("the button that enables protection")};
    return finishProtection(group, true);
}

Tour::Said Tour::otherShade()
{
    for (const char *shade : {"Light", "Dark"}) {
        for (QAction *action : m_window->findChildren<QAction *>())
            if (QString(action->text()).remove(u'&') == QLatin1String(shade))
                action->trigger();
        const QString suffix = QString::fromLatin1(shade).toLower();
        for (const char *view : {"Operations", "Groups", "Protection", "Journal"}) {
            goTo(QString::fromLatin1(view));
            picture(QString::fromLatin1(view).toLower() + u'-' + suffix);
        }
    }
    goTo(QStringLiteral("Operations"));
    return {m_window->palette().color(QPalette::Base).lightness() < 128, QStringLiteral("every page, light and dark")};
}

Tour::Said Tour::ledgerAgrees()
{
    QNetworkAccessManager network;
    QUrl url = m_practice;
    url.setPath(QStringLiteral("/practice/ledger"));
    const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(url)));
    if (!hands::until([&] { return reply->isFinished(); }, 20))
        return {false, QStringLiteral("the practice cloud's ledger")};
    const QByteArray body = reply->readAll();
    const auto ledger = nlohmann::json::parse(body.begin(), body.end(), nullptr, false);
    QList<Claim> applied;
    for (const auto &entry : ledger.is_object() ? ledger.value("entries", nlohmann::json::array()) : nlohmann::json::array())
        applied.append({QString::fromStdString(entry.value("action", std::string())),
                        QString::fromStdString(entry.value("operation", entry.value("job", std::string())))});
    QStringList lacking;
    for (const Claim &claim : m_claims)
        if (std::count_if(applied.begin(), applied.end(), [&](const Claim &one) {
                return one.id == claim.id && one.action == claim.action;
            }) != 1)
            lacking += claim.action + u' ' + claim.id;
    if (!lacking.isEmpty() || applied.size() != m_claims.size())
        return {false, QStringLiteral("the ledger to hold exactly what was done; %1 entries for %2 acts; not once: %3")
                           .arg(applied.size())
                           .arg(m_claims.size())
                           .arg(lacking.join(QStringLiteral(", ")))};
    return {true, QStringLiteral("the practice cloud applied exactly these %1 changes").arg(applied.size())};
}

} // namespace belay
