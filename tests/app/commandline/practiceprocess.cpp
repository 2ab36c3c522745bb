// SPDX-License-Identifier: Apache-2.0
#include "practiceprocess.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace belay::testing {

QProcessEnvironment plainEnvironment()
{
    const QProcessEnvironment system = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment environment;
    for (const QString &name :
         {QStringLiteral("PATH"), QStringLiteral("HOME"), QStringLiteral("LC_ALL"), QStringLiteral("TZ"),
          QStringLiteral("ASAN_OPTIONS"), QStringLiteral("LSAN_OPTIONS"), QStringLiteral("UBSAN_OPTIONS")}) {
        if (system.contains(name))
            environment.insert(name, system.value(name));
    }
    environment.insert(QStringLiteral("no_proxy"), QStringLiteral("*"));
    // Otherwise the leak checker may not look into a program that keeps its memory private.
    environment.insert(QStringLiteral("BELAY_DIAGNOSTICS"), QStringLiteral("1"));
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
    return environment;
}

PracticeProcess::PracticeProcess(const QString &scenario, int clock)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(BELAY_PRACTICE_PROGRAM),
                    {QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--scenario"), scenario,
                     QStringLiteral("--seed"), QStringLiteral("42"), QStringLiteral("--clock"),
                     QString::number(clock)});
    while (!m_process.canReadLine() && m_process.waitForReadyRead(30'000)) {
    }
    m_start = QJsonDocument::fromJson(m_process.readLine()).object();
}

PracticeProcess::~PracticeProcess()
{
    m_process.terminate();
    m_process.waitForFinished(10'000);
}

QProcessEnvironment PracticeProcess::environment() const
{
    QProcessEnvironment environment = plainEnvironment();
    const auto take = [&](const char *variable, QStringView cloud, QStringView member) {
        environment.insert(QString::fromLatin1(variable), m_start[cloud][member].toString());
    };
    take("AWS_ACCESS_KEY_ID", u"aws", u"accessKeyId");
    take("AWS_SECRET_ACCESS_KEY", u"aws", u"secretAccessKey");
    take("ALIBABA_CLOUD_ACCESS_KEY_ID", u"alibaba", u"accessKeyId");
    take("ALIBABA_CLOUD_ACCESS_KEY_SECRET", u"alibaba", u"accessKeySecret");
    take("HUAWEICLOUD_SDK_AK", u"huawei", u"accessKeyId");
    take("HUAWEICLOUD_SDK_SK", u"huawei", u"secretAccessKey");
    return environment;
}

QJsonObject PracticeProcess::ask(const QByteArray &verb, const QString &path, const QJsonObject &body) const
{
    QNetworkAccessManager manager;
    QNetworkRequest request(QUrl(endpoint() + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    QNetworkReply *reply =
        manager.sendCustomRequest(request, verb, verb == "GET" ? QByteArray() : QJsonDocument(body).toJson());
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const QJsonObject answer = QJsonDocument::fromJson(reply->readAll()).object();
    delete reply;
    return answer;
}

QList<QJsonObject> PracticeProcess::ledger(const QStringList &actions) const
{
    QList<QJsonObject> entries;
    const QJsonArray all = ask("GET", QStringLiteral("/practice/ledger"))[u"entries"].toArray();
    for (const QJsonValue &entry : all) {
        if (actions.isEmpty() || actions.contains(entry[u"action"].toString()))
            entries += entry.toObject();
    }
    return entries;
}

void PracticeProcess::addFault(const QString &action, const QString &kind, int times) const
{
    (void)ask("POST", QStringLiteral("/practice/faults"),
              {{QStringLiteral("action"), action},
               {QStringLiteral("kind"), kind},
               {QStringLiteral("times"), times}});
}

} // namespace belay::testing
