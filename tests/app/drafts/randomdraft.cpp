// SPDX-License-Identifier: Apache-2.0
#include "randomdraft.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <functional>

using namespace belay;

namespace {

class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_generator(seed)
    {
    }
    [[nodiscard]] int below(qsizetype end) { return m_generator.bounded(int(end)); }
    [[nodiscard]] bool oneIn(int sides) { return below(sides) == 0; }
    template <class T>
    [[nodiscard]] T of(const QList<T> &choices)
    {
        return choices.at(below(choices.size()));
    }

private:
    QRandomGenerator m_generator;
};

QString wide(qsizetype characters) // two UTF-16 units each
{
    return QStringLiteral("\U0001F9D7").repeated(characters);
}

/// Texts around a limit in characters, and awkward ones.
QString textUpTo(Dice &dice, int most)
{
    return dice.of<QString>({QString(), QStringLiteral("a"), QStringLiteral("it's \"so\",\nsaid ü+%&=#"),
                             QString(most, u'x'), QString(most + 1, u'x'), wide(most), wide(most + 1),
                             QStringLiteral("abc-DEF_1")});
}

std::optional<int> number(Dice &dice)
{
    return dice.of<int>({-1, 0, 1, 2, 5, 20, 21, 50, 100, 101, 2'000'000});
}

/// A template of the ground's kind with the group's parameters and what `change` does to them.
QByteArray templateWith(const DraftGround &ground, const std::function<void(QJsonObject &)> &change)
{
    QJsonObject parameters;
    for (const TemplateParameter &declared : ground.summary().parameters) {
        QJsonObject one{{QStringLiteral("Type"), declared.type}};
        if (declared.defaultValue)
            one.insert(QStringLiteral("Default"), *declared.defaultValue);
        if (declared.noEcho)
            one.insert(QStringLiteral("NoEcho"), true);
        if (!declared.allowedValues.isEmpty())
            one.insert(QStringLiteral("AllowedValues"), QJsonArray::fromStringList(declared.allowedValues));
        parameters.insert(declared.key, one);
    }
    change(parameters);
    const QString version = ground.isAws() ? QStringLiteral("AWSTemplateFormatVersion")
                                           : QStringLiteral("ROSTemplateFormatVersion");
    const QString type =
        ground.isAws() ? QStringLiteral("AWS::SNS::Topic") : QStringLiteral("ALIYUN::OSS::Bucket");
    return QJsonDocument(
               QJsonObject{
                   {version, ground.isAws() ? QStringLiteral("2010-09-09") : QStringLiteral("2015-09-01")},
                   {QStringLiteral("Parameters"), parameters},
                   {QStringLiteral("Resources"),
                    QJsonObject{{QStringLiteral("One"), QJsonObject{{QStringLiteral("Type"), type}}}}}})
        .toJson();
}

void setValue(UpdateDraft &draft, const QString &key, const QString &value)
{
    for (ParameterChoice &choice : draft.parameters) {
        if (choice.key == key)
            choice = {key, value, false, choice.chosen};
    }
}

void useBody(UpdateDraft &draft, const QByteArray &body)
{
    draft.usePreviousTemplate = false;
    draft.templateUrl.reset();
    draft.templateId.reset();
    draft.templateVersion.reset();
    draft.templateBody = body;
}

/// One more parameter with rules of its own, and a value that may keep them.
void addDeclared(const DraftGround &ground, UpdateDraft &draft, Dice &dice)
{
    struct Declared
    {
        QJsonObject rules;
        QStringList values;
    };
    const auto text = [](const char *word) { return QString::fromLatin1(word); };
    const Declared declared = dice.of<Declared>({
        {{{text("Type"), text("String")}, {text("AllowedPattern"), text("[a-z]{3}")}},
         {text("abc"), text("abcd"), text("ABC"), QString()}},
        {{{text("Type"), text("String")}, {text("MinLength"), 2}, {text("MaxLength"), 4}},
         {text("a"), text("ab"), text("abcde"), wide(4), wide(5)}},
        {{{text("Type"), text("Number")}, {text("MinValue"), 1}, {text("MaxValue"), 10}},
         {text("0"), text("1"), text("10"), text("10.5"), text("ten"), QString()}},
        {{{text("Type"), text("CommaDelimitedList")},
          {text("AllowedValues"), QJsonArray{text("a"), text("b")}}},
         {text("a,b"), text("a, b"), text("a,c"), QString()}},
        {{{text("Type"), text("String")}, {text("NoEcho"), true}}, {text("typed"), text("****"), QString()}},
    });
    useBody(draft, templateWith(ground, [&](QJsonObject &parameters) {
                parameters.insert(text("Added"), declared.rules);
            }));
    ParameterChoice choice{text("Added"), dice.of<QString>(declared.values)};
    if (dice.oneIn(6))
        choice = {text("Added"), std::nullopt, ground.isAws()};
    if (!dice.oneIn(6))
        draft.parameters.append(choice);
}

