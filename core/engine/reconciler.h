// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/lookup.h"
#include "core/engine/operationwatch.h"

namespace belay {

/// One earlier change whose outcome was not written down, and how far looking it up has come.
struct Lookup
{
    enum class Stage {
        Waiting, ///< The cloud could not be asked yet (`finding.error`); it will be, by itself.
        Looking,
        Done, ///< The journal has the verdict.
    };

    JournalEntry entry; ///< As it was before.
    Stage stage = Stage::Waiting;
    Finding finding = {};
    QDateTime triedAt = {}; ///< Invalid: not yet.
    int tries = 0;
    /// What attach() would follow: the operation it started, or was to stop.
    std::optional<OperationRef> operation = {};
};

/// Finds out what became of changes without a verdict, from an earlier run or handed over by a
/// flow of this one: by reading, never by sending. Until then their group takes no change.
///
/// What cannot be asked (offline, signed out) stays open and is asked again when the connection
/// works. Nothing is done in a window that may not write the journal. Main thread.
class Reconciler final : public QObject
{
    Q_OBJECT
public:
    Reconciler(Workspace *workspace, OperationWatch *watch, QObject *parent = nullptr, LookTimes times = {});
    ~Reconciler() override;

    /// Reads the journal and begins to look; once, when journal and connections are there.
    void start();
    /// Looks up what is open now and waits until each has been looked at once: the command line's.
    Task<Result<Done>> lookUpAll();

    [[nodiscard]] QList<Lookup> lookups() const; ///< Newest first; those found out stay, for the screen.
    [[nodiscard]] const Lookup *lookup(const ClientToken &token) const;
    [[nodiscard]] int pending() const; ///< Not Done.
    /// Whether a change to this group (name or id) has to wait for a look-up.
    [[nodiscard]] bool isHeld(const ConnectionId &connection, const QString &region,
                              const QString &group) const;

    void lookAgain(const ClientToken &token); ///< Now, not in half a minute.
    void attach(const ClientToken &token);    ///< Follows its operation; nothing when there is none.
    /// A person decides instead: Applied or NotApplied, with what it is based on.
    Task<Result<Done>> resolve(ClientToken token, Outcome outcome, QString evidence);

signals:
    void changed(const belay::ClientToken &token);
    void found(const belay::ClientToken &token); ///< A verdict was reached: worth a notice.

public:
    class Private;

private:
    std::shared_ptr<Private> d; ///< Shared with the flows under way.
};

} // namespace belay
