// SPDX-License-Identifier: Apache-2.0
#include "core/domain/yamlreader.h"

namespace belay {
namespace {

constexpr int deepest = 64;

/// The line without its comment: a # at the start or after a space, outside quotes.
QString withoutComment(const QString &text)
{
    QChar quote;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (!quote.isNull()) {
            if (c == u'\\' && quote == u'"')
                ++i;
            else if (c == quote)
                quote = {};
        } else if ((c == u'"' || c == u'\'') &&
                   (i == 0 || QStringLiteral(" ,[{:").contains(text.at(i - 1)))) {
            quote = c;
        } else if (c == u'#' && (i == 0 || text.at(i - 1).isSpace())) {
            return text.left(i);
        }
    }
    return text;
}

/// Where the colon of a key stands; -1: the line is no entry of a mapping.
qsizetype colonOf(const QString &text)
{
    qsizetype at = 0;
    if (text.startsWith(u'"') || text.startsWith(u'\'')) {
        if (!YamlFlowReader::quoted(text, at))
            return -1;
        return at < text.size() && text.at(at) == u':' ? at : -1;
    }
    for (; at < text.size(); ++at)
        if (text.at(at) == u':' && (at + 1 == text.size() || text.at(at + 1).isSpace()))
            return at;
    return -1;
}

QString keyOf(const QString &text)
{
    qsizetype at = 0;
    if (text.startsWith(u'"') || text.startsWith(u'\''))
        return YamlFlowReader::quoted(text, at).value_or(text);
    return text.trimmed();
}

QString within(const QString &path, const QString &key)
{
    return path.isEmpty() ? key : path + u'.' + key;
}

QString tagged(const QString &tag, const QString &value)
{
    return tag.isEmpty() ? value : value.isEmpty() ? tag : tag + u' ' + value;
}

} // namespace

bool YamlReader::Line::isBlank() const
{
    const QString bare = text.trimmed();
    return bare.isEmpty() || bare.startsWith(u'#') || bare == u"---" || bare.startsWith(u'%');
}

YamlReader::YamlReader(const QString &text)
{
    const QString unmarked = text.startsWith(QChar::ByteOrderMark) ? text.mid(1) : text;
    for (QString line : unmarked.split(u'\n')) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (line == u"...")
            break;
        int indent = 0;
        while (indent < line.size() && line.at(indent) == u' ')
            ++indent;
        m_lines.append({line, indent});
    }
    if (skipBlank())
        readBlock(m_lines.at(m_at).indent, {});
    m_broken = m_broken || skipBlank();
}

void YamlReader::add(const QString &path, const QString &value, int line)
{
    m_nodes.append({path, value, line});
}

bool YamlReader::skipBlank()
{
    while (m_at < m_lines.size() && m_lines.at(m_at).isBlank())
        ++m_at;
    return m_at < m_lines.size();
}

void YamlReader::readBlock(int indent, const QString &path)
{
    if (++m_depth > deepest) {
        m_broken = true;
        return;
    }
    const QString text = m_lines.at(m_at).text.mid(indent);
    if (text == u"-" || text.startsWith(u"- ")) {
        readSequence(indent, path);
    } else if (text.startsWith(u'{') || text.startsWith(u'[')) {
        readValue(text, indent - 1, path);
    } else if (text.startsWith(u'\t')) {
        m_broken = true;
    } else if (colonOf(withoutComment(text)) >= 0) {
        readMapping(indent, path);
    } else if (path.isEmpty()) {
        m_broken = true; // a document that is a lone word is no template
    } else {
        readValue(text, indent - 1, path);
    }
    --m_depth;
}

void YamlReader::readSequence(int indent, const QString &path)
{
    for (int index = 0; !m_broken && skipBlank() && m_lines.at(m_at).indent == indent; ++index) {
        Line &line = m_lines[m_at];
        const QString text = line.text.mid(indent);
        if (text != u"-" && !text.startsWith(u"- "))
            return;
        const QString item = path + QStringLiteral("[%1]").arg(index);
        const QString rest = withoutComment(text.mid(1)).trimmed();
        if (rest.isEmpty()) {
            readNested(indent, item, {});
            continue;
        }
        const auto offset = int(indent + 1 + text.mid(1).indexOf(rest.at(0)));
        const bool isNested = rest.startsWith(u"- ") || rest == u"-" ||
                              (!QStringLiteral("{[!|>").contains(rest.at(0)) && colonOf(rest) >= 0);
        if (isNested) { // "- Key: value": the entry is a block of its own
            line.text = QString(offset, u' ') + line.text.mid(offset);
            line.indent = offset;
            readBlock(offset, item);
        } else {
            readValue(text.mid(1).trimmed(), indent, item);
        }
    }
}

