// SPDX-License-Identifier: Apache-2.0
#include "ui/update/targetspart.h"

#include "ui/update/regionlist.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace belay {
namespace {

const QString ignoreExisting = QStringLiteral("IgnoreExisting");

QPlainTextEdit *listEdit(const QStringList &entries, const QString &placeholder, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(entries.join(u'\n'), parent);
    edit->setTabChangesFocus(true);
    edit->setPlaceholderText(placeholder);
    edit->setFixedHeight(5 * edit->fontMetrics().lineSpacing());
    return edit;
}

} // namespace

TargetsPart::TargetsPart(UpdateForm *form, QWidget *parent)
    : FieldRows(form, parent)
{
    const UpdateDraft &draft = form->draft();
    const DeploymentTargets targets = draft.deploymentTargets.value_or(DeploymentTargets{});
    m_accounts = listEdit(draft.accounts, tr("every account; or one account a line"), this);
    m_folders = listEdit(targets.folders, tr("every folder; or one folder a line"), this);
    m_folderAccounts = listEdit(targets.accounts, tr("every account in them; or one account a line"), this);
    m_accountsUrl = new QLineEdit(targets.accountsUrl, this);
    m_filter = new QComboBox(this);
    m_regions = new RegionList(tr("Regions"), this);
    m_regions->offer(form->offeredRegions());
    m_regions->choose(draft.regions);
    m_ignoreExisting = new QCheckBox(tr("&Leave existing targets as they are"), this);

    m_choices = new QButtonGroup(this);
    m_choiceNote = new QLabel(this);
    m_canaryOn = new QCheckBox(tr("Canary &first, then wait for me:"), this);
    m_canaryCount = new QSpinBox(this);
    m_canaryNamed = new QLineEdit(this);
    m_canaryNote = new QLabel(this);
    m_newerLimits = new QCheckBox(tr("Allow the lon&ger lists of the newest documentation"), this);
    auto *all = qobject_cast<QVBoxLayout *>(layout());
    buildChoices();
    buildCanary();
    buildSelfManaged();
    buildServiceManaged();
    addRow(tr("&Regions (none: all)"), m_regions, {QStringLiteral("Regions"), QStringLiteral("RegionIds")});
    connect(m_regions, &RegionList::edited, this, [this] {
        this->form()->pickTargets([this](UpdateDraft &d) { d.regions = m_regions->chosen(); });
    });
    if (form->capabilities().updateRules == UpdateRules::RosStackGroup) {
        m_newerLimits->setChecked(draft.newerLimits);
        addRow(tr("Limits"), m_newerLimits, {});
        connect(m_newerLimits, &QCheckBox::toggled, this,
                [this](bool on) { this->form()->edit([on](UpdateDraft &d) { d.newerLimits = on; }); });
    } else {
        m_newerLimits->hide();
    }
    all->addStretch(1);
    connect(form, &UpdateForm::changed, this, &TargetsPart::showModel);
    showModel();
}

void TargetsPart::buildChoices()
{
    auto *pane = new QWidget(this);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    for (const TargetChoice choice :
         {TargetChoice::Everything, TargetChoice::LikeLastTime, TargetChoice::NotCurrent,
          TargetChoice::FailedLastTime, TargetChoice::Picked}) {
        auto *button = new QRadioButton(pane);
        m_choices->addButton(button, int(choice));
        column->addWidget(button);
    }
    m_choiceNote->setWordWrap(true);
    column->addWidget(m_choiceNote);
    addRow(tr("Targets"), pane, {});
    connect(m_choices, &QButtonGroup::idClicked, this,
            [this](int id) { form()->chooseTargets(TargetChoice(id)); });
}

void TargetsPart::buildCanary()
{
    m_canaryCount->setRange(1, 20);
    m_canaryCount->setAccessibleName(tr("Accounts of the canary"));
    m_canaryNamed->setPlaceholderText(tr("the first ones; or these accounts"));
    m_canaryNamed->setAccessibleName(tr("Named accounts of the canary"));
    m_canaryNote->setWordWrap(true);
    auto *pane = new QWidget(this);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    auto *line = new QHBoxLayout;
    line->addWidget(m_canaryOn);
    line->addWidget(m_canaryCount);
    line->addWidget(m_canaryNamed, 1);
    column->addLayout(line);
    column->addWidget(m_canaryNote);
    addRow(tr("Canary"), pane, {});
    connect(m_canaryOn, &QCheckBox::toggled, this, &TargetsPart::takeCanary);
    connect(m_canaryCount, &QSpinBox::valueChanged, this, &TargetsPart::takeCanary);
    connect(m_canaryNamed, &QLineEdit::textChanged, this, &TargetsPart::takeCanary);
}

