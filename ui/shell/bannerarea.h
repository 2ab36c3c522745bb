// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/bannermodel.h"

#include <QWidget>

class QPushButton;

namespace belay {

class Banner;

/// At most three banners, then how many more, which a press shows; never takes the focus.
class BannerArea final : public QWidget
{
    Q_OBJECT
public:
    explicit BannerArea(BannerModel *model, QWidget *parent = nullptr);

signals:
    void connectionRequested(const belay::ConnectionId &id); ///< The banner's act needs its dialog.

private:
    void showLines();
    void addBanner();
    void act(qsizetype line);

    BannerModel *m_model;
    QList<Banner *> m_banners;
    QPushButton *m_more;
    bool m_showsAll = false;
};

} // namespace belay