void changeTemplateBody(const DraftGround &ground, UpdateDraft &draft, Dice &dice)
{
    const qsizetype most = ground.isAws() ? 51'200 : 524'288;
    const QByteArray own = ground.group.templateBody.toUtf8();
    const QByteArray same = templateWith(ground, [](QJsonObject &) {});
    switch (dice.below(9)) {
    case 0:
        return useBody(draft, own);
    case 1:
        return useBody(draft, QByteArray());
    case 2:
        return useBody(draft, same + QByteArray(most - same.size(), ' '));
    case 3:
        return useBody(draft, same + QByteArray(most + 1 - same.size(), ' '));
    case 4:
        return useBody(draft, "Resources: [");
    case 5:
        return useBody(draft, "\xff\xfe" + own);
    case 6:
        draft.templateBody = own; // beside what the draft has
        return;
    case 7: {
        draft.parameters.removeIf([&](const ParameterChoice &) { return false; });
        useBody(draft, templateWith(ground, [&](QJsonObject &parameters) {
                    const QString key = parameters.keys().constFirst();
                    QJsonObject one = parameters[key].toObject();
                    one.insert(QStringLiteral("Default"), QStringLiteral("7"));
                    one.remove(QStringLiteral("AllowedValues"));
                    parameters[key] = one;
                }));
        if (!draft.parameters.isEmpty())
            draft.parameters.first().chosen = dice.oneIn(2);
        return;
    }
    default:
        return useBody(draft, templateWith(ground, [&](QJsonObject &parameters) {
                           parameters.remove(parameters.keys().constLast());
                       }));
    }
}

