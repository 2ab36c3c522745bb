// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/bannermodel.h"

#include <QWidget>

class QLabel;

namespace belay {

class Banner;

/// At most three banners, then how many more; never takes the focus.
class BannerArea final : public QWidget
{
    Q_OBJECT
public:
    explicit BannerArea(BannerModel *model, QWidget *parent = nullptr);

signals:
    void connectionRequested(const belay::ConnectionId &id); ///< The banner's act needs its dialog.

private:
    void showLines();
    void act(qsizetype line);

    BannerModel *m_model;
    QList<Banner *> m_banners;
    QLabel *m_more;
};

} // namespace belay
