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
}

void TextDiffTest::brokenTextIsNoTemplate()
{
    QFETCH(QString, text);
    QVERIFY(!templateNodes(text));
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
