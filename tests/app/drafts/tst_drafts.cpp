// SPDX-License-Identifier: Apache-2.0
#include "randomdraft.h"

#include "core/cloud/aws/stacksetinputs.h"
#include "core/journal/draftjson.h"

#include <QTest>

using namespace belay;

/// What is true of every draft, tried on many that were made at random: what validation lets pass
/// the practice cloud accepts, and what the practice cloud refuses validation had refused, with the
/// same field named. BELAY_DRAFTS says how many drafts a group gets, BELAY_DRAFT_SEED where they begin.
class DraftsTest final : public QObject
{
    Q_OBJECT

private slots:
    void anUnchangedDraftPasses_data();
    void anUnchangedDraftPasses();
    void validationAndCloudAgree_data();
    void validationAndCloudAgree();
    void everyFieldIsTried_data();
    void everyFieldIsTried();
};

namespace {

/// What only the service can know: it refuses, and validation could not have. CallAs is not tried: who
/// may call is settled before any field is read.
struct OnlyTheCloudKnows
{
    const char *field;
    const char *inMessage;
    const char *why;
};
const OnlyTheCloudKnows onlyTheCloudKnows[] = {
    {"TemplateURL", "must reference a valid S3 object", "what lies behind an address only the service sees"},
    {"TemplateURL", "could not be read", "what lies behind an address only the service sees"},
    {"DeploymentTargets.AccountsUrl", "must reference a file",
     "what lies behind an address only the service sees"},
    {"TemplateId", "could not be found", "which templates are kept at the provider"},
    {"TemplateVersion", "could not be found", "which templates are kept at the provider"},
    {"TemplateBody", "Template format error", "the template's language; Review asks ValidateTemplate"},
    {"Template", "Template format error", "the template's language; Review asks ValidateTemplate"},
    {"Template", "template version is invalid", "the template's language; Review asks ValidateTemplate"},
};

/// Where validation is stricter than the service: legal, and not what a person means.
struct OnlyValidationRefuses
{
    const char *field;
    Rule rule;
    const char *why;
};
const OnlyValidationRefuses onlyValidationRefuses[] = {
    {"Parameters", Rule::UnsentParameter, "falls back to the default silently"},
    {"Parameters", Rule::ChangedDefault, "a changed default must be decided about"},
    {"Parameters", Rule::HiddenValue, "the service would take a mask, or a default, for the value"},
    {"TemplateBody", Rule::BadPattern, "not UTF-8: another text would arrive"},
    {"AccountIds", Rule::OverOlderLimit, "within the newest limit, over the documented older one"},
    {"DeploymentTargets.AccountIds", Rule::OverOlderLimit, "as above"},
    {"DeploymentTargets.RdFolderIds", Rule::OverOlderLimit, "as above"},
};

bool isPartOf(const QString &field, const QString &whole)
{
    return field == whole || field.startsWith(whole + u'[') || field.startsWith(whole + u'.') ||
           (whole == u"Template" && field.startsWith(whole));
}

bool onlyCloudCouldKnow(const DraftRefusal &refusal)
{
    return std::any_of(std::begin(onlyTheCloudKnows), std::end(onlyTheCloudKnows), [&](const auto &one) {
        return refusal.field == QLatin1String(one.field) &&
               refusal.message.contains(QLatin1String(one.inMessage));
    });
}

bool mayBeStricter(const Violation &violation)
{
    return std::any_of(
        std::begin(onlyValidationRefuses), std::end(onlyValidationRefuses), [&](const auto &one) {
            return violation.rule == one.rule && isPartOf(violation.field, QLatin1String(one.field));
        });
}

/// Validation of the draft and, as before sending, of its token.
QList<Violation> blocking(const DraftGround &ground, const RandomDraft &random)
{
    QList<Violation> found = validate(random.draft, ground.capabilities(), basisFor(ground, random.draft));
    found.removeIf([](const Violation &violation) { return violation.severity != Severity::Block; });
    const bool goodToken =
        ground.isAws() ? aws::isOperationId(random.token.toString()) : isRosClientToken(random.token);
    if (!goodToken)
        found.append({ground.isAws() ? QStringLiteral("OperationId") : QStringLiteral("ClientToken"),
                      Rule::BadPattern});
    return found;
}

QString words(const QList<Violation> &violations)
{
    QStringList lines;
    for (const Violation &violation : violations)
        lines.append(QStringLiteral("%1 rule %2 (%3)")
                         .arg(violation.field)
                         .arg(int(violation.rule))
                         .arg(violation.detail.left(60)));
    return lines.isEmpty() ? QStringLiteral("nothing") : lines.join(QStringLiteral("; "));
}

/// Empty: the two agree about it.
QString disagreement(const DraftGround &ground, const RandomDraft &random)
{
    const QList<Violation> blocks = blocking(ground, random);
    const std::optional<DraftRefusal> refusal = refusalOf(ground, random.draft, random.token);
    if (!refusal) {
        const auto unlisted = std::find_if_not(blocks.begin(), blocks.end(), mayBeStricter);
        return unlisted == blocks.end() ? QString() : QStringLiteral("the cloud accepts");
    }
    const bool named = std::any_of(blocks.begin(), blocks.end(), [&](const Violation &violation) {
        const bool pair = violation.rule == Rule::Exclusive || violation.rule == Rule::NeedsOther;
        return isPartOf(violation.field, refusal->field) ||
               (pair && isPartOf(violation.detail, refusal->field));
    });
    if (named || onlyCloudCouldKnow(*refusal))
        return {};
    return QStringLiteral("the cloud refuses %1: %2 %3")
        .arg(refusal->field, refusal->code, refusal->message.left(200));
}

quint32 wish(const char *variable, quint32 otherwise)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber ? quint32(number) : otherwise;
}

