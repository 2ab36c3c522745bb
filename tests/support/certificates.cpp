// SPDX-License-Identifier: Apache-2.0
#include "tests/support/certificates.h"

#include <QFile>
#include <QProcess>

namespace {

const QString ellipticKey = QStringLiteral("-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes ");
const QString weakKey = QStringLiteral("-newkey rsa:1024 -nodes ");
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
    openssl(QStringLiteral("req -x509 %2 -subj /CN=%1 -keyout %1.key -out %1.pem %3")
                .arg(name, ellipticKey, month));
}

void Certificates::makeSigned(const QString &name, const QString &ca, const QString &extensions,
                              const QString &dates, const QString &newKey, const QString &digest) const
{
    write(path(name + QStringLiteral(".cnf")),
          QStringLiteral("[ca]\ndefault_ca=d\n[d]\ndatabase=%1.db\nserial=%1.serial\nnew_certs_dir=.\n"
                         "default_md=%3\npolicy=p\n[p]\ncommonName=supplied\n[ext]\n%2")
              .arg(name, extensions, digest));
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
    const QString between = QStringLiteral("between");
    switch (kind) {
    case Kind::Good:
        return makeSigned(name, ca, forUs + forServers, month, ellipticKey);
    case Kind::SelfSigned:
        return openssl(
            QStringLiteral("req -x509 %2 -subj /CN=localhost -addext %3 -keyout %1.key -out %1.pem %4")
                .arg(name, ellipticKey, forUs, month));
    case Kind::WrongHost:
        return makeSigned(name, ca, QStringLiteral("subjectAltName=DNS:elsewhere.example") + forServers,
                          month, ellipticKey);
    case Kind::Expired:
        return makeSigned(name, ca, forUs + forServers,
                          QStringLiteral("-startdate 200101000000Z -enddate 200201000000Z"), ellipticKey);
    case Kind::NotYet:
        return makeSigned(name, ca, forUs + forServers,
                          QStringLiteral("-startdate 480101000000Z -enddate 490101000000Z"), ellipticKey);
    case Kind::ClientOnly:
        return makeSigned(name, ca, forUs + QStringLiteral("\nextendedKeyUsage=clientAuth\n"), month,
                          ellipticKey);
    case Kind::OtherCa:
        makeCa(stranger);
        return makeSigned(name, stranger, forUs + forServers, month, ellipticKey);
    case Kind::NoIntermediate:
        makeSigned(between, ca, QStringLiteral("basicConstraints=critical,CA:TRUE\n"), month, ellipticKey);
        return makeSigned(name, between, forUs + forServers, month, ellipticKey);
    case Kind::WeakKey:
        return makeSigned(name, ca, forUs + forServers, month, weakKey);
    case Kind::Sha1:
        return makeSigned(name, ca, forUs + forServers, month, ellipticKey, QStringLiteral("sha1"));
    }
}

Certificates::Files Certificates::files(Kind kind) const
{
    const Files files{path(nameOf(kind) + QStringLiteral(".pem")),
                      path(nameOf(kind) + QStringLiteral(".key"))};
    if (!QFile::exists(files.certificate))
        make(kind);
    return files;
}

Certificates::Identity Certificates::identity(Kind kind) const
{
    const Files made = files(kind);
    const QSsl::KeyAlgorithm algorithm = kind == Kind::WeakKey ? QSsl::Rsa : QSsl::Ec;
    return {QSslCertificate(contentOf(made.certificate), QSsl::Pem),
            QSslKey(contentOf(made.key), algorithm, QSsl::Pem)};
}
