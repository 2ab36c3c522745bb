// SPDX-License-Identifier: Apache-2.0
#include "sourcetext.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>

namespace belay::lint {

namespace {

/// What may stand in code and must not be read as code.
const QRegularExpression &blankable()
{
    static const QRegularExpression expression(
        QStringLiteral(
            R"re(//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n]){1,4}')re"),
        QRegularExpression::DotMatchesEverythingOption);
    return expression;
}

} // namespace

QString withoutCommentsAndLiterals(const QString &text)
{
    QString code = text;
    auto matches = blankable().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const bool isLiteral = !match.captured().startsWith(u'/');
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i) {
            if (text.at(i) != u'\n')
                code[i] = isLiteral ? u'x' : u' ';
        }
    }
    return code;
}

int lineAt(const QString &text, qsizetype position)
{
    return int(text.left(position).count(u'\n')) + 1;
}

QList<SourceFile> sourcesBelow(const QStringList &folders)
{
    const QDir project(QStringLiteral(BELAY_SOURCE_DIR));
    QList<SourceFile> files;
    for (const QString &folder : folders) {
        QDirIterator paths(project.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (paths.hasNext()) {
            QFile file(paths.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QString text = QString::fromUtf8(file.readAll());
            files.append({project.relativeFilePath(file.fileName()), text, withoutCommentsAndLiterals(text)});
        }
    }
    return files;
}

QStringList includesOf(const SourceFile &file)
{
    static const QRegularExpression include(QStringLiteral(R"re(^\s*#\s*include\s*["<]([^">]+)[">])re"),
                                            QRegularExpression::MultilineOption);
    QStringList found;
    auto matches = include.globalMatch(file.text);
    while (matches.hasNext())
        found += matches.next().captured(1);
    return found;
}

} // namespace belay::lint
