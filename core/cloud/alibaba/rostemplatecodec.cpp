// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/roscodec.h"
#include "core/cloud/alibaba/rosdecoding.h"

namespace belay::alibaba {

namespace {

TemplateParameter readParameter(const JsonFields &fields)
{
    TemplateParameter parameter;
    parameter.key = fields.needText("ParameterKey");
    parameter.type = fields.text("Type");
    parameter.defaultValue = fields.anyText("Default");
    parameter.label = fields.anyText("Label").value_or(QString());
    parameter.description = fields.anyText("Description").value_or(QString());
    parameter.noEcho = fields.flag("NoEcho").value_or(false);
    parameter.allowedValues = fields.strings("AllowedValues");
    parameter.allowedPattern = fields.text("AllowedPattern");
    parameter.minLength = fields.number("MinLength");
    parameter.maxLength = fields.number("MaxLength");
    parameter.minValue = fields.real("MinValue");
    parameter.maxValue = fields.real("MaxValue");
    return parameter;
}

QStringList readResourceTypes(const JsonFields &root)
{
    if (root.has("ResourceTypes")) {
        const JsonFields types = root.object("ResourceTypes");
        return types.strings("Resources") + types.strings("DataSources");
    }
    QStringList types;
    for (const JsonFields &resource : root.objects("Resources"))
        types.append(resource.text("ResourceType"));
    types.removeDuplicates();
    return types;
}

} // namespace

Result<TemplateSummary> decodeTemplateSummary(const QByteArray &body)
{
    return decoded(body, [](const JsonFields &root) {
        TemplateSummary summary;
        summary.description = root.anyText("Description").value_or(QString());
        for (const JsonFields &fields : root.objects("Parameters"))
            summary.parameters.append(readParameter(fields));
        summary.resourceTypes = readResourceTypes(root);
        return summary;
    });
}

Result<QByteArray> decodeTemplateBody(const QByteArray &body)
{
    return decoded(body, [](const JsonFields &root) { return root.needText("TemplateBody").toUtf8(); });
}

Result<QStringList> decodeRegions(const QByteArray &body)
{
    return decoded(body, [](const JsonFields &root) {
        QStringList regions;
        for (const JsonFields &region : root.needObjects("Regions"))
            regions.append(region.needText("RegionId"));
        return regions;
    });
}

Result<Identity> decodeIdentity(const QByteArray &body)
{
    return decoded(body, [](const JsonFields &root) {
        return Identity{root.needText("AccountId"), root.text("Arn")};
    });
}

} // namespace belay::alibaba
