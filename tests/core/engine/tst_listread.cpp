// SPDX-License-Identifier: Apache-2.0
#include "core/engine/listread.h"

#include <QCoro/QCoroSignal>

#include <QSignalSpy>
#include <QTest>

using namespace belay;

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// A page somebody asked for; the test says when and how it is answered.
class Asked final : public QObject
{
    Q_OBJECT
public:
    QString name; ///< "b", or "eu/b" of a chain called eu; the first page is "1".
    NextKnown next;
    Result<PageMark> answer;

signals:
    void answered();
};

Task<Result<PageMark>> answerOf(std::shared_ptr<Asked> asked)
{
    auto waiting = qCoro(asked.get(), &Asked::answered);
    co_await waiting;
    co_return asked->answer;
}

/// The provider's side of a list.
class Provider
{
public:
    ListRead::Fetch chain(const QString &called = {})
    {
        return [this, called](PageToken page, std::stop_token, NextKnown next) {
            auto one = std::make_shared<Asked>();
            one->name =
                (called.isEmpty() ? QString() : called + u'/') + (page.isEmpty() ? s("1") : page.value);
            one->next = std::move(next);
            history.append(one->name);
            open.append(one);
            return answerOf(one);
        };
    }

    [[nodiscard]] QString waiting() const
    {
        QStringList names;
        for (const auto &one : open)
            names.append(one->name);
        return names.join(u' ');
    }
    void tell(const char *name, const char *next) { find(name)->next(PageToken{s(next)}); }
    void answer(const char *name, const char *next, const QList<PageToken> &ahead = {},
                std::optional<qint64> total = {})
    {
        settle(name, PageMark{PageToken{s(next)}, ahead, total});
    }
    void refuse(const char *name, ErrorKind kind)
    {
        CloudError error;
        error.kind = kind;
        settle(name, failure(error));
    }

    QStringList history;
    QList<std::shared_ptr<Asked>> open;

private:
    std::shared_ptr<Asked> find(const char *name)
    {
        for (const auto &one : std::as_const(open))
            if (one->name == s(name))
                return one;
        qFatal("Nobody asked for page %s.", name);
        return {};
    }
    void settle(const char *name, const Result<PageMark> &mark)
    {
        const auto one = find(name);
        open.removeOne(one);
        one->answer = mark;
        emit one->answered();
        QCoreApplication::sendPostedEvents(one.get(), QEvent::MetaCall); // who waits goes on from there
    }
};

} // namespace

class ListReadTest final : public QObject
{
    Q_OBJECT

private slots:
    void nextIsAskedWhileAPageIsParsed();
    void numberedPagesComeSideBySide();
    void errorKeepsItsPlace();
    void repeatedTokenIsAnError();
    void refusedTokenBeginsTheChainAgain();
    void longListIsHeldAndSplit();
    void longListGoesOnInOneChain();
    void budgetIsWaitedFor();
    void endWhileWaitingEndsEverything();
};

void ListReadTest::nextIsAskedWhileAPageIsParsed()
{
    Provider provider;
    ListRead list;
    QSignalSpy ended(&list, &ListRead::ended);
    list.start(provider.chain());
    QCOMPARE(provider.waiting(), s("1"));
    provider.tell("1", "b");
    QCOMPARE(provider.waiting(), s("1 b"));
    provider.tell("b", "c");
    QCOMPARE(provider.waiting(), s("1 b")); // one ahead is enough
    provider.answer("1", "b");
    QCOMPARE(provider.waiting(), s("b c"));
    QCOMPARE(list.pagesRead(), 1);
    QCOMPARE(list.pagesTotal(), -1);
    provider.tell("c", "");
    provider.answer("b", "c");
    QCOMPARE(ended.size(), 0);
    QVERIFY(list.isReading());
    provider.answer("c", "");
    QCOMPARE(ended.size(), 1);
    QVERIFY(list.isDone());
    QVERIFY(!list.isReading());
    QCOMPARE(list.pagesTotal(), 3);
}

void ListReadTest::numberedPagesComeSideBySide()
{
    Provider provider;
    ListRead list;
    QSignalSpy ended(&list, &ListRead::ended);
    list.start(provider.chain());
    QList<PageToken> ahead;
    for (int page = 3; page <= 12; ++page)
        ahead.append({QString::number(page)});
    provider.answer("1", "2", ahead, 600);
    QCOMPARE(list.pagesTotal(), 12);
    QCOMPARE(provider.waiting(), s("2 3 4 5 6 7 8"));
    provider.tell("4", "5"); // its answer is here, its rows are still parsed
    QCOMPARE(provider.waiting(), s("2 3 4 5 6 7 8 9"));
    for (const char *page : {"3", "2", "4", "5", "6", "7", "8", "9", "10", "11"})
        provider.answer(page, QByteArray::number(QByteArray(page).toInt() + 1).constData(), {}, 600);
    QCOMPARE(provider.waiting(), s("12"));
    provider.answer("12", "", {}, 600);
    QCOMPARE(ended.size(), 1);
    QVERIFY(list.isDone());
    QCOMPARE(provider.history.size(), 12);
    QVERIFY(!list.hasShifted());
}

