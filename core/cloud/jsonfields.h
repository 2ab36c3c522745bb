// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/result.h"

#include <nlohmann/json_fwd.hpp>

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace belay {

/// The first thing that is not as promised: "StackGroups[0].Status: text expected, object found."
using Surprise = QString;

[[nodiscard]] CloudError protocolError(const QString &message);

/// The object an answer consists of; more than 8 MiB or nesting deeper than 64 is refused.
[[nodiscard]] Result<nlohmann::json> parseObject(const QByteArray &body);

/// ISO 8601 with 'T' or a space, with or without fractions, with 'Z' or without a zone: always UTC.
/// Invalid when it is none of these.
[[nodiscard]] QDateTime parseTime(const QString &text);

/// One JSON object, read member by member.
///
/// Absent and null are the same and give an empty value; a wrong type is noted as a Surprise and
/// gives an empty value too, so a decoder reads to its end and looks once. Numbers may come as text
/// and texts as numbers. Keeps pointers to the document and the surprise: use it while both live.
class JsonFields
{
public:
    JsonFields(const nlohmann::json &object, QString where, Surprise *surprise);

    [[nodiscard]] bool has(const char *name) const;
    [[nodiscard]] QString text(const char *name) const;
    [[nodiscard]] QString needText(const char *name) const; ///< Empty is a surprise.
    /// Text of whatever kind the value is, JSON for objects and lists; absent is not empty.
    [[nodiscard]] std::optional<QString> anyText(const char *name) const;
    [[nodiscard]] std::optional<int> number(const char *name) const;
    [[nodiscard]] int needNumber(const char *name) const;
    [[nodiscard]] std::optional<double> real(const char *name) const;
    [[nodiscard]] std::optional<bool> flag(const char *name) const;
    [[nodiscard]] QDateTime time(const char *name) const; ///< Never a surprise: an odd time is "not said".
    [[nodiscard]] QStringList strings(const char *name) const;
    [[nodiscard]] JsonFields object(const char *name) const; ///< Without members when absent.
    [[nodiscard]] JsonFields needObject(const char *name) const;
    [[nodiscard]] QList<JsonFields> objects(const char *name) const;
    [[nodiscard]] QList<JsonFields> needObjects(const char *name) const;

private:
    [[nodiscard]] const nlohmann::json *find(const char *name) const;
    [[nodiscard]] QString at(const char *name) const;
    [[nodiscard]] std::optional<double> numeric(const char *name, QLatin1String expected) const;
    void note(const QString &what) const;
    void noteType(const char *name, QLatin1String expected, const nlohmann::json &found) const;
    void noteMissing(const char *name) const;

    const nlohmann::json *m_object;
    QString m_where;
    Surprise *m_surprise;
};

} // namespace belay
