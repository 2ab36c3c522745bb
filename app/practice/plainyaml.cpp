// SPDX-License-Identifier: Apache-2.0
#include "app/practice/plainyaml.h"

#include <QStringList>
#include <QVariantMap>

namespace belay::practice {

namespace {

struct Line
{
    int indent;
    QString text;
};

/// Text up to a comment that stands outside quotes.
QString withoutComment(const QString &text)
{
    QChar quote;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if (c == u'"' || c == u'\'')
            quote = c;
        else if (c == u'#' && (i == 0 || text[i - 1].isSpace()))
            return text.left(i).trimmed();
    }
    return text.trimmed();
}

/// Position of the colon that ends a key, -1 when the text is no "key: value".
qsizetype keyEnd(const QString &text)
{
    QChar quote;
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if (c == u'"' || c == u'\'')
            quote = c;
        else if (c == u'[' || c == u'{')
            ++depth;
        else if (c == u']' || c == u'}')
            --depth;
        else if (c == u':' && depth == 0 && (i + 1 == text.size() || text[i + 1].isSpace()))
            return i;
    }
    return -1;
}

/// One-line values: scalars, [a, b], {k: v}.
class FlowReader
{
public:
    explicit FlowReader(const QString &text)
        : m_text(text)
    {
    }

    std::optional<QVariant> readAll()
    {
        const QVariant value = read(QStringView());
        skipSpace();
        return m_failed || m_at < m_text.size() ? std::nullopt : std::optional(value);
    }

private:
    QVariant read(QStringView enders)
    {
        skipSpace();
        if (m_at >= m_text.size())
            return QString();
        const QChar c = m_text[m_at];
        if (c == u'[')
            return readList();
        if (c == u'{')
            return readMap();
        if (c == u'"' || c == u'\'')
            return readQuoted(c);
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !enders.contains(m_text[m_at]))
            ++m_at;
        return m_text.mid(start, m_at - start).trimmed();
    }

    QVariant readList()
    {
        QVariantList list;
        ++m_at;
        while (!takes(u']') && !m_failed) {
            list.append(read(u",]"));
            m_failed = m_failed || (!takes(u',') && !peeks(u']'));
        }
        return list;
    }

    QVariant readMap()
    {
        QVariantMap map;
        ++m_at;
        while (!takes(u'}') && !m_failed) {
            const QString key = read(u":,}").toString();
            m_failed = m_failed || !takes(u':');
            map.insert(key, read(u",}"));
            m_failed = m_failed || (!takes(u',') && !peeks(u'}'));
        }
        return map;
    }

    QString readQuoted(QChar quote)
    {
        QString value;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == u'\\' && quote == u'"' && m_at + 1 < m_text.size()) {
                const QChar escaped = m_text[++m_at];
                value += escaped == u'n' ? QChar(u'\n') : escaped == u't' ? QChar(u'\t') : escaped;
            } else if (m_text[m_at] != quote) {
                value += m_text[m_at];
            } else if (quote == u'\'' && m_at + 1 < m_text.size() && m_text[m_at + 1] == quote) {
                value += m_text[m_at++];
            } else {
                ++m_at;
                return value;
            }
        }
        m_failed = true;
        return value;
    }

    void skipSpace()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }
    bool peeks(QChar c)
    {
        skipSpace();
        return m_at < m_text.size() && m_text[m_at] == c;
    }
    bool takes(QChar c)
    {
        const bool there = peeks(c);
        m_at += there ? 1 : 0;
        m_failed = m_failed || m_at > m_text.size() || (!there && m_at >= m_text.size());
        return there;
    }

    QString m_text;
    qsizetype m_at = 0;
    bool m_failed = false;
};

class BlockReader
{
public:
    explicit BlockReader(const QString &text)
    {
        for (const QString &raw : text.split(u'\n')) {
            QString line = raw;
            line.remove(u'\r');
            int indent = 0;
            while (indent < line.size() && line[indent] == u' ')
                ++indent;
            m_raw.append({indent, line});
        }
    }

