// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/update/fieldrows.h"

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace belay {

class RegionList;

/// Which targets the update is for: a choice by how they stand, or accounts and regions, or folders
/// where the group is service managed; and whether a few go first. Nothing named means every target.
class TargetsPart final : public FieldRows
{
    Q_OBJECT
public:
    explicit TargetsPart(UpdateForm *form, QWidget *parent = nullptr);

    /// The targets could not be read: the choices by state stay off.
    void showTargetsError(const QString &words);

private:
    void buildChoices();
    void buildCanary();
    void showChoices();
    void showLists();
    void takeCanary();
    void buildSelfManaged();
    void buildServiceManaged();
    void takeServiceManaged();
    void showModel();

    QButtonGroup *m_choices;
    QLabel *m_choiceNote;
    QCheckBox *m_canaryOn;
    QSpinBox *m_canaryCount;
    QLineEdit *m_canaryNamed;
    QLabel *m_canaryNote;
    QString m_targetsError;
    QCheckBox *m_newerLimits;
    QPlainTextEdit *m_accounts;
    QPlainTextEdit *m_folders;
    QPlainTextEdit *m_folderAccounts;
    QLineEdit *m_accountsUrl;
    QComboBox *m_filter;
    RegionList *m_regions;
    QCheckBox *m_ignoreExisting;
};

} // namespace belay