void TargetsPart::takeCanary()
{
    form()->setCanary({m_canaryOn->isChecked(), m_canaryCount->value(), typedList(m_canaryNamed->text())});
}

void TargetsPart::showTargetsError(const QString &words)
{
    m_targetsError = words;
    showChoices();
}

void TargetsPart::showChoices()
{
    const QLocale locale;
    const auto &targets = form()->targets();
    const auto counted = [&](TargetChoice choice, const QString &text) {
        //: A choice of targets: %1 is its name, %2 how many there are.
        return targets ? tr("%1 (%2)").arg(text, locale.toString(targetsOf(choice, *targets))) : text;
    };
    const auto offer = [&](TargetChoice choice, const QString &text) {
        QAbstractButton *button = m_choices->button(int(choice));
        button->setText(choice == TargetChoice::Picked ? text : counted(choice, text));
        const bool always = choice == TargetChoice::Everything || choice == TargetChoice::Picked;
        button->setEnabled(always || (targets && targetsOf(choice, *targets) > 0));
        button->setChecked(choice == form()->targetChoice());
    };
    offer(TargetChoice::Everything, tr("&every target"));
    offer(TargetChoice::LikeLastTime, tr("sa&me as last update"));
    offer(TargetChoice::NotCurrent, tr("&not current"));
    offer(TargetChoice::FailedLastTime, tr("failed last ti&me"));
    offer(TargetChoice::Picked, tr("&picked below"));
    const TargetPick &pick = form()->targetPick();
    QStringList notes;
    if (!targets)
        notes += m_targetsError.isEmpty() ? tr("The targets are being read.") : m_targetsError;
    if (pick.extra() > 0)
        //: %1 is a number of targets.
        notes += tr("Accounts and regions go together, so %1 other targets of them are updated too.")
                     .arg(locale.toString(pick.extra()));
    if (pick.left > 0)
        //: %1 is a number of targets.
        notes += tr("%1 of them have other regions and need an update of their own afterwards.")
                     .arg(locale.toString(pick.left));
    m_choiceNote->setText(notes.join(u'\n'));
    m_choiceNote->setVisible(!notes.isEmpty());

    const CanaryTargets canary = form()->canary();
    for (QWidget *detail : QList<QWidget *>{m_canaryCount, m_canaryNamed})
        detail->setEnabled(form()->canaryWish().isOn);
    m_canaryCount->setVisible(form()->canaryWish().named.isEmpty());
    m_canaryNote->setVisible(form()->canaryWish().isOn);
    m_canaryNote->setText(canary.count() == 0
                              ? tr("No target fits.")
                              //: %1 is a list of accounts, %2 of regions.
                              : tr("Only %1 in %2 is updated; all else waits until you go on.")
                                    .arg(canary.accounts.join(QStringLiteral(", ")),
                                         canary.regions.join(QStringLiteral(", "))));
}

/// Lists follow the draft when a choice filled them; what a person types stays as it was typed.
void TargetsPart::showLists()
{
    const UpdateDraft &draft = form()->draft();
    const DeploymentTargets targets = draft.deploymentTargets.value_or(DeploymentTargets{});
    const auto follow = [](QPlainTextEdit *edit, const QStringList &entries) {
        if (typedList(edit->toPlainText()) == entries)
            return;
        const QSignalBlocker quiet(edit);
        edit->setPlainText(entries.join(u'\n'));
    };
    follow(m_accounts, draft.accounts);
    follow(m_folders, targets.folders);
    follow(m_folderAccounts, targets.accounts);
    m_regions->offer(form()->offeredRegions());
    m_regions->choose(draft.regions);
    if (m_accountsUrl->text().trimmed() != targets.accountsUrl) {
        const QSignalBlocker quiet(m_accountsUrl);
        m_accountsUrl->setText(targets.accountsUrl);
    }
    const int filter = m_filter->findData(int(targets.accountFilter.value_or(AccountFilter::None)));
    if (filter >= 0 && targets.accountFilter && filter != m_filter->currentIndex()) {
        const QSignalBlocker quiet(m_filter);
        m_filter->setCurrentIndex(filter);
    }
}

