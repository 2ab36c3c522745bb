// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/windowsettings.h"

#include <QSettings>

#include <algorithm>

namespace belay {
namespace {

const QString holdKey = QStringLiteral("window/holdStops");
const QString closeKey = QStringLiteral("window/onClose");
const QString keysGroup = QStringLiteral("keys");
const QString recentKey = QStringLiteral("window/recentCommands");

} // namespace

bool WindowSettings::holdStops() const
{
    return !m_settings || m_settings->value(holdKey, true).toBool();
}

void WindowSettings::setHoldStops(bool on)
{
    if (m_settings)
        m_settings->setValue(holdKey, on);
}

OnClose WindowSettings::onClose() const
{
    return m_settings ? OnClose(std::clamp(m_settings->value(closeKey, 0).toInt(), 0, 2)) : OnClose::Ask;
}

void WindowSettings::setOnClose(OnClose choice)
{
    if (m_settings)
        m_settings->setValue(closeKey, int(choice));
}

void WindowSettings::load(Commands &commands) const
{
    if (!m_settings)
        return;
    m_settings->beginGroup(keysGroup);
    for (const QString &id : m_settings->childKeys())
        commands.setKeys(
            id, QKeySequence::listFromString(m_settings->value(id).toString(), QKeySequence::PortableText));
    m_settings->endGroup();
    commands.setRecent(m_settings->value(recentKey).toStringList());
}

void WindowSettings::save(const Commands &commands)
{
    if (!m_settings)
        return;
    m_settings->remove(keysGroup);
    m_settings->beginGroup(keysGroup);
    const Commands::Keys changed = commands.changedKeys();
    for (auto entry = changed.cbegin(); entry != changed.cend(); ++entry)
        m_settings->setValue(entry.key(),
                             QKeySequence::listToString(entry.value(), QKeySequence::PortableText));
    m_settings->endGroup();
    m_settings->setValue(recentKey, commands.recent());
}

} // namespace belay
