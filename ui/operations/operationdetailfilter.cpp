// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/operationdetailfilter.h"

#include "ui/presentation/stateglyphs.h"
#include "ui/presentation/statewords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace belay {

OperationDetailFilter::OperationDetailFilter(QWidget *parent)
    : QWidget(parent)
    , m_show(new QComboBox)
    , m_words(new QLineEdit)
    , m_narrowed(new QPushButton)
{
    m_show->setAccessibleName(tr("Which targets"));
    m_show->addItem(tr("All"));
    for (const TargetState state :
         {TargetState::Failed, TargetState::Running, TargetState::Waiting, TargetState::Succeeded,
          TargetState::Cancelled, TargetState::Skipped, TargetState::Unknown})
        m_show->addItem(glyphIcon(glyphOf(state)), targetStateWord(state), int(state));
    connect(m_show, &QComboBox::currentIndexChanged, this, [this](int index) {
        emit stateChosen(index > 0 ? std::optional(TargetState(m_show->currentData().toInt()))
                                   : std::nullopt);
    });
    m_words->setAccessibleName(tr("Filter targets"));
    m_words->setPlaceholderText(tr("/ filter…"));
    m_words->setClearButtonEnabled(true);
    connect(m_words, &QLineEdit::textChanged, this, &OperationDetailFilter::wordsTyped);
    m_narrowed->hide();
    connect(m_narrowed, &QPushButton::clicked, this, [this] {
        narrowTo({});
        emit narrowingCleared();
    });
    auto *show = new QLabel(tr("Sho&w"));
    show->setBuddy(m_show);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(show);
    row->addWidget(m_show);
    row->addWidget(m_words, 1);
    row->addWidget(m_narrowed);
}

void OperationDetailFilter::narrowTo(const QString &what)
{
    constexpr int longest = 40;
    m_narrowing = what;
    const QString brief = what.size() > longest ? what.left(longest - 1) + u'…' : what;
    //: A button that takes a filter away: %1 is which targets are shown.
    m_narrowed->setText(tr("Only: %1  ×").arg(brief));
    m_narrowed->setToolTip(what);
    m_narrowed->setVisible(!what.isEmpty());
}

QString OperationDetailFilter::text() const
{
    QStringList parts;
    if (m_show->currentIndex() > 0)
        parts += m_show->currentText();
    if (!m_words->text().isEmpty())
        parts += m_words->text();
    if (!m_narrowing.isEmpty())
        parts += m_narrowing;
    return parts.join(QStringLiteral(", "));
}

void OperationDetailFilter::clear()
{
    m_show->setCurrentIndex(0);
    m_words->clear();
    if (!m_narrowing.isEmpty()) {
        narrowTo({});
        emit narrowingCleared();
    }
}

} // namespace belay
