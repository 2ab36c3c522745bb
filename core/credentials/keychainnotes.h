// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/ids.h"

namespace belay {

/// Which keychain holds the entry of which connection, so that another keychain is a question and
/// not a silent move (network-and-safety.md K2, K8, K9). No secret is in it.
///
/// One small file; without a file nothing is noted. Main thread.
class KeychainNotes
{
public:
    KeychainNotes() = default;
    explicit KeychainNotes(const QString &directory); ///< The profile's.

    /// Keychain::backendName() at the time of writing; empty: no entry is known of.
    [[nodiscard]] QString backendOf(const ConnectionId &entry) const;
    void written(const ConnectionId &entry, const QString &backend);
    void erased(const ConnectionId &entry);

private:
    QString m_file;
};

} // namespace belay
