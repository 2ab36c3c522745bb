// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/tableexport.h"

#include "core/domain/plaintext.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace belay {
namespace {

/// What spreadsheets take for the begin of a formula, full-width forms included.
bool startsFormula(const QString &text)
{
    static const QString starts = QStringLiteral("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20");
    const QString bare = text.trimmed();
    if (text.isEmpty() ||
        (!starts.contains(text.front()) && (bare.isEmpty() || !starts.contains(bare.front()))))
        return false;
    bool isNumber = false;
    bare.toDouble(&isNumber); // "-5" is no formula
    return !isNumber || bare.front() == u'+';
}

QString harmless(QString text)
{
    return neutralised(text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")));
}

QList<std::pair<QString, QString>> factLines(const ExportFacts &facts)
{
    return {{QStringLiteral("title"), facts.title},
            {QStringLiteral("exported"), facts.at.toUTC().toString(Qt::ISODate)},
            {QStringLiteral("connection"), facts.connection},
            {QStringLiteral("filter"), facts.filter}};
}

QStringList cellsOf(const ExportSheet &sheet, qsizetype row)
{
    QStringList cells;
    for (int column = 0; column < sheet.columns.size(); ++column)
        cells.append(sheet.cell(row, column));
    return cells;
}

QByteArray csvLine(const QStringList &cells)
{
    QStringList fields;
    for (const QString &cell : cells)
        fields.append(csvField(cell));
    return fields.join(u',').toUtf8() + "\r\n";
}

QByteArray csvHead(const ExportSheet &sheet)
{
    QByteArray head;
    for (const auto &[name, value] : factLines(sheet.facts))
        head += csvLine({name, value});
    return head + "\r\n" + csvLine(sheet.columns);
}

QByteArray jsonArray(const QStringList &texts)
{
    QByteArrayList all;
    for (const QString &text : texts)
        all.append(jsonText(text));
    return '[' + all.join(',') + ']';
}

QByteArray jsonObject(const QStringList &columns, const QStringList &cells)
{
    QByteArrayList members;
    for (qsizetype column = 0; column < columns.size(); ++column)
        members.append(jsonText(columns.at(column)) + ':' + jsonText(cells.at(column)));
    return '{' + members.join(',') + '}';
}

QByteArray jsonHead(const ExportSheet &sheet)
{
    QByteArrayList members;
    for (const auto &[name, value] : factLines(sheet.facts))
        members.append(jsonText(name) + ':' + jsonText(value));
    members.append("\"columns\":" + jsonArray(sheet.columns));
    return '{' + members.join(',') + "}\n";
}

QByteArray markdownLine(const QStringList &cells)
{
    QStringList fields;
    for (const QString &cell : cells)
        fields.append(markdownCell(cell));
    return (QStringLiteral("| ") + fields.join(QStringLiteral(" | ")) + QStringLiteral(" |\n")).toUtf8();
}

QByteArray markdownColumns(const QStringList &columns)
{
    return markdownLine(columns) + '|' + QByteArray(" --- |").repeated(columns.size()) + '\n';
}

QByteArray markdownHead(const ExportSheet &sheet)
{
    QByteArray head;
    for (const auto &[name, value] : factLines(sheet.facts))
        head += "- " + name.toUtf8() + ": " + markdownCell(value).toUtf8() + '\n';
    return head + '\n' + markdownColumns(sheet.columns);
}

QByteArray headOf(const ExportSheet &sheet, ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        return csvHead(sheet);
    case ExportFormat::JsonLines:
        return jsonHead(sheet);
    case ExportFormat::Markdown:
        return markdownHead(sheet);
    }
    return {};
}

QByteArray lineOf(const ExportSheet &sheet, qsizetype row, ExportFormat format)
{
    const QStringList cells = cellsOf(sheet, row);
    switch (format) {
    case ExportFormat::Csv:
        return csvLine(cells);
    case ExportFormat::JsonLines:
        return jsonObject(sheet.columns, cells) + '\n';
    case ExportFormat::Markdown:
        return markdownLine(cells);
    }
    return {};
}

} // namespace

QString exportTo(const QString &path, const ExportSheet &sheet, ExportFormat format)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !writeSheet(file, sheet, format) || !file.commit())
        return file.errorString();
    return {};
}

bool writeSheet(QIODevice &device, const ExportSheet &sheet, ExportFormat format)
{
    const auto put = [&device](const QByteArray &bytes) { return device.write(bytes) == bytes.size(); };
    if (!put(headOf(sheet, format)))
        return false;
    for (qsizetype row = 0; row < sheet.rows; ++row)
        if (!put(lineOf(sheet, row, format)))
            return false;
    return true;
}

QString csvField(const QString &text)
{
    QString field = harmless(text);
    if (startsFormula(field))
        field.prepend(u'\'');
    return u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString markdownCell(const QString &text)
{
    static const QString special = QStringLiteral("\\`*_[]<>|#&~");
    QString cell;
    for (const QChar c : harmless(text)) {
        if (c == u'\n') {
            cell += QStringLiteral("<br>");
            continue;
        }
        if (special.contains(c))
            cell += u'\\';
        cell += c == u'\t' ? QChar(u' ') : c;
    }
    return cell;
}

QByteArray jsonText(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    const QByteArray bytes = list.mid(1, list.size() - 2);
    const QString quoted = QString::fromUtf8(bytes);
    const QString safe = neutralised(quoted);
    if (safe == quoted)
        return bytes;
    // Valid as it is, but it would turn the direction of text where it is looked at.
    QString escaped;
    for (qsizetype i = 0; i < quoted.size(); ++i)
        escaped += safe.at(i) == quoted.at(i)
                       ? QString(quoted.at(i))
                       : QStringLiteral("\\u%1").arg(int(quoted.at(i).unicode()), 4, 16, QLatin1Char('0'));
    return escaped.toUtf8();
}

QString suffixOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        return QStringLiteral("csv");
    case ExportFormat::JsonLines:
        return QStringLiteral("jsonl");
    case ExportFormat::Markdown:
        return QStringLiteral("md");
    }
    return {};
}

QString tabSeparated(const QList<QStringList> &rows)
{
    QStringList lines;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (QString cell : row)
            cells.append(cell.replace(u'\t', u' ').replace(u'\r', u' ').replace(u'\n', u' '));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

QString asJson(const QStringList &columns, const QList<QStringList> &rows)
{
    QByteArrayList objects;
    for (const QStringList &row : rows)
        objects.append("  " + jsonObject(columns, row));
    return QString::fromUtf8("[\n" + objects.join(",\n") + "\n]\n");
}

QString asMarkdown(const QStringList &columns, const QList<QStringList> &rows)
{
    QByteArray text = markdownColumns(columns);
    for (const QStringList &row : rows)
        text += markdownLine(row);
    return QString::fromUtf8(text);
}

} // namespace belay
