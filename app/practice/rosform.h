// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/rosanswer.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace belay::practice {

/// name=value pairs as they arrive: percent-encoded, '+' is a space.
[[nodiscard]] QList<std::pair<QString, QString>> rosFields(const QByteArray &encoded);

/// The parameters of one request, from query and form body, read by the rules of alibaba-ros.md
/// section 6. The first thing that is wrong is kept: a handler reads to its end and looks once.
class RosForm
{
public:
    explicit RosForm(const PracticeRequest &request);

    [[nodiscard]] bool has(const QString &name) const { return m_fields.contains(name); }
    [[nodiscard]] QString text(const QString &name) const { return m_fields.value(name); }
    /// Nothing when it was not sent; an empty text when it was sent empty.
    [[nodiscard]] std::optional<QString> optional(const QString &name) const;
    [[nodiscard]] QString need(const QString &name);
    [[nodiscard]] std::optional<QString> matching(const QString &name, const QString &pattern);
    [[nodiscard]] std::optional<QString> ofLength(const QString &name, int least, int most);
    [[nodiscard]] int number(const QString &name, int least, int most, int otherwise);
    [[nodiscard]] QString oneOf(const QString &name, const QStringList &words, const QString &otherwise);
    [[nodiscard]] QStringList repeated(const QString &name) const; ///< Name.1, Name.2 … without gaps.
    [[nodiscard]] QStringList jsonTexts(const QString &name, int most);
    [[nodiscard]] std::optional<QJsonObject> jsonObject(const QString &name);

    void refuse(const RosRefusal &refusal);
    [[nodiscard]] const std::optional<RosRefusal> &refusal() const { return m_refusal; }
    /// Equal for equal requests, whatever the order of their fields.
    [[nodiscard]] QByteArray fingerprint() const;

private:
    QMap<QString, QString> m_fields;
    std::optional<RosRefusal> m_refusal;
};

} // namespace belay::practice
