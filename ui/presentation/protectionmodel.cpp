// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/protectionmodel.h"

#include "ui/presentation/protectionwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace belay {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::ProtectionModel)

public:
    static std::vector<ProtectionModel::ColumnSpec> groups();
    static std::vector<ProtectedInstancesModel::ColumnSpec> instances();
    static std::vector<ReplicationPairsModel::ColumnSpec> pairs();
    static std::vector<JobPartsModel::ColumnSpec> parts();
    static std::vector<FailedTasksModel::ColumnSpec> failures();
};

QString local(const QDateTime &at)
{
    return at.isValid() ? QLocale().toString(at.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                        : QString();
}

QString localTime(const QDateTime &at)
{
    return at.isValid() ? QLocale().toString(at.toLocalTime().time(), QStringLiteral("HH:mm:ss")) : QString();
}

std::vector<ProtectionModel::ColumnSpec> Words::groups()
{
    using Spec = ProtectionModel::ColumnSpec;
    using Row = const ProtectionRow &;
    return {
        Spec(tr("Name"), [](Row r) { return r.group.name; }),
        Spec(tr("State"), [](Row r) { return protectionStateWord(r.group.state); })
            .sortedBy([](Row r) { return ProtectionModel::urgency(r.group.state.value); })
            .tipped([](Row r) { return protectionStateSentence(r.group.state); })
            .marked([](Row r) { return glyphIcon(glyphOf(r.group.state.value)); }),
        Spec(tr("Instances"), [](Row r) { return r.group.instances; }).asNumber(),
        Spec(tr("Pairs"), [](Row r) { return r.group.pairs; }).asNumber(),
        //: %1 is the name of a connection, %2 a region.
        Spec(tr("Connection"), [](Row r) { return tr("%1, %2").arg(r.connection.name, r.ref.region); }),
    };
}

std::vector<ProtectedInstancesModel::ColumnSpec> Words::instances()
{
    using Spec = ProtectedInstancesModel::ColumnSpec;
    using Row = const ProtectedInstance &;
    return {
        Spec(tr("Name"), [](Row r) { return r.name; }),
        Spec(tr("State"), [](Row r) { return r.state.toUpper(); }).marked([](Row r) {
            return glyphIcon(glyphOfProviderState(r.state));
        }),
        Spec(tr("Sync"), [](Row r) { return percentWord(r.progress); })
            .sortedBy([](Row r) { return r.progress.value_or(-1); })
            .asNumber(),
        Spec(tr("Production server"), [](Row r) { return orNotProvided(r.sourceServer); }),
        Spec(tr("Standby server"), [](Row r) { return orNotProvided(r.targetServer); }),
        Spec(tr("Pairs"), [](Row r) { return int(r.pairs.size()); }).asNumber(),
    };
}

std::vector<ReplicationPairsModel::ColumnSpec> Words::pairs()
{
    using Spec = ReplicationPairsModel::ColumnSpec;
    using Row = const ReplicationPair &;
    return {
        Spec(tr("Name"), [](Row r) { return r.name; }),
        Spec(tr("State"), [](Row r) { return r.state.toUpper(); }).marked([](Row r) {
            return glyphIcon(glyphOfProviderState(r.state));
        }),
        Spec(tr("Copying"), [](Row r) { return orNotProvided(r.replicationStatus); }),
        Spec(tr("Sync"), [](Row r) { return percentWord(r.progress); })
            .sortedBy([](Row r) { return r.progress.value_or(-1); })
            .asNumber(),
        Spec(tr("Fault"), [](Row r) { return faultLevelWord(r.faultLevel); }).tipped([](Row r) {
            return r.failureDetail;
        }),
        //: %1 is a size in gigabytes.
        Spec(tr("Size"), [](Row r) { return tr("%1 GB").arg(r.sizeGb); })
            .sortedBy([](Row r) { return r.sizeGb; })
            .asNumber(),
        Spec(tr("Device"), [](Row r) { return r.device; }),
    };
}

QString reported(const QString &code, const QString &text)
{
    return code.isEmpty() || text.isEmpty() ? code + text : code + QStringLiteral("  ") + text;
}

std::vector<JobPartsModel::ColumnSpec> Words::parts()
{
    using Spec = JobPartsModel::ColumnSpec;
    using Row = const Job &;
    return {
        Spec(tr("Pair"), [](Row r) { return r.pair.isEmpty() ? r.id.toString() : r.pair; }),
        Spec(tr("State"), [](Row r) { return jobStateWord(r.state); }).marked([](Row r) {
            return glyphIcon(glyphOf(r.state.value));
        }),
        Spec(tr("Act"), [](Row r) { return jobTypeWord(r.type); }),
        Spec(tr("Began"), [](Row r) { return localTime(r.beganAt); })
            .sortedBy([](Row r) { return r.beganAt; })
            .tipped([](Row r) { return local(r.beganAt); })
            .asTime(),
        Spec(tr("Ended"), [](Row r) { return localTime(r.endedAt); })
            .sortedBy([](Row r) { return r.endedAt; })
            .tipped([](Row r) { return local(r.endedAt); })
            .asTime(),
        Spec(tr("Error as reported"), [](Row r) { return reported(r.errorCode, r.failReason); }),
    };
}

std::vector<FailedTasksModel::ColumnSpec> Words::failures()
{
    using Spec = FailedTasksModel::ColumnSpec;
    using Row = const FailedTask &;
    return {
        Spec(tr("What"), [](Row r) { return r.resourceName.isEmpty() ? r.resourceId : r.resourceName; }),
        Spec(tr("Failed"), [](Row r) { return failureWord(r.failure); }),
        Spec(tr("Began"), [](Row r) { return local(r.beganAt); })
            .sortedBy([](Row r) { return r.beganAt; })
            .asTime(),
        Spec(tr("Error as reported"), [](Row r) { return reported(r.errorCode, r.failReason); }),
    };
}

} // namespace

ProtectionModel::ProtectionModel(QObject *parent)
    : TableModel(
          Words::groups(), [](const ProtectionRow &row) { return keyOf(row.ref); }, parent)
{
}

QString ProtectionModel::keyOf(const ProtectionRef &ref)
{
    return QStringList{ref.connection.toString(), ref.region, ref.group.toString()}.join(u'|');
}

int ProtectionModel::urgency(ProtectionState state)
{
    if (isProtectionProblem(state))
        return 0;
    return isProtectionBusy(state) ? 1 : 2;
}

ProtectedInstancesModel::ProtectedInstancesModel(QObject *parent)
    : TableModel(
          Words::instances(), [](const ProtectedInstance &row) { return row.id; }, parent)
{
}

ReplicationPairsModel::ReplicationPairsModel(QObject *parent)
    : TableModel(
          Words::pairs(), [](const ReplicationPair &row) { return row.id; }, parent)
{
}

JobPartsModel::JobPartsModel(QObject *parent)
    : TableModel(
          Words::parts(), [](const Job &row) { return row.id.toString(); }, parent)
{
}

FailedTasksModel::FailedTasksModel(QObject *parent)
    : TableModel(
          Words::failures(),
          [](const FailedTask &row) {
              return QStringList{row.job.toString(), row.resourceId, row.failure}.join(u'|');
          },
          parent)
{
}

} // namespace belay
