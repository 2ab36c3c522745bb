// SPDX-License-Identifier: Apache-2.0
#include "ui/update/targetspart.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
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
    m_regions = new QLineEdit(draft.regions.join(QStringLiteral(", ")), this);
    m_ignoreExisting = new QCheckBox(tr("&Leave existing targets as they are"), this);

    const int instances = form->subject().ground.instances;
    auto *scope = new QLabel(this);
    scope->setWordWrap(true);
    scope->setText(instances < 0 ? tr("Nothing named means every target of the group.")
                                 //: %1 is a number of targets.
                                 : tr("Nothing named means every target of the group: %1 now.")
                                       .arg(QLocale().toString(instances)));
    auto *all = qobject_cast<QVBoxLayout *>(layout());
    all->insertWidget(0, scope);

    buildSelfManaged();
    buildServiceManaged();
    m_regions->setPlaceholderText(tr("every region; or such as eu-west-1, us-east-1"));
    addRow(tr("&Regions"), m_regions, {QStringLiteral("Regions"), QStringLiteral("RegionIds")});
    connect(m_regions, &QLineEdit::textChanged, this, [this](const QString &typed) {
        this->form()->edit([&](UpdateDraft &d) { d.regions = typedList(typed); });
    });
    all->addStretch(1);
    connect(form, &UpdateForm::changed, this, &TargetsPart::showModel);
    showModel();
}

void TargetsPart::buildSelfManaged()
{
    addRow(tr("&Accounts"), m_accounts, {QStringLiteral("Accounts"), QStringLiteral("AccountIds")});
    connect(m_accounts, &QPlainTextEdit::textChanged, this, [this] {
        form()->edit([&](UpdateDraft &d) { d.accounts = typedList(m_accounts->toPlainText()); });
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
    form()->edit([&](UpdateDraft &d) {
        d.deploymentTargets = targets == DeploymentTargets{} ? std::nullopt : std::optional(targets);
    });
}

void TargetsPart::showModel()
{
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
