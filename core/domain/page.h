// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace belay {

/// Where a list goes on: the provider's own token, page number or offset, opaque to everyone else.
/// Empty: the first page when asked, no further page when returned.
struct PageToken
{
    QString value;

    [[nodiscard]] bool isEmpty() const { return value.isEmpty(); }
    friend bool operator==(const PageToken &, const PageToken &) = default;
};

/// One page of a list. Only an empty `next` ends the list; a page may have no items and go on.
template <class T>
struct Page
{
    QList<T> items;
    PageToken next;
    std::optional<qint64> total; ///< Where the provider counts (ROS); never used to end a list.
    /// Pages after `next` that may be asked for already, in order; only a first page says so (ROS).
    QList<PageToken> ahead = {};
};

} // namespace belay
