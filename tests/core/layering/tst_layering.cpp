// SPDX-License-Identifier: Apache-2.0
// Holds the arrows of architecture.md section 1 that the linker cannot see, and the coroutine idiom
// of style-examples.md section 6.
#include "coroutinelint.h"
#include "sourcetext.h"

#include <QRegularExpression>
#include <QTest>

using namespace belay::lint;

class LayeringTest final : public QObject
{
    Q_OBJECT

private slots:
    void includesFollowTheArrows_data();
    void includesFollowTheArrows();
    void coreSpeaksNoHumanLanguage();
    void nobodyIgnoresTlsErrors();
    void parsersStayOutOfHeaders();
    void lintSeesWhatItShould_data();
    void lintSeesWhatItShould();
    void coroutinesKeepTheIdiom();
};

void LayeringTest::includesFollowTheArrows_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("ours");      ///< Which of our folders it may include, as a pattern.
    QTest::addColumn<QString>("notFromQt"); ///< What it must not include of Qt.
    const QString gui =
        QStringLiteral("^(QtGui|QtWidgets|QtSvg)/|^Q(Widget|Window|Icon|Pixmap|Color|Font|Painter|Brush|"
                       "Palette|Action|Dialog|Label|Application|GuiApplication|StandardItemModel)$");
    const QString widgets =
        QStringLiteral("^QtWidgets/|^Q(Widget|Dialog|Label|Application|MainWindow|TableView|"
                       "PushButton|LineEdit|MessageBox|VBoxLayout|HBoxLayout|Style)$");
    const QString none = QStringLiteral("^$");
    QTest::newRow("domain") << "core/domain"
                            << "^core/domain/" << gui + QLatin1String("|^QNetwork|^QSql|^QCoro");
    QTest::newRow("net") << "core/net"
                         << "^core/(net|domain)/" << gui + QLatin1String("|^QSql");
    QTest::newRow("journal") << "core/journal"
                             << "^core/(journal|domain)/" << gui + QLatin1String("|^QNetwork");
    QTest::newRow("credentials") << "core/credentials"
                                 << "^core/(credentials|net|domain)/" << gui;
    QTest::newRow("aws") << "core/cloud/aws"
                         << "^core/(cloud/aws/|cloud/[a-z]+\\.h|net/|domain/)" << gui;
    QTest::newRow("alibaba") << "core/cloud/alibaba"
                             << "^core/(cloud/alibaba/|cloud/[a-z]+\\.h|net/|domain/)" << gui;
    QTest::newRow("huawei") << "core/cloud/huawei"
                            << "^core/(cloud/huawei/|cloud/[a-z]+\\.h|net/|domain/)" << gui;
    QTest::newRow("cloud") << "core/cloud"
                           << "^core/(cloud|net|domain)/" << gui;
    QTest::newRow("engine") << "core/engine"
                            << "^core/" << gui;
    QTest::newRow("presentation")
        << "ui/presentation"
        << "^(ui/presentation/|core/(engine|domain|credentials|journal|cloud/[a-z]+\\.h))"
        << widgets + QLatin1String("|^QSql");
    QTest::newRow("ui") << "ui"
                        << "^(ui/|core/(engine|domain|credentials|journal|net/redactor\\.h|cloud/[a-z]+\\.h))"
                        << "^QNetwork|^QSql|^nlohmann|^pugixml";
    QTest::newRow("practice") << "app/practice"
                              << "^(app/practice/|core/(domain|net|cloud)/)" << gui;
    QTest::newRow("app") << "app"
                         << "^(app|ui|core)/" << none;
}

