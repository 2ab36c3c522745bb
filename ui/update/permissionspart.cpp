// SPDX-License-Identifier: Apache-2.0
#include "ui/update/permissionspart.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace belay {
namespace {

/// A text that is not sent while empty.
std::optional<QString> sentText(const QString &typed)
{
    const QString text = typed.trimmed();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

QStringList knownCapabilities(UpdateRules rules)
{
    switch (rules) {
    case UpdateRules::StackSet:
        return {QStringLiteral("CAPABILITY_IAM"), QStringLiteral("CAPABILITY_NAMED_IAM"),
                QStringLiteral("CAPABILITY_AUTO_EXPAND")};
    case UpdateRules::RosStackGroup:
        return {QStringLiteral("ExpandModules")};
    }
    return {};
}

} // namespace

PermissionsPart::PermissionsPart(UpdateForm *form, QWidget *parent)
    : FieldRows(form, parent)
    , m_model(new QComboBox(this))
    , m_deployment(new QComboBox(this))
    , m_retain(new QComboBox(this))
    , m_dependsOn(new QLineEdit(this))
    , m_sendsTags(new QCheckBox(tr("&Replace the group's tags by these, one key=value a line"), this))
    , m_tags(new QPlainTextEdit(this))
{
    buildDescriptions();
    buildRoles();
    buildAutoDeployment();
    buildCallAs();
    buildCapabilities();
    buildTags();
    buildQueueing();
    qobject_cast<QVBoxLayout *>(layout())->addStretch(1);
}

void PermissionsPart::buildDescriptions()
{
    auto *description = new QLineEdit(form()->draft().description.value_or(QString()), this);
    description->setPlaceholderText(form()->current().group.description);
    addRow(tr("&Description"), description, {QStringLiteral("Description")});
    connect(description, &QLineEdit::textChanged, this, [this](const QString &typed) {
        form()->edit([&](UpdateDraft &d) { d.description = sentText(typed); });
    });
    if (!form()->capabilities().hasOperationDescription)
        return;
    auto *operation = new QLineEdit(form()->draft().operationDescription.value_or(QString()), this);
    addRow(tr("Description of the &operation"), operation, {QStringLiteral("OperationDescription")});
    connect(operation, &QLineEdit::textChanged, this, [this](const QString &typed) {
        form()->edit([&](UpdateDraft &d) { d.operationDescription = sentText(typed); });
    });
}

void PermissionsPart::buildRoles()
{
    m_model->addItem(tr("leave as it is"));
    m_model->addItem(tr("self-managed"), int(PermissionModel::SelfManaged));
    m_model->addItem(tr("service managed"), int(PermissionModel::ServiceManaged));
    if (form()->draft().permissionModel)
        m_model->setCurrentIndex(m_model->findData(int(*form()->draft().permissionModel)));
    addRow(tr("&Permission model"), m_model, {QStringLiteral("PermissionModel")});
    connect(m_model, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant chosen = m_model->currentData();
        form()->edit([&](UpdateDraft &d) {
            d.permissionModel =
                chosen.isValid() ? std::optional(PermissionModel(chosen.toInt())) : std::nullopt;
        });
    });

    auto *administration = new QLineEdit(form()->draft().administrationRole.value_or(QString()), this);
    auto *execution = new QLineEdit(form()->draft().executionRole.value_or(QString()), this);
    administration->setPlaceholderText(tr("the provider's default"));
    execution->setPlaceholderText(tr("the provider's default"));
    addRow(tr("&Administration role"), administration,
           {QStringLiteral("AdministrationRoleARN"), QStringLiteral("AdministrationRoleName")});
    addRow(tr("&Execution role"), execution, {QStringLiteral("ExecutionRoleName")});
    connect(administration, &QLineEdit::textChanged, this, [this](const QString &typed) {
        form()->edit([&](UpdateDraft &d) { d.administrationRole = sentText(typed); });
    });
    connect(execution, &QLineEdit::textChanged, this, [this](const QString &typed) {
        form()->edit([&](UpdateDraft &d) { d.executionRole = sentText(typed); });
    });
}

void PermissionsPart::buildAutoDeployment()
{
    m_deployment->addItem(tr("leave as it is"));
    m_deployment->addItem(tr("on: new accounts join"), true);
    m_deployment->addItem(tr("off"), false);
    addRow(tr("A&utomatic deployment"), m_deployment,
           {QStringLiteral("AutoDeployment"), QStringLiteral("Enabled")});
    m_retain->addItem(tr("not sent"));
    m_retain->addItem(tr("keep its stacks"), true);
    m_retain->addItem(tr("delete its stacks"), false);
    addRow(tr("When an account &leaves"), m_retain, {QStringLiteral("RetainStacksOnAccountRemoval")});
    if (form()->capabilities().updateRules == UpdateRules::StackSet)
        addRow(tr("Depends o&n"), m_dependsOn, {QStringLiteral("DependsOn")});
    else
        m_dependsOn->hide();
    if (const std::optional<AutoDeployment> &deployment = form()->draft().autoDeployment) {
        m_deployment->setCurrentIndex(m_deployment->findData(deployment->enabled));
        if (deployment->retainStacks)
            m_retain->setCurrentIndex(m_retain->findData(*deployment->retainStacks));
        m_dependsOn->setText(deployment->dependsOn.join(QStringLiteral(", ")));
    }
    for (QComboBox *choice : {m_deployment, m_retain})
        connect(choice, &QComboBox::currentIndexChanged, this, &PermissionsPart::takeAutoDeployment);
    connect(m_dependsOn, &QLineEdit::textChanged, this, &PermissionsPart::takeAutoDeployment);
    takeAutoDeployment();
}

