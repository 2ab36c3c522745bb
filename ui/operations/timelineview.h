// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/datatable.h"
#include "ui/presentation/tablemodel.h"
#include "ui/presentation/timeline.h"

namespace belay {

/// What happened to an operation, oldest first; Belay's own acts are marked. The newest stays in sight
/// until someone scrolls away from it.
class TimelineView final : public DataTable
{
    Q_OBJECT
public:
    /// `narrow`: beside the matrix, where the mark stands in the sentence.
    explicit TimelineView(bool narrow, QWidget *parent = nullptr);
    void apply(const QList<Moment> &moments);

private:
    struct Row
    {
        int place = 0;
        Moment moment;
        friend bool operator==(const Row &, const Row &) = default;
    };
    using Model = TableModel<Row>;
    TimelineView(Model *model, bool narrow, QWidget *parent);
    [[nodiscard]] static Model *makeModel(bool narrow);

    Model *m_moments;
    bool m_isAtEnd = true;
};

} // namespace belay
