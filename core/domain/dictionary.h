// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QStringList>

#include <optional>

namespace belay {

/// Texts that repeat over many rows, each kept once and named by a number. 0 is the empty text;
/// numbers are given in order of first sight and never change. A copy costs nothing until one of
/// the two is changed, so a worker may read a copy while the original grows.
class Dictionary
{
public:
    Dictionary() { m_texts.append(QString()); }

    quint32 idOf(const QString &text); ///< Takes a new text in.
    [[nodiscard]] std::optional<quint32> find(const QString &text) const;
    [[nodiscard]] const QString &text(quint32 id) const { return m_texts.at(qsizetype(id)); }
    [[nodiscard]] qsizetype size() const { return m_texts.size(); } ///< With the empty text.

private:
    QStringList m_texts;
    QHash<QString, quint32> m_ids;
};

} // namespace belay
