// SPDX-License-Identifier: Apache-2.0
#include "app/practice/practicecloud.h"
#include "core/cloud/aws/awsservice.h"
#include "core/cloud/paging.h"
#include "tests/support/faultserver.h"

#include <QCoro/QCoroTask>

#include <QJsonObject>
#include <QTest>
#include <QUrlQuery>

using namespace belay;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Task<Result<KeysPtr>> given(KeysPtr keys)
{
    Result<KeysPtr> result = keys;
    co_return result;
}

ApiContext contextWith(const QString &keyId, const QByteArray &secret)
{
    auto keys = std::make_shared<Keys>();
    keys->keyId = keyId;
    keys->secret = Secret(secret);
    Transport transport;
    transport.proxy = Transport::Proxy::None;
    ApiContext context;
    context.lanes = std::make_shared<Lanes>(transport);
    context.clock = std::make_shared<ServerClock>();
    context.quota = std::make_shared<RetryQuota>();
    context.retry = awsRetryNumbers();
    context.draw = [] { return 0.0; };
    context.keys = [keys](KeyUse) { return given(keys); };
    return context;
}

/// The service against a practice cloud in this process whose time stands still until told to pass.
struct Rig
{
    explicit Rig(const QByteArray &otherSecret = {})
    {
        if (!cloud.listen())
            qFatal("The practice cloud cannot listen.");
        const QJsonObject aws = cloud.startLine()[u"aws"].toObject();
        const QByteArray secret = aws[u"secretAccessKey"].toString().toUtf8();
        account = aws[u"account"].toString();
        connection.endpoint = QUrl(cloud.endpoint());
        service = aws::makeStackSetService(
            connection, s("eu-west-1"),
            contextWith(aws[u"accessKeyId"].toString(), otherSecret.isEmpty() ? secret : otherSecret));
    }

    void pass(practice::Ticks ticks) { cloud.context().clock.advance(ticks); }

    /// An update that keeps everything as it is, for the whole set.
    [[nodiscard]] UpdateDraft unchanged() const
    {
        UpdateDraft draft;
        draft.group = group;
        draft.usePreviousTemplate = true;
        const auto detail = QCoro::waitFor(service->group(group, {}));
        for (const Parameter &parameter : detail.value_or(StackGroupDetail{}).parameters)
            draft.parameters.append({parameter.key, {}, true});
        draft.capabilities = {s("CAPABILITY_NAMED_IAM")};
        return draft;
    }
    [[nodiscard]] OperationRef ref(const ClientToken &token) const
    {
        return {{}, group, OperationId(token.toString())};
    }

    practice::PracticeCloud cloud{*practice::Scenario::named(s("smooth")), 42,
                                  practice::PracticeClock::manual(QDateTime::currentDateTimeUtc())};
    Connection connection;
    QString account;
    GroupKey group{s("eu-west-1"), s("baseline-iam")};
    std::unique_ptr<StackGroupService> service;
};

template <class T>
QString wrong(const Result<T> &result)
{
    return result ? QString() : result.error().code + u' ' + result.error().message;
}

} // namespace

/// Rule: every action issue-named for this provider goes out and comes back through one service,
/// with the provider's own errors (api/aws-cloudformation.md section 7, stackgroupservice.h).
class StackSetServiceTest final : public QObject
{
    Q_OBJECT

private slots:
    void signsIn();
    void readsGroups();
    void readsTemplates();
    void updatesWatchesAndStops();
    void sameTokenIsTheSameOperation();
    void refusals();
    void wrongSecret();
    void lostAnswerOfAChange();
    void unreadableYesIsUnknown();
    void badTokenIsNotSent();
    void everyCallNamesItsRole();
    void stopTravelsOnItsOwnLane();
};

void StackSetServiceTest::signsIn()
{
    Rig rig;
    const auto identity = QCoro::waitFor(rig.service->identity({}));
    QVERIFY2(identity, qPrintable(wrong(identity)));
    QCOMPARE(identity->account, rig.account);
    QVERIFY(identity->principal.startsWith(s("arn:aws:")));
    const auto regions = QCoro::waitFor(rig.service->regions({}));
    QVERIFY(regions->contains(s("eu-west-1")));
    QVERIFY(!regions->contains(s("cn-north-1")));
    QCOMPARE(rig.service->origin(), rig.connection.endpoint);
}

