// SPDX-License-Identifier: Apache-2.0
#include "app/composition.h"

#include "core/credentials/environmentkeys.h"

namespace belay {

Composition::Composition(const QString &profileDirectory, const QProcessEnvironment &environment)
    : log(profileDirectory)
    , messages(&log)
    , profile(profileDirectory)
    , journal(profileDirectory)
    , drafts(profileDirectory)
    , snapshots(profileDirectory)
    , keyRing(environment)
    , workspace(&keyRing, &journal)
    , operations(&workspace, &scheduler)
    , protection(&workspace, &scheduler)
    , updates(&workspace, &operations, &snapshots)
    , stops(&workspace, &operations)
    , protecting(&workspace, &protection)
    , samples(profileDirectory)
    , sampler(&operations, &stops, &samples)
    , reconciler(&workspace, &operations)
    , guards(&workspace, &operations, &stops, profileDirectory)
    , signIns(&workspace)
{
    keepKeysFromChildren();
    keyRing.keepNotes(profileDirectory);
    workspace.setCallLog([this](const CallEvent &event) { log.write(logLine(event)); });
}

} // namespace belay
