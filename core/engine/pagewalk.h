// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/page.h"

#include <QHash>
#include <QSet>

namespace belay {

/// Which pages of one list are to be asked for, are on their way, and have come. Bookkeeping only.
///
/// A list by tokens is a chain: at most two pages of it are on their way, one being parsed and the
/// one after it. A list whose first page names later ones (page numbers) may be asked for in any
/// number. A page that failed is asked for again before any other.
class PageWalk
{
public:
    PageWalk() = default;

    /// The next page to ask for; from now on it is on its way. nullopt: none for the moment.
    [[nodiscard]] std::optional<PageToken> take();
    /// `of` says where the list goes on, maybe before it has come. False: the token was there before
    /// in a chain, which would never end.
    [[nodiscard]] bool nextKnown(const PageToken &of, const PageToken &next);
    /// `of` has come whole. False as with nextKnown(): then it has not.
    [[nodiscard]] bool arrived(const PageToken &of, const PageToken &next, const QList<PageToken> &ahead,
                               std::optional<qint64> total);
    void failed(const PageToken &of);
    void restart(); ///< From the first page; what is on its way does not count any more.
    void finish();  ///< Asks for nothing more, whatever is still told.

    [[nodiscard]] bool isDone() const { return m_pending.isEmpty() && m_underWay.isEmpty(); }
    [[nodiscard]] bool isListed() const { return m_listed; } ///< The first page named later ones.
    [[nodiscard]] int pagesRead() const { return m_read; }
    [[nodiscard]] int pagesTotal() const; ///< -1: only the end will tell.
    [[nodiscard]] std::optional<qint64> rowsTotal() const { return m_total; } ///< As last told.
    /// Pages counted differently: rows may have moved from one page to another unseen.
    [[nodiscard]] bool hasShifted() const { return m_shifted; }

private:
    bool follow(const PageToken &of, const PageToken &next);
    bool enqueue(const PageToken &token);

    QList<PageToken> m_pending{PageToken{}};
    QSet<QString> m_known{QString()}; ///< Every token ever pending.
    QSet<QString> m_underWay;
    QHash<QString, QString> m_nexts; ///< What pages that have not come whole told of their next one.
    std::optional<qint64> m_total;
    int m_read = 0;
    bool m_listed = false;
    bool m_shifted = false;
    bool m_finished = false;
};

} // namespace belay
