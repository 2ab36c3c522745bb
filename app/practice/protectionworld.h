// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/practicecontext.h"
#include "app/practice/protectioncourse.h"

#include <tl/expected.hpp>

#include <QSet>

#include <optional>

namespace belay::practice {

struct WorldPair
{
    QString id;
    QString name;
    QString instance; ///< Id of the instance it is attached to.
    QString state;
    bool bootable = false;
    int sizeGb = 40;
};

struct WorldInstance
{
    QString id;
    QString name;
    QString state;
};

struct WorldGroup
{
    QString id;
    QString name;
    QString state;
    int progress = 0;
    bool atTarget = false; ///< Production runs in the target zone.
    QList<WorldInstance> instances;
    QList<WorldPair> pairs;
    int drills = 0;
    Ticks created = 0;
    Ticks updated = 0;
};

enum class JobPhase { Init, Running, Success, Fail };

/// One replication pair's share of a job.
struct WorldJobPart
{
    QString id;
    QString pair;
    Ticks begin = 0;
    Ticks end = 0;
    bool fails = false;
};

struct WorldJob
{
    QString id;
    QString group;
    ProtectionCourse course;
    Ticks begin = 0;
    Ticks running = 0; ///< Until then it is being set up and shows no parts.
    Ticks end = 0;
    QList<WorldJobPart> parts;
    bool settled = false; ///< The group has followed.

    [[nodiscard]] bool fails() const;
    [[nodiscard]] JobPhase phase(Ticks now) const;
    [[nodiscard]] static JobPhase phase(const WorldJobPart &part, Ticks now);
};

struct WorldFailedTask
{
    QString job;
    QString jobType;
    QString failure;
    QString group;
    QString groupName;
    Ticks begin = 0;
    QString errorCode;
    QString reason;
};

/// Why a request is not carried out, in the service's words; always HTTP status 400.
struct WorldRefusal
{
    QString code;
    QString message;
};

/// Protection groups of one project: states, jobs and what becomes of both over practice time.
///
/// A job runs INIT, RUNNING and SUCCESS or FAIL in about eight seconds of practice time; the group
/// follows a moment after its end. Deterministic under seed, scenario and the order of requests.
class ProtectionWorld
{
public:
    explicit ProtectionWorld(PracticeContext &context);

    /// Brings everything to the present; the getters below tell what it was then.
    void catchUp();

    [[nodiscard]] const QList<WorldGroup> &groups() const { return m_groups; }
    [[nodiscard]] const WorldGroup *group(const QString &id) const;
    [[nodiscard]] const QList<WorldJob> &jobs() const { return m_jobs; }
    [[nodiscard]] const WorldJob *job(const QString &id) const;
    [[nodiscard]] const QList<WorldFailedTask> &failedTasks() const { return m_failedTasks; }

    /// Starts a job and notes it in the ledger; the value is the job's id.
    tl::expected<QString, WorldRefusal> act(const QString &groupId, const QString &actionWord);
    tl::expected<WorldGroup, WorldRefusal> rename(const QString &groupId, const QString &name);

private:
    void seed();
    void seedBoard();
    WorldGroup &addGroup(const QString &name, const QString &state, int instances, int pairs);
    WorldJob &startJob(WorldGroup &group, const ProtectionCourse &course, Ticks at, Ticks length,
                       std::optional<qsizetype> failingPart);
    void settle(WorldJob &job);
    [[nodiscard]] WorldGroup *find(const QString &id);

    PracticeContext &m_context;
    QList<WorldGroup> m_groups;
    QList<WorldJob> m_jobs;
    QList<WorldFailedTask> m_failedTasks;
    QSet<QString> m_failedOnce; ///< Groups whose first job has failed, in the scenario that asks for it.
};

} // namespace belay::practice
