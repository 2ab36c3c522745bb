// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/face.h"

#include <QStringList>

namespace belay::practice {

/// Which of the service's namespaces an answer stands in (aws-cloudformation.md section 3).
enum class AwsNamespace { StackSets, CloudFormation, Sts };

/// Why a request is refused, in the service's own code.
struct AwsRefusal
{
    int status = 400;
    QString code;
    QString message;
    QString field = {}; ///< Which field is at fault ("Accounts[2]"), for tests; never on the wire.
};

/// Writes one successful answer: root, result, metadata.
class AwsXml
{
public:
    AwsXml(const QString &action, AwsNamespace space);

    void text(const char *name, const QString &value);
    void textIfAny(const char *name, const QString &value); ///< Left out when empty.
    void flag(const char *name, bool value);
    void number(const char *name, qint64 value);
    void list(const char *name, const QStringList &values); ///< With <member> children.
    void open(const char *name);
    void close();
    [[nodiscard]] PracticeResponse finish(const QString &requestId);

private:
    QByteArray m_bytes;
    QList<QByteArray> m_open; ///< Names of the elements not closed yet.
};

[[nodiscard]] PracticeResponse awsError(const AwsRefusal &refusal, AwsNamespace space,
                                        const QString &requestId);

} // namespace belay::practice
