// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/updatecontroller.h"
#include "ui/presentation/groupsmodel.h"

namespace belay {

/// One drift detection from the question to the cloud's answer.
class GroupDrift final : public QObject
{
    Q_OBJECT
public:
    enum Stage { Asking, Sending, Accepted, Refused };

    GroupDrift(UpdateController *updates, const GroupRow &row, QObject *parent = nullptr);

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] QString title() const;
    /// What it does and what it does not, a sentence each.
    [[nodiscard]] QStringList sentences() const;
    /// What became of it; empty while it is asked for and once it was accepted.
    [[nodiscard]] QString problem() const { return m_problem; }
    void send(const QString &note); ///< Once; again after a refusal.

signals:
    void changed();

private:
    void take(const UpdateOutcome &outcome);

    UpdateController *m_updates;
    GroupRow m_row;
    Stage m_stage = Asking;
    QString m_problem;
};

} // namespace belay
