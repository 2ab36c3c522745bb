// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/reasons.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace belay {
namespace {

constexpr int longestHead = 40;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::Reasons)

public:
    static QString step(NextStep step);
    static QString cause(const CauseRow &row, bool wasStopped)
    {
        if (row.isCancelled)
            return wasStopped ? tr("Cancelled by the stop") : tr("Cancelled because the limit was passed");
        const QString cause = row.cause.isEmpty() ? tr("The cloud gives no reason") : row.cause;
        //: %1 is why targets failed, %2 the folder or region they stand in.
        return row.part.isEmpty() ? cause : tr("%1 (%2)").arg(cause, row.part);
    }
    static QString noCause() { return tr("not a cause by itself"); }
};

QString Words::step(NextStep step)
{
    switch (step) {
    case NextStep::None:
        return {};
    case NextStep::CheckPermissions:
        return tr("check permissions, boundary and service control policies");
    case NextStep::ImportOrRename:
        return tr("import it or rename");
    case NextStep::RetrySlower:
        return tr("retry with fewer at a time");
    case NextStep::RaiseQuota:
        return tr("raise the quota or clean up");
    case NextStep::CheckExecutionRole:
        return tr("check that the execution role exists and trusts the administrator");
    case NextStep::LeaveAccountOut:
        return tr("leave the account out");
    case NextStep::EnableRegion:
        return tr("enable the region in the account");
    case NextStep::RepairStack:
        return tr("repair the stack first, then retry");
    case NextStep::CheckParameters:
        return tr("check template and parameters");
    case NextStep::CheckGate:
        return tr("look at the account gate function");
    case NextStep::PayBill:
        return tr("settle the bill of the account");
    }
    return {};
}

/// What the providers wrap around the sentence that matters.
QString unpacked(const QString &reason)
{
    static const QRegularExpression awsHead(QStringLiteral(R"(^.*\bResourceStatusReason:\s*)"));
    static const QRegularExpression rosHead(
        QStringLiteral(R"(^Resource [A-Z]+ failed:\s*(\w*Exception:\s*)?(resources\.[\w\[\].-]+:\s*)?)"));
    static const QRegularExpression serviceTail(
        QStringLiteral(R"(\s*\((Service|RequestToken|Request ID):[^)]*\)\.?)"));
    QString text = reason.simplified();
    text.remove(awsHead);
    text.remove(rosHead);
    text.remove(serviceTail);
    return text;
}

} // namespace

