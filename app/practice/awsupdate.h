// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/awsform.h"
#include "app/practice/awsxml.h"
#include "app/practice/stackgroupworld.h"

#include <tl/expected.hpp>

namespace belay::practice {

/// Reads and checks UpdateStackSet as the service would (aws-cloudformation.md sections 6 and 8);
/// the first broken rule is the answer. Values kept from before are filled in from the group.
[[nodiscard]] tl::expected<UpdateOrder, AwsRefusal> awsUpdateOrder(const AwsForm &form, const Group &group);

[[nodiscard]] tl::expected<Preferences, AwsRefusal> awsPreferences(const AwsForm &form);

/// TemplateBody, or what TemplateURL names: the range holds its own templates under any https
/// address that ends in their file name.
[[nodiscard]] tl::expected<QString, AwsRefusal> awsTemplateBody(const AwsForm &form);

[[nodiscard]] std::optional<AwsRefusal> awsOperationIdProblem(const QString &id);

} // namespace belay::practice
