// SPDX-License-Identifier: Apache-2.0
#include "core/credentials/keychainentry.h"

#include <nlohmann/json.hpp>

namespace belay {

namespace {

using nlohmann::json;

constexpr int ourVersion = 1;
constexpr qsizetype largestEntry = 64 * 1024;

QByteArray quoted(const QString &text)
{
    return QByteArray::fromStdString(json(text.toStdString()).dump());
}

/// Base64 needs no escaping, so the secret goes from its buffer into `out` by one wiped copy.
void appendSecret(QByteArray &out, const char *name, const Secret &secret)
{
    QByteArray encoded = secret.view().toByteArray();
    QByteArray text = encoded.toBase64();
    wipe(encoded);
    out.append(",\"").append(name).append("\":\"").append(text).append('"');
    wipe(text);
}

QString textOf(const json &entry, const char *name)
{
    const auto member = entry.find(name);
    return member != entry.end() && member->is_string() ? QString::fromStdString(member->get<std::string>())
                                                        : QString();
}

Secret takeSecret(json &entry, const char *name)
{
    const auto member = entry.find(name);
    if (member == entry.end() || !member->is_string())
        return {};
    auto &text = member->get_ref<std::string &>();
    QByteArray bytes = QByteArray::fromBase64(QByteArray::fromRawData(text.data(), qsizetype(text.size())));
    wipe(text.data(), text.size());
    return Secret::take(bytes);
}

} // namespace

QByteArray encodedKeys(const Keys &keys)
{
    QByteArray out;
    out.reserve(largestEntry);
    out.append("{\"version\":").append(QByteArray::number(ourVersion));
    out.append(",\"kind\":").append(keys.kind == Keys::Kind::Password ? "\"password\"" : "\"accessKey\"");
    out.append(",\"keyId\":").append(quoted(keys.keyId));
    out.append(",\"domain\":").append(quoted(keys.domain));
    if (keys.expiresAt.isValid())
        out.append(",\"expiresAt\":").append(quoted(keys.expiresAt.toUTC().toString(Qt::ISODateWithMs)));
    appendSecret(out, "secret", keys.secret);
    appendSecret(out, "token", keys.token);
    out.append('}');
    return out;
}

std::shared_ptr<Keys> decodedKeys(const QByteArray &entry)
{
    if (entry.size() > largestEntry)
        return nullptr;
    json parsed = json::parse(entry.begin(), entry.end(), nullptr, false);
    if (!parsed.is_object() || !parsed.contains("version") || parsed["version"] != ourVersion)
        return nullptr;
    auto keys = std::make_shared<Keys>();
    keys->kind = textOf(parsed, "kind") == u"password" ? Keys::Kind::Password : Keys::Kind::AccessKey;
    keys->keyId = textOf(parsed, "keyId");
    keys->domain = textOf(parsed, "domain");
    keys->expiresAt = QDateTime::fromString(textOf(parsed, "expiresAt"), Qt::ISODateWithMs);
    keys->secret = takeSecret(parsed, "secret");
    keys->token = takeSecret(parsed, "token");
    return keys->keyId.isEmpty() || keys->secret.isEmpty() ? nullptr : keys;
}

bool sameKeys(const Keys &a, const Keys &b)
{
    return a.kind == b.kind && a.keyId == b.keyId && a.secret == b.secret && a.token == b.token &&
           a.domain == b.domain && a.expiresAt == b.expiresAt;
}

KeysPtr withGeneration(const Keys &keys, quint64 generation)
{
    auto copy = std::make_shared<Keys>();
    copy->kind = keys.kind;
    copy->keyId = keys.keyId;
    copy->secret = keys.secret.clone();
    copy->token = keys.token.clone();
    copy->domain = keys.domain;
    copy->expiresAt = keys.expiresAt;
    copy->generation = generation;
    return copy;
}

} // namespace belay
