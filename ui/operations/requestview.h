// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/requestfacts.h"
#include "ui/presentation/tablemodel.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace belay {

class DataTable;

/// What was asked of the cloud: facts by name, and the parameters as they left this program.
class RequestView final : public QWidget
{
    Q_OBJECT
public:
    explicit RequestView(QWidget *parent = nullptr);
    void show(const QList<RequestFact> &facts, const QString &sent);

private:
    struct Row
    {
        int place = 0;
        RequestFact fact;
        friend bool operator==(const Row &, const Row &) = default;
    };
    using Model = TableModel<Row>;

    Model *m_facts;
    DataTable *m_table;
    QLabel *m_sentTitle;
    QPlainTextEdit *m_sent;
    QPushButton *m_copy;
    QList<RequestFact> m_shown;
};

} // namespace belay
