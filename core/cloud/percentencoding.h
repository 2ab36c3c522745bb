// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <utility>

namespace belay {

using QueryItems = QList<std::pair<QString, QString>>;

/// UTF-8, leaving only A-Z a-z 0-9 - _ . ~ bare, upper-case hex: what all three signatures want.
[[nodiscard]] QByteArray percentEncoded(QStringView text);

/// name=value joined with &, in the given order.
[[nodiscard]] QByteArray formEncoded(const QueryItems &items);

/// As formEncoded, sorted by encoded name, then value, in byte order.
[[nodiscard]] QByteArray canonicalQuery(const QueryItems &items);

/// The Host header of a URL: with the port unless it is the scheme's default.
[[nodiscard]] QByteArray hostHeader(const QUrl &url);

/// Endpoint + encoded path + encoded query, byte for byte as given (never through QUrlQuery, which
/// leaves + bare).
[[nodiscard]] QUrl wireUrl(const QUrl &endpoint, const QByteArray &encodedPath, const QByteArray &encodedQuery);

} // namespace belay
