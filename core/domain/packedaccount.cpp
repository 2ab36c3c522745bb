// SPDX-License-Identifier: Apache-2.0
#include "core/domain/packedaccount.h"

namespace belay {

std::optional<PackedAccount> packedDigits(const QString &account)
{
    constexpr qsizetype mostDigits = 19;
    if (account.isEmpty() || account.size() > mostDigits)
        return std::nullopt;
    PackedAccount packed;
    for (const QChar digit : account) {
        if (digit < u'0' || digit > u'9')
            return std::nullopt;
        packed.number = packed.number * 10 + quint64(digit.unicode() - u'0');
    }
    packed.digits = quint8(account.size());
    return packed;
}

PackedAccount packAccount(const QString &account, Dictionary &texts)
{
    if (const auto packed = packedDigits(account))
        return *packed;
    return {texts.idOf(account), 0};
}

QString accountText(PackedAccount account, const Dictionary &texts)
{
    if (account.digits == 0)
        return texts.text(quint32(account.number));
    return QString::number(account.number).rightJustified(account.digits, u'0');
}

} // namespace belay
