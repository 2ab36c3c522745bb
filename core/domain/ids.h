// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>

#include <utility>

namespace belay {

/// An identifier that cannot be mixed up with another kind of identifier.
///
/// Construction is explicit, so a bare string never becomes an id by accident;
/// the empty id is valid and means "none".
template <class Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString value)
        : m_value(std::move(value))
    {
    }

    [[nodiscard]] bool isEmpty() const { return m_value.isEmpty(); }
    [[nodiscard]] const QString &toString() const { return m_value; }
    friend bool operator==(const Id &, const Id &) = default;
    friend auto operator<=>(const Id &a, const Id &b) { return a.m_value.compare(b.m_value) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    QString m_value;
};

using ConnectionId = Id<struct ConnectionTag>;
using OperationId = Id<struct OperationTag>;
using ProtectionGroupId = Id<struct ProtectionGroupTag>;
using JobId = Id<struct JobTag>;

/// What makes a change safe to repeat: "belay-" and a random UUID, made once per intent
/// (network-and-safety.md section 6). Travels as OperationId (AWS) or ClientToken (ROS).
using ClientToken = Id<struct ClientTokenTag>;

} // namespace belay
