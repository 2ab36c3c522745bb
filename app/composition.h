// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credentials/keyring.h"
#include "core/engine/guardwatch.h"
#include "core/engine/operationwatch.h"
#include "core/engine/pollscheduler.h"
#include "core/engine/profile.h"
#include "core/engine/protectioncontroller.h"
#include "core/engine/protectionwatch.h"
#include "core/engine/reconciler.h"
#include "core/engine/sampler.h"
#include "core/engine/signinjournal.h"
#include "core/engine/stopcontroller.h"
#include "core/engine/updatecontroller.h"
#include "core/engine/workspace.h"
#include "core/journal/drafts.h"
#include "core/journal/journal.h"
#include "core/journal/snapshots.h"
#include "core/net/eventlog.h"
#include "core/net/qtmessages.h"

namespace belay {

/// The whole program below the screen, put together once: window, tour and command line are built
/// on it. Nothing is read, opened or sent before someone asks.
struct Composition
{
    Composition(const QString &profileDirectory, const QProcessEnvironment &environment);

    EventLog log; ///< First: to the end there is something to say.
    QtMessages messages;
    Profile profile;
    Journal journal;
    Drafts drafts;
    Snapshots snapshots;
    KeyRing keyRing;
    Workspace workspace;
    PollScheduler scheduler;
    OperationWatch operations;
    ProtectionWatch protection;
    UpdateController updates;
    StopController stops;
    ProtectionController protecting;
    Samples samples;
    Sampler sampler;
    Reconciler reconciler;
    GuardWatch guards;
    SignInJournal signIns;
};

} // namespace belay
