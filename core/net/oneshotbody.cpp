// SPDX-License-Identifier: Apache-2.0
#include "core/net/oneshotbody.h"

#include <cstring>

namespace belay {

OneShotBody::OneShotBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_bytes.size() - m_read;
}

bool OneShotBody::seek(qint64)
{
    return false;
}

qint64 OneShotBody::readData(char *data, qint64 most)
{
    const qint64 count = std::min(most, m_bytes.size() - m_read);
    if (count <= 0 || m_sealed)
        return -1;
    std::memcpy(data, m_bytes.constData() + m_read, size_t(count));
    m_read += count;
    return count;
}

qint64 OneShotBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace belay
