// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/templatediff.h"

#include <QCoreApplication>
#include <QLocale>

namespace belay {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::TemplateDiff)

public:
    static QString summary(const TextDiff &diff)
    {
        if (diff.isSame())
            return tr("No difference.");
        const QLocale locale;
        //: %1 and %2 are numbers of lines.
        return tr("+%1 −%2 lines").arg(locale.toString(diff.added), locale.toString(diff.removed));
    }
    static QString change(const NodeChange &change)
    {
        const auto shortly = [](const QString &value) {
            QString line = value.simplified();
            return line.size() > 80 ? line.left(79) + QChar(0x2026) : line;
        };
        if (!change.before)
            //: %1 is a place in a template, %2 a value.
            return tr("%1: new, %2").arg(change.path, shortly(*change.after));
        if (!change.after)
            //: %1 is a place in a template, %2 a value.
            return tr("%1: gone, was %2").arg(change.path, shortly(*change.before));
        //: %1 is a place in a template, %2 and %3 are values.
        return tr("%1: %2 → %3").arg(change.path, shortly(*change.before), shortly(*change.after));
    }
    static QString hidden() { return tr("hidden"); }
};

} // namespace

QList<SideRow> sideBySide(const TextDiff &diff)
{
    QList<SideRow> rows;
    for (qsizetype i = 0; i < diff.lines.size();) {
        if (diff.lines.at(i).kind == LineKind::Same) {
            rows.append({LineKind::Same, LineKind::Same, diff.lines.at(i).before, diff.lines.at(i).after});
            ++i;
            continue;
        }
        QList<int> removed;
        QList<int> added;
        for (; i < diff.lines.size() && diff.lines.at(i).kind != LineKind::Same; ++i) {
            if (diff.lines.at(i).kind == LineKind::Removed)
                removed += diff.lines.at(i).before;
            else
                added += diff.lines.at(i).after;
        }
        for (qsizetype row = 0; row < std::max(removed.size(), added.size()); ++row) {
            const bool left = row < removed.size();
            const bool right = row < added.size();
            rows.append({left ? LineKind::Removed : LineKind::Same, right ? LineKind::Added : LineKind::Same,
                         left ? removed.at(row) : -1, right ? added.at(row) : -1});
        }
    }
    return rows;
}

QList<int> changeStarts(const QList<SideRow> &rows)
{
    QList<int> starts;
    bool wasChange = false;
    for (qsizetype row = 0; row < rows.size(); ++row) {
        const bool isChange = rows.at(row).left != LineKind::Same || rows.at(row).right != LineKind::Same;
        if (isChange && !wasChange)
            starts += int(row);
        wasChange = isChange;
    }
    return starts;
}

QList<int> changeStarts(const TextDiff &diff)
{
    QList<int> starts;
    for (const DiffHunk &hunk : diff.hunks())
        starts += int(hunk.first);
    return starts;
}

TemplateDiff templateDiff(const QByteArray &before, const QByteArray &after)
{
    const QString old = QString::fromUtf8(before);
    const QString fresh = QString::fromUtf8(after);
    return {diffOf(old, fresh), templateChanges(old, fresh)};
}

QString TemplateDiff::summary() const
{
    return Words::summary(text);
}

QString changeLine(const NodeChange &change)
{
    return Words::change(change);
}

QByteArray parametersText(const QList<Parameter> &parameters)
{
    QStringList lines;
    for (const Parameter &parameter : parameters)
        lines += parameter.key + QStringLiteral(": ") +
                 (parameter.hidden ? u'(' + Words::hidden() + u')' : parameter.value);
    return lines.join(u'\n').toUtf8();
}

} // namespace belay
