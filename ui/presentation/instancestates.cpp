// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/instancestates.h"

namespace belay {
namespace {

bool isToldByReason(const InstanceKind &kind)
{
    return kind.sync == InstanceSync::Outdated && kind.detailedState.isEmpty();
}

Standing standingFor(const InstanceKind &kind, const QString &reason)
{
    StackInstance sample;
    sample.sync = kind.sync;
    sample.detailedState = kind.detailedState;
    sample.reason = reason;
    return standingOf(sample);
}

} // namespace

InstanceStates::InstanceStates(const InstanceTable &table)
{
    const QList<InstanceKind> &kinds = table.kinds();
    if (const auto told = std::find_if(kinds.begin(), kinds.end(), isToldByReason); told != kinds.end()) {
        const Dictionary &texts = table.texts();
        m_reasons.resize(size_t(texts.size()));
        for (quint32 text = 0; text < quint32(texts.size()); ++text) {
            const Standing standing = standingFor(*told, texts.text(text));
            m_reasons[text] = standing == Standing::LeftOut ? 0 : standing == Standing::Cancelled ? 1 : 2;
        }
    }
    for (const InstanceKind &kind : kinds) {
        for (const Standing byReason : {Standing::LeftOut, Standing::Cancelled, Standing::Failed}) {
            const Standing standing = isToldByReason(kind) ? byReason : standingFor(kind, {});
            m_standings.push_back(standing);
            m_words.append(standingWord(standing, kind.sync.word));
        }
    }
}

StandingCounts InstanceStates::counts(const InstanceTable &table) const
{
    StandingCounts counts{};
    for (const InstanceRow &row : table.rows())
        ++counts[size_t(standing(row))];
    return counts;
}

} // namespace belay
