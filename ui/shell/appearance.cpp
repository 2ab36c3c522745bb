// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/appearance.h"

#include "ui/presentation/theme.h"

#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QSettings>
#include <QStyleOption>

#include <algorithm>

namespace belay {
namespace {

/// Fusion, with the frames of fields, boxes and round buttons in a colour that is seen on dark ground too:
/// its own is darker than the window, whatever the window is.
class Outlined final : public QProxyStyle
{
public:
    Outlined()
        : QProxyStyle(QStringLiteral("Fusion"))
    {
    }
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool isRound = element == PE_IndicatorRadioButton;
        const bool isField = element == PE_FrameLineEdit && !option->state.testFlag(State_HasFocus);
        if (!isRound && !isField && element != PE_IndicatorCheckBox &&
            element != PE_IndicatorItemViewItemCheck)
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing, isRound);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(themeFor(option->palette).neutral);
        const QRect rect = option->rect;
        if (isRound) {
            const double radius = (rect.width() + (rect.width() + 1) % 2) / 2.0 - 1;
            painter->drawEllipse(QPointF(rect.center() + QPoint(1, 1)), radius, radius);
        } else {
            painter->drawRoundedRect(rect.adjusted(0, 0, -1, -1), isField ? 2 : 0, isField ? 2 : 0);
        }
        painter->restore();
    }
};

const QString shadeKey = QStringLiteral("window/shade");
const QString compactKey = QStringLiteral("window/compact");
const QString textKey = QStringLiteral("window/textPercent");

} // namespace

Appearance::Appearance(QSettings *settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_font(QApplication::font())
    , m_systemIsDark(&themeFor(QApplication::palette()) == &darkTheme())
{
    if (settings) {
        m_shade = Shade(std::clamp(settings->value(shadeKey, 0).toInt(), 0, 2));
        m_percent = std::clamp(settings->value(textKey, 100).toInt(), 80, 200);
        m_compact = settings->value(compactKey, false).toBool();
    }
    apply();
}

void Appearance::setShade(Shade shade)
{
    m_shade = shade;
    if (m_settings)
        m_settings->setValue(shadeKey, int(shade));
    apply();
}

void Appearance::setTextSize(int percent)
{
    m_percent = std::clamp(percent, 80, 200);
    if (m_settings)
        m_settings->setValue(textKey, m_percent);
    apply();
}

void Appearance::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    if (m_settings)
        m_settings->setValue(compactKey, compact);
    emit changed();
}

void Appearance::apply()
{
    QFont font = m_font;
    font.setPointSizeF(m_font.pointSizeF() * m_percent / 100.0);
    if (QApplication::font() != font)
        QApplication::setFont(font);
    const bool isDark = m_shade == Shade::Dark || (m_shade == Shade::System && m_systemIsDark);
    // Native styles draw some parts in the system's shade whatever the palette says.
    const bool isFusion = QApplication::style()->name() == QLatin1String("fusion");
    if ((m_shade != Shade::System || isFusion) && !m_hasOutlines) {
        QApplication::setStyle(new Outlined);
        m_hasOutlines = true;
    }
    QApplication::setPalette(paletteOf(isDark ? darkTheme() : lightTheme()));
    emit changed();
}

} // namespace belay
