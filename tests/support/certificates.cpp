// SPDX-License-Identifier: Apache-2.0
#include "tests/support/certificates.h"

#include <QFile>
#include <QProcess>

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QString &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("The test's directory cannot be written.");
}

const QString forServers = QStringLiteral("extendedKeyUsage=serverAuth\n");
const QString forUs = QStringLiteral("subjectAltName=DNS:localhost,IP:127.0.0.1\n");

} // namespace

Certificates::Certificates() { makeCa(QStringLiteral("ca")); }

QString Certificates::path(const QString &name) const { return m_directory.filePath(name); }

QString Certificates::caFile() const { return path(QStringLiteral("ca.pem")); }

void Certificates::run(const QStringList &arguments) const
{
    QProcess openssl;
    openssl.setWorkingDirectory(m_directory.path());
    openssl.start(QStringLiteral("openssl"), arguments);
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        qFatal("openssl %s: %s", qPrintable(arguments.join(u' ')), openssl.readAllStandardError().constData());
}

void Certificates::makeCa(const QString &name) const
{
    run({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
         QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
         QStringLiteral("-subj"), QStringLiteral("/CN=Belay test ") + name, QStringLiteral("-days"),
         QStringLiteral("30"), QStringLiteral("-keyout"), name + QStringLiteral(".key"), QStringLiteral("-out"),
         name + QStringLiteral(".pem")});
}

void Certificates::makeSigned(const QString &name, const QString &ca, const QString &extensions,
                              const QStringList &dates) const
{
    write(path(name + u".ext"), QStringLiteral("[ext]\n") + extensions);
    write(path(name + u".cnf"), QStringLiteral("[ca]\ndefault_ca=d\n[d]\ndatabase=%1.db\nserial=%1.serial\n"
                                               "new_certs_dir=.\ndefault_md=sha256\npolicy=p\n[p]\ncommonName=supplied\n")
                                    .arg(name));
    write(path(name + u".db"), {});
    write(path(name + u".serial"), QStringLiteral("1000\n"));
    run({QStringLiteral("req"), QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
         QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"), QStringLiteral("-subj"),
         QStringLiteral("/CN=") + name, QStringLiteral("-keyout"), name + QStringLiteral(".key"),
         QStringLiteral("-out"), name + QStringLiteral(".csr")});
    run(QStringList{QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-notext"),
                    QStringLiteral("-config"), name + QStringLiteral(".cnf"), QStringLiteral("-in"),
                    name + QStringLiteral(".csr"), QStringLiteral("-out"), name + QStringLiteral(".pem"),
                    QStringLiteral("-cert"), ca + QStringLiteral(".pem"), QStringLiteral("-keyfile"),
                    ca + QStringLiteral(".key"), QStringLiteral("-extensions"), QStringLiteral("ext"),
                    QStringLiteral("-extfile"), name + QStringLiteral(".ext")}
        + dates);
}

Certificates::Identity Certificates::identity(Kind kind)
{
    const QStringList now = {QStringLiteral("-days"), QStringLiteral("30")};
    const QString ca = QStringLiteral("ca");
    QString name;
    switch (kind) {
    case Kind::Good:
        name = QStringLiteral("good");
        break;
    case Kind::SelfSigned:
        name = QStringLiteral("selfsigned");
        break;
    case Kind::WrongHost:
        name = QStringLiteral("wronghost");
        break;
    case Kind::Expired:
        name = QStringLiteral("expired");
        break;
    case Kind::NotYet:
        name = QStringLiteral("notyet");
        break;
    case Kind::ClientOnly:
        name = QStringLiteral("clientonly");
        break;
    case Kind::OtherCa:
        name = QStringLiteral("otherca");
        break;
    }
    if (!QFile::exists(path(name + u".pem"))) {
        switch (kind) {
        case Kind::Good:
            makeSigned(name, ca, forUs + forServers, now);
            break;
        case Kind::SelfSigned:
            run({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                 QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                 QStringLiteral("-subj"), QStringLiteral("/CN=localhost"), QStringLiteral("-addext"),
                 forUs.trimmed(), QStringLiteral("-days"), QStringLiteral("30"), QStringLiteral("-keyout"),
                 name + QStringLiteral(".key"), QStringLiteral("-out"), name + QStringLiteral(".pem")});
            break;
        case Kind::WrongHost:
            makeSigned(name, ca, QStringLiteral("subjectAltName=DNS:elsewhere.example\n") + forServers, now);
            break;
        case Kind::Expired:
            makeSigned(name, ca, forUs + forServers,
                       {QStringLiteral("-startdate"), QStringLiteral("200101000000Z"), QStringLiteral("-enddate"),
                        QStringLiteral("200201000000Z")});
            break;
        case Kind::NotYet:
            makeSigned(name, ca, forUs + forServers,
                       {QStringLiteral("-startdate"), QStringLiteral("480101000000Z"), QStringLiteral("-enddate"),
                        QStringLiteral("490101000000Z")});
            break;
        case Kind::ClientOnly:
            makeSigned(name, ca, forUs + QStringLiteral("extendedKeyUsage=clientAuth\n"), now);
            break;
        case Kind::OtherCa:
            makeCa(QStringLiteral("stranger"));
            makeSigned(name, QStringLiteral("stranger"), forUs + forServers, now);
            break;
        }
    }
    return {QSslCertificate(contentOf(path(name + u".pem")), QSsl::Pem),
            QSslKey(contentOf(path(name + u".key")), QSsl::Ec, QSsl::Pem)};
}
