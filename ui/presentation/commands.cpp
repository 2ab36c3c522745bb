// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/commands.h"

#include <algorithm>

namespace belay {
namespace {

constexpr const char *reasonProperty = "refusal";
constexpr qsizetype recentKept = 20;

/// "Stop operation…" out of "&Stop operation…\tF8".
QString plain(const QString &text)
{
    QString words = text.section(u'\t', 0, 0);
    // A mnemonic in brackets, as Chinese menus have it, goes as a whole.
    const qsizetype bracket = words.indexOf(QLatin1String("(&"));
    if (bracket >= 0 && bracket + 3 < words.size() && words.at(bracket + 3) == u')')
        words.remove(bracket, 4);
    return words.replace(QLatin1String("&&"), QLatin1String("\x01"))
        .remove(u'&')
        .replace(u'\x01', u'&')
        .trimmed();
}

} // namespace

void setRefusal(QAction *action, const QString &reason)
{
    action->setEnabled(reason.isEmpty());
    action->setProperty(reasonProperty, reason);
    action->setToolTip(reason); // without one, Qt shows the text
}

QString keyRefusal(const QKeySequence &key)
{
    static const QList<QKeySequence> taken{Qt::CTRL | Qt::Key_A,
                                           Qt::CTRL | Qt::Key_E,
                                           Qt::CTRL | Qt::Key_U,
                                           Qt::CTRL | Qt::Key_C,
                                           Qt::CTRL | Qt::Key_V,
                                           Qt::CTRL | Qt::Key_X,
                                           Qt::CTRL | Qt::Key_Space,
                                           Qt::SHIFT | Qt::Key_Space,
                                           Qt::CTRL | Qt::Key_Period,
                                           Qt::CTRL | Qt::Key_Semicolon,
                                           Qt::CTRL | Qt::SHIFT | Qt::Key_E,
                                           Qt::CTRL | Qt::SHIFT | Qt::Key_F,
                                           Qt::CTRL | Qt::SHIFT | Qt::Key_U};
    if (key.isEmpty())
        return {};
    if (taken.contains(key))
        return Commands::tr("Text fields and input methods use this key.");
    const QKeyCombination first = key[0];
    const bool isPlain =
        first.keyboardModifiers() == Qt::NoModifier || first.keyboardModifiers() == Qt::ShiftModifier;
    if (isPlain && first.key() >= Qt::Key_Space && first.key() <= Qt::Key_ydiaeresis)
        return Commands::tr("A plain letter or sign is for typing; add Ctrl or Alt.");
    if (isPlain && first.key() == Qt::Key_F8)
        return Commands::tr("F8 is the brake.");
    return {};
}

QString Command::text() const
{
    return action ? plain(action->text()) : note;
}

QString Command::keys() const
{
    if (!shownKeys.isEmpty() || !action)
        return shownKeys;
    const QString shown = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)
                              .replace(QLatin1String("; "), QLatin1String(", "));
    return shown.isEmpty() ? action->text().section(u'\t', 1) : shown;
}

QString Command::refusal() const
{
    if (!action || action->isEnabled())
        return {};
    const QString reason = action->property(reasonProperty).toString();
    if (!reason.isEmpty())
        return reason;
    if (plain(action->toolTip()) != text())
        return action->toolTip();
    return Commands::tr("Nothing is selected that this could be done to.");
}

Commands::Commands(QObject *parent)
    : QObject(parent)
{
}

QAction *Commands::add(CommandMenu menu, const QString &id, const QString &text,
                       const QList<QKeySequence> &keys, std::function<void()> act)
{
    auto *action = new QAction(text, this);
    action->setObjectName(id);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, [this, id, act = std::move(act)] {
        used(id);
        act();
    });
    m_all.append({.id = id,
                  .menu = menu,
                  .action = action,
                  .usualKeys = keys,
                  .startsPart = std::exchange(m_startsPart, false)});
    return action;
}

void Commands::adopt(CommandMenu menu, const QString &page, const QList<QAction *> &actions)
{
    int place = 0;
    for (QAction *action : actions) {
        const QString name = action->objectName().isEmpty() ? QString::number(place) : action->objectName();
        ++place;
        const QString id = page + u'.' + name;
        QList<QKeySequence> keys = action->shortcuts();
        keys.removeIf([&](const QKeySequence &key) { return holderOf(key, id); });
        action->setShortcuts(keys);
        action->setShortcutContext(page == m_page ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, id] { used(id); });
        m_all.append({.id = id, .menu = menu, .page = page, .action = action, .usualKeys = keys});
    }
}

void Commands::note(const QString &page, const QString &keys, const QString &text)
{
    m_all.append(
        {.id = page + QStringLiteral(".key.") + keys, .page = page, .note = text, .shownKeys = keys});
}

void Commands::setCurrentPage(const QString &page)
{
    m_page = page;
    for (const Command &command : std::as_const(m_all))
        if (command.action && !command.page.isEmpty())
            command.action->setShortcutContext(command.page == page ? Qt::WindowShortcut
                                                                    : Qt::WidgetWithChildrenShortcut);
}

void Commands::refuse(const QString &id, const QString &reason)
{
    if (const Command *command = find(id); command && command->action)
        setRefusal(command->action, reason);
}

const Command *Commands::find(const QString &id) const
{
    const auto found =
        std::find_if(m_all.begin(), m_all.end(), [&](const Command &one) { return one.id == id; });
    return found == m_all.end() ? nullptr : &*found;
}

Command *Commands::entry(const QString &id)
{
    const auto found =
        std::find_if(m_all.begin(), m_all.end(), [&](const Command &one) { return one.id == id; });
    return found == m_all.end() ? nullptr : &*found;
}

QList<Command> Commands::on(const QString &page) const
{
    QList<Command> here;
    for (const Command &command : m_all)
        if (command.page.isEmpty() || command.page == page)
            here.append(command);
    return here;
}

const Command *Commands::holderOf(const QKeySequence &key, const QString &id) const
{
    const Command *self = find(id);
    const QString page = self ? self->page : id.section(u'.', 0, 0);
    for (const Command &command : m_all) {
        const bool meets = command.page.isEmpty() || (self && page.isEmpty()) || command.page == page;
        if (command.id != id && meets && command.action && command.action->shortcuts().contains(key))
            return &command;
    }
    return nullptr;
}

void Commands::setKeys(const QString &id, const QList<QKeySequence> &keys)
{
    Command *command = entry(id);
    if (!command || !command->action || command->action->shortcuts() == keys)
        return;
    command->action->setShortcuts(keys);
    emit keysChanged();
}

Commands::Keys Commands::changedKeys() const
{
    Keys changed;
    for (const Command &command : m_all)
        if (command.action && command.action->shortcuts() != command.usualKeys)
            changed.insert(command.id, command.action->shortcuts());
    return changed;
}

void Commands::used(const QString &id)
{
    m_recent.removeAll(id);
    m_recent.prepend(id);
    if (m_recent.size() > recentKept)
        m_recent.resize(recentKept);
    emit recentChanged();
}

} // namespace belay
