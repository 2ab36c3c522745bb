// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/commands.h"

class QSettings;

namespace belay {

/// What closing the window does while operations run.
enum class OnClose { Ask, KeepWatching, Quit };

/// The choices of one person about the window, kept in a settings file. Without one (null) the
/// usual choices hold and nothing is remembered.
class WindowSettings
{
public:
    explicit WindowSettings(QSettings *settings)
        : m_settings(settings)
    {
    }

    [[nodiscard]] bool holdStops() const; ///< Holding F8 stops without a dialog; on unless chosen.
    void setHoldStops(bool on);
    [[nodiscard]] OnClose onClose() const;
    void setOnClose(OnClose choice);
    /// Keys that differ from the usual ones, and what was used last.
    void load(Commands &commands) const;
    void save(const Commands &commands);

private:
    QSettings *m_settings;
};

} // namespace belay
