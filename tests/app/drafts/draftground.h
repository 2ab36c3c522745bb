// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/stackgroup.h"
#include "core/domain/updatevalidation.h"

#include <QList>

/// One group of the practice cloud, without a server: what validation knows about it, and how the
/// practice cloud judges the request that a draft becomes.
struct DraftGround
{
    belay::UpdateRules rules = belay::UpdateRules::StackSet;
    belay::practice::Group group;

    [[nodiscard]] belay::Capabilities capabilities() const;
    [[nodiscard]] belay::GroupKey key() const;
    [[nodiscard]] bool isAws() const { return rules == belay::UpdateRules::StackSet; }
    [[nodiscard]] belay::TemplateSummary summary() const; ///< Of the group's own template.
};

/// All seeded groups of a cloud.
[[nodiscard]] QList<DraftGround> draftGrounds(belay::UpdateRules rules);

/// As the wizard has it at Review: the group as described, its template's summary, all instances
/// and, where the service can read it, the summary of the draft's template.
[[nodiscard]] belay::ValidationBasis basisFor(const DraftGround &ground, const belay::UpdateDraft &draft);

/// Why the practice cloud refuses, in the terms of Violation.
struct DraftRefusal
{
    QString field; ///< "Accounts[2]"
    QString code;
    QString message;
};

/// The request Belay would send, read and checked as the practice cloud does.
[[nodiscard]] std::optional<DraftRefusal>
refusalOf(const DraftGround &ground, const belay::UpdateDraft &draft, const belay::ClientToken &token);
