// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/aws/xmlanswer.h"

#include <pugixml.hpp>

#include <QRegularExpression>

#include <cstring>
#include <string_view>

namespace belay::aws {

namespace {

constexpr qsizetype largestBody = 8 * 1024 * 1024;
constexpr int deepestNesting = 64;

std::string_view localName(const pugi::xml_node &node)
{
    const std::string_view name = node.name();
    const size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node childOf(const pugi::xml_node &node, std::string_view name)
{
    return node.find_child([name](const pugi::xml_node &child) {
        return child.type() == pugi::node_element && localName(child) == name;
    });
}

bool hasElements(const pugi::xml_node &node)
{
    return !node.find_child([](const pugi::xml_node &child) { return child.type() == pugi::node_element; })
                .empty();
}

/// pugixml's own text() stops at the first comment or CDATA section.
QString textOf(const pugi::xml_node &node)
{
    QByteArray text;
    for (const pugi::xml_node &child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
            text += child.value();
    }
    return QString::fromUtf8(text);
}

class DepthWatch final : public pugi::xml_tree_walker
{
public:
    bool for_each(pugi::xml_node &) override { return depth() < deepestNesting; }
};

} // namespace

QDateTime parseTimestamp(const QString &text)
{
    static const QRegularExpression zone(QStringLiteral("([+-])(\\d\\d):?(\\d\\d)\\z"));
    const qsizetype clock = text.indexOf(u'T');
    const QRegularExpressionMatch match = zone.match(text, std::max<qsizetype>(clock, 0));
    if (clock < 0 || !match.hasMatch())
        return parseTime(text);
    const QDateTime local = parseTime(text.left(match.capturedStart()));
    const int seconds = match.captured(2).toInt() * 3'600 + match.captured(3).toInt() * 60;
    return local.isValid() ? local.addSecs(match.captured(1) == u"-" ? seconds : -seconds) : local;
}

XmlFields::XmlFields(pugi::xml_node_struct *node, QString where, Surprise *surprise)
    : m_node(node)
    , m_where(std::move(where))
    , m_surprise(surprise)
{
}

QString XmlFields::at(const char *name) const
{
    const QString field = QString::fromUtf8(name);
    return m_where.isEmpty() ? field : m_where + u'.' + field;
}

void XmlFields::note(const QString &what) const
{
    if (m_surprise->isEmpty())
        *m_surprise = what;
}

bool XmlFields::has(const char *name) const
{
    return !childOf(pugi::xml_node(m_node), name).empty();
}

QString XmlFields::rawText(const char *name) const
{
    const pugi::xml_node child = childOf(pugi::xml_node(m_node), name);
    if (!hasElements(child))
        return textOf(child);
    note(at(name) + QStringLiteral(": text expected, a structure found."));
    return {};
}

QString XmlFields::text(const char *name) const
{
    return rawText(name).trimmed();
}

QString XmlFields::needText(const char *name) const
{
    QString value = text(name);
    if (value.isEmpty())
        note(at(name) + QStringLiteral(" is missing."));
    return value;
}

std::optional<int> XmlFields::number(const char *name) const
{
    const QString value = text(name);
    if (value.isEmpty())
        return std::nullopt;
    bool ok = false;
    const int number = value.toInt(&ok);
    if (ok)
        return number;
    note(at(name) + QStringLiteral(": whole number expected."));
    return std::nullopt;
}

std::optional<bool> XmlFields::flag(const char *name) const
{
    const QString value = text(name).toLower();
    if (value.isEmpty())
        return std::nullopt;
    if (value == u"true" || value == u"false")
        return value == u"true";
    note(at(name) + QStringLiteral(": true or false expected."));
    return std::nullopt;
}

QDateTime XmlFields::time(const char *name) const
{
    return parseTimestamp(text(name));
}

XmlFields XmlFields::structure(const char *name) const
{
    const pugi::xml_node child = childOf(pugi::xml_node(m_node), name);
    if (!hasElements(child) && !textOf(child).trimmed().isEmpty())
        note(at(name) + QStringLiteral(": a structure expected, text found."));
    return XmlFields(child.internal_object(), at(name), m_surprise);
}

XmlFields XmlFields::needStructure(const char *name) const
{
    if (!has(name))
        note(at(name) + QStringLiteral(" is missing."));
    return structure(name);
}

QList<XmlFields> XmlFields::structures(const char *name) const
{
    QList<XmlFields> items;
    const XmlFields list = structure(name);
    for (const pugi::xml_node &child : pugi::xml_node(list.m_node).children()) {
        if (child.type() != pugi::node_element || localName(child) != "member")
            continue;
        const QString where = QStringLiteral("%1[%2]").arg(list.m_where).arg(items.size());
        if (!hasElements(child) && !textOf(child).trimmed().isEmpty())
            note(where + QStringLiteral(": a structure expected, text found."));
        items.append(XmlFields(child.internal_object(), where, m_surprise));
    }
    return items;
}

QStringList XmlFields::strings(const char *name) const
{
    QStringList texts;
    const XmlFields list = structure(name);
    for (const pugi::xml_node &child : pugi::xml_node(list.m_node).children()) {
        if (child.type() != pugi::node_element || localName(child) != "member")
            continue;
        if (hasElements(child))
            note(QStringLiteral("%1[%2]: text expected, a structure found.")
                     .arg(list.m_where)
                     .arg(texts.size()));
        texts.append(textOf(child).trimmed());
    }
    return texts;
}

Result<XmlAnswer> XmlAnswer::parse(const QByteArray &body)
{
    if (body.size() > largestBody)
        return failure(protocolError(QStringLiteral("The answer is too large.")));
    XmlAnswer answer;
    answer.m_document = std::make_shared<pugi::xml_document>();
    const unsigned options = pugi::parse_default | pugi::parse_doctype | pugi::parse_ws_pcdata;
    const auto parsed =
        answer.m_document->load_buffer(body.constData(), size_t(body.size()), options, pugi::encoding_utf8);
    if (!parsed || answer.m_document->document_element().empty())
        return failure(protocolError(QStringLiteral("The answer is not a complete XML document.")));
    for (const pugi::xml_node &child : answer.m_document->children()) {
        if (child.type() == pugi::node_doctype)
            return failure(
                protocolError(QStringLiteral("The answer declares a document type; that is refused.")));
    }
    DepthWatch watch;
    if (!answer.m_document->traverse(watch))
        return failure(protocolError(QStringLiteral("The answer is nested too deeply.")));
    return answer;
}

QString XmlAnswer::rootName() const
{
    const std::string_view name = localName(m_document->document_element());
    return QString::fromUtf8(name.data(), qsizetype(name.size()));
}

XmlFields XmlAnswer::root(Surprise *surprise) const
{
    return XmlFields(m_document->document_element().internal_object(), QString(), surprise);
}

QString XmlAnswer::requestId() const
{
    Surprise ignored;
    const XmlFields fields = root(&ignored);
    const QString ofSuccess = fields.structure("ResponseMetadata").text("RequestId");
    return ofSuccess.isEmpty() ? fields.text("RequestId") : ofSuccess;
}

Result<XmlAnswer> goodAnswer(const QByteArray &body, const QString &action)
{
    Result<XmlAnswer> answer = XmlAnswer::parse(body);
    if (!answer)
        return answer;
    if (answer->rootName() != action + QLatin1String("Response"))
        return failure(protocolError(QStringLiteral("The answer is a <%1>, not a <%2Response>.")
                                         .arg(answer->rootName().left(64), action)));
    if (answer->requestId().isEmpty())
        return failure(protocolError(QStringLiteral("The answer has no request id.")));
    Surprise ignored;
    if (!answer->root(&ignored).has((action.toLatin1() + "Result").constData()))
        return failure(protocolError(QStringLiteral("The answer has no result.")));
    return answer;
}

} // namespace belay::aws
