// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/tableexport.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace belay;

namespace {

ExportSheet sheetOf(const QStringList &columns, const QList<QStringList> &rows)
{
    ExportSheet sheet;
    sheet.facts = {QStringLiteral("Targets"), QStringLiteral("prod, eu-west-1"), QStringLiteral("=FAILED"),
                   QDateTime(QDate(2024, 5, 1), QTime(12, 0), Qt::OffsetFromUTC, 7200)};
    sheet.columns = columns;
    sheet.rows = rows.size();
    sheet.cell = [rows](qsizetype row, int column) { return rows.at(row).at(column); };
    return sheet;
}

QByteArray written(const ExportSheet &sheet, ExportFormat format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeSheet(buffer, sheet, format) ? buffer.data() : QByteArray("not written");
}

} // namespace

class TableExportTest final : public QObject
{
    Q_OBJECT
private slots:
    void csvFields_data();
    void csvFields();
    void markdownCells_data();
    void markdownCells();
    void jsonTexts_data();
    void jsonTexts();
    void csvSheet();
    void jsonLinesSheet();
    void markdownSheet();
    void filesAreWholeOrNotThere();
    void clipboardForms();
};

void TableExportTest::csvFields_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QString &text, const QString &field) {
        QTest::newRow(name) << text << u'"' + field + u'"';
    };
    const auto same = [&](const char *name, const QString &text) { row(name, text, text); };
    same("empty", {});
    same("plain", QStringLiteral("eu-west-1"));
    same("leading zeros stay", QStringLiteral("001122334455"));
    same("comma", QStringLiteral("a,b"));
    row("quotes are doubled", QStringLiteral("say \"no\""), QStringLiteral("say \"\"no\"\""));
    same("newline inside", QStringLiteral("a\nb"));
    row("Windows newline", QStringLiteral("a\r\nb"), QStringLiteral("a\nb"));
    same("Chinese", QStringLiteral("配额不足，请稍后"));
    same("beyond the first plane", QStringLiteral("𠮷野家 🚦"));
    row("formula", QStringLiteral("=1+1"), QStringLiteral("'=1+1"));
    row("plus", QStringLiteral("+1"), QStringLiteral("'+1"));
    row("minus and text", QStringLiteral("-cmd"), QStringLiteral("'-cmd"));
    same("a negative number is a number", QStringLiteral("-5.5"));
    row("at", QStringLiteral("@SUM(A1)"), QStringLiteral("'@SUM(A1)"));
    row("tab before it", QStringLiteral("\t=1"), QStringLiteral("'\t=1"));
    row("space before it", QStringLiteral("  =1"), QStringLiteral("'  =1"));
    row("newline before it", QStringLiteral("\n=1"), QStringLiteral("'\n=1"));
    row("full width", QStringLiteral("\uff1d1"), QStringLiteral("'\uff1d1"));
    row("quoted formula", QStringLiteral("=HYPERLINK(\"x\")"), QStringLiteral("'=HYPERLINK(\"\"x\"\")"));
    same("equals inside", QStringLiteral("a=b"));
    row("control characters", QStringLiteral("a\u0000b\u0007\u001b[31m").replace(u'\0', u'\u0001'), QStringLiteral("a\ufffdb\ufffd\ufffd[31m"));
    row("bidi characters", QStringLiteral("a\u202egpj.exe\u2066"), QStringLiteral("a\ufffdgpj.exe\ufffd"));
    row("a control character before a formula", QStringLiteral("\u200f=1"), QStringLiteral("\ufffd=1"));
}

void TableExportTest::csvFields()
{
    QFETCH(QString, text);
    QTEST(csvField(text), "field");
}

void TableExportTest::markdownCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("empty") << "" << "";
    QTest::newRow("plain") << "eu-west-1" << "eu-west-1";
    QTest::newRow("bar") << "a|b" << "a\\|b";
    QTest::newRow("newline") << "a\r\nb\nc" << "a<br>b<br>c";
    QTest::newRow("tab") << "a\tb" << "a b";
    QTest::newRow("mark-up") << "*a* _b_ `c` [d](e) <f> #g" << "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\#g";
    QTest::newRow("backslash before a bar") << "a\\|" << "a\\\\\\|";
    QTest::newRow("Chinese") << QStringLiteral("配额") << QStringLiteral("配额");
    QTest::newRow("bidi") << QStringLiteral("a\u202eb") << QStringLiteral("a\ufffdb");
}

void TableExportTest::markdownCells()
{
    QFETCH(QString, text);
    QTEST(markdownCell(text), "cell");
}

void TableExportTest::jsonTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << "";
    QTest::newRow("quotes, backslash, newline, tab") << "\"a\\b\"\n\t";
    QTest::newRow("Chinese") << QStringLiteral("配额不足");
    QTest::newRow("beyond the first plane") << QStringLiteral("🚦");
    QTest::newRow("control") << QStringLiteral("a\u0001\u001b\u007fb");
    QTest::newRow("bidi") << QStringLiteral("a\u202eb\u2066c\u061c");
    QTest::newRow("formula stays as it is") << "=1+1";
}

