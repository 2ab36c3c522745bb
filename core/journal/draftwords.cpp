// SPDX-License-Identifier: Apache-2.0
#include "core/journal/draftwords.h"

#include <array>

namespace belay::draftwords {
namespace {

template <class Enum>
using Word = std::pair<Enum, QLatin1StringView>;

constexpr std::array models{
    Word<PermissionModel>{PermissionModel::SelfManaged, QLatin1StringView("self-managed")},
    Word<PermissionModel>{PermissionModel::ServiceManaged, QLatin1StringView("service-managed")},
    Word<PermissionModel>{PermissionModel::Unknown, QLatin1StringView("unknown")},
};
constexpr std::array filters{
    Word<AccountFilter>{AccountFilter::None, QLatin1StringView("none")},
    Word<AccountFilter>{AccountFilter::Intersection, QLatin1StringView("intersection")},
    Word<AccountFilter>{AccountFilter::Difference, QLatin1StringView("difference")},
    Word<AccountFilter>{AccountFilter::Union, QLatin1StringView("union")},
};
constexpr std::array concurrencies{
    Word<RegionConcurrency>{RegionConcurrency::Sequential, QLatin1StringView("sequential")},
    Word<RegionConcurrency>{RegionConcurrency::Parallel, QLatin1StringView("parallel")},
};
constexpr std::array modes{
    Word<ConcurrencyMode>{ConcurrencyMode::Strict, QLatin1StringView("strict")},
    Word<ConcurrencyMode>{ConcurrencyMode::Soft, QLatin1StringView("soft")},
};

template <class Words, class Enum>
QString textIn(const Words &words, Enum value)
{
    for (const auto &[candidate, text] : words)
        if (candidate == value)
            return text;
    return {};
}

template <class Enum, class Words>
std::optional<Enum> valueIn(const Words &words, const QString &word)
{
    for (const auto &[value, text] : words)
        if (word == text)
            return value;
    return std::nullopt;
}

} // namespace

QString textOf(PermissionModel model)
{
    return textIn(models, model);
}
QString textOf(AccountFilter filter)
{
    return textIn(filters, filter);
}
QString textOf(RegionConcurrency concurrency)
{
    return textIn(concurrencies, concurrency);
}
QString textOf(ConcurrencyMode mode)
{
    return textIn(modes, mode);
}

std::optional<PermissionModel> permissionModelOf(const QString &word)
{
    return valueIn<PermissionModel>(models, word);
}
std::optional<AccountFilter> accountFilterOf(const QString &word)
{
    return valueIn<AccountFilter>(filters, word);
}
std::optional<RegionConcurrency> regionConcurrencyOf(const QString &word)
{
    return valueIn<RegionConcurrency>(concurrencies, word);
}
std::optional<ConcurrencyMode> concurrencyModeOf(const QString &word)
{
    return valueIn<ConcurrencyMode>(modes, word);
}

} // namespace belay::draftwords
