// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/awsform.h"
#include "app/practice/awsxml.h"

#include <tl/expected.hpp>

namespace belay::practice {

template <class T>
using Checked = tl::expected<T, AwsRefusal>;
using Problem = std::optional<AwsRefusal>;

/// A ValidationError. `field` is the provider's name, with an index from 0 where one entry of a list
/// is meant: "Tags[1].Key".
[[nodiscard]] AwsRefusal awsInvalid(const QString &field, const QString &message);

/// The service's sentence for a value that breaks one of its model's rules.
[[nodiscard]] AwsRefusal awsConstraint(const QString &field, const QString &value, const QString &rule);

/// Counts characters, not UTF-16 units. Nothing when the field was not sent.
[[nodiscard]] Problem awsLengthProblem(const AwsForm &form, const QString &field, int least, int most);

/// The first text of a list that does not match, or that is there twice.
[[nodiscard]] Problem awsListProblem(const QString &field, const QStringList &values, const QString &pattern);

[[nodiscard]] bool awsMatches(const QString &pattern, const QString &value);

[[nodiscard]] QString awsEntry(const QString &field, qsizetype index); ///< "Accounts[2]"

} // namespace belay::practice
