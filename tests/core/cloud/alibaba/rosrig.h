// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/httpserver.h"
#include "app/practice/practicecloud.h"
#include "core/cloud/alibaba/alibabaservice.h"

#include <QCoro/QCoroTask>
#include <QJsonObject>

/// The ROS service against a practice cloud in this process, whose time stands still until told
/// otherwise, with every request that arrives on record.
class RosRig
{
public:
    explicit RosRig(const QString &scenario = QStringLiteral("smooth"))
        : cloud(*belay::practice::Scenario::named(scenario), 42,
                belay::practice::PracticeClock::manual(QDateTime::currentDateTimeUtc()))
        , m_server([this](const belay::practice::PracticeRequest &request) {
            requests.append(request);
            const auto own = intercept ? intercept(request) : std::nullopt;
            return own ? *own : cloud.answer(request);
        })
    {
        introduction = cloud.startLine()[u"alibaba"].toObject();
        m_listening = m_server.listen(0);
        useKeys(introduction);
    }

    void useKeys(const QJsonObject &pair)
    {
        auto made = std::make_shared<belay::Keys>();
        made->keyId = pair[u"accessKeyId"].toString();
        made->secret = belay::Secret(pair[u"accessKeySecret"].toString().toUtf8());
        made->token = belay::Secret(pair[u"securityToken"].toString().toUtf8());
        keys = made;
    }

    std::unique_ptr<belay::StackGroupService> service(const QString &region = QStringLiteral("cn-hangzhou"))
    {
        belay::Connection connection;
        connection.cloud = belay::Cloud::Alibaba;
        connection.endpoint = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.port()));
        belay::ApiContext context;
        belay::Transport transport;
        transport.proxy = belay::Transport::Proxy::None;
        context.lanes = std::make_shared<belay::Lanes>(transport);
        context.clock = std::make_shared<belay::ServerClock>(wall);
        context.quota = std::make_shared<belay::RetryQuota>();
        context.retry = belay::alibabaRetryNumbers();
        context.draw = [] { return 0.0; };
        context.keys = [this](belay::KeyUse) { return given(keys); };
        return belay::alibaba::makeRosService(connection, region, context);
    }

    [[nodiscard]] int count(const char *action) const
    {
        return int(std::count_if(requests.begin(), requests.end(), [action](const auto &request) {
            return request.header("x-acs-action") == action;
        }));
    }
    void fault(belay::practice::Faults::Kind kind, const char *action, int times = 1)
    {
        cloud.faults().add({QString::fromLatin1(action), kind, times, 0});
    }
    void pass(belay::practice::Ticks ticks) { cloud.context().clock.advance(ticks); }
    [[nodiscard]] qsizetype applied() { return cloud.context().ledger.entries().size(); }

    belay::practice::PracticeCloud cloud;
    QList<belay::practice::PracticeRequest> requests;
    /// An answer of the test's own instead of the cloud's.
    std::function<std::optional<belay::practice::PracticeResponse>(const belay::practice::PracticeRequest &)>
        intercept;
    QJsonObject introduction;
    std::function<QDateTime()> wall = &QDateTime::currentDateTimeUtc;
    belay::KeysPtr keys;

private:
    static belay::Task<belay::Result<belay::KeysPtr>> given(belay::KeysPtr keys)
    {
        belay::Result<belay::KeysPtr> result = keys;
        co_return result;
    }

    belay::practice::HttpServer m_server;
    bool m_listening = false;
};
