// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/jsonfields.h"

#include <string_view>
#include <vector>

namespace pugi {
class xml_document;
struct xml_node_struct;
} // namespace pugi

namespace belay::aws {

/// ISO 8601 with 0 to 9 fraction digits and 'Z' or an offset; always UTC, invalid when it is none.
[[nodiscard]] QDateTime parseTimestamp(const QString &text);

/// One XML structure, read child by child; namespaces and unknown children are ignored.
///
/// Missing and empty children both give an empty value; a wrong type is noted as a Surprise, so a
/// decoder reads to its end and looks once. Use it while document and surprise live.
class XmlFields
{
public:
    XmlFields(pugi::xml_node_struct *node, Surprise *surprise);

    [[nodiscard]] bool has(const char *name) const;
    [[nodiscard]] QString text(const char *name) const;     ///< Trimmed.
    [[nodiscard]] QString rawText(const char *name) const;  ///< White space exactly as sent.
    [[nodiscard]] QString needText(const char *name) const; ///< Empty is a surprise.
    [[nodiscard]] std::optional<int> number(const char *name) const;
    [[nodiscard]] std::optional<bool> flag(const char *name) const;
    [[nodiscard]] QDateTime time(const char *name) const; ///< Never a surprise: an odd time is "not said".
    [[nodiscard]] QStringList strings(const char *name) const;
    [[nodiscard]] XmlFields structure(const char *name) const; ///< Without children when absent.
    [[nodiscard]] XmlFields needStructure(const char *name) const;
    [[nodiscard]] QList<XmlFields> structures(const char *name) const;

private:
    void note(const QString &what) const;
    [[nodiscard]] pugi::xml_node_struct *child(std::string_view name) const; ///< Null: there is none.
    [[nodiscard]] QString at(const char *name) const;
    [[nodiscard]] QString where(const QString &beyond = {}) const; ///< "Result.Summaries[3]".

    pugi::xml_node_struct *m_node;    ///< Null: the structure is missing.
    pugi::xml_node_struct *m_nearest; ///< The structure, or the last one on the way to it that is there.
    QString m_beyond;                 ///< The way from there.
    /// By local name, listed when one is first asked for.
    mutable std::optional<std::vector<std::pair<std::string_view, pugi::xml_node_struct *>>> m_children;
    Surprise *m_surprise;
};

/// A whole answer of a query-protocol service.
///
/// Only a complete document of at most 8 MiB without DOCTYPE and nesting no deeper than 64 is read.
class XmlAnswer
{
public:
    [[nodiscard]] static Result<XmlAnswer> parse(const QByteArray &body);

    [[nodiscard]] QString rootName() const; ///< Local name.
    [[nodiscard]] XmlFields root(Surprise *surprise) const;
    /// Where a success or an error keeps it; empty when there is none.
    [[nodiscard]] QString requestId() const;

private:
    std::shared_ptr<pugi::xml_document> m_document;
};

/// The good answer of that action: root, request id and result must be there.
///
/// Judged and then decoded on one thread, a body is parsed once: the second call takes over what the
/// first has read.
[[nodiscard]] Result<XmlAnswer> goodAnswer(const QByteArray &body, const QString &action);

} // namespace belay::aws
