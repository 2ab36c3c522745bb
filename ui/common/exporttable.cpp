// SPDX-License-Identifier: Apache-2.0
#include "ui/common/exporttable.h"

#include "ui/common/tablecells.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFutureWatcher>
#include <QMessageBox>
#include <QPromise>
#include <QTableView>
#include <QThreadPool>
#include <QToolTip>

namespace belay {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::ExportTable)

public:
    static QString title() { return tr("Export rows"); }
    static QStringList filters()
    {
        return {tr("CSV for spreadsheets (*.csv)"), tr("JSON lines (*.jsonl)"), tr("Markdown (*.md)")};
    }
    static QString written(int rows, const QString &path)
    {
        //: %1 is the path of a file.
        return tr("%n row(s) written to %1", nullptr, rows).arg(path);
    }
    static QString failed(const QString &path, const QString &why)
    {
        //: %1 is the path of a file, %2 what the system said.
        return tr("The rows could not be written to %1: %2").arg(path, why);
    }
};

constexpr std::array formats{ExportFormat::Csv, ExportFormat::JsonLines, ExportFormat::Markdown};

/// By the file's ending, else by the filter picked.
ExportFormat formatFor(const QString &path, const QString &filter)
{
    for (const ExportFormat format : formats)
        if (path.endsWith(u'.' + suffixOf(format), Qt::CaseInsensitive))
            return format;
    return formats[size_t(std::max<qsizetype>(0, Words::filters().indexOf(filter)))];
}

QString fileNameFor(const ExportFacts &facts)
{
    QString name = facts.title.toLower();
    for (QChar &c : name)
        if (!c.isLetterOrNumber())
            c = u'-';
    return name + u'.' + suffixOf(ExportFormat::Csv);
}

void tell(QTableView *table, const QString &path, qsizetype rows, const QString &problem)
{
    if (problem.isEmpty()) {
        QToolTip::showText(table->mapToGlobal(QPoint(0, table->height())), Words::written(int(rows), path),
                           table);
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Warning, Words::title(), Words::failed(path, problem),
                                QMessageBox::Ok, table);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace

void exportTable(QTableView *table, const ExportFacts &facts)
{
    auto *dialog = new QFileDialog(table, Words::title(), fileNameFor(facts));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(Words::filters());
    dialog->setDefaultSuffix(suffixOf(ExportFormat::Csv));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(suffixOf(formatFor({}, filter)));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, table, [table, dialog, facts](const QString &path) {
        exportTableTo(table, facts, path, formatFor(path, dialog->selectedNameFilter()));
    });
    dialog->open();
}

void exportTableTo(QTableView *table, const ExportFacts &facts, const QString &path, ExportFormat format)
{
    const TableCells cells = shownCells(table);
    ExportSheet sheet{facts, cells.columns, cells.rows, cells.cell};
    sheet.facts.at = QDateTime::currentDateTimeUtc();
    auto *watcher = new QFutureWatcher<QString>(table);
    QObject::connect(watcher, &QFutureWatcherBase::finished, table,
                     [table, watcher, path, rows = cells.rows] {
                         tell(table, path, rows, watcher->result());
                         watcher->deleteLater();
                     });
    auto promise = std::make_shared<QPromise<QString>>();
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, sheet, path, format] {
        promise->start();
        promise->addResult(exportTo(path, sheet, format));
        promise->finish();
    });
}

} // namespace belay
