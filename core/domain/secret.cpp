// SPDX-License-Identifier: Apache-2.0
#include "core/domain/secret.h"

#include <QByteArray>

#include <atomic>
#include <cstring>
#include <utility>

namespace belay {

void wipe(char *bytes, std::size_t size)
{
    volatile char *place = bytes;
    for (std::size_t i = 0; i < size; ++i)
        place[i] = 0;
    std::atomic_signal_fence(std::memory_order_seq_cst);
}

void wipe(QByteArray &bytes)
{
    if (!bytes.isEmpty())
        wipe(bytes.data(), std::size_t(bytes.size()));
    bytes.clear();
}

Secret::Secret(QByteArrayView bytes)
    : m_bytes(bytes.isEmpty() ? nullptr : new char[std::size_t(bytes.size())])
    , m_size(std::size_t(bytes.size()))
{
    if (m_size > 0)
        std::memcpy(m_bytes.get(), bytes.data(), m_size);
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::move(other.m_bytes))
    , m_size(std::exchange(other.m_size, 0))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret::~Secret() { wipe(); }

Secret Secret::take(QByteArray &bytes)
{
    Secret secret{QByteArrayView(bytes)};
    belay::wipe(bytes);
    return secret;
}

Secret Secret::clone() const { return Secret(view()); }

QByteArrayView Secret::view() const { return {m_bytes.get(), qsizetype(m_size)}; }

void Secret::wipe()
{
    if (m_bytes)
        belay::wipe(m_bytes.get(), m_size);
    m_bytes.reset();
    m_size = 0;
}

bool operator==(const Secret &a, const Secret &b)
{
    if (a.m_size != b.m_size)
        return false;
    unsigned char difference = 0;
    for (std::size_t i = 0; i < a.m_size; ++i)
        difference |= static_cast<unsigned char>(a.m_bytes[i] ^ b.m_bytes[i]);
    return difference == 0;
}

} // namespace belay
