// SPDX-License-Identifier: Apache-2.0
#include "core/domain/instancetable.h"

#include <QTest>

using namespace belay;

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// "a+ b!": account a is current, account b outdated; "?" a word nobody knows; region "x".
QList<StackInstance> rows(const QString &text)
{
    QList<StackInstance> list;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        StackInstance row;
        row.account = word.chopped(1);
        row.region = s("x");
        row.sync = word.back() == u'+'   ? Worded<InstanceSync>{InstanceSync::Current, s("CURRENT")}
                   : word.back() == u'!' ? Worded<InstanceSync>{InstanceSync::Outdated, s("OUTDATED")}
                                         : Worded<InstanceSync>{InstanceSync::Unknown, s("NEW_WORD")};
        list.append(row);
    }
    return list;
}

QString text(const InstanceTable &table)
{
    QStringList words;
    for (qsizetype row = 0; row < table.size(); ++row) {
        const char signs[] = {'+', '!', '#', '?'};
        words.append(table.account(table.row(row)) +
                     QLatin1Char(signs[int(table.kind(table.row(row)).sync.value)]));
    }
    return words.join(u' ');
}

StackInstance told()
{
    StackInstance instance;
    instance.account = s("012345678901");
    instance.region = s("eu-west-1");
    instance.folder = s("ou-ab12-11111111");
    instance.stackId = s("arn:aws:cloudformation:eu-west-1:012345678901:stack/"
                         "StackSet-edge-baseline-0ca3eed7-0b67-4be7-8a71-828641fa5193/"
                         "ea68eca0-f9c1-11e9-aac0-0a1b2c3d4e5f");
    instance.sync = {InstanceSync::Outdated, s("OUTDATED")};
    instance.detailedState = s("FAILED");
    instance.reason = s("Access denied");
    instance.drift = {DriftState::InSync, s("IN_SYNC")};
    instance.driftCheckedAt = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
    instance.lastOperation = OperationId(s("ea68eca0-f9c1-11e9-aac0-0a1b2c3d4e5f"));
    return instance;
}

} // namespace

class InstanceTableTest final : public QObject
{
    Q_OBJECT

private slots:
    void stackIdsComeBackAsTheyWere_data();
    void stackIdsComeBackAsTheyWere();
    void everyTextComesBack();
    void pagesMerge_data();
    void pagesMerge();
    void takingSaysWhetherAnythingChanged_data();
    void takingSaysWhetherAnythingChanged();
    void overridesAreKept();
    void copiesStandStill();
    void rowsShareTheirTexts();
};

void InstanceTableTest::stackIdsComeBackAsTheyWere_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("regular"); // The row holds it, no dictionary.
    QTest::newRow("CloudFormation") << told().stackId << true;
    QTest::newRow("CloudFormation in China")
        << s("arn:aws-cn:cloudformation:eu-west-1:012345678901:stack/"
             "StackSet-x-0ca3eed7-0b67-4be7-8a71-828641fa5193/ea68eca0-f9c1-11e9-aac0-0a1b2c3d4e5f")
        << true;
    QTest::newRow("ROS") << s("35ad60e3-6a92-42d8-8812-f0700d450001") << true;
    QTest::newRow("none") << QString() << true;
    QTest::newRow("an imported stack of another name")
        << s("arn:aws:cloudformation:eu-west-1:012345678901:stack/network/"
             "ea68eca0-f9c1-11e9-aac0-0a1b2c3d4e5f")
        << true;
    QTest::newRow("another account's") << s("arn:aws:cloudformation:eu-west-1:999999999999:stack/network/"
                                            "ea68eca0-f9c1-11e9-aac0-0a1b2c3d4e5f")
                                       << false;
    QTest::newRow("upper case") << s("35AD60E3-6A92-42D8-8812-F0700D450001") << false;
    QTest::newRow("the null UUID") << s("00000000-0000-0000-0000-000000000000") << false;
    QTest::newRow("no UUID") << s("arn:aws:cloudformation:eu-west-1:012345678901:stack/network") << false;
    QTest::newRow("something else") << s("stack 35ad60e3-6a92-42d8-8812-f0700d45000") << false;
}

void InstanceTableTest::stackIdsComeBackAsTheyWere()
{
    QFETCH(QString, id);
    QFETCH(bool, regular);
    StackInstance instance = told();
    instance.stackId = id;
    InstanceTable table;
    table.take({instance});
    QCOMPARE(table.stackId(table.row(0)), id);
    QCOMPARE(table.kind(table.row(0)).stackIdForm.contains(s("999999999999")) ||
                 (!id.isEmpty() && table.row(0).stack.isNull()),
             !regular);
}

void InstanceTableTest::everyTextComesBack()
{
    InstanceTable table;
    QVERIFY(table.take({told()}));
    QCOMPARE(table.instance(0), told());
    QCOMPARE(table.find(told().account, told().region), 0);
    QCOMPARE(table.find(told().account, s("eu-west-2")), -1);
    QCOMPARE(table.find(s("12345678901"), told().region), -1);

    const StackInstance nothingSaid{.account = s("1"),
                                    .region = s("r"),
                                    .folder = {},
                                    .stackId = {},
                                    .sync = {},
                                    .detailedState = {},
                                    .reason = {},
                                    .drift = {},
                                    .driftCheckedAt = {},
                                    .lastOperation = {}};
    table.take({nothingSaid});
    QCOMPARE(table.instance(1), nothingSaid);
}

