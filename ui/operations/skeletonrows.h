// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QWidget>

namespace belay {

/// What stands where rows will be while they are read for the first time: a row a place, with its
/// name, never a blank table.
class SkeletonRows final : public QWidget
{
    Q_OBJECT
public:
    explicit SkeletonRows(QWidget *parent = nullptr);
    void show(const QString &message, const QStringList &names);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_message;
    QStringList m_names;
};

} // namespace belay
