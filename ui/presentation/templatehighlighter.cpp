// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/templatehighlighter.h"

#include "ui/presentation/theme.h"

#include <QRegularExpression>

namespace belay {
namespace {

/// Behind a quoted text that begins at `at`.
qsizetype endOfQuoted(const QString &line, qsizetype at)
{
    const QChar quote = line.at(at);
    for (++at; at < line.size(); ++at) {
        if (line.at(at) == u'\\' && quote == u'"')
            ++at;
        else if (line.at(at) == quote)
            return at + 1;
    }
    return line.size();
}

bool isKeyEnd(const QString &line, qsizetype at)
{
    while (at < line.size() && line.at(at) == u' ')
        ++at;
    return at < line.size() && line.at(at) == u':' &&
           (at + 1 == line.size() || !line.at(at + 1).isLetterOrNumber());
}

TokenKind kindOfWord(const QString &word)
{
    static const QRegularExpression number(QStringLiteral("\\A[-+]?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?\\z"));
    static const QStringList words{QStringLiteral("true"), QStringLiteral("false"), QStringLiteral("null"),
                                   QStringLiteral("True"), QStringLiteral("False"), QStringLiteral("yes"),
                                   QStringLiteral("no")};
    if (number.match(word).hasMatch())
        return TokenKind::Number;
    return words.contains(word) ? TokenKind::Word : TokenKind::Plain;
}

QColor colourOf(TokenKind kind, bool dark)
{
    switch (kind) {
    case TokenKind::Key:
        return dark ? QColor(0x8a, 0xb8, 0xff) : QColor(0x1b, 0x4f, 0x9c);
    case TokenKind::Text:
        return dark ? QColor(0x9c, 0xd5, 0x9c) : QColor(0x1d, 0x62, 0x2a);
    case TokenKind::Number:
    case TokenKind::Word:
        return dark ? QColor(0xe2, 0xb0, 0xff) : QColor(0x74, 0x2a, 0x9b);
    case TokenKind::Tag:
        return dark ? QColor(0xf0, 0xc0, 0x70) : QColor(0x84, 0x4c, 0x00);
    case TokenKind::Comment:
        return dark ? QColor(0xa8, 0xa8, 0xa8) : QColor(0x5e, 0x5e, 0x5e);
    case TokenKind::Plain:
        break;
    }
    return {};
}

} // namespace

QList<Token> templateTokens(const QString &line)
{
    QList<Token> tokens;
    const auto add = [&tokens](qsizetype from, qsizetype to, TokenKind kind) {
        if (to > from && kind != TokenKind::Plain)
            tokens.append({int(from), int(to - from), kind});
    };
    static const QString separators = QStringLiteral(" ,[]{}");
    for (qsizetype at = 0; at < line.size();) {
        const QChar c = line.at(at);
        const bool begins = at == 0 || separators.contains(line.at(at - 1)) || line.at(at - 1) == u':';
        if (c == u'#' && (at == 0 || line.at(at - 1).isSpace())) {
            add(at, line.size(), TokenKind::Comment);
            break;
        }
        if ((c == u'"' || c == u'\'') && begins) {
            const qsizetype end = endOfQuoted(line, at);
            add(at, end, isKeyEnd(line, end) ? TokenKind::Key : TokenKind::Text);
            at = end;
            continue;
        }
        if (separators.contains(c) || c == u':') {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < line.size() && !QStringLiteral(",[]{}").contains(line.at(end)) && !isKeyEnd(line, end) &&
               !(line.at(end) == u' ' && end + 1 < line.size() && line.at(end + 1) == u'#'))
            ++end;
        const QString word = line.mid(at, end - at).trimmed();
        if (word.startsWith(u'!')) {
            const qsizetype tagEnd = at + (word.indexOf(u' ') < 0 ? word.size() : word.indexOf(u' '));
            add(at, tagEnd, TokenKind::Tag);
            at = tagEnd;
            continue;
        }
        if (word == u"-" || word.startsWith(u"- ")) {
            at += 1;
            continue;
        }
        add(at, at + word.size(), isKeyEnd(line, end) ? TokenKind::Key : kindOfWord(word));
        at = std::max(end, at + 1);
    }
    return tokens;
}

TemplateHighlighter::TemplateHighlighter(QTextDocument *document, const QPalette &palette)
    : QSyntaxHighlighter(document)
{
    setPalette(palette);
}

void TemplateHighlighter::setPalette(const QPalette &palette)
{
    m_dark = &themeFor(palette) == &darkTheme();
    rehighlight();
}

void TemplateHighlighter::highlightBlock(const QString &text)
{
    for (const Token &token : templateTokens(text)) {
        QTextCharFormat format;
        format.setForeground(colourOf(token.kind, m_dark));
        if (token.kind == TokenKind::Key)
            format.setFontWeight(QFont::DemiBold);
        format.setFontItalic(token.kind == TokenKind::Comment);
        setFormat(token.start, token.length, format);
    }
}

} // namespace belay