void InstanceTableTest::pagesMerge_data()
{
    QTest::addColumn<QStringList>("pages"); // "begin" and "end" of a pass among them
    QTest::addColumn<QString>("shown");
    QTest::addColumn<int>("outdated");
    const auto row = [](const char *name, const char *pages, const char *shown, int outdated) {
        QTest::newRow(name) << s(pages).split(u'|') << s(shown) << outdated;
    };
    row("rows keep the order of their first sight", "b+ a!|a! b+ c+", "b+ a! c+", 1);
    row("a row that shifts between pages is one row", "a+ b!|b! c+", "a+ b! c+", 1);
    row("a later page corrects", "a! b!|a+", "a+ b!", 1);
    row("an unknown word stays", "a?|b+", "a? b+", 0);
    row("outside a pass nothing goes", "a+ b!|a+", "a+ b!", 1);
    row("a full pass takes out what is gone", "a+ b! c!|begin|c! a!|end", "a! c!", 2);
    row("a pass that has not ended takes nothing out", "a+ b!|begin|a+", "a+ b!", 1);
    row("a pass begun anew counts from there", "a+ b!|begin|a+ b!|begin|b!|end", "b!", 1);
    row("rows go on after a pass", "a+ b!|begin|b!|end|a! c+|b+", "b+ a! c+", 1);
    row("everything gone", "a+ b!|begin|end", "", 0);
    row("a first pass takes nothing out", "begin|a+ b!|c+|end", "a+ b! c+", 1);
}

void InstanceTableTest::pagesMerge()
{
    QFETCH(QStringList, pages);
    InstanceTable table;
    for (const QString &page : pages) {
        if (page == u"begin")
            table.beginPass();
        else if (page == u"end")
            table.endPass();
        else
            table.take(rows(page));
    }
    QTEST(text(table), "shown");
    QTEST(table.counts().outdated, "outdated");
    QCOMPARE(table.counts().total(), int(table.size()));
    for (qsizetype row = 0; row < table.size(); ++row)
        QCOMPARE(table.find(table.account(table.row(row)), s("x")), row);
}

void InstanceTableTest::takingSaysWhetherAnythingChanged_data()
{
    QTest::addColumn<StackInstance>("later");
    QTest::addColumn<bool>("changed");
    const auto row = [](const char *name, bool changed, auto alter) {
        StackInstance later = told();
        alter(later);
        QTest::newRow(name) << later << changed;
    };
    row("the same", false, [](StackInstance &) {});
    row("state", true, [](StackInstance &i) { i.sync = {InstanceSync::Current, s("CURRENT")}; });
    row("detailed state", true, [](StackInstance &i) { i.detailedState = s("PENDING"); });
    row("reason", true, [](StackInstance &i) { i.reason = s("other"); });
    row("folder", true, [](StackInstance &i) { i.folder = s("ou-2"); });
    row("stack", true, [](StackInstance &i) { i.stackId = s("35ad60e3-6a92-42d8-8812-f0700d450001"); });
    row("drift", true, [](StackInstance &i) { i.drift = {DriftState::Drifted, s("DRIFTED")}; });
    row("drift time", true, [](StackInstance &i) { i.driftCheckedAt = i.driftCheckedAt.addSecs(1); });
    row("part of a second", false, [](StackInstance &i) { i.driftCheckedAt = i.driftCheckedAt.addMSecs(1); });
    row("operation", true, [](StackInstance &i) { i.lastOperation = OperationId(s("belay-1")); });
    row("overrides", true, [](StackInstance &i) { i.overrides = {{s("Key"), s("value")}}; });
    row("another region", true, [](StackInstance &i) { i.region = s("eu-west-2"); });
}

void InstanceTableTest::takingSaysWhetherAnythingChanged()
{
    QFETCH(StackInstance, later);
    InstanceTable table;
    table.take({told()});
    QTEST(table.take({later}), "changed");
    QVERIFY(!table.take({later}));
}

void InstanceTableTest::overridesAreKept()
{
    StackInstance instance = told();
    instance.overrides = {{s("Amount"), s("3")}};
    InstanceTable table;
    table.take({instance});
    QCOMPARE(table.instance(0), instance);
    QVERIFY(table.take({told()}));
    QCOMPARE(table.instance(0), told());
}

void InstanceTableTest::copiesStandStill()
{
    InstanceTable table;
    table.take(rows(s("a+ b!")));
    const InstanceTable copy = table;
    table.beginPass();
    table.take(rows(s("b+ c+")));
    table.endPass();
    QCOMPARE(text(copy), s("a+ b!"));
    QCOMPARE(copy.find(s("c"), s("x")), -1);
    QCOMPARE(copy.counts(), (InstanceCounts{.current = 1, .outdated = 1}));
    QCOMPARE(text(table), s("b+ c+"));
}

void InstanceTableTest::rowsShareTheirTexts()
{
    constexpr int accounts = 5'000;
    QList<StackInstance> page;
    for (int account = 0; account < accounts; ++account) {
        StackInstance instance = told();
        const QString other = QString::number(account).rightJustified(12, u'0');
        instance.account = other;
        instance.stackId.replace(told().account, other);
        page.append(instance);
    }
    InstanceTable table;
    table.take(page);
    QCOMPARE(table.size(), accounts);
    QCOMPARE(table.kinds().size(), 1);
    QCOMPARE(table.texts().size(), 4); // nothing, folder, reason, operation
    QCOMPARE(table.instance(4'321), page.at(4'321));
    QVERIFY(!table.take(page));
}

QTEST_GUILESS_MAIN(InstanceTableTest)
#include "tst_instancetable.moc"
