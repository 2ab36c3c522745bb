// SPDX-License-Identifier: Apache-2.0
#include "core/domain/templatetree.h"
#include "core/domain/textdiff.h"

#include <QRandomGenerator>
#include <QTest>

using namespace belay;

class TextDiffTest final : public QObject
{
    Q_OBJECT

private slots:
    void textsAreCompared_data();
    void textsAreCompared();
    void everyComparisonRebuildsBothSides();
    void hunksAreRunsOfChanges();
    void aComparisonIsTheShortest();
    void templatesAreReadByPath_data();
    void templatesAreReadByPath();
    void layoutIsNoChange();
    void changedValuesAreNamedByPath();
    void brokenTextIsNoTemplate_data();
    void brokenTextIsNoTemplate();
    void mangledTextNeverHangs();
    void constraintsComeFromTheText();
};

namespace {

QString drawn(const TextDiff &diff)
{
    QString text;
    for (const DiffLine &line : diff.lines) {
        text += line.kind == LineKind::Same ? u' ' : line.kind == LineKind::Added ? u'+' : u'-';
        text += line.after >= 0 ? diff.newLines.at(line.after) : diff.oldLines.at(line.before);
    }
    return text;
}

QString joined(const QList<TemplateNode> &nodes)
{
    QStringList lines;
    for (const TemplateNode &node : nodes)
        lines += QStringLiteral("%1=%2@%3").arg(node.path, node.value).arg(node.line);
    return lines.join(u'|');
}

} // namespace

void TextDiffTest::textsAreCompared_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("drawing");
    QTest::newRow("nothing") << ""
                             << ""
                             << "";
    QTest::newRow("the same") << "a\nb\n"
                              << "a\nb"
                              << " a b";
    QTest::newRow("from nothing") << ""
                                  << "a\nb"
                                  << "+a+b";
    QTest::newRow("to nothing") << "a\nb"
                                << ""
                                << "-a-b";
    QTest::newRow("one line in the middle") << "a\nb\nc"
                                            << "a\nx\nc"
                                            << " a-b+x c";
    QTest::newRow("moved") << "a\nb\nc"
                           << "b\nc\na"
                           << "-a b c+a";
    QTest::newRow("other line ends") << "a\r\nb\r\n"
                                     << "a\nb\n"
                                     << " a b";
}

void TextDiffTest::textsAreCompared()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QTEST(drawn(diffOf(before, after)), "drawing");
}

void TextDiffTest::everyComparisonRebuildsBothSides()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 400; ++round) {
        const auto text = [&random] {
            QStringList lines;
            for (int i = random.bounded(60); i > 0; --i)
                lines += QString::number(random.bounded(6));
            return lines.join(u'\n');
        };
        const TextDiff diff = diffOf(text(), text());
        QStringList before;
        QStringList after;
        for (const DiffLine &line : diff.lines) {
            if (line.kind != LineKind::Added)
                before += diff.oldLines.at(line.before);
            if (line.kind != LineKind::Removed)
                after += diff.newLines.at(line.after);
            if (line.kind == LineKind::Same)
                QCOMPARE(diff.oldLines.at(line.before), diff.newLines.at(line.after));
        }
        QCOMPARE(before, diff.oldLines);
        QCOMPARE(after, diff.newLines);
    }
}

void TextDiffTest::aComparisonIsTheShortest()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 200; ++round) {
        QStringList a;
        QStringList b;
        for (int i = random.bounded(14); i > 0; --i)
            a += QString(QChar(u'a' + random.bounded(3)));
        for (int i = random.bounded(14); i > 0; --i)
            b += QString(QChar(u'a' + random.bounded(3)));
        // The longest common subsequence, by the book.
        QList<QList<int>> common(a.size() + 1, QList<int>(b.size() + 1, 0));
        for (qsizetype i = 1; i <= a.size(); ++i)
            for (qsizetype j = 1; j <= b.size(); ++j)
                common[i][j] = a[i - 1] == b[j - 1] ? common[i - 1][j - 1] + 1
                                                    : std::max(common[i - 1][j], common[i][j - 1]);
        const TextDiff diff = diffOf(a.join(u'\n'), b.join(u'\n'));
        QCOMPARE(diff.added + diff.removed, int(a.size() + b.size()) - 2 * common[a.size()][b.size()]);
    }
}

void TextDiffTest::hunksAreRunsOfChanges()
{
    const TextDiff diff = diffOf(QStringLiteral("a\nb\nc\nd\ne"), QStringLiteral("a\nx\nc\nd\ne\nf"));
    QCOMPARE(diff.hunks(), (QList<DiffHunk>{{1, 2}, {6, 1}}));
    QCOMPARE(diff.added, 2);
    QCOMPARE(diff.removed, 1);
    QVERIFY(diffOf(QStringLiteral("a"), QStringLiteral("a")).isSame());
}

