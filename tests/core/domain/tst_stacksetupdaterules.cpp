// SPDX-License-Identifier: Apache-2.0
#include "stacksetrulecase.h"

/// api/aws-cloudformation.md section 8: each row of the table about what is changed, in both
/// directions; where and how fast is in tst_stacksettargetrules. Row 20 (OperationId) is no part of a
/// draft; it is held by the test of the service's inputs.
class StackSetUpdateRulesTest final : public QObject
{
    Q_OBJECT

private slots:
    void aRowOfTheTable_data();
    void aRowOfTheTable() { checkRow(); }
    void everyViolationComesAtOnce();
    void detailsNeverHoldAValue();

private:
    void groupRows();
    void templateRows();
    void parameterRows();
    void capabilityAndTagRows();
    void modelRows();
    void stateRows();
};

void StackSetUpdateRulesTest::groupRows()
{
    row("a legal draft is clean", [](Case &) {});
    row("1 no name", [](Case &c) { c.draft.group.name.clear(); }, {{s("StackSetName"), Rule::Missing, B}});
    row("1 a name with an underscore", [](Case &c) { c.draft.group.name = s("edge_baseline"); },
        {{s("StackSetName"), Rule::BadPattern, B}});
    row("1 a name starting with a digit", [](Case &c) { c.draft.group.name = s("1edge"); },
        {{s("StackSetName"), Rule::BadPattern, B}});
    row("1 an id with half a uuid", [](Case &c) { c.draft.group.name = s("edge:3f2c9a10-7b1e"); },
        {{s("StackSetName"), Rule::BadPattern, B}});
    row("1 an id is a name too",
        [](Case &c) { c.draft.group.name = s("edge-baseline:3f2c9a10-7b1e-4c7d-9a55-0d6f1e2b3c4d"); });
    row("1 128 characters", [](Case &c) { c.draft.group.name = QString(128, u'a'); });
    row("1 129 characters", [](Case &c) { c.draft.group.name = QString(129, u'a'); },
        {{s("StackSetName"), Rule::TooLong, B}});
    row("5 an empty description", [](Case &c) { c.draft.description = QString(s("")); },
        {{s("Description"), Rule::TooShort, B}});
    row("5 1024 characters", [](Case &c) { c.draft.description = QString(1'024, u'ü'); });
    row("5 1025 characters", [](Case &c) { c.draft.description = QString(1'025, u'ü'); },
        {{s("Description"), Rule::TooLong, B}});
    row("29 another CallAs than listed with", [](Case &c) { c.draft.group.callAs = CallAs::DelegatedAdmin; },
        {{s("CallAs"), Rule::UnknownValue, B}});
    row("29 the CallAs it was listed with", [](Case &c) {
        c.draft.group.callAs = CallAs::DelegatedAdmin;
        c.basis.current->group.key.callAs = CallAs::DelegatedAdmin;
    });
}

void StackSetUpdateRulesTest::templateRows()
{
    const auto body = [](const QByteArray &text) {
        return [text](Case &c) {
            wholeFleet(c);
            c.draft.usePreviousTemplate = false;
            c.draft.templateBody = text;
        };
    };
    const auto url = [](const QString &text) {
        return [text](Case &c) {
            wholeFleet(c);
            c.draft.usePreviousTemplate = false;
            c.draft.templateUrl = text;
        };
    };
    row("2 no template field", [](Case &c) { c.draft.usePreviousTemplate = false; },
        {{s("Template"), Rule::Missing, B}});
    row("2 body and previous template", [](Case &c) { c.draft.templateBody = c.basis.current->templateBody; },
        {{s("UsePreviousTemplate"), Rule::Exclusive, B}});
    row("2 body and URL",
        [](Case &c) {
            wholeFleet(c);
            c.draft.usePreviousTemplate = false;
            c.draft.templateBody = "Resources: {}";
            c.draft.templateUrl = s("https://bucket.s3.amazonaws.com/t.yaml");
        },
        {{s("TemplateURL"), Rule::Exclusive, B}});
    row("2 one template field", body("Resources: {}"));
    row("3 an empty body", body(""), {{s("TemplateBody"), Rule::TooShort, B}});
    row("3 51 200 bytes", body(QByteArray(51'200, 'x')));
    row("3 51 201 bytes", body(QByteArray(51'201, 'x')), {{s("TemplateBody"), Rule::TooLong, B}});
    row("3 bytes are counted, not characters", body(QString(25'601, u'ü').toUtf8()),
        {{s("TemplateBody"), Rule::TooLong, B}});
    row("4 an https address", url(s("https://bucket.s3.amazonaws.com/t.yaml")));
    row("4 an SSM document", url(s("ssm-doc://arn:aws:ssm:us-east-1:012345678901:document/t")));
    row("4 an empty address", url(s("")), {{s("TemplateURL"), Rule::TooShort, B}});
    row("4 over the older limit", url(s("https://") + QString(1'100, u'a')),
        {{s("TemplateURL"), Rule::OverOlderLimit, W}});
    row("4 5121 characters", url(s("https://") + QString(5'113, u'a')),
        {{s("TemplateURL"), Rule::TooLong, B}});
    row("4 no https", url(s("http://bucket.s3.amazonaws.com/t.yaml")),
        {{s("TemplateURL"), Rule::BadPattern, W}});
    row("4 an S3 website", url(s("https://bucket.s3-website-us-east-1.amazonaws.com/t.yaml")),
        {{s("TemplateURL"), Rule::BadPattern, W}});
}

void StackSetUpdateRulesTest::parameterRows()
{
    row("6 every parameter sent", withTemplate);
    row("6 no key",
        [](Case &c) {
            withTemplate(c);
            c.draft.parameters.append({s(""), {}, true});
        },
        {{s("Parameters[2].ParameterKey"), Rule::Missing, B},
         {s("Parameters[2].UsePreviousValue"), Rule::PreviousOfNewKey, B}});
    row("6 a key twice",
        [](Case &c) {
            withTemplate(c);
            c.draft.parameters.append(c.draft.parameters.first());
        },
        {{s("Parameters[2]"), Rule::Duplicate, B}});
    row("6 a value and the previous value",
        [](Case &c) {
            withTemplate(c);
            c.draft.parameters[0].usePrevious = true;
        },
        {{s("Parameters[0].UsePreviousValue"), Rule::Exclusive, B}});
    row("6 neither a value nor the previous one",
        [](Case &c) {
            withTemplate(c);
            c.draft.parameters[0].value.reset();
        },
        {{s("Parameters[0].ParameterValue"), Rule::Missing, B}});
    const auto value = [](const QString &text) {
        return [text](Case &c) {
            withTemplate(c);
            wholeFleet(c);
            c.draft.parameters[0].value = text;
        };
    };
    row("6 4096 bytes", value(QString(4'096, u'a')));
    row("6 4097 bytes", value(QString(2'048, u'ü') + u'a'),
        {{s("Parameters[0].ParameterValue"), Rule::TooLong, B}});
    row("6 an empty value is a value", value(s("")));
    row("7 a parameter with a default left out",
        [](Case &c) {
            withTemplate(c);
            c.draft.parameters.removeFirst();
        },
        {{s("Parameters"), Rule::UnsentParameter, B}});
    row("7 a parameter without a default left out",
        [](Case &c) {
            withTemplate(c);
            c.draft.parameters.removeLast();
        },
        {{s("Parameters"), Rule::UnsentNoDefault, B}});
    row("8 a key the template does not have",
        [](Case &c) {
            withTemplate(c);
            wholeFleet(c);
            c.draft.parameters.append({s("Nope"), s("x")});
        },
        {{s("Parameters[2].ParameterKey"), Rule::UnknownParameter, B}});
    row("8 without a template nothing is known", [](Case &c) {
        wholeFleet(c);
        c.draft.parameters = {{s("Nope"), s("x")}};
    });
    const auto newKey = [](const ParameterChoice &choice) {
        return [choice](Case &c) {
            withTemplate(c);
            wholeFleet(c);
            c.basis.targetTemplate->parameters.append(declared("New"));
            c.draft.parameters.append(choice);
        };
    };
    row("9 the previous value of a new key", newKey({s("New"), {}, true}),
        {{s("Parameters[2].UsePreviousValue"), Rule::PreviousOfNewKey, B}});
    row("9 a value for a new key", newKey({s("New"), s("x")}));
    row("9 known from the set alone",
        [](Case &c) {
            c.basis.current->parameters = {{s("Env"), s("prod")}};
            c.draft.parameters = {{s("Env"), {}, true}, {s("New"), {}, true}};
        },
        {{s("Parameters[1].UsePreviousValue"), Rule::PreviousOfNewKey, B}});
    row("10 the mask sent back", value(s("****")),
        {{s("Parameters[0].ParameterValue"), Rule::HiddenValue, B}});
    row("10 one asterisk is a value", value(s("*")));
    row("10 a new secret typed", [](Case &c) {
        withTemplate(c);
        wholeFleet(c);
        c.draft.parameters[1] = {s("Token"), s("t0ps3cret")};
    });
    const auto allowed = [](const QString &text, const char *type) {
        return [text, type](Case &c) {
            withTemplate(c);
            wholeFleet(c);
            c.basis.targetTemplate->parameters[0].type = s(type);
            c.basis.targetTemplate->parameters[0].allowedValues = {s("dev"), s("prod")};
            c.draft.parameters[0].value = text;
        };
    };
    row("8 a value the template allows", allowed(s("dev"), "String"));
    row("8 a value the template does not allow", allowed(s("test"), "String"),
        {{s("Parameters[0].ParameterValue"), Rule::NotAllowedValue, B}});
    row("8 a list of allowed values", allowed(s("dev, prod"), "CommaDelimitedList"));
    row("8 a list with one that is not allowed", allowed(s("dev,test"), "CommaDelimitedList"),
        {{s("Parameters[0].ParameterValue"), Rule::NotAllowedValue, B}});
}

void StackSetUpdateRulesTest::capabilityAndTagRows()
{
    const auto capabilities = [](const QStringList &given, const QStringList &needed) {
        return [given, needed](Case &c) {
            c.draft.capabilities = given;
            c.basis.targetTemplate = TemplateSummary{};
            c.basis.targetTemplate->capabilities = needed;
        };
    };
    const QStringList iam{s("CAPABILITY_IAM")};
    const QStringList named{s("CAPABILITY_NAMED_IAM")};
    row("11 an unknown word", capabilities({s("CAPABILITY_EVERYTHING")}, {}),
        {{s("Capabilities[0]"), Rule::UnknownValue, B}});
    row("11 a missing one", capabilities({}, iam), {{s("Capabilities"), Rule::MissingCapability, B}});
    row("11 the lesser one", capabilities(iam, named), {{s("Capabilities"), Rule::MissingCapability, B}});
    row("11 the greater one covers", capabilities(named, iam));
    row("11 macros are asked for separately", capabilities(named, {s("CAPABILITY_AUTO_EXPAND")}),
        {{s("Capabilities"), Rule::MissingCapability, B}});

    const auto tags = [](const QList<Tag> &given) { return [given](Case &c) { c.draft.tags = given; }; };
    const auto manyTags = [](int count) {
        QList<Tag> list;
        for (const QString &key : numbered(count, s("key%1")))
            list.append({key, s("v")});
        return list;
    };
    row("12 fifty tags", tags(manyTags(50)));
    row("12 fifty-one tags", tags(manyTags(51)), {{s("Tags"), Rule::TooMany, B}});
    row("12 no key", tags({{s(""), s("v")}}), {{s("Tags[0].Key"), Rule::TooShort, B}});
    row("12 a key of 129", tags({{QString(129, u'k'), s("v")}}), {{s("Tags[0].Key"), Rule::TooLong, B}});
    row("12 a key of theirs", tags({{s("aws:team"), s("v")}}), {{s("Tags[0].Key"), Rule::BadPattern, B}});
    row("12 a key twice", tags({{s("a"), s("1")}, {s("a"), s("2")}}), {{s("Tags[1]"), Rule::Duplicate, B}});
    row("12 no value", tags({{s("a"), s("")}}), {{s("Tags[0].Value"), Rule::TooShort, B}});
    row("12 a value of 257", tags({{s("a"), QString(257, u'v')}}), {{s("Tags[0].Value"), Rule::TooLong, B}});
    const auto againstTeam = [](std::optional<QList<Tag>> given) {
        return [given](Case &c) {
            c.basis.current->group.tags = {{s("team"), s("ops")}};
            c.draft.tags = given;
        };
    };
    row("13 all tags removed", againstTeam(QList<Tag>{}), {{s("Tags"), Rule::RemovesTags, W}});
    row("13 one tag replaced by another", againstTeam(QList<Tag>{{s("unit"), s("edge")}}),
        {{s("Tags"), Rule::RemovesTags, W}});
    row("13 a tag added", againstTeam(QList<Tag>{{s("team"), s("ops")}, {s("unit"), s("edge")}}));
    row("13 tags not sent", againstTeam(std::nullopt));
}

void StackSetUpdateRulesTest::modelRows()
{
    const auto automatic = [](const AutoDeployment &value) {
        return [value](Case &c) {
            serviceManaged(c);
            wholeFleet(c);
            c.draft.autoDeployment = value;
        };
    };
    row("24 automatic deployment", automatic({true, true}));
    row("24 switched off", automatic({false, {}}));
    row("24 retaining while switched off", automatic({false, true}),
        {{s("AutoDeployment.RetainStacksOnAccountRemoval"), Rule::NeedsOther, B}});
    row("24 of a self-managed set",
        [](Case &c) {
            wholeFleet(c);
            c.draft.autoDeployment = AutoDeployment{true, true};
        },
        {{s("AutoDeployment"), Rule::NotForThisModel, B}});
    row("24 together with targets",
        [](Case &c) {
            serviceManaged(c);
            c.draft.autoDeployment = AutoDeployment{true, true};
        },
        {{s("AutoDeployment"), Rule::Exclusive, B}, {s("AutoDeployment"), Rule::Exclusive, B}});

    const QString arn = s("arn:aws:iam::123456789012:role/Own");
    const QString usual = s("arn:aws:iam::123456789012:role/AWSCloudFormationStackSetAdministrationRole");
    const QString administration = s("AdministrationRoleARN");
    row("25 a role", [arn](Case &c) { c.draft.administrationRole = arn; });
    row("25 nineteen characters", [](Case &c) { c.draft.administrationRole = QString(19, u'a'); },
        {{administration, Rule::TooShort, B}});
    row("25 2049 characters", [](Case &c) { c.draft.administrationRole = QString(2'049, u'a'); },
        {{administration, Rule::TooLong, B}});
    row("25 of a service-managed set",
        [arn](Case &c) {
            serviceManaged(c);
            c.draft.administrationRole = arn;
        },
        {{administration, Rule::NotForThisModel, B}});
    row("25 the set's own role left out", [arn](Case &c) { c.basis.current->administrationRole = arn; },
        {{administration, Rule::Missing, B}});
    row("25 the default role left out", [usual](Case &c) { c.basis.current->administrationRole = usual; });
    row("25 the set's own role sent again", [arn](Case &c) {
        c.basis.current->administrationRole = arn;
        c.draft.administrationRole = arn;
    });
    row("26 a role's name", [](Case &c) { c.draft.executionRole = s("Exec_Role+=,.@-1"); });
    row("26 no characters", [](Case &c) { c.draft.executionRole = s(""); },
        {{s("ExecutionRoleName"), Rule::TooShort, B}});
    row("26 65 characters", [](Case &c) { c.draft.executionRole = QString(65, u'r'); },
        {{s("ExecutionRoleName"), Rule::TooLong, B}});
    row("26 a slash", [](Case &c) { c.draft.executionRole = s("path/role"); },
        {{s("ExecutionRoleName"), Rule::BadPattern, B}});
    row("26 of a service-managed set",
        [](Case &c) {
            serviceManaged(c);
            c.draft.executionRole = s("Role");
        },
        {{s("ExecutionRoleName"), Rule::NotForThisModel, B}});

    row("27 the model it has", [](Case &c) { c.draft.permissionModel = PermissionModel::SelfManaged; },
        {{s("PermissionModel"), Rule::NoEffect, W}});
    row("27 another model",
        [](Case &c) {
            wholeFleet(c);
            c.draft.permissionModel = PermissionModel::ServiceManaged;
        },
        {{s("PermissionModel"), Rule::ReplacesModel, W}});
    row("27 another model while there are instances",
        [](Case &c) {
            c.draft.permissionModel = PermissionModel::ServiceManaged;
            c.draft.accounts.clear();
            c.draft.regions.clear();
            c.basis.hasInstances = true;
        },
        {{s("PermissionModel"), Rule::ReplacesModel, B}, {s("Accounts"), Rule::WholeFleet, W}});
    row("27 an unknown model",
        [](Case &c) {
            wholeFleet(c);
            c.draft.permissionModel = PermissionModel::Unknown;
        },
        {{s("PermissionModel"), Rule::UnknownValue, B}});
    row("28 queueing as it is", [](Case &c) { c.draft.managedExecution = false; },
        {{s("ManagedExecution"), Rule::NoEffect, W}});
    row("28 queueing switched on", [](Case &c) { c.draft.managedExecution = true; });
    row("28 queueing switched off while something runs",
        [](Case &c) {
            c.basis.current->group.managedExecution = true;
            c.basis.running = operationIn(OperationState::Running);
            c.draft.managedExecution = false;
        },
        {{s("ManagedExecution"), Rule::ChangesManagedExecution, W},
         {s("StackSetName"), Rule::OperationQueued, W}});
}

void StackSetUpdateRulesTest::stateRows()
{
    const auto running = [](OperationState state, bool managed) {
        return [state, managed](Case &c) {
            c.basis.running = operationIn(state);
            c.basis.current->group.managedExecution = managed;
        };
    };
    row("32 one runs", running(OperationState::Running, false),
        {{s("StackSetName"), Rule::OperationRunning, B}});
    row("32 one stops", running(OperationState::Stopping, false),
        {{s("StackSetName"), Rule::OperationRunning, B}});
    row("32 one waits", running(OperationState::Queued, false),
        {{s("StackSetName"), Rule::OperationRunning, B}});
    row("32 one in an unknown state", running(OperationState::Unknown, false),
        {{s("StackSetName"), Rule::OperationRunning, B}});
    row("32 one runs and others queue", running(OperationState::Running, true),
        {{s("StackSetName"), Rule::OperationQueued, W}});
    row("32 one has ended", running(OperationState::Succeeded, false));

    const auto reread = [](const std::function<void(StackGroupDetail &)> &edit) {
        return [edit](Case &c) {
            c.basis.reread = c.basis.current;
            edit(*c.basis.reread);
        };
    };
    row("33 nothing changed", reread([](StackGroupDetail &) {}));
    row("33 another template", reread([](StackGroupDetail &d) { d.templateBody = "Resources: {B: {}}"; }),
        {{s("StackSetName"), Rule::BasisChanged, W}});
    row("33 another parameter", reread([](StackGroupDetail &d) {
            d.parameters = {{s("Env"), s("x")}};
        }),
        {{s("StackSetName"), Rule::BasisChanged, W}});
    row("33 a drift check is no change", reread([](StackGroupDetail &d) {
            d.group.drift = {DriftState::InSync, s("IN_SYNC")};
        }));
}

void StackSetUpdateRulesTest::aRowOfTheTable_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QList<Expected>>("expected");
    groupRows();
    templateRows();
    parameterRows();
    capabilityAndTagRows();
    modelRows();
    stateRows();
}

void StackSetUpdateRulesTest::everyViolationComesAtOnce()
{
    Case c = legalCase();
    c.draft.group.name.clear();
    c.draft.usePreviousTemplate = false;
    c.draft.accounts = {s("1"), s("1")};
    c.draft.regions.clear();
    c.draft.preferences.maxConcurrentCount = 0;
    c.draft.executionRole = s("a b");
    const QList<Violation> all = validate(c.draft, Capabilities{}, c.basis);
    QVERIFY(blocks(all));
    QCOMPARE(all.size(), 8);
}

void StackSetUpdateRulesTest::detailsNeverHoldAValue()
{
    Case c = legalCase();
    withTemplate(c);
    const QString secret = s("t0ps3cret");
    c.draft.parameters[1] = {s("Token"), secret, true};
    c.draft.parameters.append({s("Token"), QString(5'000, u'*') + secret});
    for (const Violation &violation : validate(c.draft, Capabilities{}, c.basis))
        QVERIFY2(!violation.detail.contains(secret), qPrintable(violation.field));
}

QTEST_GUILESS_MAIN(StackSetUpdateRulesTest)
#include "tst_stacksetupdaterules.moc"
