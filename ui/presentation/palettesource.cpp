// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/palettesource.h"

#include "ui/presentation/boardpresenter.h"
#include "ui/presentation/commands.h"
#include "ui/presentation/connectionform.h"
#include "ui/presentation/connectionwords.h"

#include <QCoreApplication>

namespace belay {
namespace {

/// Fewer letters of an account fit too many of them.
constexpr qsizetype accountLetters = 3;
constexpr size_t mostAccounts = 20;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::Palette)

public:
    //: In the command palette: %1 is an operation or a group, here and in the lines that follow.
    static QString stop(const QString &name) { return tr("Stop %1").arg(name); }
    static QString open(const QString &name) { return tr("Go to %1").arg(name); }
    static QString copy(const QString &name) { return tr("Copy stop command for %1").arg(name); }
    static QString update(const QString &name) { return tr("Update %1").arg(name); }
    static QString edit(const QString &name) { return tr("Connection %1").arg(name); }
    static QString account(const QString &id) { return tr("Go to account %1").arg(id); }
    static QString group() { return tr("group"); }
    static QString cli() { return tr("CLI"); }
    static QString accountFacts(int operations, int failed)
    {
        //: Of an account: it is a target of %n operations.
        QString text = tr("%n operations", nullptr, operations);
        if (failed > 0)
            //: Of an account: %n of its targets failed.
            text += QStringLiteral(", ") + tr("%n failed", nullptr, failed);
        return text;
    }
    static QString modeRefusal(Mode mode)
    {
        //: Why a group cannot be updated: %1 is what its connection may do, such as "Watch + stop".
        return tr("connection is %1").arg(modeWord(mode));
    }
};

class Gatherer
{
public:
    Gatherer(const PaletteQuery &query, const AppContext &context, const BoardPresenter &board,
             const PaletteActs &acts)
        : m_query(query)
        , m_context(context)
        , m_board(board)
        , m_acts(acts)
    {
    }
    void commands(const Commands &commands);
    void operations();
    void groups();
    void connections();
    void accounts();
    [[nodiscard]] std::vector<PaletteEntry> take() { return std::move(m_entries); }

private:
    [[nodiscard]] bool isShown(const Connection &connection) const;

    const PaletteQuery &m_query;
    const AppContext &m_context;
    const BoardPresenter &m_board;
    const PaletteActs &m_acts;
    std::vector<PaletteEntry> m_entries;
};

QString placeOf(const Connection &connection, const QString &region)
{
    return connection.name + QStringLiteral(" / ") + region;
}

bool Gatherer::isShown(const Connection &connection) const
{
    const QList<Connection> &all = m_context.workspace->connections();
    const bool onlyPractice =
        std::all_of(all.begin(), all.end(), [](const Connection &one) { return one.practice; });
    return connection.practice == onlyPractice;
}

void Gatherer::commands(const Commands &commands)
{
    const bool asksHelp = m_query.among == PaletteQuery::Help;
    for (const Command &command : commands.all()) {
        if ((!command.action && !asksHelp) || !m_acts.isReachable(command.page))
            continue;
        PaletteEntry entry;
        entry.kind = asksHelp ? PaletteQuery::Help : PaletteQuery::Commands;
        entry.id = command.id;
        entry.title = command.text();
        entry.keys = command.keys();
        entry.refusal = command.refusal();
        entry.alias = command.id;
        if (command.action)
            entry.run = [run = m_acts.runCommand, id = command.id] { run(id); };
        m_entries.push_back(std::move(entry));
    }
}

void Gatherer::operations()
{
    for (const OperationRow &row : m_board.rows()) {
        if (row.protection)
            continue;
        const QString name = titleOf(row);
        const auto add = [&](const QString &verb, const QString &title, const QString &detail,
                             const QString &keys, const QString &refusal, std::function<void()> run) {
            PaletteEntry entry;
            entry.kind = PaletteQuery::Operations;
            entry.id = verb + u'/' + row.ref.id.toString();
            entry.title = title;
            entry.detail = detail;
            entry.keys = keys;
            entry.refusal = refusal;
            entry.connection = row.connection;
            entry.run = std::move(run);
            entry.alias = row.ref.id.toString() + u' ' + stateWordOf(row);
            m_entries.push_back(std::move(entry));
        };
        const OperationRecord *record = m_context.operations->record(row.ref);
        const QString place = placeOf(row.connection, row.ref.group.region);
        if (record && !row.isEnded())
            add(QStringLiteral("stop"), Words::stop(name), place, QStringLiteral("F8"),
                stopRefusalOf(*record, row.connection),
                [act = m_acts.stopOperation, ref = row.ref] { act(ref); });
        add(QStringLiteral("open"), Words::open(name), place + u' ' + stateWordOf(row),
            QStringLiteral("Enter"), {}, [act = m_acts.openOperation, ref = row.ref] { act(ref); });
        if (!row.isEnded())
            add(QStringLiteral("copy"), Words::copy(name), Words::cli(), QString(), {},
                [act = m_acts.copyStopCommand, ref = row.ref] { act(ref); });
    }
}

