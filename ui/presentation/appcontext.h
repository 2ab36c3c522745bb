// SPDX-License-Identifier: Apache-2.0
#pragma once

class QSettings;

namespace belay {

class Drafts;
class GuardWatch;
class OperationWatch;
class PollScheduler;
class Profile;
class ProtectionController;
class ProtectionWatch;
class Reconciler;
class Samples;
class Snapshots;
class StopController;
class UpdateController;
class Workspace;

/// The engine as the screens see it. Owned by whoever composes the program and alive longer than
/// any of them.
struct AppContext
{
    Workspace *workspace = nullptr;
    OperationWatch *operations = nullptr;
    StopController *stops = nullptr;
    UpdateController *updates = nullptr;
    ProtectionWatch *protection = nullptr;
    ProtectionController *protecting = nullptr;
    PollScheduler *scheduler = nullptr;
    Profile *profile = nullptr;
    Drafts *drafts = nullptr;
    Snapshots *snapshots = nullptr;
    Samples *samples = nullptr;
    QSettings *settings = nullptr; ///< What tables remember; null: nothing.
    Reconciler *reconciler = nullptr; ///< Null: nothing of earlier runs is looked up.
    GuardWatch *guards = nullptr;     ///< Null: there are no guards.
};

} // namespace belay
