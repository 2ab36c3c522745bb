// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/httpserver.h"
#include "app/practice/practicecloud.h"
#include "core/cloud/huawei/huaweiservice.h"

#include <QCoro/QCoroTask>
#include <QJsonDocument>
#include <QJsonObject>

/// The SDRS service against a practice cloud in this process, whose time stands still until told
/// otherwise, with every request that arrives on record.
class HuaweiRig
{
public:
    explicit HuaweiRig(const QString &scenario = QStringLiteral("smooth"))
        : cloud(*belay::practice::Scenario::named(scenario), 42,
                belay::practice::PracticeClock::manual(QDateTime::currentDateTimeUtc()))
        , m_server([this](const belay::practice::PracticeRequest &request) {
            requests.append(request.method + ' ' + request.rawTarget);
            return intercept && intercept(request) ? *intercept(request) : cloud.answer(request);
        })
    {
        introduction = cloud.startLine()[u"huawei"].toObject();
        m_listening = m_server.listen(0);
        useAccessKey();
    }

    void useAccessKey(const QByteArray &secret = {})
    {
        auto made = std::make_shared<belay::Keys>();
        made->keyId = text(u"accessKeyId");
        made->secret = belay::Secret(secret.isEmpty() ? text(u"secretAccessKey").toUtf8() : secret);
        keys = made;
    }

    void usePassword(const QByteArray &password = {})
    {
        auto made = std::make_shared<belay::Keys>();
        made->kind = belay::Keys::Kind::Password;
        made->keyId = text(u"userName");
        made->domain = text(u"domainName");
        made->secret = belay::Secret(password.isEmpty() ? text(u"password").toUtf8() : password);
        keys = made;
    }

    std::unique_ptr<belay::ProtectionGroupService>
    service(const QString &region = QStringLiteral("cn-north-4"))
    {
        belay::Connection connection;
        connection.cloud = belay::Cloud::Huawei;
        connection.projectId = projectId;
        if (useEndpoint)
            connection.endpoint = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.port()));
        belay::ApiContext context;
        belay::Transport transport;
        transport.proxy = belay::Transport::Proxy::None;
        context.lanes = std::make_shared<belay::Lanes>(transport);
        context.clock = std::make_shared<belay::ServerClock>(wall);
        context.quota = std::make_shared<belay::RetryQuota>();
        context.retry = belay::huaweiRetryNumbers();
        context.draw = [] { return 0.0; };
        context.keys = [this](belay::KeyUse) { return given(keys); };
        return belay::huawei::makeSdrsService(connection, region, context);
    }

    [[nodiscard]] QString text(QStringView name) const { return introduction[name].toString(); }
    [[nodiscard]] qsizetype count(const QByteArray &part) const
    {
        return std::count_if(requests.cbegin(), requests.cend(),
                             [&part](const QByteArray &line) { return line.contains(part); });
    }
    void fault(belay::practice::Faults::Kind kind, const QString &action, int times = 1)
    {
        cloud.faults().add({action, kind, times, 0});
    }
    void pass(belay::practice::Ticks ticks) { cloud.context().clock.advance(ticks); }

    belay::practice::PracticeCloud cloud;
    QByteArrayList requests;
    /// An answer of the test's own instead of the cloud's.
    std::function<std::optional<belay::practice::PracticeResponse>(const belay::practice::PracticeRequest &)>
        intercept;
    QJsonObject introduction;
    QString projectId;
    bool useEndpoint = true;
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
