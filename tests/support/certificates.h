// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>

/// Certificates made anew for one test run, by the openssl program, in a directory that goes away.
class Certificates
{
public:
    struct Identity
    {
        QSslCertificate certificate;
        QSslKey key;
    };
    enum class Kind {
        Good,           ///< For localhost and 127.0.0.1, signed by our CA.
        SelfSigned,     ///< For localhost and 127.0.0.1, signed by nobody.
        WrongHost,      ///< For elsewhere.example, signed by our CA.
        Expired,        ///< Signed by our CA, ended long ago.
        NotYet,         ///< Signed by our CA, begins in the far future.
        ClientOnly,     ///< Signed by our CA, but not for servers.
        OtherCa,        ///< Signed by a CA that nobody was told of.
        NoIntermediate, ///< Signed by a CA below ours, which is not sent along.
        WeakKey,        ///< RSA with 1024 bits, signed by our CA.
        Sha1,           ///< Signed by our CA with SHA-1.
    };
    struct Files
    {
        QString certificate; ///< PEM.
        QString key;
    };

    Certificates();

    /// Fails the program when openssl does not do its part. Made once per kind.
    [[nodiscard]] Identity identity(Kind kind) const;
    /// The same as files, for other programs; they live as long as this object.
    [[nodiscard]] Files files(Kind kind) const;
    /// The PEM file to name in Transport::caFiles.
    [[nodiscard]] QString caFile() const;

private:
    void openssl(const QString &arguments) const;
    void make(Kind kind) const;
    void makeCa(const QString &name) const;
    /// Makes NAME.key and has it signed by CA; `newKey` are openssl's words for the kind of key.
    void makeSigned(const QString &name, const QString &ca, const QString &extensions, const QString &dates,
                    const QString &newKey, const QString &digest = QStringLiteral("sha256")) const;
    [[nodiscard]] QString path(const QString &name) const;

    QTemporaryDir m_directory;
};
