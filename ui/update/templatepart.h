// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/update/fieldrows.h"

class QButtonGroup;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace belay {

/// Where the template comes from: kept, typed or opened, an address, or one stored at the provider.
class TemplatePart final : public FieldRows
{
    Q_OBJECT
public:
    explicit TemplatePart(UpdateForm *form, QWidget *parent = nullptr);

    void showReading(bool reading);

private:
    void buildText();
    void showChoice();
    void showSize();
    void openFile();

    QButtonGroup *m_choices;
    QWidget *m_textPane;
    QPlainTextEdit *m_text;
    QLabel *m_size;
    QLineEdit *m_address;
    QLineEdit *m_id;
    QLineEdit *m_version;
    QLabel *m_status;
};

} // namespace belay
