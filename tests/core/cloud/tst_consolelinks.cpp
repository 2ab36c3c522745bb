// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/consolelink.h"
#include "core/cloud/aws/consolelink.h"

#include <QTest>

using namespace belay;

/// Links for a person's browser; a name that is none of the provider's gives no link.
class ConsoleLinksTest final : public QObject
{
    Q_OBJECT
private slots:
    void awsLinks_data();
    void awsLinks();
    void alibabaLinks_data();
    void alibabaLinks();
};

void ConsoleLinksTest::awsLinks_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("link");
    QTest::newRow("commercial")
        << "baseline-iam"
        << "eu-west-1"
        << "https://eu-west-1.console.aws.amazon.com/cloudformation/home?region=eu-west-1"
           "#/stacks?filteringText=StackSet-baseline-iam";
    QTest::newRow("China") << "a"
                           << "cn-north-1"
                           << "https://cn-north-1.console.amazonaws.cn/cloudformation/home?region=cn-north-1"
                              "#/stacks?filteringText=StackSet-a";
    QTest::newRow("government")
        << "a"
        << "us-gov-west-1"
        << "https://us-gov-west-1.console.amazonaws-us-gov.com/cloudformation/home?region=us-gov-west-1"
           "#/stacks?filteringText=StackSet-a";
    QTest::newRow("no page known") << "a"
                                   << "us-iso-east-1"
                                   << "";
    QTest::newRow("a host smuggled in as region") << "a"
                                                  << "evil.example/"
                                                  << "";
    QTest::newRow("no region") << "a"
                               << ""
                               << "";
    QTest::newRow("a name is data")
        << "a&b#c"
        << "eu-west-1"
        << "https://eu-west-1.console.aws.amazon.com/cloudformation/home?region=eu-west-1"
           "#/stacks?filteringText=StackSet-a%26b%23c";
}

void ConsoleLinksTest::awsLinks()
{
    QFETCH(QString, group);
    QFETCH(QString, region);
    QTEST(QString::fromLatin1(aws::consoleLink(group, region).toEncoded()), "link");
}

void ConsoleLinksTest::alibabaLinks_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("link");
    QTest::newRow("region") << "cn-hangzhou"
                            << "https://ros.console.aliyun.com/cn-hangzhou/stacks";
    QTest::newRow("no region's name") << "../evil"
                                      << "";
    QTest::newRow("none") << ""
                          << "";
}

void ConsoleLinksTest::alibabaLinks()
{
    QFETCH(QString, region);
    QTEST(QString::fromLatin1(alibaba::consoleLink(region).toEncoded()), "link");
}

QTEST_GUILESS_MAIN(ConsoleLinksTest)
#include "tst_consolelinks.moc"
