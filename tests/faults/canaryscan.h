// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace belay::testing {

/// Something that must not stand anywhere.
struct Canary
{
    QString name; ///< For the report; tells nothing of the value.
    QByteArray value;
};

/// One form in which a value may hide.
struct Needle
{
    QString canary;
    QString encoding;
    QByteArray bytes;
};

/// The value in eight encodings: as it is (in JSON too), base64 and base64url at all three offsets, hex
/// in either case, percent-encoded (what has to be, and all of it), UTF-16, and reversed.
[[nodiscard]] QList<Needle> needlesOf(const Canary &canary);
[[nodiscard]] const QStringList &canaryEncodings();

/// The value as somebody would write it in that encoding, between other text.
[[nodiscard]] QByteArray planted(const QByteArray &value, const QString &encoding, int offset);

/// What was found in `bytes`: "NAME as ENCODING in PLACE".
[[nodiscard]] QStringList findings(const QList<Needle> &needles, const QByteArray &bytes, const QString &place);
/// The same in every file below `directory`, and in the names of files; `files` counts them.
[[nodiscard]] QStringList findingsBelow(const QList<Needle> &needles, const QString &directory, int &files);

} // namespace belay::testing
