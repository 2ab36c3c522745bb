// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QPointer>

#include <functional>

namespace belay {

enum class CommandMenu { File, View, Operation, Group, Protection, Connection, Tools, Help };

/// One thing the program can be told to do, or one key of a screen that no menu holds.
struct Command
{
    QString id; ///< Stable over languages and runs: "view.journal"; what settings keep.
    CommandMenu menu = CommandMenu::View;
    QString page = {};             ///< The page it belongs to; empty: the whole window.
    QPointer<QAction> action = {}; ///< Null: only a key to be told of, such as Enter in a table.
    QList<QKeySequence> usualKeys = {};
    bool startsPart = false; ///< A line stands before it in the menu.
    QString note = {};       ///< Without an action: what the key does.
    QString shownKeys = {};  ///< Keys handled elsewhere: "F8", "Enter".

    /// "Refresh": the text without mnemonic and key.
    [[nodiscard]] QString text() const;
    /// "Ctrl+R", in the words of this system; several are joined by ", ".
    [[nodiscard]] QString keys() const;
    /// Why it cannot be done now, as a sentence; empty: it can.
    [[nodiscard]] QString refusal() const;
};

/// The one list of commands that menus, shortcuts, the help on keys and the palette are made from.
///
/// A key belongs to one command of the window; pages that bring an action with a key the window
/// has lose that key. Actions of a page work with its keys only while it is the current page.
class Commands final : public QObject
{
    Q_OBJECT
public:
    using Keys = QHash<QString, QList<QKeySequence>>;

    explicit Commands(QObject *parent = nullptr);

    /// A command of the window. The action is owned by this list.
    QAction *add(CommandMenu menu, const QString &id, const QString &text, const QList<QKeySequence> &keys,
                 std::function<void()> act);
    /// The next command added starts a new part of its menu.
    void startPart() { m_startsPart = true; }
    /// The actions a page brings, once, in its order; their ids come from objectName or their place.
    void adopt(CommandMenu menu, const QString &page, const QList<QAction *> &actions);
    /// A key that works in a page without an action. `page` empty: anywhere.
    void note(const QString &page, const QString &keys, const QString &text);
    void setCurrentPage(const QString &page);
    [[nodiscard]] const QString &currentPage() const { return m_page; }
    /// An empty reason makes it available.
    void refuse(const QString &id, const QString &reason);

    [[nodiscard]] const QList<Command> &all() const { return m_all; }
    [[nodiscard]] const Command *find(const QString &id) const; ///< Null when there is none.
    /// What works on this page: the whole window's and the page's own.
    [[nodiscard]] QList<Command> on(const QString &page) const;

    /// The command that has this key already where `id` would use it; null: it is free.
    [[nodiscard]] const Command *holderOf(const QKeySequence &key, const QString &id) const;
    void setKeys(const QString &id, const QList<QKeySequence> &keys);
    /// Only those that differ from the usual ones; what settings keep.
    [[nodiscard]] Keys changedKeys() const;

    /// The one that was used last first; at most 20.
    [[nodiscard]] const QStringList &recent() const { return m_recent; }
    void setRecent(const QStringList &ids) { m_recent = ids; }
    void used(const QString &id);

signals:
    void keysChanged();
    void recentChanged();

private:
    [[nodiscard]] Command *entry(const QString &id);

    QList<Command> m_all;
    QString m_page;
    bool m_startsPart = false;
    QStringList m_recent;
};

/// Why a person may not choose this key, as a sentence: plain letters and the keys of text editing and
/// input methods stay what they are. Empty: it may be chosen.
[[nodiscard]] QString keyRefusal(const QKeySequence &key);

/// Where a disabled action keeps the reason, for pages that have no list of commands.
void setRefusal(QAction *action, const QString &reason);

} // namespace belay
