// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/practicecloud.h"
#include "core/engine/protectioncontroller.h"
#include "core/engine/stopcontroller.h"
#include "core/engine/updatecontroller.h"
#include "core/journal/drafts.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QThreadPool>

/// Flows that wait for the thread pool come home before the test program ends.
struct PoolDrain
{
    ~PoolDrain()
    {
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
    }
};

/// The whole engine against a practice cloud in this process: connections "aws", "ros" and "sdrs".
class Range
{
public:
    explicit Range(const QString &scenario = QStringLiteral("smooth"), double clock = 50.0);

    [[nodiscard]] belay::Connection connection(const QString &id) const;
    void set(const belay::Connection &changed);
    void holdKeys(const QString &connection, const QString &keyId, const QByteArray &secret);
    [[nodiscard]] static belay::GroupKey group(const QString &connection);
    void fault(const QString &action, belay::practice::Faults::Kind kind, int times = 1);

    /// Reads the ground of the connection's group, changes nothing but the pace, and sends.
    belay::UpdateOutcome update(const QString &connection);
    [[nodiscard]] int applied(const QString &action); ///< In the cloud's own ledger.
    [[nodiscard]] belay::ProtectionRef protectionGroup(const QString &name);
    [[nodiscard]] belay::JournalEntry newestEntry();

    PoolDrain drain; ///< The last to go.
    belay::practice::PracticeCloud cloud;
    QTemporaryDir directory;
    belay::KeyRing keyRing;
    belay::Journal journal;
    belay::Drafts drafts;
    belay::Snapshots snapshots;
    belay::Workspace workspace;
    belay::PollScheduler scheduler;
    belay::OperationWatch watch;
    belay::StopController stops;
    belay::UpdateController updates;
    belay::ProtectionWatch protection;
    belay::ProtectionController protectionControl;
};
