// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"
#include "core/domain/clouderror.h"
#include "core/domain/updatevalidation.h"

#include <nlohmann/json_fwd.hpp>

namespace belay::cli {

/// Where a command speaks: plain lines, or one JSON object a line, each flushed at once.
///
/// Text from outside is neutralised; nothing here ever sees a secret. With --json errors are lines
/// on standard output too ("type": "error"), otherwise they go to standard error.
class Output
{
public:
    explicit Output(bool json = false)
        : m_json(json)
    {
    }

    void line(const nlohmann::json &object, const QString &text) const;
    void fault(const nlohmann::json &object, const QString &text) const;

    /// Says what went wrong and how a command that only reads ends because of it.
    [[nodiscard]] Exit failed(const CloudError &error) const;
    /// The same for a change: an unknown outcome has its own code.
    [[nodiscard]] Exit changeFailed(const CloudError &error) const;
    [[nodiscard]] Exit wrongUsage(const QString &sentence) const;
    void violations(const QList<Violation> &violations) const;

private:
    bool m_json;
};

[[nodiscard]] QString sentenceOf(const CloudError &error);

} // namespace belay::cli
