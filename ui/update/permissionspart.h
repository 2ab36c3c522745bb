// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/update/fieldrows.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace belay {

/// Roles, permission model, automatic deployment, acknowledged capabilities, tags, queueing and
/// descriptions. What is left as it is, is not sent, save for roles that must be named again.
class PermissionsPart final : public FieldRows
{
    Q_OBJECT
public:
    explicit PermissionsPart(UpdateForm *form, QWidget *parent = nullptr);

private:
    void buildDescriptions();
    void buildRoles();
    void buildAutoDeployment();
    void buildCallAs();
    void buildCapabilities();
    void buildTags();
    void buildQueueing();
    void takeAutoDeployment();
    void takeCapabilities();
    void takeTags();

    QComboBox *m_model;
    QComboBox *m_deployment;
    QComboBox *m_retain;
    QLineEdit *m_dependsOn;
    QList<QCheckBox *> m_capabilities;
    QCheckBox *m_sendsTags;
    QPlainTextEdit *m_tags;
};

} // namespace belay
