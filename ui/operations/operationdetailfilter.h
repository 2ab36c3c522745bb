// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/targetresult.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace belay {

/// Which targets matrix and list show: a state, words, and what was picked elsewhere, such as one cause of
/// failures.
class OperationDetailFilter final : public QWidget
{
    Q_OBJECT
public:
    explicit OperationDetailFilter(QWidget *parent = nullptr);

    /// Says that only some targets are shown, and lets a person take that back; empty: all are.
    void narrowTo(const QString &what);
    [[nodiscard]] QLineEdit *words() const { return m_words; }
    [[nodiscard]] QString text() const; ///< What is filtered by, for exports; empty: nothing.
    void clear();

signals:
    void stateChosen(const std::optional<belay::TargetState> &state);
    void wordsTyped(const QString &words);
    void narrowingCleared();

private:
    QComboBox *m_show;
    QLineEdit *m_words;
    QPushButton *m_narrowed;
    QString m_narrowing;
};

} // namespace belay
