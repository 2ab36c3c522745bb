// SPDX-License-Identifier: Apache-2.0
#include "app/composition.h"

namespace belay {

Composition::Composition(const QString &profileDirectory, const QProcessEnvironment &environment)
    : profile(profileDirectory)
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
}

} // namespace belay
