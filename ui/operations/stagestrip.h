// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/stoppresenter.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace belay {

class StateGlyph;

/// How far a stop has come, a stage a line; news is announced to screen readers.
class StageStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit StageStrip(QWidget *parent = nullptr);
    void show(const QList<StripLine> &lines);

private:
    struct Row
    {
        StateGlyph *glyph;
        QLabel *time;
        QLabel *sentence;
        QLabel *note;
    };
    Row addRow();

    QGridLayout *m_grid;
    QList<Row> m_rows;
    QList<StripLine> m_lines;
};

} // namespace belay
