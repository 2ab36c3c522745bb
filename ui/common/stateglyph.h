// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/stateglyphs.h"

#include <QWidget>

namespace belay {

/// A state's sign beside a word; the word is the accessible name.
class StateGlyph final : public QWidget
{
    Q_OBJECT
public:
    explicit StateGlyph(QWidget *parent = nullptr);
    void show(Glyph glyph, const QString &word);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Glyph m_glyph = Glyph::None;
    QString m_word;
};

/// The same in any colour context: paints "glyph word", as an attention pill where the state is one.
/// Returns the width used.
int paintStateWord(QPainter &painter, const QRect &place, Glyph glyph, const QString &word, const QPalette &palette);

} // namespace belay
