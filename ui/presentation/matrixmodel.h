// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/matrixlayout.h"

#include <QAbstractTableModel>
#include <QSet>

#include <memory>

namespace belay {

/// What the matrix answers beyond Qt's roles.
enum MatrixRole {
    CellStateRole = Qt::UserRole + 1, ///< int(CellState); of a folder its worst.
    IsFolderRole,                     ///< Whether the line is a folder's; also of vertical headers.
    IsOpenRole,                       ///< Whether that folder is open.
};

/// One target, or with an empty account a folder, in one region.
struct MatrixPlace
{
    QString folder;
    QString account;
    QString region;
    [[nodiscard]] bool isTarget() const { return !account.isEmpty(); }
    friend bool operator==(const MatrixPlace &, const MatrixPlace &) = default;
};

/// The matrix as a table of lines: a line for each folder and, when it is open, for each of its
/// accounts; a column for each region. Line titles are the vertical headers.
///
/// apply() tells views only what differs: lines that went and came, and the range of changed
/// cells; selection and current cell follow their account. Texts are made for the cells asked for.
///
/// Folders are opened once, when all targets were read: all of them while that makes at most 200
/// lines, else those with failures as far as that. From then on only a person opens and folds; while a
/// filter leaves so few lines, all are open but those folded by hand.
class MatrixModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit MatrixModel(QObject *parent = nullptr);

    void apply(std::shared_ptr<const MatrixLayout> layout);
    void clear(); ///< Another operation comes: nothing is shown, and which folders were open is forgotten.
    void setNow(const QDateTime &now); ///< For the ages of running targets.
    [[nodiscard]] const MatrixLayout &layout() const { return *m_layout; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    [[nodiscard]] bool isFolder(int row) const { return m_lines[size_t(row)].account < 0; }
    [[nodiscard]] int folderOf(int row) const { return m_lines[size_t(row)].folder; } ///< In layout().
    [[nodiscard]] bool isOpen(int row) const; ///< Of the folder the line belongs to.
    void setOpen(int row, bool open);         ///< Of the folder the line belongs to.
    void setAllOpen(bool open);

    [[nodiscard]] MatrixPlace placeAt(const QModelIndex &index) const;
    /// The line of the folder, in the first column where it is folded; invalid when not there at all.
    [[nodiscard]] QModelIndex indexOf(const MatrixPlace &place) const;
    [[nodiscard]] qint32 targetAt(const QModelIndex &index) const; ///< Row of layout().table; -1: none.

    /// The next failed target in the direction of `step`, around the end; opens its folder.
    [[nodiscard]] QModelIndex nextFailure(const QModelIndex &from, int step);
    /// The first account from `from` on whose number begins so, around the end; opens its folder.
    [[nodiscard]] QModelIndex accountLike(const QString &start, const QModelIndex &from);

private:
    struct Line
    {
        qint32 folder;
        qint32 account; ///< In the layout; -1: the folder itself.
    };

    [[nodiscard]] std::vector<Line> linesOf(const MatrixLayout &layout) const;
    [[nodiscard]] bool isOpenByName(const MatrixLayout &layout, const QString &name) const;
    [[nodiscard]] bool isSameLine(const Line &mine, const MatrixLayout &other, const Line &theirs) const;
    [[nodiscard]] bool comesBefore(const Line &mine, const MatrixLayout &other, const Line &theirs) const;
    void arrange(std::shared_ptr<const MatrixLayout> layout);
    void remove(const std::vector<bool> &goes);
    void insert(const std::vector<Line> &lines, const std::vector<bool> &comes);
    void tellChanged(const MatrixLayout &before, const std::vector<std::pair<Line, Line>> &pairs);
    [[nodiscard]] int rowOfFolder(int folder) const;
    [[nodiscard]] QModelIndex shown(int account, int region);
    void decideFolding(const MatrixLayout &layout);
    void keepFolding();

    std::shared_ptr<const MatrixLayout> m_layout;
    std::vector<Line> m_lines;
    QSet<QString> m_open;
    QSet<QString> m_folded;   ///< By hand.
    bool m_isDecided = false; ///< m_open says all.
    QDateTime m_now;
};

} // namespace belay
