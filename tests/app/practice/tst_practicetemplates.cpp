// SPDX-License-Identifier: Apache-2.0
#include "app/practice/templatesummary.h"

#include <QTest>

using namespace belay::practice;

/// What the practice cloud reads out of templates.
class PracticeTemplatesTest : public QObject
{
    Q_OBJECT
private slots:
    void parametersAreRead_data();
    void parametersAreRead();
    void brokenTemplatesAreRefused_data();
    void brokenTemplatesAreRefused();
    void capabilitiesFollowTheResources_data();
    void capabilitiesFollowTheResources();
};

static const char yaml[] = R"(# comment
Description: 'Edge: it''s here'   # and another
AWSTemplateFormatVersion: "2010-09-09"
Parameters:
  Env: {Type: String, AllowedValues: [dev, "prod # not a comment"], Default: dev}
  Token:
    Type: String
    NoEcho: true
    Description: >
      several
      lines
Resources:
  Topic:
    Type: AWS::SNS::Topic
    Properties:
      Subscription:
      - Endpoint: !Sub https://example.com/${Env}
        Protocol: https
      - {Endpoint: b, Protocol: sms}
)";

static const char json[] = R"({"ROSTemplateFormatVersion":"2015-09-01","Description":{"en":"Edge: it's here"},
"Parameters":{"Env":{"Type":"String","AllowedValues":["dev","prod # not a comment"],"Default":"dev"},
"Token":{"Type":"String","NoEcho":"true","Description":"several\nlines"}},
"Resources":{"Topic":{"Type":"AWS::SNS::Topic"}}})";

void PracticeTemplatesTest::parametersAreRead_data()
{
    QTest::addColumn<QString>("body");
    QTest::newRow("YAML") << QString::fromLatin1(yaml);
    QTest::newRow("YAML with CR LF") << QString::fromLatin1(yaml).replace(u'\n', QStringLiteral("\r\n"));
    QTest::newRow("JSON") << QString::fromLatin1(json);
}

void PracticeTemplatesTest::parametersAreRead()
{
    QFETCH(QString, body);
    const auto summary = readTemplate(body);
    QVERIFY(summary);
    QCOMPARE(summary->description, QStringLiteral("Edge: it's here"));
    QCOMPARE(summary->parameters.size(), 2);
    const TemplateParameter *env = summary->parameter(QStringLiteral("Env"));
    QCOMPARE(env->defaultValue, QStringLiteral("dev"));
    QCOMPARE(env->allowedValues,
             QStringList({QStringLiteral("dev"), QStringLiteral("prod # not a comment")}));
    QVERIFY(!env->noEcho);
    const TemplateParameter *token = summary->parameter(QStringLiteral("Token"));
    QVERIFY(token->noEcho && !token->defaultValue);
    QCOMPARE(token->description.trimmed(), QStringLiteral("several\nlines"));
    QCOMPARE(summary->resourceTypes, QStringList(QStringLiteral("AWS::SNS::Topic")));
}

void PracticeTemplatesTest::brokenTemplatesAreRefused_data()
{
    QTest::addColumn<QString>("body");
    QTest::newRow("empty") << "";
    QTest::newRow("plain words") << "hello";
    QTest::newRow("cut JSON") << "{\"Resources\": {";
    QTest::newRow("no resources") << "Parameters:\n  A: {Type: String}\n";
    QTest::newRow("resource without type") << "Resources:\n  A:\n    Properties: {}\n";
    QTest::newRow("unclosed list") << "Resources:\n  A: [x\n";
    QTest::newRow("uneven indent") << "Resources:\n    A:\n      Type: B\n  C:\n      Type: D\n";
    QTest::newRow("list at the top") << "- a\n- b\n";
    QTest::newRow("HTML") << "<html><body>Resources:</body></html>";
}

void PracticeTemplatesTest::brokenTemplatesAreRefused()
{
    QFETCH(QString, body);
    QString why;
    QVERIFY(!readTemplate(body, &why));
    QVERIFY2(why.startsWith(u"Template format error"), qPrintable(why));
}

void PracticeTemplatesTest::capabilitiesFollowTheResources_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << "Resources:\n  T: {Type: 'AWS::SNS::Topic'}\n"
                          << "";
    QTest::newRow("an identity") << "Resources:\n  R: {Type: 'AWS::IAM::Role'}\n"
                                 << "CAPABILITY_IAM";
    QTest::newRow("an identity with its own name")
        << "Resources:\n  R:\n    Type: AWS::IAM::Role\n    Properties: {RoleName: ops}\n"
        << "CAPABILITY_NAMED_IAM";
    QTest::newRow("a transform")
        << "Transform: AWS::LanguageExtensions\nResources:\n  R: {Type: 'AWS::IAM::Role'}\n"
        << "CAPABILITY_IAM CAPABILITY_AUTO_EXPAND";
}

void PracticeTemplatesTest::capabilitiesFollowTheResources()
{
    QFETCH(QString, body);
    const auto summary = readTemplate(body);
    QVERIFY(summary);
    QTEST(summary->capabilities.join(u' '), "expected");
}

QTEST_GUILESS_MAIN(PracticeTemplatesTest)
#include "tst_practicetemplates.moc"
