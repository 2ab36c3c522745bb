// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/naps.h"
#include "core/engine/workspace.h"

#include <QPointer>

namespace belay {

/// A token for one new intent: "belay-" and a random UUID from the system generator.
[[nodiscard]] ClientToken newToken();

/// An intent with what the workspace knows of the connection filled in; not yet written.
[[nodiscard]] Intent intentFor(const Workspace &workspace, const ConnectionId &connection, const QString &region,
                               ChangeKind kind, Actor actor, const QString &note);

/// SHA-256 over everything a draft sends; each value is in it, none can be read from it.
[[nodiscard]] QString parameterHash(const UpdateDraft &draft);

/// Before every attempt under a token: this is what was written under it. Otherwise NotSent
/// "update.notAsWritten", a fault of ours; nothing may be sent.
[[nodiscard]] Result<Done> asWritten(const UpdateDraft &draft, const Intent &written);

/// The login name of whoever runs the program: the journal's "who".
[[nodiscard]] QString loginName();

/// Writes the intent and waits at most so long; an error when it is not durable by then. The write
/// goes on in the background either way.
Task<Result<Done>> writeWithin(QPointer<Journal> journal, Intent intent, std::chrono::milliseconds longest,
                               NapsPtr naps);

/// One open change a group: Conflict "journal.lookingUp" while an earlier one of this group has no
/// verdict and is not a stop that is just under way. The message names its token.
Task<Result<Done>> notHeldBack(QPointer<Journal> journal, Intent intent);

/// Tells the journal of each attempt of this token.
[[nodiscard]] CallObserver journalling(QPointer<Journal> journal, ClientToken token);

/// What the journal keeps of an answer.
[[nodiscard]] JournalAnswer journalAnswer(const QString &requestId, const QString &operation);
[[nodiscard]] JournalAnswer journalAnswer(const CloudError &error);

} // namespace belay
