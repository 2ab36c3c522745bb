// SPDX-License-Identifier: Apache-2.0
#include "app/hardening.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace belay {

void keepMemoryPrivate()
{
    if (qEnvironmentVariableIntValue("BELAY_DIAGNOSTICS") == 1)
        return;
#ifdef Q_OS_LINUX
    prctl(PR_SET_DUMPABLE, 0);
#endif
#ifdef Q_OS_UNIX
    const struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
}

} // namespace belay
