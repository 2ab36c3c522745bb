// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/updateform.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace belay {

/// What will be sent, what stands in the way, the choices that are still open, and the typed name
/// where one is asked for.
class ReviewPart final : public QWidget
{
    Q_OBJECT
public:
    /// `canGuard`: a guard can be armed with the start.
    ReviewPart(UpdateForm *form, bool canGuard, QWidget *parent = nullptr);
    [[nodiscard]] QLineEdit *nameField() const { return m_name; }
    [[nodiscard]] QString text() const; ///< Everything it says, for tests.

private:
    QWidget *buildGuard();
    void showReview();
    void showOpenChoices();
    void addOpenChoice(const ParameterChoice &choice, const TemplateParameter &declared);

    UpdateForm *m_form;
    QLabel *m_summary;
    QLabel *m_findings;
    QVBoxLayout *m_openChoices;
    QStringList m_openKeys;
    QLineEdit *m_name;
};

} // namespace belay
