// SPDX-License-Identifier: Apache-2.0
#include "core/credentials/environmentkeys.h"

namespace belay {

namespace {

using Names = QStringList; ///< In order of preference; the first one set counts.

/// Variables that belong together.
struct Family
{
    Names keyId;
    Names secret;
    Names token = {};
    Names domain = {};
    Names expiry = {};
    Keys::Kind kind = Keys::Kind::AccessKey;
};

QString first(const QProcessEnvironment &environment, const Names &names)
{
    for (const QString &name : names) {
        if (const QString value = environment.value(name); !value.isEmpty())
            return value;
    }
    return {};
}

Secret firstSecret(const QProcessEnvironment &environment, const Names &names)
{
    QByteArray bytes = first(environment, names).toUtf8();
    return Secret::take(bytes);
}

Family alibabaFamily(const QString &prefix)
{
    return {.keyId = {prefix + QLatin1String("ACCESS_KEY_ID")},
            .secret = {prefix + QLatin1String("ACCESS_KEY_SECRET")},
            .token = {prefix + QLatin1String("SECURITY_TOKEN")}};
}

QList<Family> familiesOf(Cloud cloud)
{
    switch (cloud) {
    case Cloud::Aws:
        return {{.keyId = {QStringLiteral("AWS_ACCESS_KEY_ID")},
                 .secret = {QStringLiteral("AWS_SECRET_ACCESS_KEY")},
                 .token = {QStringLiteral("AWS_SESSION_TOKEN"), QStringLiteral("AWS_SECURITY_TOKEN")},
                 .expiry = {QStringLiteral("AWS_CREDENTIAL_EXPIRATION")}}};
    case Cloud::Alibaba:
        return {alibabaFamily(QStringLiteral("ALIBABA_CLOUD_")),
                alibabaFamily(QStringLiteral("ALIBABACLOUD_")), alibabaFamily(QStringLiteral("ALICLOUD_"))};
    case Cloud::Huawei:
        break;
    }
    return {
        {.keyId = {QStringLiteral("HUAWEICLOUD_SDK_AK")},
         .secret = {QStringLiteral("HUAWEICLOUD_SDK_SK")},
         .token = {QStringLiteral("HUAWEICLOUD_SDK_SECURITY_TOKEN")}},
        {.keyId = {QStringLiteral("HW_ACCESS_KEY")},
         .secret = {QStringLiteral("HW_SECRET_KEY")},
         .token = {QStringLiteral("HW_SECURITY_TOKEN")}},
        {.keyId = {QStringLiteral("OS_ACCESS_KEY")}, .secret = {QStringLiteral("OS_SECRET_KEY")}},
        {.keyId = {QStringLiteral("HW_USER_NAME"), QStringLiteral("OS_USERNAME")},
         .secret = {QStringLiteral("HW_USER_PASSWORD"), QStringLiteral("OS_PASSWORD")},
         .domain = {QStringLiteral("HW_DOMAIN_NAME"), QStringLiteral("OS_DOMAIN_NAME"),
                    QStringLiteral("OS_USER_DOMAIN_NAME")},
         .kind = Keys::Kind::Password},
    };
}

tl::unexpected<CloudError> missing(const QString &variable)
{
    CloudError error;
    error.kind = ErrorKind::SignInAgain;
    error.fault = NetFault::NoKeys;
    error.code = QStringLiteral("environment.missing:") + variable;
    error.message = QStringLiteral("The environment variable %1 is not set.").arg(variable);
    return failure(error);
}

QString huaweiEndpointVariable(const QString &region)
{
    QString suffix = region.toUpper();
    suffix.replace(u'-', u'_');
    return QStringLiteral("HUAWEICLOUD_SDK_REGION_SDRS_") + suffix;
}

/// Alibaba's variables hold a host, the others a URL.
QUrl urlOf(const QString &value)
{
    if (value.isEmpty())
        return {};
    return QUrl(value.contains(u"://") ? value : QLatin1String("https://") + value);
}

} // namespace

Result<std::shared_ptr<Keys>> environmentKeys(Cloud cloud, const QProcessEnvironment &environment)
{
    const QList<Family> families = familiesOf(cloud);
    for (const Family &family : families) {
        auto keys = std::make_shared<Keys>();
        keys->kind = family.kind;
        keys->keyId = first(environment, family.keyId);
        keys->secret = firstSecret(environment, family.secret);
        if (keys->keyId.isEmpty() && keys->secret.isEmpty())
            continue;
        keys->domain = first(environment, family.domain);
        if (keys->keyId.isEmpty())
            return missing(family.keyId.constFirst());
        if (keys->secret.isEmpty())
            return missing(family.secret.constFirst());
        if (family.kind == Keys::Kind::Password && keys->domain.isEmpty())
            return missing(family.domain.constFirst());
        keys->token = firstSecret(environment, family.token);
        keys->expiresAt = QDateTime::fromString(first(environment, family.expiry), Qt::ISODate).toUTC();
        return keys;
    }
    return missing(families.constFirst().keyId.constFirst());
}

void keepKeysFromChildren()
{
    for (const Cloud cloud : {Cloud::Aws, Cloud::Alibaba, Cloud::Huawei})
        for (const Family &family : familiesOf(cloud))
            for (const QString &name : family.secret + family.token)
                qunsetenv(name.toLatin1().constData());
}

EnvironmentPlace environmentPlace(Cloud cloud, const QString &region, const QProcessEnvironment &environment)
{
    const auto value = [&](const Names &names) { return first(environment, names); };
    EnvironmentPlace place;
    place.region = region;
    const auto fillRegion = [&](const Names &names) {
        if (place.region.isEmpty())
            place.region = value(names);
    };
    switch (cloud) {
    case Cloud::Aws:
        fillRegion({QStringLiteral("AWS_REGION"), QStringLiteral("AWS_DEFAULT_REGION")});
        place.endpoint = urlOf(
            value({QStringLiteral("AWS_ENDPOINT_URL_CLOUDFORMATION"), QStringLiteral("AWS_ENDPOINT_URL")}));
        place.identityEndpoint =
            urlOf(value({QStringLiteral("AWS_ENDPOINT_URL_STS"), QStringLiteral("AWS_ENDPOINT_URL")}));
        if (const QString bundle = value({QStringLiteral("AWS_CA_BUNDLE")}); !bundle.isEmpty())
            place.caFiles = {bundle};
        break;
    case Cloud::Alibaba:
        fillRegion({QStringLiteral("ALIBABA_CLOUD_REGION_ID"), QStringLiteral("ALIBABACLOUD_REGION_ID"),
                    QStringLiteral("ALICLOUD_REGION_ID")});
        place.endpoint = urlOf(value({QStringLiteral("ALIBABA_CLOUD_ENDPOINT")}));
        place.identityEndpoint = urlOf(value({QStringLiteral("ALIBABA_CLOUD_STS_ENDPOINT")}));
        break;
    case Cloud::Huawei:
        fillRegion({QStringLiteral("HW_REGION_NAME"), QStringLiteral("OS_REGION_NAME")});
        if (!place.region.isEmpty())
            place.endpoint =
                urlOf(value({huaweiEndpointVariable(place.region)}).section(u',', 0, 0).trimmed());
        if (QUrl iam = urlOf(value({QStringLiteral("HW_AUTH_URL"), QStringLiteral("OS_AUTH_URL")}));
            !iam.isEmpty()) {
            iam.setPath({}); // they name the API version too: https://iam.example/v3
            place.identityEndpoint = iam;
        }
        place.projectId =
            value({QStringLiteral("HUAWEICLOUD_SDK_PROJECT_ID"), QStringLiteral("HW_PROJECT_ID"),
                   QStringLiteral("OS_PROJECT_ID"), QStringLiteral("OS_TENANT_ID")});
        break;
    }
    return place;
}

} // namespace belay
