// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>

namespace belay {

class TemplateHighlighter;

/// A text of lines with their numbers, coloured as JSON or YAML. Tab leaves it.
class CodeEdit final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit CodeEdit(QWidget *parent = nullptr);

    /// Paints the numbers beside the text; called by the margin.
    void paintMargin(QPaintEvent *event);
    [[nodiscard]] int marginWidth() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void placeMargin();

    QWidget *m_margin;
    TemplateHighlighter *m_highlighter;
};

} // namespace belay
