// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/ids.h"

#include <QStringList>
#include <QUrl>

namespace belay {

enum class Cloud { Aws, Alibaba, Huawei };

enum class Environment { Production, Staging, Development, Other };

/// How much this connection may do, whatever its sign-in would allow (ux.md 5.8).
enum class Mode { WatchOnly, WatchAndStop, FullConfirm, FullTyped };

/// Where the keys come from. None of them lives in the settings file.
enum class SignIn {
    Keychain,    ///< The system keychain, one entry per connection.
    Environment, ///< The vendors' own variables of this process.
    SessionOnly, ///< Typed in, kept in memory until the program ends.
};

/// AWS: as whom the organisation's stack sets are seen (api/aws-cloudformation.md section 10).
enum class CallAs { Self, DelegatedAdmin };

enum class ProxyChoice { System, None, Given };

/// One sign-in to one cloud: settings a file may hold, no secret among them.
struct Connection
{
    ConnectionId id;
    QString name;
    Cloud cloud = Cloud::Aws;
    Environment environment = Environment::Production;
    QString environmentName = {}; ///< Shown instead of the environment's word when it is Other.
    bool practice = false;        ///< Belongs to the practice range: never mixed with real rows.
    SignIn signIn = SignIn::Keychain;
    QStringList regions = {};     ///< Home regions: where groups live, not where targets are.
    CallAs callAs = CallAs::Self;
    QString expectedAccount = {}; ///< Once known, any other signed-in account blocks all writing.
    QString projectId = {};       ///< Huawei; empty: looked up by region name.
    Mode mode = Mode::WatchAndStop;
    double pollsPerSecond = 4.0;
    QUrl endpoint = {};           ///< Replaces scheme, host and port; http only to loopback.
    QUrl identityEndpoint = {};   ///< STS or IAM; empty: as endpoint, else the provider's own.
    bool internationalSite = false; ///< Alibaba: ros-intl.aliyuncs.com instead of ros.aliyuncs.com.
    QStringList caFiles = {};     ///< Further trusted certificates (PEM), for company proxies.
    ProxyChoice proxy = ProxyChoice::System;
    QUrl proxyUrl = {};           ///< With ProxyChoice::Given; never holds a password.

    friend bool operator==(const Connection &, const Connection &) = default;
};

/// Whether the mode lets a person start changes at all.
[[nodiscard]] constexpr bool mayChange(Mode mode)
{
    return mode == Mode::FullConfirm || mode == Mode::FullTyped;
}

[[nodiscard]] constexpr bool mayStop(Mode mode) { return mode != Mode::WatchOnly; }

/// https anywhere, http only to this machine (network-and-safety.md section 11).
[[nodiscard]] bool isAllowedEndpoint(const QUrl &endpoint);

/// Who the cloud says we are.
struct Identity
{
    QString account; ///< AWS account, Alibaba account, or Huawei project id.
    QString principal; ///< ARN, or user name with Huawei.

    friend bool operator==(const Identity &, const Identity &) = default;
};

} // namespace belay
