// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/jsonfields.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <limits>

namespace belay {

using nlohmann::json;

namespace {

constexpr qsizetype largestBody = 8'388'608;
constexpr int deepestNesting = 64;

QString anyValue(const json &value)
{
    return QString::fromStdString(value.is_string() ? value.get_ref<const std::string &>() : value.dump());
}

} // namespace

CloudError protocolError(const QString &message)
{
    CloudError error;
    error.kind = ErrorKind::Protocol;
    error.message = message;
    return error;
}

Result<json> parseObject(const QByteArray &body)
{
    if (body.size() > largestBody)
        return failure(protocolError(QStringLiteral("The answer is too large.")));
    bool tooDeep = false;
    const json::parser_callback_t watchDepth = [&tooDeep](int depth, json::parse_event_t, json &) {
        tooDeep = tooDeep || depth > deepestNesting;
        return !tooDeep;
    };
    json document = json::parse(body.begin(), body.end(), watchDepth, false);
    if (tooDeep)
        return failure(protocolError(QStringLiteral("The answer is nested too deeply.")));
    if (document.is_discarded())
        return failure(protocolError(QStringLiteral("The answer is not JSON.")));
    if (!document.is_object())
        return failure(protocolError(QStringLiteral("The answer is not a JSON object.")));
    return document;
}

QDateTime parseTime(const QString &text)
{
    constexpr QStringView form(u"0000-00-00T00:00:00");
    const auto isDigit = [&text](qsizetype at) { return text.at(at) >= u'0' && text.at(at) <= u'9'; };
    const qsizetype end = text.endsWith(u'Z') ? text.size() - 1 : text.size();
    if (end < form.size())
        return {};
    for (qsizetype at = 0; at < form.size(); ++at)
        if (form[at] == u'0' ? !isDigit(at) : text[at] != form[at] && !(form[at] == u'T' && text[at] == u' '))
            return {};
    const auto number = [&text](qsizetype from, qsizetype digits) {
        int value = 0;
        for (qsizetype at = from; at < from + digits; ++at)
            value = value * 10 + (text.at(at).unicode() - u'0');
        return value;
    };
    int milliseconds = 0;
    if (end > form.size()) {
        const qsizetype digits = end - form.size() - 1;
        if (text[form.size()] != u'.' || digits < 1 || digits > 9)
            return {};
        for (qsizetype at = end - digits; at < end; ++at)
            if (!isDigit(at))
                return {};
        constexpr std::array scale{100, 10, 1};
        const qsizetype counted = std::min<qsizetype>(digits, 3);
        milliseconds = number(end - digits, counted) * scale.at(size_t(counted - 1));
    }
    const QDate date(number(0, 4), number(5, 2), number(8, 2));
    const QTime time(number(11, 2), number(14, 2), number(17, 2), milliseconds);
    return date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
}

JsonFields::JsonFields(const json &object, QString where, Surprise *surprise)
    : m_object(&object)
    , m_where(std::move(where))
    , m_surprise(surprise)
{
}

const json *JsonFields::find(const char *name) const
{
    if (!m_object->is_object())
        return nullptr;
    const auto member = m_object->find(name);
    return member == m_object->end() || member->is_null() ? nullptr : &*member;
}

QString JsonFields::at(const char *name) const
{
    const QString field = QString::fromUtf8(name);
    return m_where.isEmpty() ? field : m_where + u'.' + field;
}

void JsonFields::note(const QString &what) const
{
    if (m_surprise->isEmpty())
        *m_surprise = what;
}

void JsonFields::noteType(const char *name, QLatin1String expected, const json &found) const
{
    note(QStringLiteral("%1: %2 expected, %3 found.")
             .arg(at(name), expected, QLatin1String(found.type_name())));
}

void JsonFields::noteMissing(const char *name) const
{
    note(at(name) + QStringLiteral(" is missing."));
}

bool JsonFields::has(const char *name) const
{
    return find(name) != nullptr;
}

QString JsonFields::text(const char *name) const
{
    const json *value = find(name);
    if (!value)
        return {};
    if (value->is_string() || value->is_number())
        return anyValue(*value);
    noteType(name, QLatin1String("text"), *value);
    return {};
}

QString JsonFields::needText(const char *name) const
{
    QString value = text(name);
    if (value.isEmpty())
        noteMissing(name);
    return value;
}

std::optional<QString> JsonFields::anyText(const char *name) const
{
    const json *value = find(name);
    return value ? std::optional(anyValue(*value)) : std::nullopt;
}

std::optional<double> JsonFields::numeric(const char *name, QLatin1String expected) const
{
    const json *value = find(name);
    if (!value)
        return std::nullopt;
    bool isNumber = value->is_number();
    double number = isNumber ? value->get<double>() : 0;
    if (value->is_string())
        number = anyValue(*value).toDouble(&isNumber);
    if (isNumber && std::isfinite(number))
        return number;
    noteType(name, expected, *value);
    return std::nullopt;
}

std::optional<int> JsonFields::number(const char *name) const
{
    const QLatin1String expected("whole number");
    const std::optional<double> number = numeric(name, expected);
    if (!number)
        return std::nullopt;
    if (std::floor(*number) != *number || std::abs(*number) > std::numeric_limits<int>::max()) {
        noteType(name, expected, *find(name));
        return std::nullopt;
    }
    return int(*number);
}

int JsonFields::needNumber(const char *name) const
{
    const std::optional<int> value = number(name);
    if (!value)
        noteMissing(name);
    return value.value_or(0);
}

std::optional<double> JsonFields::real(const char *name) const
{
    return numeric(name, QLatin1String("number"));
}

std::optional<bool> JsonFields::flag(const char *name) const
{
    const json *value = find(name);
    if (!value)
        return std::nullopt;
    const QString word = anyValue(*value).toLower();
    if ((value->is_boolean() || value->is_string()) && (word == u"true" || word == u"false"))
        return word == u"true";
    noteType(name, QLatin1String("true or false"), *value);
    return std::nullopt;
}

QDateTime JsonFields::time(const char *name) const
{
    return parseTime(text(name));
}

QStringList JsonFields::strings(const char *name) const
{
    const json *value = find(name);
    if (!value)
        return {};
    if (!value->is_array()) {
        noteType(name, QLatin1String("list"), *value);
        return {};
    }
    QStringList texts;
    for (const json &item : *value)
        texts.append(anyValue(item));
    return texts;
}

JsonFields JsonFields::object(const char *name) const
{
    static const json none = json::object();
    const json *value = find(name);
    if (value && !value->is_object())
        noteType(name, QLatin1String("object"), *value);
    return JsonFields(value && value->is_object() ? *value : none, at(name), m_surprise);
}

JsonFields JsonFields::needObject(const char *name) const
{
    if (!find(name))
        noteMissing(name);
    return object(name);
}

QList<JsonFields> JsonFields::objects(const char *name) const
{
    const json *value = find(name);
    if (!value)
        return {};
    if (!value->is_array()) {
        noteType(name, QLatin1String("list"), *value);
        return {};
    }
    QList<JsonFields> items;
    items.reserve(qsizetype(value->size()));
    for (const json &item : *value) {
        const QString where = QStringLiteral("%1[%2]").arg(at(name)).arg(items.size());
        if (!item.is_object())
            note(
                QStringLiteral("%1: object expected, %2 found.").arg(where, QLatin1String(item.type_name())));
        items.append(JsonFields(item, where, m_surprise));
    }
    return items;
}

QList<JsonFields> JsonFields::needObjects(const char *name) const
{
    if (!find(name))
        noteMissing(name);
    return objects(name);
}

} // namespace belay
