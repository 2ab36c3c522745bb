// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/protectionworld.h"
#include "app/practice/sdrsjson.h"

#include <QJsonArray>
#include <QUrlQuery>

namespace belay::practice {

/// The lists of SDRS with their filters and paging (api/huawei-sdrs.md sections 2.2 and 6).
class SdrsLists
{
public:
    SdrsLists(const ProtectionWorld &world, const PracticeClock &clock)
        : m_world(world)
        , m_json(clock)
    {
    }

    using Answer = tl::expected<QJsonObject, WorldRefusal>;

    [[nodiscard]] Answer groups(const QUrlQuery &query) const;
    [[nodiscard]] Answer instances(const QUrlQuery &query) const;
    [[nodiscard]] Answer pairs(const QUrlQuery &query) const;
    [[nodiscard]] Answer failedTasks(const QUrlQuery &query) const;
    [[nodiscard]] Answer drills(const QUrlQuery &query) const;

    /// Everything of that kind, unfiltered; for showing one by its id.
    [[nodiscard]] QJsonArray allInstances() const;
    [[nodiscard]] QJsonArray allPairs() const;
    [[nodiscard]] QJsonArray allDrills() const;

private:
    const ProtectionWorld &m_world;
    SdrsJson m_json;
};

} // namespace belay::practice
