// SPDX-License-Identifier: Apache-2.0
#include "core/domain/plaintext.h"

namespace belay {

bool isHarmful(QChar c)
{
    const char16_t code = c.unicode();
    const bool control = c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
    const bool bidi = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) ||
                      code == 0x200e || code == 0x200f || code == 0x061c;
    return control || bidi;
}

QString neutralised(const QString &text)
{
    QString out = text;
    for (QChar &c : out)
        if (isHarmful(c))
            c = QChar::ReplacementCharacter;
    return out;
}

} // namespace belay
