// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/apicall.h"
#include "core/cloud/huawei/joined.h"
#include "core/cloud/huawei/keylockout.h"
#include "core/domain/connection.h"

namespace belay::huawei {

/// What all calls of one connection and region share and remember. Main thread.
struct Session
{
    Connection connection;
    QString region;
    ApiContext context;
    QUrl sdrs; ///< Invalid when the region is no region; every call then says so.
    QUrl iam;
    std::shared_ptr<KeyLockout> lockout;

    std::shared_ptr<Joint<Result<KeysPtr>>> signingIn = std::make_shared<Joint<Result<KeysPtr>>>();
    KeysPtr tokenKeys = {};  ///< The IAM token in Keys::token; null until signed in.
    QByteArray tokenOf = {}; ///< Fingerprint of the user and password it was got with.
    quint64 tokensAskedFor = 0;
    QString tokenProject = {};

    std::shared_ptr<Joint<Result<QString>>> lookingUp = std::make_shared<Joint<Result<QString>>>();
    QString project = {}; ///< Looked up; empty until then.
};
using SessionPtr = std::shared_ptr<Session>;

enum class Effect { Read, Change };

/// The keys a call goes out with: an access key as it is, or a token for a user and a password,
/// got now if need be. `refused` is the generation of a token that did not pass. An error of kind
/// SignInAgain while the key rests (KeyLockout).
Task<Result<KeysPtr>> workingKeys(SessionPtr session, KeyUse use, quint64 refused = 0);

/// callApi() with the session's keys, signature or token, and Huawei's reading of answers.
Task<Result<HttpResponse>> call(SessionPtr session, Effect effect, LaneKind lane, ApiRequest request,
                                std::stop_token stop, CallObserver observer = {});

/// The project every path of SDRS names: the connection's, the token's, or the one named like the
/// region. None or several is an error that says what there is.
Task<Result<QString>> projectOf(SessionPtr session);

/// The same for a change: an error never says that the change may have happened.
Task<Result<QString>> projectForChange(SessionPtr session);

/// Always asked anew, so that an answer proves the sign-in.
Task<Result<QString>> askForProject(SessionPtr session);

} // namespace belay::huawei