void changeTemplateUrl(const DraftGround &ground, UpdateDraft &draft, Dice &dice)
{
    const QString file =
        ground.isAws() ? QStringLiteral("edge-logs.yaml") : QStringLiteral("oss-baseline.json");
    const QString host = QStringLiteral("https://templates.example.com/");
    if (dice.oneIn(2)) {
        draft.usePreviousTemplate = false;
        draft.templateBody.reset();
    }
    // An empty address is not sent to AWS at all.
    const QString nowhere = ground.isAws() ? QStringLiteral("nowhere") : QString();
    draft.templateUrl =
        dice.of<QString>({host + file, host + QStringLiteral("nobody.yaml"), nowhere,
                          QStringLiteral("ftp://x/") + file, host + QString(6'000, u'x') + u'/' + file,
                          QStringLiteral("oss://bucket/") + file, QStringLiteral("not an address")});
}

void changeParameters(const DraftGround &ground, UpdateDraft &draft, Dice &dice)
{
    if (draft.parameters.isEmpty())
        return;
    const qsizetype at = dice.below(draft.parameters.size());
    ParameterChoice &choice = draft.parameters[at];
    switch (dice.below(9)) {
    case 0:
        draft.parameters.removeAt(at);
        return;
    case 1:
        draft.parameters.append(ParameterChoice(choice));
        return;
    case 2:
        draft.parameters.append({QStringLiteral("Nobody"), QStringLiteral("x")});
        return;
    case 3:
        choice = {choice.key, QStringLiteral("x"), true};
        return;
    case 4:
        choice = {choice.key};
        return;
    case 5:
        choice = {QString(), QStringLiteral("x")};
        return;
    case 6:
        for (int i = 0; i < 201; ++i)
            draft.parameters.append({QStringLiteral("More%1").arg(i), QStringLiteral("x")});
        return;
    case 7:
        choice = {choice.key, std::nullopt, ground.isAws()};
        return;
    default:
        choice = {choice.key,
                  dice.of<QString>({QStringLiteral("dev"), QStringLiteral("5"), QStringLiteral("****"),
                                    QString(), QStringLiteral("a,b"), QString(4'096, u'v'),
                                    QString(4'097, u'v'), QStringLiteral("line\nline 'ü' \"&+%\"")})};
    }
}

QStringList someAccounts(const DraftGround &ground, Dice &dice, int most)
{
    QStringList accounts;
    const int wanted = 1 + dice.below(most);
    for (int tries = 0; accounts.size() < wanted && tries < 4 * most; ++tries) {
        const QString account = dice.of(ground.group.instances).account;
        if (!accounts.contains(account))
            accounts.append(account);
    }
    if (dice.oneIn(5))
        accounts.append(accounts.constFirst());
    if (dice.oneIn(5))
        accounts.append(dice.of<QString>({QStringLiteral("12345"), QStringLiteral("12341234123x"), QString(),
                                          QStringLiteral("000000000000")}));
    return accounts;
}

QStringList someRegions(const DraftGround &ground, Dice &dice)
{
    QStringList regions = ground.group.regions().mid(0, 1 + dice.below(3));
    if (dice.oneIn(5))
        regions.append(regions.constFirst());
    if (dice.oneIn(5))
        regions.append(
            dice.of<QString>({QStringLiteral("not a region"), QString(), QStringLiteral("xx-nowhere-1")}));
    return regions;
}

void changeAccounts(const DraftGround &ground, UpdateDraft &draft, Dice &dice)
{
    draft.accounts = someAccounts(ground, dice, dice.oneIn(4) ? 55 : 4);
    if (!dice.oneIn(3))
        draft.regions = someRegions(ground, dice);
}

void changeTargets(const DraftGround &ground, UpdateDraft &draft, Dice &dice)
{
    DeploymentTargets targets;
    if (!dice.oneIn(4))
        targets.folders = ground.group.folders;
    if (dice.oneIn(6)) {
        for (int i = 0; i < 51; ++i)
            targets.folders.append(
                (ground.isAws() ? QStringLiteral("ou-r4ng-many%1") : QStringLiteral("fd-many%1"))
                    .arg(1000 + i));
    }
    if (dice.oneIn(8))
        targets.folders.append(QStringLiteral("no folder"));
    if (dice.oneIn(8) && !targets.folders.isEmpty())
        targets.folders.append(targets.folders.constFirst());
    if (dice.oneIn(2))
        targets.accounts = someAccounts(ground, dice, dice.oneIn(4) ? 35 : 4);
    if (ground.isAws() && dice.oneIn(4))
        targets.accountsUrl = dice.of<QString>(
            {QStringLiteral("s3://lists/first-ring.csv"),
             QStringLiteral("https://lists.example.com/first-ring.csv"),
             QStringLiteral("s3://lists/nobody.csv"), QStringLiteral("first-ring.csv"),
             QStringLiteral("https://") + QString(5'200, u'x') + QStringLiteral("/first-ring.csv")});
    if (ground.isAws() && dice.oneIn(2))
        targets.accountFilter = dice.of<AccountFilter>({AccountFilter::None, AccountFilter::Intersection,
                                                        AccountFilter::Difference, AccountFilter::Union});
    if (targets == DeploymentTargets{}) // not sent: there is nothing to judge
        targets.folders = {ground.isAws() ? QStringLiteral("ou-r4ng-core0001")
                                          : QStringLiteral("fd-retail0001")};
    draft.deploymentTargets = targets;
    if (!dice.oneIn(4))
        draft.regions = someRegions(ground, dice);
}

void changeTags(UpdateDraft &draft, Dice &dice)
{
    QList<Tag> tags;
    const int count = dice.of<int>({0, 1, 3, 50, 51});
    for (int i = 0; i < count; ++i)
        tags.append({QStringLiteral("key%1").arg(i), QStringLiteral("value")});
    if (!tags.isEmpty() && dice.oneIn(2))
        tags.last() = {dice.of<QString>({QString(), QStringLiteral("aws:x"), QStringLiteral("key0"),
                                         wide(128), wide(129)}),
                       dice.of<QString>({QString(), QStringLiteral("it's"), wide(256), wide(257)})};
    draft.tags = tags;
}

void changePreferences(const DraftGround &ground, UpdateDraft &draft, Dice &dice)
{
    OperationPreferences &preferences = draft.preferences;
    const auto maybe = [&dice](std::optional<int> &value) {
        if (dice.oneIn(2))
            value = number(dice);
    };
    maybe(preferences.failureToleranceCount);
    maybe(preferences.maxConcurrentCount);
    if (dice.oneIn(3)) {
        maybe(preferences.failureTolerancePercentage);
        maybe(preferences.maxConcurrentPercentage);
    }
    if (dice.oneIn(2))
        preferences.regionConcurrency =
            dice.oneIn(2) ? RegionConcurrency::Parallel : RegionConcurrency::Sequential;
    if (dice.oneIn(3))
        preferences.concurrencyMode = dice.oneIn(2) ? ConcurrencyMode::Soft : ConcurrencyMode::Strict;
    if (dice.oneIn(2))
        preferences.regionOrder = someRegions(ground, dice);
}

void changeAutoDeployment(UpdateDraft &draft, Dice &dice)
{
    AutoDeployment automatic;
    automatic.enabled = dice.oneIn(2);
    if (dice.oneIn(2))
        automatic.retainStacks = dice.oneIn(2);
    if (dice.oneIn(4))
        automatic.dependsOn = {
            QStringLiteral("arn:aws:cloudformation:eu-west-1:123412341234:stackset/other:1")};
    draft.autoDeployment = automatic;
}

struct Change
{
    QString field;
    std::function<void(const DraftGround &, RandomDraft &, Dice &)> apply;
};

QList<Change> changesOfBoth()
{
    const auto field = [](const char *name, auto apply) {
        return Change{QLatin1String(name), [apply](const DraftGround &ground, RandomDraft &random,
                                                   Dice &dice) { apply(ground, random.draft, dice); }};
    };
    using Ground = const DraftGround &;
    return {
        field("templateBody", changeTemplateBody),
        field("templateUrl", changeTemplateUrl),
        field("templateRules", addDeclared),
        field("parameters", changeParameters),
        field("accounts", changeAccounts),
        field("deploymentTargets", changeTargets),
        field("preferences", changePreferences),
        field("regions", [](Ground ground, UpdateDraft &draft,
                            Dice &dice) { draft.regions = someRegions(ground, dice); }),
        field("autoDeployment",
              [](Ground, UpdateDraft &draft, Dice &dice) { changeAutoDeployment(draft, dice); }),
        field("tags", [](Ground, UpdateDraft &draft, Dice &dice) { changeTags(draft, dice); }),
        field("group",
              [](Ground, UpdateDraft &draft, Dice &dice) {
                  draft.group.name = dice.of<QString>(
                      {QString(), QStringLiteral("-x"), QStringLiteral("a b"), QString(300, u'x')});
              }),
        field("permissionModel",
              [](Ground, UpdateDraft &draft, Dice &dice) {
                  draft.permissionModel =
                      dice.oneIn(2) ? PermissionModel::SelfManaged : PermissionModel::ServiceManaged;
              }),
        field("managedExecution",
              [](Ground, UpdateDraft &draft, Dice &dice) { draft.managedExecution = dice.oneIn(2); }),
        Change{QStringLiteral("token"),
               [](const DraftGround &, RandomDraft &random, Dice &dice) {
                   random.token = ClientToken(
                       dice.of<QString>({QStringLiteral("a"), QStringLiteral("-a"), QStringLiteral("a_b"),
                                         QStringLiteral("a b"), QString(64, u'x'), QString(65, u'x'),
                                         QString(128, u'x'), QString(129, u'x')}));
               }},
    };
}

QList<Change> changesOf(UpdateRules rules)
{
    const bool isAws = rules == UpdateRules::StackSet;
    QList<Change> changes = changesOfBoth();
    const auto add = [&changes](const char *name, std::function<void(UpdateDraft &, Dice &)> apply) {
        changes.append({QLatin1String(name), [apply](const DraftGround &, RandomDraft &random, Dice &dice) {
                            apply(random.draft, dice);
                        }});
    };
    add("description",
        [isAws](UpdateDraft &draft, Dice &dice) { draft.description = textUpTo(dice, isAws ? 1'024 : 256); });
    const auto role = [isAws](Dice &dice, int most) {
        const QString name = textUpTo(dice, most);
        return isAws && name.isEmpty() ? QStringLiteral("b") : name; // AWS is not sent an empty one
    };
    add("executionRole", [role](UpdateDraft &draft, Dice &dice) { draft.executionRole = role(dice, 64); });
    add("administrationRole", [isAws, role](UpdateDraft &draft, Dice &dice) {
        draft.administrationRole = isAws && dice.oneIn(2)
                                       ? QStringLiteral("arn:aws:iam::123412341234:role/own")
                                       : role(dice, isAws ? 2'048 : 64);
    });
    const QStringList words =
        isAws ? QStringList{QStringLiteral("CAPABILITY_IAM"), QStringLiteral("CAPABILITY_NAMED_IAM"),
                            QStringLiteral("CAPABILITY_AUTO_EXPAND"), QStringLiteral("CAPABILITY_NOBODY")}
              : QStringList{QStringLiteral("ExpandModules"), QStringLiteral("Nobody")};
    add("capabilities", [words](UpdateDraft &draft, Dice &dice) {
        draft.capabilities = words.mid(dice.below(words.size()), dice.below(3));
    });
    if (isAws)
        return changes;
    add("operationDescription",
        [](UpdateDraft &draft, Dice &dice) { draft.operationDescription = textUpTo(dice, 256); });
    add("deploymentOptions", [](UpdateDraft &draft, Dice &dice) {
        const QString ignore = QStringLiteral("IgnoreExisting");
        draft.deploymentOptions =
            dice.of<QStringList>({{ignore}, {ignore, ignore}, {QStringLiteral("Nobody")}});
    });
    add("templateId", [](UpdateDraft &draft, Dice &dice) {
        if (!dice.oneIn(4))
            draft.templateBody.reset();
        if (!dice.oneIn(5))
            draft.templateId = dice.of<QString>({QStringLiteral("5ecd1e10-b0e9-4389-a565-e4c15efc0001"),
                                                 QStringLiteral("5ecd1e10-b0e9-4389-a565-e4c15efc0002"),
                                                 QStringLiteral("nobody"), QString()});
        if (dice.oneIn(2))
            draft.templateVersion =
                dice.of<QString>({QStringLiteral("v1"), QStringLiteral("v2"), QStringLiteral("v100"),
                                  QStringLiteral("v101"), QStringLiteral("1"), QString()});
    });
    add("newerLimits", [](UpdateDraft &draft, Dice &) { draft.newerLimits = true; });
    add("region", [](UpdateDraft &draft, Dice &dice) {
        draft.group.region = dice.of<QString>({QString(), QStringLiteral("Nowhere"), QStringLiteral("cn")});
    });
    return changes;
}

} // namespace

UpdateDraft unchangedDraft(const DraftGround &ground)
{
    UpdateDraft draft;
    draft.group = ground.key();
    const TemplateSummary declared = ground.summary();
    for (const TemplateParameter &parameter : declared.parameters)
        draft.parameters.append({parameter.key, std::nullopt, true});
    if (ground.isAws()) {
        draft.usePreviousTemplate = true;
        draft.capabilities = declared.capabilities;
        return draft;
    }
    draft.templateBody = ground.group.templateBody.toUtf8();
    for (const practice::GroupParameter &parameter : ground.group.parameters)
        setValue(draft, parameter.key, parameter.value);
    return draft;
}

RandomDraft randomDraft(const DraftGround &ground, quint32 seed)
{
    Dice dice(seed);
    RandomDraft random{unchangedDraft(ground), ClientToken(QStringLiteral("belay-%1").arg(seed)), {}};
    const QList<Change> changes = changesOf(ground.rules);
    const int wanted = dice.below(4);
    for (int i = 0; i < wanted; ++i) {
        const Change change = dice.of(changes);
        change.apply(ground, random, dice);
        random.changed.append(change.field);
    }
    return random;
}

QStringList changeableFields(UpdateRules rules)
{
    QStringList fields;
    for (const Change &change : changesOf(rules))
        fields.append(change.field);
    return fields;
}
