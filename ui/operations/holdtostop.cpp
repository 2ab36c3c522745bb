// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/holdtostop.h"

#include "ui/presentation/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace belay {
namespace {

/// A press shorter than this shows no ring: it is a press, not a hold.
constexpr int ringAfterMs = 200;

} // namespace

/// The ring that fills while F8 is held, over the middle of the window.
class HoldToStop::Ring final : public QWidget
{
public:
    explicit Ring(QWidget *window)
        : QWidget(window)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAccessibleName(HoldToStop::tr("Hold to stop without asking"));
        hide();
        m_frame.setInterval(16);
        QObject::connect(&m_frame, &QTimer::timeout, this, [this] {
            if (m_since.elapsed() > ringAfterMs)
                show();
            update();
        });
    }
    void begin(int holdTime)
    {
        const QFontMetrics metrics = fontMetrics();
        const int side = metrics.height() * 6;
        const int width = std::max(side, metrics.horizontalAdvance(words()) + metrics.height());
        setGeometry((parentWidget()->width() - width) / 2, (parentWidget()->height() - side) / 2, width,
                    side + 2 * metrics.height());
        raise();
        m_holdTime = holdTime;
        m_since.start();
        m_frame.start();
    }
    void end()
    {
        m_frame.stop();
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = themeFor(palette());
        painter.setPen(theme.neutral);
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawRoundedRect(rect().adjusted(0, 0, -1, -1), 8, 8);
        const int line = fontMetrics().height();
        const QRectF circle(width() / 2.0 - 2 * line, line, 4 * line, 4 * line);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.neutral, 2));
        painter.drawEllipse(circle);
        const double part = std::min(1.0, double(m_since.elapsed()) / m_holdTime);
        painter.setPen(QPen(theme.running, 8, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(circle, 90 * 16, -int(part * 360 * 16));
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(rect().adjusted(0, 0, 0, -line / 2), Qt::AlignHCenter | Qt::AlignBottom, words());
    }

private:
    static QString words() { return HoldToStop::tr("Hold to stop, release to keep running"); }

    QElapsedTimer m_since;
    QTimer m_frame;
    int m_holdTime = 1000;
};

HoldToStop::HoldToStop(QWidget *window, std::function<bool()> wants)
    : QObject(window)
    , m_window(window)
    , m_wants(std::move(wants))
    , m_ring(new Ring(window))
{
    m_hold.setSingleShot(true);
    connect(&m_hold, &QTimer::timeout, this, [this] {
        m_ring->end();
        emit held();
    });
    QApplication::instance()->installEventFilter(this);
}

HoldToStop::~HoldToStop() = default;

void HoldToStop::begin()
{
    m_hold.start(m_holdTime);
    m_ring->begin(m_holdTime);
}

void HoldToStop::end(bool isReleased)
{
    if (!m_hold.isActive())
        return;
    // Released after the ring had shown is a change of mind, before that a plain press.
    const bool isPlain = m_ring->isHidden();
    m_hold.stop();
    m_ring->end();
    if (isReleased && isPlain)
        emit pressed();
}

bool HoldToStop::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate && watched == m_window)
        end(false);
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::KeyRelease && event->type() != QEvent::ShortcutOverride)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (key->key() != Qt::Key_F8 || key->modifiers() != Qt::NoModifier || !widget || widget->window() != m_window)
        return false;
    if (event->type() == QEvent::KeyRelease) {
        if (!m_hold.isActive())
            return false;
        if (!key->isAutoRepeat())
            end(true);
        return true;
    }
    if (!m_hold.isActive() && !m_wants())
        return false;
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // no shortcut may take it
        return true;
    }
    if (!key->isAutoRepeat() && !m_hold.isActive())
        begin();
    return true;
}

} // namespace belay
