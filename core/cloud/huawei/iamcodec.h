// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

// Answers of IAM as values (api/huawei-sdrs.md sections 1.1 and 5).
namespace belay::huawei {

struct Project
{
    QString id;
    QString name;
    friend bool operator==(const Project &, const Project &) = default;
};

[[nodiscard]] Result<QList<Project>> decodeProjects(const QByteArray &body);

/// The one project of that name; none or several is an error that lists what there is.
[[nodiscard]] Result<QString> chooseProject(const QList<Project> &projects, const QString &region);

/// The body beside the token, which travels in a header.
struct TokenAnswer
{
    QDateTime expiresAt;
    QString projectId;
    friend bool operator==(const TokenAnswer &, const TokenAnswer &) = default;
};

[[nodiscard]] Result<TokenAnswer> decodeToken(const QByteArray &body);

} // namespace belay::huawei
