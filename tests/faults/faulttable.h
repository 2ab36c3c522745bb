// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

namespace belay::testing {

/// What a client meets instead of an answer.
enum class FaultKind {
    Refused,
    ClosedAtAccept,
    ResetAtAccept,
    SilentAtAccept,
    Closed,
    Reset,
    NoAnswer,
    ClosedAfterContinue,
    HalfStatusLine,
    HalfHeaders,
    NoBody,
    CutBody,
    CutBodyReset,
    CutChunks,
    CutOpenEnded,
    SilenceInBody,
    Drip,
    EndlessBody,
    EndlessHeaders,
    NotHttp,
    BrokenGzip,
    Portal,
    EmptyBody,
    OtherAnswer,
    Redirect,
    ServerError,
    GatewayError,
    Throttled,
};

struct FaultRow
{
    FaultKind kind;
    const char *name;
    const char *what;   ///< For the reader of the table.
    bool atConnections; ///< Meets connections for a while, not single requests.
    bool slow;          ///< Only a deadline of ours ends it.
};

/// The 28 faults of network-and-safety.md section 15.2, rows of the matrix.
inline constexpr std::array<FaultRow, 28> faultTable{{
    {FaultKind::Refused, "refused", "nobody listens", true, false},
    {FaultKind::ClosedAtAccept, "closed at accept", "the connection is closed as soon as it stands", true,
     false},
    {FaultKind::ResetAtAccept, "reset at accept", "the connection is reset as soon as it stands", true,
     false},
    {FaultKind::SilentAtAccept, "silent, then reset",
     "connections stand, nothing is read, then all are reset", true, false},
    {FaultKind::Closed, "closed", "read, then closed without a byte", false, false},
    {FaultKind::Reset, "reset", "read, then reset without a byte", false, false},
    {FaultKind::NoAnswer, "no answer", "read, and never a byte", false, true},
    {FaultKind::ClosedAfterContinue, "100, then closed", "an interim answer and the end", false, false},
    {FaultKind::HalfStatusLine, "half a status line", "closed inside the status line", false, false},
    {FaultKind::HalfHeaders, "half the headers", "closed inside the headers", false, false},
    {FaultKind::NoBody, "headers only", "closed where the announced body begins", false, false},
    {FaultKind::CutBody, "cut body", "half the announced body, then closed", false, false},
    {FaultKind::CutBodyReset, "cut body, reset", "half the announced body, then reset", false, false},
    {FaultKind::CutChunks, "cut chunks", "closed inside a chunked body", false, false},
    {FaultKind::CutOpenEnded, "half, no length", "half a body that only the end of the connection ends",
     false, false},
    {FaultKind::SilenceInBody, "silence in the body", "half the announced body, then nothing", false, true},
    {FaultKind::Drip, "drip", "a byte of body every half second, without end", false, true},
    {FaultKind::EndlessBody, "endless body", "body without end, as fast as it is taken", false, false},
    {FaultKind::EndlessHeaders, "endless headers", "headers without end", false, false},
    {FaultKind::NotHttp, "not HTTP", "bytes of another protocol", false, false},
    {FaultKind::BrokenGzip, "broken gzip", "a body that cannot be unpacked", false, false},
    {FaultKind::Portal, "portal", "200 with the page of a guest network", false, false},
    {FaultKind::EmptyBody, "200, empty", "200 without a body", false, false},
    {FaultKind::OtherAnswer, "another's answer", "200 with a well-formed answer of another service", false,
     false},
    {FaultKind::Redirect, "redirect", "302 to another server", false, false},
    {FaultKind::ServerError, "500", "the provider's own server error", false, false},
    {FaultKind::GatewayError, "503 of a gateway", "503 in HTML with Retry-After: 1", false, false},
    {FaultKind::Throttled, "throttled", "the provider's own words for too many requests", false, false},
}};

} // namespace belay::testing
