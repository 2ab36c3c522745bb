// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/face.h"

#include <QList>
#include <QString>

#include <optional>

class QJsonObject;

namespace belay::practice {

/// Faults asked for over POST /practice/faults, taken up by the next matching requests.
class Faults
{
public:
    enum class Kind { DropAfterApply, DropBeforeRead, Error500, Throttle, Delay, Html, CutBody, Denied };

    struct Fault
    {
        QString action; ///< As Face::action() says; empty: any.
        Kind kind;
        int times = 1;
        int delayMs = 0;
    };

    void add(Fault fault) { m_faults.append(std::move(fault)); }
    void clear() { m_faults.clear(); }
    /// The first fault for this action, counted down; none: the request goes through unharmed.
    [[nodiscard]] std::optional<Fault> take(const QString &action);
    /// Nothing: the object does not describe a fault.
    [[nodiscard]] static std::optional<Fault> parse(const QJsonObject &json);

    /// Lets the face answer, or not, as the fault wants.
    [[nodiscard]] static PracticeResponse carryOut(const Fault &fault, Face &face,
                                                   const PracticeRequest &request);

private:
    QList<Fault> m_faults;
};

} // namespace belay::practice
