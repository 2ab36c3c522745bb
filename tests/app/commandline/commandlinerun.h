// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>
#include <QProcessEnvironment>

namespace belay::testing {

/// How one run of the real program went, with --json.
struct CommandLineRun
{
    int exit = -1;
    QList<QJsonObject> lines = {};
    QByteArray output = {};
    QByteArray errors = {};

    /// The first line of a type ("operation", "error", ...); empty when there is none.
    [[nodiscard]] QJsonObject first(QStringView type) const;
    [[nodiscard]] QStringList all(QStringView type, QStringView member) const;
};

/// Runs `belay words... --json` to its end; `input` is what it may read.
[[nodiscard]] CommandLineRun runCommandLine(const QStringList &words, const QProcessEnvironment &environment,
                                            const QByteArray &input = {});

} // namespace belay::testing
