// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QObject>

class QSettings;

namespace belay {

enum class Shade { System, Light, Dark };

/// Light, dark or as the system has it, how close rows stand and the size of text; switches live and is
/// remembered.
class Appearance final : public QObject
{
    Q_OBJECT
public:
    /// `settings` may be null: then nothing is remembered.
    explicit Appearance(QSettings *settings = nullptr, QObject *parent = nullptr);

    [[nodiscard]] Shade shade() const { return m_shade; }
    void setShade(Shade shade);
    /// In percent, 80 to 200.
    [[nodiscard]] int textSize() const { return m_percent; }
    void setTextSize(int percent);
    void stepTextSize(int steps) { setTextSize(m_percent + steps * 10); }
    [[nodiscard]] bool isCompact() const { return m_compact; } ///< One line a row instead of two.
    void setCompact(bool compact);
    /// Where this and the window's other choices are kept; may be null.
    [[nodiscard]] QSettings *settings() const { return m_settings; }

signals:
    void changed();

private:
    void apply();

    QSettings *m_settings;
    QFont m_font;
    bool m_systemIsDark; ///< As it was at the start.
    Shade m_shade = Shade::System;
    int m_percent = 100;
    bool m_compact = false;
    bool m_hasOutlines = false; ///< The program's style is ours.
};

} // namespace belay
