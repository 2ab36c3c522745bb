// SPDX-License-Identifier: Apache-2.0
#include "tests/support/tlsserver.h"

TlsServer::TlsServer(const Certificates &certificates, Certificates::Kind kind, const QStringList &options)
{
    const auto files = certificates.files(kind);
    m_process.start(QStringLiteral("openssl"),
                    QStringList{QStringLiteral("s_server"), QStringLiteral("-accept"),
                                QStringLiteral("127.0.0.1:0"), QStringLiteral("-cert"), files.certificate,
                                QStringLiteral("-key"), files.key, QStringLiteral("-naccept"),
                                QStringLiteral("20")} +
                        options);
    QByteArray said;
    static const QByteArray accepting = "ACCEPT 127.0.0.1:";
    while (!said.contains(accepting) || !said.endsWith('\n')) {
        if (!m_process.waitForReadyRead(10'000))
            qFatal("openssl s_server: %s", m_process.readAllStandardError().constData());
        said += m_process.readAllStandardOutput();
    }
    m_port = said.mid(said.indexOf(accepting) + accepting.size()).trimmed().toInt();
}

TlsServer::~TlsServer()
{
    m_process.kill();
    m_process.waitForFinished();
}

QUrl TlsServer::url() const
{
    return QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(m_port));
}

QByteArray TlsServer::heard()
{
    m_heard += m_process.readAllStandardOutput();
    // Its own words about connections; a request would stand between them.
    static const QList<QByteArray> itsOwn = {"ACCEPT", "ERROR", "shutting down SSL", "CONNECTION CLOSED",
                                             "DONE",   ""};
    QByteArray heard;
    for (const QByteArray &line : m_heard.split('\n'))
        if (!itsOwn.contains(line.trimmed()))
            heard += line + '\n';
    return heard;
}

QByteArray TlsServer::complaints()
{
    return m_process.readAllStandardError();
}
