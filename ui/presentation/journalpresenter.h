// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/operation.h"
#include "ui/presentation/appcontext.h"
#include "ui/presentation/journalmodel.h"

#include <QTimer>

namespace belay {

enum class JournalSpan { Always, Today, Week, Month };

/// What the filter bar of the journal says.
struct JournalAsk
{
    JournalSpan span = JournalSpan::Always;
    ConnectionId connection = {};
    QString person = {};
    std::optional<Outcome> outcome = {};
    QString words = {};
    bool writesOnly = true; ///< Not sign-ins and guards' events.
    friend bool operator==(const JournalAsk &, const JournalAsk &) = default;
};
/// The same for the journal itself; `localNow` says when today began.
[[nodiscard]] JournalFilter filterOf(const JournalAsk &ask, const QDateTime &localNow);
/// For the head of an export: "Last 7 days, Core platform, outcome unknown".
[[nodiscard]] QString askText(const JournalAsk &ask, const QString &connectionName);

/// What the pane under the table says of the selected entry.
struct JournalDetail
{
    std::optional<JournalEntry> entry = {};
    QString sentence;    ///< What became of it and how that is known.
    QString request;     ///< "Request  token belay-5f1c…  tries 1  http 200  request id 14A0…".
    QString facts;       ///< Everything, line by line.
    QString commandLine; ///< Empty: there is none.
    std::optional<OperationRef> operation = {};
    QString attachRefusal;  ///< Why it cannot be attached to; empty: it can.
    QString resolveRefusal; ///< Why a person has nothing to decide; empty: they have.
};

/// The journal page without a widget. Filters and searches the whole journal, shows the newest
/// that fit. Main thread.
class JournalPresenter final : public QObject
{
    Q_OBJECT
public:
    static constexpr int most = 2'000;

    explicit JournalPresenter(const AppContext &context, QObject *parent = nullptr);

    [[nodiscard]] JournalModel *model() { return &m_model; }
    [[nodiscard]] bool isReading() const { return m_reading; }
    /// One sentence when something is to be said: unreadable, read-only, set aside, empty.
    [[nodiscard]] QString notice() const;
    [[nodiscard]] const JournalAsk &ask() const { return m_ask; }
    void setAsk(const JournalAsk &ask);
    [[nodiscard]] QStringList persons() const { return m_persons; } ///< Who is in what was read.
    void refresh();

    [[nodiscard]] JournalDetail detail(const QString &key) const; ///< Of a row of the model.
    /// "chain check: ok (1 204 entries)", or where it is broken.
    [[nodiscard]] const QString &chainLine() const { return m_chain; }
    [[nodiscard]] bool isChainBroken() const { return m_chainBroken; }
    void checkChain();

    void attach(const QString &key); ///< attached() follows when it can be.
    /// A person decides; resolved() tells how writing that went.
    void resolve(const ClientToken &token, Outcome outcome, const QString &evidence);

signals:
    void changed();
    void attached(const belay::OperationRef &operation);
    void resolved(const QString &problem); ///< Empty: it is in the journal.

private:
    AppContext m_context;
    Journal *m_journal;
    JournalModel m_model;
    JournalAsk m_ask;
    QStringList m_persons;
    std::optional<CloudError> m_error;
    QString m_chain;
    QTimer m_chainDelay;
    bool m_chainBroken = false;
    bool m_reading = false;
    bool m_readOnce = false;
    bool m_again = false;
};

} // namespace belay
