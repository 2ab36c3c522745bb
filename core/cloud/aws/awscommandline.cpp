// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/aws/awscommandline.h"

#include <nlohmann/json.hpp>

#include <QRegularExpression>

namespace belay::aws {

namespace {

/// StackSetName becomes stack-set-name, AdministrationRoleARN administration-role-arn.
QString optionName(const std::string &member)
{
    static const QRegularExpression wordStart(QStringLiteral("(?<=[a-z0-9])(?=[A-Z])"));
    return QString::fromStdString(member).replace(wordStart, QStringLiteral("-")).toLower();
}

QString quoted(const QString &word)
{
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9_./:@%+=,-]+\\z"));
    if (plain.match(word).hasMatch())
        return word;
    return u'\'' + QString(word).replace(u'\'', QLatin1String("'\\''")) + u'\'';
}

QString textOf(const Input &value)
{
    return QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
}

bool isListOfTexts(const Input &value)
{
    return value.is_array() && !value.empty() &&
           std::all_of(value.begin(), value.end(), [](const Input &member) { return member.is_string(); });
}

QString option(const std::string &member, const Input &value)
{
    const QString name = optionName(member);
    if (member == "TemplateBody")
        return QStringLiteral(" --template-body file://template.yaml");
    if (value.is_boolean())
        return (value.get<bool>() ? QStringLiteral(" --") : QStringLiteral(" --no-")) + name;
    QString line = QStringLiteral(" --") + name;
    if (isListOfTexts(value)) {
        for (const Input &word : value)
            line += u' ' + quoted(textOf(word));
        return line;
    }
    const QString text = textOf(value);
    return line + (text.startsWith(u'-') ? u'=' : u' ') + quoted(text);
}

} // namespace

QString commandLine(const QString &command, const Input &input, const QString &region, const QUrl &endpoint)
{
    QString line = QStringLiteral("aws cloudformation ") + command;
    for (const auto &[member, value] : input.items())
        line += option(member, value);
    line += QStringLiteral(" --region ") + quoted(region);
    if (!endpoint.isEmpty())
        line += QStringLiteral(" --endpoint-url ") + quoted(endpoint.toString());
    return line;
}

Input withoutHiddenValues(Input input, const QSet<QString> &hiddenKeys)
{
    if (!input.contains("Parameters"))
        return input;
    for (Input &parameter : input["Parameters"]) {
        const std::string key = parameter.value("ParameterKey", std::string());
        if (parameter.contains("ParameterValue") && hiddenKeys.contains(QString::fromStdString(key)))
            parameter["ParameterValue"] = '<' + key + '>';
    }
    return input;
}

} // namespace belay::aws
