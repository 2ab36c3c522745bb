// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/aws/nexttoken.h"
#include "core/cloud/aws/stacksetcodec.h"

#include <QTest>

using namespace belay;
using namespace belay::aws;

namespace {

const QByteArray row = "<member><Account>012345678901</Account><Region>eu-west-1</Region>"
                       "<Status>CURRENT</Status><StatusReason>it said "
                       "&lt;/Summaries&gt;&lt;NextToken&gt;x</StatusReason></member>";

QByteArray answer(const QByteArray &result)
{
    return "<?xml version=\"1.0\"?>\n<ListStackInstancesResponse xmlns=\"http://x/\">" + result +
           "<ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></ListStackInstancesResponse>";
}

QByteArray result(const QByteArray &inside)
{
    return answer("<ListStackInstancesResult>" + inside + "</ListStackInstancesResult>");
}

} // namespace

class NextTokenTest final : public QObject
{
    Q_OBJECT

private slots:
    void isCutOutAsItIsParsed_data();
    void isCutOutAsItIsParsed();
};

void NextTokenTest::isCutOutAsItIsParsed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("cut");      // false: only parsing can tell
    QTest::addColumn<QString>("token"); // as both tell it, where both do
    const auto usual = [](const char *name, const QByteArray &body, const char *token) {
        QTest::newRow(name) << body << true << QString::fromLatin1(token);
    };
    const auto odd = [](const char *name, const QByteArray &body) {
        QTest::newRow(name) << body << false << QString();
    };
    const QByteArray rows = "<Summaries>" + row + row + "</Summaries>";

    usual("after the rows", result(rows + "<NextToken>AbC/+=1</NextToken>"), "AbC/+=1");
    usual("before the rows", result("<NextToken>AbC</NextToken>" + rows), "AbC");
    usual("with white space around", result("\n  " + rows + "\r\n\t<NextToken> AbC\n</NextToken>\n"), "AbC");
    usual("none", result(rows), "");
    usual("an empty element", result(rows + "<NextToken/>"), "");
    usual("an empty element written out", result(rows + "<NextToken></NextToken>"), "");
    usual("a reason that looks like one", result("<Summaries>" + row + "</Summaries>"), "");
    usual("rows without anything", result("<Summaries></Summaries><NextToken>t</NextToken>"), "t");

    odd("an entity in the token", result(rows + "<NextToken>a&amp;b</NextToken>"));
    odd("a prefix", answer("<a:ListStackInstancesResult "
                           "xmlns:a=\"y\"><a:Summaries></a:Summaries></a:ListStackInstancesResult>"));
    odd("a comment", result(rows + "<!-- <NextToken>no</NextToken> -->"));
    odd("a comment in the token", result(rows + "<NextToken>a<!-- b --></NextToken>"));
    odd("a CDATA section",
        result("<Summaries><member><StatusReason><![CDATA[</Summaries><NextToken>no</NextToken>]]>"
               "</StatusReason></member></Summaries>"));
    odd("another element beside it", result(rows + "<Other>1</Other><NextToken>t</NextToken>"));
    odd("two of them", result("<NextToken>a</NextToken>" + rows + "<NextToken>b</NextToken>"));
    odd("two in a row", result(rows + "<NextToken>a</NextToken><NextToken>b</NextToken>"));
    odd("an attribute", result(rows + "<NextToken x=\"1\">t</NextToken>"));
    odd("the empty list written short", result("<Summaries/><NextToken>t</NextToken>"));
    odd("another action's answer", "<ListStackSetsResponse><ListStackSetsResult>" + rows +
                                       "</ListStackSetsResult></ListStackSetsResponse>");
    odd("cut off", result(rows + "<NextToken>t</NextToken>").chopped(130));
    odd("a portal", "<html><body>NextToken</body></html>");
    odd("nothing", QByteArray());
}

void NextTokenTest::isCutOutAsItIsParsed()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, cut);
    QFETCH(QString, token);
    const std::optional<QString> found = cutNextToken(body, QStringLiteral("ListStackInstances"));
    QCOMPARE(found.has_value(), cut);
    if (!cut)
        return;
    QCOMPARE(*found, token);
    const Result<Page<StackInstance>> page = decodeInstances(body);
    if (page)
        QCOMPARE(page->next.value, token);
}

QTEST_GUILESS_MAIN(NextTokenTest)
#include "tst_nexttoken.moc"
