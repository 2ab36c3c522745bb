// SPDX-License-Identifier: Apache-2.0
#include "ui/groups/versionstab.h"

#include "ui/common/contentpane.h"
#include "ui/common/datatable.h"
#include "ui/presentation/groupspresenter.h"
#include "ui/presentation/templatediff.h"
#include "ui/update/diffview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>

namespace belay {

VersionsTab::VersionsTab(Snapshots *snapshots, GroupsPresenter *groups, QWidget *parent)
    : QWidget(parent)
    , m_groups(groups)
    , m_versions(snapshots)
    , m_table(new DataTable(m_versions.model(), tr("Kept versions of the group"), this))
{
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setWidths({19, 10, 18, 8, 12});
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(buildBelow());
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 2);
    split->setSizes({200, 400}); // the comparison needs the room, the list rarely
    m_pane = new ContentPane(split, this);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_pane);

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &VersionsTab::showPair);
    connect(m_table, &DataTable::rowActivated, this, &VersionsTab::prepareBack);
    connect(&m_versions, &VersionsPresenter::changed, this, &VersionsTab::showRows);
    connect(m_groups, &GroupsPresenter::changed, this, &VersionsTab::followGroup);
    followGroup();
    showRows();
}

QWidget *VersionsTab::buildBelow()
{
    auto *below = new QWidget(this);
    m_hint = new QLabel(below);
    m_hint->setWordWrap(true);
    m_what = new QComboBox(below);
    m_what->addItems({tr("templates"), tr("parameters")});
    m_what->setAccessibleName(tr("What is compared"));
    m_back = new QPushButton(tr("Prepare update &back to this…"), below);
    m_back->setAutoDefault(false);
    m_diff = new DiffView(below);
    auto *line = new QHBoxLayout;
    line->addWidget(m_hint, 1);
    line->addWidget(m_what);
    line->addWidget(m_back);
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(line);
    column->addWidget(m_diff, 1);
    column->addStretch(0);
    m_diff->setMinimumHeight(14 * fontMetrics().lineSpacing());
    connect(m_what, &QComboBox::currentIndexChanged, this, [this] {
        m_shown.reset();
        showPair();
    });
    connect(m_back, &QPushButton::clicked, this, &VersionsTab::prepareBack);
    return below;
}

void VersionsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_versions.need();
}

void VersionsTab::followGroup()
{
    if (const auto &row = m_groups->selected())
        m_versions.setGroup(row->connection.id, row->group.key);
    if (isVisible())
        m_versions.need();
    showPair();
}

void VersionsTab::showRows()
{
    const QString notice = m_versions.notice();
    if (notice.isEmpty())
        m_pane->showContent();
    else
        m_pane->showInstead(notice);
    showPair();
}

QList<Snapshot> VersionsTab::chosen()
{
    QList<Snapshot> versions;
    for (const QString &key : m_table->selectedKeys())
        for (const Snapshot &version : m_versions.model()->all())
            if (VersionsModel::keyOf(version) == key)
                versions.append(version);
    return versions;
}

void VersionsTab::showPair()
{
    const QList<Snapshot> versions = chosen();
    const QString refusal = m_groups->updateRefusal();
    m_back->setEnabled(versions.size() == 1 && refusal.isEmpty());
    m_back->setToolTip(refusal);
    m_back->setAccessibleDescription(refusal);
    const std::optional<VersionPair> pair = versionPair(versions, m_groups->insides()->definition());
    m_diff->setVisible(pair.has_value());
    m_what->setEnabled(pair.has_value());
    m_hint->setText(pair ? tr("Compared: %1 → %2").arg(pair->beforeName, pair->afterName)
                         : tr("Select one version to compare it with what stands now, or two."));
    if (!pair || pair == m_shown)
        return;
    m_shown = pair;
    if (m_what->currentIndex() == 0)
        m_diff->show(pair->before.templateBody, pair->after.templateBody, pair->beforeName, pair->afterName);
    else
        m_diff->showText(parametersText(pair->before.parameters), parametersText(pair->after.parameters),
                         pair->beforeName, pair->afterName);
}

void VersionsTab::prepareBack()
{
    const QList<Snapshot> versions = chosen();
    const auto &row = m_groups->selected();
    if (row && versions.size() == 1 && m_back->isEnabled())
        emit backRequested(row->connection.id, row->group.key, versions.constFirst());
}

} // namespace belay
