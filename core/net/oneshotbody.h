// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIODevice>

namespace belay {

/// A request body that can be read once.
///
/// QNetworkAccessManager silently repeats a request whose connection dropped, up to four deliveries
/// on TLS, unless it cannot rewind the body: reset() and seek() always refuse, also for an empty
/// body (network-and-safety.md Q1).
class OneShotBody final : public QIODevice
{
    Q_OBJECT
public:
    explicit OneShotBody(QByteArray bytes, QObject *parent = nullptr);

    [[nodiscard]] bool isSequential() const override { return false; }
    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override { return m_read >= m_bytes.size(); }
    bool reset() override { return false; }
    bool seek(qint64 position) override;

    [[nodiscard]] qint64 taken() const { return m_read; }
    void seal() { m_sealed = true; } ///< From now on nothing more is handed out.

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *data, qint64 most) override;

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
    bool m_sealed = false;
};

} // namespace belay
