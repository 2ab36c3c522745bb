// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/targets.h"

#include "app/cli/arguments.h"
#include "core/cloud/alibaba/roscodec.h"
#include "core/cloud/alibaba/roserrors.h"
#include "core/cloud/aws/awserrors.h"
#include "core/cloud/aws/stacksetcodec.h"
#include "core/cloud/huawei/iamcodec.h"
#include "core/cloud/huawei/sdrscodec.h"
#include "core/cloud/huawei/sdrserrors.h"
#include "core/domain/templatetree.h"
#include "core/engine/profile.h"
#include "core/journal/draftjson.h"
#include "core/net/redactor.h"

#include <QFile>
#include <QTemporaryDir>

namespace belay::fuzz {
namespace {

const QString region = QStringLiteral("eu-west-1");
const GroupKey group{region, QStringLiteral("baseline-iam"), CallAs::Self};

/// Keeps the compiler from dropping a call, and insists that an error says something.
template <class Value>
void look(const Result<Value> &result)
{
    if (!result && result.error().message.isEmpty() && result.error().code.isEmpty())
        qFatal("An error without a word.");
}

void awsAnswers(const QByteArray &bytes)
{
    look(aws::decodeGroups(bytes, region, CallAs::Self));
    look(aws::decodeGroup(bytes, region, CallAs::Self));
    look(aws::decodeInstances(bytes));
    look(aws::decodeInstance(bytes));
    look(aws::decodeOperations(bytes, group));
    look(aws::decodeOperation(bytes, group));
    look(aws::decodeResults(bytes));
    look(aws::decodeTemplateSummary(bytes, QStringLiteral("GetTemplateSummary")));
    look(aws::decodeIdentity(bytes));
    look(aws::decodeUpdate(bytes));
    look(aws::decodeStop(bytes));
}

void rosAnswers(const QByteArray &bytes)
{
    look(alibaba::decodeGroups(bytes, region));
    look(alibaba::decodeGroup(bytes, region));
    look(alibaba::decodeInstances(bytes));
    look(alibaba::decodeInstance(bytes));
    look(alibaba::decodeOperations(bytes, region));
    look(alibaba::decodeOperation(bytes, region));
    look(alibaba::decodeResults(bytes, ResultFilter{}));
    look(alibaba::decodeUpdate(bytes));
    look(alibaba::decodeStop(bytes));
    look(alibaba::decodeTemplateSummary(bytes));
    look(alibaba::decodeTemplateBody(bytes));
    look(alibaba::decodeRegions(bytes));
    look(alibaba::decodeIdentity(bytes));
}

void sdrsAnswers(const QByteArray &bytes)
{
    const huawei::Window window;
    look(huawei::decodeGroups(bytes, region, window));
    look(huawei::decodeGroup(bytes, region));
    look(huawei::decodeInstances(bytes, window));
    look(huawei::decodePairs(bytes, window));
    look(huawei::decodeFailedTasks(bytes, window));
    look(huawei::decodeJob(bytes));
    look(huawei::decodeAccepted(bytes));
    look(huawei::decodeProjects(bytes));
    look(huawei::decodeToken(bytes));
}

/// The first byte chooses the status; nothing that is no well-formed success is called good.
void errorBodies(const QByteArray &bytes)
{
    static constexpr int statuses[] = {400, 401, 403, 404, 409, 429, 500, 503, 302, 100, 0, 599};
    HttpResponse response;
    response.status = statuses[size_t(quint8(bytes.isEmpty() ? 0 : bytes[0])) % std::size(statuses)];
    response.headers = {{"Date", "Sat, 21 Nov 2026 10:15:30 GMT"}};
    response.body = bytes.mid(1);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'795'256'130'000);
    huawei::CallFacts change;
    change.change = true;
    for (const Verdict &verdict :
         {aws::classify(response, QStringLiteral("UpdateStackSet"), now), alibaba::classify(response, "0"),
          huawei::classify(response, huawei::CallFacts{}), huawei::classify(response, change)})
        if (verdict.cls == RetryClass::Good)
            qFatal("A failure was taken for a success.");
}

void profileFiles(const QByteArray &bytes)
{
    static const QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("connections.json")));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) < 0)
        qFatal("The profile cannot be written.");
    file.close();
    const Profile profile(directory.path());
    const Result<QList<Connection>> connections = profile.loadConnections();
    look(connections);
    if (!connections)
        return;
    for (const Connection &connection : *connections)
        if (!connection.endpoint.isEmpty() && !isAllowedEndpoint(connection.endpoint))
            qFatal("A forbidden endpoint was read.");
}

