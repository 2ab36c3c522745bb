// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/bannerarea.h"

#include "ui/common/banner.h"

#include <QLabel>
#include <QVBoxLayout>

namespace belay {
namespace {

constexpr qsizetype mostBanners = 3;

} // namespace

BannerArea::BannerArea(BannerModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_more(new QLabel)
{
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    for (qsizetype line = 0; line < mostBanners; ++line) {
        auto *banner = new Banner(this);
        m_banners.append(banner);
        lines->addWidget(banner);
        connect(banner, &Banner::actionTriggered, this, [this, line] { act(line); });
    }
    lines->addWidget(m_more);
    connect(model, &BannerModel::changed, this, &BannerArea::showLines);
    showLines();
}

void BannerArea::showLines()
{
    const QList<BannerLine> &lines = m_model->lines();
    for (qsizetype line = 0; line < mostBanners; ++line) {
        if (line < lines.size())
            m_banners.at(line)->show(lines.at(line).word, lines.at(line).sentence, lines.at(line).action);
        else
            m_banners.at(line)->hide();
    }
    const int more = int(std::max<qsizetype>(0, lines.size() - mostBanners));
    //: Under three banners: %n further ones are not shown.
    m_more->setText(tr("%n more", nullptr, more));
    m_more->setVisible(more > 0);
}

void BannerArea::act(qsizetype line)
{
    const BannerLine chosen = m_model->lines().value(line);
    if (chosen.cause == BannerCause::WrongAccount)
        emit connectionRequested(chosen.connection);
    else
        m_model->act(chosen);
}

} // namespace belay