void ListReadTest::errorKeepsItsPlace()
{
    Provider provider;
    ListRead list;
    QSignalSpy ended(&list, &ListRead::ended);
    list.start(provider.chain());
    QList<PageToken> ahead;
    for (int page = 3; page <= 10; ++page)
        ahead.append({QString::number(page)});
    provider.answer("1", "2", ahead, 500);
    provider.refuse("3", ErrorKind::Denied);
    QCOMPARE(provider.waiting(), s("2 4 5 6 7 8")); // nothing new is asked for
    QVERIFY(list.isReading());
    provider.answer("2", "3", {}, 500);
    provider.refuse("5", ErrorKind::Transient);
    for (const char *page : {"6", "7", "8"})
        provider.answer(page, QByteArray::number(QByteArray(page).toInt() + 1).constData(), {}, 500);
    QCOMPARE(ended.size(), 0);
    provider.answer("4", "5", {}, 500);
    QCOMPARE(ended.size(), 1);
    QVERIFY(!list.isDone());
    QCOMPARE(list.error()->kind, ErrorKind::Denied); // the first one
    QCOMPARE(list.pagesRead(), 6);
    QCOMPARE(list.pagesTotal(), 10);

    list.retry();
    QCOMPARE(provider.waiting(), s("5 3 9 10"));
    QVERIFY(!list.error());
    provider.answer("3", "4", {}, 500);
    provider.answer("5", "6", {}, 500);
    provider.answer("9", "10", {}, 500);
    provider.answer("10", "", {}, 500);
    QCOMPARE(ended.size(), 2);
    QVERIFY(list.isDone());
}

void ListReadTest::repeatedTokenIsAnError()
{
    Provider provider;
    ListRead list;
    QSignalSpy ended(&list, &ListRead::ended);
    list.start(provider.chain());
    provider.answer("1", "b");
    provider.answer("b", "c");
    provider.answer("c", "b");
    QCOMPARE(ended.size(), 1);
    QCOMPARE(list.error()->kind, ErrorKind::Protocol);
    QCOMPARE(provider.waiting(), QString());
}

void ListReadTest::refusedTokenBeginsTheChainAgain()
{
    Provider provider;
    ListRead list;
    QSignalSpy ended(&list, &ListRead::ended);
    list.start(provider.chain());
    provider.answer("1", "b");
    provider.refuse("b", ErrorKind::Invalid);
    QCOMPARE(provider.waiting(), s("1"));
    QVERIFY(!list.error());
    provider.answer("1", "x");
    provider.refuse("x", ErrorKind::Invalid);
    QCOMPARE(ended.size(), 1); // once is enough
    QCOMPARE(list.error()->kind, ErrorKind::Invalid);
    list.retry();
    QCOMPARE(provider.waiting(), s("x"));
    provider.answer("x", "");
    QVERIFY(list.isDone());
}

void ListReadTest::longListIsHeldAndSplit()
{
    Provider provider;
    ListRead list;
    QSignalSpy ended(&list, &ListRead::ended);
    QSignalSpy isLong(&list, &ListRead::isLong);
    list.start(provider.chain(), 2);
    provider.answer("1", "b");
    QCOMPARE(isLong.size(), 0);
    provider.tell("b", "c");
    QCOMPARE(provider.waiting(), s("b c"));
    provider.answer("b", "c");
    QCOMPARE(isLong.size(), 1);
    QCOMPARE(provider.waiting(), s("c")); // held
    QCOMPARE(ended.size(), 0);
    QVERIFY(list.isReading());
    list.split({provider.chain(s("eu")), provider.chain(s("us")), provider.chain(s("ap"))});
    QCOMPARE(provider.waiting(), s("c eu/1 us/1 ap/1"));
    provider.answer("c", "d"); // its rows are welcome, the chain is over
    QCOMPARE(provider.waiting(), s("eu/1 us/1 ap/1"));
    provider.tell("eu/1", "k");
    QCOMPARE(provider.waiting(), s("eu/1 us/1 ap/1 eu/k"));
    provider.answer("us/1", "");
    provider.answer("ap/1", "");
    provider.answer("eu/1", "k");
    provider.answer("eu/k", "");
    QCOMPARE(ended.size(), 1);
    QVERIFY(list.isDone());
    QVERIFY(!provider.history.contains(s("d")));
    QCOMPARE(isLong.size(), 1);
}

void ListReadTest::longListGoesOnInOneChain()
{
    Provider provider;
    ListRead list;
    connect(&list, &ListRead::isLong, &list, &ListRead::goOn);
    list.start(provider.chain(), 1);
    provider.answer("1", "b");
    QCOMPARE(provider.waiting(), s("b"));
    provider.answer("b", "");
    QVERIFY(list.isDone());
}

void ListReadTest::budgetIsWaitedFor()
{
    Provider provider;
    int calls = 1;
    ListRead list([&calls]() -> qint64 { return calls-- > 0 ? 0 : 1; });
    list.start(provider.chain());
    provider.answer("1", "2", {{s("3")}}, 150);
    QCOMPARE(provider.waiting(), QString());
    QTRY_VERIFY(calls < -3); // asks again and again
    QCOMPARE(provider.waiting(), QString());
    calls = 2;
    QTRY_COMPARE(provider.open.size(), 2);
    provider.answer("2", "3", {}, 150);
    provider.answer("3", "", {}, 150);
    QVERIFY(list.isDone());
}

void ListReadTest::endWhileWaitingEndsEverything()
{
    Provider provider;
    {
        ListRead list(
            [first = true]() mutable -> qint64 { return std::exchange(first, false) ? 0 : 3'600'000; });
        list.start(provider.chain());
        provider.tell("1", "b"); // b waits for the budget
    }
    QCOMPARE(provider.waiting(), s("1"));
    provider.answer("1", "b");
    QCOMPARE(provider.history, QStringList{s("1")});
}

QTEST_GUILESS_MAIN(ListReadTest)
#include "tst_listread.moc"
