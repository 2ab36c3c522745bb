// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/update/fieldrows.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace belay {

/// Which targets the update is for: accounts and regions, or folders where the group is service
/// managed. Nothing named means every target.
class TargetsPart final : public FieldRows
{
    Q_OBJECT
public:
    explicit TargetsPart(UpdateForm *form, QWidget *parent = nullptr);

private:
    void buildSelfManaged();
    void buildServiceManaged();
    void takeServiceManaged();
    void showModel();

    QPlainTextEdit *m_accounts;
    QPlainTextEdit *m_folders;
    QPlainTextEdit *m_folderAccounts;
    QLineEdit *m_accountsUrl;
    QComboBox *m_filter;
    QLineEdit *m_regions;
    QCheckBox *m_ignoreExisting;
};

} // namespace belay
