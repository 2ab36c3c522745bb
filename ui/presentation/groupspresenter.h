// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/instanceread.h"
#include "core/engine/operationwatch.h"
#include "ui/presentation/groupcensus.h"
#include "ui/presentation/groupwords.h"
#include "ui/presentation/instancesmodel.h"

#include <QSet>

#include <stop_token>

namespace belay {

class Reconciler;

/// One part of a group's insides: on its way, here, partly here, or not readable.
struct PartState
{
    bool isReading = false;
    bool wasRead = false;
    std::optional<CloudError> error = {};
    friend bool operator==(const PartState &, const PartState &) = default;
};

/// The insides of one group, each part read when it is first looked at.
///
/// A list that breaks off keeps the pages that came; a group picked meanwhile is never mixed with
/// the one before. Main thread.
class GroupInsides final : public QObject
{
    Q_OBJECT
public:
    explicit GroupInsides(QObject *parent = nullptr);
    ~GroupInsides() override;

    /// Null: no group. Nothing is read yet. `pace` is the budget the targets are read in.
    void setGroup(std::shared_ptr<StackGroupService> service, const GroupKey &key, ListRead::Pace pace = {});
    void needTargets();
    void needOperations();
    void needDefinition();
    void refresh(); ///< Reads again what was read.

    [[nodiscard]] InstancesModel *targets() { return &m_targets; }
    [[nodiscard]] GroupOperationsModel *operations() { return &m_operations; }
    [[nodiscard]] CurrentParametersModel *parameters() { return &m_parameters; }
    [[nodiscard]] const InstanceTable &allTargets() const { return m_read.table(); }
    /// "Reading: page 12 of 41, 1 200 targets so far"; why not all came; empty when they did.
    [[nodiscard]] QString targetsProgress() const;
    [[nodiscard]] bool areTargetsComplete() const { return m_read.isComplete(); }
    [[nodiscard]] const StandingCounts &standingCounts() const { return m_standings; }
    /// "80 targets: 40 accounts, 2 regions" and how many are in which state; empty without targets.
    [[nodiscard]] QString targetsSummary() const;
    [[nodiscard]] const std::optional<StackGroupDetail> &definition() const { return m_definition; }
    [[nodiscard]] const PartState &targetsState() const { return m_targetsState; }
    [[nodiscard]] const PartState &operationsState() const { return m_operationsState; }
    [[nodiscard]] const PartState &definitionState() const { return m_definitionState; }

signals:
    void changed();

private:
    void readTargets();
    void takeTargets();
    void showTargets();
    void countPlaces();
    void readOperations();
    void readDefinition();

    std::shared_ptr<StackGroupService> m_service;
    GroupKey m_key;
    InstancesModel m_targets;
    GroupOperationsModel m_operations;
    CurrentParametersModel m_parameters;
    InstanceRead m_read;
    ListRead::Pace m_pace;
    QSet<std::pair<quint64, quint8>> m_accounts; ///< Of the first m_counted targets.
    QSet<quint16> m_regions;
    qsizetype m_counted = 0;
    StandingCounts m_standings{};
    int m_removals = 0; ///< As m_read told when it was last complete.
    std::optional<StackGroupDetail> m_definition;
    PartState m_targetsState;
    PartState m_operationsState;
    PartState m_definitionState;
    std::stop_source m_reading;
};

/// The groups page without a widget: the list over all connections and the selected group.
class GroupsPresenter final : public QObject
{
    Q_OBJECT
public:
    GroupsPresenter(Workspace *workspace, OperationWatch *watch, QObject *parent = nullptr);
    /// What holds groups back while an earlier change of them is looked up; null: nothing does.
    void setReconciler(Reconciler *reconciler);

    [[nodiscard]] GroupsModel *groups() { return &m_groups; }
    [[nodiscard]] GroupInsides *insides() { return &m_insides; }
    void select(const QString &key); ///< A key of the model; empty: none.
    [[nodiscard]] const std::optional<GroupRow> &selected() const { return m_selected; }

    [[nodiscard]] bool hasConnections() const;
    /// For the list: reading, nothing there, or what could not be read; empty when all is well.
    [[nodiscard]] QString notice() const;
    /// The operation that stands in the way of an update, if any.
    [[nodiscard]] std::optional<OperationRef> running() const;
    /// "An UPDATE is running on this group for 6 min. A new update would be QUEUED behind it.";
    /// empty when nothing runs.
    [[nodiscard]] QString runningSentence() const;
    /// Groups are looked into while somebody sees the list.
    void setShown(bool shown) { m_census.setActive(shown); }
    /// The vendor's command for an update of these targets that changes nothing else; empty until
    /// the definition is read.
    [[nodiscard]] QString updateCommand(const QStringList &keys) const;
    /// Why F2 is off, as a sentence; empty: the group may be updated.
    [[nodiscard]] QString updateRefusal() const;
    void refresh();

signals:
    void changed();

private:
    void takeGroups();
    void takeInsides();

    Workspace *m_workspace;
    Reconciler *m_reconciler = nullptr;
    OperationWatch *m_watch;
    GroupsModel m_groups;
    GroupInsides m_insides;
    GroupCensus m_census;
    std::optional<GroupRow> m_selected;
    bool m_hasTargets = false; ///< The census knows the selected group's targets and definition.
    bool m_hasDefinition = false;
};

/// Facts of the selected group for the pane under the list.
[[nodiscard]] QList<std::pair<QString, QString>>
groupFacts(const GroupRow &row, const std::optional<StackGroupDetail> &definition);

} // namespace belay
