// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/parametersmodel.h"

#include "ui/presentation/violationwords.h"

#include <QLocale>

#include <algorithm>

namespace belay {

namespace {
constexpr qsizetype mostShown = 160;
constexpr qsizetype mostInTip = 1'000;
constexpr qsizetype mostInLine = 60;
} // namespace

ParametersModel::Sent ParametersModel::Row::sent() const
{
    if (choice.usePrevious)
        return Sent::Previous;
    const bool isDefault = choice.value && choice.value == declared.defaultValue;
    if (isDefault && (!now || now->value != *choice.value))
        return Sent::Default;
    return choice.value ? Sent::Value : Sent::Nothing;
}

bool ParametersModel::Row::isChanged() const
{
    return choice.value && (!now || now->hidden || now->value != *choice.value);
}

ParametersModel::ParametersModel(UpdateForm *form, QObject *parent)
    : QAbstractTableModel(parent)
    , m_form(form)
    , m_rows(rowsOf(*form))
{
    connect(form, &UpdateForm::changed, this, &ParametersModel::refresh);
}

QList<ParametersModel::Row> ParametersModel::rowsOf(const UpdateForm &form)
{
    QList<Row> rows;
    const QList<TemplateParameter> &declared = form.shownTemplate().parameters;
    const QList<Parameter> &current = form.current().parameters;
    const QList<ParameterChoice> &choices = form.draft().parameters;
    for (qsizetype i = 0; i < choices.size(); ++i) {
        Row row;
        row.choice = choices.at(i);
        row.declared.key = row.choice.key;
        for (const TemplateParameter &parameter : declared)
            if (parameter.key == row.choice.key)
                row.declared = parameter;
        for (const Parameter &parameter : current)
            if (parameter.key == row.choice.key)
                row.now = parameter;
        const QString byPlace = QStringLiteral("Parameters[%1]").arg(i);
        const QString byName = QStringLiteral("Parameters[%1]").arg(row.choice.key);
        for (const Violation &violation : form.violations()) {
            const bool listsIt = violation.field == QLatin1String("Parameters") &&
                                 violation.detail.split(QStringLiteral(", ")).contains(row.choice.key);
            if (concerns(violation.field, byPlace) || concerns(violation.field, byName) || listsIt)
                row.violations.append(violation);
        }
        rows.append(row);
    }
    return rows;
}

void ParametersModel::refresh()
{
    const QList<Row> latest = rowsOf(*m_form);
    const auto sameKey = [](const Row &a, const Row &b) { return a.choice.key == b.choice.key; };
    if (!std::equal(m_rows.begin(), m_rows.end(), latest.begin(), latest.end(), sameKey)) {
        beginResetModel(); // another template: other parameters
        m_rows = latest;
        endResetModel();
        return;
    }
    for (qsizetype row = 0; row < latest.size(); ++row) {
        if (m_rows.at(row) == latest.at(row))
            continue;
        m_rows[row] = latest.at(row);
        emit dataChanged(index(int(row), 0), index(int(row), ColumnCount - 1));
    }
}

int ParametersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ParametersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ParametersModel::sentWords(Sent sent)
{
    switch (sent) {
    case Sent::Previous:
        return tr("keep previous");
    case Sent::Value:
        return tr("this value");
    case Sent::Default:
        return tr("the template's default");
    case Sent::Nothing:
        return tr("not sent");
    }
    return {};
}

QString ParametersModel::text(const Row &row, int column) const
{
    static const QString dots = QString(6, QChar(0x2022));
    switch (column) {
    case KeyColumn:
        return row.declared.key;
    case NowColumn:
        if (!row.now)
            return tr("new");
        return row.isHidden() ? tr("hidden") : row.now->value;
    case ThenColumn:
        if (row.choice.value)
            return row.isHidden() ? dots : *row.choice.value;
        return row.sent() == Sent::Previous ? text(row, NowColumn) : QString();
    case SentColumn:
        return sentWords(row.sent());
    case NoteColumn: {
        QStringList sentences;
        for (const Violation &violation : row.violations)
            sentences +=
                (violation.severity == Severity::Block ? QStringLiteral("✕ ") : QStringLiteral("⚠ ")) +
                violationSentence(violation);
        if (sentences.isEmpty() && row.isChanged())
            return tr("changed");
        return sentences.join(u' ');
    }
    default:
        return {};
    }
}

QVariant ParametersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: {
        const QString whole = text(row, index.column());
        const bool isValue = index.column() == NowColumn || index.column() == ThenColumn;
        if (!isValue || whole.size() <= mostShown)
            return whole;
        //: %1 is the beginning of a long value, %2 how many characters it has.
        return tr("%1… (%2 characters)").arg(whole.left(mostShown), QLocale().toString(whole.size()));
    }
    case Qt::EditRole:
        if (index.column() == ThenColumn && row.isHidden())
            return QString();
        return index.column() == SentColumn ? QVariant(int(row.sent())) : text(row, index.column());
    case Qt::ToolTipRole:
        if (index.column() == KeyColumn && !row.declared.description.isEmpty())
            return row.declared.description;
        return text(row, index.column()).left(mostInTip);
    case AllowedValuesRole:
        return row.declared.allowedValues;
    case HiddenRole:
        return row.isHidden();
    case SentRole:
        return int(row.sent());
    case SentChoicesRole: {
        QList<int> choices;
        if (m_form->capabilities().keepsHiddenValues && row.now)
            choices += int(Sent::Previous);
        choices += int(Sent::Value);
        if (row.declared.defaultValue)
            choices += int(Sent::Default);
        return QVariant::fromValue(choices);
    }
    case IsBlockedRole:
        return blocks(row.violations);
    case IsChangedRole:
        return row.isChanged();
    default:
        return {};
    }
}

