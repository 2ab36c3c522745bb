// SPDX-License-Identifier: Apache-2.0
#include "ui/journal/resolvedialog.h"

#include "ui/presentation/journalmodel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace belay {

ResolveDialog::ResolveDialog(const JournalEntry &entry, const QString &known, QWidget *parent)
    : QDialog(parent)
    , m_token(entry.intent.token)
    , m_applied(new QRadioButton(tr("It &was carried out")))
    , m_notApplied(new QRadioButton(tr("It was &not carried out")))
    , m_evidence(new QLineEdit)
    , m_hint(new QLabel)
    , m_mark(new QPushButton(tr("&Mark resolved")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    //: Title: %1 is an act in the journal such as UPDATE config-rules.
    setWindowTitle(tr("Mark resolved: %1").arg(journalActionWord(entry.intent)));
    auto *what = new QLabel(known);
    what->setWordWrap(true);
    what->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *label = new QLabel(tr("&How is that known"));
    label->setBuddy(m_evidence);
    m_evidence->setObjectName(QStringLiteral("evidence"));
    m_evidence->setMaxLength(1000);
    m_evidence->setPlaceholderText(tr("Seen in the cloud's console, said by…"));
    m_hint->setWordWrap(true);
    m_mark->setObjectName(QStringLiteral("markResolved"));
    auto *leave = new QPushButton(tr("&Leave open  Esc"));
    leave->setAutoDefault(false);
    auto *evidence = new QHBoxLayout;
    evidence->addWidget(label);
    evidence->addWidget(m_evidence, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_mark);
    auto *all = new QVBoxLayout(this);
    all->addWidget(what);
    all->addWidget(m_applied);
    all->addWidget(m_notApplied);
    all->addLayout(evidence);
    all->addWidget(m_hint);
    all->addStretch();
    all->addLayout(buttons);
    resize(fontMetrics().averageCharWidth() * 80, sizeHint().height());
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_mark, &QPushButton::clicked, this, &ResolveDialog::decide);
    for (QRadioButton *choice : {m_applied, m_notApplied})
        connect(choice, &QRadioButton::toggled, this, &ResolveDialog::showState);
    connect(m_evidence, &QLineEdit::textChanged, this, &ResolveDialog::showState);
    showState();
}

void ResolveDialog::showState()
{
    const bool isChosen = m_applied->isChecked() || m_notApplied->isChecked();
    const bool isKnown = !m_evidence->text().trimmed().isEmpty();
    m_mark->setEnabled(isChosen && isKnown);
    m_hint->setText(!isChosen  ? tr("Choose what became of it.")
                    : !isKnown ? tr("Say how that is known; it is kept in the journal with your name.")
                               : tr("The entry keeps what was seen; your decision is added to it."));
}

void ResolveDialog::decide()
{
    emit decided(m_token, m_applied->isChecked() ? Outcome::Applied : Outcome::NotApplied,
                 m_evidence->text().trimmed());
    accept();
}

} // namespace belay
