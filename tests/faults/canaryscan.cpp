// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/canaryscan.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace belay::testing {
namespace {

const QString raw = QStringLiteral("raw");
const QString base64 = QStringLiteral("base64");
const QString base64Url = QStringLiteral("base64url");
const QString hexLower = QStringLiteral("hex");
const QString hexUpper = QStringLiteral("HEX");
const QString percent = QStringLiteral("percent");
const QString utf16 = QStringLiteral("UTF-16");
const QString reversed = QStringLiteral("reversed");

QByteArray asJson(const QByteArray &value)
{
    const QJsonArray list{QString::fromUtf8(value)};
    return QJsonDocument(list).toJson(QJsonDocument::Compact).chopped(2).mid(2);
}

QByteArray asUtf16(const QByteArray &value)
{
    const QString text = QString::fromUtf8(value);
    QByteArray bytes;
    for (const QChar unit : text) {
        bytes += char(unit.unicode() & 0xff);
        bytes += char(unit.unicode() >> 8);
    }
    return bytes;
}

QByteArray backwards(QByteArray value)
{
    std::reverse(value.begin(), value.end());
    return value;
}

QByteArray allPercent(const QByteArray &value)
{
    return '%' + value.toHex('%').toUpper();
}

/// The part of the base64 text that does not depend on what stands around the value.
QByteArray base64Core(const QByteArray &value, int offset, QByteArray::Base64Options options)
{
    const QByteArray text = (QByteArray(offset, 'x') + value).toBase64(options);
    const qsizetype from = (offset * 8 + 5) / 6;
    const qsizetype to = (offset + value.size()) * 8 / 6;
    return text.mid(from, to - from);
}

} // namespace

const QStringList &canaryEncodings()
{
    static const QStringList all{raw, base64, base64Url, hexLower, hexUpper, percent, utf16, reversed};
    return all;
}

QList<Needle> needlesOf(const Canary &canary)
{
    const QByteArray &value = canary.value;
    QList<Needle> needles;
    const auto add = [&](const QString &encoding, const QByteArray &bytes) {
        const bool known = std::any_of(needles.begin(), needles.end(),
                                       [&](const Needle &needle) { return needle.bytes == bytes; });
        if (!known)
            needles.append({canary.name, encoding, bytes});
    };
    add(raw, value);
    const bool isText = QString::fromUtf8(value).toUtf8() == value;
    if (isText)
        add(raw, asJson(value));
    for (int offset = 0; offset < 3; ++offset) {
        add(base64, base64Core(value, offset, QByteArray::Base64Encoding));
        add(base64Url, base64Core(value, offset, QByteArray::Base64UrlEncoding));
    }
    add(hexLower, value.toHex());
    add(hexUpper, value.toHex().toUpper());
    add(percent, value.toPercentEncoding());
    add(percent, allPercent(value));
    add(percent, allPercent(value).toLower());
    if (isText)
        add(utf16, asUtf16(value));
    add(reversed, backwards(value));
    return needles;
}

QByteArray planted(const QByteArray &value, const QString &encoding, int offset)
{
    const QByteArray padded = QByteArray(offset, '.') + value + "end";
    if (encoding == base64)
        return padded.toBase64();
    if (encoding == base64Url)
        return padded.toBase64(QByteArray::Base64UrlEncoding);
    if (encoding == hexLower)
        return padded.toHex();
    if (encoding == hexUpper)
        return padded.toHex().toUpper();
    if (encoding == percent)
        return padded.toPercentEncoding();
    if (encoding == utf16)
        return asUtf16(padded);
    return encoding == reversed ? backwards(padded) : padded;
}

QStringList findings(const QList<Needle> &needles, const QByteArray &bytes, const QString &place)
{
    QStringList found;
    for (const Needle &needle : needles)
        if (bytes.contains(needle.bytes))
            found.append(QStringLiteral("%1 as %2 in %3").arg(needle.canary, needle.encoding, place));
    return found;
}

QStringList findingsBelow(const QList<Needle> &needles, const QString &directory, int &files)
{
    QStringList found;
    QDirIterator every(directory, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (every.hasNext()) {
        const QString path = every.next();
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be searched.", qPrintable(path));
        const QString place = path.mid(directory.size());
        found += findings(needles, file.readAll(), place);
        found += findings(needles, place.toUtf8(), QStringLiteral("the name of ") + place);
        ++files;
    }
    return found;
}

} // namespace belay::testing
