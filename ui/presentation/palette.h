// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/connection.h"

#include <QAbstractListModel>

#include <functional>
#include <vector>

namespace belay {

/// What a typed line asks for: the character before it says among what (ux.md 5.11).
struct PaletteQuery
{
    enum Among { Everything, Commands, Connections, Groups, Operations, Accounts, Help };
    Among among = Everything;
    QString words;
    friend bool operator==(const PaletteQuery &, const PaletteQuery &) = default;
};
[[nodiscard]] PaletteQuery paletteQuery(const QString &typed);

/// How well the words are found in the text: as words, parts of words, initials (of Chinese text
/// those of the readings) or letters in order; -1: not at all. Empty words fit everything.
[[nodiscard]] int paletteScore(const QString &text, const QString &words);

/// One line of the palette.
struct PaletteEntry
{
    PaletteQuery::Among kind = PaletteQuery::Commands;
    QString id; ///< Stable over runs, for "recent first".
    QString title;
    QString detail;
    QString keys = {};
    QString refusal = {};                      ///< Why it cannot be done; it is listed all the same.
    std::optional<Connection> connection = {}; ///< Whose chip stands beside it.
    std::function<void()> run = {};
    QString alias = {}; ///< Searched but not shown: ids, other words.
};

/// The entries that fit, best first; of those as good, refused ones last, recent ones first.
[[nodiscard]] std::vector<PaletteEntry> paletteMatches(std::vector<PaletteEntry> entries,
                                                       const PaletteQuery &query, const QStringList &recent,
                                                       size_t most = 50);

/// What the palette lists for what is typed.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    /// Asked anew at each letter, so that it lists what there is now.
    using Source = std::function<std::vector<PaletteEntry>(const PaletteQuery &query)>;
    enum Role { DetailRole = Qt::UserRole + 1, KeysRole, RefusalRole };

    explicit PaletteModel(Source source, QObject *parent = nullptr);

    void setTyped(const QString &typed, const QStringList &recent);
    [[nodiscard]] const PaletteEntry &at(int row) const { return m_entries[size_t(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    Source m_source;
    std::vector<PaletteEntry> m_entries;
};

} // namespace belay
