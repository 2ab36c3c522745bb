// SPDX-License-Identifier: Apache-2.0
#include "ui/update/pacepart.h"

#include "ui/update/regionlist.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace belay {

LimitEdit::LimitEdit(QWidget *parent)
    : QWidget(parent)
    , m_number(new QSpinBox(this))
    , m_unit(new QComboBox(this))
{
    m_number->setRange(0, 100'000); // wider than any cloud takes: the rules say so in words
    m_unit->addItem(tr("not sent"), int(Unit::NotSent));
    m_unit->addItem(tr("accounts per region"), int(Unit::Accounts));
    m_unit->addItem(tr("percent of a region"), int(Unit::Percent));
    m_unit->setAccessibleName(tr("Unit"));
    m_number->setAccessibleName(tr("Number"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_number);
    layout->addWidget(m_unit);
    layout->addStretch(1);
    setFocusProxy(m_unit);
    connect(m_number, &QSpinBox::valueChanged, this, &LimitEdit::edited);
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this] {
        showUnit();
        emit edited();
    });
    showUnit();
}

LimitEdit::Unit LimitEdit::unit() const
{
    return Unit(m_unit->currentData().toInt());
}

void LimitEdit::showUnit()
{
    m_number->setEnabled(unit() != Unit::NotSent);
}

void LimitEdit::set(const std::optional<int> &count, const std::optional<int> &percentage)
{
    const Unit unit = count ? Unit::Accounts : percentage ? Unit::Percent : Unit::NotSent;
    m_unit->setCurrentIndex(m_unit->findData(int(unit)));
    m_number->setValue(count.value_or(percentage.value_or(0)));
}

std::optional<int> LimitEdit::count() const
{
    return unit() == Unit::Accounts ? std::optional(m_number->value()) : std::nullopt;
}

std::optional<int> LimitEdit::percentage() const
{
    return unit() == Unit::Percent ? std::optional(m_number->value()) : std::nullopt;
}

PacePart::PacePart(UpdateForm *form, QWidget *parent)
    : FieldRows(form, parent)
    , m_failures(new LimitEdit(this))
    , m_concurrent(new LimitEdit(this))
    , m_regions(new QComboBox(this))
    , m_mode(new QComboBox(this))
    , m_consequences(new QLabel(this))
{
    const OperationPreferences &now = form->draft().preferences;
    m_failures->set(now.failureToleranceCount, now.failureTolerancePercentage);
    m_concurrent->set(now.maxConcurrentCount, now.maxConcurrentPercentage);
    addRow(tr("Allowed &failures"), m_failures,
           {QStringLiteral("FailureToleranceCount"), QStringLiteral("FailureTolerancePercentage")});
    addRow(tr("A&t a time"), m_concurrent,
           {QStringLiteral("MaxConcurrentCount"), QStringLiteral("MaxConcurrentPercentage")});

    m_regions->addItem(tr("not sent (one by one)"));
    m_regions->addItem(tr("one by one"), int(RegionConcurrency::Sequential));
    m_regions->addItem(tr("all at once"), int(RegionConcurrency::Parallel));
    if (now.regionConcurrency)
        m_regions->setCurrentIndex(m_regions->findData(int(*now.regionConcurrency)));
    addRow(tr("&Regions"), m_regions, {QStringLiteral("RegionConcurrencyType")});

    const bool hasMode = form->capabilities().hasConcurrencyMode;
    m_mode->addItem(tr("not sent (strict)"));
    m_mode->addItem(tr("strict: never more than allowed failures"), int(ConcurrencyMode::Strict));
    m_mode->addItem(tr("soft: keeps the pace, may overshoot"), int(ConcurrencyMode::Soft));
    if (hasMode) {
        if (now.concurrencyMode)
            m_mode->setCurrentIndex(m_mode->findData(int(*now.concurrencyMode)));
        addRow(tr("&Mode"), m_mode, {QStringLiteral("ConcurrencyMode")});
        m_order = new RegionList(tr("Order of regions"), this);
        m_order->offer(form->offeredRegions());
        m_order->choose(now.regionOrder);
        addRow(tr("&Order of regions"), m_order, {QStringLiteral("RegionOrder")});
        connect(m_order, &RegionList::edited, this, &PacePart::take);
        connect(form, &UpdateForm::changed, m_order,
                [this, form] { m_order->offer(form->offeredRegions()); });
    } else {
        m_mode->hide(); // the order is the order in which the regions are named
    }

    m_consequences->setWordWrap(true);
    m_consequences->setAccessibleName(tr("What this means"));
    addWide(m_consequences);
    qobject_cast<QVBoxLayout *>(layout())->addStretch(1);

    for (LimitEdit *limit : {m_failures, m_concurrent})
        connect(limit, &LimitEdit::edited, this, &PacePart::take);
    for (QComboBox *choice : {m_regions, m_mode})
        connect(choice, &QComboBox::currentIndexChanged, this, &PacePart::take);
    connect(form, &UpdateForm::changed, this, &PacePart::showConsequences);
    showConsequences();
}

void PacePart::take()
{
    OperationPreferences pace;
    pace.failureToleranceCount = m_failures->count();
    pace.failureTolerancePercentage = m_failures->percentage();
    pace.maxConcurrentCount = m_concurrent->count();
    pace.maxConcurrentPercentage = m_concurrent->percentage();
    if (const QVariant chosen = m_regions->currentData(); chosen.isValid())
        pace.regionConcurrency = RegionConcurrency(chosen.toInt());
    if (const QVariant chosen = m_mode->currentData(); chosen.isValid())
        pace.concurrencyMode = ConcurrencyMode(chosen.toInt());
    if (m_order)
        pace.regionOrder = m_order->chosen();
    form()->edit([&](UpdateDraft &draft) { draft.preferences = pace; });
}

void PacePart::showConsequences()
{
    //: Heading of a list of sentences about the pace of an update.
    QStringList lines{tr("What this means")};
    for (const QString &sentence : form()->consequences())
        lines += QStringLiteral("  –  ") + sentence;
    m_consequences->setText(lines.join(u'\n'));
}

} // namespace belay
