// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/percentencoding.h"

#include <algorithm>

namespace belay {

QByteArray percentEncoded(QStringView text) { return QUrl::toPercentEncoding(text.toString()); }

QByteArray formEncoded(const QueryItems &items)
{
    QByteArray form;
    for (const auto &[name, value] : items) {
        if (!form.isEmpty())
            form += '&';
        form += percentEncoded(name) + '=' + percentEncoded(value);
    }
    return form;
}

QByteArray canonicalQuery(const QueryItems &items)
{
    QList<std::pair<QByteArray, QByteArray>> encoded;
    encoded.reserve(items.size());
    for (const auto &[name, value] : items)
        encoded.append({percentEncoded(name), percentEncoded(value)});
    std::sort(encoded.begin(), encoded.end());

    QByteArray query;
    for (const auto &[name, value] : encoded) {
        if (!query.isEmpty())
            query += '&';
        query += name + '=' + value;
    }
    return query;
}

QByteArray hostHeader(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toUtf8();
    const int usual = url.scheme() == u"https" ? 443 : 80;
    if (url.port(usual) != usual)
        host += ':' + QByteArray::number(url.port());
    return host;
}

QUrl wireUrl(const QUrl &endpoint, const QByteArray &encodedPath, const QByteArray &encodedQuery)
{
    QByteArray url = endpoint.scheme().toLatin1() + "://" + hostHeader(endpoint) + encodedPath;
    if (!encodedQuery.isEmpty())
        url += '?' + encodedQuery;
    return QUrl::fromEncoded(url, QUrl::StrictMode);
}

} // namespace belay
