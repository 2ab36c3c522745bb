// SPDX-License-Identifier: Apache-2.0
#include "core/engine/journaloutbox.h"

namespace belay {

namespace {

constexpr auto firstRetry = std::chrono::milliseconds(250);
constexpr auto longestRetry = std::chrono::milliseconds(10'000);

Task<Result<Done>> handedOver(QPointer<Journal> journal, ClientToken token)
{
    if (journal)
        journal->handOver(token);
    co_return Done{};
}

} // namespace

JournalOutbox::JournalOutbox(Journal *journal, NapsPtr naps)
    : m_journal(journal)
    , m_naps(std::move(naps))
{
}

std::shared_ptr<JournalOutbox> JournalOutbox::make(Journal *journal, NapsPtr naps)
{
    std::shared_ptr<JournalOutbox> box(new JournalOutbox(journal, std::move(naps)));
    box->m_self = box;
    return box;
}

void JournalOutbox::write(const Intent &intent)
{
    put([intent](Journal &journal) { return journal.write(intent); });
}

void JournalOutbox::attempt(const ClientToken &token, int number)
{
    const QDateTime at = QDateTime::currentDateTimeUtc();
    put([token, number, at](Journal &journal) { return journal.attempt(token, number, at); });
}

void JournalOutbox::answer(const ClientToken &token, const JournalAnswer &answer)
{
    put([token, answer](Journal &journal) { return journal.answer(token, answer); });
}

void JournalOutbox::close(const ClientToken &token, Outcome outcome, const QString &evidence)
{
    put([token, outcome, evidence](Journal &journal) { return journal.close(token, outcome, evidence); });
}

void JournalOutbox::handOver(const ClientToken &token)
{
    put([token](Journal &journal) { return handedOver(&journal, token); });
}

void JournalOutbox::put(Write write)
{
    m_waiting.append(std::move(write));
    if (!m_delivering)
        deliver(m_self.lock());
}

Task<void> JournalOutbox::deliver(std::shared_ptr<JournalOutbox> box)
{
    box->m_delivering = true;
    auto retry = firstRetry;
    while (!box->m_waiting.isEmpty() && box->m_journal) {
        if (!box->m_journal->isOpen()) {
            auto opening = box->m_journal->open();
            Result<Done> opened = co_await opening;
            if (!box->m_journal)
                co_return;
        }
        const Write write = box->m_waiting.constFirst();
        auto writing = write(*box->m_journal);
        Result<Done> written = co_await writing;
        if (written) {
            box->m_waiting.removeFirst();
            retry = firstRetry;
            continue;
        }
        emit box->stuck();
        auto waiting = nap(box->m_naps, retry);
        co_await waiting;
        if (box->m_naps->hasEnded())
            break;
        retry = std::min<std::chrono::milliseconds>(retry * 2, longestRetry);
    }
    box->m_delivering = false;
    if (box->m_waiting.isEmpty())
        emit box->emptied();
}

Task<bool> emptiedWithin(std::shared_ptr<JournalOutbox> box, NapsPtr naps, std::chrono::milliseconds longest)
{
    if (!box->isEmpty()) {
        const auto one = naps->begin(longest);
        QObject::connect(box.get(), &JournalOutbox::emptied, one.get(), &Nap::end);
        auto waiting = nap(one);
        co_await waiting;
    }
    co_return box->isEmpty();
}

} // namespace belay
