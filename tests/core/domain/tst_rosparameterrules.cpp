// SPDX-License-Identifier: Apache-2.0
#include "tests/core/domain/rosrulecase.h"

namespace {

TemplateParameter declared(const char *key, std::optional<QString> defaultValue = {})
{
    TemplateParameter parameter;
    parameter.key = QString::fromLatin1(key);
    parameter.type = QStringLiteral("String");
    parameter.defaultValue = std::move(defaultValue);
    return parameter;
}

void oneParameter(Case &c, const TemplateParameter &parameter, const std::optional<QString> &value)
{
    c.basis.targetTemplate = TemplateSummary{};
    c.basis.targetTemplate->parameters = {parameter};
    c.draft.parameters = {{parameter.key, value}};
}

} // namespace

/// Parameters against the template (api/alibaba-ros.md section 9.1) and hidden values (ux.md 5.7).
class RosParameterRulesTest final : public QObject
{
    Q_OBJECT

private slots:
    void aRowOfTheTable_data();
    void aRowOfTheTable();
    void detailsNeverHoldAValue();

private:
    void parameterRows();
    void templateValueRows();
};

void RosParameterRulesTest::aRowOfTheTable_data()
{
    addColumns();
    parameterRows();
    templateValueRows();
}

void RosParameterRulesTest::aRowOfTheTable()
{
    QFETCH(Edit, edit);
    QFETCH(QList<Expected>, expected);
    QCOMPARE(found(edit, expected), wanted(expected));
}

void RosParameterRulesTest::parameterRows()
{
    const auto parameters = [](int count) {
        return [count](Case &c) {
            for (int i = 0; i < count; ++i)
                c.draft.parameters.append({s("P%1").arg(i), s("v")});
        };
    };
    row("Parameters 200", parameters(200));
    row("Parameters 201", parameters(201), {{s("Parameters"), Rule::TooMany, B}});
    row("ParameterKey empty",
        [](Case &c) {
            c.draft.parameters = {{QString(), s("v")}};
        },
        {{s("Parameters[0].ParameterKey"), Rule::Missing, B}});
    row("ParameterKey unique",
        [](Case &c) {
            c.draft.parameters = {{s("A"), s("1")}, {s("A"), s("2")}};
        },
        {{s("Parameters[1]"), Rule::Duplicate, B}});
    row("ParameterValue may be empty", [](Case &c) { c.draft.parameters = {{s("A"), QString(s(""))}}; });
    row("ParameterValue missing",
        [](Case &c) {
            c.draft.parameters = {{s("A"), std::nullopt}};
        },
        {{s("Parameters[0].ParameterValue"), Rule::Missing, B}});
    row("use previous is no value here",
        [](Case &c) {
            c.draft.parameters = {{s("A"), std::nullopt, true}};
        },
        {{s("Parameters[0].ParameterValue"), Rule::Missing, B}});
    row("a key the template has", [](Case &c) { oneParameter(c, declared("A"), s("1")); });
    row("a key the template does not have",
        [](Case &c) {
            oneParameter(c, declared("A"), s("1"));
            c.draft.parameters.append({s("B"), s("1")});
        },
        {{s("Parameters[1].ParameterKey"), Rule::UnknownParameter, B}});
    row("an unsent parameter without default",
        [](Case &c) {
            oneParameter(c, declared("A"), s("1"));
            c.draft.parameters.clear();
        },
        {{s("Parameters"), Rule::UnsentNoDefault, B}});
    row("an unsent parameter with default",
        [](Case &c) {
            oneParameter(c, declared("A", s("d")), s("1"));
            c.draft.parameters.clear();
        },
        {{s("Parameters"), Rule::UnsentParameter, B}});
    row("an unsent parameter whose default has changed",
        [](Case &c) {
            oneParameter(c, declared("A", s("new")), s("1"));
            c.basis.currentTemplate = TemplateSummary{};
            c.basis.currentTemplate->parameters = {declared("A", s("old"))};
            c.draft.parameters.clear();
        },
        {{s("Parameters[A]"), Rule::ChangedDefault, B}});

    TemplateParameter hidden = declared("Secret", s("d"));
    hidden.noEcho = true;
    row("a hidden value, typed", [hidden](Case &c) { oneParameter(c, hidden, s("typed")); });
    row("a hidden value, not typed", [hidden](Case &c) { oneParameter(c, hidden, std::nullopt); },
        {{s("Parameters[0].ParameterValue"), Rule::HiddenValue, B}});
    row("a hidden value, the mask sent back", [hidden](Case &c) { oneParameter(c, hidden, s("****")); },
        {{s("Parameters[0].ParameterValue"), Rule::HiddenValue, B}});
    row("asterisks where nothing is hidden", [](Case &c) { oneParameter(c, declared("A"), s("***")); });
    row("a masked value now, template not known",
        [](Case &c) {
            c.basis.current->parameters = {{s("A"), s("****"), true}};
            c.draft.parameters = {{s("A"), std::nullopt}};
        },
        {{s("Parameters[0].ParameterValue"), Rule::HiddenValue, B}});
    row("a hidden value left out",
        [hidden](Case &c) {
            oneParameter(c, hidden, s("typed"));
            c.basis.current->parameters = {{s("Secret"), s("****"), true}};
            c.draft.parameters.clear();
        },
        {{s("Parameters[Secret]"), Rule::HiddenValue, B}});
}

