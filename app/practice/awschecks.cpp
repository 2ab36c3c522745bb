// SPDX-License-Identifier: Apache-2.0
#include "app/practice/awschecks.h"

#include "app/practice/awsface.h"

#include <QRegularExpression>

namespace belay::practice {

/// "Tags[1].Key" as messages have it: tags.2.member.key.
static QString inMessages(const QString &field)
{
    QStringList path;
    for (const QString &part : field.split(u'.')) {
        const QString name = part.section(u'[', 0, 0);
        path.append(name.left(1).toLower() + name.mid(1));
        const QString index = part.section(u'[', 1).chopped(part.contains(u'[') ? 1 : 0);
        if (!index.isEmpty())
            path.append(QString::number(index.toInt() + 1) + QStringLiteral(".member"));
    }
    return path.join(u'.');
}

AwsRefusal awsInvalid(const QString &field, const QString &message)
{
    AwsRefusal refusal = awsValidationError(message);
    refusal.field = field;
    return refusal;
}

AwsRefusal awsConstraint(const QString &field, const QString &value, const QString &rule)
{
    return awsInvalid(field,
                      QStringLiteral("1 validation error detected: Value '%1' at '%2' failed to satisfy "
                                     "constraint: Member must %3")
                          .arg(value, inMessages(field), rule));
}

Problem awsLengthProblem(const AwsForm &form, const QString &field, int least, int most)
{
    const std::optional<QString> value = form.optional(field);
    const qsizetype size = value ? value->toUcs4().size() : least;
    if (size >= least && size <= most)
        return std::nullopt;
    return awsConstraint(field, value->left(64),
                         QStringLiteral("have length between %1 and %2").arg(least).arg(most));
}

Problem awsListProblem(const QString &field, const QStringList &values, const QString &pattern)
{
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!awsMatches(pattern, values[i]))
            return awsConstraint(awsEntry(field, i), values[i],
                                 QStringLiteral("satisfy regular expression pattern: ^%1$").arg(pattern));
        if (values.indexOf(values[i]) != i)
            return awsInvalid(awsEntry(field, i),
                              QStringLiteral("%1 must not name %2 twice").arg(field, values[i]));
    }
    return std::nullopt;
}

bool awsMatches(const QString &pattern, const QString &value)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(value).hasMatch();
}

QString awsEntry(const QString &field, qsizetype index)
{
    return QStringLiteral("%1[%2]").arg(field).arg(index);
}

} // namespace belay::practice
