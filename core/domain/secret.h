// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <memory>

namespace belay {

/// Bytes that must not linger: a key, a token, a password.
///
/// Never copied; a move leaves the source empty; the destructor overwrites the bytes with a call
/// the compiler cannot drop. Not a QString, not streamable, not convertible: whoever needs the
/// bytes says view() and must not keep the view (network-and-safety.md section 9).
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArrayView bytes);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    /// Takes the bytes and overwrites the array they came in.
    [[nodiscard]] static Secret take(QByteArray &bytes);
    [[nodiscard]] Secret clone() const;

    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] QByteArrayView view() const;
    void wipe();

    /// Takes the same time wherever the difference is.
    friend bool operator==(const Secret &a, const Secret &b);

private:
    std::unique_ptr<char[]> m_bytes;
    std::size_t m_size = 0;
};

/// Overwrites memory for good.
void wipe(char *bytes, std::size_t size);
void wipe(QByteArray &bytes);

} // namespace belay