void StackSetServiceTest::readsGroups()
{
    Rig rig;
    const auto groups = QCoro::waitFor(rig.service->groups({}, {}));
    QVERIFY2(groups, qPrintable(wrong(groups)));
    QVERIFY(std::any_of(groups->items.begin(), groups->items.end(),
                        [&rig](const StackGroup &group) { return group.key == rig.group; }));

    const auto detail = QCoro::waitFor(rig.service->group(rig.group, {}));
    QVERIFY2(detail, qPrintable(wrong(detail)));
    QVERIFY(!detail->templateBody.isEmpty());
    const auto body = QCoro::waitFor(rig.service->templateBody({{}, {}, rig.group}, {}));
    QCOMPARE(*body, detail->templateBody);

    StackGroupService *service = rig.service.get();
    const GroupKey key = rig.group;
    const auto fetch = [service, key](PageToken page) { return service->instances(key, {}, page, {}); };
    const auto all = QCoro::waitFor(allPages<StackInstance>(fetch));
    QVERIFY2(all, qPrintable(wrong(all)));
    QVERIFY(!all->isEmpty());
    const StackInstance &first = all->first();
    const auto one = QCoro::waitFor(rig.service->instance(rig.group, first.account, first.region, {}));
    QVERIFY2(one, qPrintable(wrong(one)));
    QCOMPARE(one->account, first.account);
    const auto ofRegion = QCoro::waitFor(rig.service->instances(rig.group, {{}, first.region, {}}, {}, {}));
    QVERIFY(!ofRegion->items.isEmpty());
    for (const StackInstance &instance : ofRegion->items)
        QCOMPARE(instance.region, first.region);
}

void StackSetServiceTest::readsTemplates()
{
    Rig rig;
    const auto ofGroup = QCoro::waitFor(rig.service->templateSummary({{}, {}, rig.group}, {}));
    QVERIFY2(ofGroup, qPrintable(wrong(ofGroup)));
    QVERIFY(!ofGroup->parameters.isEmpty());
    const auto checked = QCoro::waitFor(rig.service->validateTemplate({{}, {}, rig.group}, {}));
    QVERIFY(checked);
    const auto broken = QCoro::waitFor(rig.service->validateTemplate({QByteArray("no: template")}, {}));
    QVERIFY(!broken);
    QCOMPARE(broken.error().kind, ErrorKind::Invalid);
    QCOMPARE(broken.error().code, s("ValidationError"));
    const auto elsewhere = QCoro::waitFor(rig.service->templateBody({{}, s("https://bucket/t.yaml")}, {}));
    QCOMPARE(elsewhere.error().kind, ErrorKind::Invalid);
}

