// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/workspace.h"

namespace belay {

/// Writes each sign-in, and each time one ended or was refused, into the journal.
///
/// Nothing waits for it, and nothing is written while the journal is not open or not ours to write.
class SignInJournal final : public QObject
{
    Q_OBJECT
public:
    explicit SignInJournal(Workspace *workspace, QObject *parent = nullptr);

private:
    void take(const ConnectionId &id);

    Workspace *m_workspace;
    QHash<ConnectionId, SignInState> m_settled; ///< What was written last.
};

} // namespace belay