QString plainCause(const QString &reason)
{
    static const QRegularExpression arn(QStringLiteral(R"(\b(arn|acs):[^\s,;"')]+)"));
    static const QRegularExpression id(QStringLiteral(
        R"(\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\b|\b\d{6,}\b)"));
    QString cause = unpacked(reason);
    cause.replace(arn, QStringLiteral("…"));
    cause.replace(id, QStringLiteral("…"));
    return cause;
}

QString reasonHead(const QString &reason)
{
    const QString text = unpacked(reason);
    const qsizetype colon = text.indexOf(u':');
    const QString first = colon > 0 ? text.left(colon) : text;
    if (!first.contains(u' ') || first.size() <= longestHead)
        return first.left(longestHead);
    return first.left(longestHead - 1).trimmed() + u'…';
}

bool isCancellation(const QString &reason)
{
    return reason.startsWith(QLatin1String("Cancel"), Qt::CaseInsensitive);
}

NextStep nextStepFor(const QString &cause)
{
    // The first that fits; narrower ones stand first.
    static const std::vector<std::pair<QRegularExpression, NextStep>> known = [] {
        const auto words = [](const char *pattern) {
            return QRegularExpression(QString::fromLatin1(pattern),
                                      QRegularExpression::CaseInsensitiveOption);
        };
        return std::vector<std::pair<QRegularExpression, NextStep>>{
            {words("account gate|gate function"), NextStep::CheckGate},
            {words("StackSetExecutionRole|StackGroupExecutionRole|assume ?role"),
             NextStep::CheckExecutionRole},
            {words("OptInRequired|region .*(not enabled|disabled)|InvalidClientTokenId"),
             NextStep::EnableRegion},
            {words("suspended|account .*closed"), NextStep::LeaveAccountOut},
            {words("InsufficientBalance|arrears|overdue"), NextStep::PayBill},
            {words("AccessDenied|UnauthorizedOperation|not authorized|NoPermission|Forbidden"),
             NextStep::CheckPermissions},
            {words("Already ?Exist"), NextStep::ImportOrRename},
            {words("Rate exceeded|Throttl|TooManyRequests|RequestLimitExceeded"), NextStep::RetrySlower},
            {words("LimitExceeded|quota|ServiceLimit"), NextStep::RaiseQuota},
            {words("(ROLLBACK|_FAILED|_IN_PROGRESS).*state|cannot be updated|can not be updated"),
             NextStep::RepairStack},
            {words("Validation ?(Error|Failed)|InvalidParameter|Parameter .*(invalid|missing)|Template"),
             NextStep::CheckParameters},
        };
    }();
    for (const auto &[pattern, step] : known)
        if (pattern.match(cause).hasMatch())
            return step;
    return NextStep::None;
}

QString nextStepWords(NextStep step)
{
    return Words::step(step);
}

QList<CauseRow> causesOf(const TargetTable &table, CauseGrouping grouping)
{
    QHash<quint32, QString> causes; // by the reason's id: one cleaning a text
    QHash<std::pair<QString, QString>, qsizetype> places;
    QList<CauseRow> rows;
    QList<bool> hasUnknownTime;
    CauseRow cancelled{.isCancelled = true};
    const auto add = [&table](CauseRow &to, qint32 place) {
        const TargetRow &target = table.row(place);
        const QString &where = target.folder ? table.folder(target) : table.region(target);
        ++to.targets;
        to.rows.append(place);
        if (!to.where.contains(where))
            to.where.append(where);
        const QDateTime at = QDateTime::fromSecsSinceEpoch(target.endedAt, Qt::UTC);
        if (target.endedAt != 0 && (!to.firstSeen.isValid() || at < to.firstSeen))
            to.firstSeen = at;
    };
    for (qint32 place = 0; place < qint32(table.size()); ++place) {
        const TargetRow &target = table.row(place);
        const bool hasFailed = target.state == TargetState::Failed;
        if (target.state == TargetState::Cancelled || (hasFailed && isCancellation(table.reason(target)))) {
            add(cancelled, place);
            continue;
        }
        if (!hasFailed)
            continue;
        auto cause = causes.constFind(target.reason);
        if (cause == causes.constEnd())
            cause = causes.insert(target.reason, plainCause(table.reason(target)));
        const QString part = grouping == CauseGrouping::CauseAndFolder   ? table.folder(target)
                             : grouping == CauseGrouping::CauseAndRegion ? table.region(target)
                                                                         : QString();
        const std::pair key(*cause, part);
        if (!places.contains(key)) {
            places.insert(key, rows.size());
            rows.append(CauseRow{.cause = *cause, .part = part, .next = nextStepFor(*cause)});
            hasUnknownTime.append(false);
        }
        const qsizetype row = places.value(key);
        add(rows[row], place);
        hasUnknownTime[row] = hasUnknownTime[row] || target.endedAt == 0;
    }
    for (qsizetype row = 0; row < rows.size(); ++row)
        if (hasUnknownTime[row])
            rows[row].firstSeen = {};
    std::stable_sort(rows.begin(), rows.end(),
                     [](const CauseRow &a, const CauseRow &b) { return a.targets > b.targets; });
    rows.append(cancelled);
    return rows;
}

QString causeWords(const CauseRow &row, bool wasStopped)
{
    return Words::cause(row, wasStopped);
}
QString causeStepWords(const CauseRow &row)
{
    return row.isCancelled ? Words::noCause() : Words::step(row.next);
}

QString causesAsText(const QList<CauseRow> &rows, bool wasStopped)
{
    QStringList lines;
    for (const CauseRow &row : rows)
        lines += QStringList{causeWords(row, wasStopped), QString::number(row.targets),
                             row.firstSeen.toString(Qt::ISODate), row.where.join(QStringLiteral(", ")),
                             causeStepWords(row)}
                     .join(u'\t');
    return lines.join(u'\n');
}

} // namespace belay
