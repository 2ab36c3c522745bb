// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/groupsmodel.h"

#include "ui/presentation/groupwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace belay {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::GroupsModel)

public:
    static std::vector<GroupsModel::ColumnSpec> groups();
    static QString targets(const GroupSight &sight);
    static QString drift(const GroupRow &row);
    static std::vector<GroupOperationsModel::ColumnSpec> operations();
    static std::vector<CurrentParametersModel::ColumnSpec> parameters();
};

QString local(const QDateTime &at)
{
    return at.isValid() ? QLocale().toString(at.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                        : QString();
}

/// Takes the place of a glyph, so that the names stay in line.
QIcon noIcon()
{
    QPixmap empty(16, 16);
    empty.fill(Qt::transparent);
    return QIcon(empty);
}

QString tagsText(const QList<Tag> &tags)
{
    QStringList texts;
    for (const Tag &tag : tags)
        texts += tag.key + u'=' + tag.value;
    return texts.join(QStringLiteral(", "));
}

QString Words::targets(const GroupSight &sight)
{
    if (sight.targets < 0)
        return {};
    const QString number = QLocale().toString(sight.targets);
    //: More than so many targets; %1 is a number.
    return sight.isMore ? tr("over %1").arg(number) : number;
}

QString Words::drift(const GroupRow &row)
{
    if (row.group.drift == DriftState::Drifted && row.sight.drifted > 0)
        //: %1 is a number of targets.
        return tr("%1 drifted").arg(QLocale().toString(row.sight.drifted));
    return driftWord(row.group.drift);
}

std::vector<GroupsModel::ColumnSpec> Words::groups()
{
    using Spec = GroupsModel::ColumnSpec;
    using Row = const GroupRow &;
    return {
        Spec(tr("Name"), [](Row r) { return r.group.key.name; })
            .tipped(
                [](Row r) { return r.group.description.isEmpty() ? r.group.key.name : r.group.description; })
            .marked([](Row r) { return r.isRunning ? glyphIcon(Glyph::Running) : noIcon(); }),
        Spec(tr("Targets"), [](Row r) { return targets(r.sight); })
            .sortedBy([](Row r) { return r.sight.targets; })
            .asNumber(),
        Spec(tr("Drift"), [](Row r) { return drift(r); })
            .tipped([](Row r) {
                return r.group.driftCheckedAt.isValid()
                           //: %1 is a local date and time.
                           ? tr("Looked at %1").arg(local(r.group.driftCheckedAt))
                           : tr("Never looked at");
            }),
        //: %1 is the name of a connection, %2 a region.
        Spec(tr("Connection"), [](Row r) { return tr("%1, %2").arg(r.connection.name, r.group.key.region); }),
        Spec(tr("Description"), [](Row r) { return r.group.description; }),
        Spec(tr("Tags"), [](Row r) { return tagsText(r.group.tags); }),
        Spec(tr("Template"), [](Row r) { return r.sight.templateHash; }).asId(),
        Spec(tr("Accounts"), [](Row r) { return r.sight.accounts.join(u' '); }).tipped([](Row r) {
            return tr("%n account(s)", nullptr, int(r.sight.accounts.size()));
        }),
    };
}

std::vector<GroupOperationsModel::ColumnSpec> Words::operations()
{
    using Spec = GroupOperationsModel::ColumnSpec;
    using Row = const Operation &;
    return {
        Spec(tr("Action"), [](Row r) { return operationActionWord(r.action); }),
        Spec(tr("State"), [](Row r) { return operationOutcomeWord(r); })
            .tipped([](Row r) { return r.reason; })
            .marked([](Row r) { return glyphIcon(glyphOf(r)); }),
        Spec(tr("Started"), [](Row r) { return local(r.createdAt); })
            .sortedBy([](Row r) { return r.createdAt; })
            .asTime(),
        Spec(tr("Ended"), [](Row r) { return local(r.endedAt); })
            .sortedBy([](Row r) { return r.endedAt; })
            .asTime(),
        Spec(tr("Failed"),
             [](Row r) { return r.failedTargets ? QLocale().toString(*r.failedTargets) : QString(); })
            .sortedBy([](Row r) { return r.failedTargets.value_or(-1); })
            .asNumber(),
        Spec(tr("Operation"), [](Row r) { return r.id.toString(); }).asId(),
    };
}

std::vector<CurrentParametersModel::ColumnSpec> Words::parameters()
{
    using Spec = CurrentParametersModel::ColumnSpec;
    using Row = const Parameter &;
    return {
        Spec(tr("Parameter"), [](Row r) { return r.key; }),
        Spec(tr("Value"), [](Row r) { return r.hidden ? tr("hidden by the cloud") : r.value; }),
    };
}

} // namespace

GroupsModel::GroupsModel(QObject *parent)
    : TableModel(
          Words::groups(), [](const GroupRow &row) { return keyOf(row.connection.id, row.group.key); },
          parent)
{
}

QString GroupsModel::keyOf(const ConnectionId &connection, const GroupKey &group)
{
    return QStringList{connection.toString(), group.region, QString::number(int(group.callAs)), group.name}
        .join(u'|');
}

GroupOperationsModel::GroupOperationsModel(QObject *parent)
    : TableModel(
          Words::operations(), [](const Operation &row) { return row.id.toString(); }, parent)
{
}

CurrentParametersModel::CurrentParametersModel(QObject *parent)
    : TableModel(
          Words::parameters(), [](const Parameter &row) { return row.key; }, parent)
{
}

} // namespace belay
