// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPalette>
#include <QSyntaxHighlighter>

namespace belay {

enum class TokenKind { Plain, Key, Text, Number, Word, Tag, Comment };

/// A stretch of one line.
struct Token
{
    int start = 0;
    int length = 0;
    TokenKind kind = TokenKind::Plain;
    friend bool operator==(const Token &, const Token &) = default;
};

/// The coloured stretches of one line of JSON or YAML. Each line is read by itself.
[[nodiscard]] QList<Token> templateTokens(const QString &line);

/// Colours keys, texts, numbers, words, tags and comments in a document; the colours follow the
/// palette, the weight tells keys apart without colour.
class TemplateHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    TemplateHighlighter(QTextDocument *document, const QPalette &palette);
    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    bool m_dark = false;
};

} // namespace belay
