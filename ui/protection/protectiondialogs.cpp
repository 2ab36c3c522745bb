// SPDX-License-Identifier: Apache-2.0
#include "ui/protection/protectiondialogs.h"

#include "ui/common/dialogheader.h"
#include "ui/presentation/protectionpresenter.h"
#include "ui/presentation/protectionwords.h"

#include <QClipboard>
#include <QEvent>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

namespace belay {
namespace {

QLabel *paragraph(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QString bulleted(const QStringList &sentences)
{
    QStringList lines;
    for (const QString &sentence : sentences)
        lines += QStringLiteral("–  ") + sentence;
    return lines.join(u'\n');
}

QPushButton *copyButton(const QString &commandLine, const QString &text, QWidget *parent)
{
    auto *copy = new QPushButton(text, parent);
    copy->setAutoDefault(false);
    copy->setVisible(!commandLine.isEmpty());
    QObject::connect(copy, &QPushButton::clicked, copy,
                     [commandLine] { QGuiApplication::clipboard()->setText(commandLine); });
    return copy;
}

} // namespace

QIcon brokenShieldIcon(const QPalette &palette)
{
    QPixmap canvas(64, 64);
    canvas.fill(Qt::transparent);
    QPainter painter(&canvas);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shield(QPointF(32, 5));
    shield.lineTo(55, 13);
    shield.cubicTo(55, 38, 48, 50, 32, 60);
    shield.cubicTo(16, 50, 9, 38, 9, 13);
    shield.closeSubpath();
    painter.setPen(QPen(palette.color(QPalette::WindowText), 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(shield);
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.setPen(QPen(Qt::black, 15));
    painter.drawLine(QPointF(60, 2), QPointF(6, 62));
    return QIcon(canvas);
}

DisableProtectionDialog::DisableProtectionDialog(const ProtectionRow &row, const QString &account,
                                                 const QString &commandLine, QWidget *parent)
    : QDialog(parent)
    //: %1 is the name of a protection group.
    , m_header(new DialogHeader(row.connection, tr("Disable protection: %1").arg(row.group.name),
                                placeLine(row.connection, account, row.ref.region), this))
    , m_name(new QLineEdit(this))
    , m_reason(new QLineEdit(this))
    , m_keep(new QPushButton(tr("Keep protected"), this))
    , m_disable(new QPushButton(tr("Disable protection"), this))
{
    const QString &name = row.group.name;
    setWindowTitle(tr("Disable protection: %1").arg(name));
    setMinimumWidth(620);

    QStringList consequences = disableConsequences(row.group);
    auto *lead = paragraph(consequences.takeFirst(), this);
    QFont bold = lead->font();
    bold.setBold(true);
    lead->setFont(bold);
    auto *rest = paragraph(bulleted(consequences), this);
    //: %1 is a state of a protection group in capitals.
    auto *state = paragraph(tr("State as last read: %1. It is read once more just before sending.")
                                .arg(protectionStateWord(row.group.state)),
                            this);

    //: %1 is the name of a protection group, to be typed exactly.
    auto *nameLabel = new QLabel(tr("Type the group &name to continue: %1").arg(name), this);
    nameLabel->setTextFormat(Qt::PlainText);
    nameLabel->setBuddy(m_name);
    m_name->setAccessibleName(tr("Group name, typed to confirm"));
    auto *reasonLabel = new QLabel(tr("&Reason (kept in the journal)"), this);
    reasonLabel->setBuddy(m_reason);
    m_reason->setAccessibleName(tr("Reason, kept in the journal"));
    auto *fields = new QFormLayout;
    fields->setHorizontalSpacing(16);
    fields->addRow(nameLabel, m_name);
    fields->addRow(reasonLabel, m_reason);

    m_disable->setAutoDefault(false);
    m_disable->setEnabled(false);
    m_keep->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(copyButton(commandLine, tr("Copy as C&LI"), this));
    buttons->addStretch(1);
    buttons->addWidget(m_keep);
    buttons->addWidget(m_disable);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_header);
    layout->addWidget(lead);
    layout->addWidget(rest);
    layout->addWidget(state);
    layout->addSpacing(8);
    layout->addLayout(fields);
    layout->addStretch(1);
    layout->addSpacing(8);
    layout->addLayout(buttons);
    m_name->setFocus();
    showIcons();

    connect(m_name, &QLineEdit::textChanged, this,
            [this, name](const QString &typed) { m_disable->setEnabled(typed.trimmed() == name); });
    connect(m_keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_disable, &QPushButton::clicked, this, [this, ref = row.ref] {
        emit disableRequested(ref, m_reason->text().trimmed());
        accept();
    });
}

void DisableProtectionDialog::showIcons()
{
    m_header->setIcon(brokenShieldIcon(palette()));
    m_disable->setIcon(brokenShieldIcon(palette()));
}

void DisableProtectionDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcons();
}

EnableProtectionDialog::EnableProtectionDialog(const ProtectionRow &row, ProtectionAction action,
                                               const QString &account, const QString &commandLine,
                                               QWidget *parent)
    : QDialog(parent)
    , m_enable(new QPushButton(protectionActionWord(action), this))
{
    //: %1 is an act such as "Enable protection", %2 the name of a protection group.
    const QString title = tr("%1: %2").arg(protectionActionWord(action), row.group.name);
    setWindowTitle(title);
    setMinimumWidth(560);
    QStringList sentences{
        //: %1 is a number of servers, %2 a number of pairs of disks.
        tr("Copying starts again for %1 instances and %2 replication pairs.")
            .arg(row.group.instances)
            .arg(row.group.pairs),
        tr("Until the first copy is complete, a site failure loses newer data."),
        tr("The request starts a job of its own. Once started it cannot be cancelled."),
    };
    if (action == ProtectionAction::Reprotect)
        sentences.prepend(tr("The servers at the standby site must be shut down before."));

    auto *reason = new QLineEdit(this);
    reason->setAccessibleName(tr("Reason, kept in the journal"));
    auto *reasonLabel = new QLabel(tr("&Reason (kept in the journal)"), this);
    reasonLabel->setBuddy(reason);
    auto *fields = new QFormLayout;
    fields->setHorizontalSpacing(16);
    fields->addRow(reasonLabel, reason);

    auto *cancel = new QPushButton(tr("Leave as it is"), this);
    cancel->setDefault(true);
    m_enable->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(copyButton(commandLine, tr("Copy as C&LI"), this));
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_enable);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(
        new DialogHeader(row.connection, title, placeLine(row.connection, account, row.ref.region), this));
    layout->addWidget(paragraph(bulleted(sentences), this));
    layout->addSpacing(8);
    layout->addLayout(fields);
    layout->addStretch(1);
    layout->addSpacing(8);
    layout->addLayout(buttons);
    cancel->setFocus();

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_enable, &QPushButton::clicked, this, [this, ref = row.ref, action, reason] {
        emit enableRequested(ref, action, reason->text().trimmed());
        accept();
    });
}

} // namespace belay
