// SPDX-License-Identifier: Apache-2.0
#include "core/engine/pagewalk.h"

#include <QTest>

using namespace belay;

/// Steps of a walk: "ask" takes one ("-" is said when there is none), "a>b" is that b is known to
/// follow a before a has come, "a=b" that a has come with b next, "a=b,c,d/9" with later pages c, d
/// and a total of 9, "a!" that a failed. The first page is "1" here, no page is ".".
class PageWalkTest final : public QObject
{
    Q_OBJECT

private slots:
    void walks_data();
    void walks();
};

static PageToken tokenOf(const QString &name)
{
    return name == u"1" || name == u"." ? PageToken{} : PageToken{name};
}

static bool step(PageWalk &walk, const QString &text, QStringList &asked)
{
    if (text == u"ask") {
        const auto token = walk.take();
        asked.append(!token ? QStringLiteral("-") : token->isEmpty() ? QStringLiteral("1") : token->value);
        return true;
    }
    if (text == u"restart") {
        walk.restart();
        return true;
    }
    if (text == u"finish") {
        walk.finish();
        return true;
    }
    if (text.endsWith(u'!')) {
        walk.failed(tokenOf(text.chopped(1)));
        return true;
    }
    if (text.contains(u'>'))
        return walk.nextKnown(tokenOf(text.section(u'>', 0, 0)), tokenOf(text.section(u'>', 1)));
    const QString answer = text.section(u'=', 1);
    QStringList pages = answer.section(u'/', 0, 0).split(u',');
    const PageToken next = tokenOf(pages.takeFirst());
    QList<PageToken> ahead;
    for (const QString &page : pages)
        ahead.append(tokenOf(page));
    const QString total = answer.section(u'/', 1);
    return walk.arrived(tokenOf(text.section(u'=', 0, 0)), next, ahead,
                        total.isEmpty() ? std::nullopt : std::optional<qint64>(total.toLongLong()));
}

void PageWalkTest::walks_data()
{
    QTest::addColumn<QString>("steps");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<bool>("good"); // No token came twice.
    QTest::addColumn<bool>("done");
    QTest::addColumn<int>("read");
    QTest::addColumn<int>("total");
    QTest::addColumn<bool>("shifted");
    const auto row = [](const char *name, const char *steps, const char *asked, bool good, bool done,
                        int read, int total, bool shifted = false) {
        QTest::newRow(name) << QString::fromLatin1(steps) << QString::fromLatin1(asked) << good << done
                            << read << total << shifted;
    };
    row("one page", "ask 1=. ask", "1 -", true, true, 1, 1);
    row("not begun", "", "", true, false, 0, -1);
    row("page by page", "ask ask 1=b ask b=c ask c=. ask", "1 - b c -", true, true, 3, 3);
    row("the next one is asked for while one is parsed", "ask 1>b ask 1=b b>. b=. ask", "1 b -", true, true,
        2, 2);
    row("no more than one ahead", "ask 1>b ask b>c ask 1=b ask", "1 b - c", true, false, 1, -1);
    row("pages may come out of order", "ask 1>b ask b>c b=c ask 1=b c=. ask", "1 b c -", true, true, 3, 3);
    row("a token that was there before", "ask 1=b ask b=b", "1 b", false, false, 1, -1);
    row("a token that was there before, told early", "ask 1=b ask b>b", "1 b", false, false, 1, -1);
    row("numbered pages are asked for at once", "ask 1=2,3,4/200 ask ask ask ask", "1 2 3 4 -", true, false,
        1, 4);
    row("numbered pages name each other", "ask 1=2,3/150 ask ask 2=3/150 3=./150 ask", "1 2 3 -", true, true,
        3, 3);
    row("a numbered list that has grown", "ask 1=2,3/150 ask ask 2=3/170 3=4/170 ask 4=./170", "1 2 3 4",
        true, true, 4, 4, true);
    row("a numbered list that has shrunk", "ask 1=2,3/150 ask ask 2=./80 3=./80", "1 2 3", true, true, 3, 3,
        true);
    row("what failed is asked for again first", "ask 1=2,3,4/200 ask ask 2! ask", "1 2 3 2", true, false, 1,
        4);
    row("what failed after it told the next", "ask 1>b ask 1! ask 1=b b=.", "1 b 1", true, true, 2, 2);
    row("restart", "ask 1=b ask restart b=c ask 1=b ask", "1 b 1 b", true, false, 1, -1);
    row("finish while a page is on its way", "ask 1=b ask finish b=c ask", "1 b -", true, true, 2, 2);
    row("finish", "ask 1=b ask b>c finish ask b=c", "1 b -", true, true, 2, 2);
}

void PageWalkTest::walks()
{
    QFETCH(QString, steps);
    PageWalk walk;
    QStringList asked;
    bool good = true;
    for (const QString &text : steps.split(u' ', Qt::SkipEmptyParts))
        good = step(walk, text, asked) && good;
    QTEST(asked.join(u' '), "asked");
    QTEST(good, "good");
    QTEST(walk.isDone(), "done");
    QTEST(walk.pagesRead(), "read");
    QTEST(walk.pagesTotal(), "total");
    QTEST(walk.hasShifted(), "shifted");
}

QTEST_GUILESS_MAIN(PageWalkTest)
#include "tst_pagewalk.moc"