QVariant ParametersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KeyColumn:
        return tr("Parameter");
    case NowColumn:
        return tr("Value now");
    case ThenColumn:
        return tr("New value");
    case SentColumn:
        return tr("Sent as");
    case NoteColumn:
        return tr("Note");
    default:
        return {};
    }
}

Qt::ItemFlags ParametersModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool editable = index.column() == ThenColumn || index.column() == SentColumn;
    return editable ? flags | Qt::ItemIsEditable : flags;
}

bool ParametersModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    const Row row = m_rows.at(index.row());
    const qsizetype place = index.row();
    if (index.column() == ThenColumn) {
        if (!row.isHidden() && value.toString() == text(row, ThenColumn))
            return false;
        m_form->edit([&](UpdateDraft &draft) {
            draft.parameters[place].value = value.toString();
            draft.parameters[place].usePrevious = false;
            draft.parameters[place].chosen = true;
        });
        return true;
    }
    if (index.column() != SentColumn)
        return false;
    const auto sent = Sent(value.toInt());
    if (sent == row.sent() && row.choice.chosen)
        return false;
    m_form->edit([&](UpdateDraft &draft) {
        ParameterChoice &choice = draft.parameters[place];
        choice.usePrevious = sent == Sent::Previous;
        choice.value.reset();
        choice.chosen = true;
        if (sent == Sent::Default)
            choice.value = row.declared.defaultValue;
        else if (!choice.usePrevious && row.now && !row.isHidden())
            choice.value = row.now->value;
    });
    return true;
}

QStringList ParametersModel::changes(const UpdateForm &form)
{
    QStringList lines;
    const auto shown = [](const std::optional<QString> &value, bool isHidden) {
        if (!value)
            return QStringLiteral("?");
        if (isHidden)
            return tr("hidden");
        return value->size() <= mostInLine ? *value : value->left(mostInLine) + QStringLiteral("…");
    };
    for (const Row &row : rowsOf(form)) {
        if (!row.isChanged() && !blocks(row.violations))
            continue;
        const QString before = row.now ? shown(row.now->value, row.isHidden()) : tr("new");
        const QString after =
            row.isHidden() && row.choice.value ? tr("typed anew") : shown(row.choice.value, row.isHidden());
        //: A change of a parameter: %1 its name, %2 the value before, %3 the value after.
        lines += tr("%1: %2 → %3").arg(row.declared.key, before, after);
    }
    return lines;
}

QString ParametersModel::summary(const UpdateForm &form)
{
    const QList<Row> rows = rowsOf(form);
    const auto changed =
        int(std::count_if(rows.begin(), rows.end(), [](const Row &r) { return r.isChanged(); }));
    const auto blocked =
        int(std::count_if(rows.begin(), rows.end(), [](const Row &r) { return blocks(r.violations); }));
    const int kept = int(rows.size()) - changed;
    if (blocked > 0)
        //: Parameters of an update: %1 changed, %2 kept, %3 that keep it from starting.
        return tr("%1 changed, %2 kept, %3 need attention").arg(changed).arg(kept).arg(blocked);
    //: Parameters of an update: %1 changed, %2 kept.
    return tr("%1 changed, %2 kept").arg(changed).arg(kept);
}

} // namespace belay
