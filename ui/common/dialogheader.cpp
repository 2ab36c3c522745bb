// SPDX-License-Identifier: Apache-2.0
#include "ui/common/dialogheader.h"

#include "ui/common/environmentchip.h"
#include "ui/presentation/connectionform.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>

namespace belay {

DialogHeader::DialogHeader(const Connection &connection, const QString &title, const QString &place,
                           QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
{
    auto *stripe = new EnvironmentStripe(this);
    stripe->setConnection(connection);
    auto *chip = new EnvironmentChip(this);
    chip->setConnection(connection);
    auto *name = new QLabel(title, this);
    QFont large = name->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    name->setFont(large);
    name->setTextFormat(Qt::PlainText);
    name->setWordWrap(true);
    auto *where = new QLabel(place, this);
    where->setTextFormat(Qt::PlainText);
    m_icon->hide();

    auto *top = new QHBoxLayout;
    top->setSpacing(10);
    top->addWidget(chip);
    top->addWidget(m_icon);
    top->addWidget(name, 1);
    auto *text = new QVBoxLayout;
    text->setContentsMargins(0, 6, 0, 6);
    text->addLayout(top);
    text->addWidget(where);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(10);
    all->addWidget(stripe);
    all->addLayout(text, 1);
}

void DialogHeader::setIcon(const QIcon &icon)
{
    m_icon->setPixmap(icon.pixmap(22, 22));
    m_icon->setVisible(!icon.isNull());
}

QString placeLine(const Connection &connection, const QString &account, const QString &region)
{
    QStringList parts{connection.name, cloudWord(connection.cloud)};
    if (!account.isEmpty())
        parts += account;
    parts += region;
    return parts.join(QStringLiteral(" / "));
}

} // namespace belay
