// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/rosform.h"
#include "app/practice/templatesummary.h"

#include <QJsonArray>

namespace belay::practice {

/// A template kept at the provider.
struct StoredTemplate
{
    QString id;
    QString name;
    QString version;
    QString body;
};

/// By id and version ("v1"); without a version the latest. Nothing: TemplateNotFound was noted.
[[nodiscard]] std::optional<StoredTemplate> rosStoredTemplate(RosForm &form, const QString &id,
                                                              const std::optional<QString> &version);

/// The template a request names in TemplateBody, TemplateURL or, with `ids`, TemplateId. Nothing
/// when it names none, or when a refusal was noted.
[[nodiscard]] std::optional<QString> rosTemplate(RosForm &form, bool ids);

/// What the template declares; refuses what ROS would not take.
[[nodiscard]] std::optional<TemplateSummary> rosSummary(RosForm &form, const QString &body);

[[nodiscard]] QJsonArray rosParametersJson(const TemplateSummary &summary);

} // namespace belay::practice
