// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/tableexport.h"

class QTableView;

namespace belay {

/// Asks for a file and writes what the table shows into it: CSV, JSON lines or Markdown. Returns at
/// once; rows are taken as they are when the file is picked and written on the thread pool. Ends
/// with a note at the table, or with a dialog about what went wrong.
void exportTable(QTableView *table, const ExportFacts &facts);

/// The same into a file known already.
void exportTableTo(QTableView *table, const ExportFacts &facts, const QString &path, ExportFormat format);

} // namespace belay
