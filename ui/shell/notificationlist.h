// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/noticecentre.h"

#include <QDialog>

class QLabel;
class QListWidget;

namespace belay {

/// What happened, the newest first; Enter goes there, Delete takes a line off. Not modal.
class NotificationList final : public QDialog
{
    Q_OBJECT
public:
    NotificationList(NoticeCentre *centre, QWidget *parent);

signals:
    void requested(const belay::NoticeTarget &target);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showNotices();

    NoticeCentre *m_centre;
    QListWidget *m_list;
    QLabel *m_empty;
};

} // namespace belay
