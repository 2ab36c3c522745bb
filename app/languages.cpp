// SPDX-License-Identifier: Apache-2.0
#include "app/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace belay {
namespace {

bool install(const QLocale &locale, const QString &name, const QString &directory)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(locale, name, QStringLiteral("_"), directory))
        return QCoreApplication::installTranslator(translator);
    delete translator;
    return false;
}

} // namespace

void speak(const QStringList &languages)
{
    for (const QString &language : languages) {
        const QLocale locale(language);
        if (locale.language() == QLocale::English)
            break;
        if (install(locale, QStringLiteral("belay"), QStringLiteral(":/i18n"))) {
            // Qt's own words, such as those of its dialogs; the system may lack them.
            install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
            return;
        }
    }
    install(QLocale(QLocale::English), QStringLiteral("belay"), QStringLiteral(":/i18n")); // plurals alone
}

} // namespace belay
