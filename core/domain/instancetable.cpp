// SPDX-License-Identifier: Apache-2.0
#include "core/domain/instancetable.h"

#include <QStringBuilder>

#include <algorithm>
#include <array>
#include <limits>

namespace belay {
namespace {

// What stands in a stack id's form in place of its parts; no id holds control characters.
constexpr QChar accountMark(u'\x01');
constexpr QChar regionMark(u'\x02');
constexpr QChar nameMark(u'\x03');
constexpr QChar stackMark(u'\x04');
constexpr qsizetype uuidLength = 36;

int hexDigit(QChar sign)
{
    if (sign >= u'0' && sign <= u'9')
        return sign.unicode() - u'0';
    return sign >= u'a' && sign <= u'f' ? sign.unicode() - u'a' + 10 : -1;
}

/// The UUID `text` ends with, when it is written as stack ids write them; null otherwise.
QUuid uuidAtEnd(QStringView text)
{
    if (text.size() < uuidLength)
        return {};
    const QStringView end = text.last(uuidLength);
    std::array<char, 16> bytes{};
    qsizetype at = 0;
    for (size_t byte = 0; byte < bytes.size(); ++byte) {
        const bool isPartBegin = byte == 4 || byte == 6 || byte == 8 || byte == 10;
        if (isPartBegin && end[at++] != u'-')
            return {};
        const int high = hexDigit(end[at++]);
        const int low = hexDigit(end[at++]);
        if (high < 0 || low < 0)
            return {};
        bytes[byte] = char(high << 4 | low);
    }
    return QUuid::fromRfc4122(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
}

struct StackIdParts
{
    QString form;
    QUuid stack = {};
    QUuid name = {};
};

/// Takes a stack id apart: "arn:aws:cloudformation:REGION:ACCOUNT:stack/StackSet-x-UUID/UUID" or a
/// UUID alone (ROS). Of an id of no such form the whole is its form.
StackIdParts partsOf(QString id, const QString &account, const QString &region)
{
    const auto isControl = [](QChar sign) { return sign < u' '; };
    if (std::any_of(id.cbegin(), id.cend(), isControl))
        id.removeIf(isControl);
    StackIdParts parts{.form = id};
    QStringView front = id;
    parts.stack = uuidAtEnd(front);
    if (parts.stack.isNull())
        return parts;
    front.chop(uuidLength);
    if (front.endsWith(u'/'))
        parts.name = uuidAtEnd(front.chopped(1));
    if (!parts.name.isNull())
        front.chop(uuidLength + 1);

    const QString place = u':' % region % u':' % account % u':';
    const qsizetype at = front.indexOf(place);
    parts.form.clear();
    parts.form.reserve(front.size());
    parts.form += front.first(std::max<qsizetype>(at, 0));
    if (at >= 0)
        parts.form += u":\x02:\x01:";
    parts.form += front.sliced(at >= 0 ? at + place.size() : 0);
    if (!parts.name.isNull())
        parts.form.append(nameMark).append(u'/');
    parts.form += stackMark;
    return parts;
}

quint32 secondsOf(const QDateTime &time)
{
    if (!time.isValid())
        return 0;
    return quint32(std::clamp<qint64>(time.toSecsSinceEpoch(), 0, std::numeric_limits<quint32>::max()));
}

/// A table names 65 535 regions; further ones, which no provider has, are the region without a name.
quint16 regionId(Dictionary &regions, const QString &name)
{
    constexpr qsizetype most = std::numeric_limits<quint16>::max();
    if (regions.size() > most && !regions.find(name))
        return 0;
    return quint16(regions.idOf(name));
}

bool tellsTheSame(const InstanceRow &a, const InstanceRow &b)
{
    return a.kind == b.kind && a.reason == b.reason && a.operation == b.operation && a.stack == b.stack &&
           a.stackName == b.stackName && a.folder == b.folder && a.driftCheckedAt == b.driftCheckedAt;
}

int &partOf(InstanceCounts &counts, InstanceSync sync)
{
    switch (sync) {
    case InstanceSync::Current:
        return counts.current;
    case InstanceSync::Outdated:
        return counts.outdated;
    case InstanceSync::Inoperable:
        return counts.inoperable;
    case InstanceSync::Unknown:
        break;
    }
    return counts.unknown;
}

} // namespace

bool InstanceTable::take(const QList<StackInstance> &rows)
{
    bool changed = false;
    for (const StackInstance &instance : rows) {
        InstanceRow row = packed(instance);
        qsizetype place = placeOf(row);
        if (place < 0) {
            place = m_rows.size();
            m_rows.append(row);
            m_places.insert(place, [this](qsizetype known) { return hashOf(m_rows.at(known)); });
            count(row, 1);
            changed = true;
        } else if (const InstanceRow known = m_rows.at(place); !tellsTheSame(known, row)) {
            m_rows[place] = row;
            count(known, -1);
            count(row, 1);
            changed = true;
        }
        if (takeOverrides(row, instance.overrides))
            changed = true;
        if (m_inPass) {
            if (m_seen.size() <= place)
                m_seen.resize(std::max(place + 1, m_seen.size() * 2));
            m_seen.setBit(place);
        }
    }
    return changed;
}

InstanceRow InstanceTable::packed(const StackInstance &instance)
{
    const PackedAccount account = packAccount(instance.account, m_texts);
    const StackIdParts id = partsOf(instance.stackId, instance.account, instance.region);
    InstanceRow row;
    row.account = account.number;
    row.digits = account.digits;
    row.region = regionId(m_regions, instance.region);
    row.stack = id.stack;
    row.stackName = id.name;
    row.folder = m_texts.idOf(instance.folder);
    row.reason = m_texts.idOf(instance.reason);
    row.operation = m_texts.idOf(instance.lastOperation.toString());
    row.driftCheckedAt = secondsOf(instance.driftCheckedAt);
    row.kind = kindId({instance.sync, instance.detailedState, instance.drift, id.form});
    return row;
}

quint32 InstanceTable::kindId(const InstanceKind &kind)
{
    const auto known = m_kindIds.constFind(kind);
    if (known != m_kindIds.constEnd())
        return *known;
    const quint32 id = quint32(m_kinds.size());
    m_kinds.append(kind);
    m_kindIds.insert(kind, id);
    return id;
}

bool InstanceTable::takeOverrides(const InstanceRow &row, const QList<Parameter> &overrides)
{
    if (overrides.isEmpty())
        return !m_overrides.isEmpty() && m_overrides.remove(keyOf(row));
    if (m_overrides.value(keyOf(row)) == overrides)
        return false;
    m_overrides.insert(keyOf(row), overrides);
    return true;
}

void InstanceTable::beginPass()
{
    m_seen = QBitArray(m_rows.size());
    m_inPass = true;
}

bool InstanceTable::endPass()
{
    m_inPass = false;
    m_seen.resize(m_rows.size());
    const bool anyGone = m_seen.count(false) > 0;
    if (anyGone) {
        QList<InstanceRow> left;
        left.reserve(m_seen.count(true));
        m_places.clear();
        for (qsizetype place = 0; place < m_rows.size(); ++place) {
            const InstanceRow &row = m_rows.at(place);
            if (m_seen.testBit(place)) {
                left.append(row);
            } else {
                count(row, -1);
                m_overrides.remove(keyOf(row));
            }
        }
        m_rows = left;
        for (qsizetype place = 0; place < m_rows.size(); ++place)
            m_places.insert(place, [this](qsizetype known) { return hashOf(m_rows.at(known)); });
    }
    m_seen.clear();
    return anyGone;
}

void InstanceTable::squeeze()
{
    m_rows.squeeze();
}

void InstanceTable::count(const InstanceRow &row, int by)
{
    partOf(m_counts, m_kinds.at(row.kind).sync.value) += by;
}

size_t InstanceTable::hashOf(const InstanceRow &row) const
{
    return qHashMulti(QHashSeed::globalSeed(), row.account, row.digits, row.region);
}

qsizetype InstanceTable::placeOf(const InstanceRow &row) const
{
    return m_places.find(hashOf(row), [&](qsizetype place) { return keyOf(m_rows.at(place)) == keyOf(row); });
}

qsizetype InstanceTable::find(const QString &account, const QString &region) const
{
    const auto place = m_regions.find(region);
    auto packed = packedDigits(account);
    if (!packed)
        if (const auto text = m_texts.find(account))
            packed = PackedAccount{*text, 0};
    if (!place || !packed)
        return -1;
    InstanceRow key;
    key.account = packed->number;
    key.digits = packed->digits;
    key.region = quint16(*place);
    return placeOf(key);
}

QString InstanceTable::account(const InstanceRow &row) const
{
    return accountText({row.account, row.digits}, m_texts);
}

QString InstanceTable::stackId(const InstanceRow &row) const
{
    QString id = kind(row).stackIdForm;
    if (row.stack.isNull())
        return id;
    id.replace(stackMark, row.stack.toString(QUuid::WithoutBraces));
    id.replace(nameMark, row.stackName.toString(QUuid::WithoutBraces));
    id.replace(regionMark, region(row));
    id.replace(accountMark, account(row));
    return id;
}

StackInstance InstanceTable::instance(qsizetype index) const
{
    const InstanceRow &row = m_rows.at(index);
    StackInstance instance;
    instance.account = account(row);
    instance.region = region(row);
    instance.folder = folder(row);
    instance.stackId = stackId(row);
    instance.sync = kind(row).sync;
    instance.detailedState = kind(row).detailedState;
    instance.reason = reason(row);
    instance.drift = kind(row).drift;
    if (row.driftCheckedAt != 0)
        instance.driftCheckedAt = QDateTime::fromSecsSinceEpoch(row.driftCheckedAt, Qt::UTC);
    instance.lastOperation = OperationId(m_texts.text(row.operation));
    instance.overrides = m_overrides.value(keyOf(row));
    return instance;
}

} // namespace belay
