// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/awsform.h"
#include "app/practice/awsgate.h"
#include "app/practice/awsxml.h"
#include "app/practice/stackgroupworld.h"

namespace belay::practice {

/// AWS CloudFormation StackSets and STS over the stack-group world.
///
/// The practice account is the management account of its organization: with CallAs SELF it sees
/// self-managed and service-managed sets. A second key pair belongs to a delegated administrator,
/// which sees the service-managed ones with CallAs DELEGATED_ADMIN. When the scenario ends the sign-in,
/// long-lived keys are refused from then on; the temporary ones stand for having signed in again.
class AwsFace final : public Face
{
public:
    explicit AwsFace(PracticeContext &context);

    [[nodiscard]] QString cloud() const override { return QStringLiteral("aws"); }
    [[nodiscard]] QJsonObject introduction() const override;
    [[nodiscard]] bool recognises(const PracticeRequest &request) const override;
    [[nodiscard]] QString action(const PracticeRequest &request) const override;
    [[nodiscard]] PracticeResponse answer(const PracticeRequest &request) override;
    [[nodiscard]] PracticeResponse failure(CommonFailure kind, const PracticeRequest &request) override;
    [[nodiscard]] QJsonObject state() override;

private:
    struct Call
    {
        QString action;
        AwsForm form;
        AwsCaller caller;
        QString requestId;
    };
    using Answer = tl::expected<PracticeResponse, AwsRefusal>;
    template <class T>
    using Or = tl::expected<T, AwsRefusal>;

    [[nodiscard]] Answer dispatch(const Call &call);
    [[nodiscard]] QString nextRequestId();
    [[nodiscard]] QString account() const; ///< Whose sets these are.

    // awsface.cpp
    Answer getCallerIdentity(const Call &call);
    Answer validateTemplate(const Call &call);
    Answer getTemplateSummary(const Call &call);

    // awsgroups.cpp
    Answer listStackSets(const Call &call);
    Answer describeStackSet(const Call &call);
    Answer listStackInstances(const Call &call);
    Answer describeStackInstance(const Call &call);
    [[nodiscard]] Or<bool> mayCall(const Call &call) const;
    [[nodiscard]] bool isVisible(const Call &call, const Group &group) const;
    [[nodiscard]] Or<const Group *> findGroup(const Call &call);
    [[nodiscard]] QString setArn(const Group &group) const;

    // awsoperations.cpp
    Answer listOperations(const Call &call);
    Answer describeOperation(const Call &call);
    Answer listResults(const Call &call);
    Answer stopOperation(const Call &call);
    Answer detectDrift(const Call &call);
    [[nodiscard]] Or<const Operation *> findOperation(const Call &call, const Group &group);
    [[nodiscard]] AwsRefusal refusal(const Refusal &why, const Group &group) const;
    [[nodiscard]] QString time(Ticks at) const;
    void writeDrift(AwsXml &xml, const DriftRun &drift) const;

    // awsupdate.cpp
    Answer updateStackSet(const Call &call);

    PracticeContext &m_context;
    StackGroupWorld m_world;
    QList<AwsKey> m_keys;
    quint64 m_requests = 0;
};

[[nodiscard]] AwsRefusal awsValidationError(const QString &message);

/// Rows [first, last) of a list and the token of what follows.
struct AwsPage
{
    qsizetype first = 0;
    qsizetype last = 0;
    QString nextToken = {};
};

/// Checks MaxResults (1 to 100) and NextToken: a token is good only for the request it came from.
[[nodiscard]] tl::expected<AwsPage, AwsRefusal> awsPage(const AwsForm &form, qsizetype rows);

} // namespace belay::practice