void RosParameterRulesTest::templateValueRows()
{
    const QString value = s("Parameters[0].ParameterValue");
    TemplateParameter choice = declared("A");
    choice.allowedValues = {s("a"), s("b")};
    row("AllowedValues: one of them", [choice](Case &c) { oneParameter(c, choice, s("b")); });
    row("AllowedValues: another", [choice](Case &c) { oneParameter(c, choice, s("c")); },
        {{value, Rule::NotAllowedValue, B}});
    TemplateParameter pattern = declared("A");
    pattern.allowedPattern = s("[a-z]+");
    row("AllowedPattern: all of it", [pattern](Case &c) { oneParameter(c, pattern, s("abc")); });
    row("AllowedPattern: a part of it", [pattern](Case &c) { oneParameter(c, pattern, s("abc1")); },
        {{value, Rule::NotAllowedValue, B}});
    TemplateParameter length = declared("A");
    length.minLength = 2;
    length.maxLength = 3;
    row("MinLength reached", [length](Case &c) { oneParameter(c, length, s("ab")); });
    row("MinLength missed", [length](Case &c) { oneParameter(c, length, s("a")); },
        {{value, Rule::TooShort, B}});
    row("MaxLength kept", [length](Case &c) { oneParameter(c, length, s("abc")); });
    row("MaxLength passed", [length](Case &c) { oneParameter(c, length, s("abcd")); },
        {{value, Rule::TooLong, B}});
    TemplateParameter number = declared("A");
    number.type = s("Number");
    number.minValue = 1;
    number.maxValue = 10;
    row("MinValue kept", [number](Case &c) { oneParameter(c, number, s("1")); });
    row("MinValue missed", [number](Case &c) { oneParameter(c, number, s("0.5")); },
        {{value, Rule::OutOfRange, B}});
    row("MaxValue kept", [number](Case &c) { oneParameter(c, number, s("10")); });
    row("MaxValue passed", [number](Case &c) { oneParameter(c, number, s("11")); },
        {{value, Rule::OutOfRange, B}});
    row("a Number that is none", [number](Case &c) { oneParameter(c, number, s("ten")); },
        {{value, Rule::NotAllowedValue, B}});
}

void RosParameterRulesTest::detailsNeverHoldAValue()
{
    Case c = legalCase();
    TemplateParameter parameter = declared("Secret");
    parameter.noEcho = true;
    parameter.allowedPattern = s("[0-9]+");
    parameter.maxLength = 2;
    oneParameter(c, parameter, s("hunter2"));
    const QList<Violation> found = rosStackGroupViolations(c.draft, c.basis);
    QVERIFY(blocks(found));
    for (const Violation &violation : found)
        QVERIFY(!violation.detail.contains(s("hunter2")));
}

QTEST_GUILESS_MAIN(RosParameterRulesTest)
#include "tst_rosparameterrules.moc"
