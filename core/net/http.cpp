// SPDX-License-Identifier: Apache-2.0
#include "core/net/http.h"

namespace belay {

QByteArray HttpResponse::header(QByteArrayView name) const
{
    for (const RawHeader &header : headers)
        if (header.first.compare(name, Qt::CaseInsensitive) == 0)
            return header.second;
    return {};
}

} // namespace belay
