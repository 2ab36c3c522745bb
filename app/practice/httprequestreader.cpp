// SPDX-License-Identifier: Apache-2.0
#include "app/practice/httprequestreader.h"

namespace belay::practice {

QByteArray PracticeRequest::header(QByteArrayView name) const
{
    for (const Header &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

bool PracticeRequest::hasHeader(QByteArrayView name) const
{
    return std::any_of(headers.begin(), headers.end(), [name](const Header &header) {
        return header.name.compare(name, Qt::CaseInsensitive) == 0;
    });
}

std::optional<PracticeRequest> HttpRequestReader::next()
{
    if (m_problem != 0 || (!m_request && !readHead()) || !readBody())
        return std::nullopt;
    m_request->receivedAt = QDateTime::currentDateTimeUtc();
    m_expectsContinue = false;
    return std::exchange(m_request, std::nullopt);
}

bool HttpRequestReader::takeExpectsContinue()
{
    return std::exchange(m_expectsContinue, false);
}

bool HttpRequestReader::keepsAlive(const PracticeRequest &request, bool http11)
{
    const QByteArray connection = request.header("Connection").toLower();
    return http11 ? !connection.contains("close") : connection.contains("keep-alive");
}

bool HttpRequestReader::readHead()
{
    while (m_buffer.startsWith("\r\n"))
        m_buffer.remove(0, 2);
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0) {
        if (m_buffer.size() > maxHeadBytes)
            fail(431);
        return false;
    }
    const QByteArray head = m_buffer.left(end);
    m_buffer.remove(0, end + 4);

    const qsizetype lineEnd = head.indexOf("\r\n");
    const QList<QByteArray> words = head.left(lineEnd < 0 ? head.size() : lineEnd).split(' ');
    if (words.size() != 3 || !words[2].startsWith("HTTP/1.") || words[1].isEmpty()) {
        fail(400);
        return false;
    }
    m_http11 = words[2] != "HTTP/1.0";

    PracticeRequest request;
    request.method = words[0];
    request.rawTarget = words[1];
    const qsizetype question = request.rawTarget.indexOf('?');
    request.path = question < 0 ? request.rawTarget : request.rawTarget.left(question);
    request.rawQuery = question < 0 ? QByteArray() : request.rawTarget.mid(question + 1);
    for (qsizetype at = lineEnd; at >= 0 && at < head.size();) {
        const qsizetype start = at + 2;
        at = head.indexOf("\r\n", start);
        const QByteArray line = head.mid(start, at < 0 ? -1 : at - start);
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0) {
            fail(400);
            return false;
        }
        request.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }

    m_chunked = request.header("Transfer-Encoding").toLower().contains("chunked");
    const QByteArray length = request.header("Content-Length");
    bool isNumber = true;
    m_contentLength = length.isEmpty() ? 0 : length.toLongLong(&isNumber);
    if (!isNumber || m_contentLength < 0) {
        fail(400);
        return false;
    }
    if (m_contentLength > maxBodyBytes) {
        fail(413);
        return false;
    }
    m_expectsContinue = request.header("Expect").toLower() == "100-continue";
    m_request = std::move(request);
    return true;
}

bool HttpRequestReader::readBody()
{
    if (m_chunked)
        return readChunks();
    if (m_buffer.size() < m_contentLength)
        return false;
    m_request->body = m_buffer.left(m_contentLength);
    m_buffer.remove(0, m_contentLength);
    return true;
}

bool HttpRequestReader::readChunks()
{
    for (;;) {
        const qsizetype lineEnd = m_buffer.indexOf("\r\n");
        if (lineEnd < 0)
            return false;
        if (m_inTrailer) {
            m_buffer.remove(0, lineEnd + 2);
            if (lineEnd > 0)
                continue;
            m_inTrailer = false;
            return true;
        }
        bool isNumber = false;
        const qsizetype size = m_buffer.left(lineEnd).split(';').first().trimmed().toLongLong(&isNumber, 16);
        if (!isNumber || size < 0) {
            fail(400);
            return false;
        }
        if (m_request->body.size() + size > maxBodyBytes) {
            fail(413);
            return false;
        }
        if (size == 0) {
            m_buffer.remove(0, lineEnd + 2);
            m_inTrailer = true;
            continue;
        }
        if (m_buffer.size() < lineEnd + 2 + size + 2)
            return false;
        m_request->body.append(m_buffer.mid(lineEnd + 2, size));
        m_buffer.remove(0, lineEnd + 2 + size + 2);
    }
}

} // namespace belay::practice
