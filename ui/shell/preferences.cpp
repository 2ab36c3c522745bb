// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/preferences.h"

#include "ui/shell/appearance.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace belay {

Preferences::Preferences(Appearance *appearance, WindowSettings *settings, Commands *commands,
                         QWidget *parent)
    : QDialog(parent)
    , m_appearance(appearance)
    , m_settings(settings)
    , m_commands(commands)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Preferences"));
    auto *tabs = new QTabWidget;
    tabs->addTab(buildLook(), tr("&Look"));
    tabs->addTab(buildBrake(), tr("&Brake and closing"));
    tabs->addTab(buildKeys(), tr("&Keys"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *lines = new QVBoxLayout(this);
    lines->addWidget(tabs, 1);
    lines->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 72, fontMetrics().height() * 26);
}

QWidget *Preferences::buildLook()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    auto *shade = new QComboBox;
    shade->addItem(tr("As the system has it"), int(Shade::System));
    shade->addItem(tr("Light"), int(Shade::Light));
    shade->addItem(tr("Dark"), int(Shade::Dark));
    shade->setCurrentIndex(shade->findData(int(m_appearance->shade())));
    connect(shade, &QComboBox::currentIndexChanged, this,
            [this, shade] { m_appearance->setShade(Shade(shade->currentData().toInt())); });
    form->addRow(tr("&Colours"), shade);
    auto *density = new QComboBox;
    density->addItem(tr("Comfortable: two lines a row"), false);
    density->addItem(tr("Compact: one line a row"), true);
    density->setCurrentIndex(m_appearance->isCompact() ? 1 : 0);
    connect(density, &QComboBox::currentIndexChanged, this,
            [this, density] { m_appearance->setCompact(density->currentData().toBool()); });
    form->addRow(tr("&Rows"), density);
    auto *text = new QSpinBox;
    text->setRange(80, 200);
    text->setSingleStep(10);
    text->setSuffix(tr(" %"));
    text->setValue(m_appearance->textSize());
    connect(text, &QSpinBox::valueChanged, m_appearance, &Appearance::setTextSize);
    connect(m_appearance, &Appearance::changed, text,
            [this, text] { text->setValue(m_appearance->textSize()); });
    form->addRow(tr("&Text size"), text);
    return page;
}

QWidget *Preferences::buildBrake()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    auto *hold = new QCheckBox(tr("Holding F8 for a second &stops without a dialog"));
    hold->setChecked(m_settings->holdStops());
    connect(hold, &QCheckBox::toggled, this, [this](bool on) {
        m_settings->setHoldStops(on);
        emit holdChanged(on);
    });
    form->addRow(hold);
    auto *closing = new QComboBox;
    closing->addItem(tr("Ask"), int(OnClose::Ask));
    closing->addItem(tr("Keep watching in the tray"), int(OnClose::KeepWatching));
    closing->addItem(tr("Quit"), int(OnClose::Quit));
    closing->setCurrentIndex(closing->findData(int(m_settings->onClose())));
    connect(closing, &QComboBox::currentIndexChanged, this,
            [this, closing] { m_settings->setOnClose(OnClose(closing->currentData().toInt())); });
    form->addRow(tr("&Closing while operations run"), closing);
    return page;
}

QWidget *Preferences::buildKeys()
{
    auto *page = new QWidget;
    m_keys = new QTreeWidget;
    m_keys->setAccessibleName(tr("Commands and their keys"));
    m_keys->setHeaderLabels({tr("Command"), tr("Key")});
    m_keys->setRootIsDecorated(false);
    m_keys->setUniformRowHeights(true);
    m_keys->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_keys->header()->setStretchLastSection(false);
    m_edit = new QKeySequenceEdit;
    m_edit->setAccessibleName(tr("New key"));
    auto *set = new QPushButton(tr("&Set"));
    auto *none = new QPushButton(tr("&No key"));
    auto *usual = new QPushButton(tr("&Usual key"));
    m_problem = new QLabel;
    m_problem->setWordWrap(true);
    connect(set, &QPushButton::clicked, this, [this] { setKey({m_edit->keySequence()}); });
    connect(none, &QPushButton::clicked, this, [this] { setKey({}); });
    connect(usual, &QPushButton::clicked, this, [this] {
        if (const Command *command = m_commands->find(currentId()))
            setKey(command->usualKeys);
    });
    connect(m_keys, &QTreeWidget::currentItemChanged, this, [this] {
        m_edit->clear();
        m_problem->clear();
    });
    auto *line = new QHBoxLayout;
    line->addWidget(m_edit, 1);
    for (QPushButton *button : {set, none, usual})
        line->addWidget(button);
    auto *lines = new QVBoxLayout(page);
    lines->addWidget(m_keys, 1);
    lines->addLayout(line);
    lines->addWidget(m_problem);
    showKeys();
    return page;
}

QString Preferences::currentId() const
{
    const QTreeWidgetItem *item = m_keys->currentItem();
    return item ? item->data(0, Qt::UserRole).toString() : QString();
}

void Preferences::showKeys()
{
    const QString current = currentId();
    m_keys->clear();
    for (const Command &command : m_commands->all()) {
        if (!command.action)
            continue;
        auto *item = new QTreeWidgetItem({command.text(), command.keys()});
        item->setData(0, Qt::UserRole, command.id);
        m_keys->addTopLevelItem(item);
        if (command.id == current || !m_keys->currentItem())
            m_keys->setCurrentItem(item);
    }
}

void Preferences::setKey(const QList<QKeySequence> &keys)
{
    const QString id = currentId();
    for (const QKeySequence &key : keys) {
        const Command *command = m_commands->find(id);
        const bool isUsual = command && command->usualKeys.contains(key);
        if (const QString refusal = keyRefusal(key); !refusal.isEmpty() && !isUsual) {
            m_problem->setText(refusal);
            return;
        }
        if (const Command *holder = m_commands->holderOf(key, id)) {
            //: A key cannot be chosen: %1 is the command that has it.
            m_problem->setText(tr("“%1” has this key.").arg(holder->text()));
            return;
        }
    }
    m_problem->clear();
    m_commands->setKeys(id, keys);
    m_settings->save(*m_commands);
    showKeys();
}

} // namespace belay