void PermissionsPart::takeAutoDeployment()
{
    const QVariant chosen = m_deployment->currentData();
    m_retain->setEnabled(chosen.isValid());
    m_dependsOn->setEnabled(chosen.isValid());
    form()->edit([&](UpdateDraft &d) {
        d.autoDeployment.reset();
        if (!chosen.isValid())
            return;
        AutoDeployment deployment;
        deployment.enabled = chosen.toBool();
        if (const QVariant retain = m_retain->currentData(); retain.isValid())
            deployment.retainStacks = retain.toBool();
        deployment.dependsOn = typedList(m_dependsOn->text());
        d.autoDeployment = deployment;
    });
}

/// The group was listed under it, and every call about it needs the same one: shown, not chosen.
void PermissionsPart::buildCallAs()
{
    if (!form()->capabilities().hasCallAs)
        return;
    auto *callAs =
        new QLineEdit(form()->draft().group.callAs == CallAs::DelegatedAdmin ? tr("delegated administrator")
                                                                             : tr("the account itself"),
                      this);
    callAs->setReadOnly(true);
    addRow(tr("Acting as"), callAs, {QStringLiteral("CallAs")});
}

void PermissionsPart::buildCapabilities()
{
    auto *choices = new QWidget(this);
    auto *column = new QVBoxLayout(choices);
    column->setContentsMargins(0, 0, 0, 0);
    QStringList offered = knownCapabilities(form()->capabilities().updateRules);
    for (const QString &set : form()->draft().capabilities)
        if (!offered.contains(set))
            offered += set;
    for (const QString &capability : offered) {
        auto *box = new QCheckBox(capability, choices);
        box->setChecked(form()->draft().capabilities.contains(capability));
        connect(box, &QCheckBox::toggled, this, &PermissionsPart::takeCapabilities);
        column->addWidget(box);
        m_capabilities.append(box);
    }
    addRow(tr("Acknowledged"), choices, {QStringLiteral("Capabilities")});
}

void PermissionsPart::takeCapabilities()
{
    QStringList chosen;
    for (const QCheckBox *box : m_capabilities)
        if (box->isChecked())
            chosen += box->text();
    form()->edit([&](UpdateDraft &d) { d.capabilities = chosen; });
}

void PermissionsPart::buildTags()
{
    m_tags->hide();
    m_sendsTags->hide();
    if (!form()->capabilities().clearsTags)
        return;
    m_sendsTags->show();
    QStringList lines;
    m_sendsTags->setChecked(form()->draft().tags.has_value());
    for (const Tag &tag : form()->draft().tags.value_or(form()->current().group.tags))
        lines += tag.key + u'=' + tag.value;
    m_tags->setPlainText(lines.join(u'\n'));
    m_tags->setTabChangesFocus(true);
    m_tags->setFixedHeight(4 * m_tags->fontMetrics().lineSpacing());
    m_tags->setAccessibleName(tr("Tags"));
    m_tags->show();
    m_tags->setEnabled(m_sendsTags->isChecked());
    auto *pane = new QWidget(this);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_sendsTags);
    column->addWidget(m_tags);
    addRow(tr("Tags"), pane, {QStringLiteral("Tags")});
    connect(m_sendsTags, &QCheckBox::toggled, m_tags, &QWidget::setEnabled);
    connect(m_sendsTags, &QCheckBox::toggled, this, &PermissionsPart::takeTags);
    connect(m_tags, &QPlainTextEdit::textChanged, this, &PermissionsPart::takeTags);
}

void PermissionsPart::takeTags()
{
    QList<Tag> tags;
    for (const QString &line : m_tags->toPlainText().split(u'\n')) {
        if (line.trimmed().isEmpty())
            continue;
        const qsizetype equals = line.indexOf(u'=');
        Tag tag;
        tag.key = (equals < 0 ? line : line.left(equals)).trimmed();
        tag.value = equals < 0 ? QString() : line.mid(equals + 1).trimmed();
        tags.append(tag);
    }
    form()->edit(
        [&](UpdateDraft &d) { d.tags = m_sendsTags->isChecked() ? std::optional(tags) : std::nullopt; });
}

void PermissionsPart::buildQueueing()
{
    if (!form()->capabilities().hasManagedExecution)
        return;
    auto *queueing = new QComboBox(this);
    queueing->addItem(tr("leave as it is"));
    queueing->addItem(tr("on: a second operation waits in line"), true);
    queueing->addItem(tr("off: a second operation is refused"), false);
    if (form()->draft().managedExecution)
        queueing->setCurrentIndex(queueing->findData(*form()->draft().managedExecution));
    addRow(tr("&Queueing"), queueing, {QStringLiteral("ManagedExecution")});
    connect(queueing, &QComboBox::currentIndexChanged, this, [this, queueing] {
        const QVariant chosen = queueing->currentData();
        form()->edit([&](UpdateDraft &d) {
            d.managedExecution = chosen.isValid() ? std::optional(chosen.toBool()) : std::nullopt;
        });
    });
}

} // namespace belay
