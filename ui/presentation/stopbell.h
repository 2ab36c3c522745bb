// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/stopcontroller.h"
#include "ui/presentation/notices.h"

#include <QSet>

namespace belay {

/// Tells once when a stop is over that a person asked to be told of, whatever is on screen then.
class StopBell final : public QObject
{
    Q_OBJECT
public:
    explicit StopBell(StopController *stops, QObject *parent = nullptr);

    /// Rings at once when it is over already.
    void listenTo(const OperationRef &ref);

signals:
    void rang(const belay::Announcement &announcement);

private:
    void look(const OperationRef &ref);

    StopController *m_stops;
    QSet<OperationRef> m_wanted;
};

} // namespace belay
