// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/operationwatch.h"

#include <QAction>
#include <QWidget>

namespace belay {

/// One view of the main window, and what it gives the shell.
class AppPage : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString title() const = 0;
    /// What is selected, for the stripe above the page; a connection without a region is fine,
    /// nothing shows all connections.
    [[nodiscard]] virtual std::optional<Scope> place() const { return {}; }
    /// Actions for the menu of this page ("Operation", "Group", "Protection"), shortcuts included.
    [[nodiscard]] virtual QList<QAction *> menuActions() const { return {}; }
    /// The operation that F8 is about, and why it cannot be stopped (empty: it can).
    [[nodiscard]] virtual std::optional<OperationRef> stopTarget() const { return {}; }
    [[nodiscard]] virtual QString stopExplanation() const { return {}; }
    virtual void refresh() = 0;
    virtual void focusFilter() {}
    /// F3 and Shift+F3: the next row that needs attention.
    virtual void nextProblem(int /*step*/) {}
    /// F6 walks these in order; each gets the focus as a whole.
    [[nodiscard]] virtual QList<QWidget *> panes() { return {this}; }

signals:
    void placeChanged(); ///< place() or menuActions() differ.
    void operationRequested(const belay::OperationRef &ref);
    void groupRequested(const belay::ConnectionId &connection, const belay::GroupKey &group);
    void updateRequested(const belay::ConnectionId &connection, const belay::GroupKey &group);
    void stopRequested(const belay::OperationRef &ref);
};

} // namespace belay
