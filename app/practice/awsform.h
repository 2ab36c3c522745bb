// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/face.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace belay::practice {

/// The fields of an AWS query request, flattened as in aws-cloudformation.md section 2.
class AwsForm
{
public:
    [[nodiscard]] static AwsForm read(const PracticeRequest &request);

    [[nodiscard]] QString text(const QString &name) const { return m_fields.value(name); }
    /// Nothing when the field was not sent; an empty text when it was sent empty.
    [[nodiscard]] std::optional<QString> optional(const QString &name) const;
    /// Sent itself, or as the head of members or dotted fields.
    [[nodiscard]] bool has(const QString &name) const;
    [[nodiscard]] bool isTrue(const QString &name) const { return text(name) == u"true"; }
    /// Name.member.1, Name.member.2 ... without gaps.
    [[nodiscard]] QStringList list(const QString &name) const;
    /// "Name.member.1", "Name.member.2" ... for lists of structures.
    [[nodiscard]] QStringList memberNames(const QString &name) const;
    [[nodiscard]] AwsForm without(const QStringList &names) const;
    /// Equal for equal requests, whatever the order of their fields.
    [[nodiscard]] QByteArray fingerprint() const;

private:
    QHash<QString, QString> m_fields;
};

} // namespace belay::practice
