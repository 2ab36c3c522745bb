// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/journaltidings.h"

#include "core/engine/reconciler.h"
#include "ui/presentation/lookupwords.h"

namespace belay {

JournalTidings::JournalTidings(const AppContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(200);
    connect(&m_soon, &QTimer::timeout, this, &JournalTidings::read);
    connect(&context.workspace->journal(), &Journal::changed, &m_soon, qOverload<>(&QTimer::start));
    // The journal is opened a moment after the window; connections follow it.
    connect(context.workspace, &Workspace::connectionsChanged, &m_soon, qOverload<>(&QTimer::start));
    if (context.reconciler)
        connect(context.reconciler, &Reconciler::changed, this, [this] { take(m_unresolved); });
    if (context.workspace->journal().isOpen())
        read();
}

void JournalTidings::read()
{
    if (!m_context.workspace->journal().isOpen())
        return;
    JournalFilter filter;
    filter.outcome = Outcome::Unresolved;
    QCoro::connect(m_context.workspace->journal().entries(filter), this,
                   [this](const Result<QList<JournalEntry>> &entries) {
                       if (entries)
                           take(int(entries->size()));
                   });
}

void JournalTidings::take(int unresolved)
{
    const QList<Lookup> lookups = m_context.reconciler ? m_context.reconciler->lookups() : QList<Lookup>();
    const int pending = m_context.reconciler ? m_context.reconciler->pending() : 0;
    const int done = int(lookups.size()) - pending;
    if (done > m_seenDone || unresolved > m_unresolved)
        m_isSeen = false;
    m_seenDone = done;
    m_unresolved = unresolved;
    const int waiting = pending + unresolved;
    const QString line = m_isSeen && pending == 0 ? QString() : lookupsSummary(lookups, unresolved);
    if (waiting == m_waiting && line == m_line)
        return;
    m_waiting = waiting;
    m_line = line;
    emit changed();
}

void JournalTidings::markSeen()
{
    m_isSeen = true;
    take(m_unresolved);
}

} // namespace belay
