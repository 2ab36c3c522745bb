// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/stackgroup.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMap>

#include <functional>

namespace belay::bench {

[[nodiscard]] double wallMs();        ///< Monotonic.
[[nodiscard]] double threadCpuMs();   ///< Of the calling thread.
[[nodiscard]] double residentBytes(); ///< After giving back what malloc holds.

/// The pages of tests/bench/pages.h as the service layer reads them, one after the other, so that
/// not all of their texts live at once.
void eachInstancePage(int rows, const std::function<void(const QList<StackInstance> &)> &take);

void say(const QJsonObject &figures); ///< One line on the standard output.

/// Pieces of work by name; each tells whether it came to its result.
using Works = QMap<QString, std::function<bool()>>;
/// Does one of them inside belay_measured(), where callgrind counts, after once outside of it, so
/// that what is done once a program does not count. Without a name: says the names there are.
[[nodiscard]] int countInstructions(const Works &works, const QString &name);

// The parts; each says its figures and returns the exit code.
int rows(const QStringList &arguments);
int ingest(const QStringList &arguments);
int polling(const QStringList &arguments);
int commit(const QStringList &arguments);
int models(const QStringList &arguments);
int instructions(const QStringList &arguments);

} // namespace belay::bench
