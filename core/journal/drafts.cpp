// SPDX-License-Identifier: Apache-2.0
#include "core/journal/drafts.h"

#include "core/journal/draftjson.h"
#include "core/journal/durablefile.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QUuid>

#include <algorithm>

namespace belay {
namespace {

using nlohmann::json;

constexpr int fileVersion = 1;
constexpr qint64 largestFile = 16 << 20;

CloudError problem(const QString &message)
{
    CloudError error;
    error.kind = ErrorKind::NotSent;
    error.code = QStringLiteral("drafts");
    error.message = message;
    return error;
}

json bytesOf(const StoredDraft &stored)
{
    const GroupKey &group = stored.draft.group;
    json untyped = json::array();
    for (const QString &key : stored.untyped)
        untyped.push_back(key.toStdString());
    const QByteArray draft = jsonOfDraft(stored.draft);
    return {{"version", fileVersion},
            {"connection", stored.connection.toString().toStdString()},
            {"region", group.region.toStdString()},
            {"group", group.name.toStdString()},
            {"delegatedAdmin", group.callAs == CallAs::DelegatedAdmin},
            {"note", stored.note.toStdString()},
            {"untyped", untyped},
            {"templateHash", stored.templateHash.toStdString()},
            {"afterCanary", stored.afterCanary.toString().toStdString()},
            {"savedAt", stored.savedAt.toString(Qt::ISODateWithMs).toStdString()},
            {"draft", json::parse(draft.begin(), draft.end())}};
}

QString text(const json &object, const char *name)
{
    const auto member = object.find(name);
    return member != object.end() && member->is_string() ? QString::fromStdString(member->get<std::string>())
                                                         : QString();
}

std::optional<StoredDraft> storedIn(const QString &path)
{
    QFile file(path);
    if (file.size() > largestFile || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray bytes = file.readAll();
    const json object = json::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (!object.is_object() || object.value("version", json()) != fileVersion || !object.contains("draft"))
        return std::nullopt;
    StoredDraft stored;
    UpdateDraft base;
    base.group = {text(object, "region"), text(object, "group"),
                  object.value("delegatedAdmin", json()) == true ? CallAs::DelegatedAdmin : CallAs::Self};
    const auto draft = draftWithJson(base, QByteArray::fromStdString(object["draft"].dump()));
    if (!draft || base.group.name.isEmpty())
        return std::nullopt;
    stored.id = QFileInfo(path).completeBaseName();
    stored.connection = ConnectionId(text(object, "connection"));
    stored.draft = *draft;
    stored.note = text(object, "note");
    stored.templateHash = text(object, "templateHash");
    stored.afterCanary = OperationId(text(object, "afterCanary"));
    stored.savedAt = QDateTime::fromString(text(object, "savedAt"), Qt::ISODateWithMs);
    if (const auto keys = object.find("untyped"); keys != object.end() && keys->is_array())
        for (const json &key : *keys)
            if (key.is_string())
                stored.untyped += QString::fromStdString(key.get<std::string>());
    return stored;
}

Result<Done> write(const QString &directory, const StoredDraft &stored)
{
    const std::string text = bytesOf(stored).dump(1, ' ', false, json::error_handler_t::replace);
    if (!makePrivateDirectory(directory) ||
        !replaceDurably(directory + u'/' + stored.id + QStringLiteral(".json"),
                        QByteArray::fromStdString(text)))
        return failure(problem(QStringLiteral("The draft could not be written.")));
    return Done{};
}

} // namespace

StoredDraft withoutHidden(StoredDraft stored, const QStringList &hidden)
{
    for (ParameterChoice &choice : stored.draft.parameters) {
        if (!choice.value || !hidden.contains(choice.key))
            continue;
        choice.value.reset();
        choice.chosen = false;
        stored.untyped += choice.key;
    }
    return stored;
}

Drafts::Drafts(const QString &directory, QObject *parent)
    : QObject(parent)
    , m_directory(directory + QStringLiteral("/drafts"))
{
    m_pool.setMaxThreadCount(1);
}

Drafts::~Drafts()
{
    m_pool.waitForDone();
}

QString Drafts::newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QFuture<Result<Done>> Drafts::save(const StoredDraft &draft)
{
    StoredDraft stored = draft;
    stored.savedAt = QDateTime::currentDateTimeUtc();
    const QFuture<Result<Done>> saving =
        onPool(m_pool, [directory = m_directory, stored] { return write(directory, stored); });
    return QFuture<Result<Done>>(saving).then(this, [this](const Result<Done> &written) {
        emit changed();
        return written;
    });
}

QFuture<Result<Done>> Drafts::remove(const QString &id)
{
    const QFuture<Result<Done>> removing =
        onPool(m_pool, [path = m_directory + u'/' + id + QStringLiteral(".json")] {
            const bool isGone = !QFile::exists(path) || QFile::remove(path);
            return isGone ? Result<Done>(Done{})
                          : Result<Done>(failure(problem(QStringLiteral("The draft could not be removed."))));
        });
    return QFuture<Result<Done>>(removing).then(this, [this](const Result<Done> &removed) {
        emit changed();
        return removed;
    });
}

QFuture<QList<StoredDraft>> Drafts::all() const
{
    return onPool(m_pool, [directory = m_directory] {
        QList<StoredDraft> list;
        for (const QString &name : QDir(directory).entryList({QStringLiteral("*.json")}, QDir::Files))
            if (const std::optional<StoredDraft> stored = storedIn(directory + u'/' + name))
                list.append(*stored);
        std::sort(list.begin(), list.end(),
                  [](const StoredDraft &a, const StoredDraft &b) { return a.savedAt > b.savedAt; });
        return list;
    });
}

} // namespace belay
