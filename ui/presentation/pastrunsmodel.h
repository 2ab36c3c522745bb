// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/guardtrials.h"
#include "ui/presentation/tablemodel.h"

namespace belay {

/// Recorded runs and what a guard would have done in each.
class PastRunsModel final : public TableModel<PastRun>
{
public:
    enum Column { TimeColumn, GroupColumn, EndColumn, GuardColumn };
    explicit PastRunsModel(QObject *parent = nullptr);
};

} // namespace belay