void LayeringTest::includesFollowTheArrows()
{
    QFETCH(QString, folder);
    QFETCH(QString, ours);
    QFETCH(QString, notFromQt);
    static const QRegularExpression ourFolders(QStringLiteral("^(core|ui|app|tests)/"));
    const QRegularExpression allowed(ours);
    const QRegularExpression forbidden(notFromQt);
    const QList<SourceFile> files = sourcesBelow({folder});
    QVERIFY(!files.isEmpty());
    QStringList wrong;
    for (const SourceFile &file : files) {
        for (const QString &include : includesOf(file)) {
            const bool isOurs = ourFolders.match(include).hasMatch();
            if ((isOurs && !allowed.match(include).hasMatch()) || forbidden.match(include).hasMatch())
                wrong += file.path + QLatin1String(" includes ") + include;
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void LayeringTest::coreSpeaksNoHumanLanguage()
{
    static const QRegularExpression translated(QStringLiteral(R"(\b(tr|translate|QT_TR_NOOP)\s*\()"));
    QStringList wrong;
    for (const SourceFile &file : sourcesBelow({QStringLiteral("core")})) {
        if (translated.match(file.code).hasMatch())
            wrong += file.path;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void LayeringTest::nobodyIgnoresTlsErrors()
{
    static const QRegularExpression ignoring(
        QStringLiteral(R"(\bignoreSslErrors\b|\bVerifyNone\b|\bsetTransferTimeout\b)"));
    QStringList wrong;
    for (const SourceFile &file :
         sourcesBelow({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")})) {
        if (ignoring.match(file.code).hasMatch())
            wrong += file.path;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void LayeringTest::parsersStayOutOfHeaders()
{
    QStringList wrong;
    for (const SourceFile &file : sourcesBelow(
             {QStringLiteral("core/domain"), QStringLiteral("core/net"), QStringLiteral("core/journal"),
              QStringLiteral("core/credentials"), QStringLiteral("core/engine"), QStringLiteral("ui")})) {
        if (!file.path.endsWith(u".h"))
            continue;
        for (const QString &include : includesOf(file)) {
            if (include == u"nlohmann/json.hpp" || include.startsWith(u"pugixml"))
                wrong += file.path + QLatin1String(" includes ") + include;
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void LayeringTest::lintSeesWhatItShould_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("finding"); ///< Empty: it is fine.
    QTest::newRow("the idiom") << "Task<X> f(int a) { auto t = g(a); X x = co_await t; co_return x; }"
                               << "";
    QTest::newRow("plain call") << "Task<X> f(int a) { X x = co_await g(a); co_return x; }"
                                << "";
    QTest::newRow("await in a comment") << "void f() { /* if (co_await x) */ }"
                                        << "";
    QTest::newRow("two in one") << "Task<X> f() { X x = h(co_await a, co_await b); }"
                                << "more than one co_await in a statement";
    QTest::newRow("if") << "Task<X> f() { if (co_await a) { g(); } }"
                        << "co_await in a condition";
    QTest::newRow("else if") << "Task<X> f() { if (b) { g(); } else if (co_await a) { g(); } }"
                             << "co_await in a condition";
    QTest::newRow("while") << "Task<X> f() { while (!(co_await a)) g(); }"
                           << "co_await in a condition";
    QTest::newRow("if with initialiser") << "Task<X> f() { if (X x = co_await a; x) { g(); } }"
                                         << "co_await in a condition";
    QTest::newRow("ternary") << "Task<X> f() { X x = b ? co_await a : c; }"
                             << "co_await beside ?:";
    QTest::newRow("co_return") << "Task<X> f() { co_return co_await a; }"
                               << "co_await inside co_return or co_yield";
    QTest::newRow("aggregate") << "Task<X> f() { X x = co_await g(R{a, b}); }"
                               << "braces in the operand of co_await";
    QTest::newRow("lambda operand") << "Task<X> f() { X x = co_await g([b](int) { return b; }); }"
                                    << "braces in the operand of co_await";
    QTest::newRow("lambda coroutine with capture")
        << "void f() { auto l = [this](int a) -> Task<X> { co_return a; }; }"
        << "lambda coroutine with captures";
    QTest::newRow("lambda coroutine without")
        << "void f() { auto l = [](int a) -> Task<X> { co_return a; }; }"
        << "";
    QTest::newRow("lambda beside a coroutine")
        << "Task<X> f(int a) { auto l = [a] { return a; }; co_return l(); }"
        << "";
    QTest::newRow("reference") << "Task<X> f(const Y &y) { co_return y; }"
                               << "coroutine takes a reference or a view";
    QTest::newRow("view") << "Task<X> f(QStringView y) { if (a) { co_return y; } }"
                          << "coroutine takes a reference or a view";
    QTest::newRow("function of a reference") << "Task<X> f(std::function<void(const Y &)> y) { co_return y; }"
                                             << "";
    QTest::newRow("second function is clean")
        << "int g(const Y &y) { return y; } Task<X> f(Y y) { co_return y; }"
        << "";
}

void LayeringTest::lintSeesWhatItShould()
{
    QFETCH(QString, code);
    QFETCH(QString, finding);
    QStringList rules;
    for (const Finding &found : coroutineFindings(withoutCommentsAndLiterals(code)))
        rules += found.rule;
    if (finding.isEmpty())
        QVERIFY2(rules.isEmpty(), qPrintable(rules.join(u'\n')));
    else
        QVERIFY2(rules.contains(finding), qPrintable(rules.join(u'\n')));
}

void LayeringTest::coroutinesKeepTheIdiom()
{
    int awaits = 0;
    QStringList wrong;
    for (const SourceFile &file :
         sourcesBelow({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")})) {
        awaits += int(file.code.count(QLatin1String("co_await")));
        for (const Finding &finding : coroutineFindings(file.code))
            wrong += QStringLiteral("%1:%2: %3").arg(file.path).arg(finding.line).arg(finding.rule);
    }
    QVERIFY(awaits > 100); // it really looked
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_GUILESS_MAIN(LayeringTest)
#include "tst_layering.moc"
