// SPDX-License-Identifier: Apache-2.0
#include "app/practice/rosform.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace belay::practice {

QList<std::pair<QString, QString>> rosFields(const QByteArray &encoded)
{
    const auto decoded = [](QByteArray text) {
        return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace('+', ' ')));
    };
    QList<std::pair<QString, QString>> fields;
    for (const QByteArray &pair : encoded.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (!pair.isEmpty())
            fields.append(
                {decoded(pair.left(equals)), equals < 0 ? QString() : decoded(pair.mid(equals + 1))});
    }
    return fields;
}

RosForm::RosForm(const PracticeRequest &request)
{
    QList<std::pair<QString, QString>> fields = rosFields(request.rawQuery);
    if (request.header("content-type").startsWith("application/x-www-form-urlencoded"))
        fields += rosFields(request.body);
    for (const auto &[name, value] : fields)
        m_fields.insert(name, value);
}

std::optional<QString> RosForm::optional(const QString &name) const
{
    return has(name) ? std::optional(text(name)) : std::nullopt;
}

void RosForm::refuse(const RosRefusal &refusal)
{
    if (!m_refusal)
        m_refusal = refusal;
}

QString RosForm::need(const QString &name)
{
    if (text(name).isEmpty())
        refuse(rosMissing(name));
    return text(name);
}

std::optional<QString> RosForm::matching(const QString &name, const QString &pattern)
{
    const QRegularExpression form(QRegularExpression::anchoredPattern(pattern));
    if (has(name) && !form.match(text(name)).hasMatch())
        refuse(rosInvalid(name, QStringLiteral("it must match %1").arg(pattern)));
    return optional(name);
}

std::optional<QString> RosForm::ofLength(const QString &name, int least, int most)
{
    const qsizetype size = text(name).toUcs4().size();
    if (has(name) && (size < least || size > most))
        refuse(rosInvalid(name, QStringLiteral("the length must be between %1 and %2").arg(least).arg(most)));
    return optional(name);
}

int RosForm::number(const QString &name, int least, int most, int otherwise)
{
    if (!has(name))
        return otherwise;
    bool isNumber = false;
    const int value = text(name).toInt(&isNumber);
    if (isNumber && value >= least && value <= most)
        return value;
    refuse(rosInvalid(name, QStringLiteral("it must be between %1 and %2").arg(least).arg(most)));
    return otherwise;
}

QString RosForm::oneOf(const QString &name, const QStringList &words, const QString &otherwise)
{
    if (!has(name))
        return otherwise;
    if (!words.contains(text(name)))
        refuse(
            rosInvalid(name, QStringLiteral("it must be one of %1").arg(words.join(QStringLiteral(", ")))));
    return text(name);
}

QStringList RosForm::repeated(const QString &name) const
{
    QStringList values;
    for (int i = 1;; ++i) {
        const std::optional<QString> value = optional(QStringLiteral("%1.%2").arg(name).arg(i));
        if (!value)
            return values;
        values.append(*value);
    }
}

QStringList RosForm::jsonTexts(const QString &name, int most)
{
    if (!has(name))
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(text(name).toUtf8());
    if (!document.isArray()) {
        refuse(rosInvalid(name, QStringLiteral("it must be a JSON list")));
        return {};
    }
    QStringList texts;
    for (const QJsonValue item : document.array()) {
        if (!item.isString() || texts.contains(item.toString()))
            refuse(rosInvalid(name, QStringLiteral("its members must be different strings")));
        texts.append(item.toString());
    }
    if (texts.isEmpty() || texts.size() > most)
        refuse(rosInvalid(name, QStringLiteral("it must have 1 to %1 members").arg(most)));
    return texts;
}

std::optional<QJsonObject> RosForm::jsonObject(const QString &name)
{
    if (!has(name))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(text(name).toUtf8());
    if (!document.isObject())
        refuse(rosInvalid(name, QStringLiteral("it must be a JSON object")));
    return document.object();
}

QByteArray RosForm::fingerprint() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (auto field = m_fields.begin(); field != m_fields.end(); ++field) {
        for (const QString &part : {field.key(), field.value()}) {
            const QByteArray bytes = part.toUtf8();
            hash.addData(QByteArray::number(bytes.size()) + ':' + bytes);
        }
    }
    return hash.result();
}

} // namespace belay::practice
