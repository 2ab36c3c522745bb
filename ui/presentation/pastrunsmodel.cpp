// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/pastrunsmodel.h"

#include "ui/presentation/figures.h"
#include "ui/presentation/stateglyphs.h"
#include "ui/presentation/statewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace belay {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::PastRunsModel)

public:
    static QString end(const RecordedOperation &run)
    {
        Operation operation;
        operation.state.value = run.state;
        //: How a recorded run ended: %1 is a state, %2 counts of its targets.
        return tr("%1: %2").arg(outlookWord(outlookOf(operation, run.counts), run.counts), shortCountsText(run.counts));
    }
    static std::vector<PastRunsModel::ColumnSpec> columns()
    {
        using Spec = PastRunsModel::ColumnSpec;
        using Row = const PastRun &;
        const auto time = [](Row r) {
            return QLocale().toString(r.operation.from.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        };
        return {Spec(tr("Time"), time).sortedBy([](Row r) { return r.operation.from; }).asTime(),
                Spec(tr("Group"), [](Row r) { return r.operation.ref.group.name; }),
                Spec(tr("How it ended"), [](Row r) { return end(r.operation); }),
                Spec(tr("The guard"), [](Row r) { return pastRunSentence(r); }).marked([](Row r) {
                    return r.trial.fired() ? glyphIcon(Glyph::Stopping) : QIcon();
                })};
    }
};

} // namespace

PastRunsModel::PastRunsModel(QObject *parent)
    : TableModel(
          Words::columns(),
          [](const PastRun &run) { return run.operation.ref.group.region + run.operation.ref.id.toString(); }, parent)
{
}

} // namespace belay