void YamlReader::readMapping(int indent, const QString &path)
{
    while (!m_broken && skipBlank() && m_lines.at(m_at).indent == indent) {
        const QString text = m_lines.at(m_at).text.mid(indent);
        const qsizetype colon = colonOf(text);
        if (colon < 0 || text.startsWith(u'#') || text.startsWith(u'\t')) { // tabs never indent
            m_broken = true;
            return;
        }
        readValue(text.mid(colon + 1).trimmed(), indent, within(path, keyOf(text.left(colon))));
    }
    if (!m_broken && m_at < m_lines.size() && m_lines.at(m_at).indent > indent)
        m_broken = true;
}

/// `rest` is what stands behind "key:" or "-" of the current line; nested lines lie deeper than `indent`.
void YamlReader::readValue(QString rest, int indent, const QString &path)
{
    QString tag;
    if (rest.startsWith(u'!') || rest.startsWith(u'&')) {
        const qsizetype end = rest.indexOf(u' ');
        tag = end < 0 ? rest : rest.left(end);
        rest = end < 0 ? QString() : rest.mid(end + 1).trimmed();
    }
    const QString bare = withoutComment(rest).trimmed();
    if (bare.isEmpty())
        return readNested(indent, path, tag);
    if (bare.startsWith(u'|') || bare.startsWith(u'>'))
        return readBlockScalar(tag, indent, path);
    if (QStringLiteral("\"'").contains(bare.at(0))) {
        const qsizetype scalar = m_nodes.size();
        readFlow(rest, path);
        if (m_nodes.size() > scalar)
            m_nodes[scalar].value = tagged(tag, m_nodes.at(scalar).value);
        return;
    }
    if (QStringLiteral("{[").contains(bare.at(0))) {
        if (!tag.isEmpty())
            add(path, tag, int(m_at));
        return readFlow(rest, path);
    }
    readPlain(bare, tag, indent, path);
}

void YamlReader::readNested(int indent, const QString &path, const QString &tag)
{
    const auto line = int(m_at++);
    const bool more = skipBlank();
    const QString next = more ? m_lines.at(m_at).text.trimmed() : QString();
    const bool isList = next == u"-" || next.startsWith(u"- ");
    const int deeper = more ? m_lines.at(m_at).indent : -1;
    if (deeper > indent || (isList && deeper == indent)) {
        if (!tag.isEmpty())
            add(path, tag, line);
        return readBlock(deeper, path);
    }
    add(path, tag, line);
}

void YamlReader::readBlockScalar(const QString &tag, int indent, const QString &path)
{
    const auto line = int(m_at++);
    QStringList text;
    int margin = -1;
    for (; m_at < m_lines.size(); ++m_at) {
        const Line &next = m_lines.at(m_at);
        const bool isEmpty = next.text.trimmed().isEmpty();
        if (!isEmpty && next.indent <= indent)
            break;
        if (!isEmpty && margin < 0)
            margin = next.indent;
        text += isEmpty ? QString() : next.text.mid(margin);
    }
    while (!text.isEmpty() && text.constLast().isEmpty())
        text.removeLast();
    add(path, tagged(tag, text.join(u'\n')), line);
}

void YamlReader::readPlain(QString text, const QString &tag, int indent, const QString &path)
{
    const auto line = int(m_at++);
    while (!m_broken && skipBlank() && m_lines.at(m_at).indent > indent) {
        const QString more = withoutComment(m_lines.at(m_at++).text).trimmed();
        m_broken = colonOf(more) >= 0; // a key where none may stand
        text += u' ' + more;
    }
    add(path, tagged(tag, text), line);
}

/// The flow may go on over several lines: it is given one, some, then all that follow, and says where
/// it ended.
void YamlReader::readFlow(const QString &start, const QString &path)
{
    const qsizetype first = m_at;
    const qsizetype rest = m_lines.size() - first;
    for (const qsizetype count : {qsizetype(1), std::min(rest, qsizetype(16)), rest}) {
        QString text = start;
        for (qsizetype line = 1; line < count; ++line)
            text += u'\n' + m_lines.at(first + line).text;
        YamlFlowReader flow(text, int(first));
        if (!flow.read(path))
            continue;
        m_nodes += flow.nodes();
        m_at = first + QStringView(text).left(flow.position()).count(u'\n') + 1;
        const qsizetype end = text.indexOf(u'\n', flow.position());
        const qsizetype length = end < 0 ? -1 : end - flow.position();
        m_broken = !withoutComment(text.mid(flow.position(), length)).trimmed().isEmpty();
        return;
    }
    m_broken = true;
}

