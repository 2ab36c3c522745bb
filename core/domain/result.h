// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/clouderror.h"

#include <tl/expected.hpp>

namespace belay {

/// A value or a CloudError; no exception crosses a layer.
template <class T>
using Result = tl::expected<T, CloudError>;

/// Result<Done>: it worked and there is nothing to say.
struct Done
{
    friend bool operator==(Done, Done) { return true; }
};

[[nodiscard]] inline tl::unexpected<CloudError> failure(CloudError error)
{
    return tl::unexpected<CloudError>(std::move(error));
}

} // namespace belay
