// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QStringList>

#include <functional>

class QIODevice;

namespace belay {

enum class ExportFormat { Csv, JsonLines, Markdown };

/// What stands above exported rows.
struct ExportFacts
{
    QString title;      ///< What the table is about.
    QString connection; ///< Name and region; empty: of all connections.
    QString filter;     ///< What the rows were filtered by; empty: all rows.
    QDateTime at = {};  ///< Written as ISO 8601 UTC.
};

/// Rows to write, from copies: `cell` is called on the thread that writes, row by row.
struct ExportSheet
{
    ExportFacts facts;
    QStringList columns;
    qsizetype rows = 0;
    std::function<QString(qsizetype row, int column)> cell;
};

/// Writes the sheet as UTF-8; false when the device does not take it.
///
/// CSV has one field a quoted text, CR LF at line ends, and an apostrophe before what a spreadsheet
/// would calculate. JSON lines hold the facts first, then an object for each row. Control and
/// bidi characters are replaced in CSV and Markdown and escaped in JSON.
[[nodiscard]] bool writeSheet(QIODevice &device, const ExportSheet &sheet, ExportFormat format);

/// The same into a file, whole or not at all; what went wrong in the system's words, empty: nothing.
[[nodiscard]] QString exportTo(const QString &path, const ExportSheet &sheet, ExportFormat format);

/// One CSV field with its quotes.
[[nodiscard]] QString csvField(const QString &text);
/// One cell of a Markdown table.
[[nodiscard]] QString markdownCell(const QString &text);
/// A JSON string with its quotes.
[[nodiscard]] QByteArray jsonText(const QString &text);

/// "csv", "jsonl", "md".
[[nodiscard]] QString suffixOf(ExportFormat format);

// For the clipboard: cells row by row, without facts.
[[nodiscard]] QString
tabSeparated(const QList<QStringList> &rows); ///< Tabs and newlines in cells become spaces.
[[nodiscard]] QString asJson(const QStringList &columns,
                             const QList<QStringList> &rows); ///< An array of objects.
[[nodiscard]] QString asMarkdown(const QStringList &columns, const QList<QStringList> &rows);

} // namespace belay
