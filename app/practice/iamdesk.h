// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/sdrsgate.h"

namespace belay::practice {

/// The user and project the practice cloud knows.
struct HuaweiAccount
{
    QString userName;
    QString password;
    QString domainName;
    QString projectId;
    QString region;
};

/// IAM's part of the Huawei face: projects, tokens, temporary keys (api/huawei-sdrs.md sections 1.1
/// and 5). Errors in Keystone's form, with a number as code.
class IamDesk
{
public:
    IamDesk(SdrsGate &gate, HuaweiAccount account)
        : m_gate(gate)
        , m_account(std::move(account))
    {
    }

    [[nodiscard]] PracticeResponse projects(const PracticeRequest &request) const;
    [[nodiscard]] PracticeResponse createToken(const PracticeRequest &request);
    [[nodiscard]] PracticeResponse createTemporaryKeys(const PracticeRequest &request);

private:
    [[nodiscard]] QJsonObject token(const QDateTime &issued, const QDateTime &expires) const;

    SdrsGate &m_gate;
    HuaweiAccount m_account;
};

} // namespace belay::practice
