// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace belay {

/// What a person sees before there is any connection: two cards, one decision.
class FirstRunPage final : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRunPage(QWidget *parent = nullptr);

signals:
    void connectionRequested();
    void practiceRequested();
};

} // namespace belay
