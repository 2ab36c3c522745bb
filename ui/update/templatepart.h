// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/update/fieldrows.h"

class QButtonGroup;
class QLineEdit;
class QPushButton;

namespace belay {

class CodeEdit;
class DiffView;
struct TemplateCheck;

/// Where the template comes from: kept, typed or opened, an address, or one stored at the provider;
/// how it differs from the current one, and what the cloud's own check says of it.
class TemplatePart final : public FieldRows
{
    Q_OBJECT
public:
    explicit TemplatePart(UpdateForm *form, QWidget *parent = nullptr);

    void showReading(bool reading);
    void showCheck(const TemplateCheck &check);
    [[nodiscard]] DiffView *diff() const { return m_diff; }

signals:
    void checkRequested();

private:
    void buildBelow();
    void showDiff();
    void buildText();
    void showChoice();
    void showSize();
    void openFile();

    QButtonGroup *m_choices;
    QWidget *m_textPane;
    CodeEdit *m_text;
    QLabel *m_size;
    QLineEdit *m_address;
    QLineEdit *m_id;
    QLineEdit *m_version;
    QLabel *m_status;
    QPushButton *m_check = nullptr;
    QLabel *m_checkWords = nullptr;
    QPushButton *m_compare = nullptr;
    DiffView *m_diff = nullptr;
};

} // namespace belay
