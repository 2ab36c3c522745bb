// SPDX-License-Identifier: Apache-2.0
#include "coroutinelint.h"

#include <QRegularExpression>

namespace belay::lint {

namespace {

const QRegularExpression &awaiting()
{
    static const QRegularExpression expression(QStringLiteral(R"(\bco_await\b)"));
    return expression;
}

const QRegularExpression &coroutineWord()
{
    static const QRegularExpression expression(QStringLiteral(R"(\bco_(await|return|yield)\b)"));
    return expression;
}

/// From the end of the statement before, to the semicolon (or the brace) that ends this one.
std::pair<qsizetype, qsizetype> statementAround(const QString &code, qsizetype position)
{
    qsizetype begin = position;
    while (begin > 0 && !QStringLiteral(";{}").contains(code.at(begin - 1)))
        --begin;
    qsizetype end = position;
    int depth = 0;
    while (end < code.size()) {
        const QChar c = code.at(end);
        if (c == u'{' || c == u'(')
            ++depth;
        if (c == u'}' || c == u')')
            --depth;
        if (depth < 0 || (depth == 0 && c == u';'))
            break;
        ++end;
    }
    return {begin, end};
}

qsizetype matchingBack(const QString &code, qsizetype closing, QChar open, QChar close)
{
    int depth = 0;
    for (qsizetype i = closing; i >= 0; --i) {
        if (code.at(i) == close)
            ++depth;
        else if (code.at(i) == open && --depth == 0)
            return i;
    }
    return -1;
}

qsizetype lastNonSpaceBefore(const QString &code, qsizetype position)
{
    qsizetype i = position - 1;
    while (i >= 0 && code.at(i).isSpace())
        --i;
    return i;
}

/// A function or lambda whose braces enclose `position`.
struct Body
{
    bool found = false;
    bool isLambda = false;
    QString captures = {};
    QString parameters = {};
};

/// The head in front of an opening brace, if it is a function's or a lambda's.
Body bodyAt(const QString &code, qsizetype brace)
{
    qsizetype before = lastNonSpaceBefore(code, brace);
    static const QRegularExpression trailing(QStringLiteral(
        R"((\)|\])\s*(?:(?:const|mutable|noexcept|override|final)\b\s*)*(?:->\s*[\w:<>,\s]+)?$)"));
    const QString head = code.mid(std::max<qsizetype>(0, brace - 600), std::min<qsizetype>(600, brace));
    const QRegularExpressionMatch match = trailing.match(head);
    if (before < 0 || !match.hasMatch())
        return {};
    qsizetype closing = brace - head.size() + match.capturedStart(1);
    Body body;
    if (code.at(closing) == u')') {
        const qsizetype open = matchingBack(code, closing, u'(', u')');
        if (open < 0)
            return {};
        body.parameters = code.mid(open + 1, closing - open - 1);
        const qsizetype name = lastNonSpaceBefore(code, open);
        static const QRegularExpression control(
            QStringLiteral(R"(\b(if|for|while|switch|catch|constexpr)$)"));
        if (control.match(code.left(name + 1).right(12)).hasMatch())
            return {};
        closing = name;
    }
    body.found = true;
    if (closing >= 0 && code.at(closing) == u']') {
        const qsizetype open = matchingBack(code, closing, u'[', u']');
        body.isLambda = true;
        body.captures = code.mid(open + 1, closing - open - 1).trimmed();
    }
    return body;
}

Body bodyAround(const QString &code, qsizetype position)
{
    int depth = 0;
    for (qsizetype i = position; i > 0; --i) {
        if (code.at(i) == u'}')
            ++depth;
        if (code.at(i) != u'{' || depth-- > 0)
            continue;
        depth = 0;
        if (const Body body = bodyAt(code, i); body.found)
            return body;
    }
    return {};
}

QStringList statementRules(const QString &statement)
{
    QStringList rules;
    const qsizetype await = awaiting().match(statement).capturedStart();
    const QString operand = statement.mid(await);
    static const QRegularExpression condition(
        QStringLiteral(R"(^\s*(?:\}?\s*else\s+)?(if|while|for|switch)\b)"));
    static const QRegularExpression otherWord(QStringLiteral(R"(\bco_(return|yield)\b)"));
    static const QRegularExpression lambda(QStringLiteral(R"([(,=\s]\[[^\]]*\]\s*[({])"));
    if (statement.count(awaiting()) > 1)
        rules += QStringLiteral("more than one co_await in a statement");
    if (condition.match(statement).hasMatch())
        rules += QStringLiteral("co_await in a condition");
    if (otherWord.match(statement).hasMatch())
        rules += QStringLiteral("co_await inside co_return or co_yield");
    if (statement.contains(u'?'))
        rules += QStringLiteral("co_await beside ?:");
    if (operand.contains(u'{'))
        rules += QStringLiteral("braces in the operand of co_await");
    if (lambda.match(operand).hasMatch())
        rules += QStringLiteral("lambda in the operand of co_await");
    return rules;
}

} // namespace

QList<Finding> coroutineFindings(const QString &code)
{
    QList<Finding> findings;
    auto awaits = awaiting().globalMatch(code);
    while (awaits.hasNext()) {
        const qsizetype at = awaits.next().capturedStart();
        const auto [begin, end] = statementAround(code, at);
        for (const QString &rule : statementRules(code.mid(begin, end - begin)))
            findings.append({lineAt(code, at), rule});
    }
    auto words = coroutineWord().globalMatch(code);
    while (words.hasNext()) {
        const qsizetype at = words.next().capturedStart();
        const Body body = bodyAround(code, at);
        if (body.isLambda && !body.captures.isEmpty())
            findings.append({lineAt(code, at), QStringLiteral("lambda coroutine with captures")});
        static const QRegularExpression reference(
            QStringLiteral(R"(&|\bQStringView\b|\bQByteArrayView\b|\bspan\b)"));
        static const QRegularExpression functionTypes(QStringLiteral(R"(\bfunction\s*<[^;]*?\)>)"));
        QString parameters = body.parameters;
        parameters.remove(functionTypes);
        if (reference.match(parameters).hasMatch())
            findings.append({lineAt(code, at), QStringLiteral("coroutine takes a reference or a view")});
    }
    return findings;
}

} // namespace belay::lint
