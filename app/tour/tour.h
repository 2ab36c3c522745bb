// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/operationwatch.h"
#include "core/engine/protectionwatch.h"
#include "ui/presentation/appcontext.h"

#include <QUrl>

#include <functional>

namespace belay {

class MainWindow;

/// Shows a newcomer, and a test, what Belay does: real events on the real window over the practice
/// range, one picture a step, each step said with the ids involved, and in the end the practice
/// cloud's own ledger compared with what the window claimed.
class Tour final
{
public:
    Tour(MainWindow *window, const AppContext &context, const QUrl &practice, const QString &folder);

    /// Runs the event loop until the tour is over; false when a step did not come true.
    [[nodiscard]] bool perform();

private:
    struct Said
    {
        bool isTrue = false;
        QString words; ///< What happened, with ids; or what was waited for.
    };
    struct Claim
    {
        QString action; ///< As the vendor calls it.
        QString id;     ///< Operation or job.
    };

    bool step(const QString &name, const std::function<Said()> &act);
    void goTo(const QString &viewName);
    void picture(const QString &name, QWidget *of = nullptr);

    Said boardIsFull();
    Said openOne();
    Said matrix();
    Said reasons();
    Said furtherParts();
    Said replay();
    Said palette();
    struct Change
    {
        QString group;
        Cloud cloud;
        QString parameter;
        QString value;
    };
    Said update(const Change &change);
    Said watchProgress();
    Said stop(Cloud cloud);
    Said disable(const QString &group);
    Said enable(const QString &group);
    Said journalTells();
    Said otherShade();
    Said ledgerAgrees();
    Said finishProtection(const QString &group, bool isEnabled);
    bool round(const Change &change);

    [[nodiscard]] std::optional<ProtectionRef> protectionRef(const QString &group) const;

    MainWindow *m_window;
    AppContext m_context;
    QUrl m_practice;
    QString m_folder;
    int m_number = 0;
    std::optional<OperationRef> m_started;
    QList<Claim> m_claims;
};

} // namespace belay
