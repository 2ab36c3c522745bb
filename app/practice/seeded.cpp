// SPDX-License-Identifier: Apache-2.0
#include "app/practice/seeded.h"

#include <QCryptographicHash>
#include <QUuid>
#include <QtEndian>

namespace belay::practice {

static QByteArray digest(quint64 seed, std::initializer_list<QStringView> words)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(seed));
    for (const QStringView word : words) {
        hash.addData(QByteArrayView("\0", 1));
        hash.addData(word.toUtf8());
    }
    return hash.result();
}

quint64 seeded(quint64 seed, std::initializer_list<QStringView> words)
{
    return qFromBigEndian<quint64>(digest(seed, words).constData());
}

qint64 seededBetween(quint64 seed, std::initializer_list<QStringView> words, qint64 from, qint64 to)
{
    return from + static_cast<qint64>(seeded(seed, words) % static_cast<quint64>(to - from + 1));
}

QString seededUuid(quint64 seed, std::initializer_list<QStringView> words)
{
    QByteArray bytes = digest(seed, words).left(16);
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x40); // version 4, as the clouds' own ids
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

} // namespace belay::practice
