// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/rosrequests.h"

namespace belay::alibaba {

namespace {

ApiRequest request(const QUrl &endpoint, const QString &action, const QByteArray &version)
{
    ApiRequest request;
    request.action = action;
    request.endpoint = endpoint;
    request.headers = {{"x-acs-version", version}};
    request.contentType = "application/x-www-form-urlencoded";
    return request;
}

} // namespace

QueryItems pageParameters(const PageToken &page)
{
    return {{QStringLiteral("PageNumber"), page.isEmpty() ? QStringLiteral("1") : page.value},
            {QStringLiteral("PageSize"), QStringLiteral("50")}};
}

QueryItems templateParameters(const TemplateSource &source)
{
    QueryItems items;
    if (source.group) {
        items.append({QStringLiteral("StackGroupName"), source.group->name});
        items.append({QStringLiteral("TemplateStage"), QStringLiteral("Original")});
    }
    if (source.id)
        items.append({QStringLiteral("TemplateId"), *source.id});
    if (source.id && source.version)
        items.append({QStringLiteral("TemplateVersion"), *source.version});
    return items;
}

ApiRequest rosRequest(const QUrl &endpoint, const QString &action, const QueryItems &query,
                      const std::optional<QByteArray> &templateBody)
{
    ApiRequest made = request(endpoint, action, "2019-09-10");
    made.query = query;
    for (const auto &[name, value] : query)
        if (name == u"OperationId" || (name == u"StackGroupName" && made.target.isEmpty()))
            made.target = value;
    if (templateBody)
        made.body = "TemplateBody=" + QUrl::toPercentEncoding(QString::fromUtf8(*templateBody));
    return made;
}

ApiRequest stsRequest(const QUrl &endpoint, const QString &action)
{
    return request(endpoint, action, "2015-04-01");
}

} // namespace belay::alibaba
