// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/huawei/sdrscodec.h"

#include <array>

namespace belay::huawei {

namespace {

template <class Enum, std::size_t size>
Worded<Enum> worded(const std::array<std::pair<QLatin1String, Enum>, size> &words, const QString &word)
{
    for (const auto &[known, value] : words) {
        if (word == known)
            return {value, word};
    }
    return {Enum::Unknown, word};
}

constexpr auto states = std::to_array<std::pair<QLatin1String, ProtectionState>>({
    {QLatin1String("creating"), ProtectionState::Creating},
    {QLatin1String("available"), ProtectionState::Available},
    {QLatin1String("starting"), ProtectionState::Starting},
    {QLatin1String("error-starting"), ProtectionState::ErrorStarting},
    {QLatin1String("protected"), ProtectionState::Protected},
    {QLatin1String("stopping"), ProtectionState::Stopping},
    {QLatin1String("error-stopping"), ProtectionState::ErrorStopping},
    {QLatin1String("reversing"), ProtectionState::Reversing},
    {QLatin1String("error-reversing"), ProtectionState::ErrorReversing},
    {QLatin1String("failing-over"), ProtectionState::FailingOver},
    {QLatin1String("failed-over"), ProtectionState::FailedOver},
    {QLatin1String("error-failing-over"), ProtectionState::ErrorFailingOver},
    {QLatin1String("reprotecting"), ProtectionState::Reprotecting},
    {QLatin1String("error-reprotecting"), ProtectionState::ErrorReprotecting},
    {QLatin1String("deleting"), ProtectionState::Deleting},
    {QLatin1String("error-deleting"), ProtectionState::ErrorDeleting},
    {QLatin1String("error"), ProtectionState::Error},
});

constexpr auto jobStates = std::to_array<std::pair<QLatin1String, JobState>>({
    {QLatin1String("INIT"), JobState::Init},
    {QLatin1String("RUNNING"), JobState::Running},
    {QLatin1String("SUCCESS"), JobState::Success},
    {QLatin1String("FAIL"), JobState::Fail},
});

constexpr auto stations = std::to_array<std::pair<QLatin1String, ProtectionStation>>({
    {QLatin1String("source"), ProtectionStation::Source},
    {QLatin1String("target"), ProtectionStation::Target},
});

} // namespace

Worded<ProtectionState> protectionState(const QString &word)
{
    return worded(states, word);
}

Worded<JobState> jobState(const QString &word)
{
    return worded(jobStates, word);
}

Worded<ProtectionStation> protectionStation(const QString &word)
{
    return worded(stations, word);
}

} // namespace belay::huawei