YamlFlowReader::YamlFlowReader(const QString &text, int firstLine)
    : m_text(text)
    , m_line(firstLine)
{
}

void YamlFlowReader::skipSpace()
{
    for (; m_at < m_text.size(); ++m_at) {
        const QChar c = m_text.at(m_at);
        if (c == u'\n')
            ++m_line;
        else if (c == u'#' && m_at > 0 && m_text.at(m_at - 1).isSpace())
            m_at = std::max(m_at, m_text.indexOf(u'\n', m_at) - 1);
        else if (!c.isSpace())
            return;
    }
}

std::optional<QString> YamlFlowReader::quoted(const QString &text, qsizetype &at)
{
    const QChar quote = text.at(at++);
    QString value;
    for (; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (c == quote && quote == u'\'' && at + 1 < text.size() && text.at(at + 1) == u'\'') {
            value += c;
            ++at;
        } else if (c == quote) {
            ++at;
            return value;
        } else if (c == u'\\' && quote == u'"' && at + 1 < text.size()) {
            const QChar escaped = text.at(++at);
            switch (escaped.unicode()) {
            case u'n':
                value += u'\n';
                break;
            case u't':
                value += u'\t';
                break;
            case u'r':
                value += u'\r';
                break;
            case u'u':
                value += QChar(char16_t(text.mid(at + 1, 4).toUShort(nullptr, 16)));
                at += 4;
                break;
            default:
                value += escaped;
            }
        } else {
            value += c;
        }
    }
    return std::nullopt;
}

std::optional<QString> YamlFlowReader::scalar(bool isKey)
{
    if (m_text.at(m_at) == u'"' || m_text.at(m_at) == u'\'') {
        const qsizetype before = m_at;
        const std::optional<QString> text = quoted(m_text, m_at);
        m_line += int(QStringView(m_text).mid(before, m_at - before).count(u'\n'));
        return text;
    }
    const qsizetype before = m_at;
    while (m_at < m_text.size()) {
        const QChar c = m_text.at(m_at);
        const bool isColon = c == u':' && (m_at + 1 == m_text.size() || m_text.at(m_at + 1).isSpace());
        if (c == u',' || c == u']' || c == u'}' || c == u'\n' || (isKey && isColon))
            break;
        ++m_at;
    }
    const QString text = m_text.mid(before, m_at - before).trimmed();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

bool YamlFlowReader::readCollection(const QString &path, QChar closing)
{
    ++m_at;
    for (int index = 0;; ++index) {
        skipSpace();
        if (m_at >= m_text.size())
            return false;
        if (m_text.at(m_at) == closing) {
            ++m_at;
            return true;
        }
        QString place = path + QStringLiteral("[%1]").arg(index);
        if (closing == u'}') {
            const std::optional<QString> key = scalar(true);
            skipSpace();
            if (!key || m_at >= m_text.size() || m_text.at(m_at) != u':')
                return false;
            ++m_at;
            place = within(path, *key);
        }
        if (!read(place))
            return false;
        skipSpace();
        if (m_at < m_text.size() && m_text.at(m_at) == u',')
            ++m_at;
        else if (m_at >= m_text.size() || m_text.at(m_at) != closing)
            return false;
    }
}

bool YamlFlowReader::read(const QString &path)
{
    skipSpace();
    if (m_at >= m_text.size() || m_depth > deepest)
        return false;
    const QChar c = m_text.at(m_at);
    const int line = m_line;
    if (c == u'{' || c == u'[') {
        ++m_depth;
        const qsizetype before = m_nodes.size();
        const bool isRead = readCollection(path, c == u'{' ? u'}' : u']');
        if (isRead && m_nodes.size() == before)
            m_nodes.append({path, c == u'{' ? QStringLiteral("{}") : QStringLiteral("[]"), line});
        --m_depth;
        return isRead;
    }
    const std::optional<QString> text = scalar(false);
    if (text)
        m_nodes.append({path, *text, line});
    return text.has_value();
}

} // namespace belay
