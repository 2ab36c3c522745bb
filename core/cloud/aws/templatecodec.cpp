// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/aws/decoding.h"
#include "core/cloud/aws/stacksetcodec.h"

namespace belay::aws {

namespace {

TemplateParameter parameterOf(const XmlFields &fields)
{
    TemplateParameter parameter;
    parameter.key = fields.needText("ParameterKey");
    parameter.type = fields.text("ParameterType");
    if (fields.has("DefaultValue"))
        parameter.defaultValue = fields.rawText("DefaultValue");
    parameter.description = fields.text("Description");
    parameter.noEcho = fields.flag("NoEcho").value_or(false);
    parameter.allowedValues = fields.structure("ParameterConstraints").strings("AllowedValues");
    return parameter;
}

TemplateSummary summaryOf(const XmlFields &fields)
{
    TemplateSummary summary;
    summary.description = fields.text("Description");
    for (const XmlFields &parameter : fields.structures("Parameters"))
        summary.parameters.append(parameterOf(parameter));
    summary.capabilities = fields.strings("Capabilities");
    summary.capabilitiesReason = fields.text("CapabilitiesReason");
    summary.resourceTypes = fields.strings("ResourceTypes");
    summary.transforms = fields.strings("DeclaredTransforms");
    summary.warnings = fields.structure("Warnings").strings("UnrecognizedResourceTypes");
    return summary;
}

} // namespace

Result<TemplateSummary> decodeTemplateSummary(const QByteArray &body, const QString &action)
{
    return decodeResult(body, action, summaryOf);
}

Result<Identity> decodeIdentity(const QByteArray &body)
{
    return decodeResult(body, QStringLiteral("GetCallerIdentity"), [](const XmlFields &result) {
        return Identity{result.needText("Account"), result.needText("Arn")};
    });
}

} // namespace belay::aws
