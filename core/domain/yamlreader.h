// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/templatetree.h"

namespace belay {

/// Reads block and flow style, quoted and block scalars, tags and comments of one YAML document, and
/// with that JSON. Tolerant of what it need not understand; isBroken() when the form is lost.
class YamlReader
{
public:
    explicit YamlReader(const QString &text);

    [[nodiscard]] bool isBroken() const { return m_broken; }
    [[nodiscard]] const QList<TemplateNode> &nodes() const { return m_nodes; }

private:
    struct Line
    {
        QString text;
        int indent = 0;
        [[nodiscard]] bool isBlank() const;
    };
    [[nodiscard]] bool skipBlank(); ///< False: the end.
    void readBlock(int indent, const QString &path);
    void readSequence(int indent, const QString &path);
    void readMapping(int indent, const QString &path);
    void readValue(QString rest, int indent, const QString &path);
    void readNested(int indent, const QString &path, const QString &tag);
    void readBlockScalar(const QString &tag, int indent, const QString &path);
    void readPlain(QString text, const QString &tag, int indent, const QString &path);
    void readFlow(const QString &start, const QString &path);
    void add(const QString &path, const QString &value, int line);

    QList<Line> m_lines;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_broken = false;
    QList<TemplateNode> m_nodes;
};

/// The flow style, and so JSON: "{a: [1, 'two'], "b": null}". `text` begins at its bracket or quote.
class YamlFlowReader
{
public:
    YamlFlowReader(const QString &text, int firstLine);

    /// Reads one value; false when the text breaks off or has no such form.
    [[nodiscard]] bool read(const QString &path);
    [[nodiscard]] const QList<TemplateNode> &nodes() const { return m_nodes; }
    [[nodiscard]] qsizetype position() const { return m_at; } ///< Behind the value.

    /// The text of the quoted scalar that begins at `at`, which then stands behind it.
    [[nodiscard]] static std::optional<QString> quoted(const QString &text, qsizetype &at);

private:
    void skipSpace();
    [[nodiscard]] bool readCollection(const QString &path, QChar closing);
    [[nodiscard]] std::optional<QString> scalar(bool isKey);

    const QString &m_text;
    qsizetype m_at = 0;
    int m_line;
    int m_depth = 0;
    QList<TemplateNode> m_nodes;
};

} // namespace belay
