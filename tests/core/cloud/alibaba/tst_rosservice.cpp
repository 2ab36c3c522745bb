// SPDX-License-Identifier: Apache-2.0
#include "core/domain/updatevalidation.h"
#include "tests/core/cloud/alibaba/rosrig.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace belay;
using Fault = belay::practice::Faults::Kind;

/// The service against the practice cloud: what it reports is what the cloud's ledger says, what it
/// sends is what the vendor's SDK sends (api/alibaba-ros.md sections 7, 8 and 11).
class RosServiceTest final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatItCanDo();
    void identityAsksSts();
    void regionsComeFromTheService();
    void listsAllPages();
    void readsAGroupAndItsInstances();
    void templateOfAGroupIsFetchedThenValidated();
    void templateByIdAndByText();
    void updatesAndWatches();
    void aLostAnswerIsAskedForAgainWithTheSameToken_data();
    void aLostAnswerIsAskedForAgainWithTheSameToken();
    void aTokenWithOtherParametersIsRefused();
    void aSecondUpdateIsAConflict();
    void aTokenBeingWorkedOnIsWaitedFor();
    void aTokenOfAnotherFormIsNotSent();
    void stopGoesOutOnceAndIsProvedByReading();
    void aStopWhoseAnswerIsLostIsUnknown();
    void refusals_data();
    void refusals();
    void aWrongSecretIsNamed();
    void temporaryKeys();
    void aWrongClockIsCorrectedOnce();
    void troubledReadsAreRepeated_data();
    void troubledReadsAreRepeated();
    void theScenariosAreFelt();
    void hiddenValuesStayOutOfCopiedCommands();
    void theSdkSendsTheSameReads_data();
    void theSdkSendsTheSameReads();
};

namespace {

const GroupKey oss{QStringLiteral("cn-hangzhou"), QStringLiteral("oss-baseline")};
const GroupKey logs{QStringLiteral("cn-hangzhou"), QStringLiteral("vpc-flow-logs")};

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

UpdateDraft ossDraft()
{
    UpdateDraft draft;
    draft.group = oss;
    draft.parameters = {{s("Prefix"), s("next")}, {s("Amount"), s("2")}};
    draft.preferences.maxConcurrentCount = 2;
    draft.operationDescription = s("more buckets");
    return draft;
}

ClientToken token(const char *name)
{
    return ClientToken(s("belay-") + s(name));
}

OperationRef ref(const OperationId &id, const GroupKey &group = oss)
{
    return {{}, group, id};
}

} // namespace

Q_DECLARE_METATYPE(belay::ErrorKind)
Q_DECLARE_METATYPE(belay::practice::Faults::Kind)

