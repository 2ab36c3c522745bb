// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/practicecontext.h"
#include "app/practice/stackgroup.h"

#include <tl/expected.hpp>

#include <deque>
#include <variant>

class QJsonObject;

namespace belay::practice {

/// Why a change or a look-up is refused; each face words it as its vendor does.
struct Refusal
{
    enum class Why {
        NoSuchGroup,
        NoSuchOperation,
        NoSuchInstance,
        Busy,        ///< Another operation of the group has not ended; `detail` is its id.
        TokenReused, ///< Same token or operation id, other request; `detail` is the operation's id.
        Ended,       ///< The operation has ended; there is nothing to stop.
        NotAllowed,  ///< `detail` says what.
    };
    Why why;
    QString detail = {};
};

template <class T>
using Outcome = tl::expected<T, Refusal>;

/// A new definition for a group. Absent means unchanged.
struct GroupChange
{
    std::optional<QString> description = {};
    std::optional<QString> templateBody = {};
    std::optional<QList<GroupParameter>> parameters = {}; ///< The whole new list.
    std::optional<QStringList> capabilities = {};
    std::optional<QList<GroupTag>> tags = {};
    std::optional<QString> administrationRole = {};
    std::optional<QString> executionRole = {};
    std::optional<bool> managedExecution = {};
    std::optional<bool> autoDeploy = {};
    std::optional<bool> retainOnRemoval = {};
};

/// A change of a group together with the operation that carries it out. The face has checked it and
/// resolved "keep the previous value". When nothing in the definition changes and some instances
/// in its scope are behind, it works on those only.
struct UpdateOrder
{
    QString groupId;
    GroupChange change = {};
    Preferences preferences = {};
    std::optional<TargetChoice> choice = {}; ///< Absent: all instances.
    QString operationId = {};                ///< AWS: chosen by the caller; empty: the world makes one.
    QString token = {};                      ///< ROS ClientToken; empty: none.
    QByteArray fingerprint = {};             ///< Hash of the request's parameters: what "same request" means.
    QString description = {};                ///< ROS OperationDescription.
};

struct Started
{
    QString operationId;
    bool repeated = false; ///< The token had been used for this very request: nothing new happened.
};

/// All stack groups of one cloud and what happens to them as practice time passes.
///
/// Deterministic: the same seed, scenario and calls at the same practice times give the same
/// history, however often or rarely advance() is called in between. Every look and every change
/// first advances to the clock's time. Pointers it returns stay good until the next change.
class StackGroupWorld
{
public:
    /// How this cloud words what the world writes itself.
    struct Words
    {
        QString cloud;         ///< In the ledger: "aws".
        QString update;        ///< "UpdateStackSet"
        QString detectDrift;   ///< "DetectStackSetDrift"
        QString stop;          ///< "StopStackSetOperation"
        QString runningReason; ///< Reason of a target under way or done; may be empty.
        QString failedReason;
        QString deniedReason;
        QString cancelledByStop;
        QString cancelledByFailures;
    };

    StackGroupWorld(PracticeContext &context, Words words);

    void addGroup(Group group);
    /// Puts an operation with a past into the world, as scenarios do. Targets carry their history;
    /// those that have not ended get their fate by seed, a running one keeps a duration it has.
    void addOperation(Operation operation);

    void advance(Ticks now); ///< Earlier times than the last are ignored.
    [[nodiscard]] Ticks now() const { return m_now; }

    [[nodiscard]] QList<const Group *> groups(const QString &region);
    /// By name (only living groups) or by id.
    [[nodiscard]] const Group *group(const QString &region, const QString &nameOrId);
    /// Newest first, the truth.
    [[nodiscard]] QList<const Operation *> operations(const QString &groupId);
    /// Newest first, as an eventually consistent list shows them: fresh ones are missing.
    [[nodiscard]] QList<const Operation *> listedOperations(const QString &groupId);
    /// `groupId` empty: in any group of `region` (ROS looks operations up by id alone).
    [[nodiscard]] const Operation *operation(const QString &region, const QString &groupId,
                                             const QString &operationId);
    /// Targets as an eventually consistent list shows them: states lag, a fresh operation has none.
    [[nodiscard]] QList<Target> listedResults(const Operation &operation);

    [[nodiscard]] Outcome<Started> update(const UpdateOrder &order);
    [[nodiscard]] Outcome<Started> detectDrift(const UpdateOrder &order); ///< Its change is ignored.
    /// Asked again while stopping: accepted, and nothing more happens. A queued one ends at once.
    [[nodiscard]] Outcome<std::monostate> stop(const QString &region, const QString &groupId,
                                               const QString &operationId);

    [[nodiscard]] QJsonObject state(); ///< The truth, for GET /practice/state.

private:
    Group *findGroup(const QString &groupId);
    [[nodiscard]] Outcome<Started> accept(Operation operation, const UpdateOrder &order);
    void begin(Operation &operation, Ticks at);
    static bool changesDefinition(const Group &group, const GroupChange &change);
    static void apply(Group &group, const GroupChange &change, Ticks at);
    void plan(Operation &operation, Group &group, bool definitionChanges);
    void decideFate(const Operation &operation, Target &target) const;
    [[nodiscard]] std::optional<Ticks> nextEvent(Ticks upTo) const;
    void happen(Ticks at);
    void startTargets(Operation &operation, Ticks at);
    void startTarget(Operation &operation, Target &target, Ticks at);
    void finishTarget(Operation &operation, Target &target, Ticks at);
    void cancelPending(Operation &operation, const QString &onlyRegion, const QString &reason, Ticks at);
    static Ticks lastMoment(const Operation &operation);
    void settle(Operation &operation, Ticks at);
    void end(Operation &operation, OperationState state, Ticks at);
    [[nodiscard]] QVariantMap applied(const Operation &operation, const Group &group,
                                      const GroupChange &change) const;

    PracticeContext &m_context;
    Words m_words;
    Ticks m_now;
    std::deque<Group> m_groups;            ///< Deques: references stay good while they grow.
    std::deque<Operation> m_operations;    ///< In order of creation.
    QHash<QString, GroupChange> m_changes; ///< By operation: what a queued update will apply.
    QHash<QString, std::pair<QByteArray, QString>> m_tokens; ///< Token -> fingerprint, operation.
};

} // namespace belay::practice
