// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/face.h"

#include <optional>

namespace belay::practice {

/// Turns the bytes of one connection into requests: HTTP/1.1 and 1.0, Content-Length or chunked.
///
/// Any method may carry a body. Bytes of the next request stay in the reader.
class HttpRequestReader
{
public:
    static constexpr qsizetype maxHeadBytes = 256 * 1024;
    static constexpr qsizetype maxBodyBytes = 16 * 1024 * 1024;

    void feed(const QByteArray &bytes) { m_buffer.append(bytes); }
    /// The next whole request, once its last byte is there.
    [[nodiscard]] std::optional<PracticeRequest> next();
    /// HTTP status to answer with before closing; 0 while all is well.
    [[nodiscard]] int problem() const { return m_problem; }
    /// True once per request whose sender waits for "100 Continue".
    [[nodiscard]] bool takeExpectsContinue();
    [[nodiscard]] static bool keepsAlive(const PracticeRequest &request, bool http11);
    [[nodiscard]] bool lastWasHttp11() const { return m_http11; }

private:
    bool readHead();
    bool readBody();
    bool readChunks();
    void fail(int status) { m_problem = status; }

    QByteArray m_buffer;
    std::optional<PracticeRequest> m_request; ///< Head read, body still to come.
    qsizetype m_contentLength = 0;
    bool m_chunked = false;
    bool m_inTrailer = false;
    bool m_http11 = true;
    bool m_expectsContinue = false;
    int m_problem = 0;
};

} // namespace belay::practice
