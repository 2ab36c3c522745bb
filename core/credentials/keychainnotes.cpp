// SPDX-License-Identifier: Apache-2.0
#include "core/credentials/keychainnotes.h"

#include <QSettings>

namespace belay {

KeychainNotes::KeychainNotes(const QString &directory)
    : m_file(directory + QStringLiteral("/keychain.ini"))
{
}

QString KeychainNotes::backendOf(const ConnectionId &entry) const
{
    if (m_file.isEmpty())
        return {};
    return QSettings(m_file, QSettings::IniFormat).value(entry.toString()).toString();
}

void KeychainNotes::written(const ConnectionId &entry, const QString &backend)
{
    if (!m_file.isEmpty() && backendOf(entry) != backend)
        QSettings(m_file, QSettings::IniFormat).setValue(entry.toString(), backend);
}

void KeychainNotes::erased(const ConnectionId &entry)
{
    if (!m_file.isEmpty())
        QSettings(m_file, QSettings::IniFormat).remove(entry.toString());
}

} // namespace belay