    std::optional<QVariant> readAll()
    {
        skipEmpty();
        if (m_at < m_raw.size() && content() == u"---") {
            ++m_at;
            skipEmpty();
        }
        const QVariant value = readBlock(0);
        skipEmpty();
        return m_failed || m_at < m_raw.size() ? std::nullopt : std::optional(value);
    }

private:
    QString content() const { return withoutComment(m_raw[m_at].text.mid(m_raw[m_at].indent)); }

    void skipEmpty()
    {
        while (m_at < m_raw.size() && content().isEmpty())
            ++m_at;
    }

    QVariant readBlock(int least)
    {
        skipEmpty();
        if (m_at >= m_raw.size() || m_raw[m_at].indent < least)
            return QString();
        const int indent = m_raw[m_at].indent;
        const QString text = content();
        if (text == u"-" || text.startsWith(u"- "))
            return readList(indent);
        if (keyEnd(text) >= 0)
            return readMap(indent);
        ++m_at;
        return inlined(text);
    }

    QVariant readList(int indent)
    {
        QVariantList list;
        while (here(indent) && (content() == u"-" || content().startsWith(u"- "))) {
            const QString rest = content().mid(1).trimmed();
            if (rest.isEmpty()) {
                ++m_at;
                list.append(readBlock(indent + 1));
            } else if (keyEnd(rest) >= 0) { // "- key: value": a mapping that begins on the dash's line
                QString &line = m_raw[m_at].text;
                line[indent] = u' ';
                int inner = indent;
                while (line[inner] == u' ')
                    ++inner;
                m_raw[m_at].indent = inner;
                list.append(readMap(inner));
            } else {
                ++m_at;
                list.append(inlined(rest));
            }
        }
        return list;
    }

    QVariant readMap(int indent)
    {
        QVariantMap map;
        while (here(indent)) {
            const QString text = content();
            const qsizetype colon = keyEnd(text);
            if (colon < 0) {
                m_failed = true;
                return map;
            }
            const QString key = FlowReader(text.left(colon)).readAll().value_or(QVariant()).toString();
            const QString value = text.mid(colon + 1).trimmed();
            ++m_at;
            if (value.isEmpty()) {
                skipEmpty();
                const bool listHere = m_at < m_raw.size() && m_raw[m_at].indent == indent &&
                                      (content() == u"-" || content().startsWith(u"- "));
                map.insert(key, readBlock(listHere ? indent : indent + 1));
            } else if (value.startsWith(u'|') || value.startsWith(u'>')) {
                map.insert(key, readText(indent));
            } else {
                map.insert(key, inlined(value));
            }
        }
        return map;
    }

    QString readText(int indent)
    {
        QStringList lines;
        while (m_at < m_raw.size() && (m_raw[m_at].indent > indent || m_raw[m_at].text.trimmed().isEmpty()))
            lines.append(m_raw[m_at++].text.trimmed());
        return lines.join(u'\n');
    }

    QVariant inlined(const QString &text)
    {
        const bool isFlow =
            text.startsWith(u'[') || text.startsWith(u'{') || text.startsWith(u'"') || text.startsWith(u'\'');
        if (!isFlow)
            return text;
        const std::optional<QVariant> value = FlowReader(text).readAll();
        m_failed = m_failed || !value;
        return value.value_or(QVariant());
    }

    bool here(int indent)
    {
        skipEmpty();
        if (m_failed || m_at >= m_raw.size() || m_raw[m_at].indent < indent)
            return false;
        m_failed = m_raw[m_at].indent != indent;
        return !m_failed;
    }

    QList<Line> m_raw;
    qsizetype m_at = 0;
    bool m_failed = false;
};

} // namespace

std::optional<QVariant> readPlainYaml(const QString &text)
{
    return BlockReader(text).readAll();
}

} // namespace belay::practice
