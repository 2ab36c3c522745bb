// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QIcon>

#include <algorithm>
#include <functional>
#include <vector>

namespace belay {

/// What our tables answer beyond Qt's roles.
enum TableRole {
    SortValueRole = Qt::UserRole + 1, ///< The raw value, for sort proxies.
    RowKeyRole,                       ///< The row's key: stays the same over refreshes.
};

/// A table of plain values, told apart by a key.
///
/// apply() removes, changes and appends only what differs and keeps the order of arrival, so
/// selection, scroll position and screen reader stay put. Sorting and filtering belong to a proxy on
/// SortValueRole. Columns are functions of the row; a column without `sort` sorts by its text.
template <class Row>
class TableModel : public QAbstractTableModel
{
public:
    using Text = std::function<QVariant(const Row &)>;
    using Icon = std::function<QIcon(const Row &)>;
    struct ColumnSpec
    {
        ColumnSpec(QString columnTitle, Text columnText)
            : title(std::move(columnTitle))
            , text(std::move(columnText))
        {
        }
        ColumnSpec sortedBy(Text value) const { return with(&ColumnSpec::sort, std::move(value)); }
        ColumnSpec tipped(Text value) const { return with(&ColumnSpec::tip, std::move(value)); }
        ColumnSpec marked(Icon value) const { return with(&ColumnSpec::icon, std::move(value)); }
        ColumnSpec asNumber() const { return with(&ColumnSpec::isNumber, true); }

        QString title;
        Text text;
        Text sort; ///< Empty: by text.
        Text tip;  ///< Empty: the text.
        Icon icon;
        bool isNumber = false;

    private:
        template <class Value>
        ColumnSpec with(Value ColumnSpec::*member, Value value) const
        {
            ColumnSpec copy = *this;
            copy.*member = std::move(value);
            return copy;
        }
    };
    using Key = std::function<QString(const Row &)>;

    TableModel(std::vector<ColumnSpec> columns, Key key, QObject *parent = nullptr)
        : QAbstractTableModel(parent)
        , m_columns(std::move(columns))
        , m_key(std::move(key))
    {
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }
    [[nodiscard]] const Row &at(int row) const { return m_rows.at(size_t(row)); }
    [[nodiscard]] int rowOf(const QString &key) const
    {
        const auto found =
            std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return m_key(row) == key; });
        return found == m_rows.end() ? -1 : int(found - m_rows.begin());
    }
    [[nodiscard]] QString rowKey(const Row &row) const { return m_key(row); }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const Row &row = at(index.row());
        const ColumnSpec &column = m_columns[size_t(index.column())];
        switch (role) {
        case Qt::DisplayRole:
            return column.text(row);
        case Qt::ToolTipRole:
            return column.tip ? column.tip(row) : column.text(row);
        case Qt::DecorationRole:
            return column.icon ? QVariant(column.icon(row)) : QVariant();
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(
                Qt::Alignment(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft)));
        case SortValueRole:
            return column.sort ? column.sort(row) : column.text(row);
        case RowKeyRole:
            return m_key(row);
        default:
            return {};
        }
    }

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const ColumnSpec &column = m_columns[size_t(section)];
        if (role == Qt::DisplayRole)
            return column.title;
        if (role == Qt::TextAlignmentRole && column.isNumber)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | Qt::AlignRight));
        return {};
    }

    void apply(const QList<Row> &rows)
    {
        QHash<QString, const Row *> latest;
        for (const Row &row : rows)
            latest.insert(m_key(row), &row);
        removeAbsent(latest);
        updateChanged(latest);
        appendNew(rows);
    }

    void clear() { apply({}); }

private:
    using Latest = QHash<QString, const Row *>;

    void removeAbsent(const Latest &latest)
    {
        const auto absent = [&](int row) { return !latest.contains(m_key(at(row))); };
        for (int last = rowCount() - 1; last >= 0; --last) {
            if (!absent(last))
                continue;
            int first = last;
            while (first > 0 && absent(first - 1))
                --first;
            beginRemoveRows({}, first, last);
            m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
            endRemoveRows();
            last = first;
        }
    }

    void updateChanged(const Latest &latest)
    {
        int runStart = -1;
        for (int row = 0; row <= rowCount(); ++row) {
            const Row *news = row < rowCount() ? latest.value(m_key(at(row))) : nullptr;
            if (news && !(*news == at(row))) {
                m_rows[size_t(row)] = *news;
                runStart = runStart < 0 ? row : runStart;
            } else if (runStart >= 0) {
                emit dataChanged(index(runStart, 0), index(row - 1, columnCount() - 1));
                runStart = -1;
            }
        }
    }

    void appendNew(const QList<Row> &rows)
    {
        QHash<QString, bool> known;
        for (const Row &row : m_rows)
            known.insert(m_key(row), true);
        std::vector<Row> fresh;
        for (const Row &row : rows) {
            const QString key = m_key(row);
            if (known.contains(key))
                continue;
            known.insert(key, true);
            fresh.push_back(row);
        }
        if (fresh.empty())
            return;
        beginInsertRows({}, rowCount(), rowCount() + int(fresh.size()) - 1);
        m_rows.insert(m_rows.end(), fresh.begin(), fresh.end());
        endInsertRows();
    }

    std::vector<ColumnSpec> m_columns;
    Key m_key;
    std::vector<Row> m_rows;
};

} // namespace belay
