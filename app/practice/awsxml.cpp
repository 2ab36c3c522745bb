// SPDX-License-Identifier: Apache-2.0
#include "app/practice/awsxml.h"

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

AwsXml::AwsXml(const QString &action, AwsNamespace space)
    : m_writer(&m_bytes)
{
    m_writer.writeStartElement(action + QStringLiteral("Response"));
    m_writer.writeDefaultNamespace(uri(space));
    m_writer.writeStartElement(action + QStringLiteral("Result"));
}

void AwsXml::text(const char *name, const QString &value)
{
    if (value.isEmpty())
        m_writer.writeEmptyElement(QLatin1String(name));
    else
        m_writer.writeTextElement(QLatin1String(name), value);
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
    m_writer.writeStartElement(QLatin1String(name));
}

void AwsXml::close()
{
    m_writer.writeEndElement();
}

PracticeResponse AwsXml::finish(const QString &requestId)
{
    m_writer.writeEndElement();
    open("ResponseMetadata");
    text("RequestId", requestId);
    m_writer.writeEndDocument();
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