/// Comes back as it was, and shows nothing that steers the screen it is looked at on.
void TableExportTest::jsonTexts()
{
    QFETCH(QString, text);
    const QByteArray json = jsonText(text);
    QCOMPARE(QJsonDocument::fromJson('[' + json + ']').array().at(0).toString(), text);
    for (const QChar c : QString::fromUtf8(json))
        QVERIFY2(c.category() != QChar::Other_Control && c.category() != QChar::Other_Format, json);
}

void TableExportTest::csvSheet()
{
    const ExportSheet sheet = sheetOf({QStringLiteral("Account"), QStringLiteral("Reason")},
                                      {{QStringLiteral("001"), QStringLiteral("a\"b")}, {QStringLiteral("002"), QString()}});
    QCOMPARE(written(sheet, ExportFormat::Csv), QByteArray("\"title\",\"Targets\"\r\n"
                                                           "\"exported\",\"2024-05-01T10:00:00Z\"\r\n"
                                                           "\"connection\",\"prod, eu-west-1\"\r\n"
                                                           "\"filter\",\"'=FAILED\"\r\n"
                                                           "\r\n"
                                                           "\"Account\",\"Reason\"\r\n"
                                                           "\"001\",\"a\"\"b\"\r\n"
                                                           "\"002\",\"\"\r\n"));
}

void TableExportTest::jsonLinesSheet()
{
    const ExportSheet sheet = sheetOf({QStringLiteral("Account"), QStringLiteral("区域")},
                                      {{QStringLiteral("001"), QStringLiteral("杭州\n\"")}});
    const QByteArrayList lines = written(sheet, ExportFormat::JsonLines).split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.last().isEmpty());
    const QJsonObject head = QJsonDocument::fromJson(lines.at(0)).object();
    QCOMPARE(head[QStringLiteral("exported")].toString(), QStringLiteral("2024-05-01T10:00:00Z"));
    QCOMPARE(head[QStringLiteral("filter")].toString(), QStringLiteral("=FAILED"));
    QCOMPARE(head[QStringLiteral("columns")].toArray().at(1).toString(), QStringLiteral("区域"));
    const QJsonObject row = QJsonDocument::fromJson(lines.at(1)).object();
    QCOMPARE(row[QStringLiteral("Account")].toString(), QStringLiteral("001"));
    QCOMPARE(row[QStringLiteral("区域")].toString(), QStringLiteral("杭州\n\""));
}

void TableExportTest::markdownSheet()
{
    const ExportSheet sheet = sheetOf({QStringLiteral("Account"), QStringLiteral("Reason")},
                                      {{QStringLiteral("001"), QStringLiteral("a|b")}});
    QCOMPARE(written(sheet, ExportFormat::Markdown), QByteArray("- title: Targets\n"
                                                                "- exported: 2024-05-01T10:00:00Z\n"
                                                                "- connection: prod, eu-west-1\n"
                                                                "- filter: =FAILED\n"
                                                                "\n"
                                                                "| Account | Reason |\n"
                                                                "| --- | --- |\n"
                                                                "| 001 | a\\|b |\n"));
}

void TableExportTest::filesAreWholeOrNotThere()
{
    QTemporaryDir directory;
    const ExportSheet sheet = sheetOf({QStringLiteral("A")}, {{QStringLiteral("1")}});
    const QString path = directory.filePath(QStringLiteral("rows.md"));
    QCOMPARE(exportTo(path, sheet, ExportFormat::Markdown), QString());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), written(sheet, ExportFormat::Markdown));
    const QString nowhere = directory.filePath(QStringLiteral("missing/rows.md"));
    QVERIFY(!exportTo(nowhere, sheet, ExportFormat::Markdown).isEmpty());
    QVERIFY(!QFile::exists(nowhere));
}

void TableExportTest::clipboardForms()
{
    const QStringList columns{QStringLiteral("A"), QStringLiteral("B")};
    const QList<QStringList> rows{{QStringLiteral("1"), QStringLiteral("x\ty\nz")}, {QStringLiteral("2"), QString()}};
    QCOMPARE(tabSeparated(rows), QStringLiteral("1\tx y z\n2\t"));
    const QJsonArray json = QJsonDocument::fromJson(asJson(columns, rows).toUtf8()).array();
    QCOMPARE(json.size(), 2);
    QCOMPARE(json.at(0).toObject()[QStringLiteral("B")].toString(), QStringLiteral("x\ty\nz"));
    QCOMPARE(asMarkdown(columns, rows), QStringLiteral("| A | B |\n| --- | --- |\n| 1 | x y<br>z |\n| 2 |  |\n"));
}

QTEST_GUILESS_MAIN(TableExportTest)
#include "tst_tableexport.moc"
