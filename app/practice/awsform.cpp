// SPDX-License-Identifier: Apache-2.0
#include "app/practice/awsform.h"

#include <QCryptographicHash>
#include <QUrl>

namespace belay::practice {

static QString decoded(QByteArray text)
{
    return QUrl::fromPercentEncoding(text.replace('+', ' '));
}

AwsForm AwsForm::read(const PracticeRequest &request)
{
    AwsForm form;
    const QByteArray fields = request.method == "GET" ? request.rawQuery : request.body;
    for (const QByteArray &field : fields.split('&')) {
        const qsizetype equals = field.indexOf('=');
        if (!field.isEmpty())
            form.m_fields.insert(decoded(equals < 0 ? field : field.left(equals)),
                                 equals < 0 ? QString() : decoded(field.mid(equals + 1)));
    }
    return form;
}

std::optional<QString> AwsForm::optional(const QString &name) const
{
    const auto found = m_fields.constFind(name);
    return found == m_fields.constEnd() ? std::nullopt : std::optional(*found);
}

bool AwsForm::has(const QString &name) const
{
    const QString head = name + u'.';
    return std::any_of(m_fields.keyBegin(), m_fields.keyEnd(),
                       [&](const QString &key) { return key == name || key.startsWith(head); });
}

QStringList AwsForm::memberNames(const QString &name) const
{
    QStringList names;
    for (int i = 1;; ++i) {
        const QString member = name + QStringLiteral(".member.") + QString::number(i);
        if (!has(member))
            return names;
        names.append(member);
    }
}

QStringList AwsForm::list(const QString &name) const
{
    QStringList values;
    for (const QString &member : memberNames(name))
        values.append(text(member));
    return values;
}

AwsForm AwsForm::without(const QStringList &names) const
{
    AwsForm form = *this;
    for (const QString &name : names)
        form.m_fields.remove(name);
    return form;
}

QByteArray AwsForm::fingerprint() const
{
    QStringList names = m_fields.keys();
    names.sort();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &name : std::as_const(names)) {
        hash.addData(name.toUtf8() + '\0');
        hash.addData(m_fields.value(name).toUtf8() + '\0');
    }
    return hash.result();
}

} // namespace belay::practice
