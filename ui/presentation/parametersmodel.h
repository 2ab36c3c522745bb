// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/updateform.h"

#include <QAbstractTableModel>

namespace belay {

/// Every parameter of the update with its value now, its value then, and how it will be sent.
///
/// Edits go into the form; violations of a row stand in its last column. Of a long value only the
/// beginning is shown and its length said; it is edited whole. A hidden value is never
/// shown, neither the mask nor what is typed instead.
class ParametersModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { KeyColumn, NowColumn, ThenColumn, SentColumn, NoteColumn, ColumnCount };
    enum class Sent { Previous, Value, Default, Nothing };
    enum Role {
        AllowedValuesRole = Qt::UserRole + 100, ///< QStringList; empty: any.
        HiddenRole,                             ///< Type it into a password field.
        SentRole,                               ///< int of Sent.
        SentChoicesRole,                        ///< QList<int> of Sent.
        IsBlockedRole,                          ///< The row keeps the update from starting.
        IsChangedRole,                          ///< Another value than now goes out.
    };

    explicit ParametersModel(UpdateForm *form, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    [[nodiscard]] static QString sentWords(Sent sent);
    /// "1 changed, 6 kept": for the review.
    [[nodiscard]] static QString summary(const UpdateForm &form);
    /// "AlarmEmail: ops@old → ops@new", a line each for what changes or is open; a hidden value is
    /// never in it.
    [[nodiscard]] static QStringList changes(const UpdateForm &form);

private:
    struct Row
    {
        TemplateParameter declared;
        std::optional<Parameter> now;
        ParameterChoice choice;
        QList<Violation> violations;
        friend bool operator==(const Row &, const Row &) = default;

        [[nodiscard]] Sent sent() const;
        [[nodiscard]] bool isChanged() const;
        [[nodiscard]] bool isHidden() const { return declared.noEcho || (now && now->hidden); }
    };
    [[nodiscard]] static QList<Row> rowsOf(const UpdateForm &form);
    void refresh();
    [[nodiscard]] QString text(const Row &row, int column) const;

    UpdateForm *m_form;
    QList<Row> m_rows;
};

} // namespace belay
