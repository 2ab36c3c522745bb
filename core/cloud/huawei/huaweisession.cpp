// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/huawei/huaweisession.h"

#include "core/cloud/huawei/passwordsignin.h"
#include "core/cloud/huawei/sdkhmacsigner.h"
#include "core/cloud/huawei/sdrserrors.h"

#include <QDeadlineTimer>

namespace belay::huawei {

namespace {

qint64 monotonicMs()
{
    return QDeadlineTimer::current().deadline();
}

CloudError restingKey()
{
    CloudError error;
    error.kind = ErrorKind::SignInAgain;
    error.fault = NetFault::NoKeys;
    error.message = QStringLiteral("This sign-in was refused twice within five minutes. It rests so that the "
                                   "provider does not lock it; correct it or wait.");
    return error;
}

CloudError badRegion(const QString &region)
{
    CloudError error;
    error.kind = ErrorKind::Invalid;
    error.message = QStringLiteral("\"%1\" is not a region.").arg(region);
    return error;
}

/// A change whose keys or project could not be had was never on its way.
CloudError notSentYet(CloudError error)
{
    switch (error.kind) {
    case ErrorKind::UnknownOutcome:
    case ErrorKind::Transient:
    case ErrorKind::Conflict:
    case ErrorKind::NotFound:
    case ErrorKind::Protocol:
    case ErrorKind::Cancelled:
        error.kind = ErrorKind::NotSent;
        break;
    case ErrorKind::NotSent:
    case ErrorKind::Throttled:
    case ErrorKind::ClockSkew:
    case ErrorKind::SignInAgain:
    case ErrorKind::Invalid:
    case ErrorKind::Denied:
        break;
    }
    return error;
}

/// What the sign function knows; the classification and a renewal need it.
struct Sent
{
    QByteArray fingerprint;
    quint64 token = 0; ///< Keys::generation of the token the last attempt carried.
    CallFacts facts;
};

void countRefusals(KeyLockout &lockout, const Sent &sent, int status)
{
    if (status == 401)
        lockout.failed(sent.fingerprint, monotonicMs());
    else if (status < 300)
        lockout.succeeded(sent.fingerprint);
}

ApiDialect dialectOf(const SessionPtr &session, const std::shared_ptr<Sent> &sent)
{
    ApiDialect dialect;
    dialect.sign = [sent](const ApiRequest &request, const Keys &keys, const QDateTime &now) {
        if (keys.kind == Keys::Kind::Password) {
            sent->facts.proof = CallFacts::Proof::Token;
            sent->token = keys.generation;
            return tokenRequest(request, keys);
        }
        sent->fingerprint = KeyLockout::fingerprint(keys);
        sent->facts.proof = CallFacts::Proof::Signature;
        sent->facts.signedAt = now;
        return signedRequest(request, keys, now);
    };
    dialect.classify = [sent, lockout = session->lockout](const HttpResponse &response) {
        if (sent->facts.proof == CallFacts::Proof::Signature)
            countRefusals(*lockout, *sent, response.status);
        return classify(response, sent->facts);
    };
    return dialect;
}

/// `refused` is the token that did not pass: whoever learns of it first renews it for all.
bool isTokenFresh(const Session &session, const QByteArray &fingerprint, quint64 refused)
{
    if (!session.tokenKeys || session.tokenOf != fingerprint || session.tokenKeys->generation == refused)
        return false;
    constexpr qint64 margin = 5 * 60;
    const QDateTime now = session.context.clock->now(session.iam.host());
    return !session.tokenKeys->expiresAt.isValid() || now.secsTo(session.tokenKeys->expiresAt) > margin;
}

Task<Result<KeysPtr>> tokenFor(SessionPtr session, KeysPtr keys, QByteArray fingerprint, quint64 refused)
{
    if (isTokenFresh(*session, fingerprint, refused)) {
        Result<KeysPtr> cached = session->tokenKeys;
        co_return cached;
    }
    const quint64 generation = ++session->tokensAskedFor;
    auto asking = signInWithPassword(session->context, passwordScope(*session), keys, generation);
    Result<TokenGrant> grant = co_await asking;
    if (!grant) {
        if (grant.error().kind == ErrorKind::SignInAgain)
            session->lockout->failed(fingerprint, monotonicMs());
        co_return failure(grant.error());
    }
    session->lockout->succeeded(fingerprint);
    session->tokenKeys = grant->keys;
    session->tokenOf = fingerprint;
    session->tokenProject = grant->projectId;
    Result<KeysPtr> fresh = grant->keys;
    co_return fresh;
}

Task<Result<KeysPtr>> keysForChange(SessionPtr session, KeyUse use, quint64 refused)
{
    auto fetching = workingKeys(session, use, refused);
    Result<KeysPtr> keys = co_await fetching;
    if (!keys)
        co_return failure(notSentYet(keys.error()));
    co_return keys;
}

bool hasEndpoints(const Session &session)
{
    return session.sdrs.isValid() && session.iam.isValid();
}

} // namespace

Task<Result<KeysPtr>> workingKeys(SessionPtr session, KeyUse use, quint64 refused)
{
    if (!hasEndpoints(*session))
        co_return failure(badRegion(session->region));
    // What a user and a password renew is the token, not themselves.
    const KeyUse givenUse = session->tokenKeys ? KeyUse::Cached : use;
    auto fetching = session->context.keys(givenUse);
    Result<KeysPtr> keys = co_await fetching;
    if (!keys)
        co_return failure(keys.error());
    const KeysPtr given = *keys;
    const QByteArray fingerprint = KeyLockout::fingerprint(*given);
    if (session->lockout->isLocked(fingerprint, monotonicMs()))
        co_return failure(restingKey());
    if (given->kind != Keys::Kind::Password)
        co_return keys;
    const std::function<Task<Result<KeysPtr>>()> ask = [session, given, fingerprint, refused] {
        return tokenFor(session, given, fingerprint, refused);
    };
    auto signingIn = joined(session->signingIn, ask);
    Result<KeysPtr> token = co_await signingIn;
    co_return token;
}

Task<Result<HttpResponse>> call(SessionPtr session, Effect effect, LaneKind lane, ApiRequest request,
                                std::stop_token stop, CallObserver observer)
{
    if (!hasEndpoints(*session))
        co_return failure(badRegion(session->region));
    ApiContext context = session->context;
    auto sent = std::make_shared<Sent>();
    sent->facts.change = effect == Effect::Change;
    context.keys = [session, sent](KeyUse use) {
        const quint64 refused = use == KeyUse::Renewed ? sent->token : 0;
        return sent->facts.change ? keysForChange(session, use, refused) : workingKeys(session, use, refused);
    };
    ApiDialect dialect = dialectOf(session, sent);
    auto calling = callApi(context, dialect, lane, request, stop, observer);
    Result<HttpResponse> response = co_await calling;
    if (!response && effect == Effect::Read && response.error().kind == ErrorKind::UnknownOutcome)
        response.error().kind = ErrorKind::Transient; // a read has no outcome, on whichever lane
    co_return response;
}

Task<Result<QString>> projectForChange(SessionPtr session)
{
    auto finding = projectOf(session);
    Result<QString> project = co_await finding;
    if (!project)
        co_return failure(notSentYet(project.error()));
    co_return project;
}

} // namespace belay::huawei