void Gatherer::groups()
{
    for (const Scope &scope : m_context.workspace->stackGroupScopes()) {
        const Connection *connection = m_context.workspace->connection(scope.connection);
        if (!connection || !isShown(*connection))
            continue;
        for (const StackGroup &group : m_context.operations->groups(scope)) {
            PaletteEntry entry;
            entry.kind = PaletteQuery::Groups;
            entry.id = QStringLiteral("group/") + scope.region + u'/' + group.key.name;
            entry.title = Words::open(group.key.name);
            entry.detail = Words::group() + QStringLiteral("   ") + placeOf(*connection, scope.region);
            entry.connection = *connection;
            entry.alias = group.description;
            entry.run = [act = m_acts.openGroup, id = connection->id, key = group.key] { act(id, key); };
            m_entries.push_back(entry);
            entry.id.prepend(QStringLiteral("update-"));
            entry.title = Words::update(group.key.name);
            if (!mayChange(connection->mode))
                entry.refusal = Words::modeRefusal(connection->mode);
            entry.run = [act = m_acts.updateGroup, id = connection->id, key = group.key] { act(id, key); };
            m_entries.push_back(std::move(entry));
        }
    }
}

void Gatherer::connections()
{
    for (const Connection &connection : m_context.workspace->connections()) {
        PaletteEntry entry;
        entry.kind = PaletteQuery::Connections;
        entry.id = QStringLiteral("connection/") + connection.id.toString();
        entry.title = Words::edit(connection.name);
        const ConnectionStatus &status = m_context.workspace->status(connection.id);
        entry.detail = cloudWord(connection.cloud) + QStringLiteral("   ") + signInWord(status.signIn);
        entry.connection = connection;
        entry.alias = status.identity.account + u' ' + connection.regions.join(u' ');
        entry.run = [act = m_acts.openConnection, id = connection.id] { act(id); };
        m_entries.push_back(std::move(entry));
    }
}

void Gatherer::accounts()
{
    QString wanted = m_query.words;
    wanted.remove(u'-').remove(u' ');
    const bool isNumber = std::all_of(wanted.begin(), wanted.end(), [](QChar one) { return one.isDigit(); });
    if (wanted.size() < accountLetters || (m_query.among == PaletteQuery::Everything && !isNumber))
        return;
    struct Account
    {
        QSet<OperationRef> operations;
        int failed = 0;
        OperationRef first; ///< Where it failed, or else the first it is a target of.
    };
    QMap<QString, Account> found;
    for (const OperationRow &row : m_board.rows()) {
        if (row.protection)
            continue;
        const TargetTable table = m_context.operations->targets(row.ref);
        for (const TargetRow &target : table.rows()) {
            const QString id = table.account(target);
            if (!id.contains(wanted) || (found.size() >= qsizetype(mostAccounts) && !found.contains(id)))
                continue;
            Account &account = found[id];
            const bool hasFailed = target.state == TargetState::Failed;
            if (account.operations.isEmpty() || (hasFailed && account.failed == 0))
                account.first = row.ref;
            account.operations.insert(row.ref);
            account.failed += hasFailed ? 1 : 0;
        }
    }
    for (auto account = found.cbegin(); account != found.cend(); ++account) {
        PaletteEntry entry;
        entry.kind = PaletteQuery::Accounts;
        entry.id = QStringLiteral("account/") + account.key();
        entry.title = Words::account(account.key());
        entry.detail = Words::accountFacts(int(account->operations.size()), account->failed);
        entry.alias = m_query.words; // it fits already, whatever dashes were typed
        entry.run = [act = m_acts.openOperation, ref = account->first] { act(ref); };
        m_entries.push_back(std::move(entry));
    }
}

} // namespace

std::vector<PaletteEntry> paletteEntries(const PaletteQuery &query, const Commands &commands,
                                         const AppContext &context, const BoardPresenter &board,
                                         const PaletteActs &acts)
{
    Gatherer all(query, context, board, acts);
    const auto wants = [&](PaletteQuery::Among among) {
        return query.among == among || query.among == PaletteQuery::Everything;
    };
    if (wants(PaletteQuery::Commands) || query.among == PaletteQuery::Help)
        all.commands(commands);
    if (wants(PaletteQuery::Operations))
        all.operations();
    if (wants(PaletteQuery::Groups))
        all.groups();
    if (wants(PaletteQuery::Connections))
        all.connections();
    if (wants(PaletteQuery::Accounts))
        all.accounts();
    return all.take();
}

} // namespace belay
