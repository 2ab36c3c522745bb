// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/roscommandline.h"

#include "core/cloud/alibaba/rosrequests.h"

#include <QRegularExpression>

namespace belay::alibaba {

namespace {

QString quoted(const QString &word)
{
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9_./:@%+=,-]+\\z"));
    if (plain.match(word).hasMatch())
        return word;
    return u'\'' + QString(word).replace(u'\'', QLatin1String("'\\''")) + u'\'';
}

QString option(const QString &name, const QString &value)
{
    const QLatin1Char separator(value.startsWith(u'-') ? '=' : ' ');
    return QStringLiteral(" --") + name + separator + quoted(value);
}

QString command(const QString &action, const QString &region)
{
    return QStringLiteral("aliyun ros ") + action + option(QStringLiteral("region"), region);
}

} // namespace

QString stopCommandLine(const OperationRef &ref)
{
    return command(QStringLiteral("StopStackGroupOperation"), ref.group.region) +
           option(QStringLiteral("OperationId"), ref.id.toString());
}

QString updateCommandLine(const UpdateDraft &draft, const QSet<QString> &hiddenKeys)
{
    QString line = command(QStringLiteral("UpdateStackGroup"), draft.group.region);
    QString key;
    for (const auto &[name, value] : updateParameters(draft)) {
        if (name == u"RegionId")
            continue;
        if (name.endsWith(u".ParameterKey"))
            key = value;
        const bool hidden = name.endsWith(u".ParameterValue") && hiddenKeys.contains(key);
        line +=
            hidden ? option(name + QStringLiteral("-FILE"), QStringLiteral("./") + key) : option(name, value);
    }
    if (draft.templateBody)
        line += option(QStringLiteral("TemplateBody-FILE"), QStringLiteral("./template"));
    return line;
}

} // namespace belay::alibaba
