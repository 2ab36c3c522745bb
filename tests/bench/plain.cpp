// SPDX-License-Identifier: Apache-2.0
// The smallest Qt window there is, to compare a start with.
#include <QApplication>
#include <QLabel>

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QLabel label(QStringLiteral("A window"));
    label.resize(800, 600);
    label.show();
    return QApplication::exec();
}
