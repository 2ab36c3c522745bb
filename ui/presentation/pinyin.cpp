// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/pinyin.h"

#include <QCollator>
#include <QHash>
#include <QLocale>

namespace belay {
namespace {

/// The first character of each initial in the order Chinese dictionaries sort by.
constexpr QStringView firstOfInitial = u"阿八嚓咑妸发旮哈讥咔垃呣嗯噢妑七呥仨它穵夕丫帀";
constexpr QStringView initials = u"abcdefghjklmnopqrstwxyz";
static_assert(firstOfInitial.size() == initials.size());

bool isHan(QChar character)
{
    return character.script() == QChar::Script_Han;
}

const QCollator &chinese()
{
    static const QCollator collator(QLocale(QLocale::Chinese, QLocale::China));
    // Without the order by reading, answers would be wrong, not missing.
    return collator;
}

bool knowsReadings()
{
    static const bool knows = [] {
        for (qsizetype place = 1; place < firstOfInitial.size(); ++place)
            if (chinese().compare(firstOfInitial.sliced(place - 1, 1), firstOfInitial.sliced(place, 1)) >= 0)
                return false;
        return true;
    }();
    return knows;
}

QChar lookUp(QChar character)
{
    const QStringView self(&character, 1);
    for (qsizetype place = firstOfInitial.size() - 1; place >= 0; --place)
        if (chinese().compare(self, firstOfInitial.sliced(place, 1)) >= 0)
            return initials.at(place);
    return {};
}

} // namespace

QChar pinyinInitial(QChar character)
{
    if (!isHan(character) || !knowsReadings())
        return {};
    static QHash<QChar, QChar> known;
    auto found = known.constFind(character);
    if (found == known.constEnd())
        found = known.insert(character, lookUp(character));
    return *found;
}

QString initialsOf(const QString &text)
{
    QString letters;
    bool inWord = false;
    for (const QChar character : text) {
        if (isHan(character)) {
            const QChar initial = pinyinInitial(character);
            if (!initial.isNull())
                letters += initial;
            inWord = false;
            continue;
        }
        if (character.isLetterOrNumber() && !inWord)
            letters += character.toLower();
        inWord = character.isLetterOrNumber();
    }
    return letters;
}

} // namespace belay