void RosServiceTest::saysWhatItCanDo()
{
    RosRig rig;
    const auto service = rig.service();
    const Capabilities &can = service->capabilities();
    QCOMPARE(can.updateRules, UpdateRules::RosStackGroup);
    QCOMPARE(can.startedOnStop, StartedOnStop::NotStated);
    QVERIFY(can.hasTemplateIds && can.hasOperationDescription);
    QVERIFY(!can.keepsHiddenValues && !can.stopNeedsGroup && !can.clearsTags && !can.hasManagedExecution);
    QCOMPARE(can.pageSize, 50);
    QCOMPARE(can.maxTemplateBytes, 524'288);
    QCOMPARE(service->region(), s("cn-hangzhou"));
}

void RosServiceTest::identityAsksSts()
{
    RosRig rig;
    const auto identity = QCoro::waitFor(rig.service()->identity({}));
    QVERIFY(identity);
    QCOMPARE(identity->account, rig.introduction[u"account"].toString());
    QVERIFY(identity->principal.startsWith(s("acs:ram::")));
    QCOMPARE(rig.requests[0].header("x-acs-version"), QByteArray("2015-04-01"));
}

void RosServiceTest::regionsComeFromTheService()
{
    RosRig rig;
    const auto regions = QCoro::waitFor(rig.service()->regions({}));
    QVERIFY(regions);
    QVERIFY(regions->contains(s("cn-hangzhou")));
}

void RosServiceTest::listsAllPages()
{
    RosRig rig;
    const auto service = rig.service();
    QSet<QString> seen;
    PageToken next;
    int pages = 0;
    do {
        const auto page = QCoro::waitFor(service->instances(logs, {}, next, {}));
        QVERIFY(page);
        QVERIFY(page->items.size() <= 50);
        for (const StackInstance &instance : page->items)
            seen.insert(instance.account + u'/' + instance.region);
        next = page->next;
        ++pages;
        QCOMPARE(next.isEmpty(), seen.size() == page->total);
    } while (!next.isEmpty());
    QCOMPARE(seen.size(), 7 * 58);
    QCOMPARE(pages, 9);
}

void RosServiceTest::readsAGroupAndItsInstances()
{
    RosRig rig;
    const auto service = rig.service();
    const auto groups = QCoro::waitFor(service->groups({}, {}));
    QVERIFY(groups);
    QVERIFY(std::any_of(groups->items.begin(), groups->items.end(),
                        [](const StackGroup &g) { return g.key == logs; }));
    const auto detail = QCoro::waitFor(service->group(logs, {}));
    QVERIFY(detail);
    QVERIFY(detail->templateBody.contains("WriterToken"));
    const auto hidden = std::find_if(detail->parameters.begin(), detail->parameters.end(),
                                     [](const Parameter &p) { return p.key == u"WriterToken"; });
    QVERIFY(hidden != detail->parameters.end() && hidden->hidden);
    InstanceFilter filter;
    filter.region = s("cn-beijing");
    filter.account = s("1512666876910001");
    const auto one = QCoro::waitFor(service->instances(logs, filter, {}, {}));
    QCOMPARE(one->items.size(), 1);
    const auto instance = QCoro::waitFor(service->instance(logs, filter.account, filter.region, {}));
    QVERIFY(instance);
    QCOMPARE(*instance, one->items[0]);
}

void RosServiceTest::templateOfAGroupIsFetchedThenValidated()
{
    RosRig rig;
    TemplateSource source;
    source.group = logs;
    const auto summary = QCoro::waitFor(rig.service()->templateSummary(source, {}));
    QVERIFY(summary);
    QCOMPARE(rig.count("GetTemplate"), 1);
    QVERIFY(rig.requests[0].rawQuery.contains("TemplateStage=Original"));
    QCOMPARE(rig.count("ValidateTemplate"), 1);
    QVERIFY(rig.requests[1].body.startsWith("TemplateBody="));
    QCOMPARE(summary->parameters.size(), 4);
    for (const TemplateParameter &parameter : summary->parameters) {
        QCOMPARE(parameter.noEcho, parameter.key == u"WriterToken");
        if (parameter.key == u"Traffic")
            QCOMPARE(parameter.allowedValues, QStringList({s("All"), s("Allow"), s("Drop")}));
    }
}

void RosServiceTest::templateByIdAndByText()
{
    RosRig rig;
    const auto service = rig.service();
    TemplateSource byId;
    byId.id = s("5ecd1e10-b0e9-4389-a565-e4c15efc0001");
    byId.version = s("v1");
    const auto body = QCoro::waitFor(service->templateBody(byId, {}));
    QVERIFY(body);
    const auto summary = QCoro::waitFor(service->templateSummary(byId, {}));
    QVERIFY(summary);
    TemplateSource byText;
    byText.body = *body;
    QCOMPARE(QCoro::waitFor(service->validateTemplate(byText, {})).value(), *summary);
    TemplateSource byUrl;
    byUrl.url = s("oss://practice/oss-baseline.json");
    QCOMPARE(QCoro::waitFor(service->validateTemplate(byUrl, {})).value(), *summary);
    byText.body = "{ broken";
    const auto broken = QCoro::waitFor(service->validateTemplate(byText, {}));
    QVERIFY(!broken);
    QCOMPARE(broken.error().kind, ErrorKind::Invalid);
}

void RosServiceTest::updatesAndWatches()
{
    RosRig rig;
    const auto service = rig.service();
    QList<int> attempts;
    int sent = 0;
    CallObserver observer;
    observer.attempting = [&attempts](int number) { attempts.append(number); };
    observer.sent = [&sent] { ++sent; };
    const auto accepted = QCoro::waitFor(service->update(ossDraft(), token("one"), observer));
    QVERIFY(accepted);
    QVERIFY(!accepted->operation.isEmpty() && !accepted->requestId.isEmpty());
    QCOMPARE(accepted->attempts, 1);
    QCOMPARE(attempts, QList<int>({1}));
    QCOMPARE(sent, 1);
    const auto &entry = rig.cloud.context().ledger.entries().constLast();
    QCOMPARE(entry.operation, accepted->operation.toString());
    QCOMPARE(entry.token, s("belay-one"));

    const OperationRef made = ref(accepted->operation);
    auto operation = QCoro::waitFor(service->operation(made, LaneKind::Read, {}));
    QVERIFY(operation->state == OperationState::Running);
    QCOMPARE(operation->group, oss);
    QCOMPARE(operation->description, s("more buckets"));
    QCOMPARE(operation->preferences.maxConcurrentCount, std::optional(2));
    for (int i = 0; i < 1000 && !isEnded(operation->state.value); ++i) {
        rig.pass(5'000);
        operation = QCoro::waitFor(service->operation(made, LaneKind::Read, {}));
    }
    QVERIFY(operation->state == OperationState::Succeeded);
    QVERIFY(operation->endedAt >= operation->createdAt);
    rig.pass(5'000);
    const auto results = QCoro::waitFor(service->results(made, {}, {}, {}));
    QCOMPARE(results->items.size(), 12);
    const auto failed = QCoro::waitFor(service->results(made, {TargetState::Failed}, {}, {}));
    QVERIFY(failed->items.isEmpty());
    const auto listed = QCoro::waitFor(service->operations(oss, {}, {}));
    QVERIFY(std::any_of(listed->items.begin(), listed->items.end(),
                        [&made](const Operation &o) { return o.id == made.id; }));
}

void RosServiceTest::aLostAnswerIsAskedForAgainWithTheSameToken_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("dropped after applying") << Fault::DropAfterApply;
    QTest::newRow("dropped before reading") << Fault::DropBeforeRead;
    QTest::newRow("an answer cut off") << Fault::CutBody;
    QTest::newRow("a page of HTML") << Fault::Html;
    QTest::newRow("a fault of the service") << Fault::Error500;
    QTest::newRow("too fast") << Fault::Throttle;
}

void RosServiceTest::aLostAnswerIsAskedForAgainWithTheSameToken()
{
    QFETCH(Fault, fault);
    RosRig rig;
    rig.fault(fault, "UpdateStackGroup");
    const auto accepted = QCoro::waitFor(rig.service()->update(ossDraft(), token("lost"), {}));
    QVERIFY2(accepted, accepted ? "" : qPrintable(accepted.error().message));
    QCOMPARE(accepted->attempts, 2);
    QCOMPARE(rig.applied(), 1);
    QCOMPARE(rig.cloud.context().ledger.entries().constFirst().operation, accepted->operation.toString());
    QSet<QByteArray> nonces;
    for (const auto &request : rig.requests)
        nonces.insert(request.header("x-acs-signature-nonce"));
    QCOMPARE(nonces.size(), rig.requests.size());
}

void RosServiceTest::aTokenWithOtherParametersIsRefused()
{
    RosRig rig;
    const auto service = rig.service();
    const auto first = QCoro::waitFor(service->update(ossDraft(), token("same"), {}));
    const auto again = QCoro::waitFor(service->update(ossDraft(), token("same"), {}));
    QCOMPARE(again->operation, first->operation);
    UpdateDraft other = ossDraft();
    other.description = s("other");
    const auto refused = QCoro::waitFor(service->update(other, token("same"), {}));
    QCOMPARE(refused.error().code, s("InvalidIdempotenceParameter"));
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(rig.applied(), 1);
}

void RosServiceTest::aSecondUpdateIsAConflict()
{
    RosRig rig;
    const auto service = rig.service();
    QVERIFY(QCoro::waitFor(service->update(ossDraft(), token("first"), {})));
    const auto second = QCoro::waitFor(service->update(ossDraft(), token("second"), {}));
    QCOMPARE(second.error().kind, ErrorKind::Conflict);
    QCOMPARE(second.error().code, s("StackGroupOperationInProgress"));
    QCOMPARE(second.error().httpStatus, 409);
    QCOMPARE(rig.count("UpdateStackGroup"), 2); // never repeated by itself
}

void RosServiceTest::aTokenBeingWorkedOnIsWaitedFor()
{
    RosRig rig;
    int refused = 0;
    rig.intercept =
        [&refused](const practice::PracticeRequest &) -> std::optional<practice::PracticeResponse> {
        if (++refused > 1)
            return std::nullopt;
        return practice::PracticeResponse{
            400,
            {},
            R"({"RequestId":"R","Code":"LastTokenProcessing","Message":"The last request is processing."})"};
    };
    const auto accepted = QCoro::waitFor(rig.service()->update(ossDraft(), token("slow"), {}));
    QVERIFY(accepted);
    QCOMPARE(accepted->attempts, 2);
    QCOMPARE(rig.applied(), 1);
}

void RosServiceTest::aTokenOfAnotherFormIsNotSent()
{
    RosRig rig;
    const auto refused = QCoro::waitFor(rig.service()->update(ossDraft(), ClientToken(s("a b")), {}));
    QCOMPARE(refused.error().kind, ErrorKind::NotSent);
    QVERIFY(rig.requests.isEmpty());
}

void RosServiceTest::stopGoesOutOnceAndIsProvedByReading()
{
    RosRig rig;
    const auto service = rig.service();
    const auto update = QCoro::waitFor(service->update(ossDraft(), token("stopme"), {}));
    rig.pass(2'000);
    const OperationRef running = ref(update->operation);
    const auto stopped = QCoro::waitFor(service->stop(running, {}, {}));
    QVERIFY(stopped);
    QVERIFY(stopped->operation.isEmpty() && !stopped->requestId.isEmpty());
    QCOMPARE(rig.count("StopStackGroupOperation"), 1);
    const auto proof = QCoro::waitFor(service->operation(running, LaneKind::Stop, {}));
    QVERIFY(proof->state == OperationState::Stopping);
    QCOMPARE(rig.cloud.context().ledger.entries().constLast().action, s("StopStackGroupOperation"));
    rig.pass(10 * 60'000);
    QVERIFY(QCoro::waitFor(service->operation(running, LaneKind::Stop, {}))->state ==
            OperationState::Stopped);
    const auto late = QCoro::waitFor(service->stop(running, {}, {}));
    QCOMPARE(late.error().kind, ErrorKind::Invalid);
}

void RosServiceTest::aStopWhoseAnswerIsLostIsUnknown()
{
    RosRig rig;
    const auto service = rig.service();
    const auto update = QCoro::waitFor(service->update(ossDraft(), token("lose"), {}));
    rig.fault(Fault::DropAfterApply, "StopStackGroupOperation");
    const auto stopped = QCoro::waitFor(service->stop(ref(update->operation), {}, {}));
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::UnknownOutcome);
    QCOMPARE(rig.count("StopStackGroupOperation"), 1); // no token: read before sending again
    const auto proof = QCoro::waitFor(service->operation(ref(update->operation), LaneKind::Stop, {}));
    QVERIFY(proof->state == OperationState::Stopping);
}

void RosServiceTest::refusals_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("group");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::newRow("unknown group") << s("cn-hangzhou") << s("nobody") << ErrorKind::NotFound
                                   << s("StackGroupNotFound");
    QTest::newRow("group of another region")
        << s("cn-beijing") << s("oss-baseline") << ErrorKind::NotFound << s("StackGroupNotFound");
    QTest::newRow("unknown region") << s("cn-moon") << s("oss-baseline") << ErrorKind::Invalid
                                    << s("InvalidParameter");
    QTest::newRow("name of another form")
        << s("cn-hangzhou") << s("a b") << ErrorKind::Invalid << s("InvalidParameter");
}

void RosServiceTest::refusals()
{
    QFETCH(QString, region);
    QFETCH(QString, group);
    RosRig rig;
    const auto answer = QCoro::waitFor(rig.service(region)->group({region, group}, {}));
    QVERIFY(!answer);
    QTEST(answer.error().kind, "kind");
    QTEST(answer.error().code, "code");
    QVERIFY(!answer.error().requestId.isEmpty());
    QCOMPARE(answer.error().attempts, 1);
}

void RosServiceTest::aWrongSecretIsNamed()
{
    RosRig rig;
    QJsonObject wrong = rig.introduction;
    wrong[u"accessKeySecret"] = s("wrong");
    rig.useKeys(wrong);
    const auto answer = QCoro::waitFor(rig.service()->groups({}, {}));
    QCOMPARE(answer.error().kind, ErrorKind::SignInAgain);
    QVERIFY(answer.error().message.startsWith(s("The secret is wrong")));
    QCOMPARE(rig.requests.size(), 1);
}

void RosServiceTest::temporaryKeys()
{
    RosRig rig;
    rig.useKeys(rig.introduction[u"temporary"].toObject());
    QVERIFY(QCoro::waitFor(rig.service()->groups({}, {})));
}

void RosServiceTest::aWrongClockIsCorrectedOnce()
{
    RosRig rig;
    rig.wall = [] { return QDateTime::currentDateTimeUtc().addSecs(-3600); };
    const auto groups = QCoro::waitFor(rig.service()->groups({}, {}));
    QVERIFY2(groups, groups ? "" : qPrintable(groups.error().message));
    QCOMPARE(rig.requests.size(), 2);
}

void RosServiceTest::troubledReadsAreRepeated_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("dropped") << Fault::DropBeforeRead;
    QTest::newRow("cut off") << Fault::CutBody;
    QTest::newRow("HTML") << Fault::Html;
    QTest::newRow("a fault of the service") << Fault::Error500;
    QTest::newRow("too fast") << Fault::Throttle;
}

void RosServiceTest::troubledReadsAreRepeated()
{
    QFETCH(Fault, fault);
    RosRig rig;
    rig.fault(fault, "GetStackGroup");
    QVERIFY(QCoro::waitFor(rig.service()->group(oss, {})));
    QCOMPARE(rig.count("GetStackGroup"), 2);
}

void RosServiceTest::theScenariosAreFelt()
{
    RosRig other(s("wrong-account"));
    const auto identity = QCoro::waitFor(other.service()->identity({}));
    QVERIFY(identity);
    QVERIFY(identity->account != other.introduction[u"account"].toString());

    RosRig expiring(s("expired-sign-in"));
    QVERIFY(QCoro::waitFor(expiring.service()->groups({}, {})));
    expiring.pass(60 * 60'000);
    const auto expired = QCoro::waitFor(expiring.service()->groups({}, {}));
    QCOMPARE(expired.error().kind, ErrorKind::SignInAgain);

    RosRig losing(s("lost-reply"));
    const auto accepted = QCoro::waitFor(losing.service()->update(ossDraft(), token("gone"), {}));
    QVERIFY(accepted);
    QCOMPARE(accepted->attempts, 2);
    QCOMPARE(losing.applied(), 1);

    RosRig stuck(s("stuck-draining"));
    const auto service = stuck.service();
    const auto update = QCoro::waitFor(service->update(ossDraft(), token("stuck"), {}));
    stuck.pass(2'000);
    QVERIFY(QCoro::waitFor(service->stop(ref(update->operation), {}, {})));
    stuck.pass(5 * 60'000);
    QVERIFY(QCoro::waitFor(service->operation(ref(update->operation), LaneKind::Stop, {}))->state ==
            OperationState::Stopping);
}

void RosServiceTest::hiddenValuesStayOutOfCopiedCommands()
{
    RosRig rig;
    const auto service = rig.service();
    TemplateSource source;
    source.group = logs;
    QVERIFY(QCoro::waitFor(service->templateSummary(source, {})));
    UpdateDraft draft;
    draft.group = logs;
    draft.parameters = {{s("WriterToken"), s("hunter2")}, {s("Project"), s("p")}};
    const QString line = service->updateCommandLine(draft);
    QVERIFY(!line.contains(s("hunter2")));
    QVERIFY(line.contains(s("--Parameters.2.ParameterValue p")));
    QVERIFY(service->stopCommandLine(ref(OperationId(s("x")))).contains(s("StopStackGroupOperation")));
}

using Ask = std::function<void(StackGroupService &)>;
Q_DECLARE_METATYPE(Ask)

void RosServiceTest::theSdkSendsTheSameReads_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<Ask>("ask");
    QTest::addColumn<QStringList>("onlyTheirs"); // optional parameters we never set
    const GroupKey group{s("cn-hangzhou"), s("Group-1")};
    const OperationRef made = ref(OperationId(s("6da106ca-1784-4a6f-a7e1-e723863d0001")), group);
    const auto row = [](const char *action, const Ask &ask, const QStringList &onlyTheirs = {}) {
        QTest::newRow(action) << s(action) << ask << onlyTheirs;
    };
    row("ListStackGroups", [](StackGroupService &ros) { QCoro::waitFor(ros.groups({}, {})); },
        {s("ResourceGroupId"), s("Tags.1.Key"), s("Tags.1.Value"), s("Tags.2.Key"), s("Tags.2.Value")});
    row("GetStackGroup", [group](StackGroupService &ros) { QCoro::waitFor(ros.group(group, {})); });
    row("ListStackInstances", [group](StackGroupService &ros) {
        QCoro::waitFor(ros.instances(group, {s("1512666876910001"), s("cn-beijing"), {}}, {}, {}));
    });
    row("GetStackInstance",
        [group](StackGroupService &ros) {
            QCoro::waitFor(ros.instance(group, s("1512666876910001"), s("cn-beijing"), {}));
        },
        {s("OutputOption")});
    row("ListStackGroupOperations",
        [group](StackGroupService &ros) { QCoro::waitFor(ros.operations(group, {}, {})); });
    row("GetStackGroupOperation",
        [made](StackGroupService &ros) { QCoro::waitFor(ros.operation(made, LaneKind::Read, {})); });
    row("ListStackGroupOperationResults",
        [made](StackGroupService &ros) { QCoro::waitFor(ros.results(made, {}, {}, {})); });
    row("StopStackGroupOperation",
        [made](StackGroupService &ros) { QCoro::waitFor(ros.stop(made, {}, {})); });
    row("ValidateTemplate",
        [](StackGroupService &ros) {
            TemplateSource source;
            source.body = "{\"ROSTemplateFormatVersion\":\"2015-09-01\"}";
            QCoro::waitFor(ros.validateTemplate(source, {}));
        },
        {s("UpdateInfoOptions.1")});
    row("GetTemplate", [group](StackGroupService &ros) {
        TemplateSource source;
        source.group = group;
        QCoro::waitFor(ros.templateBody(source, {}));
    });
    row("DescribeRegions", [](StackGroupService &ros) { QCoro::waitFor(ros.regions({})); },
        {s("AcceptLanguage")});
}

static QMap<QByteArray, QByteArray> decoded(const QByteArray &query)
{
    QMap<QByteArray, QByteArray> items;
    for (const QByteArray &pair : query.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (equals > 0)
            items.insert(QByteArray::fromPercentEncoding(pair.left(equals)),
                         QByteArray::fromPercentEncoding(pair.mid(equals + 1)));
    }
    return items;
}

void RosServiceTest::theSdkSendsTheSameReads()
{
    QFETCH(QString, action);
    QFETCH(Ask, ask);
    QFETCH(QStringList, onlyTheirs);
    QFile file(QStringLiteral(BELAY_TEST_DATA "/alibaba/recorded-requests.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject recorded;
    for (const QJsonValue request : QJsonDocument::fromJson(file.readAll()).object()[u"requests"].toArray()) {
        if (request[u"action"].toString() == action)
            recorded = request.toObject();
    }
    QMap<QByteArray, QByteArray> theirs = decoded(recorded[u"target"].toString().toUtf8().mid(2));
    for (const QString &name : onlyTheirs)
        QVERIFY2(theirs.remove(name.toUtf8()) == 1, qPrintable(name));

    RosRig rig;
    ask(*rig.service());
    QVERIFY(!rig.requests.isEmpty());
    const practice::PracticeRequest &ours = rig.requests.constFirst();
    QCOMPARE(ours.method, QByteArray("POST"));
    QCOMPARE(ours.path, QByteArray("/"));
    QCOMPARE(ours.header("x-acs-action"), action.toUtf8());
    QCOMPARE(decoded(ours.rawQuery), theirs);
    QCOMPARE(decoded(ours.body), decoded(recorded[u"body"].toString().toUtf8()));
    QVERIFY(ours.header("authorization").contains("SignedHeaders=content-type;host;"));
}

QTEST_GUILESS_MAIN(RosServiceTest)
#include "tst_rosservice.moc"
