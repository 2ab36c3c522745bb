// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/datatable.h"
#include "ui/presentation/operationrow.h"
#include "ui/presentation/tablemodel.h"

namespace belay {

/// Regions against their limits: finished, failed of allowed with a bar, forecast, pace and why.
class MatrixLimits final : public DataTable
{
    Q_OBJECT
public:
    explicit MatrixLimits(QWidget *parent = nullptr);
    void apply(const QList<RegionRow> &regions);
    [[nodiscard]] QSize sizeHint() const override; ///< All regions, at most six.

private:
    struct Row
    {
        int place = 0;
        RegionRow region;
        friend bool operator==(const Row &, const Row &) = default;
    };
    using Model = TableModel<Row>;
    explicit MatrixLimits(Model *model, QWidget *parent);
    [[nodiscard]] static Model *makeModel();

    Model *m_regions;
};

} // namespace belay
