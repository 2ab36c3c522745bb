// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/header.h"

#include "ui/common/environmentchip.h"
#include "ui/presentation/connectionform.h"
#include "ui/presentation/connectionwords.h"
#include "ui/presentation/shellwords.h"
#include "ui/presentation/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>

namespace belay {

Header::Header(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_stripe(new EnvironmentStripe)
    , m_chip(new EnvironmentChip)
    , m_where(new QLabel)
    , m_mode(new QLabel)
    , m_same(new QLabel)
    , m_keys(new QLabel)
{
    QFont bold = font();
    bold.setBold(true);
    m_where->setFont(bold);
    m_where->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_where->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 6, 10, 6);
    line->setSpacing(10);
    line->addWidget(m_chip);
    line->addWidget(m_where, 1);
    line->addWidget(m_same);
    line->addWidget(m_mode);
    line->addWidget(m_keys);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_stripe);
    all->addLayout(line, 1);
    m_keys->setAutoFillBackground(true);
    m_keys->setMargin(3);
    auto *tick = new QTimer(this);
    tick->setInterval(1000);
    connect(tick, &QTimer::timeout, this, &Header::retell);
    tick->start();
    connect(workspace, &Workspace::statusChanged, this, &Header::retell);
    connect(workspace, &Workspace::connectionsChanged, this, &Header::retell);
    retell();
}

void Header::setPlace(const std::optional<Scope> &place)
{
    m_place = place;
    retell();
}

void Header::retell()
{
    const Connection *connection = m_place ? m_workspace->connection(m_place->connection) : nullptr;
    m_chip->setVisible(connection);
    if (!connection) {
        m_stripe->clear();
        m_where->setText(m_workspace->connections().isEmpty() ? tr("No connection yet")
                                                              : tr("All connections"));
        m_mode->clear();
        m_same->hide();
        showKeys({});
        m_keys->clear();
        return;
    }
    const ConnectionStatus &status = m_workspace->status(connection->id);
    m_stripe->setConnection(*connection);
    m_chip->setConnection(*connection);
    QStringList parts{connection->name, cloudWord(connection->cloud)};
    if (!m_place->region.isEmpty())
        parts += m_place->region;
    if (connection->callAs == CallAs::DelegatedAdmin)
        parts += tr("delegated admin");
    if (!status.identity.account.isEmpty())
        parts += status.identity.account;
    m_where->setText(parts.join(QStringLiteral(" > ")));
    m_where->setToolTip(status.identity.principal);
    //: %1 is what a connection may do, such as "Watch + stop".
    m_mode->setText(tr("Mode: %1").arg(modeWord(connection->mode)));
    m_same->setText(sameAccountText(sameAccount(
        m_workspace->connections(), [this](const ConnectionId &id) { return m_workspace->status(id); },
        connection->id)));
    m_same->setVisible(!m_same->text().isEmpty());
    showKeys(status);
}

void Header::showKeys(const ConnectionStatus &status)
{
    const KeysLine line = keysLine(status, QDateTime::currentDateTimeUtc());
    m_keys->setText(line.text);
    QPalette colours = palette();
    if (line.urgency != Urgency::None) {
        const Theme &theme = themeFor(palette());
        colours.setColor(QPalette::Window, theme.attentionFill);
        colours.setColor(QPalette::WindowText, theme.attentionInk);
    }
    if (m_keys->palette() != colours)
        m_keys->setPalette(colours);
    QFont font = this->font();
    font.setBold(line.urgency == Urgency::Now);
    if (m_keys->font() != font)
        m_keys->setFont(font);
}

} // namespace belay