void TargetsPart::buildSelfManaged()
{
    addRow(tr("&Accounts"), m_accounts, {QStringLiteral("Accounts"), QStringLiteral("AccountIds")});
    connect(m_accounts, &QPlainTextEdit::textChanged, this, [this] {
        form()->pickTargets([&](UpdateDraft &d) { d.accounts = typedList(m_accounts->toPlainText()); });
    });
}

void TargetsPart::buildServiceManaged()
{
    const Capabilities &can = form()->capabilities();
    addRow(tr("F&olders"), m_folders,
           {QStringLiteral("DeploymentTargets"), QStringLiteral("OrganizationalUnitIds"),
            QStringLiteral("RdFolderIds"), QStringLiteral("Accounts"), QStringLiteral("AccountIds")});
    addRow(tr("Accounts &in them"), m_folderAccounts,
           {QStringLiteral("DeploymentTargets.Accounts"), QStringLiteral("DeploymentTargets.AccountIds")});
    if (can.hasAccountsUrl) {
        m_filter->addItem(tr("not sent"), int(AccountFilter::None));
        m_filter->addItem(tr("only these accounts of the folders"), int(AccountFilter::Intersection));
        m_filter->addItem(tr("the folders without these accounts"), int(AccountFilter::Difference));
        m_filter->addItem(tr("the folders and these accounts"), int(AccountFilter::Union));
        const auto targets = form()->draft().deploymentTargets;
        m_filter->setCurrentIndex(m_filter->findData(
            int(targets ? targets->accountFilter.value_or(AccountFilter::None) : AccountFilter::None)));
        addRow(tr("Folders and accoun&ts"), m_filter, {QStringLiteral("AccountFilterType")});
        addRow(tr("A&ddress of a list"), m_accountsUrl, {QStringLiteral("AccountsUrl")});
    } else {
        m_filter->hide();
        m_accountsUrl->hide();
    }
    if (can.updateRules == UpdateRules::RosStackGroup) {
        m_ignoreExisting->setChecked(form()->draft().deploymentOptions.contains(ignoreExisting));
        addRow(tr("Deployment"), m_ignoreExisting, {QStringLiteral("DeploymentOptions")});
        connect(m_ignoreExisting, &QCheckBox::toggled, this, [this](bool on) {
            form()->edit([&](UpdateDraft &d) {
                d.deploymentOptions = on ? QStringList{ignoreExisting} : QStringList{};
            });
        });
    } else {
        m_ignoreExisting->hide();
    }
    for (QPlainTextEdit *edit : {m_folders, m_folderAccounts})
        connect(edit, &QPlainTextEdit::textChanged, this, &TargetsPart::takeServiceManaged);
    connect(m_accountsUrl, &QLineEdit::textChanged, this, &TargetsPart::takeServiceManaged);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &TargetsPart::takeServiceManaged);
}

void TargetsPart::takeServiceManaged()
{
    DeploymentTargets targets;
    targets.folders = typedList(m_folders->toPlainText());
    targets.accounts = typedList(m_folderAccounts->toPlainText());
    targets.accountsUrl = m_accountsUrl->text().trimmed();
    const auto filter = AccountFilter(m_filter->currentData().toInt());
    if (form()->capabilities().hasAccountsUrl && filter != AccountFilter::None)
        targets.accountFilter = filter;
    form()->pickTargets([&](UpdateDraft &d) {
        d.deploymentTargets = targets == DeploymentTargets{} ? std::nullopt : std::optional(targets);
    });
}

void TargetsPart::showModel()
{
    showChoices();
    showLists();
    const bool service = form()->isServiceManaged();
    const bool url = form()->capabilities().hasAccountsUrl;
    // Targets that were typed stay in sight, whatever the model: they are part of the draft.
    setRowVisible(m_accounts, !service || !form()->draft().accounts.isEmpty());
    setRowVisible(m_folders, service || form()->draft().deploymentTargets);
    setRowVisible(m_folderAccounts, service || form()->draft().deploymentTargets);
    if (url) {
        setRowVisible(m_filter, service);
        setRowVisible(m_accountsUrl, service);
    }
    if (form()->capabilities().updateRules == UpdateRules::RosStackGroup)
        setRowVisible(m_ignoreExisting, service || !form()->draft().deploymentOptions.isEmpty());
}

} // namespace belay
