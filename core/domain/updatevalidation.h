// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/capabilities.h"
#include "core/domain/updatedraft.h"

#include <QSet>

namespace belay {

enum class Severity {
    Block, ///< Must not be sent.
    Warn,  ///< Legal and probably not meant.
};

/// Why a field is wrong; the sentence for people is chosen in ui/presentation.
enum class Rule {
    Missing,
    BadPattern,        ///< Does not have the form the provider wants.
    TooShort,
    TooLong,
    OutOfRange,
    TooMany,
    Duplicate,
    Exclusive,         ///< Given together with a field it excludes; `detail` names the other.
    NeedsOther,        ///< Only makes sense with another field; `detail` names it.
    NotForThisModel,   ///< Wrong permission model.
    UnknownValue,
    UnknownParameter,  ///< The template does not define it.
    UnsentParameter,   ///< In the template, not in the draft: it would fall back to the default.
    UnsentNoDefault,   ///< As above, and there is no default.
    HiddenValue,       ///< A mask, or a hidden value that must be typed.
    PreviousOfNewKey,  ///< "Use previous" for a key the current template does not have.
    ChangedDefault,    ///< The template's default changed under an untouched value.
    NotAllowedValue,   ///< Against AllowedValues, pattern, length or range of the template.
    RemovesTags,
    SlowedByStrictMode,
    SoftModeOvershoots,
    NoEffect,
    NotInOrder,        ///< A targeted region is missing from the region order.
    ReplacesModel,
    ChangesManagedExecution,
    MissingCapability,
    WholeFleet,        ///< No targets named: every instance is updated.
    LeavesOthersOutdated,
    OperationRunning,  ///< Would be refused.
    OperationQueued,   ///< Would wait behind another.
    BasisChanged,
    OverOlderLimit,    ///< Within the newest limit, over the one older documentation gives.
    NoSuchTarget,      ///< The group has no instance there.
    NoTemplate,        ///< ROS: no template field at all; accepted in evidence, not in documentation.
};

struct Violation
{
    QString field; ///< The provider's name, with an index where one entry is meant: "Accounts[2]".
    Rule rule = Rule::Missing;
    Severity severity = Severity::Block;
    QString detail = {}; ///< A number, a name or a limit for the sentence; never a secret.
    friend bool operator==(const Violation &, const Violation &) = default;
};

/// What is known when a draft is checked; the more is known, the more can be said.
struct ValidationBasis
{
    std::optional<StackGroupDetail> current = {};       ///< As read when the form was opened.
    std::optional<StackGroupDetail> reread = {};        ///< As read just before sending.
    std::optional<TemplateSummary> currentTemplate = {};
    std::optional<TemplateSummary> targetTemplate = {}; ///< Of the template the draft would send.
    std::optional<Operation> running = {};              ///< The group's operation that has not ended.
    std::optional<bool> hasInstances = {};
    int instanceCount = -1;                             ///< -1: not counted.
    QSet<std::pair<QString, QString>> targets = {};     ///< Account and region of each; empty: not read.
    QStringList knownRegions = {};                      ///< Empty: not known, any shape is accepted.
};

/// All violations at once, by field, in the order of the provider's table
/// (api/aws-cloudformation.md section 8, api/alibaba-ros.md section 9). The same rules hold for
/// the window, the command line and the tests; the service has the last word.
[[nodiscard]] QList<Violation> validate(const UpdateDraft &draft, const Capabilities &capabilities,
                                        const ValidationBasis &basis);

[[nodiscard]] bool blocks(const QList<Violation> &violations);

/// Whether ROS takes the token: 1 to 64 of A-Z a-z 0-9 - _ (api/alibaba-ros.md section 9.1).
[[nodiscard]] bool isRosClientToken(const ClientToken &token);

/// The two tables behind validate().
[[nodiscard]] QList<Violation> stackSetViolations(const UpdateDraft &draft, const ValidationBasis &basis);
[[nodiscard]] QList<Violation> rosStackGroupViolations(const UpdateDraft &draft,
                                                       const ValidationBasis &basis);

} // namespace belay