/// What is read and written again is the same draft.
void drafts(const QByteArray &bytes)
{
    const auto draft = draftWithJson(UpdateDraft{}, bytes);
    if (!draft)
        return;
    const QByteArray once = jsonOfDraft(*draft);
    const auto again = draftWithJson(UpdateDraft{}, once);
    if (!again || jsonOfDraft(*again) != once)
        qFatal("A draft changes when it is stored: %s", once.constData());
}

void commandLines(const QByteArray &bytes)
{
    const auto arguments = cli::parseArguments(QString::fromUtf8(bytes).split(u' ', Qt::SkipEmptyParts));
    if (arguments && !cli::findCommand(arguments->command))
        qFatal("An unknown command was taken.");
    if (!arguments && arguments.error().isEmpty())
        qFatal("A refusal without a word.");
}

void templates(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const auto nodes = templateNodes(text);
    const auto changes = templateChanges(text, text);
    if (changes.has_value() != nodes.has_value() || (changes && !changes->isEmpty()))
        qFatal("A template differs from itself.");
    if (!withConstraints(TemplateSummary{}, bytes).parameters.isEmpty())
        qFatal("A parameter that the summary does not have.");
}

/// A key of 40 characters, made from the bytes so that a run can be repeated.
QString secretFrom(const QByteArray &bytes)
{
    static const QByteArray alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    quint64 state = qHashBits(bytes.constData(), size_t(bytes.size()), 1) | 1;
    QString secret;
    for (int i = 0; i < 40; ++i) {
        state = state * 6'364'136'223'846'793'005U + 1'442'695'040'888'963'407U;
        secret += QLatin1Char(alphabet[qsizetype(state >> 58)]);
    }
    return secret;
}

/// No planted secret survives, wherever it stands.
void redactor(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const QString secret = secretFrom(bytes);
    const qsizetype middle = text.size() / 2;
    const QStringList plants{QStringLiteral(" %1 "),
                             QStringLiteral(" X-Auth-Token: %1\n"),
                             QStringLiteral(" \"SecurityToken\":\"%1\","),
                             QStringLiteral(" https://a.example/?X-Amz-Signature=%1 "),
                             QStringLiteral(" Signature=%1&"),
                             QStringLiteral(" Credential=AKIA%1/20261121")};
    for (const QString &plant : plants) {
        const QString shown = redacted(text.left(middle) + plant.arg(secret) + text.mid(middle));
        if (shown.contains(secret))
            qFatal("A secret survived: %s", qPrintable(shown));
    }
}

} // namespace

const QList<Target> &targets()
{
    static const auto files = [](const char *names) { return QString::fromLatin1(names).split(u' '); };
    static const QList<Target> all{
        {"aws-answers", awsAnswers, files("data/aws")},
        {"ros-answers", rosAnswers, files("data/alibaba")},
        {"sdrs-answers", sdrsAnswers, files("data/huawei")},
        {"error-bodies", errorBodies, files("fuzz/corpus/errors data/aws data/huawei")},
        {"profile-files", profileFiles, files("fuzz/corpus/profiles")},
        {"drafts", drafts, files("fuzz/corpus/drafts")},
        {"command-lines", commandLines, files("fuzz/corpus/commandlines")},
        {"templates", templates, files("fuzz/corpus/templates")},
        {"redactor", redactor, files("fuzz/corpus/messages fuzz/corpus/errors")},
    };
    return all;
}

} // namespace belay::fuzz