void TextDiffTest::templatesAreReadByPath_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("nodes");
    QTest::newRow("JSON") << "{\"A\": {\"B\": 1, \"C\": [true, \"x\"]},\n \"D\": {}}"
                          << "A.B=1@0|A.C[0]=true@0|A.C[1]=x@0|D={}@1";
    QTest::newRow("block") << "A:\n  B: 1 # one\n  C:\n  - x\n  - y: 2\n    z: 3\n"
                           << "A.B=1@1|A.C[0]=x@3|A.C[1].y=2@4|A.C[1].z=3@5";
    QTest::newRow("comments and quotes") << "# head\nA: 'it''s # here'\n\"B:\": \"a\\nb\"\n"
                                         << "A=it's # here@1|B:=a\nb@2";
    QTest::newRow("tags") << "A: !Ref Env\nB: !If [Yes, 1, 2]\nC: !Sub\n  - x\n"
                          << "A=!Ref Env@0|B=!If@1|B[0]=Yes@1|B[1]=1@1|B[2]=2@1|C=!Sub@2|C[0]=x@3";
    QTest::newRow("block scalar") << "A: |\n  one\n    two\n\nB: 2\n"
                                  << "A=one\n  two@0|B=2@4";
    QTest::newRow("flow over lines") << "A: {x: 1,\n  y: 2}\nB: 3\n"
                                     << "A.x=1@0|A.y=2@1|B=3@2";
    QTest::newRow("plain over lines") << "A: one\n  two\nB: ''\n"
                                      << "A=one two@0|B=@2";
    QTest::newRow("empty value") << "A:\nB:\n  C:\n"
                                 << "A=@0|B.C=@2";
    QTest::newRow("list of lists") << "A:\n  - - 1\n    - 2\n  - []\n"
                                   << "A[0][0]=1@1|A[0][1]=2@2|A[1]=[]@3";
    QTest::newRow("colon in a value") << "A: arn:aws:iam::aws:policy/X\n"
                                      << "A=arn:aws:iam::aws:policy/X@0";
    QTest::newRow("anchor and alias stay text") << "A: &x one\nB: *x\nC:\n  <<: *x\n"
                                                << "A=&x one@0|B=*x@1|C.<<=*x@3";
    QTest::newRow("anchor of a block") << "A: &x\n  B: 1\nC: *x\n"
                                       << "A=&x@0|A.B=1@1|C=*x@2";
    QTest::newRow("line ends of Windows") << "A:\r\n  B: 1\r\n  C: |\r\n    x\r\n    y\r\nD: [1,\r\n  2]\r\n"
                                          << "A.B=1@1|A.C=x\ny@2|D[0]=1@5|D[1]=2@6";
    QTest::newRow("byte order mark") << QStringLiteral("\uFEFFA: 1\n") << "A=1@0";
    QTest::newRow("byte order mark before JSON") << QStringLiteral("\uFEFF{\"A\": 1}") << "A=1@0";
    QTest::newRow("tab behind the colon") << "A:\t1\n"
                                          << "A=1@0";
    QTest::newRow("tab inside a block scalar") << "A: |\n  a\tb\n"
                                               << "A=a\tb@0";
    QTest::newRow("block scalar in a list") << "A:\n  - |\n    x # no comment\n    y: no key\n  - 2\n"
                                            << "A[0]=x # no comment\ny: no key@1|A[1]=2@4";
    QTest::newRow("block scalar with a tag") << "A: !Sub |-\n  x\n"
                                             << "A=!Sub x@0";
    QTest::newRow("block scalar to the end") << "A: >+\n"
                                             << "A=@0";
    QTest::newRow("document marks") << "%YAML 1.1\n---\nA: 1\n...\n"
                                    << "A=1@2";
    QTest::newRow("sixty-four deep") << QString(64, u'[') + QString(64, u']')
                                     << QStringLiteral("[0]").repeated(63) + QStringLiteral("=[]@0");
}

void TextDiffTest::templatesAreReadByPath()
{
    QFETCH(QString, text);
    const auto nodes = templateNodes(text);
    QVERIFY(nodes);
    QTEST(joined(*nodes), "nodes");
}

