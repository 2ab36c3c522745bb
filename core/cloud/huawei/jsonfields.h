// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/result.h"

#include <nlohmann/json.hpp>

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace belay::huawei {

/// The first thing that is not as promised: "server_groups[0].status: text expected, number found".
using Surprise = QString;

[[nodiscard]] CloudError protocolError(const QString &message);

/// The object an answer consists of; nesting deeper than 64 is refused.
[[nodiscard]] Result<nlohmann::json> parseObject(const QByteArray &body);

/// Any of the four time formats of section 2.1, as UTC; invalid when it is none of them.
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

    [[nodiscard]] QString text(const char *name) const;
    [[nodiscard]] QString needText(const char *name) const; ///< Empty is a surprise.
    [[nodiscard]] std::optional<int> number(const char *name) const;
    [[nodiscard]] int needNumber(const char *name) const;
    [[nodiscard]] bool flag(const char *name) const;
    [[nodiscard]] QDateTime time(const char *name) const;
    [[nodiscard]] JsonFields object(const char *name) const; ///< Without members when absent.
    [[nodiscard]] JsonFields needObject(const char *name) const;
    [[nodiscard]] QList<JsonFields> objects(const char *name) const;
    [[nodiscard]] QList<JsonFields> needObjects(const char *name) const;

private:
    [[nodiscard]] const nlohmann::json *find(const char *name) const;
    [[nodiscard]] QString at(const char *name) const;
    void note(const QString &what) const;
    void noteType(const char *name, QLatin1String expected, const nlohmann::json &found) const;

    const nlohmann::json *m_object;
    QString m_where;
    Surprise *m_surprise;
};

} // namespace belay::huawei
