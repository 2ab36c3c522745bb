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

/// Whether that is the node's local name.
bool isCalled(const pugi::xml_node &node, std::string_view name)
{
    const std::string_view whole = node.name();
    return whole.ends_with(name) &&
           (whole.size() == name.size() || whole[whole.size() - name.size() - 1] == ':');
}

bool isText(const pugi::xml_node &node)
{
    return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

bool hasElements(const pugi::xml_node &node)
{
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling())
        if (child.type() == pugi::node_element)
            return true;
    return false;
}

/// pugixml's own text() stops at the first comment or CDATA section.
QString textOf(const pugi::xml_node &node)
{
    const pugi::xml_node first = node.first_child();
    if (!first.next_sibling())
        return isText(first) ? QString::fromUtf8(first.value()) : QString();
    QByteArray text;
    for (const pugi::xml_node &child : node.children())
        if (isText(child))
            text += child.value();
    return QString::fromUtf8(text);
}

/// "Result.Summaries[3].Status": the way to a node from the document's element, each step with its dot.
QString wayTo(pugi::xml_node node)
{
    QString way;
    for (; node.parent().parent(); node = node.parent()) {
        const std::string_view name = localName(node);
        if (name != "member") {
            way.prepend(u'.' + QString::fromUtf8(name.data(), qsizetype(name.size())));
            continue;
        }
        int before = 0;
        for (pugi::xml_node other = node.previous_sibling(); other; other = other.previous_sibling())
            before += isCalled(other, "member") ? 1 : 0;
        way.prepend(QStringLiteral("[%1]").arg(before));
    }
    return way;
}

class DepthWatch final : public pugi::xml_tree_walker
{
public:
    bool for_each(pugi::xml_node &) override { return depth() < deepestNesting; }
};

} // namespace

QDateTime parseTimestamp(const QString &text)
{
    if (text.isEmpty() || text.endsWith(u'Z'))
        return parseTime(text);
    static const QRegularExpression zone(QStringLiteral("([+-])(\\d\\d):?(\\d\\d)\\z"));
    const qsizetype clock = text.indexOf(u'T');
    const QRegularExpressionMatch match = zone.match(text, std::max<qsizetype>(clock, 0));
    if (clock < 0 || !match.hasMatch())
        return parseTime(text);
    const QDateTime local = parseTime(text.left(match.capturedStart()));
    const int seconds = match.captured(2).toInt() * 3'600 + match.captured(3).toInt() * 60;
    return local.isValid() ? local.addSecs(match.captured(1) == u"-" ? seconds : -seconds) : local;
}

XmlFields::XmlFields(pugi::xml_node_struct *node, Surprise *surprise)
    : m_node(node)
    , m_nearest(node)
    , m_surprise(surprise)
{
}

QString XmlFields::at(const char *name) const
{
    return where(u'.' + QString::fromUtf8(name));
}

QString XmlFields::where(const QString &beyond) const
{
    const QString way = wayTo(pugi::xml_node(m_nearest)) + m_beyond + beyond;
    return way.startsWith(u'.') ? way.sliced(1) : way;
}

pugi::xml_node_struct *XmlFields::child(std::string_view name) const
{
    if (!m_children) {
        m_children.emplace();
        for (pugi::xml_node one = pugi::xml_node(m_node).first_child(); one; one = one.next_sibling())
            if (one.type() == pugi::node_element)
                m_children->emplace_back(localName(one), one.internal_object());
    }
    for (const auto &[called, node] : *m_children)
        if (called == name)
            return node;
    return nullptr;
}

void XmlFields::note(const QString &what) const
{
    if (m_surprise->isEmpty())
        *m_surprise = what;
}

bool XmlFields::has(const char *name) const
{
    return child(name) != nullptr;
}

QString XmlFields::rawText(const char *name) const
{
    const pugi::xml_node found(child(name));
    if (!hasElements(found))
        return textOf(found);
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
    const pugi::xml_node found(child(name));
    XmlFields fields(found.internal_object(), m_surprise);
    if (!found) {
        fields.m_nearest = m_nearest;
        fields.m_beyond = m_beyond + u'.' + QLatin1String(name);
    } else if (!hasElements(found) && !textOf(found).trimmed().isEmpty()) {
        note(at(name) + QStringLiteral(": a structure expected, text found."));
    }
    return fields;
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
    for (const pugi::xml_node &member : pugi::xml_node(list.m_node).children()) {
        if (!isCalled(member, "member"))
            continue;
        const XmlFields item(member.internal_object(), m_surprise);
        if (!hasElements(member) && !textOf(member).trimmed().isEmpty())
            note(item.where() + QStringLiteral(": a structure expected, text found."));
        items.append(item);
    }
    return items;
}

QStringList XmlFields::strings(const char *name) const
{
    QStringList texts;
    const XmlFields list = structure(name);
    for (const pugi::xml_node &member : pugi::xml_node(list.m_node).children()) {
        if (!isCalled(member, "member"))
            continue;
        if (hasElements(member))
            note(XmlFields(member.internal_object(), m_surprise).where() +
                 QStringLiteral(": text expected, a structure found."));
        texts.append(textOf(member).trimmed());
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
    return XmlFields(m_document->document_element().internal_object(), surprise);
}

QString XmlAnswer::requestId() const
{
    Surprise ignored;
    const XmlFields fields = root(&ignored);
    const QString ofSuccess = fields.structure("ResponseMetadata").text("RequestId");
    return ofSuccess.isEmpty() ? fields.text("RequestId") : ofSuccess;
}

static Result<XmlAnswer> checkedAnswer(const QByteArray &body, const QString &action)
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

Result<XmlAnswer> goodAnswer(const QByteArray &body, const QString &action)
{
    struct Last
    {
        QByteArray body;
        QString action;
        XmlAnswer answer;
    };
    thread_local std::optional<Last> last;
    // Both share the bytes, so the same place is the same text.
    if (last && last->body.constData() == body.constData() && last->body.size() == body.size() &&
        last->action == action)
        return std::exchange(last, std::nullopt)->answer;
    Result<XmlAnswer> answer = checkedAnswer(body, action);
    last = answer ? std::optional(Last{body, action, *answer}) : std::nullopt;
    return answer;
}

} // namespace belay::aws
