// SPDX-License-Identifier: Apache-2.0
#include "ui/guards/guarddialog.h"

#include "core/engine/workspace.h"
#include "ui/common/dialogheader.h"
#include "ui/guards/pastrunsdialog.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

namespace belay {
namespace {

QSpinBox *spin(int least, int most, int value, const QString &name)
{
    auto *box = new QSpinBox;
    box->setRange(least, most);
    box->setValue(value);
    box->setAccessibleName(name);
    return box;
}

QLabel *wrapped()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QString placeOf(const AppContext &context, const Connection &connection, const Guard &guard)
{
    const QString region = guard.operation ? guard.operation->group.region : QString();
    return placeLine(connection, context.workspace->status(connection.id).identity.account, region);
}

} // namespace

GuardDialog::GuardDialog(const AppContext &context, const Guard &guard, QWidget *parent)
    : QDialog(parent)
    , m_form(context, guard)
    , m_anyOf(new QRadioButton(tr("an&y of")))
    , m_allOf(new QRadioButton(tr("a&ll of")))
    , m_failures(spin(1, 100'000, 8, tr("Failures in all regions")))
    , m_percent(spin(1, 99, 10, tr("Failure share in percent")))
    , m_afterFinished(spin(1, 100'000, 10, tr("Finished targets before the share counts")))
    , m_quiet(spin(1, 24 * 60, 15, tr("Minutes without a change")))
    , m_longer(spin(1, 7 * 24 * 60, 90, tr("Minutes it may run")))
    , m_accounts(new QLineEdit)
    , m_reason(new QLineEdit)
    , m_tell(new QRadioButton(tr("&tell me")))
    , m_countDown(new QRadioButton(tr("&count down")))
    , m_atOnce(new QRadioButton(tr("&stop at once")))
    , m_seconds(spin(5, 3600, 30, tr("Seconds to count down")))
    , m_state(wrapped())
    , m_watched(wrapped())
    , m_trials(wrapped())
    , m_refusal(wrapped())
    , m_disarm(new QPushButton(tr("&Disarm")))
    , m_arm(new QPushButton)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_form.title());
    auto *all = new QVBoxLayout(this);
    if (const Connection *connection = context.workspace->connection(guard.connection))
        all->addWidget(new DialogHeader(*connection, m_form.title(), placeOf(context, *connection, guard)));
    auto *limits = wrapped();
    limits->setText(guardLimitsSentence());
    auto *tries = new QPushButton(tr("Try on &recorded run…"));
    tries->setObjectName(QStringLiteral("tryOnRuns"));
    tries->setAutoDefault(false);
    connect(tries, &QPushButton::clicked, this, [this] { (new PastRunsDialog(&m_form, this))->show(); });
    auto *trials = new QHBoxLayout;
    trials->addWidget(m_trials, 1);
    trials->addWidget(tries);
    all->addWidget(m_state);
    all->addWidget(buildRules());
    all->addWidget(buildActs());
    all->addWidget(m_watched);
    all->addLayout(trials);
    all->addWidget(limits);
    all->addWidget(m_refusal);
    all->addStretch();
    all->addWidget(buildButtons());
    resize(fontMetrics().averageCharWidth() * 110, sizeHint().height());
    fill();
    connect(&m_form, &GuardForm::changed, this, &GuardDialog::showState);
    showState();
    m_arm->setFocus();
}

QWidget *GuardDialog::buildRules()
{
    m_accounts->setAccessibleName(tr("Accounts, separated by commas"));
    m_accounts->setPlaceholderText(tr("accounts, separated by commas"));
    m_reason->setAccessibleName(tr("Text in a reason"));
    m_reason->setPlaceholderText(QStringLiteral("AccessDenied"));
    auto *rules = new QWidget;
    auto *grid = new QGridLayout(rules);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    auto *join = new QHBoxLayout;
    auto *joins = new QButtonGroup(this);
    for (QRadioButton *choice : {m_anyOf, m_allOf}) {
        joins->addButton(choice);
        join->addWidget(choice);
        connect(choice, &QRadioButton::toggled, this, &GuardDialog::take);
    }
    join->addStretch();
    grid->addWidget(new QLabel(tr("When")), 0, 0);
    grid->addLayout(join, 0, 1);
    auto *share = new QWidget;
    auto *shareLine = new QHBoxLayout(share);
    shareLine->setContentsMargins(0, 0, 0, 0);
    m_percent->setSuffix(tr(" %"));
    shareLine->addWidget(m_percent);
    //: Between two numbers: "10 % after at least 10 finished targets".
    shareLine->addWidget(new QLabel(tr("after at least")));
    shareLine->addWidget(m_afterFinished);
    shareLine->addWidget(new QLabel(tr("finished targets")));
    shareLine->addStretch();
    for (QSpinBox *minutes : {m_quiet, m_longer})
        minutes->setSuffix(tr(" min"));
    const std::array<std::tuple<GuardRule, QString, QWidget *>, 6> lines{
        std::tuple{GuardRule::Failures, tr("&failures in all regions reach"), static_cast<QWidget *>(m_failures)},
        {GuardRule::FailurePercent, tr("failure s&hare exceeds"), share},
        {GuardRule::Quiet, tr("&nothing changes for"), m_quiet},
        {GuardRule::RunsLonger, tr("it runs lon&ger than"), m_longer},
        {GuardRule::Account, tr("&one of these fails"), m_accounts},
        {GuardRule::Reason, tr("reason cont&ains"), m_reason}};
    for (size_t line = 0; line < lines.size(); ++line) {
        const auto &[rule, text, value] = lines[line];
        m_rules[line] = {rule, new QCheckBox(text), new QLabel};
        connect(m_rules[line].on, &QCheckBox::toggled, this, &GuardDialog::take);
        grid->addWidget(m_rules[line].on, int(line) + 1, 0);
        grid->addWidget(value, int(line) + 1, 1, value == m_accounts || value == m_reason ? Qt::Alignment()
                                                                                          : Qt::AlignLeft);
        grid->addWidget(m_rules[line].now, int(line) + 1, 2);
    }
    grid->addWidget(new QLabel(tr("(the cloud only counts per region)")), 1, 3);
    for (QSpinBox *box : {m_failures, m_percent, m_afterFinished, m_quiet, m_longer})
        connect(box, &QSpinBox::valueChanged, this, &GuardDialog::take);
    for (QLineEdit *field : {m_accounts, m_reason})
        connect(field, &QLineEdit::textChanged, this, &GuardDialog::take);
    return rules;
}

QWidget *GuardDialog::buildActs()
{
    auto *acts = new QWidget;
    auto *line = new QHBoxLayout(acts);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(new QLabel(tr("Then")));
    auto *choices = new QButtonGroup(this);
    for (QRadioButton *choice : {m_tell, m_countDown, m_atOnce}) {
        choices->addButton(choice);
        connect(choice, &QRadioButton::toggled, this, &GuardDialog::take);
    }
    m_seconds->setSuffix(tr(" s"));
    connect(m_seconds, &QSpinBox::valueChanged, this, &GuardDialog::take);
    line->addWidget(m_tell);
    line->addWidget(m_countDown);
    line->addWidget(m_seconds);
    //: After "count down 30 s".
    line->addWidget(new QLabel(tr("then stop")));
    line->addWidget(m_atOnce);
    line->addStretch();
    return acts;
}

QWidget *GuardDialog::buildButtons()
{
    auto *buttons = new QWidget;
    auto *leave = new QPushButton(tr("Close  &Esc"));
    leave->setAutoDefault(false);
    m_disarm->setAutoDefault(false);
    m_disarm->setObjectName(QStringLiteral("disarmGuard"));
    m_arm->setObjectName(QStringLiteral("armGuard"));
    m_arm->setDefault(true);
    auto *line = new QHBoxLayout(buttons);
    line->setContentsMargins(0, 0, 0, 0);
    line->addStretch();
    for (QPushButton *button : {leave, m_disarm, m_arm})
        line->addWidget(button);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_disarm, &QPushButton::clicked, this, [this] {
        m_form.disarm();
        accept();
    });
    connect(m_arm, &QPushButton::clicked, this, [this] {
        m_form.arm();
        accept();
    });
    return buttons;
}

void GuardDialog::fill()
{
    m_isFilling = true;
    const Guard &guard = m_form.guard();
    const GuardRules &rules = guard.rules;
    (rules.join == GuardRules::Join::AnyOf ? m_anyOf : m_allOf)->setChecked(true);
    m_failures->setValue(rules.failures.value_or(m_failures->value()));
    m_percent->setValue(rules.failurePercent.value_or(m_percent->value()));
    m_afterFinished->setValue(rules.afterFinished);
    m_quiet->setValue(rules.quietMinutes.value_or(m_quiet->value()));
    m_longer->setValue(rules.runsLongerMinutes.value_or(m_longer->value()));
    m_accounts->setText(rules.accounts.join(QStringLiteral(", ")));
    m_reason->setText(rules.reasonContains);
    const std::array<bool, 6> isOn{rules.failures.has_value(),          rules.failurePercent.has_value(),
                                   rules.quietMinutes.has_value(),      rules.runsLongerMinutes.has_value(),
                                   !rules.accounts.isEmpty(),           !rules.reasonContains.isEmpty()};
    for (size_t line = 0; line < m_rules.size(); ++line)
        m_rules[line].on->setChecked(isOn[line]);
    (guard.act == GuardAct::Tell ? m_tell : guard.act == GuardAct::CountDown ? m_countDown : m_atOnce)->setChecked(true);
    m_seconds->setValue(guard.countDownSeconds);
    m_isFilling = false;
}

void GuardDialog::take()
{
    if (m_isFilling)
        return;
    static const QRegularExpression separators(QStringLiteral("[,;\\s]+"));
    m_form.edit([this](Guard &guard) {
        const auto number = [this](size_t line, const QSpinBox *box) {
            return m_rules[line].on->isChecked() ? std::optional(box->value()) : std::nullopt;
        };
        GuardRules &rules = guard.rules;
        rules.join = m_anyOf->isChecked() ? GuardRules::Join::AnyOf : GuardRules::Join::AllOf;
        rules.failures = number(0, m_failures);
        rules.failurePercent = number(1, m_percent);
        rules.afterFinished = m_afterFinished->value();
        rules.quietMinutes = number(2, m_quiet);
        rules.runsLongerMinutes = number(3, m_longer);
        rules.accounts = m_rules[4].on->isChecked() ? m_accounts->text().split(separators, Qt::SkipEmptyParts)
                                                    : QStringList();
        rules.reasonContains = m_rules[5].on->isChecked() ? m_reason->text().trimmed() : QString();
        guard.act = m_tell->isChecked()        ? GuardAct::Tell
                    : m_countDown->isChecked() ? GuardAct::CountDown
                                               : GuardAct::StopAtOnce;
        guard.countDownSeconds = m_seconds->value();
    });
}

void GuardDialog::showState()
{
    const QString blind = m_form.blind();
    //: %1 is how a guard stands: armed, off, BLIND.
    m_state->setText(blind.isEmpty() ? tr("State: %1").arg(m_form.stateWord()) : blind);
    for (const Rule &rule : m_rules)
        rule.now->setText(m_form.nowOf(rule.rule));
    const QStringList watched = m_form.watched();
    //: %1 is a list of operations.
    m_watched->setText(m_form.guard().operation ? QString()
                       : watched.isEmpty()
                           ? tr("No update runs in this connection now; the guard waits for the next.")
                           : tr("Watches now: %1").arg(watched.join(QStringLiteral(", "))));
    m_watched->setVisible(!m_watched->text().isEmpty());
    m_trials->setText(m_form.trials());
    const QString refusal = m_form.refusal();
    m_refusal->setText(refusal);
    m_refusal->setVisible(!refusal.isEmpty());
    m_arm->setText(m_form.armWord());
    m_arm->setEnabled(refusal.isEmpty());
    m_arm->setToolTip(refusal);
    m_disarm->setEnabled(m_form.isKept());
    m_seconds->setEnabled(m_form.guard().act == GuardAct::CountDown);
}

} // namespace belay
