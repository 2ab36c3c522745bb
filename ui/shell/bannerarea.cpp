// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/bannerarea.h"

#include "ui/common/banner.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace belay {
namespace {

constexpr qsizetype mostBanners = 3;

} // namespace

BannerArea::BannerArea(BannerModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_more(new QPushButton)
{
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    lines->addWidget(m_more, 0, Qt::AlignLeft);
    m_more->setFlat(true);
    m_more->setFocusPolicy(Qt::TabFocus);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_showsAll = !m_showsAll;
        showLines();
    });
    connect(model, &BannerModel::changed, this, &BannerArea::showLines);
    showLines();
}

void BannerArea::addBanner()
{
    const qsizetype line = m_banners.size();
    auto *banner = new Banner(this);
    m_banners.append(banner);
    qobject_cast<QVBoxLayout *>(layout())->insertWidget(int(line), banner);
    connect(banner, &Banner::actionTriggered, this, [this, line] { act(line); });
}

void BannerArea::showLines()
{
    const QList<BannerLine> &lines = m_model->lines();
    const qsizetype more = std::max<qsizetype>(0, lines.size() - mostBanners);
    m_showsAll = m_showsAll && more > 0;
    const qsizetype shown = m_showsAll ? lines.size() : lines.size() - more;
    while (m_banners.size() < shown)
        addBanner();
    for (qsizetype line = 0; line < m_banners.size(); ++line) {
        if (line < shown)
            m_banners.at(line)->show(lines.at(line).word, lines.at(line).sentence, lines.at(line).action);
        else
            m_banners.at(line)->hide();
    }
    //: Under three banners: %n further ones are not shown.
    m_more->setText(m_showsAll ? tr("show fewer") : tr("%n more", nullptr, int(more)));
    m_more->setVisible(more > 0);
}

void BannerArea::act(qsizetype line)
{
    const BannerLine chosen = m_model->lines().value(line);
    if (chosen.needsDialog())
        emit connectionRequested(chosen.connection);
    else
        m_model->act(chosen);
}

} // namespace belay
