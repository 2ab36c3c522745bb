// SPDX-License-Identifier: Apache-2.0
#include "tests/support/certificates.h"

#include <QFile>
#include <QProcess>

namespace {

const QString newKey = QStringLiteral("-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes ");
const QString month = QStringLiteral("-days 30");
const QString forUs = QStringLiteral("subjectAltName=DNS:localhost,IP:127.0.0.1");
const QString forServers = QStringLiteral("\nextendedKeyUsage=serverAuth\n");

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

QString nameOf(Certificates::Kind kind)
{
    return QStringLiteral("kind%1").arg(int(kind));
}

} // namespace

Certificates::Certificates()
{
    makeCa(QStringLiteral("ca"));
}

QString Certificates::path(const QString &name) const
{
    return m_directory.filePath(name);
}

QString Certificates::caFile() const
{
    return path(QStringLiteral("ca.pem"));
}

void Certificates::openssl(const QString &arguments) const
{
    QProcess program;
    program.setWorkingDirectory(m_directory.path());
    program.start(QStringLiteral("openssl"), arguments.split(u' ', Qt::SkipEmptyParts));
    if (!program.waitForFinished() || program.exitCode() != 0)
        qFatal("openssl %s: %s", qPrintable(arguments), program.readAllStandardError().constData());
}

void Certificates::makeCa(const QString &name) const
{
    openssl(
        QStringLiteral("req -x509 %2 -subj /CN=%1 -keyout %1.key -out %1.pem %3").arg(name, newKey, month));
}

void Certificates::makeSigned(const QString &name, const QString &ca, const QString &extensions,
                              const QString &dates) const
{
    write(path(name + QStringLiteral(".cnf")),
          QStringLiteral("[ca]\ndefault_ca=d\n[d]\ndatabase=%1.db\nserial=%1.serial\nnew_certs_dir=.\n"
                         "default_md=sha256\npolicy=p\n[p]\ncommonName=supplied\n[ext]\n%2")
              .arg(name, extensions));
    write(path(name + QStringLiteral(".db")), {});
    write(path(name + QStringLiteral(".serial")), QStringLiteral("1000\n"));
    openssl(QStringLiteral("req %2 -subj /CN=%1 -keyout %1.key -out %1.csr").arg(name, newKey));
    openssl(QStringLiteral("ca -batch -notext -config %1.cnf -extensions ext -in %1.csr -out %1.pem "
                           "-cert %2.pem -keyfile %2.key %3")
                .arg(name, ca, dates));
}

void Certificates::make(Kind kind) const
{
    const QString name = nameOf(kind);
    const QString ca = QStringLiteral("ca");
    const QString stranger = QStringLiteral("stranger");
    switch (kind) {
    case Kind::Good:
        return makeSigned(name, ca, forUs + forServers, month);
    case Kind::SelfSigned:
        return openssl(
            QStringLiteral("req -x509 %2 -subj /CN=localhost -addext %3 -keyout %1.key -out %1.pem %4")
                .arg(name, newKey, forUs, month));
    case Kind::WrongHost:
        return makeSigned(name, ca, QStringLiteral("subjectAltName=DNS:elsewhere.example") + forServers,
                          month);
    case Kind::Expired:
        return makeSigned(name, ca, forUs + forServers,
                          QStringLiteral("-startdate 200101000000Z -enddate 200201000000Z"));
    case Kind::NotYet:
        return makeSigned(name, ca, forUs + forServers,
                          QStringLiteral("-startdate 480101000000Z -enddate 490101000000Z"));
    case Kind::ClientOnly:
        return makeSigned(name, ca, forUs + QStringLiteral("\nextendedKeyUsage=clientAuth\n"), month);
    case Kind::OtherCa:
        makeCa(stranger);
        return makeSigned(name, stranger, forUs + forServers, month);
    }
}

Certificates::Identity Certificates::identity(Kind kind) const
{
    const QString certificate = path(nameOf(kind) + QStringLiteral(".pem"));
    if (!QFile::exists(certificate))
        make(kind);
    return {QSslCertificate(contentOf(certificate), QSsl::Pem),
            QSslKey(contentOf(path(nameOf(kind) + QStringLiteral(".key"))), QSsl::Ec, QSsl::Pem)};
}
