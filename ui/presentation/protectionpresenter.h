// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/protectionmodel.h"

#include <QObject>

namespace belay {

/// A line of the overview: what it is called and what is known.
struct Fact
{
    QString name;
    QString value;
    friend bool operator==(const Fact &, const Fact &) = default;
};

/// One act and whether it is offered.
struct ProtectionOffer
{
    ProtectionAction action = ProtectionAction::Disable;
    QString text;    ///< For the button.
    QString refusal; ///< Why not, as a sentence; empty: it may be done.
    friend bool operator==(const ProtectionOffer &, const ProtectionOffer &) = default;
};

/// What a group shows and offers, by state and mode. Free of the engine, so that every state can be
/// tried.
[[nodiscard]] QList<Fact> overviewOf(const ProtectionGroup &group);
[[nodiscard]] QList<ProtectionOffer> offersFor(const ProtectionGroup &group, Mode mode, bool isUnderWay);
/// The usual course with the place of this group marked: "protected > [stopping] > available".
[[nodiscard]] QString stateGraph(ProtectionState state);
/// The consequences of disabling, each a whole sentence.
[[nodiscard]] QStringList disableConsequences(const ProtectionGroup &group);
/// Ids, times, states, codes and job texts for the provider's support; no secret is in any of them.
[[nodiscard]] QString supportBundle(const ProtectionRow &row, const ProtectionProgress *progress,
                                    const QList<FailedTask> &failures, const QDateTime &now);

/// The protection page without a widget: groups of all connections, the insides of the selected
/// one, and the acts.
class ProtectionPresenter final : public QObject
{
    Q_OBJECT
public:
    ProtectionPresenter(Workspace *workspace, ProtectionWatch *watch, ProtectionController *controller,
                        QObject *parent = nullptr);
    ~ProtectionPresenter() override;

    [[nodiscard]] ProtectionModel *groups() { return &m_groups; }
    [[nodiscard]] ProtectedInstancesModel *instances() { return &m_instances; }
    [[nodiscard]] ReplicationPairsModel *pairs() { return &m_pairs; }
    [[nodiscard]] JobPartsModel *jobParts() { return &m_jobParts; }
    [[nodiscard]] FailedTasksModel *failedTasks() { return &m_failedTasks; }

    void select(const std::optional<ProtectionRef> &ref);
    [[nodiscard]] const std::optional<ProtectionRow> &selected() const { return m_selected; }
    /// Null: nothing was asked of the selected group in this session.
    [[nodiscard]] const ProtectionProgress *progress() const;
    [[nodiscard]] QList<ProtectionOffer> offers() const;
    /// One sentence for the list: reading, no connection, no groups, or what could not be read.
    [[nodiscard]] QString notice() const;
    [[nodiscard]] bool hasConnections() const;
    [[nodiscard]] bool hasSeveralPlaces() const; ///< More than one connection or region.
    [[nodiscard]] QString supportBundle() const;
    [[nodiscard]] QString account() const; ///< Signed in to, for the dialogs.
    [[nodiscard]] QString commandLine(ProtectionAction action) const;

    void refresh();
    void act(const ProtectionRef &ref, ProtectionAction action, const QString &reason);

signals:
    void changed(); ///< List, selection or insides differ.

private:
    void takeGroups();
    void takeInsides();

    Workspace *m_workspace;
    ProtectionWatch *m_watch;
    ProtectionController *m_controller;
    ProtectionModel m_groups;
    ProtectedInstancesModel m_instances;
    ReplicationPairsModel m_pairs;
    JobPartsModel m_jobParts;
    FailedTasksModel m_failedTasks;
    std::optional<ProtectionRow> m_selected;
};

} // namespace belay
