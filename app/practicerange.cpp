// SPDX-License-Identifier: Apache-2.0
#include "app/practicerange.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>
#include <QDir>

namespace belay {
namespace {

constexpr int startMs = 20'000;

QString text(const nlohmann::json &from, const char *key)
{
    const auto found = from.find(key);
    return found != from.end() && found->is_string() ? QString::fromStdString(found->get<std::string>()) : QString();
}

KeysPtr accessKey(const nlohmann::json &from, const char *secretName)
{
    auto keys = std::make_shared<Keys>();
    keys->keyId = text(from, "accessKeyId");
    keys->secret = Secret(text(from, secretName).toUtf8());
    return keys;
}

} // namespace

PracticeRange::~PracticeRange()
{
    m_process.kill();
    m_process.waitForFinished();
}

QString PracticeRange::start(const Wish &wish)
{
    m_process.setProgram(QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("belay-practice")));
    m_process.setArguments({QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--scenario"), wish.scenario,
                            QStringLiteral("--seed"), QString::number(wish.seed), QStringLiteral("--clock"),
                            QString::number(wish.clock)});
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QIODevice::ReadOnly);
    while (!m_process.canReadLine())
        if (!m_process.waitForReadyRead(startMs))
            return QStringLiteral("The practice range did not start: %1").arg(m_process.errorString());
    return takeLine(m_process.readLine());
}

QString PracticeRange::takeLine(const QByteArray &line)
{
    const auto said = nlohmann::json::parse(line.begin(), line.end(), nullptr, false);
    if (!said.is_object())
        return QStringLiteral("The practice range did not name its endpoint.");
    m_endpoint = QUrl(text(said, "endpoint"));

    struct Face
    {
        const char *member;
        const char *secret;
        Cloud cloud;
        const char *name;
        Environment environment;
    };
    for (const Face &face : {Face{"aws", "secretAccessKey", Cloud::Aws, "Core platform", Environment::Production},
                             Face{"alibaba", "accessKeySecret", Cloud::Alibaba, "Retail CN", Environment::Production},
                             Face{"huawei", "secretAccessKey", Cloud::Huawei, "DR north", Environment::Staging}}) {
        const auto told = said.find(face.member);
        if (told == said.end() || !told->is_object())
            continue;
        Sign sign;
        sign.connection.id = ConnectionId(QStringLiteral("practice-") + QLatin1String(face.member));
        sign.connection.name = QString::fromLatin1(face.name);
        sign.connection.cloud = face.cloud;
        sign.connection.environment = face.environment;
        sign.connection.practice = true;
        sign.connection.signIn = SignIn::SessionOnly;
        sign.connection.mode = Mode::FullConfirm;
        sign.connection.endpoint = m_endpoint;
        sign.connection.proxy = ProxyChoice::None;
        sign.connection.projectId = text(*told, "projectId");
        sign.connection.expectedAccount = text(*told, "account");
        for (const auto &region : told->value("regions", nlohmann::json::array()))
            sign.connection.regions += QString::fromStdString(region.get<std::string>());
        sign.keys = accessKey(*told, face.secret);
        m_signs.append(sign);
    }
    return {};
}

} // namespace belay
