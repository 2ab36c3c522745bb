// SPDX-License-Identifier: Apache-2.0
#include "app/practice/awsxml.h"

#include <QXmlStreamWriter>

namespace belay::practice {

static QString uri(AwsNamespace space)
{
    switch (space) {
    case AwsNamespace::StackSets:
        return QStringLiteral("http://internal.amazon.com/coral/com.amazonaws.maestro.service.v20160713/");
    case AwsNamespace::CloudFormation:
        return QStringLiteral("http://cloudformation.amazonaws.com/doc/2010-05-15/");
    case AwsNamespace::Sts:
        return QStringLiteral("https://sts.amazonaws.com/doc/2011-06-15/");
    }
    Q_UNREACHABLE();
}

static PracticeResponse xmlResponse(int status, const QByteArray &body, const QString &requestId)
{
    return {status, {{"Content-Type", "text/xml"}, {"x-amzn-RequestId", requestId.toLatin1()}}, body};
}

static void appendText(QByteArray &bytes, const QString &value)
{
    for (const char sign : value.toUtf8()) {
        switch (sign) {
        case '&':
            bytes += "&amp;";
            break;
        case '<':
            bytes += "&lt;";
            break;
        case '>':
            bytes += "&gt;";
            break;
        case '"':
            bytes += "&quot;";
            break;
        case '\r':
            bytes += "&#13;";
            break;
        default:
            bytes += sign;
        }
    }
}

// Written by hand: QXmlStreamWriter takes a millisecond for a page of a hundred rows.
AwsXml::AwsXml(const QString &action, AwsNamespace space)
{
    const QByteArray name = action.toLatin1();
    m_bytes = '<' + name + "Response xmlns=\"" + uri(space).toLatin1() + "\">";
    m_open.append(name + "Response");
    open((name + "Result").constData());
}

void AwsXml::text(const char *name, const QString &value)
{
    m_bytes += '<';
    m_bytes += name;
    if (value.isEmpty()) {
        m_bytes += "/>";
        return;
    }
    m_bytes += '>';
    appendText(m_bytes, value);
    m_bytes += "</";
    m_bytes += name;
    m_bytes += '>';
}

void AwsXml::textIfAny(const char *name, const QString &value)
{
    if (!value.isEmpty())
        text(name, value);
}

void AwsXml::flag(const char *name, bool value)
{
    text(name, value ? QStringLiteral("true") : QStringLiteral("false"));
}

void AwsXml::number(const char *name, qint64 value)
{
    text(name, QString::number(value));
}

void AwsXml::list(const char *name, const QStringList &values)
{
    open(name);
    for (const QString &value : values)
        text("member", value);
    close();
}

void AwsXml::open(const char *name)
{
    m_open.append(name);
    m_bytes += '<';
    m_bytes += name;
    m_bytes += '>';
}

void AwsXml::close()
{
    m_bytes += "</" + m_open.takeLast() + '>';
}

PracticeResponse AwsXml::finish(const QString &requestId)
{
    close();
    open("ResponseMetadata");
    text("RequestId", requestId);
    while (!m_open.isEmpty())
        close();
    return xmlResponse(200, m_bytes, requestId);
}

PracticeResponse awsError(const AwsRefusal &refusal, AwsNamespace space, const QString &requestId)
{
    QByteArray bytes;
    QXmlStreamWriter writer(&bytes);
    writer.writeStartElement(QStringLiteral("ErrorResponse"));
    writer.writeDefaultNamespace(uri(space));
    writer.writeStartElement(QStringLiteral("Error"));
    writer.writeTextElement(QStringLiteral("Type"),
                            refusal.status >= 500 ? QStringLiteral("Receiver") : QStringLiteral("Sender"));
    writer.writeTextElement(QStringLiteral("Code"), refusal.code);
    writer.writeTextElement(QStringLiteral("Message"), refusal.message);
    writer.writeEndElement();
    writer.writeTextElement(QStringLiteral("RequestId"), requestId);
    writer.writeEndDocument();
    return xmlResponse(refusal.status, bytes, requestId);
}

} // namespace belay::practice
