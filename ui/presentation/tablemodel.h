// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/plaintext.h"
#include "ui/presentation/snapshotmodel.h"

#include <QDateTime>
#include <QIcon>

#include <memory>

namespace belay {

/// A table of plain values whose columns are functions of the row.
///
/// The functions are called on any thread, so they depend on nothing but the row. A column without
/// `sort` sorts by its text; one that sorts by a time is exported as ISO 8601.
template <class Row>
class TableModel : public SnapshotModel<Row, QString>
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
        ColumnSpec asNumber() const { return with(&ColumnSpec::kind, ColumnKind::Number); }
        ColumnSpec asId() const { return with(&ColumnSpec::kind, ColumnKind::Id); }
        /// Local times: the header says in which zone.
        ColumnSpec asTime() const { return with(&ColumnSpec::isTime, true); }

        [[nodiscard]] QVariant sortValue(const Row &row) const { return sort ? sort(row) : text(row); }
        [[nodiscard]] QString exported(const Row &row) const
        {
            const QVariant value = sortValue(row);
            return value.userType() == QMetaType::QDateTime ? value.toDateTime().toUTC().toString(Qt::ISODate)
                                                            : text(row).toString();
        }

        QString title;
        Text text;
        Text sort; ///< Empty: by text.
        Text tip;  ///< Empty: the text.
        Icon icon;
        ColumnKind kind = ColumnKind::Text;
        bool isTime = false;

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
    using Condition = std::function<bool(const Row &)>;

    TableModel(std::vector<ColumnSpec> columns, Key key, QObject *parent = nullptr)
        : SnapshotModel<Row, QString>(parent)
        , m_columns(std::make_shared<const Columns>(std::move(columns)))
        , m_key(std::move(key))
    {
    }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns->size());
    }
    [[nodiscard]] QString rowKey(const Row &row) const { return m_key(row); }
    [[nodiscard]] int rowOfKey(const QString &key) const override { return this->rowOf(key); }
    void apply(const QList<Row> &rows) { this->take(rows); }
    void clear() { this->take({}); }
    /// A further condition on what is shown, called on any thread; empty: none.
    void setCondition(Condition condition)
    {
        m_condition = std::move(condition);
        this->rearrange();
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!this->checkIndex(index,
                              Base::CheckIndexOption::IndexIsValid | Base::CheckIndexOption::ParentIsInvalid))
            return {};
        const Row &row = this->at(index.row());
        const ColumnSpec &column = (*m_columns)[size_t(index.column())];
        switch (role) {
        case Qt::DisplayRole:
            return onScreen(column.text(row));
        case Qt::ToolTipRole:
            return onScreen(column.tip ? column.tip(row) : column.text(row));
        case Qt::DecorationRole:
            return column.icon ? QVariant(column.icon(row)) : QVariant();
        case Qt::TextAlignmentRole:
            return alignment(column);
        case SortValueRole:
            return column.sortValue(row);
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
        const ColumnSpec &column = (*m_columns)[size_t(section)];
        switch (role) {
        case Qt::DisplayRole:
            return column.isTime
                       ? column.title + QStringLiteral(" (%1)").arg(zoneOf(QDateTime::currentDateTime()))
                       : column.title;
        case Qt::EditRole: // exports have their times in UTC
            return column.title;
        case Qt::TextAlignmentRole:
            return alignment(column);
        case ColumnKindRole:
            return int(column.kind);
        default:
            return {};
        }
    }

    [[nodiscard]] OrderedModel::CellTexts cellTexts() const override
    {
        return [columns = m_columns, rows = this->all()](quint32 place, int column) {
            return (*columns)[size_t(column)].exported(rows.at(place));
        };
    }

protected:
    [[nodiscard]] QString identityOf(const Row &row) const override { return m_key(row); }
    [[nodiscard]] bool isUnasked() const override { return OrderedModel::isUnasked() && !m_condition; }

    [[nodiscard]] OrderedModel::Arrange arrangement() const override
    {
        return [columns = m_columns, rows = this->all(), condition = m_condition, keys = this->sortKeys(),
                words = this->words()](const OrderedModel::Stale &stale) {
            QList<quint32> shown;
            for (quint32 place = 0; place < quint32(rows.size()) && !stale(); ++place)
                if ((!condition || condition(rows.at(place))) && hasWords(*columns, rows.at(place), words))
                    shown.append(place);
            std::vector<Ranks> ranks;
            for (const SortKey &key : keys)
                if (!stale() && key.column < int(columns->size()))
                    ranks.push_back(ranksFor((*columns)[size_t(key.column)], rows, key.order));
            return inOrder(std::move(shown), ranks);
        };
    }

private:
    using Base = SnapshotModel<Row, QString>;
    using Columns = std::vector<ColumnSpec>;

    static QVariant onScreen(const QVariant &value)
    {
        return value.userType() == QMetaType::QString ? QVariant(neutralised(value.toString())) : value;
    }

    static QString zoneOf(const QDateTime &at) { return at.timeZoneAbbreviation(); }

    static QVariant alignment(const ColumnSpec &column)
    {
        return QVariant::fromValue(Qt::Alignment(
            Qt::AlignVCenter | (column.kind == ColumnKind::Number ? Qt::AlignRight : Qt::AlignLeft)));
    }

    static bool hasWords(const Columns &columns, const Row &row, const QStringList &words)
    {
        if (words.isEmpty())
            return true;
        QStringList texts;
        for (const ColumnSpec &column : columns)
            texts.append(column.text(row).toString());
        return matches(words, texts);
    }

    static Ranks ranksFor(const ColumnSpec &column, const QList<Row> &rows, Qt::SortOrder order)
    {
        QVariantList values;
        for (const Row &row : rows)
            values.append(column.sortValue(row));
        Ranks ranks = ranksBy(quint32(rows.size()), [&values](quint32 a, quint32 b) {
            return sortsBefore(values.at(a), values.at(b));
        });
        if (order == Qt::DescendingOrder)
            reverse(ranks);
        return ranks;
    }

    std::shared_ptr<const Columns> m_columns;
    Key m_key;
    Condition m_condition;
};

} // namespace belay
