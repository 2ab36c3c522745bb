// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/updateform.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace belay {

/// What will be sent, what stands in the way, and the typed name where one is asked for.
class ReviewPart final : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewPart(UpdateForm *form, QWidget *parent = nullptr);
    [[nodiscard]] QLineEdit *nameField() const { return m_name; }
    [[nodiscard]] QString text() const; ///< Everything it says, for tests.

private:
    void showReview();

    UpdateForm *m_form;
    QLabel *m_summary;
    QLabel *m_findings;
    QLineEdit *m_name;
};

} // namespace belay
