// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/rosform.h"
#include "app/practice/rosgate.h"
#include "app/practice/stackgroupworld.h"

#include <QJsonArray>

namespace belay::practice {

/// Alibaba ROS stack groups and STS over the stack-group world.
///
/// Requests are told from others by the V3 header x-acs-action; GET and POST alike, parameters in
/// the query or in a form body (alibaba-ros.md sections 2 to 11).
class RosFace final : public Face
{
public:
    explicit RosFace(PracticeContext &context);

    [[nodiscard]] QString cloud() const override { return QStringLiteral("alibaba"); }
    [[nodiscard]] QJsonObject introduction() const override;
    [[nodiscard]] bool recognises(const PracticeRequest &request) const override;
    [[nodiscard]] QString action(const PracticeRequest &request) const override;
    [[nodiscard]] PracticeResponse answer(const PracticeRequest &request) override;
    [[nodiscard]] PracticeResponse failure(CommonFailure kind, const PracticeRequest &request) override;
    [[nodiscard]] QJsonObject state() override;

private:
    using Answer = tl::expected<QJsonObject, RosRefusal>;
    template <class T>
    using Or = tl::expected<T, RosRefusal>;

    [[nodiscard]] Answer dispatch(const PracticeRequest &request);
    [[nodiscard]] QString nextRequestId();

    // rosface.cpp
    Answer getCallerIdentity(RosForm &form);
    Answer describeRegions(RosForm &form);
    Answer validateTemplate(RosForm &form);
    Answer getTemplate(RosForm &form);

    // rosgroups.cpp
    Answer listStackGroups(RosForm &form);
    Answer getStackGroup(RosForm &form);
    Answer listStackInstances(RosForm &form);
    Answer getStackInstance(RosForm &form);
    [[nodiscard]] Or<const Group *> findGroup(RosForm &form);
    [[nodiscard]] QJsonObject groupJson(const Group &group) const;
    [[nodiscard]] QJsonObject instanceJson(const Group &group, const Instance &instance) const;

    // rosoperations.cpp
    Answer listOperations(RosForm &form);
    Answer getOperation(RosForm &form);
    Answer listResults(RosForm &form);
    Answer stopOperation(RosForm &form);
    Answer detectDrift(RosForm &form);
    Answer updateStackGroup(RosForm &form);
    [[nodiscard]] Or<const Operation *> findOperation(RosForm &form);
    [[nodiscard]] QJsonObject operationJson(const Operation &operation, const Group &group) const;
    [[nodiscard]] Answer started(const Outcome<Started> &outcome, const QString &groupName) const;

    [[nodiscard]] QString shortTime(Ticks at) const; ///< "2026-01-05T05:38:31", UTC without saying so.
    [[nodiscard]] QString longTime(Ticks at) const;  ///< "2026-01-20T09:22:36.000000"
    [[nodiscard]] QJsonObject driftJson(const DriftRun &drift) const;

    PracticeContext &m_context;
    StackGroupWorld m_world;
    RosGate m_gate;
    quint64 m_requests = 0;
};

/// The region a request is for, which must be one the practice cloud has.
[[nodiscard]] QString rosRegion(RosForm &form);

/// PageNumber, PageSize (1 to 50, 10 when not given), TotalCount and the rows of that page.
template <class Row, class Write>
[[nodiscard]] QJsonObject rosPage(RosForm &form, const QString &member, const QList<Row> &rows, Write write)
{
    const int number = form.number(QStringLiteral("PageNumber"), 1, 1'000'000, 1);
    const int size = form.number(QStringLiteral("PageSize"), 1, 50, 10);
    QJsonArray page;
    const qsizetype first = std::min(qsizetype(number - 1) * size, rows.size());
    for (const Row &row : rows.mid(first, size))
        page.append(write(row));
    return {{QStringLiteral("PageNumber"), number},
            {QStringLiteral("PageSize"), size},
            {QStringLiteral("TotalCount"), rows.size()},
            {member, page}};
}

[[nodiscard]] QString rosDriftWord(Drift drift);

} // namespace belay::practice
