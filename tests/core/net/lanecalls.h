// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/lane.h"

#include <memory>
#include <optional>

/// Words for the tests of lanes; nothing here goes through a proxy.

[[nodiscard]] belay::Transport directly(const QStringList &caFiles = {});

[[nodiscard]] belay::HttpRequest get(const QUrl &url);
[[nodiscard]] belay::HttpRequest post(const QUrl &url, const QByteArray &body = "Action=DescribeStackSet");

/// Sends and waits for the end.
[[nodiscard]] belay::Attempt call(belay::Lane &lane, const belay::HttpRequest &request);

/// A call under way; `attempt` is there once it has ended.
struct Pending
{
    std::optional<belay::Attempt> attempt;
    int sent = 0;
};
[[nodiscard]] std::shared_ptr<Pending> begin(belay::Lane &lane, const belay::HttpRequest &request,
                                             std::stop_token stop = {});

Q_DECLARE_METATYPE(belay::Attempt::Fate)
Q_DECLARE_METATYPE(belay::NetFault)
Q_DECLARE_METATYPE(belay::LaneKind)
