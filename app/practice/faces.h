// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/face.h"
#include "app/practice/practicecontext.h"

#include <memory>

namespace belay::practice {

/// Each face comes with its world, filled as the context's scenario says. The context outlives it.
[[nodiscard]] std::unique_ptr<Face> makeAwsFace(PracticeContext &context);
[[nodiscard]] std::unique_ptr<Face> makeRosFace(PracticeContext &context);
[[nodiscard]] std::unique_ptr<Face> makeSdrsFace(PracticeContext &context);

} // namespace belay::practice
