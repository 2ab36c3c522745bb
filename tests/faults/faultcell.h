// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/reconciler.h"
#include "tests/core/engine/range.h"
#include "tests/faults/faultfront.h"

#include <memory>

namespace belay::testing {

enum class CallClass { Read, TokenChange, PlainChange, Stop };

/// One cell of the matrix, on one of the clouds that have such a call.
struct CellSpec
{
    const FaultRow *row = nullptr;
    CallClass call = CallClass::Read;
    QString connection; ///< "aws", "ros" or "sdrs".
    Strike strike = Strike::Before;
    bool reused = false;
};

struct CellResult
{
    int applied = 0; ///< In the ledger of the cloud.
    int sends = 0;   ///< Deliveries of the call at the front.
    int sendsBound = 0;
    Outcome told = Outcome::Open; ///< What the program said when its flow had ended.
    bool foundLater = false;      ///< Left open by the flow and found out by the reconciler.
    QStringList problems = {};
    double seconds = 0;
};

/// A whole engine, a practice cloud and a front of its own: cells run side by side.
class FaultCell
{
public:
    explicit FaultCell(const CellSpec &spec);

    void start(); ///< done() turns true once from the event loop.
    [[nodiscard]] bool done() const { return m_result.has_value(); }
    [[nodiscard]] const CellSpec &spec() const { return m_spec; }
    [[nodiscard]] const CellResult &result() const { return *m_result; }

    // For the flow of the cell.
    Range range;
    FaultFront front;
    QElapsedTimer clock;
    void arm(const QString &action);
    void end(CellResult result);

private:
    CellSpec m_spec;
    std::optional<CellResult> m_result;
};

[[nodiscard]] QList<CellSpec> allCells();
/// Every fault once, class, moment and connection in turn; over within seconds.
[[nodiscard]] QList<CellSpec> someCells();

} // namespace belay::testing
