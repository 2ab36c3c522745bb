// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/ids.h"
#include "core/domain/keys.h"
#include "core/net/task.h"

#include <QObject>

#include <memory>

namespace belay {

/// How the system keychain answered (network-and-safety.md section 8, K3). Each has its own words.
enum class KeychainState {
    Ok,
    Missing,
    Locked,
    Dismissed,  ///< The person closed the keychain's prompt.
    Unanswered, ///< Nobody answered within the watchdog's time.
    NoService,
    NoBus,
    ServiceDied,
    Other,
};

struct KeychainAnswer
{
    KeychainState state = KeychainState::Other;
    KeysPtr keys = {};   ///< With Ok after a read.
    QString detail = {}; ///< The backend's text; never a secret.
};

/// Keys in the system keychain, one versioned JSON entry per connection, through QtKeychain.
///
/// No fallback to files, ever. One own queue; a job that does not answer within the watchdog's time
/// is reported Unanswered and left to end by itself. Writes are read back and compared. "Missing" is
/// only said when the default collection is known to be unlocked, otherwise Locked. Main thread; the
/// first call may block briefly, so make it after the window is painted.
class Keychain final : public QObject
{
    Q_OBJECT
public:
    explicit Keychain(QObject *parent = nullptr);
    ~Keychain() override;

    Task<KeychainAnswer> read(ConnectionId connection);
    Task<KeychainAnswer> write(ConnectionId connection, KeysPtr keys);
    Task<KeychainAnswer> remove(ConnectionId connection);

    /// Which keychain this is, for the screen: "Secret Service", "KWallet", "macOS Keychain", ...
    [[nodiscard]] static QString backendName();

    void setWatchdog(int milliseconds); ///< 20 000 unless a test says otherwise.

    class Private;

private:
    std::shared_ptr<Private> d; ///< Shared with flows and jobs that outlive us.
};

} // namespace belay
