// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/versionsmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace belay {

class ContentPane;
class DataTable;
class DiffView;
class GroupsPresenter;

/// The kept definitions of the selected group: one compared with what stands now, two with each
/// other, and a way back to one of them. Read when it is first looked at.
class VersionsTab final : public QWidget
{
    Q_OBJECT
public:
    /// `groups` says which group and outlives the tab; `snapshots` may be null.
    VersionsTab(Snapshots *snapshots, GroupsPresenter *groups, QWidget *parent = nullptr);

signals:
    /// An update that leads back to this definition, to be reviewed.
    void backRequested(const belay::ConnectionId &connection, const belay::GroupKey &group,
                       const belay::Snapshot &version);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildBelow();
    void followGroup();
    void showRows();
    void showPair();
    void prepareBack();
    [[nodiscard]] QList<Snapshot> chosen();

    GroupsPresenter *m_groups;
    VersionsPresenter m_versions;
    DataTable *m_table;
    QLabel *m_hint = nullptr;
    QComboBox *m_what = nullptr;
    QPushButton *m_back = nullptr;
    DiffView *m_diff = nullptr;
    ContentPane *m_pane = nullptr;
    std::optional<VersionPair> m_shown;
};

} // namespace belay
