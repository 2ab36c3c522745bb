// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/versionsmodel.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace belay {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::VersionsModel)

public:
    static std::vector<VersionsModel::ColumnSpec> columns();
    static QString parameters(const Snapshot &version);
    static QString name(const Snapshot &version);
    static QString now();
};

QString local(const QDateTime &at)
{
    return at.isValid() ? QLocale().toString(at.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                        : QString();
}

QString who(const Snapshot &version)
{
    return version.actor.isEmpty() ? version.account : version.actor;
}

QString Words::parameters(const Snapshot &version)
{
    const QList<Parameter> &all = version.definition.parameters;
    const auto hidden = std::count_if(all.begin(), all.end(), [](const Parameter &p) { return p.hidden; });
    return hidden == 0 ? QLocale().toString(all.size())
                       //: %1 is a number of parameters, %2 how many of them have no readable value.
                       : tr("%1, %2 hidden").arg(QLocale().toString(all.size()), QLocale().toString(hidden));
}

std::vector<VersionsModel::ColumnSpec> Words::columns()
{
    using Spec = VersionsModel::ColumnSpec;
    using Row = const Snapshot &;
    return {
        Spec(tr("Kept"), [](Row r) { return local(r.takenAt); })
            .sortedBy([](Row r) { return r.takenAt; })
            .asTime(),
        Spec(tr("Who"), [](Row r) { return who(r); }).tipped([](Row r) { return r.account; }),
        Spec(tr("Why"), [](Row r) { return r.note; }),
        Spec(tr("Template"), [](Row r) { return r.templateHash().left(6); })
            .tipped([](Row r) { return r.templateHash(); })
            .asId(),
        Spec(tr("Parameters"), [](Row r) { return parameters(r); }).sortedBy([](Row r) {
            return r.definition.parameters.size();
        }),
    };
}

QString Words::name(const Snapshot &version)
{
    const QString when = QLocale().toString(version.takenAt.toLocalTime(), QLocale::ShortFormat);
    //: A kept version: %1 is a local time, %2 who was signed in.
    return who(version).isEmpty() ? when : tr("%1, %2").arg(when, who(version));
}

QString Words::now()
{
    //: The definition a group has at present, compared with a kept one.
    return tr("now");
}

} // namespace

VersionsModel::VersionsModel(QObject *parent)
    : TableModel(Words::columns(), &VersionsModel::keyOf, parent)
{
}

QString VersionsModel::keyOf(const Snapshot &version)
{
    return version.takenAt.toUTC().toString(Qt::ISODateWithMs) + u' ' + version.token.toString();
}

QString versionName(const Snapshot &version)
{
    return Words::name(version);
}

std::optional<VersionPair> versionPair(const QList<Snapshot> &chosen,
                                       const std::optional<StackGroupDetail> &now)
{
    if (chosen.size() == 1 && now)
        return VersionPair{chosen.constFirst().definition, *now, versionName(chosen.constFirst()),
                           Words::now()};
    if (chosen.size() != 2)
        return std::nullopt;
    const bool inOrder = chosen.at(0).takenAt <= chosen.at(1).takenAt;
    const Snapshot &older = chosen.at(inOrder ? 0 : 1);
    const Snapshot &newer = chosen.at(inOrder ? 1 : 0);
    return VersionPair{older.definition, newer.definition, versionName(older), versionName(newer)};
}

VersionsPresenter::VersionsPresenter(Snapshots *snapshots, QObject *parent)
    : QObject(parent)
    , m_snapshots(snapshots)
{
    if (!snapshots)
        return;
    connect(snapshots, &Snapshots::stored, this,
            [this](const ConnectionId &connection, const GroupKey &group) {
                if (connection != m_connection || group != m_group)
                    return;
                m_wasRead = false;
                if (m_isNeeded)
                    read();
            });
}

void VersionsPresenter::setGroup(const ConnectionId &connection, const GroupKey &group)
{
    if (connection == m_connection && group == m_group)
        return;
    m_connection = connection;
    m_group = group;
    ++m_reading;
    m_wasRead = false;
    m_isNeeded = false;
    m_model.apply({});
    emit changed();
}

void VersionsPresenter::need()
{
    if (m_isNeeded && m_wasRead)
        return;
    m_isNeeded = true;
    read();
}

void VersionsPresenter::read()
{
    if (!m_snapshots || m_group.name.isEmpty())
        return;
    const int reading = ++m_reading;
    m_snapshots->versionsOf(m_connection, m_group).then(this, [this, reading](const QList<Snapshot> &all) {
        if (reading != m_reading)
            return;
        m_wasRead = true;
        m_model.apply(all);
        emit changed();
    });
}

QString VersionsPresenter::notice() const
{
    if (!m_model.all().isEmpty())
        return {};
    if (m_snapshots && !m_wasRead)
        return tr("Reading…");
    return tr("No version of this group is kept yet. Each update started here first keeps the definition it "
              "replaces: template, parameters, who and why.");
}

} // namespace belay
