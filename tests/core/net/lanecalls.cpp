// SPDX-License-Identifier: Apache-2.0
#include "tests/core/net/lanecalls.h"

using namespace belay;

Transport directly(const QStringList &caFiles)
{
    Transport transport;
    transport.proxy = Transport::Proxy::None;
    transport.caFiles = caFiles;
    return transport;
}

HttpRequest get(const QUrl &url)
{
    return {"GET", url, {}, {}};
}

HttpRequest post(const QUrl &url, const QByteArray &body)
{
    return {"POST", url, {{"Content-Type", "application/x-www-form-urlencoded"}}, body};
}

Attempt call(Lane &lane, const HttpRequest &request)
{
    return QCoro::waitFor(lane.send(request));
}

std::shared_ptr<Pending> begin(Lane &lane, const HttpRequest &request, std::stop_token stop)
{
    auto pending = std::make_shared<Pending>();
    lane.send(request, stop, [pending] { ++pending->sent; }).then([pending](const Attempt &attempt) {
        pending->attempt = attempt;
    });
    return pending;
}
