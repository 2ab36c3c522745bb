// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/certificates.h"

#include <QProcess>
#include <QUrl>

/// A TLS server that is not ours: `openssl s_server`. It hears and says nothing.
class TlsServer
{
public:
    /// Fails the program when it does not come up. `options` are s_server's own.
    TlsServer(const Certificates &certificates, Certificates::Kind kind, const QStringList &options = {});
    ~TlsServer();

    [[nodiscard]] QUrl url() const;
    /// Everything that came out of the TLS layer so far.
    [[nodiscard]] QByteArray heard();
    [[nodiscard]] QByteArray complaints(); ///< What openssl said of itself, for messages.

private:
    QProcess m_process;
    int m_port = 0;
    QByteArray m_heard;
};
