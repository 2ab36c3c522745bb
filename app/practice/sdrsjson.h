// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/protectionworld.h"

#include <QJsonObject>

namespace belay::practice {

/// The world in the JSON of SDRS (api/huawei-sdrs.md sections 6 and 7): unset members are null,
/// never absent, and each kind of thing has its own format of times (section 2.1).
class SdrsJson
{
public:
    explicit SdrsJson(const PracticeClock &clock)
        : m_clock(clock)
    {
    }

    [[nodiscard]] QJsonObject group(const WorldGroup &group) const;
    [[nodiscard]] QJsonObject renamedGroup(const WorldGroup &group) const;
    [[nodiscard]] QJsonObject instance(const WorldInstance &instance, const WorldGroup &group) const;
    [[nodiscard]] QJsonObject pair(const WorldPair &pair, const WorldGroup &group) const;
    [[nodiscard]] QJsonObject job(const WorldJob &job) const;
    [[nodiscard]] QJsonObject failedTask(const WorldFailedTask &task) const;
    [[nodiscard]] QJsonObject drill(const WorldGroup &group, int number) const;
    [[nodiscard]] static QJsonObject activeDomain();

private:
    [[nodiscard]] QString spaced(Ticks at) const;
    [[nodiscard]] QString withZone(Ticks at) const;
    [[nodiscard]] QJsonObject part(const WorldJobPart &part, const WorldJob &job) const;

    const PracticeClock &m_clock;
};

} // namespace belay::practice