void groundRows()
{
    QTest::addColumn<int>("rules");
    QTest::addColumn<int>("place");
    for (const UpdateRules rules : {UpdateRules::StackSet, UpdateRules::RosStackGroup}) {
        const QList<DraftGround> grounds = draftGrounds(rules);
        for (int i = 0; i < grounds.size(); ++i)
            QTest::newRow(qPrintable(grounds[i].group.name)) << int(rules) << i;
    }
}

DraftGround fetchedGround()
{
    QFETCH(int, rules);
    QFETCH(int, place);
    return draftGrounds(UpdateRules(rules)).at(place);
}

} // namespace

void DraftsTest::anUnchangedDraftPasses_data()
{
    groundRows();
}

void DraftsTest::anUnchangedDraftPasses()
{
    const DraftGround ground = fetchedGround();
    const RandomDraft plain{unchangedDraft(ground), ClientToken(QStringLiteral("belay-plain")), {}};
    QCOMPARE(words(blocking(ground, plain)), QStringLiteral("nothing"));
    const auto refusal = refusalOf(ground, plain.draft, plain.token);
    QVERIFY2(!refusal, qPrintable(refusal ? refusal->message : QString()));
}

void DraftsTest::validationAndCloudAgree_data()
{
    groundRows();
}

void DraftsTest::validationAndCloudAgree()
{
    const DraftGround ground = fetchedGround();
    const quint32 first = wish("BELAY_DRAFT_SEED", 1);
    int accepted = 0;
    int refused = 0;
    QStringList faults;
    for (quint32 seed = first; seed < first + wish("BELAY_DRAFTS", 150); ++seed) {
        const RandomDraft random = randomDraft(ground, seed);
        const QString fault = disagreement(ground, random);
        ++(refusalOf(ground, random.draft, random.token) ? refused : accepted);
        if (fault.isEmpty())
            continue;
        faults.append(QStringLiteral("BELAY_DRAFT_SEED=%1, changed %2: %3, validation blocks %4\n%5")
                          .arg(seed)
                          .arg(random.changed.join(QStringLiteral(", ")), fault,
                               words(blocking(ground, random)),
                               QString::fromUtf8(jsonOfDraft(random.draft).left(1'500))));
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.mid(0, 10).join(QStringLiteral("\n\n"))));
    QVERIFY2(accepted > 0 && refused > 0, "drafts of one kind only prove little");
}

void DraftsTest::everyFieldIsTried_data()
{
    groundRows();
}

void DraftsTest::everyFieldIsTried()
{
    const DraftGround ground = fetchedGround();
    QStringList missing = changeableFields(ground.rules);
    for (quint32 seed = 1; seed <= 150; ++seed) {
        for (const QString &field : randomDraft(ground, seed).changed)
            missing.removeAll(field);
    }
    QCOMPARE(missing, QStringList());
}

QTEST_APPLESS_MAIN(DraftsTest)
#include "tst_drafts.moc"