void TextDiffTest::layoutIsNoChange()
{
    const QString yaml =
        QStringLiteral("# why\nResources:\n  Role:\n    Type: AWS::IAM::Role\n    Path: '/x/'\n");
    const QString json =
        QStringLiteral("{\"Resources\": {\"Role\": {\"Path\": \"/x/\", \"Type\": \"AWS::IAM::Role\"}}}");
    const auto changes = templateChanges(yaml, json);
    QVERIFY(changes);
    QVERIFY(changes->isEmpty());
}

void TextDiffTest::changedValuesAreNamedByPath()
{
    const auto changes =
        templateChanges(QStringLiteral("A:\n  B: 1\n  C: 2\n"), QStringLiteral("A:\n  B: 3\n  D: 4\n"));
    QVERIFY(changes);
    const QList<NodeChange> expected{
        {QStringLiteral("A.B"), QStringLiteral("1"), QStringLiteral("3"), 1, 1},
        {QStringLiteral("A.D"), std::nullopt, QStringLiteral("4"), -1, 2},
        {QStringLiteral("A.C"), QStringLiteral("2"), std::nullopt, 2, -1},
    };
    QCOMPARE(*changes, expected);
}

void TextDiffTest::brokenTextIsNoTemplate_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a word") << "hello";
    QTest::newRow("open bracket") << "{\"A\": 1";
    QTest::newRow("no colon") << "A: 1\nB\n";
    QTest::newRow("text behind the end") << "{\"A\": 1} x";
    QTest::newRow("wrong indent") << "A: 1\n   B: 2\nC: 3\n  - x\n D: 4\n";
    QTest::newRow("deep") << QString(5'000, u'[');
    QTest::newRow("too deep and closed") << QString(66, u'[') + QString(66, u']');
    QString block;
    for (int depth = 0; depth < 66; ++depth)
        block += QString(depth, u' ') + QStringLiteral("A:\n");
    QTest::newRow("too deep a block") << block;
    QTest::newRow("tab as indent") << "A:\n\tB: 1\n";
    QTest::newRow("tab as indent of an entry") << "A: 1\n\tB: 1\n";
    QTest::newRow("open quote") << "A: 'one\n";
    QTest::newRow("half an escape") << "A: \"\\u12";
    QTest::newRow("nothing but a mark") << QStringLiteral("\uFEFFhello");
}

void TextDiffTest::brokenTextIsNoTemplate()
{
    QFETCH(QString, text);
    QVERIFY(!templateNodes(text));
}

void TextDiffTest::mangledTextNeverHangs()
{
    const QString whole = QStringLiteral("A: &x !If [Yes, {b: 'c', \"d\": 1}]\r\nB:\n  - |2\n    x\n  - - y # z\n"
                                         "C: \"\\u00e9\\n\"\nD: {e: [1,\n  2]}\n\t--- ...\n");
    const QString bits = QStringLiteral("{}[]'\"|>-:#!&*%\t\n\r ,\\x");
    QRandomGenerator random(7);
    for (int round = 0; round < 3'000; ++round) {
        QString text = whole;
        for (int edits = 1 + random.bounded(6); edits > 0; --edits) {
            const qsizetype at = random.bounded(int(text.size()) + 1);
            if (random.bounded(2) == 0)
                text.insert(at, bits.at(random.bounded(int(bits.size()))));
            else
                text.remove(at, random.bounded(8));
        }
        const auto nodes = templateNodes(text);
        const auto lines = int(text.count(u'\n'));
        if (!nodes)
            continue;
        for (const TemplateNode &node : *nodes)
            QVERIFY2(node.line >= 0 && node.line <= lines, qPrintable(text));
    }
}

void TextDiffTest::constraintsComeFromTheText()
{
    TemplateSummary summary;
    summary.parameters = {TemplateParameter{QStringLiteral("Name")},
                          TemplateParameter{QStringLiteral("Days")}};
    summary.parameters[1].minValue = 3.0;
    const TemplateSummary with = withConstraints(
        summary, "Parameters:\n  Name:\n    Type: String\n    AllowedPattern: '[a-z]+'\n    MinLength: 2\n"
                 "    MaxLength: 8\n  Days: {Type: Number, MinValue: 1, MaxValue: 30}\n");
    QCOMPARE(with.parameters[0].allowedPattern, QStringLiteral("[a-z]+"));
    QCOMPARE(with.parameters[0].minLength, std::optional(2));
    QCOMPARE(with.parameters[0].maxLength, std::optional(8));
    QCOMPARE(with.parameters[1].minValue, std::optional(3.0)); // what the cloud said stays
    QCOMPARE(with.parameters[1].maxValue, std::optional(30.0));
}

QTEST_APPLESS_MAIN(TextDiffTest)
#include "tst_textdiff.moc"
