// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdio>
#include <string>

/// The stack instances everybody reads: `rows` of them, account by account, in ten regions.
namespace belay::bench {

constexpr int regionCount = 10;
constexpr std::array<const char *, regionCount> regionNames = {
    "eu-west-1", "eu-north-1", "eu-central-1", "us-east-1",      "us-east-2",
    "us-west-2", "sa-east-1",  "ap-south-1",   "ap-northeast-1", "ap-southeast-2"};

inline std::string text(const char *format, auto... values)
{
    std::array<char, 2'048> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), format, values...);
    return {buffer.data(), size_t(length)};
}

/// A different number for each instance that looks like any other.
inline unsigned scattered(unsigned number, unsigned salt)
{
    unsigned x = number * 2'654'435'761U + salt * 40'503U;
    x ^= x >> 15;
    x *= 2'246'822'519U;
    return x ^ (x >> 13);
}

/// One <member> as AWS sends it (api/aws-cloudformation.md section 7.6): most are current, some
/// outdated for a handful of reasons.
inline std::string member(int account, int region)
{
    const unsigned id = unsigned(account * regionCount + region);
    const unsigned luck = scattered(id, 1) % 100;
    const char *status = luck < 88 ? "CURRENT" : luck < 98 ? "OUTDATED" : "INOPERABLE";
    const char *detail = luck < 88   ? "SUCCEEDED"
                         : luck < 94 ? "FAILED"
                         : luck < 98 ? "CANCELLED"
                                     : "INOPERABLE";
    static constexpr std::array reasons = {
        "ResourceLogicalId:Baseline, ResourceType:AWS::IAM::Role, ResourceStatusReason: AccessDenied on "
        "iam:CreateRole",
        "Cancelled since failure tolerance has exceeded",
        "Account 012345678901 should have 'AWSCloudFormationStackSetExecutionRole' role with trust "
        "relationship",
    };
    const std::string reason = luck < 88 ? ""
                                         : text("        <StatusReason>%s</StatusReason>\n",
                                                reasons[scattered(id, 2) % reasons.size()]);
    const std::string accountId = text("%012llu", 100'000'000'000ULL + scattered(unsigned(account), 3));
    return text("      <member>\n"
                "        <StackSetId>landing-zone:3f2c9a10-7b1e-4c7d-9a55-0d6f1e2b3c4d</StackSetId>\n"
                "        <Region>%s</Region>\n"
                "        <Account>%s</Account>\n"
                "        "
                "<StackId>arn:aws:cloudformation:%s:%s:stack/StackSet-landing-zone-%08x-0b67-4be7-8a71-"
                "%08x5193/%08x-f9c1-11e9-aac0-%08x4e5f</StackId>\n"
                "        <Status>%s</Status>\n",
                regionNames[size_t(region)], accountId.c_str(), regionNames[size_t(region)],
                accountId.c_str(), scattered(id, 4), scattered(id, 5), scattered(id, 6), scattered(id, 7),
                status) +
           reason +
           text("        <StackInstanceStatus><DetailedStatus>%s</DetailedStatus></StackInstanceStatus>\n"
                "        <OrganizationalUnitId>ou-ab12-%08u</OrganizationalUnitId>\n"
                "        <DriftStatus>%s</DriftStatus>\n"
                "        <LastDriftCheckTimestamp>2026-11-20T08:%02u:%02u.511Z</LastDriftCheckTimestamp>\n"
                "        <LastOperationId>9b1c2d3e-0000-4abc-8def-0123456789ab</LastOperationId>\n"
                "      </member>\n",
                detail, unsigned(account) / 50, luck % 7 == 0 ? "DRIFTED" : "IN_SYNC", id / 60 % 60, id % 60);
}

/// Rows [first, first + count) of the whole list, or of one region's (region >= 0); `next` empty at
/// the end.
inline std::string page(int first, int count, int region, const std::string &next)
{
    std::string body =
        "<ListStackInstancesResponse "
        "xmlns=\"http://internal.amazon.com/coral/com.amazonaws.maestro.service.v20160713/\">\n"
        "  <ListStackInstancesResult>\n";
    if (!next.empty())
        body += "    <NextToken>" + next + "</NextToken>\n";
    body += "    <Summaries>\n";
    for (int row = first; row < first + count; ++row)
        body += region < 0 ? member(row / regionCount, row % regionCount) : member(row, region);
    return body + text("    </Summaries>\n  </ListStackInstancesResult>\n"
                       "  "
                       "<ResponseMetadata><RequestId>35ec5187-794a-41e7-8c45-3f18%08d</RequestId></"
                       "ResponseMetadata>\n"
                       "</ListStackInstancesResponse>\n",
                       first);
}

/// The answer to DescribeStackSet.
inline std::string group(bool tellsRegions)
{
    std::string regions;
    for (const char *region : regionNames)
        regions += tellsRegions ? text("<member>%s</member>", region) : std::string();
    return "<DescribeStackSetResponse "
           "xmlns=\"http://internal.amazon.com/coral/com.amazonaws.maestro.service.v20160713/\">"
           "<DescribeStackSetResult><StackSet><StackSetName>landing-zone</StackSetName>"
           "<StackSetId>landing-zone:3f2c9a10-7b1e-4c7d-9a55-0d6f1e2b3c4d</StackSetId><Status>ACTIVE</Status>"
           "<PermissionModel>SERVICE_MANAGED</PermissionModel><Regions>" +
           regions +
           "</Regions></StackSet></DescribeStackSetResult><ResponseMetadata>"
           "<RequestId>35ec5187-794a-41e7-8c45-3f1800000002</RequestId></ResponseMetadata></"
           "DescribeStackSetResponse>";
}

} // namespace belay::bench
