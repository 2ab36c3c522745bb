// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/canary.h"
#include "core/journal/drafts.h"
#include "ui/presentation/paceconsequences.h"
#include "ui/presentation/targetchoice.h"
#include "ui/presentation/templatediff.h"

#include <QObject>

#include <functional>

namespace belay {

enum class TemplateChoice { Current, Text, Address, Stored };

/// Whether a few accounts go first.
struct CanaryWish
{
    bool isOn = false;
    int accounts = 1;       ///< So many, the first ones.
    QStringList named = {}; ///< Or these.
    friend bool operator==(const CanaryWish &, const CanaryWish &) = default;
};

/// What the update form is about; fixed while it is open.
struct UpdateSubject
{
    Connection connection;
    Capabilities capabilities;
    UpdateGround ground;
    QString note = {}; ///< For the journal.
};

/// The update form without a widget: one draft, and after each edit everything that is wrong with
/// it, by field, checked by the same rules as on the way out.
///
/// Values are kept as typed even when they contradict each other, so that the contradiction can be
/// shown. Main thread; changed() comes once per edit.
class UpdateForm final : public QObject
{
    Q_OBJECT
public:
    explicit UpdateForm(UpdateSubject subject, QObject *parent = nullptr);

    [[nodiscard]] const UpdateSubject &subject() const { return m_subject; }
    [[nodiscard]] const StackGroupDetail &current() const { return m_subject.ground.detail; }
    [[nodiscard]] const Capabilities &capabilities() const { return m_subject.capabilities; }
    [[nodiscard]] bool isSelfManaged() const;
    [[nodiscard]] bool isServiceManaged() const;
    [[nodiscard]] const UpdateDraft &draft() const { return m_draft; }
    /// What Start sends: the draft, or its canary.
    [[nodiscard]] UpdateDraft draftToSend() const;
    [[nodiscard]] bool isEdited() const { return m_draft != m_untouched || !m_note.isEmpty(); }
    /// Takes a draft over as it was stored: the template's source, parameters, targets, note.
    void restore(const UpdateDraft &draft, const QString &note);
    /// The draft to keep: without values the template hides.
    [[nodiscard]] StoredDraft stored(const QString &id) const;

    void edit(const std::function<void(UpdateDraft &)> &change);
    void setNote(const QString &note);
    [[nodiscard]] const QString &note() const { return m_note; }
    /// A guard that stops the started operation by itself once so many fail; absent: none.
    void setGuardFailures(const std::optional<int> &failures);
    [[nodiscard]] const std::optional<int> &guardFailures() const { return m_guardFailures; }
    /// Only these targets, as picked in a list before; for a self-managed group.
    void restrictTo(const QStringList &accounts, const QStringList &regions);

    /// What narrowing needs; the choices below come with it.
    void setTargets(const UpdateTargets &targets);
    [[nodiscard]] const std::optional<UpdateTargets> &targets() const { return m_targets; }
    void chooseTargets(TargetChoice choice);
    [[nodiscard]] TargetChoice targetChoice() const { return m_targetChoice; }
    [[nodiscard]] const TargetPick &targetPick() const { return m_pick; }
    /// Targets a person names; the choice is then Picked.
    void pickTargets(const std::function<void(UpdateDraft &)> &change);
    /// Where the group and its targets are; while that is not known, the connection's regions.
    [[nodiscard]] QStringList offeredRegions() const;
    void setCanary(const CanaryWish &wish);
    [[nodiscard]] const CanaryWish &canaryWish() const { return m_canary; }
    [[nodiscard]] CanaryTargets canary() const; ///< Empty when off or nothing fits.

    [[nodiscard]] TemplateChoice templateChoice() const { return m_choice; }
    void chooseTemplate(TemplateChoice choice);
    void setTemplateText(const QByteArray &utf8);
    void setTemplateAddress(const QString &address);
    void setStoredTemplate(const QString &id, const QString &version);
    /// What to ask the cloud about, when the draft's template is another than the current one and
    /// is complete enough to be read.
    [[nodiscard]] std::optional<TemplateSource> templateToRead() const;
    /// The answer: parameters of the form follow the new template.
    void setTargetTemplate(const TemplateSummary &summary);
    void setTemplateError(const QString &words);
    /// The current template against the draft's; absent while the draft's text is not known here.
    [[nodiscard]] std::optional<TemplateDiff> templateDifference() const;
    [[nodiscard]] const QString &templateError() const { return m_templateError; }
    /// The template whose parameters are shown: the target's when known, else the current one's.
    [[nodiscard]] const TemplateSummary &shownTemplate() const;

    [[nodiscard]] const QList<Violation> &violations() const { return m_violations; }
    /// What the check just before sending found, with the group as it was then; until the next edit.
    void takeViolations(const QList<Violation> &violations);
    [[nodiscard]] QList<Violation> violationsOf(const QStringList &fields) const;
    [[nodiscard]] Reach reach() const;
    [[nodiscard]] QStringList consequences() const;

    [[nodiscard]] bool needsTypedName() const;
    void setTypedName(const QString &typed);
    /// Why the update cannot be started now, as a sentence; empty when it can.
    [[nodiscard]] QString startRefusal() const;
    /// Why this connection never may start one; empty when it may.
    [[nodiscard]] QString connectionRefusal() const;

signals:
    void changed();
    void templateChanged(); ///< Another template source than before: the summary is out of date.

private:
    void check();
    void writePick(UpdateDraft &draft) const;
    void adoptParameters();
    void sourceChanged();

    UpdateSubject m_subject;
    UpdateDraft m_draft;
    UpdateDraft m_untouched;
    TemplateChoice m_choice = TemplateChoice::Current;
    std::optional<TemplateSummary> m_target;
    QString m_templateError;
    std::optional<UpdateTargets> m_targets;
    QStringList m_targetRegions; ///< Of m_targets, each once.
    TargetChoice m_targetChoice = TargetChoice::Everything;
    TargetPick m_pick;
    CanaryWish m_canary;
    QString m_typedName;
    QString m_note;
    std::optional<int> m_guardFailures;
    QList<Violation> m_violations;
};

} // namespace belay
