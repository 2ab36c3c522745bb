// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/lane.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>

#include <memory>

namespace belay {

/// A manager that follows no redirect and goes through the transport's proxy; loopback never does.
/// It signs in to the proxies it has a password for and leaves every other question unanswered.
[[nodiscard]] std::shared_ptr<QNetworkAccessManager> managerFor(const Transport &transport,
                                                                const ProxySignIns &signIns = {});

/// The proxy ("host:port") that asked this manager last; empty when none has.
[[nodiscard]] QString proxyThatAsked(const QNetworkAccessManager &manager);

/// TLS 1.2 or newer, the system's CA set plus the transport's files; peer and name are verified.
[[nodiscard]] QSslConfiguration tlsFor(const Transport &transport);

} // namespace belay