void StackSetServiceTest::updatesWatchesAndStops()
{
    Rig rig;
    const ClientToken token(s("belay-5d7a0c3e-1111-4222-8333-944455556666"));
    const auto accepted = QCoro::waitFor(rig.service->update(rig.unchanged(), token, {}));
    QVERIFY2(accepted, qPrintable(wrong(accepted)));
    QCOMPARE(accepted->operation.toString(), token.toString());
    QVERIFY(!accepted->requestId.isEmpty());
    QCOMPARE(accepted->attempts, 1);

    rig.pass(60'000);
    const OperationRef ref = rig.ref(token);
    const auto running = QCoro::waitFor(rig.service->operation(ref, LaneKind::Read, {}));
    QVERIFY2(running, qPrintable(wrong(running)));
    QVERIFY(running->state == OperationState::Running);
    QVERIFY(running->action == OperationAction::Update);
    const auto listed = QCoro::waitFor(rig.service->operations(rig.group, {}, {}));
    QVERIFY(std::any_of(listed->items.begin(), listed->items.end(),
                        [&ref](const Operation &operation) { return operation.id == ref.id; }));
    const auto waiting = QCoro::waitFor(rig.service->results(ref, {TargetState::Waiting}, {}, {}));
    QVERIFY2(waiting, qPrintable(wrong(waiting)));
    QVERIFY(!waiting->items.isEmpty());
    for (const TargetResult &target : waiting->items)
        QVERIFY(target.state == TargetState::Waiting);

    const auto stopped = QCoro::waitFor(rig.service->stop(ref, {}, {}));
    QVERIFY2(stopped, qPrintable(wrong(stopped)));
    QVERIFY(!stopped->requestId.isEmpty());
    rig.pass(3'600'000);
    const auto ended = QCoro::waitFor(rig.service->operation(ref, LaneKind::Stop, {}));
    QVERIFY(ended->state == OperationState::Stopped);
    const auto again = QCoro::waitFor(rig.service->stop(ref, {}, {}));
    QVERIFY(!again);
    QCOMPARE(again.error().code, s("InvalidOperationException"));
    QCOMPARE(again.error().kind, ErrorKind::Invalid);
}

void StackSetServiceTest::sameTokenIsTheSameOperation()
{
    Rig rig;
    const ClientToken token(s("belay-1"));
    QVERIFY(QCoro::waitFor(rig.service->update(rig.unchanged(), token, {})));
    const auto again = QCoro::waitFor(rig.service->update(rig.unchanged(), token, {}));
    const auto other = QCoro::waitFor(rig.service->update(rig.unchanged(), ClientToken(s("belay-2")), {}));
    if (!again) // section 9.5: which of the answers a repeat gets is not promised
        QCOMPARE(again.error().kind, ErrorKind::Conflict);
    QVERIFY(!other);
    QCOMPARE(other.error().kind, ErrorKind::Conflict);
    QCOMPARE(other.error().code, s("OperationInProgressException"));
    QVERIFY(other.error().message.contains(s("belay-1")));
    QCOMPARE(other.error().attempts, 1);
}

void StackSetServiceTest::refusals()
{
    Rig rig;
    const GroupKey nobody{s("eu-west-1"), s("no-such-set")};
    const auto group = QCoro::waitFor(rig.service->group(nobody, {}));
    QCOMPARE(group.error().kind, ErrorKind::NotFound);
    QCOMPARE(group.error().code, s("StackSetNotFoundException"));
    QVERIFY(!group.error().requestId.isEmpty());
    const auto operation =
        QCoro::waitFor(rig.service->operation(rig.ref(ClientToken(s("none"))), LaneKind::Read, {}));
    QCOMPARE(operation.error().kind, ErrorKind::NotFound);
    QCOMPARE(operation.error().code, s("OperationNotFoundException"));
}

void StackSetServiceTest::wrongSecret()
{
    Rig rig("not-the-secret");
    const auto identity = QCoro::waitFor(rig.service->identity({}));
    QVERIFY(!identity);
    QCOMPARE(identity.error().code, s("SignatureDoesNotMatch"));
    QCOMPARE(identity.error().kind, ErrorKind::SignInAgain);
    QCOMPARE(identity.error().attempts, 1); // a wrong secret is no wrong clock
}

void StackSetServiceTest::lostAnswerOfAChange()
{
    Rig rig;
    const UpdateDraft draft = rig.unchanged();
    rig.cloud.faults().add({s("UpdateStackSet"), practice::Faults::Kind::DropAfterApply, 1, 0});
    const ClientToken token(s("belay-lost"));
    const auto lost = QCoro::waitFor(rig.service->update(draft, token, {}));
    QVERIFY(!lost);
    QCOMPARE(lost.error().kind, ErrorKind::UnknownOutcome);
    rig.cloud.faults().add({s("DescribeStackSetOperation"), practice::Faults::Kind::DropAfterApply, 1, 0});
    const auto found =
        QCoro::waitFor(rig.service->operation(rig.ref(token), LaneKind::Change, {})); // a read repeats
    QVERIFY2(found, qPrintable(wrong(found)));                                        // it had happened
}

void StackSetServiceTest::unreadableYesIsUnknown()
{
    FaultServer server;
    server.setReply(
        {200, {}, R"(<UpdateStackSetResponse><UpdateStackSetResult/><ResponseMetadata><RequestId>r</RequestId>
        </ResponseMetadata></UpdateStackSetResponse>)"});
    Connection connection;
    connection.endpoint = server.url(QString());
    const auto service =
        aws::makeStackSetService(connection, s("eu-west-1"), contextWith(s("AKIDEXAMPLE"), "secret"));
    UpdateDraft draft;
    draft.group = {s("eu-west-1"), s("baseline-iam")};
    const auto accepted = QCoro::waitFor(service->update(draft, ClientToken(s("belay-1")), {}));
    QVERIFY(!accepted);
    QCOMPARE(accepted.error().kind, ErrorKind::UnknownOutcome);
    QCOMPARE(server.deliveries(), 1);
}

void StackSetServiceTest::badTokenIsNotSent()
{
    Rig rig;
    const auto refused = QCoro::waitFor(rig.service->update({}, ClientToken(s("-not-an-id")), {}));
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(refused.error().httpStatus, 0);
}

/// Everything a delegated administrator asks about a set says so; STS and templates do not care.
void StackSetServiceTest::everyCallNamesItsRole()
{
    FaultServer server;
    server.setReply({400, {}, "<ErrorResponse><Error><Code>ValidationError</Code></Error></ErrorResponse>"});
    Connection connection;
    connection.endpoint = server.url(QString());
    connection.callAs = CallAs::DelegatedAdmin;
    const auto service =
        aws::makeStackSetService(connection, s("eu-west-1"), contextWith(s("AKIDEXAMPLE"), "secret"));
    const GroupKey group{s("eu-west-1"), s("baseline-iam"), CallAs::DelegatedAdmin};
    const OperationRef ref{{}, group, OperationId(s("op-1"))};
    UpdateDraft draft;
    draft.group = group;
    QCoro::waitFor(service->groups({}, {}));
    QCoro::waitFor(service->group(group, {}));
    QCoro::waitFor(service->instances(group, {}, {}, {}));
    QCoro::waitFor(service->instance(group, s("111111111111"), s("eu-west-1"), {}));
    QCoro::waitFor(service->operations(group, {}, {}));
    QCoro::waitFor(service->operation(ref, LaneKind::Change, {}));
    QCoro::waitFor(service->results(ref, {}, {}, {}));
    QCoro::waitFor(service->templateSummary({{}, {}, group}, {}));
    QCoro::waitFor(service->update(draft, ClientToken(s("t")), {}));
    QCoro::waitFor(service->stop(ref, {}, {}));
    QStringList actions;
    for (const FaultServer::Request &request : server.requests()) {
        const QUrlQuery form(QString::fromLatin1(request.body));
        actions.append(form.queryItemValue(s("Action")));
        QCOMPARE(form.queryItemValue(s("CallAs")), s("DELEGATED_ADMIN"));
        QCOMPARE(form.queryItemValue(s("Version")), s("2010-05-15"));
        QCOMPARE(request.method, "POST");
        QCOMPARE(request.target, "/");
    }
    QCOMPARE(actions,
             (QStringList{s("ListStackSets"), s("DescribeStackSet"), s("ListStackInstances"),
                          s("DescribeStackInstance"), s("ListStackSetOperations"),
                          s("DescribeStackSetOperation"), s("ListStackSetOperationResults"),
                          s("GetTemplateSummary"), s("UpdateStackSet"), s("StopStackSetOperation")}));
}

/// A stop goes out at once while every other lane is full of slow calls.
void StackSetServiceTest::stopTravelsOnItsOwnLane()
{
    FaultServer server;
    QFile file(QStringLiteral(BELAY_TEST_DATA "/aws/stop-stack-set-operation.xml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    server.setReply({200, {}, file.readAll()});
    server.hold();
    Connection connection;
    connection.endpoint = server.url(QString());
    ApiContext context = contextWith(s("AKIDEXAMPLE"), "secret");
    const auto service = aws::makeStackSetService(connection, s("eu-west-1"), context);
    const GroupKey group{s("eu-west-1"), s("baseline-iam")};
    std::stop_source leaving;
    std::vector<Task<Result<StackGroupDetail>>> reads;
    for (int i = 0; i < 26; ++i)
        reads.push_back(service->group(group, leaving.get_token()));
    QTRY_COMPARE(context.lanes->read.inFlight(), server.held());
    QVERIFY(context.lanes->read.waiting() > 0);

    const int heldBefore = server.held();
    auto stopping = service->stop({{}, group, OperationId(s("op-1"))}, {}, {});
    QTRY_COMPARE(server.held(), heldBefore + 1);
    QCOMPARE(context.lanes->stop.inFlight(), 1);
    QCOMPARE(context.lanes->change.inFlight(), 0);
    QVERIFY(server.requests().last().body.startsWith("Action=StopStackSetOperation"));
    server.release();
    const auto accepted = QCoro::waitFor(std::move(stopping));
    QVERIFY(accepted);
    leaving.request_stop();
    for (auto &read : reads)
        QCoro::waitFor(std::move(read));
}

QTEST_GUILESS_MAIN(StackSetServiceTest)
#include "tst_stacksetservice.moc"
